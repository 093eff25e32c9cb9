"""The files of an office, each read once: its record, and what is wrong with it.

Knows where files lie. Must not know which kinds there are (`kinds`), how one is read (`typed_file`), nor rules between
files.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any, Generic, NamedTuple

from oit.faults import Fault
from oit.file_id import SettledId, settled_id
from oit.file_kind import Kind, RecordType
from oit.kept import NOTHING_KEPT, Kept
from oit.model import first_faults
from oit.record_reader import Reader
from oit.text.file_text import read_text
from oit.text.yaml_lines import Lines
from oit.typed_file import cut_head


@dataclass(frozen=True)
class SourceFile(Generic[RecordType]):
    """One file as it was read; `record` is None where a value was refused. `file` is relative to `root`, `hash` that of
    its bytes.
    """

    kind: Kind[RecordType]
    root: Path
    file: str
    record: RecordType | None
    faults: tuple[Fault, ...] = ()
    hash: bytes = b""

    @property
    def stem(self) -> str:
        """The name of the file without its ending."""
        return PurePosixPath(self.file).stem

    @cached_property
    def _lines(self) -> Lines:
        text = read_text(self.root / self.file)
        return Lines(cut_head(text)[0] if self.kind.is_head else text, self.kind.list_name)

    def located(self, faults: Iterable[Fault]) -> list[Fault]:
        """Give faults that name a place in the record their file and line."""
        return [fault.at(self.file, self._lines.of(fault.where)) for fault in first_faults(faults)]


def read_sources(
    root: Path, kinds: Iterable[Kind[Any]], kept: Kept = NOTHING_KEPT
) -> tuple[list[SourceFile[Any]], list[Fault]]:
    """Read every file of every kind, in a fixed order; what lies where no data file can lie is a fault."""
    kinds = tuple(kinds)
    reader, known = Reader(root, kept), kept.between_builds("sources")
    folders = {head: {root / kind.folder for kind in kinds if kind.is_head is head} for head in (True, False)}
    sources: list[SourceFile[Any]] = []
    tops = {kind.folder.partition("/")[0] for kind in kinds}
    faults = [Fault("file_link").at(top) for top in sorted(tops) if (root / top).is_symlink()]
    for kind in kinds:
        below = {str(folder) for folder in folders[kind.is_head] if root / kind.folder in folder.parents}
        ending = PurePosixPath(kind.path).suffix
        for found in _files(str(root / kind.folder), kind.folder, below):
            if fault := _refused(found, kind):
                faults.append(fault.at(found.file))
            elif found.ending == ending and (kind.is_head or found.name[0] not in "._"):
                place, which = f"{kind.name} {found.file}", settled_id(found.path)
                if not which or place not in known or known[place][0] != which:
                    known[place] = which, _source(reader, root, found, kind, which)
                sources.append(known[place][1])
    reader.remember(source.file for source in sources)
    return sources, faults


def _source(
    reader: Reader, root: Path, found: _Found, kind: Kind[RecordType], which: SettledId | None
) -> SourceFile[RecordType]:
    try:
        (record, faults), digest = reader.read(kind, found.file, which)
    except Fault as fault:
        return SourceFile(kind, root, found.file, None, (fault.at(found.file),))
    return SourceFile(kind, root, found.file, record, faults, digest)


def files_below(root: Path, *folders: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield every file below some folders of an office, in order, by its name as faults tell it; a link is none."""
    for folder in folders:
        try:
            with os.scandir(root / folder) as entries:
                inside = sorted(entries, key=lambda entry: entry.name)
        except OSError:  # no folder, or one that nobody may look into
            continue
        for entry in inside:
            if entry.is_dir(follow_symlinks=False):
                yield from files_below(root, f"{folder}/{entry.name}")
            elif entry.is_file(follow_symlinks=False):
                yield f"{folder}/{entry.name}", entry


class _Found(NamedTuple):
    """A file below a folder of data, of which there are thousands; `file` is its name as faults tell it."""

    path: str
    file: str
    is_link: bool

    @property
    def name(self) -> str:
        """Its name alone."""
        return self.file.rpartition("/")[2]

    @property
    def ending(self) -> str:
        """What its name ends in, as `Path.suffix` has it: `.yml`."""
        name = self.name
        dot = name.rfind(".")
        return name[dot:] if 0 < dot < len(name) - 1 else ""


def _files(folder: str, name: str, others: set[str]) -> Iterator[_Found]:
    """Yield what lies below a folder, in order; what other kinds have below it is theirs. A file is itself."""
    if os.path.isfile(folder):  # noqa: PTH113
        yield _Found(folder, name, os.path.islink(folder))  # noqa: PTH114
    try:
        with os.scandir(folder) as entries:
            inside = sorted(entries, key=lambda entry: entry.name)
    except OSError:  # no folder, or one that nobody may look into
        return
    for entry in inside:
        file = f"{name}/{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            if entry.path not in others:
                yield from _files(entry.path, file, others)
        elif entry.is_symlink() or entry.is_file():
            yield _Found(entry.path, file, entry.is_symlink())


_ENDINGS = re.compile(r"(?:\.(?:ya?ml|txt|json))+$", re.I)
"""What editors put behind the name of a file, and behind an ending that it has."""


def _refused(found: _Found, kind: Kind[Any]) -> Fault | None:
    """Why a file cannot be a data file of this kind at all."""
    name, ending = found.name, found.ending
    if found.is_link:
        return Fault("file_link")
    if kind.is_head or name[0] in "._":
        return None
    if ending != ".yml" and ending.lower() in {".yaml", ".yml", ".txt", ".json"}:
        return Fault("file_extension", expected=f"{_ENDINGS.sub('', name)}.yml")
    steps = found.file.count("/") - kind.folder.count("/")
    return Fault(kind.misplaced) if ending == ".yml" and steps != kind.depth else None
