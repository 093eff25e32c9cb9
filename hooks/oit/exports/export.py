"""What a file for programs is: a path in the site, a title, its bytes; and a table that becomes three of them.

Knows that rows are read once, and which files are made of them. Must not know what stands in which column, how a
format is written (`csv_file`, `xlsx_file`, `json_file`), nor where files are put.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, NamedTuple, TypeVar

from oit.exports.csv_file import csv_bytes
from oit.exports.json_file import json_rows
from oit.exports.source import Source
from oit.exports.values import Cell, cells_of
from oit.exports.xlsx_file import Sheet, xlsx_bytes
from oit.findings.columns import Column

Of = TypeVar("Of")
"""What the rows of a table are read from."""


@dataclass(frozen=True)
class Export:
    """A file for programs. `path` is relative to the site; it is drawn when its content is first asked for.

    `part_of` is the address of the page whose content it repeats: such a file comes and goes with its page.
    """

    path: str
    title: str
    draw: Callable[[], bytes]
    part_of: str | None = None

    @property
    def address(self) -> str:
        """The permanent address of the file."""
        return f"/{self.path}"

    @cached_property
    def content(self) -> bytes:
        """The bytes of the file."""
        return self.draw()

    def made(self) -> bytes:
        """Return the content; that of a file beside a page, of which there may be thousands, is not held in memory."""
        return self.draw() if self.part_of else self.content


@dataclass(frozen=True)
class Table(Generic[Of]):
    """A table of one office; its rows are read once for all of its files."""

    kind: "TableKind[Of]"
    filled: "Filled[Of]"
    home: str = ""
    """The full address of the page that explains it."""

    @property
    def path(self) -> str:
        """That of its files without ending."""
        return self.filled.path

    @property
    def title(self) -> str:
        """What it is called."""
        return self.filled.title

    @cached_property
    def columns(self) -> tuple[Column[Of], ...]:
        """Its columns: those of its kind, or some of them in an order of its own."""
        known = {column.key: column for column in self.kind.columns}
        return tuple(known[key] for key in self.filled.keys or known)

    @property
    def name(self) -> str:
        """What its files are called: `projects`, `oit-2566`."""
        return self.path.rpartition("/")[2]

    @cached_property
    def rows(self) -> list[tuple[Cell, ...]]:
        """Every cell, as it is written in all formats."""
        rows = list(self.filled.rows())
        columns = [cells_of(column.form, map(column.read, rows)) for column in self.columns]
        return list(zip(*columns, strict=True))

    @cached_property
    def exports(self) -> tuple[Export, Export, Export]:
        """The files of this table: for spreadsheets, for both, for programs."""
        path, title, page = self.path, self.title, self.filled.part_of
        return (
            Export(f"{path}.xlsx", title, self._xlsx, page),
            Export(f"{path}.csv", title, self._csv, page),
            Export(f"{path}.json", title, self._json, page),
        )

    def _xlsx(self) -> bytes:
        return xlsx_bytes(Sheet(self.title, self.kind.meaning, self.columns, self.rows, self.home))

    def _csv(self) -> bytes:
        return csv_bytes([column.title for column in self.columns], self.rows)

    def _json(self) -> bytes:
        return json_rows([column.key for column in self.columns], self.rows)


class Filled(NamedTuple, Generic[Of]):
    """How an office fills a table: the path of its files without ending, its title, what its rows are read from."""

    path: str
    title: str
    rows: Callable[[], Iterable[Of]]
    keys: tuple[str, ...] = ()
    """The columns that it has, in their order, where its page does not show all columns of its kind."""
    part_of: str | None = None
    """The page whose content it repeats, where it comes and goes with that page."""


@dataclass(frozen=True)
class TableKind(Generic[Of]):
    """A table that can be downloaded: its name and meaning, its columns, and how an office fills it.

    `unique` are the keys of the columns that tell one row from all others, where some do; `optional` those that a table
    of this kind may do without; `title` is what several of them are called together.
    """

    name: str
    meaning: str
    columns: tuple[Column[Of], ...]
    tables: Callable[[Source], Iterable[Filled[Of]]]
    unique: tuple[str, ...] = ()
    optional: frozenset[str] = frozenset()
    title: str = ""

    def of(self, source: Source) -> Iterator[Table[Of]]:
        """Yield the tables of an office; nothing is read yet."""
        home = source.permalink("/data/")
        return (Table(self, filled, home) for filled in self.tables(source))


AnyTable = Table[Any]
AnyTableKind = TableKind[Any]
