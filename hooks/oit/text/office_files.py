"""The text of Word, Excel and PowerPoint files, all of it: tables, boxes, notes, comments, hidden sheets, links.

Knows these formats. Must not know what the text is about. python-docx and openpyxl show neither boxes nor notes, so
the parts that hold text are read as what they are, XML; cells of a workbook are read by openpyxl, which knows types.
"""

import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, ParseError, iterparse

import openpyxl
from openpyxl.utils import get_column_letter

from oit.faults import Fault

MAX_UNPACKED = 200_000_000
MAX_CELLS = 1_000_000

_PART = re.compile(r"(?:word/|ppt/|xl/(?:comments|threadedComments|drawings|charts|worksheets/_rels)).*\.(?:xml|rels)$")
_NO_TEXT = re.compile(r"/(?:styles|settings|fontTable|webSettings|theme\d*|numbering|stylesWithEffects)\.xml$|/theme/")


def office_text(path: Path) -> str:
    """Return the text of a .docx or .pptx file, or what a workbook says beside its cells; a line for each paragraph.

    Raises:
        Fault: broken, locked, or too large once unpacked.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            _refuse_a_bomb(archive)
            names = [name for name in archive.namelist() if _PART.match(name) and not _NO_TEXT.search(name)]
            return "\n".join("".join(_words(archive, name)) for name in names)
    except Fault:
        raise
    except (zipfile.BadZipFile, zlib.error, ParseError, OSError, ValueError, RuntimeError, EOFError) as error:
        raise Fault("sheet_broken") from error


def _refuse_a_bomb(archive: zipfile.ZipFile) -> None:
    if sum(item.file_size for item in archive.infolist()) > MAX_UNPACKED:
        raise Fault("sheet_broken")


def _words(archive: zipfile.ZipFile, name: str) -> Iterator[str]:
    """Yield the words of one part; a cell of a table ends in a tab, a paragraph and a row in a line's end."""
    cells = 0
    with archive.open(name) as stream:
        for event, element in iterparse(stream, events=("start", "end")):
            kind = _kind(element)
            if event == "start":
                cells += kind == "tc"
            elif kind == "p":
                yield "\t" if cells else "\n"
            elif kind == "tc":
                cells -= 1
            elif kind == "Relationship":
                yield element.get("Target", "") + "\n" if element.get("TargetMode") == "External" else ""
            else:
                yield _MARKS.get(kind, "") if kind not in _WORDS else element.text or ""
            if event == "end" and kind in ("p", "tr", "Relationship"):
                element.clear()


_WORDS = {"t", "delText", "instrText", "text"}
_MARKS = {"tab": "\t", "br": "\n", "cr": "\n", "tr": "\n", "noBreakHyphen": "-"}


def _kind(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def workbook_sheets(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the title and the text of every sheet, hidden ones too: rows are lines, bars part the cells.

    Raises:
        Fault: broken, locked, or too large.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            _refuse_a_bomb(archive)
        with warnings.catch_warnings(action="ignore"):  # its remarks on odd files mean nothing to an official
            book = openpyxl.load_workbook(path, read_only=True, data_only=True)
        left = MAX_CELLS
        for sheet in book.worksheets:
            sheet.reset_dimensions()
            lines = []
            for row in sheet.iter_rows():
                left -= len(row) + 1
                if left < 0:
                    raise Fault("sheet_broken")
                lines.append(" | ".join(_shown(cell) for cell in row))
            yield sheet.title, "\n".join(lines)
        book.close()
    except Fault:
        raise
    except Exception as error:  # openpyxl meets broken files with whatever error the broken place leads to
        raise Fault("sheet_broken") from error


def _shown(cell: Any) -> str:
    """Return a cell as one word of its row: a number with the zeros that its format puts before it."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, int) and re.fullmatch(r'[0\\" ()-]+', cell.number_format or ""):
        return str(value).zfill(cell.number_format.count("0"))
    return " ".join(str(value).replace("|", "/").split())


def cell_name(text: str, start: int, line: int) -> str:
    """Return the name of the cell (`B12`) in which a place of a sheet's text stands."""
    column = text.count("|", text.rfind("\n", 0, start) + 1, start) + 1
    return f"{get_column_letter(column)}{line}"
