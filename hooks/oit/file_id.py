"""What tells a file from what it was before somebody wrote to it.

Must not know what is in a file.
"""

import os
import time
from pathlib import Path

FileId = tuple[int, int, int]
FolderId = tuple[int, tuple[str, ...]]
"""When a folder last got or lost a file, in nanoseconds, and the names of those it then had."""
SettledId = tuple[int, int, int, int]

_SETTLED = 2_000_000_000
"""Nanoseconds; the clocks of file systems are coarser than a computer's, at most by so much (FAT)."""


def file_id(path: Path) -> FileId:
    """Return the number of a file, its size and its time of change.

    Raises:
        OSError: there is none.
    """
    told = path.stat()
    return told.st_ino, told.st_size, told.st_mtime_ns


def is_settled(changed: int) -> bool:
    """Whether a time of change is so long ago that a further change would bear another."""
    return changed < time.time_ns() - _SETTLED


def settled_id(path: str) -> SettledId | None:
    """Return the same of a file, and the time at which the system noted a change of it, which nobody can set back; None
    where there is none, or where somebody wrote to it so lately that a further change might bear the same time.
    """
    try:
        told = os.stat(path)  # noqa: PTH116  # of every file of the office
    except OSError:
        return None
    if not is_settled(max(told.st_mtime_ns, told.st_ctime_ns)):
        return None
    return told.st_ino, told.st_size, told.st_mtime_ns, told.st_ctime_ns
