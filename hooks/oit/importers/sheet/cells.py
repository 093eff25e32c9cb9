"""The cells of a CSV file or an Excel workbook as rows of text, as a person sees them.

Knows the two formats. Must not know what the columns mean.
"""

import csv
import io
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl

from oit.faults import Fault
from oit.importers.limits import MAX_CELLS, MAX_ROWS, check_workbook
from oit.text.decoding import decode


def read_cells(path: Path) -> Iterator[tuple[str, list[list[str]]]]:
    """Yield the name and the rows of every sheet; a CSV file is one sheet without a name.

    Raises:
        Fault: not what its name says, broken, locked, or too long.
    """
    if path.suffix.lower() in {".xlsx", ".xlsm"}:
        yield from _workbook(path)
    else:
        yield "", _csv(path)


def _csv(path: Path) -> list[list[str]]:
    try:
        text = decode(path.read_bytes())
    except UnicodeDecodeError:
        raise Fault("sheet_encoding") from None
    first = text[:5_000].split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    csv.field_size_limit(1_000_000)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error:
        raise Fault("sheet_broken") from None
    return _limited(rows)


def _limited(rows: list[list[str]]) -> list[list[str]]:
    if len(rows) > MAX_ROWS:
        raise Fault("sheet_long", count=f"{len(rows):,}", limit=f"{MAX_ROWS:,}")
    if sum(map(len, rows)) > MAX_CELLS:
        raise Fault("sheet_crowded", limit=f"{MAX_CELLS:,}")
    return rows


def _workbook(path: Path) -> Iterator[tuple[str, list[list[str]]]]:
    try:
        check_workbook(path)
        book = openpyxl.load_workbook(path, data_only=True)
    except Fault:
        raise
    except Exception as error:
        raise Fault("sheet_broken") from error
    for sheet in book.worksheets:
        if sheet.max_row > MAX_ROWS:
            raise Fault("sheet_long", count=f"{sheet.max_row:,}", limit=f"{MAX_ROWS:,}")
        rows = [[_shown(cell) for cell in row] for row in sheet.iter_rows()]
        for area in sheet.merged_cells.ranges:
            words = rows[area.min_row - 1][area.min_col - 1]
            for row in range(area.min_row - 1, min(area.max_row, len(rows))):
                for column in range(area.min_col - 1, area.max_col):
                    rows[row][column] = words
        yield sheet.title, rows


def _shown(cell: Any) -> str:
    """Return a cell as it is shown: Excel keeps 87 % as 0.87 and a whole amount with a dot."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        number = round(value * 100, 6) if "%" in (cell.number_format or "") else value
        return str(int(number)) if float(number).is_integer() else repr(float(number))
    return str(value)
