"""Tables that stand side by side on one sheet, each to a grid of its own.

Knows that a heading begins anew to the right of another. Must not know rows below a heading, nor what a field holds.
Cells keep the addresses that the sheet shows.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from oit.importers.sheet.grid import Cell, Grid
from oit.importers.sheet.headings import NAMES, Vocabulary

_SEARCHED = 60
"""Rows in which the first heading of a sheet is looked for."""


def panes(grid: Grid, words: Vocabulary) -> list[Grid]:
    """Return the grid itself, or a grid for each of the tables that stand beside one another in it."""
    for row in list(grid.visible())[:_SEARCHED]:
        starts = _starts(grid, row, words)
        if len(starts) > 1:
            return cut(grid, row, starts[1:])
    return [grid]


def cut(grid: Grid, heading: int, starts: Sequence[int]) -> list[Grid]:
    """Return the grid in parts that begin at these columns, the first one at its own first."""
    return [_pane(grid, heading, *ends) for ends in pairwise([0, *starts, grid.width])]


def _starts(grid: Grid, row: int, words: Vocabulary) -> list[int]:
    """Return the columns in which the first heading of a row stands again, if each time a name of a project follows."""
    texts = [
        (place, cell.first)
        for place, cell in enumerate(grid.rows[row])
        if cell.first and not (cell.area and (cell.area.left < place or cell.area.top < row))
    ]
    first = texts[0][1] if texts else ""
    if len(texts) < 4 or not words.is_heading(first):
        return []
    starts = [place for place, text in texts if _alike(text, first, words)]
    ends = [*starts[1:], grid.width]
    parts = [[text for place, text in texts if start <= place < end] for start, end in zip(starts, ends, strict=True)]
    return starts if all(_heads_projects(part, words) for part in parts) else []


def _alike(text: str, first: str, words: Vocabulary) -> bool:
    return text == first or (words.field_of(text) == words.field_of(first) == "order")


def _heads_projects(texts: Sequence[str], words: Vocabulary) -> bool:
    fields = [words.field_of(text) for text in texts]
    return any(field in NAMES for field in fields) and sum(field is not None for field in fields) > 1


def _pane(grid: Grid, heading: int, start: int, end: int) -> Grid:
    """Return some columns of a grid; a title above the heading that stands alone holds for all of its tables."""
    moved: dict[int, Cell] = {}
    rows = []
    for row, cells in enumerate(grid.rows):
        own = [_moved(cell, start, end, moved) for cell in cells[start:end]]
        alone = {cell.first for cell in cells if cell.first}
        if row < heading and len(alone) == 1 and not any(cell.first for cell in own):
            own = [Cell(alone.pop())]
        rows.append(own)
    return replace(
        grid,
        rows=rows,
        hidden_columns={column - start for column in grid.hidden_columns if start <= column < end},
        remarks=[],
        origin=lambda row, column: (row, column + start),
        part=f"คอลัมน์ {grid.column_name(start)}–{grid.column_name(end - 1)}",
    )


def _moved(cell: Cell, start: int, end: int, moved: dict[int, Cell]) -> Cell:
    """Return a cell with its area in the new columns; cells that were one stay one."""
    if cell.area is None:
        return cell
    if id(cell) not in moved:
        left, right = max(cell.area.left, start) - start, min(cell.area.right, end - 1) - start
        moved[id(cell)] = replace(cell, area=cell.area._replace(left=left, right=right))
    return moved[id(cell)]
