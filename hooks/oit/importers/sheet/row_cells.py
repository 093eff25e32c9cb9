"""The cells of one row to the draft of its project; what cannot be read is kept beside its heading, and said.

Knows what is odd about cells. Must not know how rows follow one another, nor what a field holds (`places`).
"""

import re
from dataclasses import replace
from decimal import Decimal

from oit.faults import Fault
from oit.importers.sheet.amounts import NAMES_OF_SCALES, is_dash, is_nothing
from oit.importers.sheet.codes import address_code, printed_code
from oit.importers.sheet.columns import Column
from oit.importers.sheet.ditto import Repeated
from oit.importers.sheet.grid import EMPTY, Cell, Grid, Mark
from oit.importers.sheet.headings import MONEY, Heading
from oit.importers.sheet.merged_cells import from_above, is_shared, read_before
from oit.importers.sheet.numbered_names import are_numbered, without_number
from oit.importers.sheet.people import contractor, states_no_supplier, without_persons
from oit.importers.sheet.places import place, place_with_remark
from oit.importers.sheet.row_data import ListRow, NotReadError, Outcome
from oit.importers.sheet.row_labels import RowLabels
from oit.importers.sheet.satang import satang_columns, whole_amount
from oit.importers.sheet.told import Told
from oit.text import thai

_OWN = {"order", "code", "name", "fiscal_year"}
"""Fields that are read before the others."""
_UNMASKED = {
    "person", "responsible", "bidders", "coordinator.name", "procurement.contractor", "procurement.contractor_price",
    "procurement.contractor_tax_id",
}  # fmt: skip
"""Fields that look at names and numbers themselves."""
_MONEY_WORDS = re.compile(r"^(?!.*(?:รหัส|ร้อยละ)).*(?:งบ|เงิน|จ่าย|เหลือ|โอน|ราคา|ยอด|ไตรมาส|หนี้|ผูกพัน|ค่า(?!เฉลี่ย|เป้า)|มูลค่า)")
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
_COUNTED_ONCE = MONEY | {
    "budget.change",
    "budget.change_up",
    "budget.change_down",
    "by_year.allocated",
    "by_year.spent",
    "progress",
    "quantity.value",
}


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
        named = [self.cell(row, "name").first for row in self.table.rows]
        self._names_numbered = self.table.column("order") is None and are_numbered(named)
        self._repeated = Repeated()
        self._satang = satang_columns(self.table.columns)
        self._labels = RowLabels(self.grid, self.table.columns, self.table.rows)

    def cell(self, row: int, name: str) -> Cell:
        """Return the cell of a field, empty where only a dash stands there."""
        column = self.table.column(name)
        cell = self.grid.cell(row, column.place) if column else EMPTY
        return EMPTY if is_nothing(cell.first) and not cell.mark else cell

    def safe(self, text: str) -> str:
        """Return a text as it may be published."""
        if self.names:
            return thai.tidy(text)
        if text not in self._masked:
            self._masked[text] = without_persons(thai.tidy(text))
        return self._masked[text]

    def begin(self, each: ListRow) -> None:
        """Read name, code and year of a row, then all other cells of it."""
        self._repeated.begin()
        name = self.cell(each.row, "name")
        if name.first:
            words = " ".join(self.safe(name.text).split())
            each.draft.data["name"] = without_number(words) if self._names_numbered else words
            self.told.count(self.table.column("name") or Column(0, Heading("")), Outcome.READ)
        number = re.sub(r"\D", "", thai.arabic_digits(self.cell(each.row, "procurement.contractor_tax_id").first))
        each.context.juristic = len(number) == 13 and number.startswith("0")
        self._code(each)
        self._year(each)
        self.fill(each, each.row)

    def fill(self, each: ListRow, row: int) -> None:
        """Read the cells of a row of a project; a further row adds to what is there."""
        more = row != each.row
        each.context.part = more
        for at, shown in enumerate(self.grid.rows[row]):
            column = self._columns.setdefault(at, Column(at, Heading("")))
            cell = shown if at in self.grid.hidden_columns else self._whole(each, column, shown, row)
            if at in self.grid.hidden_columns or not (cell.first or cell.mark):
                continue
            if at == self._labels.column:
                self.told.count(column, Outcome.READ)
                continue
            column = Column(at, self._labels.heading(column.heading, row))
            if column.field in _OWN or (more and from_above(cell, row)) or read_before(self.grid, row, at):
                continue
            if cell.mark & (Mark.UNCALCULATED | Mark.ERROR | Mark.STRUCK):
                self._refuse(each, column, _oddity(cell, column.heading.words), row)
            elif not (is_dash if column.field in _SAID else is_nothing)(cell.first):
                meant = self._repeated.meant(at, cell, column.field)
                if meant is None:
                    self._refuse(each, column, Fault("sheet_ditto", text=column.heading.words, shown=cell.first), row)
                else:
                    self._one(each, column, meant, row)

    def _whole(self, each: ListRow, column: Column, cell: Cell, row: int) -> Cell:
        """A cell with the satang beside it; satang that were read with their baht are not read again."""
        if column.place in self._satang.values():
            return EMPTY
        beside = self._satang.get(column.place)
        if beside is None or cell.mark & (Mark.UNCALCULATED | Mark.ERROR | Mark.STRUCK):
            return cell
        satang = self.grid.cell(row, beside)
        try:
            whole = whole_amount(cell, satang)
        except Fault as fault:
            other = self._columns[beside]
            self._refuse(each, other, Fault("sheet_value", text=column.heading.words, why=fault.what), row)
            self._keep(each, column, Cell(f"{cell.first} / {satang.first}"))
            return EMPTY
        if whole is not cell:
            self.told.count(self._columns[beside], Outcome.READ)
        return whole

    def _one(self, each: ListRow, column: Column, cell: Cell, row: int) -> None:
        plain = isinstance(cell.value, Decimal) or column.field in _UNMASKED
        shown = Cell(thai.tidy(cell.text) if plain else self.safe(cell.text), cell.value, cell.mark, cell.area)
        if column.field in _COUNTED_ONCE and is_shared(cell, row, lambda at: self.cell(at, "name")):
            self._refuse(each, column, Fault("sheet_shared", text=column.heading.words), row)
            self._keep(each, column, shown, " (ช่องรวมหลายแถว)")
            return
        each.context.said.clear()
        try:
            outcome = place(each.draft.data, column.heading, shown, each.context)
            self._say(each, column, row)
        except NotReadError:
            bids = column.field in {"bidders", "procurement.contractor_price"} and not states_no_supplier(shown.first)
            if bids and not self.names:
                shown = Cell(contractor(shown.first))
            if column.field in MONEY and row != each.row:
                self._refuse(each, column, Fault("sheet_more_money", text=column.heading.words), row)
            outcome = self._keep(each, column, shown, self._label(row))
        except Fault as fault:
            if not place_with_remark(each.draft.data, column.heading, shown, each.context):
                self._refuse(each, column, Fault("sheet_value", text=column.heading.words, why=fault.what), row)
                self._keep(each, column, shown)
                return
            self._keep(each, column, shown)
            outcome = Outcome.READ
        self.told.count(column, outcome)

    def _label(self, row: int) -> str:
        words = self._labels.words(row)
        return f" ({words})" if words else ""

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
            return
        try:
            printed = printed_code(cell)
        except Fault as fault:
            self._refuse(each, column, fault, each.row)
            return
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


def _oddity(cell: Cell, words: str) -> Fault:
    if cell.mark & Mark.UNCALCULATED:
        return Fault("sheet_formula", text=words)
    if cell.mark & Mark.ERROR:
        return Fault("sheet_error", text=words, shown=cell.text)
    return Fault("sheet_struck_cell", text=words)
