"""What a file for programs is: a path in the site, a title, its bytes; and a table that becomes three of them.

Knows that rows are read once, and which files are made of them. Must not know what stands in which column, how a
format is written (`csv_file`, `xlsx_file`, `json_file`), nor where files are put.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, TypeVar

from oit.exports.csv_file import csv_bytes
from oit.exports.json_file import json_rows
from oit.exports.source import Source
from oit.exports.values import Cell, cell_of
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
    """A table of one office: `path` is that of its files without ending; its rows are read once for all of them."""

    kind: "TableKind[Of]"
    path: str
    title: str
    source: Callable[[], Iterable[Of]]
    home: str = ""
    """The full address of the page that explains it."""

    @property
    def name(self) -> str:
        """What its files are called: `projects`, `oit-2566`."""
        return self.path.rpartition("/")[2]

    @cached_property
    def rows(self) -> list[tuple[Cell, ...]]:
        """Every cell, as it is written in all formats."""
        columns = self.kind.columns
        return [tuple([cell_of(column.form, column.read(row)) for column in columns]) for row in self.source()]

    @cached_property
    def exports(self) -> tuple[Export, Export, Export]:
        """The files of this table: for spreadsheets, for both, for programs."""
        return (
            Export(f"{self.path}.xlsx", self.title, self._xlsx),
            Export(f"{self.path}.csv", self.title, self._csv),
            Export(f"{self.path}.json", self.title, self._json),
        )

    def _xlsx(self) -> bytes:
        return xlsx_bytes(Sheet(self.title, self.kind.meaning, self.kind.columns, self.rows, self.home))

    def _csv(self) -> bytes:
        return csv_bytes([column.title for column in self.kind.columns], self.rows)

    def _json(self) -> bytes:
        return json_rows([column.key for column in self.kind.columns], self.rows)


@dataclass(frozen=True)
class TableKind(Generic[Of]):
    """A table that can be downloaded: its name and meaning, its columns, and how an office fills it.

    `tables` yields for each table of an office its path without ending, its title and what its rows are read from.
    `unique` are the keys of the columns that tell one row from all others, where some do.
    """

    name: str
    meaning: str
    columns: tuple[Column[Of], ...]
    tables: Callable[[Source], Iterable[tuple[str, str, Callable[[], Iterable[Of]]]]]
    unique: tuple[str, ...] = ()

    def of(self, source: Source) -> Iterator[Table[Of]]:
        """Yield the tables of an office; nothing is read yet."""
        for path, title, rows in self.tables(source):
            yield Table(self, path, title, rows, source.permalink("/data/"))


AnyTable = Table[Any]
AnyTableKind = TableKind[Any]
