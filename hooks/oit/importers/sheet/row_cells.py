"""The cells of one row to the draft of its project; what cannot be read is kept beside its heading, and said.

Knows what is odd about cells. Must not know how rows follow one another, nor what a field holds (`places`).
"""

import re
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from oit.faults import Fault
from oit.importers.draft import Draft
from oit.importers.sheet.amounts import NAMES_OF_SCALES, is_dash, is_nothing
from oit.importers.sheet.codes import address_code
from oit.importers.sheet.columns import Column
from oit.importers.sheet.grid import EMPTY, Cell, Grid, Mark
from oit.importers.sheet.headings import MONEY, Heading
from oit.importers.sheet.people import contractor, without_persons
from oit.importers.sheet.places import place
from oit.importers.sheet.row_data import Context, NotReadError, Outcome
from oit.importers.sheet.row_labels import RowLabels
from oit.importers.sheet.told import Told
from oit.text import thai

_NUMBER = re.compile(r"\(?([\d๐-๙]{1,3})[.)]\s*(?=[^\d๐-๙\s.])")
_OWN = {"order", "code", "name", "fiscal_year"}
"""Fields that are read before the others."""
_UNMASKED = {
    "person", "responsible", "bidders", "coordinator.name", "procurement.contractor", "procurement.contractor_price",
    "procurement.contractor_tax_id",
}  # fmt: skip
"""Fields that look at names and numbers themselves."""
_MONEY_WORDS = re.compile(r"^(?!.*(?:รหัส|ร้อยละ)).*(?:งบ|เงิน|จ่าย|เหลือ|โอน|ราคา|ยอด|ไตรมาส)")
"""Headings whose numbers are in the unit above the table, though no field is theirs."""
_SAID = {
    None,
    "kept",
    "obstacles",
    "suggestions",
    "results",
    "outcome",
    "status",
    "bidders",
    "beneficiaries",
    "rationale",
}
"""Fields in which ไม่มี is a statement."""
_COUNTED_ONCE = MONEY | {"by_year.allocated", "by_year.spent", "progress", "quantity.value"}


@dataclass
class ListRow:
    """A project of a list: its draft, where its row stands, and what holds for it. `label` names it in messages."""

    draft: Draft
    row: int
    label: str
    context: Context
    more: list[int] = field(default_factory=list)
    section: dict[str, str] = field(default_factory=dict)
    year_from: str = ""


class RowCells:
    """Puts the cells of rows in their places. `names` says whether names of persons may be published."""

    def __init__(self, told: Told, names: bool) -> None:
        self.told = told
        self.table = told.table
        self.grid: Grid = told.table.grid
        self.names = names
        self._masked: dict[str, str] = {}
        self.table.columns = [
            Column(each.place, replace(each.heading, words=self.safe(each.heading.words)))
            for each in self.table.columns
        ]
        self._columns = {column.place: column for column in self.table.columns}
        self._names_numbered = self._counts_in_names()
        self._labels = RowLabels(self.grid, self.table.columns, self.table.rows)

    def cell(self, row: int, name: str) -> Cell:
        """Return the cell of a field, empty where only a dash stands there."""
        column = self.table.column(name)
        cell = self.grid.cell(row, column.place) if column else EMPTY
        return EMPTY if is_nothing(cell.first) and not cell.mark else cell

    def _counts_in_names(self) -> bool:
        """Whether the names of a list without a column of numbers are numbered 1, 2, 3 … themselves."""
        names = (self.cell(row, "name").first for row in self.table.rows)
        numbers = [thai.arabic_digits(match[1]) for name in names if name and (match := _NUMBER.match(name))]
        counted = numbers == [str(number) for number in range(1, len(numbers) + 1)]
        return len(numbers) > 1 and counted and self.table.column("order") is None

    def safe(self, text: str) -> str:
        """Return a text as it may be published."""
        if self.names:
            return thai.tidy(text)
        if text not in self._masked:
            self._masked[text] = without_persons(thai.tidy(text))
        return self._masked[text]

    def begin(self, each: ListRow) -> None:
        """Read name, code and year of a row, then all other cells of it."""
        name = self.cell(each.row, "name")
        if name.first:
            words = " ".join(self.safe(name.text).split())
            each.draft.data["name"] = _NUMBER.sub("", words) if self._names_numbered else words
            self.told.count(self.table.column("name") or Column(0, Heading("")), Outcome.READ)
        number = re.sub(r"\D", "", thai.arabic_digits(self.cell(each.row, "procurement.contractor_tax_id").first))
        each.context.juristic = len(number) == 13 and number.startswith("0")
        self._code(each)
        self._year(each)
        self.fill(each, each.row)

    def fill(self, each: ListRow, row: int) -> None:
        """Read the cells of a row of a project; a further row adds to what is there."""
        more = row != each.row
        for at, cell in enumerate(self.grid.rows[row]):
            if at in self.grid.hidden_columns or not (cell.first or cell.mark):
                continue
            column = self._columns.setdefault(at, Column(at, Heading("")))
            if at == self._labels.column:
                self.told.count(column, Outcome.READ)
                continue
            column = Column(at, self._labels.heading(column.heading, row))
            if column.field in _OWN or (more and from_above(cell, row)) or self._left_one_too(cell, row, at):
                continue
            if cell.mark & (Mark.UNCALCULATED | Mark.ERROR | Mark.STRUCK):
                self._refuse(each, column, _oddity(cell, column.heading.words), row)
            elif not (is_dash if column.field in _SAID else is_nothing)(cell.first):
                self._one(each, column, cell, row)

    def _left_one_too(self, cell: Cell, row: int, at: int) -> bool:
        """Whether a cell merged over several columns was read in the column before."""
        return at > 0 and cell.area is not None and cell is self.grid.cell(row, at - 1)

    def _one(self, each: ListRow, column: Column, cell: Cell, row: int) -> None:
        plain = isinstance(cell.value, Decimal) or column.field in _UNMASKED
        shown = Cell(thai.tidy(cell.text) if plain else self.safe(cell.text), cell.value, cell.mark, cell.area)
        if self._is_shared(column, cell, row):
            self._refuse(each, column, Fault("sheet_shared", text=column.heading.words), row)
            self._keep(each, column, shown, " (ช่องรวมหลายแถว)")
            return
        each.context.said.clear()
        try:
            outcome = place(each.draft.data, column.heading, shown, each.context)
            self._say(each, column, row)
        except NotReadError:
            if column.field in {"bidders", "procurement.contractor_price"} and not self.names:
                shown = Cell(contractor(shown.first))
            if column.field in MONEY and row != each.row:
                self._refuse(each, column, Fault("sheet_more_money", text=column.heading.words), row)
            outcome = self._keep(each, column, shown, self._label(row))
        except Fault as fault:
            if not self._with_remark(each, column, shown):
                self._refuse(each, column, Fault("sheet_value", text=column.heading.words, why=fault.what), row)
                self._keep(each, column, shown)
                return
            outcome = Outcome.READ
        self.told.count(column, outcome)

    def _with_remark(self, each: ListRow, column: Column, cell: Cell) -> bool:
        """Read `125,000 (เงินอุดหนุน)` as an amount, and keep the remark beside it."""
        match = re.fullmatch(r"(.+?)\s*\(([^()]+)\)", cell.first) if column.field in MONEY else None
        if match is None:
            return False
        try:
            place(each.draft.data, column.heading, Cell(match[1]), each.context)
        except (Fault, NotReadError):
            return False
        self._keep(each, column, cell)
        return True

    def _label(self, row: int) -> str:
        words = self._labels.words(row)
        return f" ({words})" if words else ""

    def _is_shared(self, column: Column, cell: Cell, row: int) -> bool:
        """Whether one amount stands for several projects: its cell is merged over their rows."""
        if cell.area is None or cell.area.top == cell.area.bottom or column.field not in _COUNTED_ONCE:
            return False
        names = {id(name) for at in range(cell.area.top, cell.area.bottom + 1) if (name := self.cell(at, "name")).first}
        return len(names) > 1 and row <= cell.area.bottom

    def _keep(self, each: ListRow, column: Column, cell: Cell, remark: str = "") -> Outcome:
        text = self.safe(cell.text.strip() if "\n" in cell.text else cell.first)
        words = column.heading.words
        bare = re.fullmatch(r"[\d๐-๙,.]+", text) and column.heading.scale is None and not column.heading.percent
        if bare and _MONEY_WORDS.search(words):
            unit = NAMES_OF_SCALES.get(each.context.scale, "")
            remark = f"{f' ({unit})' if unit else ''}{remark}"
        each.draft.data.setdefault("unplaced", []).append(f"{words}{remark}: {text}" if words else text)
        return Outcome.KEPT

    def _say(self, each: ListRow, column: Column, row: int) -> None:
        """Say what is to be said of a cell that was read."""
        spot = self.grid.spot(row, column.place, each.label)
        each.draft.notes += [fault.at(self.grid.file, row + 1, spot) for fault in each.context.said]

    def _refuse(self, each: ListRow, column: Column, fault: Fault, row: int) -> None:
        self.told.count(column, Outcome.REFUSED)
        each.draft.notes.append(fault.at(self.grid.file, row + 1, self.grid.spot(row, column.place, each.label)))

    def _code(self, each: ListRow) -> None:
        """A code is what its cell shows; one that nobody saw is not made up."""
        column = self.table.column("code")
        cell = self.cell(each.row, "code")
        if column is None or not (cell.first or cell.mark):
            return
        if cell.mark & (Mark.UNCALCULATED | Mark.ERROR):
            self._refuse(each, column, _oddity(cell, column.heading.words), each.row)
        elif cell.mark & Mark.LONG or isinstance(cell.value, date):
            self._refuse(
                each,
                column,
                Fault("sheet_code_long" if cell.mark & Mark.LONG else "sheet_code_day", text=cell.text),
                each.row,
            )
        else:
            printed = " ".join(thai.tidy(cell.text).split())
            each.draft.data["code"] = code = address_code(printed)
            self.told.count(column, Outcome.READ)
            if code != thai.arabic_digits(printed):
                each.draft.data["printed_code"] = printed
                spot = self.grid.spot(each.row, column.place, each.label)
                changed = Fault("sheet_code_changed", ("code",), text=printed, code=code)
                each.draft.notes.append(changed.at(self.grid.file, each.row + 1, spot))

    def _year(self, each: ListRow) -> None:
        """The year that the row states: periods need it."""
        column = self.table.column("fiscal_year")
        cell = self.cell(each.row, "fiscal_year")
        if column is None or not cell.first:
            return
        self._one(each, column, cell, each.row)
        if year := each.draft.data.get("fiscal_year"):
            each.context.fiscal_year, each.year_from = int(year), "column"


def from_above(cell: Cell, row: int) -> bool:
    """Whether a cell is merged with the one above it."""
    return cell.area is not None and cell.area.top < row


def _oddity(cell: Cell, words: str) -> Fault:
    if cell.mark & Mark.UNCALCULATED:
        return Fault("sheet_formula", text=words)
    if cell.mark & Mark.ERROR:
        return Fault("sheet_error", text=words, shown=cell.text)
    return Fault("sheet_struck_cell", text=words)
