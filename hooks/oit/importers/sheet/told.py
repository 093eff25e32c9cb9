"""What is to be told of a table beside its projects: rows that are none, what became of the cells of each column.

Knows counts and messages. Must not know how anything was read.
"""

from collections import Counter
from dataclasses import dataclass, field

from oit.faults import Fault
from oit.importers.sheet.grid import Grid
from oit.importers.sheet.places import Outcome
from oit.importers.sheet.row_kinds import RowKind
from oit.importers.sheet.tables import Column, Table

_LISTED = 40
"""Rows that a message names one by one."""


@dataclass
class Told:
    """Of one table. `columns` counts cells by the place of their column, `years` rows by year and where it was read."""

    table: Table
    left: dict[RowKind, list[int]] = field(default_factory=dict)
    columns: dict[int, Counter[Outcome]] = field(default_factory=dict)
    years: Counter[tuple[str, str]] = field(default_factory=Counter)
    faults: list[Fault] = field(default_factory=list)
    projects: int = 0

    def count(self, column: Column, outcome: Outcome) -> None:
        """Count one cell of a column."""
        self.columns.setdefault(column.place, Counter())[outcome] += 1

    def ask(self, code: str, row: int, label: str, /, **words: object) -> None:
        """Say something of a row."""
        grid = self.table.grid
        self.faults.append(Fault(code, text=label, **words).at(grid.file, row + 1, grid.spot(row, None, label)))

    def summary(self) -> list[Fault]:
        """Return what is said once for the table: rows left out, columns whose cells are kept as text, columns kept back."""
        grid = self.table.grid
        said = []
        rows = sorted(row for each in self.left.values() for row in each)
        if rows:
            kinds = " ".join(f"{kind} {len(each)} แถว" for kind, each in self.left.items())
            said.append(Fault("sheet_skipped", count=len(rows), kinds=kinds, rows=numbers(grid, rows)).at(grid.file, 0, grid.spot()))
        for column in self.table.columns:
            counts = self.columns.get(column.place, Counter())
            where = f"คอลัมน์ {grid.column_name(column.place)}"
            for outcome, code in ((Outcome.KEPT, "sheet_kept"), (Outcome.HIDDEN, "sheet_persons")):
                if counts[outcome]:
                    words = {"text": column.heading.words, "count": counts[outcome]}
                    said.append(Fault(code, **words).at(grid.file, 0, f"{grid.spot()} {where}".strip()))
        return said


def numbers(grid: Grid, rows: list[int]) -> str:
    """Return rows by number, the first ones of very many."""
    shown = ", ".join(str(row + 1 - grid.skipped) for row in rows[:_LISTED])
    return shown if len(rows) <= _LISTED else f"{shown} และอีก {len(rows) - _LISTED:,} แถว"


def hidden_parts(grid: Grid) -> list[Fault]:
    """Return what is said of hidden rows and columns, and of comments, none of which is read."""
    said = []
    rows = sorted(row for row in grid.hidden_rows if row < len(grid.rows) and any(cell.first for cell in grid.rows[row]))
    if rows:
        said.append(Fault("sheet_hidden_rows", count=len(rows), rows=numbers(grid, rows)).at(grid.file, 0, grid.spot()))
    columns = sorted(place for place in grid.hidden_columns if any(grid.cell(row, place).first for row in grid.visible()))
    if columns:
        names = ", ".join(grid.column_name(place) for place in columns)
        said.append(Fault("sheet_hidden_columns", count=len(columns), text=names).at(grid.file, 0, grid.spot()))
    if grid.remarks:
        places = ", ".join(grid.address(*place).removeprefix("ช่อง ") for place in grid.remarks[:_LISTED])
        said.append(Fault("sheet_remarks", count=len(grid.remarks), text=places).at(grid.file, 0, grid.spot()))
    return said
