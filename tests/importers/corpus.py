"""The corpus of project lists: builds each list as the file an office would send, and reads what must come out of it.

Knows the notation of tests/data/import/lists/ (explained in tests/data/import/README.md). Must not know how the
importer works: it is a judge of it.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import docx
import openpyxl
import yaml
from openpyxl.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.utils.cell import coordinate_to_tuple

LISTS = Path(__file__).parents[1] / "data" / "import" / "lists"
FIRST_TITLE = "Sheet1"
DITTO = ('"', "”", "“", "''", "〃")
"""Marks that repeat the cell above."""


@dataclass(frozen=True)
class Row:
    """One row of a list: what it is (one letter), the number the spreadsheet shows, and its cells as written."""

    kind: str
    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    """One sheet of a workbook, one table of a Word file, or a whole CSV."""

    title: str
    rows: tuple[Row, ...]
    options: dict[str, Any]

    @property
    def spread(self) -> list[Row]:
        """The rows, where a cell that is merged down, or repeated by a mark, belongs to each of its rows."""
        cells = [list(row.cells) for row in self.rows]
        for span in self.options.get("merge", []):
            left, top, right, bottom = corners(span)
            for number in range(top, min(bottom, len(cells))):
                cells[number] += [""] * (right - len(cells[number]))
                cells[number][left - 1] = cells[top - 1][left - 1]
        for above, found in pairwise(cells):
            found[:] = [above[at] if cell in DITTO and at < len(above) else cell for at, cell in enumerate(found)]
        return [replace(row, cells=tuple(found)) for row, found in zip(self.rows, cells, strict=True)]


@dataclass(frozen=True)
class ProjectList:
    """A list and what must come out of it."""

    name: str
    source: dict[str, Any]
    expected: dict[str, Any]

    @property
    def filename(self) -> str:
        """The name of the file that an office would send."""
        return str(self.source["file"])

    @property
    def sheets(self) -> list[Sheet]:
        """The tables of this list, in order."""
        tables = self.source.get("sheets") or [part for part in self.source.get("parts", []) if "rows" in part]
        return [Sheet(table.get("title", FIRST_TITLE), tuple(_rows(table["rows"])), table) for table in tables]

    def build(self, folder: Path) -> Path:
        """Write the list into a folder as a file of its own kind."""
        path = folder / self.filename
        {".xlsx": _xlsx, ".docx": _docx}.get(path.suffix, _text)(self, path)
        return path


_NOTHING: dict[str, Any] = {"projects": [], "refused": [], "questions": [], "counted": {}, "never": []}
"""What a golden that does not name these expects."""


@cache
def corpus() -> tuple[ProjectList, ...]:
    """All lists, in the order of their names."""
    return tuple(
        ProjectList(
            path.name.removesuffix(".list.yml"),
            _yaml(path),
            _NOTHING | _yaml(Path(str(path).replace(".list.", ".expected."))),
        )
        for path in sorted(LISTS.glob("*.list.yml"))
    )


def _yaml(path: Path) -> dict[str, Any]:
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(data, dict), path
    return data


def _rows(text: str) -> Iterator[Row]:
    for number, line in enumerate(text.splitlines(), start=1):
        kind, mark, rest = line[0], line[1:2], line[2:]
        assert mark == ">", line
        cells = [cell.strip().replace("⏎", "\n") for cell in rest.split("|")]
        while cells and not cells[-1]:
            cells.pop()
        yield Row(kind, number, tuple(cells))


def shown(cell: str) -> str:
    """The words that a reader sees in a cell written in the notation: `#1250000;#,##0` shows 1250000."""
    if cell.startswith(("#", "@")) and not cell.endswith("!"):
        value, _, shape = cell[1:].partition(";")
        if shape.endswith("%"):
            return f"{(Decimal(value) * 100).normalize():f}%"
        return value.zfill(len(shape)) if shape and set(shape) == {"0"} else value
    return cell


# Spreadsheets


def _xlsx(given: ProjectList, path: Path) -> None:
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    book.remove(first)
    for sheet in given.sheets:
        page = book.create_sheet(sheet.title)
        page.sheet_state = sheet.options.get("state", "visible")
        for row in sheet.rows:
            for column, text in enumerate(row.cells, start=1):
                cell = page.cell(row.number, column)
                assert isinstance(cell, Cell)
                _fill(cell, text)
                if row.kind == "K":
                    cell.font = Font(strike=True)
            page.row_dimensions[row.number].hidden = row.kind == "X"
        for span in sheet.options.get("merge", []):
            page.merge_cells(span)
        for letter in sheet.options.get("hidden_columns", []):
            page.column_dimensions[letter].hidden = True
        for place, note in sheet.options.get("notes", {}).items():
            page[place].comment = Comment(note, "ผู้บันทึก")
    book.save(path)


def _fill(cell: Cell, text: str) -> None:
    if text.startswith("#") and not text.endswith("!"):
        value, _, shape = text[1:].partition(";")
        cell.value = float(value) if "." in value else int(value)
        cell.number_format = shape or "General"
    elif text.startswith("@"):
        value, _, shape = text[1:].partition(";")
        cell.value = date.fromisoformat(value)
        cell.number_format = shape or "yyyy-mm-dd"
    elif text:
        cell.value = text  # a text that starts with = is a formula, without a stored value


# Word


def _docx(given: ProjectList, path: Path) -> None:
    document = docx.Document()
    tables = iter(given.sheets)
    for part in given.source["parts"]:
        if "paragraph" in part:
            document.add_paragraph(part["paragraph"])
            continue
        rows = next(tables).rows
        table = document.add_table(len(rows), max(len(row.cells) for row in rows))
        for span in part.get("merge", []):
            left, top, right, bottom = corners(span)
            table.cell(top - 1, left - 1).merge(table.cell(bottom - 1, right - 1))
        for row in rows:
            for column, text in enumerate(row.cells):
                if text:
                    table.cell(row.number - 1, column).text = shown(text)
    document.save(str(path))


# Text


def _text(given: ProjectList, path: Path) -> None:
    text = given.source.get("text") or _delimited(given)
    path.write_bytes(text.encode(given.source.get("encoding", "utf-8")))


def _delimited(given: ProjectList) -> str:
    target = io.StringIO()
    delimiter = {"tab": "\t"}.get(given.source.get("delimiter", ","), given.source.get("delimiter", ","))
    writer = csv.writer(target, delimiter=delimiter)
    [sheet] = given.sheets
    for row in sheet.rows:
        if row.cells == ("sep=",):  # Excel reads this line, unquoted, as the delimiter of the file
            target.write(f"sep={delimiter}\r\n")
        else:
            writer.writerow([shown(cell) for cell in row.cells])
    return target.getvalue()


def corners(span: str) -> tuple[int, int, int, int]:
    """First column, first row, last column, last row of A1:C2."""
    (top, left), (bottom, right) = map(coordinate_to_tuple, span.split(":"))
    return left, top, right, bottom


def place(row: Row, column: int) -> str:
    """The name of a cell as a spreadsheet shows it; the first column is 0."""
    return f"{get_column_letter(column + 1)}{row.number}"


ORDINALS = re.compile(r"ที่|ลำดับ|ลำดับที่|No\.?|#")
"""Headings of a column that only counts the rows."""
