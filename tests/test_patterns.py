"""No pattern of ours takes time that grows with the square of a text: whoever sends a file decides what it holds.

Every pattern of every module is tried on long runs of one character or one word. Texts of files that are imported
come without runs of blanks (`oit.importers.printable`); those modules are not asked about them.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import oit
from growth import cpu_seconds

BLANKS = (" ", "\t", "\n", " \n", "\u00a0")
LETTERS = ("1", "1 ", "1.", "1,", "1-", "ก", "ก ", "กา", "a", "a ", "a.", "A", "-", ".", "(", "[", "*", "<", '"', "@")
WORDS = ("a@", "/", "\\", "_", "#", "&", "่", "คุณ ", "นาย ", "โดย ", "|", ": ", "=", "<a ", "<!--", "```", "{{", "ต.ค. ")
SIZES = (400, 1_600, 6_400)
WORTH_TELLING = 0.004
"""Seconds below which a ratio tells nothing."""
SQUARE = 10
"""Four times the text may take this many times as long; the square takes sixteen times."""


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    seen: set[re.Pattern[str]] = set()
    for found in pkgutil.walk_packages(oit.__path__, "oit."):
        for name, value in vars(importlib.import_module(found.name)).items():
            values = (
                value.values() if isinstance(value, dict) else value if isinstance(value, tuple | list) else [value]
            )
            for each in values:
                if isinstance(each, re.Pattern) and isinstance(each.pattern, str) and each not in seen:
                    seen.add(each)
                    yield f"{found.name}.{name}", each


ALL = list(patterns())
SOURCE = "".join(path.read_text(encoding="utf-8") for path in Path(oit.__path__[0]).rglob("*.py"))


def uses(name: str, pattern: re.Pattern[str]) -> list[Callable[[str], object]]:
    """How it is asked: at the start of a text, about the whole of it, or else through it."""
    asked: list[Callable[[str], object]] = []
    if f"{name}.match" in SOURCE:
        asked.append(pattern.match)
    if f"{name}.fullmatch" in SOURCE:
        asked.append(pattern.fullmatch)
    return asked or [lambda text: sum(1 for _ in pattern.finditer(text))]


def slow(asked: Callable[[str], object], run: str) -> bool:
    before = 0.0
    for size in SIZES:
        text = run * (size // len(run)) + "!"
        took = min(_timed(asked, text) for _ in range(2))
        if before and took > WORTH_TELLING and took / before > SQUARE:
            return _timed(asked, text) / before > SQUARE  # once more: others use the machine too
        before = max(took, 1e-4)
    return False


def _timed(asked: Callable[[str], object], text: str) -> float:
    return cpu_seconds(lambda: asked(text))


def test_there_are_patterns_to_try() -> None:
    assert len(ALL) > 150


@pytest.mark.parametrize("group", range(8))
def test_no_pattern_takes_the_square_of_a_text(group: int) -> None:
    told = []
    for label, pattern in ALL[group::8]:
        imported = ".importers." in label
        for run in (*LETTERS, *WORDS) if imported else (*BLANKS, *LETTERS, *WORDS):
            if any(slow(asked, run) for asked in uses(label.rpartition(".")[2], pattern)):
                told.append((label, run))
    assert told == []
