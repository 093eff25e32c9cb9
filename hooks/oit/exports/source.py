"""What files for programs are made of: an office's collection, where its site stands, its projects judged once.

Knows what all tables share. Must not know any table or format.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from oit.collection import Collection
from oit.findings.columns import Line
from oit.findings.words import level_set_words
from oit.findings.years import rows_of
from oit.model import encoded, site_path

Permalink = Callable[[str], str]
"""Turns an address of the site into the full one, as far as the site knows where it stands."""


@dataclass(frozen=True)
class Source:
    """An office and how its addresses are given away."""

    collection: Collection
    permalink: Permalink

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
