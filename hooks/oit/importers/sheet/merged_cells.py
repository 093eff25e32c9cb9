"""Cells merged over rows or columns: where their value is read, and whose it is.

Knows areas. Must not know what a cell means.
"""

from collections.abc import Callable

from oit.importers.sheet.grid import Cell, Grid


def from_above(cell: Cell, row: int) -> bool:
    """Whether a cell is merged with the one above it."""
    return cell.area is not None and cell.area.top < row


def read_before(grid: Grid, row: int, column: int) -> bool:
    """Whether a cell merged over several columns was read in the column before."""
    cell = grid.cell(row, column)
    return column > 0 and cell.area is not None and cell is grid.cell(row, column - 1)


def is_shared(cell: Cell, row: int, name_in: Callable[[int], Cell]) -> bool:
    """Whether one cell stands for several projects: it is merged over the rows of their names."""
    if cell.area is None or cell.area.top == cell.area.bottom:
        return False
    names = {id(name) for at in range(cell.area.top, cell.area.bottom + 1) if (name := name_in(at)).first}
    return len(names) > 1 and row <= cell.area.bottom
