"""What is to be told of a table beside its projects: rows that are none, what became of the cells of each column.

Knows counts and messages. Must not know how anything was read.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from oit.faults import Fault
from oit.importers.sheet.columns import Column
from oit.importers.sheet.grid import Grid
from oit.importers.sheet.row_data import Outcome
from oit.importers.sheet.row_kinds import RowKind
from oit.importers.sheet.tables import Table

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

    def of_columns(self) -> list[Fault]:
        """Return what is said once for a column: cells kept as text, and cells kept back."""
        grid = self.table.grid
        said = []
        for column in self.table.columns:
            counts = self.columns.get(column.place, Counter())
            where = f"{grid.spot()} คอลัมน์ {grid.column_name(column.place)}".strip()
            for outcome, code in ((Outcome.KEPT, "sheet_kept"), (Outcome.HIDDEN, "sheet_persons")):
                if counts[outcome]:
                    words = {"text": column.heading.words, "count": counts[outcome]}
                    said.append(Fault(code, **words).at(grid.file, 0, where))
        return said


def left_out(tables: list[Told]) -> Iterator[Fault]:
    """Yield what is said of the rows of a file that are no projects: their sum, and the rows by sheet."""
    parts: dict[int, _Left] = {}
    for told in tables:
        if rows := told.table.unread:
            words = {"count": len(rows), "kinds": f"{RowKind.SECTION} {len(rows)} แถว", "rows": _listed(rows)}
            yield Fault("sheet_skipped", **words).at(told.table.grid.file, 0, told.table.grid.spot())
        if told.left:
            parts.setdefault(id(told.table.grid), _Left(told.table.grid)).add(told.left)
    if not parts:
        return
    lefts = list(parts.values())
    counts: Counter[RowKind] = sum((left.counts for left in lefts), Counter())
    kinds = " ".join(f"{kind} {count:,} แถว" for kind, count in counts.items())
    shown = [left.rows if len(lefts) == 1 else f"{left.rows} ({left.grid.spot()})" for left in lefts[:_LISTED]]
    more = f" และอีก {len(lefts) - _LISTED:,} แห่ง" if len(lefts) > _LISTED else ""
    words = {"count": counts.total(), "kinds": kinds, "rows": " และ ".join(shown) + more}
    yield Fault("sheet_skipped", **words).at(lefts[0].grid.file, 0, lefts[0].grid.spot() if len(lefts) == 1 else "")


@dataclass
class _Left:
    """The rows of one sheet, or of one part of it, that are no projects."""

    grid: Grid
    counts: Counter[RowKind] = field(default_factory=Counter)
    _rows: list[int] = field(default_factory=list)

    def add(self, left: dict[RowKind, list[int]]) -> None:
        """Add the rows of a table."""
        for kind, rows in left.items():
            self.counts[kind] += len(rows)
            self._rows += rows

    @property
    def rows(self) -> str:
        """The rows by number."""
        return numbers(self.grid, sorted(self._rows))


def numbers(grid: Grid, rows: list[int]) -> str:
    """Return rows by number, the first ones of very many."""
    return _listed([grid.row_number(row) for row in rows])


def _listed(numbers: list[int]) -> str:
    shown = ", ".join(map(str, numbers[:_LISTED]))
    return shown if len(numbers) <= _LISTED else f"{shown} และอีก {len(numbers) - _LISTED:,} แถว"


def hidden_parts(grid: Grid) -> list[Fault]:
    """Return what is said of hidden rows and columns, and of comments, none of which is read."""
    said = []
    rows = sorted(
        row for row in grid.hidden_rows if row < len(grid.rows) and any(cell.first for cell in grid.rows[row])
    )
    if rows:
        said.append(Fault("sheet_hidden_rows", count=len(rows), rows=numbers(grid, rows)).at(grid.file, 0, grid.spot()))
    columns = sorted(
        place for place in grid.hidden_columns if any(grid.cell(row, place).first for row in grid.visible())
    )
    if columns:
        names = ", ".join(grid.column_name(place) for place in columns)
        said.append(Fault("sheet_hidden_columns", count=len(columns), text=names).at(grid.file, 0, grid.spot()))
    if grid.remarks:
        places = ", ".join(grid.address(*place).removeprefix("ช่อง ") for place in grid.remarks[:_LISTED])
        said.append(Fault("sheet_remarks", count=len(grid.remarks), text=places).at(grid.file, 0, grid.spot()))
    return said
