"""The tables of a sheet: which rows lie below each heading, and which words above it.

Knows how tables follow one another. Must not know how a heading looks (`heading_rows`), nor what a row means.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from oit.importers.sheet.columns import Column
from oit.importers.sheet.columns_together import planned
from oit.importers.sheet.grid import Grid
from oit.importers.sheet.heading_rows import heading_at, texts_of
from oit.importers.sheet.headings import Vocabulary
from oit.importers.sheet.row_kinds import RowKind, is_budget_line, kind_of
from oit.importers.sheet.titles import Titles, read_titles

_NEARLY_ALL = 0.8


@dataclass
class Table:
    """A heading and the rows below it; `rows` are places in the grid."""

    grid: Grid
    columns: list[Column]
    titles: Titles
    rows: list[int] = field(default_factory=list)
    titles_at: list[int] = field(default_factory=list)
    unread: list[int] = field(default_factory=list)
    """Rows between forms that say nothing of any, by the numbers that the sheet shows."""

    @property
    def is_of_calendar(self) -> bool:
        """Whether its year runs from January to December: the words above say so, or its first quarter does."""
        first = next(
            (column.heading for column in self.columns if re.search(r"(?:ไตรมาส|Q)\D*[1๑]", column.heading.words)), None
        )
        return self.titles.of_calendar or (first is not None and first.argument == "1-3")

    def column(self, name: str) -> Column | None:
        """Return the column of a field."""
        return next((column for column in self.columns if column.field == name), None)


def is_budget(table: Table) -> bool:
    """Whether nearly all rows of a table are lines of a budget or an account, none of them a project."""
    column = table.column("name")
    names = [name for row in table.rows if column and (name := table.grid.cell(row, column.place).first)]
    lines = sum(is_budget_line(name) or kind_of("", name, [name]) is not RowKind.PROJECT for name in names)
    return any(map(is_budget_line, names)) and lines >= len(names) * _NEARLY_ALL


def find_tables(grid: Grid, words: Vocabulary, before: Table | None = None) -> list[Table]:
    """Return the tables of a sheet in order.

    `before` is the last table of the sheet above: in Word a table that goes on over a page is two, and the second
    has no heading.
    """
    tables: list[Table] = []
    loose: list[int] = []
    rows = list(grid.visible())
    place = 0
    while place < len(rows):
        block = heading_at(grid, rows, place, words)
        if block is None:
            loose.append(rows[place])
            place += 1
            continue
        columns, height = block
        body, above = _parted(grid, loose, tables)
        if tables:
            tables[-1].rows += body
        before_titles = tables[-1].titles if tables else _of_document(grid, before)
        titles = read_titles((text for row in above for text in texts_of(grid, row)), before_titles)
        columns = planned(columns) if titles.is_plan else columns
        if (
            tables
            and _same(tables[-1].columns, columns)
            and replace(titles, sections=()) == replace(tables[-1].titles, sections=())
        ):
            tables[-1].rows += _anew(grid, above, tables[-1])  # the heading of another page
        else:
            tables.append(Table(grid, columns, titles, titles_at=above))
        loose = []
        place += height
    if tables:
        tables[-1].rows += loose
    elif before is not None and not grid.lettered and _goes_on(grid, before):
        tables.append(Table(grid, before.columns, before.titles, rows[grid.skipped :]))
    return tables


def _of_document(grid: Grid, before: Table | None) -> Titles:
    """What the words above an earlier table of a Word document say of this one: year, day and unit of money."""
    if before is None or grid.lettered:
        return Titles()
    return replace(before.titles, office=None, sections=())


def _goes_on(grid: Grid, before: Table) -> bool:
    return not grid.skipped and grid.width == before.grid.width and not before.grid.lettered


def _parted(grid: Grid, loose: list[int], tables: list[Table]) -> tuple[list[int], list[int]]:
    """Part the rows between two headings into those of the upper table and the titles of the lower one."""
    cut = len(loose)
    while cut and tables and _is_title(grid, loose[cut - 1]):
        cut -= 1
    return (loose[:cut], loose[cut:]) if tables else ([], loose)


def _anew(grid: Grid, above: list[int], table: Table) -> list[int]:
    """The rows above a heading that is repeated which do not repeat the titles too: sections, most of them."""
    known = {text for row in table.titles_at for text in texts_of(grid, row)}
    return [row for row in above if not set(texts_of(grid, row)) <= known]


def _is_title(grid: Grid, row: int) -> bool:
    texts = texts_of(grid, row)
    if not texts:
        return True
    numbers = any(isinstance(cell.value, Decimal) for cell in grid.rows[row])
    kind = kind_of("", "", texts)
    return len(texts) <= 2 and not numbers and kind is not RowKind.TOTAL and not re.fullmatch(r"[\d๐-๙.]+", texts[0])


def _same(one: Sequence[Column], other: Sequence[Column]) -> bool:
    return [(c.place, c.heading.words) for c in one] == [(c.place, c.heading.words) for c in other]
