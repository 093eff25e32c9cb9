"""What files for programs are made of: an office's collection, where its site stands, its projects judged once.

Knows what all tables share. Must not know any table or format.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from typing import Any, NamedTuple, TypeVar
from zlib import crc32

from oit.collection import Collection
from oit.findings.columns import Line
from oit.findings.outcomes import judge_project
from oit.findings.words import level_set_words
from oit.findings.years import ProjectRow, rows_of
from oit.kept import NOTHING_KEPT, Kept, hashed
from oit.model import encoded, site_path

Row = TypeVar("Row")
HOME = "/data/"
"""The page that explains the tables."""
Permalink = Callable[[str], str]
"""Turns an address of the site into the full one, as far as the site knows where it stands."""


class LastRead:
    """The rows that were read last: the files of a table are drawn one after the other, and all tables together are
    too many to be held.
    """

    def __init__(self) -> None:
        self._name = ""
        self._rows: dict[int, list[Any]] = {}

    def of(self, name: str, part: int, read: Callable[[], list[Row]]) -> list[Row]:
        """Return a part of the rows of a table, read for it unless it is one of the last table."""
        if name != self._name:
            self._rows, self._name = {}, name
        if part not in self._rows:
            self._rows[part] = read()
        return self._rows[part]  # those of the name: whoever asks by it reads them in one way


@dataclass
class LastLines:
    """The part of the projects that was read last, whole and judged, by addresses: all that is made of it is made one
    behind the other.
    """

    some: Sequence[ProjectRow] | None = None
    lines: dict[str, Line] = field(default_factory=dict)


@dataclass(frozen=True)
class Source:
    """An office and how its addresses are given away."""

    collection: Collection
    permalink: Permalink
    last_read: LastRead = field(default_factory=LastRead, compare=False, repr=False)
    last_lines: LastLines = field(default_factory=LastLines, compare=False, repr=False)
    kept: Kept = field(default=NOTHING_KEPT, compare=False, repr=False)
    shared: bytes = b""
    """The hash of all that rows are made of besides projects; empty where that is not known."""
    some: tuple[ProjectRow, ...] | None = field(default=None, compare=False, repr=False)
    """Some of the projects, where it is a part of an office."""
    makers: list[Callable[[int], None]] = field(default_factory=list, compare=False, repr=False)
    """What makes what each table has of a part, given its number."""

    @property
    def projects(self) -> Sequence[ProjectRow]:
        """Every project, in the order of years and codes."""
        return rows_of(self.collection, self.collection.projects) if self.some is None else self.some

    @property
    def lines(self) -> Iterable[Line]:
        """Every project with what follows from it; of some they are held until others are asked for."""
        if self.some is None:
            return map(_line, self.projects)
        if self.last_lines.some is not self.some:
            self.last_lines.some = self.some
            self.last_lines.lines = {row.project.address: _line(row) for row in self.some}
        return self.last_lines.lines.values()

    @cached_property
    def parts(self) -> "list[Part]":
        """Some projects together. Where a part ends is told by addresses, so that a change in one leaves the others."""
        return [Part(self._key(some), replace(self, some=tuple(some))) for some in _parted(self.projects)]

    def prepare(self, number: int) -> None:
        """Make of a part what all tables have of it, so that its projects are not read for each; where it can be kept."""
        for make in self.makers if self.kept.is_open else ():
            make(number)

    def line_of(self, row: ProjectRow) -> Line:
        """A project for what stands beside its page, which is drawn next: while it is read, the tables get their part."""
        address = row.project.address
        number = self._numbers[address]
        if made_of := self.parts[number].made_of:
            self.kept.small("prepared").get(made_of, partial(self.prepare, number))
        return self.last_lines.lines.get(address) or _line(row)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        """The numbers of the parts in which projects are, by addresses."""
        return {row.project.address: number for number, part in enumerate(self.parts) for row in part.source.projects}

    def _key(self, rows: list[ProjectRow]) -> bytes:
        made_of = self.collection.hash_of(row.project.address for row in rows)
        return hashed(self.shared, made_of) if self.shared and made_of else b""

    def address(self, written: str | None) -> str | None:
        """Return an address of this site or another one as it can be opened from anywhere; None where none is given."""
        if written is None:
            return None
        path = site_path(written)
        return self.permalink(path) if path else encoded(written)

    def levels(self, scheme: str | None) -> str | None:
        """Return how readers see a set of levels."""
        return level_set_words(scheme, self.collection.level_sets.get(scheme, ())) if scheme else None


def _line(row: ProjectRow) -> Line:
    project = row.project.whole
    return Line(project, partial(judge_project, project, row.measures), project)


class Part(NamedTuple):
    """A part of an office, and the hash of all that rows about it are made of; empty where that is not known."""

    made_of: bytes
    source: Source


_TOGETHER = 64
"""Projects of a part, about."""


def _parted(rows: Iterable[ProjectRow]) -> Iterator[list[ProjectRow]]:
    some: list[ProjectRow] = []
    for row in rows:
        some.append(row)
        if crc32(row.project.address.encode()) % _TOGETHER == 0 or len(some) == 4 * _TOGETHER:
            yield some
            some = []
    if some:
        yield some
