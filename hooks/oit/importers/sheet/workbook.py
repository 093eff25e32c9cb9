"""An Excel workbook to grids, one for each sheet.

Knows .xlsx and where openpyxl keeps things. Must not know what the columns mean.
"""

import re
import warnings
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.reader.excel import ExcelReader
from openpyxl.utils.cell import column_index_from_string, coordinate_to_tuple

from oit.faults import Fault
from oit.importers.limits import MAX_COLUMNS, check_workbook
from oit.importers.sheet.grid import Area, Cell, Grid, Mark
from oit.importers.sheet.shown import shown


def read_workbook(path: Path) -> list[Grid]:
    """Return the sheets of a workbook in order, hidden ones too.

    Raises:
        Fault: no workbook, broken, locked, or too long.
    """
    try:
        check_workbook(path)
        with zipfile.ZipFile(path) as archive:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # openpyxl's remarks on odd files mean nothing to an official
                reader = ExcelReader(str(path), data_only=True, rich_text=True)
                reader.read()
            pending = {
                str(sheet.name): _uncalculated(archive, str(relation.target))
                for sheet, relation in reader.parser.find_sheets()
            }
        return [_grid(path.name, sheet, pending.get(sheet.title, set())) for sheet in reader.wb.worksheets]
    except Fault:
        raise
    except Exception as error:  # openpyxl meets broken files with whatever error the broken place leads to
        raise Fault("sheet_broken") from error


_CELL = re.compile(rb"<c\s([^>]*[^/>])>(.*?)</c>", re.DOTALL)


def _uncalculated(archive: zipfile.ZipFile, part: str) -> set[tuple[int, int]]:
    """Return the cells with a formula and no stored result: openpyxl gives either, but cannot tell of both."""
    try:
        xml = archive.read(part)
    except KeyError:
        return set()
    if b"<f" not in xml:
        return set()
    found = set()
    for attributes, body in _CELL.findall(xml):
        place = re.search(rb'\br="([A-Z]+[0-9]+)"', attributes)
        if place and b"<f" in body and not re.search(rb"<v[^>]*>[^<]", body):
            row, column = coordinate_to_tuple(place[1].decode())
            found.add((row - 1, column - 1))
    return found


def _grid(file: str, sheet: Any, pending: set[tuple[int, int]]) -> Grid:
    """Return one sheet; cells that are not there cost nothing."""
    grid = Grid(file, sheet.title, hidden=sheet.sheet_state != "visible")
    filled = {place: cell for place, cell in sheet._cells.items() if cell.value is not None and place[1] <= MAX_COLUMNS}
    height = max((row for row, _ in [*filled, *((row + 1, column) for row, column in pending)]), default=0)
    grid.rows = [[] for _ in range(height)]
    styles: dict[Any, tuple[str, bool]] = {}
    for (row, column), cell in sorted(filled.items()):
        _put(grid, row - 1, column - 1, _cell(cell, styles))
        if cell.comment is not None:
            grid.remarks.append((row - 1, column - 1))
    for row, column in pending:
        if column < MAX_COLUMNS:
            _put(grid, row, column, Cell(mark=Mark.UNCALCULATED))
    _merge(grid, sheet.merged_cells.ranges)
    grid.hidden_rows = {row - 1 for row, shape in sheet.row_dimensions.items() if shape.hidden or shape.height == 0}
    grid.hidden_columns = set(_hidden_columns(sheet.column_dimensions))
    return grid


def _put(grid: Grid, row: int, column: int, cell: Cell) -> None:
    cells = grid.rows[row]
    cells += [Cell() for _ in range(column + 1 - len(cells))]
    cells[column] = cell


def _cell(cell: Any, styles: dict[Any, tuple[str, bool]]) -> Cell:
    key = (cell._style.numFmtId, cell._style.fontId) if cell.has_style else None
    if key not in styles:
        styles[key] = (cell.number_format or "General", bool(cell.font.strike)) if key else ("General", False)
    number_format, struck = styles[key]
    value = cell.value
    if isinstance(value, CellRichText):
        struck |= any(isinstance(part, TextBlock) and bool(part.font.strike) and part.text.strip() for part in value)
        value = "".join(part.text if isinstance(part, TextBlock) else str(part) for part in value)
    if cell.data_type == "e":
        return Cell(str(value), mark=Mark.ERROR)
    text, typed, mark = shown(value, number_format)
    return Cell(text, typed, mark | (Mark.STRUCK if struck and text.strip() else Mark.NONE))


def _merge(grid: Grid, areas: Any) -> None:
    """Give every cell of a merged area the first one's text."""
    for area in areas:
        top, left = area.min_row - 1, area.min_col - 1
        first = grid.cell(top, left)
        if not first.text and not first.mark:
            continue
        bottom, right = min(area.max_row, len(grid.rows)) - 1, min(area.max_col, MAX_COLUMNS) - 1
        first.area = Area(top, left, bottom, right)
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                _put(grid, row, column, first)


def _hidden_columns(dimensions: Mapping[str, Any]) -> list[int]:
    """Return hidden columns; neighbours of one kind are kept under the first one's letter."""
    columns: list[int] = []
    for letter, shape in dimensions.items():
        if shape.hidden or shape.width == 0:
            first = shape.min or column_index_from_string(letter)
            columns += range(first - 1, min(shape.max or first, MAX_COLUMNS))
    return columns
