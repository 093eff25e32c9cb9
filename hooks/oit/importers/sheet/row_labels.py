"""Lists in which a project has a row for its plan and another for its result, each with the word for it in a column.

Knows the words for plan and result. Must not know cells of other columns.
"""

from collections.abc import Sequence
from dataclasses import replace

from oit.importers.sheet.columns import Column
from oit.importers.sheet.grid import Grid
from oit.importers.sheet.heading_words import key_of
from oit.importers.sheet.headings import Heading

_FIELDS = {
    key_of(words): name
    for name, spelled in {
        "budget.allocated": ("แผน", "งบประมาณ", "งบประมาณตามแผน", "ตั้งไว้", "แผนการใช้จ่าย", "วงเงิน"),
        "budget.spent": ("ผล", "เบิกจ่าย", "ผลเบิกจ่าย", "ผลการเบิกจ่าย", "ผลการใช้จ่าย", "จ่ายจริง", "ใช้จริง"),
    }.items()
    for words in spelled
}


class RowLabels:
    """Which money the rows of a table speak of. `column` is the place of their words, None where there are none."""

    def __init__(self, grid: Grid, columns: Sequence[Column], rows: Sequence[int]) -> None:
        self._grid = grid
        money = any(column.field == "budget.allocated" for column in columns)
        spent = any(column.field == "budget.spent" for column in columns)
        self.column = next((c.place for c in columns if money and not spent and self._tells(c.place, rows)), None)

    def _tells(self, place: int, rows: Sequence[int]) -> bool:
        found = {self._grid.cell(row, place).first for row in rows} - {""}
        return {_FIELDS.get(key_of(words)) for words in found} == set(_FIELDS.values())

    def words(self, row: int) -> str:
        """Return what a row says that it is, empty where it says nothing."""
        return self._grid.cell(row, self.column).first if self.column is not None else ""

    def heading(self, heading: Heading, row: int) -> Heading:
        """Return what a heading means in a row."""
        name = _FIELDS.get(key_of(self.words(row))) if heading.field == "budget.allocated" else None
        return replace(heading, field=name) if name else heading
