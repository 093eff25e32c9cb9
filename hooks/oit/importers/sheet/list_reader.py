"""A file with a list of projects to drafts, sheet by sheet, and everything to be told of it.

Knows the order of work. Must not know cells, headings or fields.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from oit.faults import Fault
from oit.importers.draft import Draft
from oit.importers.sheet.files import read_grids
from oit.importers.sheet.forms import find_forms
from oit.importers.sheet.grid import Grid
from oit.importers.sheet.headings import VOCABULARY, Vocabulary
from oit.importers.sheet.named_by_code import named_codes, with_names
from oit.importers.sheet.panes import panes
from oit.importers.sheet.row_data import ListRow
from oit.importers.sheet.rows import read_rows
from oit.importers.sheet.tables import Table, find_tables, is_budget
from oit.importers.sheet.titles import Titles, unit_in, year_in
from oit.importers.sheet.told import Told, hidden_parts, left_out
from oit.importers.sheet.twins import settle_twins
from oit.importers.sheet.unnamed import learned
from oit.importers.sheet.years import Around


@dataclass
class ProjectList:
    """What a file holds: drafts in the order of their rows, messages, and counts of each table."""

    drafts: list[Draft] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    tables: list[Told] = field(default_factory=list)


def read_list(
    path: Path,
    names: bool = False,
    office: str | None = None,
    year: str | None = None,
    words: Vocabulary = VOCABULARY,
    progress: Callable[[int, int], None] | None = None,
) -> ProjectList:
    """Read the lists of a file. `office` and `year` fill in where the list states neither.

    Raises:
        Fault: the file cannot be read.
    """
    grids = read_grids(path)
    shown = [grid for grid in grids if not grid.hidden]
    reading = _Reading(path, names, office, year, sum(len(grid.rows) for grid in grids), progress)
    faults = [Fault("sheet_hidden", text=grid.title).at(grid.file, 0, grid.spot()) for grid in grids if grid.hidden]
    silent: list[tuple[Grid, Fault | None]] = []
    sheets, of_names = _sheets(shown, words)
    for place, (grid, tables) in enumerate(zip(shown, sheets, strict=True)):
        faults += [Fault("sheet_budget").at(grid.file, 0, grid.spot())] if any(map(is_budget, tables)) else []
        if lists := [table for table in tables if not is_budget(table)]:
            reading.sheet(grid, lists)
            faults += [of_names[place]] if place in of_names else []
        elif not tables and any(cell.first for row in grid.rows for cell in row):
            silent.append((grid, of_names.get(place)))
    codes = named_codes(reading.rows)
    for grid, question in silent:
        further = with_names(grid, words, codes) if codes else None
        if further and (tables := _tables_of(further, words, None)):
            reading.sheet(further, tables)
        elif reading.tables:  # a cover or a summary beside the lists
            faults.append(Fault("sheet_no_projects").at(grid.file, 0, grid.spot()))
        else:
            faults.append(question or Fault("sheet_headings").at(grid.file, 0, grid.spot()))
    kept, questions = settle_twins(reading.rows)
    if not reading.tables and not silent and not any(sheets):
        faults.append(Fault("sheet_headings").at(path.name))
    return ProjectList(
        [each.draft for each in kept], [*reading.faults, *left_out(reading.tables), *questions, *faults], reading.tables
    )


@dataclass
class _Reading:
    """What is read of a file, sheet by sheet; `total` counts its rows for the signs of progress."""

    path: Path
    names: bool
    office: str | None
    year: str | None
    total: int
    progress: Callable[[int, int], None] | None
    rows: list[ListRow] = field(default_factory=list)
    tables: list[Told] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    done: int = 0

    def sheet(self, grid: Grid, tables: Sequence[Table]) -> None:
        """Read the tables of one sheet."""
        around = _around(grid, self.path, self.names, self.office, self.year)
        for table in tables:
            found, told = read_rows(table, around, self._moved)
            self.rows += found
            self.tables.append(told)
            self.faults += [*told.faults, *told.of_columns()]
            self.done += len(table.rows)
            self._moved(0)
        self.faults += hidden_parts(grid)

    def _moved(self, rows: int) -> None:
        if self.progress:
            self.progress(self.done + rows, self.total)


def _sheets(grids: Sequence[Grid], words: Vocabulary) -> tuple[list[list[Table]], dict[int, Fault]]:
    """The tables of each sheet; where none has a heading that is known to name projects, the columns tell.

    What is said of how a sheet's names were found is given by its place.
    """
    sheets = _tables(grids, words)
    if any(sheets):
        return sheets, {}
    known, said = learned(grids, words)
    return _tables(grids, known), said


def _tables(grids: Sequence[Grid], words: Vocabulary) -> list[list[Table]]:
    sheets: list[list[Table]] = []
    before: Table | None = None
    for grid in grids:
        sheets.append(_tables_of(grid, words, before))
        before = sheets[-1][-1] if sheets[-1] else before
    return sheets


def _tables_of(grid: Grid, words: Vocabulary, before: Table | None) -> list[Table]:
    """The tables of a sheet, those that stand side by side too; where there is none, its forms."""
    tables = [table for part in panes(grid, words) for table in find_tables(part, words, before)]
    return tables or find_forms(grid, words, before.titles if before and not grid.lettered else Titles())


def _around(grid: Grid, path: Path, names: bool, office: str | None, year: str | None) -> Around:
    return Around(
        names=names,
        office=office,
        sheet_office=unit_in(grid.title) if grid.lettered else None,
        sheet_year=year_in(grid.title) if grid.lettered else None,
        given_year=int(year) if year and year.isdecimal() else None,
        file_year=year_in(path.stem),
    )
