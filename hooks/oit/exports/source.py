"""What files for programs are made of: an office's collection, where its site stands, its projects judged once.

Knows what all tables share. Must not know any table or format.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from oit.collection import Collection
from oit.findings.columns import Line
from oit.findings.words import level_set_words
from oit.findings.years import rows_of
from oit.model import encoded, site_path

Row = TypeVar("Row")
Permalink = Callable[[str], str]
"""Turns an address of the site into the full one, as far as the site knows where it stands."""


class LastRead:
    """The rows that were read last: the files of a table are drawn one after the other, and all tables together are
    too many to be held.
    """

    def __init__(self) -> None:
        self._name = ""
        self._rows: list[Any] | None = None

    def of(self, name: str, read: Callable[[], list[Row]]) -> list[Row]:
        """Return the rows of a table, read for it unless they are the last ones."""
        if name != self._name or self._rows is None:
            self._rows = None  # before others are read
            self._rows, self._name = read(), name
        return self._rows  # those of the name: whoever asks by it reads them in one way


@dataclass(frozen=True)
class Source:
    """An office and how its addresses are given away."""

    collection: Collection
    permalink: Permalink
    last_read: LastRead = field(default_factory=LastRead, compare=False, repr=False)

    @cached_property
    def lines(self) -> list[Line]:
        """Every project with what follows from it, in the order of years and codes."""
        rows = rows_of(self.collection, self.collection.projects)
        return [Line(row.project, row.findings, row.project) for row in rows]

    def address(self, written: str | None) -> str | None:
        """Return an address of this site or another one as it can be opened from anywhere; None where none is given."""
        if written is None:
            return None
        path = site_path(written)
        return self.permalink(path) if path else encoded(written)

    def levels(self, scheme: str | None) -> str | None:
        """Return how readers see a set of levels."""
        return level_set_words(scheme, self.collection.level_sets.get(scheme, ())) if scheme else None
