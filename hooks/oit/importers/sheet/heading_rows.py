"""Where the heading of a table stands and how deep it is, one to four rows.

Knows how headings look. Must not know which rows lie below them, nor what a row means.
"""

import re
from collections.abc import Sequence

from oit.importers.sheet.columns import Column, headed, named
from oit.importers.sheet.columns_together import settled
from oit.importers.sheet.grid import Cell, Grid
from oit.importers.sheet.headings import NAMES, Vocabulary
from oit.importers.sheet.row_kinds import RowKind, kind_of
from oit.text import thai

_DEEPEST = 4
_ENOUGH = 3
"""Known headings that make a heading of a row; fewer must be two in five."""
_LOOKED = 6
"""Rows below a heading that tell a table from a form."""
_SHORT = 70
"""Letters of a heading; more than these are a text."""


def heading_at(grid: Grid, rows: Sequence[int], place: int, words: Vocabulary) -> tuple[list[Column], int] | None:
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
    texts = fresh_texts(grid, rows[place])
    if len(texts) < 2 or not is_wordy(grid, rows[place], words) or sum(words.is_heading(text) for text in texts) < 2:
        return None
    height, numbered = depth(grid, rows, place, words)
    columns = named(headed(grid, rows[place : place + height], words))
    names = [column for column in columns if column.field in NAMES]
    known = _score(columns)
    if not names or known < 2 or (known < _ENOUGH and known * 5 < len(columns) * 2):
        return None
    return settled(columns), height + numbered


def depth(grid: Grid, rows: Sequence[int], place: int, words: Vocabulary) -> tuple[int, int]:
    """Return the rows of the heading that begins here, and 1 where a row below it only numbers its columns."""
    height = 1
    while height < _DEEPEST and place + height < len(rows):
        row = rows[place + height]
        if kind_of("", "", texts_of(grid, row)) is RowKind.NUMBERS:
            return height, 1
        if not _is_lower(grid, rows[place : place + height], row, words):
            break
        height += 1
    return height, 0


def is_wordy(grid: Grid, row: int, words: Vocabulary) -> bool:
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
    if not is_wordy(grid, row, words):
        return False
    for place, cell in enumerate(grid.rows[row]):
        uppers = [grid.cell(upper, place) for upper in above]
        if cell.first and any(cell is upper for upper in uppers):
            inside |= words.field_of(cell.first) in {*NAMES, "code", "order"}
            continue
        if not cell.first:
            continue
        known = words.is_heading(cell.first) or _in_group(grid, above, row, place)
        told += known
        strange += not known
        upper = next((upper.first for upper in reversed(uppers) if upper.first), "")
        key = words.field_of(upper) in {*NAMES, "code", "order"} and not _spans(grid, above[-1], place)
        if key and not re.fullmatch(r"\(.*\)", cell.first):
            return False
    return inside or (told > 0 and strange <= told)


def _in_group(grid: Grid, above: Sequence[int], row: int, place: int) -> bool:
    """Whether words stand below a heading that reaches over several columns, beside others that do."""
    words = grid.cell(row, place).first
    area = grid.cell(above[-1], place).area
    if area is not None:
        numbered = re.fullmatch(r"[\d๐-๙]{1,2}", words)  # quarters, months
        return area.right > area.left and area.bottom < row and bool(numbered or re.search(r"[ก-๙A-Za-z]", words))
    if not re.search(r"[ก-๙A-Za-z]", words):
        return False

    def headless(column: int) -> bool:
        return not any(grid.cell(upper, column).first for upper in above) and bool(grid.cell(row, column).first)

    first = place
    while first > 0 and headless(first):
        first -= 1
    beside = first < place or headless(place + 1)
    return beside and bool(grid.cell(above[-1], first).first) and bool(grid.cell(row, first).first)


def _spans(grid: Grid, row: int, place: int) -> bool:
    """Whether a heading reaches over several columns: merged, or with nothing to its right or in its own cell."""
    area = grid.cell(row, place).area
    wide = area is not None and area.right > area.left
    return wide or not grid.cell(row, place).first or not grid.cell(row, place + 1).first


def texts_of(grid: Grid, row: int) -> list[str]:
    """The texts of a row, merged ones once."""
    cells = [cell for place, cell in enumerate(grid.rows[row]) if place not in grid.hidden_columns]
    return list(dict.fromkeys(cell.first for cell in cells if cell.first))


def fresh_texts(grid: Grid, row: int) -> list[str]:
    """The texts of a row that do not reach into it from above."""
    cells = [cell for place, cell in enumerate(grid.rows[row]) if place not in grid.hidden_columns]
    return list(dict.fromkeys(cell.first for cell in cells if cell.first and not (cell.area and cell.area.top < row)))
