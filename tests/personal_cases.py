"""The texts with and without personal data in tests/data/personal/, as one reads them there."""

import re
from pathlib import Path

FOLDER = Path(__file__).parent / "data" / "personal"
_NAMED = re.compile(r"\\(n|r|t|u[0-9a-f]{4})")
_CHARACTERS = {"n": "\n", "r": "\r", "t": "\t"}


def texts(name: str) -> list[str]:
    """Return the lines of a file; `\\n` and the like stand for the characters they name."""
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").split("\n")
    return [_NAMED.sub(_character, line) for line in lines if line and not line.startswith("# ")]


def _character(match: re.Match[str]) -> str:
    return _CHARACTERS.get(match[1]) or chr(int(match[1][1:], 16))


def alarms(name: str) -> list[tuple[str, str]]:
    """Return pairs of a kind and a text in which that kind must be found."""
    pairs = (line.split(" | ", 1) for line in texts(name))
    return [(kind, text) for kind, text in pairs]
