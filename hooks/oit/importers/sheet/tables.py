"""The tables of a sheet: where headings stand, one to three rows deep, and which rows lie below them.

Knows how tables look. Must not know what a row means.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from oit.importers.sheet.columns import Column, headed, named, settled
from oit.importers.sheet.grid import Cell, Grid
from oit.importers.sheet.headings import NAMES, Vocabulary
from oit.importers.sheet.row_kinds import RowKind, kind_of
from oit.importers.sheet.titles import Titles, read_titles
from oit.text import thai

_DEEPEST = 4
_ENOUGH = 3
"""Known headings that make a heading of a row; fewer must be two in five."""
_LOOKED = 6
"""Rows below a heading that tell a table from a form."""
_SHORT = 70
"""Letters of a heading; more than these are a text."""


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

    def column(self, name: str) -> Column | None:
        """Return the column of a field."""
        return next((column for column in self.columns if column.field == name), None)


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
        block = _block(grid, rows, place, words)
        if block is None:
            loose.append(rows[place])
            place += 1
            continue
        columns, height = block
        body, above = _parted(grid, loose, tables)
        if tables:
            tables[-1].rows += body
        before_titles = tables[-1].titles if tables else Titles()
        titles = read_titles((text for row in above for text in _texts(grid, row)), before_titles)
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


def _goes_on(grid: Grid, before: Table) -> bool:
    return not grid.skipped and grid.width == before.grid.width and not before.grid.lettered


def _texts(grid: Grid, row: int) -> list[str]:
    """The texts of a row, merged ones once."""
    cells = [cell for place, cell in enumerate(grid.rows[row]) if place not in grid.hidden_columns]
    return list(dict.fromkeys(cell.first for cell in cells if cell.first))


def _fresh(grid: Grid, row: int) -> list[str]:
    """The texts of a row that do not reach into it from above."""
    cells = [cell for place, cell in enumerate(grid.rows[row]) if place not in grid.hidden_columns]
    return list(dict.fromkeys(cell.first for cell in cells if cell.first and not (cell.area and cell.area.top < row)))


def _parted(grid: Grid, loose: list[int], tables: list[Table]) -> tuple[list[int], list[int]]:
    """Part the rows between two headings into those of the upper table and the titles of the lower one."""
    cut = len(loose)
    while cut and tables and _is_title(grid, loose[cut - 1]):
        cut -= 1
    return (loose[:cut], loose[cut:]) if tables else ([], loose)


def _anew(grid: Grid, above: list[int], table: Table) -> list[int]:
    """The rows above a heading that is repeated which do not repeat the titles too: sections, most of them."""
    known = {text for row in table.titles_at for text in _texts(grid, row)}
    return [row for row in above if not set(_texts(grid, row)) <= known]


def _is_title(grid: Grid, row: int) -> bool:
    texts = _texts(grid, row)
    if not texts:
        return True
    numbers = any(isinstance(cell.value, Decimal) for cell in grid.rows[row])
    kind = kind_of("", "", texts)
    return len(texts) <= 2 and not numbers and kind is not RowKind.TOTAL and not re.fullmatch(r"[\d๐-๙.]+", texts[0])


def _same(one: Sequence[Column], other: Sequence[Column]) -> bool:
    return [(c.place, c.heading.words) for c in one] == [(c.place, c.heading.words) for c in other]


def _block(grid: Grid, rows: Sequence[int], place: int, words: Vocabulary) -> tuple[list[Column], int] | None:
    """Return columns and height of the heading that starts here, None where none does or a better one starts below."""
    found = _columns(grid, rows, place, words)
    if found is None:
        return None
    columns, height = found
    if _labels_below(grid, rows[place + height :][:_LOOKED], columns, words):
        return None
    for lower in range(place + 1, place + height):
        below = _columns(grid, rows, lower, words)
        if below and below[1] + lower >= place + height and _score(below[0]) >= _score(columns):
            return None
    return columns, height


def _labels_below(grid: Grid, rows: Sequence[int], columns: Sequence[Column], words: Vocabulary) -> bool:
    """Whether further labels stand where names of projects should: it is a form, not a table."""
    place = next(column.place for column in columns if column.field == "name")
    texts = [text for row in rows if (text := grid.cell(row, place).first)]
    labels = sum(words.field_of(text) is not None for text in texts)
    return labels > 1 and labels * 2 > len(texts)


def _score(columns: Sequence[Column]) -> int:
    return sum(column.field is not None for column in columns)


def _columns(grid: Grid, rows: Sequence[int], place: int, words: Vocabulary) -> tuple[list[Column], int] | None:
    texts = _fresh(grid, rows[place])
    if len(texts) < 2 or not _wordy(grid, rows[place], words) or sum(words.is_heading(text) for text in texts) < 2:
        return None
    height, numbered = 1, 0
    while height < _DEEPEST and place + height < len(rows):
        row = rows[place + height]
        if kind_of("", "", _texts(grid, row)) is RowKind.NUMBERS:
            numbered = 1
            break
        if not _is_lower(grid, rows[place : place + height], row, words):
            break
        height += 1
    columns = named(headed(grid, rows[place : place + height], words))
    names = [column for column in columns if column.field in NAMES]
    known = _score(columns)
    if not names or known < 2 or (known < _ENOUGH and known * 5 < len(columns) * 2):
        return None
    return settled(columns), height + numbered


def _wordy(grid: Grid, row: int, words: Vocabulary) -> bool:
    """Whether a row holds words alone: no amounts, days or long texts."""
    return all(
        (not cell.value or _is_year(cell)) and (len(cell.first) <= _SHORT or words.is_heading(cell.first))
        for cell in grid.rows[row]
    )


def _is_year(cell: Cell) -> bool:
    return bool(re.fullmatch(r"25\d\d", thai.arabic_digits(cell.first)))


def _is_lower(grid: Grid, above: Sequence[int], row: int, words: Vocabulary) -> bool:
    """Whether a row is a further row of the heading above."""
    told, strange, inside = 0, 0, False
    if not _wordy(grid, row, words):
        return False
    for place, cell in enumerate(grid.rows[row]):
        uppers = [grid.cell(upper, place) for upper in above]
        if cell.first and any(cell is upper for upper in uppers):
            inside |= words.field_of(cell.first) in {*NAMES, "code", "order"}
            continue
        if not cell.first:
            continue
        known = words.is_heading(cell.first)
        told += known
        strange += not known
        upper = next((upper.first for upper in reversed(uppers) if upper.first), "")
        key = words.field_of(upper) in {*NAMES, "code", "order"} and not _spans(grid, above[-1], place)
        if key and not re.fullmatch(r"\(.*\)", cell.first):
            return False
    return inside or (told > 0 and strange <= told)


def _spans(grid: Grid, row: int, place: int) -> bool:
    """Whether a heading reaches over several columns: merged, or with nothing to its right or in its own cell."""
    area = grid.cell(row, place).area
    wide = area is not None and area.right > area.left
    return wide or not grid.cell(row, place).first or not grid.cell(row, place + 1).first
