"""The folder of the built site. A new site is built in a folder beside it and takes its place when it is whole, so that
a build that is ended at any moment (Ctrl-C, a kill, a full disk) leaves the last good site as it was.

Knows folders and files. Must not know what a site is made of, nor MkDocs.
"""

import ctypes
import filecmp
import os
import shutil
import stat
from collections.abc import Container, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType

from oit.build_lock import BuildLock
from oit.file_id import FileId, FolderId, file_id, is_settled

_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)


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

    `spare` is where the site before the last one stays: the next is built from its files, so that thousands of folders
    and links need not be made anew. What lies there is never taken for more than a file that the caller knows.

    Raises:
        BlockingIOError: from `begin`, where another program is building this site.
        OSError: from every method, where the disk is full or the folder may not be written to.
    """

    def __init__(self, target: Path, spare: Path | None = None) -> None:
        self.target = Path(os.path.realpath(target))  # a link to a folder stays one
        self.building = self.target.with_name(f".{self.target.name}.building")
        self._spare = spare
        self._kept: Container[str] = ()
        self.whole: dict[str, FolderId] = {}
        """Folders of the new site that are as they were, and hold no other folders."""
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

    @property
    def numbers(self) -> tuple[int, int]:
        """The numbers of the folders of the site before the last one and of the last one, which they keep when they are
        moved; 0 of none.
        """
        before, last = (path.stat().st_ino if path and path.is_dir() else 0 for path in (self._spare, self.target))
        return before, last

    def keep(self, told: Mapping[str, FileId], seen: Mapping[str, FolderId] = MappingProxyType({})) -> set[str]:
        """Let the new site, in which nothing was written yet, have those files of the last one that are still the ones
        told of; return their names. `seen` are folders of the spare that were `whole` before: what is in one is known
        where it did not change since.
        """
        kept = self._from_spare(told, seen)
        for name in told.keys() - kept:
            if self._link(name, told[name]):
                kept.add(name)
        self._kept = kept
        return kept

    def _link(self, name: str, told: FileId) -> bool:
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

    def _from_spare(self, told: Mapping[str, FileId], seen: Mapping[str, FolderId]) -> set[str]:
        """Build in the folder of the site before the last one, in which only these files are left, those told of."""
        if not self._spare or not self._spare.is_dir() or self._spare.is_symlink():
            return set()
        try:
            left, self.whole = _left_alone(str(self._spare), told, seen)
            self.building.rmdir()
            self._spare.rename(self.building)
        except OSError:  # another disk, or somebody has a file open
            shutil.rmtree(self._spare, ignore_errors=True)
            self.building.mkdir(exist_ok=True)
            return set()
        return left

    def finish(self) -> None:
        """Put what was built in the place of the site; files that did not change stay the same files."""
        if not self.target.exists():
            self.building.rename(self.target)
            self._lay_by()
            self._lock.give_back()
            return
        _keep_hidden(self.target, self.building)
        _keep_unchanged(self.target, self.building, self._kept, self.whole)
        if not exchange(self.target, self.building):
            self._rename_twice()
        self._put_by()
        self.abandon()

    def _lay_by(self) -> None:
        """Keep the first site for the next build: of its files, which it shares, no copy is made."""
        if self._spare and not self._spare.exists():
            with suppress(OSError):  # a disk without hard links
                _share(str(self.target), str(self._spare))

    def _put_by(self) -> None:
        """Keep what was replaced for the next build, where that is not much: where its files are those of the site."""
        replaced = self._before if self._before.exists() else self.building
        if not self._spare or not self._kept:
            return
        with suppress(OSError):
            for hidden in replaced.glob(".*"):
                _remove(hidden)
            self._spare.parent.mkdir(parents=True, exist_ok=True)
            replaced.rename(self._spare)

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


def _remove(path: Path | str) -> None:
    path = Path(path)
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()


def _share(old: str, new: str) -> None:
    """Make a folder of the same files."""
    Path(new).mkdir(parents=True)
    with os.scandir(old) as entries:
        for entry in entries:
            share = _share if entry.is_dir(follow_symlinks=False) else os.link
            share(entry.path, f"{new}/{entry.name}")


def _left_alone(
    root: str, told: Mapping[str, FileId], seen: Mapping[str, FolderId]
) -> tuple[set[str], dict[str, FolderId]]:
    """Take everything out of a folder but the files told of, as they are told; return their names, and the folders that
    are whole: that hold nothing but such files.
    """
    left, whole, above, emptied = set[str](), dict[str, FolderId](), [""], list[str]()
    alike: dict[tuple[str, ...], tuple[str, ...]] = {known[1]: known[1] for known in seen.values()}  # most folders
    while above:
        folder = above.pop()
        path, before = root + folder, len(left)
        if (known := seen.get(folder[1:])) and _is_as_seen(path, folder[1:], known, told):
            left.update([f"{folder[1:]}/{name}" for name in known[1]])
            whole[folder[1:]] = known
            continue
        names, others = list[str](), 0
        with os.scandir(path) as entries:
            for entry in entries:
                inside = f"{folder}/{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    above.append(inside)
                    others += 1
                elif _is(entry.path, told.get(inside[1:])):
                    left.add(inside[1:])
                    names.append(entry.name)
                else:
                    Path(entry.path).unlink()
                    others += 1
        if len(left) == before:
            emptied.append(folder)
        elif not others and is_settled(changed := os.lstat(path).st_mtime_ns):
            named = tuple(sorted(names))
            whole[folder[1:]] = changed, alike.setdefault(named, named)
    for folder in filter(None, reversed(emptied)):  # those below another come behind it
        with suppress(OSError):  # it has a folder that is not empty
            Path(root + folder).rmdir()
    return left, whole


def _is(path: str, told: FileId | None) -> bool:
    """Whether what lies somewhere is the file told of."""
    found = os.lstat(path)
    return (found.st_ino, found.st_size, found.st_mtime_ns) == told and not stat.S_ISLNK(found.st_mode)


def _is_as_seen(path: str, folder: str, seen: FolderId, told: Mapping[str, FileId]) -> bool:
    """Whether a folder has the files that it had, and all of them are those told of."""
    if os.lstat(path).st_mtime_ns != seen[0]:
        return False
    return all(_is(f"{path}/{name}", told.get(f"{folder}/{name}")) for name in seen[1])


def _keep_unchanged(old: Path, new: Path, known: Container[str], whole: Container[str]) -> None:
    """Make every file of the new site that has the same bytes in the old one that very file, with its date; `known` are
    those that are so already, `whole` folders of them: what was put into such a one all the same stays younger.
    """
    spare = new / ".unchanged"
    for name in [*_files(str(new), "", known, whole)]:
        path, twin = new / name, old / name
        if not twin.is_file() or twin.is_symlink() or twin.samefile(path):
            continue
        if not filecmp.cmp(path, twin, shallow=False):
            continue
        try:
            os.link(twin, spare)
        except OSError:
            return  # a disk without hard links: the new files are as good, only younger
        spare.replace(path)


def _files(folder: str, above: str, known: Container[str], whole: Container[str]) -> Iterator[str]:
    """Yield the names of all files below a folder but those that are known, and those in folders that are whole."""
    with os.scandir(folder) as entries:
        for entry in entries:
            name = f"{above}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                if name not in whole:
                    yield from _files(entry.path, f"{name}/", known, whole)
            elif name not in known and not entry.is_symlink():
                yield name
