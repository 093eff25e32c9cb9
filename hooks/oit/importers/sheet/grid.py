"""The cells of one sheet as a person sees them, whatever file they came from.

Knows cells, their addresses and what is odd about them. Must not know formats of files, or what a cell means.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import IntFlag
from typing import NamedTuple

from openpyxl.utils.cell import get_column_letter


class Mark(IntFlag):
    """What a cell shows beside its text."""

    NONE = 0
    STRUCK = 1
    UNCALCULATED = 2
    """A formula whose result was never stored."""
    ERROR = 4
    """A formula whose result is an error, such as #REF!."""
    LONG = 8
    """A number of more than 15 digits: a spreadsheet keeps only 15 of them."""
    PERCENT = 16
    """A number shown as a percentage; its text is in percent, its value too."""


class Area(NamedTuple):
    """Merged cells, places counted from 0, both ends inside."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(slots=True)
class Cell:
    """`text` is what the cell shows; `value` its number or day where the spreadsheet holds one, else None."""

    text: str = ""
    value: Decimal | date | None = None
    mark: Mark = Mark.NONE
    area: Area | None = None

    @property
    def first(self) -> str:
        """The text on one line."""
        return " ".join(self.text.split())


EMPTY = Cell()


def _itself(row: int, column: int) -> tuple[int, int]:
    return row, column


@dataclass
class Grid:
    """One sheet, or one table of a Word document. Rows and columns are counted from 0.

    `title` is the name of the sheet, empty where there is none. Cells of a merged area all hold its text.
    """

    file: str
    title: str = ""
    rows: list[list[Cell]] = field(default_factory=list)
    hidden: bool = False
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    remarks: list[tuple[int, int]] = field(default_factory=list)
    """Cells to which somebody attached a comment."""
    lettered: bool = True
    """Whether its cells have addresses such as D7; cells of a Word table are counted."""
    skipped: int = 0
    """Rows of this grid that stand above the table itself: the paragraphs of a Word document."""
    part: str = ""
    """Which part of the sheet it is, as a message names it; empty for the whole."""
    origin: Callable[[int, int], tuple[int, int]] = _itself
    """Where a cell stands on the sheet, by its place here: forms are turned, a table may stand beside another."""

    def cell(self, row: int, column: int) -> Cell:
        """Return a cell; one beyond the end is empty."""
        cells = self.rows[row] if 0 <= row < len(self.rows) else []
        return cells[column] if 0 <= column < len(cells) else EMPTY

    @property
    def width(self) -> int:
        """The number of columns of the widest row."""
        return max(map(len, self.rows), default=0)

    def visible(self) -> Iterator[int]:
        """Yield the rows that are shown."""
        return (row for row in range(len(self.rows)) if row not in self.hidden_rows)

    def address(self, row: int, column: int) -> str:
        """Return a cell's address as the program shows it."""
        shown_row, shown_column = self.origin(row, column)
        if self.lettered:
            return f"ช่อง {get_column_letter(shown_column + 1)}{shown_row + 1}"
        return f"แถว {shown_row + 1 - self.skipped} ช่อง {shown_column + 1}"

    def column_name(self, column: int) -> str:
        """Return a column as the program shows it."""
        shown = self.origin(0, column)[1]
        return get_column_letter(shown + 1) if self.lettered else str(shown + 1)

    def row_name(self, row: int) -> str:
        """Return a row as the program shows it."""
        return f"แถว {self.row_number(row)}"

    def row_number(self, row: int) -> int:
        """Return the number of a row as the program shows it."""
        return self.origin(row, 0)[0] + 1 - self.skipped

    def spot(self, row: int | None = None, column: int | None = None, label: str = "") -> str:
        """Return where something is, for a message: sheet, cell or row, and the name of the row."""
        where = self.title if not self.lettered else f"แผ่น {self.title}" if self.title else ""
        if row is None and self.part:
            where += f" {self.part}"
        if row is not None:
            where += f" {self.row_name(row) if column is None else self.address(row, column)}"
        if label:
            short = label if len(label) <= 60 else f"{label[:59]}…"
            where += f" ({short})"
        return where.strip()
