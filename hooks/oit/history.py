"""When a file was first saved and last changed, as the repository's own history tells.

Knows git. Must not know what is in a file. A copy without its whole history (a download, a shallow clone) tells
nothing, and then nothing is known: a day is never guessed, nor taken from the clock of a disk.
"""

import os
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

_TIME_ZONE = "ICT-7"
"""Days as Thailand counts them, on whatever machine."""
_LONGEST = 30
"""Seconds; a history that takes longer is not waited for."""
_FILES = ("projects/*.yml", "content/*.yml", "content/*.md")


@dataclass(frozen=True)
class FileDays:
    """The days of the first and of the last change that the history has of a file."""

    first: date
    last: date


def file_days(root: Path) -> Mapping[str, FileDays]:
    """Return the days of the files of an office by their path below `root`; none where the history is not whole."""
    if _git(root, "rev-parse", "--is-shallow-repository", "--show-prefix") != ["false", ""]:
        return {}
    told = _git(root, "log", "--date=short-local", "--format=%x00%cd", "--name-status", "-M", "--", *_FILES)
    return _read(told or ())


def _read(lines: Iterable[str]) -> dict[str, FileDays]:
    """Read a history that begins with the newest change. A file that was renamed is known by its name of today."""
    days: dict[str, FileDays] = {}
    later: dict[str, str] = {}
    day = date.min
    for line in lines:
        if line.startswith("\0"):
            day = date.fromisoformat(line[1:])
        elif line:
            _, *names = line.split("\t")
            known_by = later.get(names[-1], names[-1])
            if len(names) == 2:
                later[names[0]] = known_by
            found = days.get(known_by)
            days[known_by] = replace(found, first=day) if found else FileDays(day, day)
    return days


def _git(root: Path, *words: str) -> list[str] | None:
    """Return the lines that git says; None where it cannot tell."""
    command = ["git", "-c", "core.quotepath=off", "-c", "core.fsmonitor=false", "-C", str(root), *words]
    try:
        done = subprocess.run(
            command,
            env={**os.environ, "TZ": _TIME_ZONE, "LC_ALL": "C"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_LONGEST,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.decode("utf-8", "replace").split("\n")[:-1]
