"""The rows of a table to one draft for each project: sections, further rows, and what holds for all rows.

Knows how rows follow one another. Must not know formats of files or words of headings, nor cells (`row_cells`).
A list tells little: what it does not state stays unstated.
"""

import re
from collections.abc import Callable
from decimal import Decimal

from oit.faults import Fault
from oit.importers.draft import Draft
from oit.importers.persons import is_unit, without_names
from oit.importers.sheet.grid import Cell, Mark
from oit.importers.sheet.heading_rows import texts_of
from oit.importers.sheet.merged_cells import from_above
from oit.importers.sheet.row_cells import RowCells
from oit.importers.sheet.row_data import Context, ListRow
from oit.importers.sheet.row_kinds import PLACES, RowKind, is_section, kind_of, place_of_section
from oit.importers.sheet.tables import Table
from oit.importers.sheet.told import Told
from oit.importers.sheet.whole_row import finish
from oit.importers.sheet.word_fields import without_kind
from oit.importers.sheet.years import Around, year_of

_MOST = 0.6
"""Share of the rows that state something beside a name, from which on a name alone is asked about."""
_STEP = 200
"""Rows between two signs of progress."""


def read_rows(table: Table, around: Around, moved: Callable[[int], None] | None = None) -> tuple[list[ListRow], Told]:
    """Return the projects of a table in order, and what else is to be told of it; `moved` is told the rows done."""
    reader = _Reader(table, around)
    for done, row in enumerate(table.rows):
        if moved and done % _STEP == 0:
            moved(done)
        cells = reader.visible(row)
        if any(cell.first or cell.mark for cell in cells):
            reader.row(row, cells)
    reader.end()
    for each in reader.found:
        reader.settle(each)
    reader.told.projects = len(reader.found)
    return reader.found, reader.told


class _Reader:
    """The walk down one table."""

    def __init__(self, table: Table, around: Around) -> None:
        self.table = table
        self.grid = table.grid
        self.around = around
        self.told = Told(table)
        self.cells = RowCells(self.told, around.names)
        self.found: list[ListRow] = []
        self.section: dict[str, str] = {}
        for words in table.titles.sections:
            self._begin_section(self.cells.safe(words))
        self.numbered = self._mostly("order") or self._mostly("code")
        self.stating = not self.numbered and self._mostly_states()

    def visible(self, row: int) -> list[Cell]:
        """Return the cells of a row that are shown."""
        return [cell for place, cell in enumerate(self.grid.rows[row]) if place not in self.grid.hidden_columns]

    def _mostly(self, name: str) -> bool:
        """Whether most rows that name something fill a column."""
        named = [row for row in self.table.rows if self.cells.cell(row, "name").first]
        return sum(bool(self.cells.cell(row, name).first) for row in named) * 2 > len(named)

    def _mostly_states(self) -> bool:
        """Whether most rows that name something state more: a name alone is then a heading of the rows below."""
        named = [row for row in self.table.rows if self.cells.cell(row, "name").first]
        return sum(len(texts_of(self.grid, row)) > 1 for row in named) >= len(named) * _MOST

    def row(self, row: int, cells: list[Cell]) -> None:
        """Read one row."""
        code, name, order = (self.cells.cell(row, each) for each in ("code", "name", "order"))
        kind = kind_of(code.first, name.first, [cell.first for cell in cells], order.first)
        if (
            kind is RowKind.PROJECT
            and self.found
            and from_above(name, row)
            and name is self.cells.cell(self.found[-1].row, "name")
        ):
            kind = RowKind.MORE
        elif (
            kind is RowKind.PROJECT
            and (self.numbered or self.stating)
            and not code.first
            and not code.mark
            and not order.first
        ):
            kind = self._unnumbered(row, name, cells)
        label = self.cells.safe(name.first or code.first or " ".join(cell.first for cell in cells if cell.first))
        if kind is RowKind.PROJECT and name.mark & Mark.STRUCK:
            self.told.ask("sheet_struck", row, label)
        elif kind is RowKind.PROJECT:
            self._project(row, label)
        elif kind is RowKind.OPEN or (kind is RowKind.MORE and not self.found):
            self.told.ask("sheet_row_open", row, label)
        elif kind is RowKind.MORE:
            self.found[-1].more.append(row)
            self.cells.fill(self.found[-1], row)
        else:
            self.told.left.setdefault(kind, []).append(row)
            if kind is RowKind.SECTION:
                self._begin_section(label if not name.first else self.cells.safe(name.first))

    def end(self) -> None:
        """What stands alone below the last project heads nothing: it is a footnote."""
        last = max((row for each in self.found for row in (each.row, *each.more)), default=-1)
        sections = self.told.left.pop(RowKind.SECTION, [])
        for row in sections:
            kind = RowKind.SECTION if row < last else RowKind.FOOTNOTE
            self.told.left.setdefault(kind, []).append(row)

    def _unnumbered(self, row: int, name: Cell, cells: list[Cell]) -> RowKind:
        """A row without a number where the others have one is a project only where it states something of its own."""
        own = [cell for cell in cells if cell.first and cell is not name and not from_above(cell, row)]
        if own and self.stating:
            return RowKind.PROJECT
        if is_section(name.first):
            return RowKind.SECTION
        if self.stating:
            return RowKind.OPEN
        bullet = re.match(r"[-–•·*+]|\(?\d+(?:\.\d+)*\)|กิจกรรม(?:ที่|ย่อย)|\d+\.\d+", name.first)
        return RowKind.PROJECT if own and not bullet else RowKind.OPEN

    def _project(self, row: int, label: str) -> None:
        titles, around = self.table.titles, self.around
        year = titles.year or around.sheet_year or around.given_year
        context = Context(titles.scale or Decimal(1), year, self.table.is_of_calendar, around.names)
        each = ListRow(Draft(self.grid.file, listed=True), row, label, context, section=dict(self.section))
        each.draft.row, each.draft.spot = row + 1, self.grid.spot(row, None, label)
        self.found.append(each)
        self.cells.begin(each)

    def _begin_section(self, words: str) -> None:
        """A section names the unit, the strategy, the plan or the place of the rows below it."""
        plain = re.sub(r"^(?:(?:\d+|[ก-ฮ])[.)]\s*)+", "", words)
        if place := place_of_section(plain):
            wider = list(PLACES)[: list(PLACES).index(place[0])]
            self.section = {key: value for key, value in self.section.items() if key not in set(PLACES) - set(wider)}
            self.section[place[0]] = without_kind(*place)
        if re.match(r"(?:ประเด็น)?ยุทธศาสตร์", plain):
            self.section.pop("strategy.plan", None)
            self.section["strategy.issue"] = words
        elif plain.startswith("แผนงาน"):
            self.section["strategy.plan"] = words
        elif is_unit(plain, ()) and not re.match(r"(?:กลุ่ม|ส่วน|งาน|หน่วย)(?:ที่)?\s*\d", plain):
            self.section["office"] = re.sub(r"\s*(?:จำนวน|รวม)?\s*\d+\s*โครงการ.*$", "", plain)

    def settle(self, each: ListRow) -> None:
        """Fill in what holds for the whole table, and hold the draft against the model."""
        data, titles = each.draft.data, self.table.titles
        for words in finish(data, titles.as_of):
            data.setdefault("unplaced", []).append(words)
        self._fill_in(each)
        each.draft.hidden = list(each.context.hidden)
        if each.draft.hidden and not self.around.names:
            each.draft.data = without_names(data, each.draft.hidden)
        each.draft.name_kind()
        each.draft.settle()
        if not each.draft.data.get("office") and self.around.office:  # what the list calls an office can be none
            each.draft.data["office"] = [self.around.office]
        self.told.years[str(each.draft.data.get("fiscal_year") or ""), each.year_from] += 1

    def _fill_in(self, each: ListRow) -> None:
        data = each.draft.data
        for path in ("strategy.issue", "strategy.plan", *PLACES):
            if words := each.section.get(path):
                holder, _, key = path.partition(".")
                data.setdefault(holder, {}).setdefault(key, words)
        if not data.get("office"):
            named = (
                each.section.get("office") or self.table.titles.office or self.around.sheet_office or self.around.office
            )
            data["office"] = [named] if named else []
            each.states_office = bool(named) and named != self.around.office
        else:
            each.states_office = True
        if "fiscal_year" not in data:
            year, each.year_from = year_of(each.draft.data, self.table, self.around)
            if year:
                data["fiscal_year"] = str(year)
            elif not self.cells.cell(each.row, "fiscal_year").first:  # what stands there was refused and told already
                each.draft.notes.append(Fault("sheet_year_open").at(each.draft.file, each.draft.row, each.draft.spot))
