"""The files of an office, each read once: text, data, record, and what is wrong with it.

Knows where files lie and how one is read. Must not know which kinds there are (`kinds`), nor rules between files.
"""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from pathlib import Path, PurePosixPath
from typing import Any, Generic, NamedTuple, TypeVar

from oit.faults import Fault, Place
from oit.kept import NOTHING_KEPT, Kept, hashed
from oit.model import Record, first_faults, validate
from oit.model.fields import PARAGRAPHS_LIMIT
from oit.text.file_text import as_text, read_bytes, read_text
from oit.text.head_alike import head_alike
from oit.text.near import nearest
from oit.text.personal_data import personal_data_faults
from oit.text.yaml_lines import Lines
from oit.text.yaml_reader import Data, read_yaml

RecordType = TypeVar("RecordType", bound=Record)
Typed = tuple[RecordType | None, tuple[Fault, ...]]
"""A record, None where a value was refused, and what is wrong with it."""


class Held(NamedTuple, Generic[RecordType]):
    """How a record of which there are many is held: `part` is what of it stays in memory, None where all of it does,
    and `of` makes a record of that part, of the hash of its file and of what reads the whole.
    """

    part: Callable[[RecordType], Any]
    of: Callable[[Any, bytes, Callable[[], RecordType]], RecordType]


@dataclass(frozen=True)
class Kind(Generic[RecordType]):
    """A kind of file.

    `path` says where it lies, relative to the office's folder: `content/office.yml`, or with the fields of its
    record, `projects/{0.fiscal_year}/{0.code}.yml`. `shown` is the same for readers, `title` its Thai name.
    `check` holds a file against the collection it belongs to. `misplaced` is the fault of a file that lies elsewhere
    in that folder. `list_name` is the field that a file fills which is a list; `is_head` says that the data is the
    head of a Markdown page. `held` says how little of a record is held of a kind of which there are many.
    """

    name: str
    record: type[RecordType]
    title: str
    path: str
    shown: str
    check: Callable[[SourceFile[RecordType], Any], Iterator[Fault]] | None = None
    misplaced: str = ""
    list_name: str = ""
    is_head: bool = False
    held: Held[RecordType] | None = None

    def file_of(self, record: RecordType) -> str:
        """Return the path of the file that a record belongs in."""
        return self.path.format(record)

    @property
    def folder(self) -> str:
        """The folder below which files of this kind lie; the file itself where there is only one."""
        return self.path.partition("/{")[0].partition("/*")[0]

    @property
    def depth(self) -> int:
        """How many steps below the folder a file lies."""
        return self.path.count("/") - self.folder.count("/")


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
    reader = _Reader(root, kept)
    folders = {head: {root / kind.folder for kind in kinds if kind.is_head is head} for head in (True, False)}
    sources: list[SourceFile[Any]] = []
    tops = {kind.folder.partition("/")[0] for kind in kinds}
    faults = [Fault("file_link").at(top) for top in sorted(tops) if (root / top).is_symlink()]
    for kind in kinds:
        below = {folder for folder in folders[kind.is_head] if root / kind.folder in folder.parents}
        ending = PurePosixPath(kind.path).suffix
        for found in _files(root / kind.folder, kind.folder, below):
            if fault := _refused(found, kind):
                faults.append(fault.at(found.file))
            elif found.path.suffix == ending and (kind.is_head or found.path.name[0] not in "._"):
                sources.append(reader.source(found, kind))
    return sources, faults


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
    """A file below a folder of data; `file` is its name as faults tell it."""

    path: Path
    file: str
    is_link: bool


def _files(folder: Path, name: str, others: set[Path]) -> Iterator[_Found]:
    """Yield what lies below a folder, in order; what other kinds have below it is theirs. A file is itself."""
    if folder.is_file():
        yield _Found(folder, name, folder.is_symlink())
    try:
        with os.scandir(folder) as entries:
            inside = sorted(entries, key=lambda entry: entry.name)
    except OSError:  # no folder, or one that nobody may look into
        return
    for entry in inside:
        path, file = folder / entry.name, f"{name}/{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            if path not in others:
                yield from _files(path, file, others)
        elif entry.is_symlink() or entry.is_file():
            yield _Found(path, file, entry.is_symlink())


_ENDINGS = re.compile(r"(?:\.(?:ya?ml|txt|json))+$", re.I)
"""What editors put behind the name of a file, and behind an ending that it has."""


def _refused(found: _Found, kind: Kind[Any]) -> Fault | None:
    """Why a file cannot be a data file of this kind at all."""
    path, ending = found.path, found.path.suffix
    if found.is_link:
        return Fault("file_link")
    if kind.is_head or path.name[0] in "._":
        return None
    if ending != ".yml" and ending.lower() in {".yaml", ".yml", ".txt", ".json"}:
        return Fault("file_extension", expected=f"{_ENDINGS.sub('', path.name)}.yml")
    steps = found.file.count("/") - kind.folder.count("/")
    return Fault(kind.misplaced) if ending == ".yml" and steps != kind.depth else None


_FEW = 256
"""Whole records of which only a part is held otherwise: those asked for last. No more are drawn together."""


@dataclass(frozen=True, eq=False, slots=True)
class _Told(Generic[RecordType]):
    """A record that can be read again: its kind, its file, the hash of its bytes, and its key in what is kept."""

    kind: Kind[RecordType]
    file: str
    hash: bytes
    key: bytes


class _Reader:
    """Reads and types the files of an office, or remembers what the same bytes were."""

    def __init__(self, root: Path, kept: Kept) -> None:
        self._root, self._kept = root, kept
        self._whole = lru_cache(_FEW)(self._read_again)

    def source(self, found: _Found, kind: Kind[RecordType]) -> SourceFile[RecordType]:
        """Read one file."""
        file = found.file
        try:
            data = read_bytes(found.path)
        except Fault as fault:
            return SourceFile(kind, self._root, file, None, (fault.at(file),))
        digest = hashed(data)
        told = _Told(kind, file, digest, self._kept.key("record", kind.name, file, digest))
        typed = partial(_typed, kind, file, data)
        if kind.held and self._kept.is_open:
            record, faults = self._held(kind.held, told, typed)
        else:
            record, faults = self._kept.get(told.key, typed)
        return SourceFile(kind, self._root, file, record, faults, digest)

    def _held(
        self, held: Held[RecordType], told: _Told[RecordType], typed: Callable[[], Typed[RecordType]]
    ) -> Typed[RecordType]:
        """A record of which as little is held as its kind allows."""

        def made() -> tuple[Any, tuple[Fault, ...]]:
            record, faults = self._kept.once(told.key, typed)
            return (held.part(record) if record else None), faults

        part, faults = self._kept.small(told.kind.name).get(told.key, made)
        if part is None:
            return self._kept.once(told.key, typed)
        self._kept.use(told.key)
        return held.of(part, told.hash, partial(self._whole, told)), faults

    def _read_again(self, told: _Told[RecordType]) -> RecordType:
        """The whole of a record that was read before.

        Raises:
            OSError: what was kept is damaged, and the file has changed or gone since.
        """
        found: list[Typed[RecordType]] = self._kept.found(told.key)
        record, _ = found[0] if found else _typed(told.kind, told.file, self._same_bytes(told))
        assert record
        return record

    def _same_bytes(self, told: _Told[RecordType]) -> bytes:
        data = (self._root / told.file).read_bytes()
        if hashed(data) != told.hash:
            raise OSError(errno.EBUSY, os.strerror(errno.EBUSY), told.file)
        return data


def _typed(kind: Kind[RecordType], file: str, data: bytes) -> Typed[RecordType]:
    """The record that the bytes of a file hold, and what is wrong with it."""
    record: RecordType | None = None
    faults: list[Fault] = []
    text = ""
    try:
        text = whole = as_text(data)
        if kind.is_head and (whole := _head(text, kind.record)) == "":
            record, missing = validate(kind.record, {})
            return record, _all_at(file, [*personal_data_faults(text), *(fault.at("", 1) for fault in missing)])
        plain, twice = read_yaml(whole, kind.list_name)
        record, refused = validate(kind.record, plain)
        lines = Lines(whole, kind.list_name)
        if len(whole) > PARAGRAPHS_LIMIT:
            text = _without_lines(text, (line for where in _too_long(plain) for line in lines.span(where)))
        faults = [fault.inside(*lines.place(fault.line)) for fault in personal_data_faults(text)]
        faults += [*first_faults(twice), *(fault.at("", lines.of(fault.where)) for fault in refused)]
    except Fault as fault:
        shown = text if kind.is_head else _without_lines(text, _long_lines(text))
        faults = [*personal_data_faults(shown), fault]
    return record, _all_at(file, faults)


def _too_long(data: Data, where: Place = ()) -> Iterator[Place]:
    """Yield the places of values that no field takes, since they are too long: nobody reads them, nor do we."""
    if isinstance(data, str):
        if len(data) > PARAGRAPHS_LIMIT and len(" ".join(data.split())) > PARAGRAPHS_LIMIT:
            yield where
    elif data is not None:
        for step, part in data.items() if isinstance(data, dict) else enumerate(data):
            yield from _too_long(part, (*where, step))


def _long_lines(text: str) -> Iterator[int]:
    """Yield the numbers of lines of a broken file that hold more than any value may."""
    return (number for number, line in enumerate(text.split("\n"), start=1) if len(line) > PARAGRAPHS_LIMIT)


def _without_lines(text: str, numbers: Iterable[int]) -> str:
    """Return a text in which the lines of these numbers, counted from 1, are empty."""
    left_out = set(numbers)
    if not left_out:
        return text
    return "\n".join("" if number in left_out else line for number, line in enumerate(text.split("\n"), start=1))


def _all_at(file: str, faults: Iterable[Fault]) -> tuple[Fault, ...]:
    return tuple(fault.at(file) for fault in faults)


def _head(text: str, record: type[Record]) -> str:
    """The head of a page.

    Raises:
        Fault: it is not closed, or its text begins with what was meant as one.
    """
    head, shown = cut_head(text)
    known = {name: {name, (field.title or name).lower()} for name, field in record.model_fields.items()}
    names = set[str]().union(*known.values())
    if line := head_alike(shown, known, lambda name: name.lower() in names or nearest(name, known) is not None):
        raise Fault("head_place").at("", line)
    return head


_OPENED = re.compile(r"---[ \t]*\n")
_CLOSED = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.M)
_BREAKS = re.compile(r"\r\n?")


def cut_head(text: str) -> tuple[str, str]:
    """Part a Markdown page into its head and its text, whatever ends its lines (Windows, old Macs).

    The head is "" where there is none, or nothing in it; both parts begin with as many empty lines as it takes for
    their lines to keep their numbers. Whoever publishes a page asks here and nowhere else what is head and what is
    text: the generator would take `Tel: …` on the first line for a head, and print an empty one.

    Raises:
        Fault: the head is not closed, and would be shown to the public as text.
    """
    text = _BREAKS.sub("\n", text)
    opened = _OPENED.match(text)
    if not opened:
        return "", text
    closed = _CLOSED.search(text, opened.end())
    if not closed:
        raise Fault("head_open").at("", 1)
    head = text[opened.end() : closed.start()]
    lines = text.count("\n", 0, closed.end())
    return f"\n{head}" if head.strip() else "", "\n" * lines + text[closed.end() :]
