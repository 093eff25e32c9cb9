"""What a file for programs is: a path in the site, a title, its bytes; and a table that becomes one.

Knows the formats. Must not know what stands in which column, nor where files are written.
"""

import csv
import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from oit.collection import Collection

Permalink = Callable[[str], str]
"""Turns an address of the site into the full one, as far as the site knows where it stands."""


@dataclass(frozen=True)
class Export:
    """A file for programs. `path` is relative to the site."""

    path: str
    title: str
    content: bytes

    @property
    def address(self) -> str:
        """The permanent address of the file."""
        return f"/{self.path}"


@dataclass(frozen=True)
class Column:
    """A column of a table. `name` is for programs and never changes; the others are for readers."""

    name: str
    title: str
    description: str
    unit: str | None = None


@dataclass(frozen=True)
class TableKind:
    """A table that can be downloaded: what it is called, its columns, and how a collection fills it.

    `tables` yields for each file its path without ending, its title and its rows.
    """

    columns: tuple[Column, ...]
    tables: Callable[[Collection, Permalink], Iterable[tuple[str, str, Iterable[tuple[str, ...]]]]]

    def exports(self, collection: Collection, permalink: Permalink) -> Iterable[Export]:
        """Yield the files of this table."""
        headings = [column.title for column in self.columns]
        for path, title, rows in self.tables(collection, permalink):
            yield Export(f"{path}.csv", title, csv_bytes(headings, rows))


def csv_bytes(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> bytes:
    """Return a CSV (RFC 4180) in UTF-8 with the byte order mark by which Excel knows it."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(headings)
    writer.writerows([harmless(value) for value in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def harmless(value: str) -> str:
    """Return the value so that no spreadsheet runs it as a formula.

    Source: OWASP, CSV Injection: what starts with one of these characters gets an apostrophe before it.
    """
    return f"'{value}" if value.startswith(("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")) else value


def iso_date(day: date | None) -> str:
    """A date as spreadsheets sort it: of the common era, the year first (ISO 8601); empty where there is none."""
    return day.isoformat() if day else ""
