"""Marks that repeat what stands above them: to the cell that they repeat.

Knows the marks and which fields may be repeated. Must not know what a field holds.
"""

import re

from oit.importers.sheet.grid import Cell

_DITTO = re.compile(r"[-–—\s]*(?:[\"”“„‟〃″]|''|’’|‘‘|,,|′′){1,3}(?:\s*[\"”“„〃″])?[-–—\s]*")
_REPEATED = re.compile(
    r"office|unit|responsible|person|coordinator\.name|contact\.phone|period(?:\..*)?|funding|kind|status|fiscal_year"
    r"|strategy\..*|location\.(?:text|village|subdistrict|district|province)|procurement\.(?:method|contractor|contractor_tax_id)"
    r"|objectives|targets|beneficiaries|quantity\.unit|as_of|kept"
)
"""Fields that rows below one another have in common; an amount, a code or a name is each row's own."""


def is_ditto(text: str) -> bool:
    """Whether a cell holds nothing but marks of repetition."""
    return bool(text) and _DITTO.fullmatch(text) is not None


def may_repeat(field: str | None) -> bool:
    """Whether a field may be taken from the row above."""
    return field is None or _REPEATED.fullmatch(field) is not None


class Repeated:
    """The cells of the last project of a table that were read, by their column."""

    def __init__(self) -> None:
        self._above: dict[int, Cell] = {}
        self._now: dict[int, Cell] = {}

    def begin(self) -> None:
        """Begin the row of another project."""
        self._above, self._now = self._now, {}

    def meant(self, place: int, cell: Cell, field: str | None) -> Cell | None:
        """Return the cell itself, or the one that its marks repeat; None where nobody can tell."""
        above = self._above.get(place) if may_repeat(field) else None
        found = above if is_ditto(cell.first) else cell
        if found is not None:
            self._now.setdefault(place, found)
        return found
