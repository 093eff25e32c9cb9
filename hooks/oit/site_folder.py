"""The folder of the built site. A new site is built in a folder beside it and takes its place when it is whole, so that
a build that is ended at any moment (Ctrl-C, a kill, a full disk) leaves the last good site as it was.

Knows folders and files. Must not know what a site is made of, nor MkDocs.
"""

import ctypes
import filecmp
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from oit.build_lock import BuildLock

_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)

FileId = tuple[int, int, int]


def file_id(path: Path) -> FileId:
    """Return what tells a file from what it was before somebody wrote to it: its number, size and time of change.

    Raises:
        OSError: there is none.
    """
    told = path.stat()
    return told.st_ino, told.st_size, told.st_mtime_ns


def write_file(path: str, parts: Iterable[bytes]) -> None:
    """Write a file part by part, with the folders it needs: many small ones, so that each call of the system counts.

    Raises:
        OSError: the disk is full, or the folder may not be written to.
    """
    try:
        number = os.open(path, _NEW, 0o666)
    except FileNotFoundError:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        number = os.open(path, _NEW, 0o666)
    try:
        for part in parts:
            left = memoryview(part)
            while left:  # a disk that is nearly full takes some of it first
                left = left[os.write(number, left) :]
    finally:
        os.close(number)


class SiteFolder:
    """Where a site stands, and where the next one is built.

    `begin`, then write into `building`, then `finish` or `abandon`. A build that was killed leaves its folder behind;
    the next one takes it away. Of two builds at once the second is refused: it would take
    away what the first has built.

    Raises:
        BlockingIOError: from `begin`, where another program is building this site.
        OSError: from every method, where the disk is full or the folder may not be written to.
    """

    def __init__(self, target: Path) -> None:
        self.target = Path(os.path.realpath(target))  # a link to a folder stays one
        self.building = self.target.with_name(f".{self.target.name}.building")
        self._before = self.target.with_name(f".{self.target.name}.before")
        self._lock = BuildLock(self.target.with_name(f".{self.target.name}.lock"))

    def begin(self) -> Path:
        """Make the empty folder to build in; put a site back that was ended between the two renames of a swap."""
        self.target.parent.mkdir(parents=True, exist_ok=True)
        self._lock.take()
        if self._before.exists() and not self.target.exists():
            self._before.rename(self.target)
        for left in (self._before, self.building):
            if left.exists():
                shutil.rmtree(left)
        self.building.mkdir()
        return self.building

    def keep(self, name: str, told: FileId) -> bool:
        """Let the new site have a file of the one that stands, if that is still the one told of; whether it has."""
        old, new = self.target / name, self.building / name
        try:
            if old.is_symlink() or file_id(old) != told:
                return False
            try:
                os.link(old, new)
            except FileNotFoundError:
                new.parent.mkdir(parents=True, exist_ok=True)
                os.link(old, new)
        except OSError:
            return False
        return True

    def finish(self) -> None:
        """Put what was built in the place of the site; files that did not change stay the same files."""
        if not self.target.exists():
            self.building.rename(self.target)
            self._lock.give_back()
            return
        _keep_hidden(self.target, self.building)
        _keep_unchanged(self.target, self.building)
        if not exchange(self.target, self.building):
            self._rename_twice()
        self.abandon()

    def abandon(self) -> None:
        """Take away what was built, or what it has replaced."""
        for left in (self.building, self._before):
            if left.exists() and self.target.exists() | (left is self.building):
                shutil.rmtree(left)
        self._lock.give_back()

    def _rename_twice(self) -> None:
        self.target.rename(self._before)
        try:
            self.building.rename(self.target)
        except BaseException:
            self._before.rename(self.target)
            raise


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change their names in one step of the system; False, and nothing is done, where it cannot.

    Source: rename(2) of Linux (RENAME_EXCHANGE) and rename(2) of macOS (RENAME_SWAP); Windows has no such step.
    """
    if os.name == "nt":
        return False
    system, names, swap = ctypes.CDLL(None), (os.fsencode(one), os.fsencode(other)), ctypes.c_uint(2)
    if rename := getattr(system, "renameat2", None):
        here = -100  # AT_FDCWD: names are as this process sees them
        return bool(rename(here, names[0], here, names[1], swap) == 0)
    rename = getattr(system, "renamex_np", None)
    return bool(rename and rename(*names, swap) == 0)


def _keep_hidden(old: Path, new: Path) -> None:
    """Hidden files are never built; where somebody keeps some in the site (`.git`), they stay."""
    for path in old.glob(".*"):
        if path.is_dir() and not path.is_symlink():
            shutil.copytree(path, new / path.name, symlinks=True)
        else:
            shutil.copy2(path, new / path.name, follow_symlinks=False)


def _keep_unchanged(old: Path, new: Path) -> None:
    """Make every file of the new site that has the same bytes in the old one that very file, with its date."""
    spare = new / ".unchanged"
    for path in [path for path in new.rglob("*") if path.is_file() and not path.is_symlink()]:
        twin = old / path.relative_to(new)
        if not twin.is_file() or twin.is_symlink() or twin.samefile(path):
            continue
        if not filecmp.cmp(path, twin, shallow=False):
            continue
        try:
            os.link(twin, spare)
        except OSError:
            return  # a disk without hard links: the new files are as good, only younger
        spare.replace(path)
