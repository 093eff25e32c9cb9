"""What Word, Excel and PowerPoint files say, all of it: tables, boxes, notes, comments, links, what no page shows.

Knows these formats. Must not know what the text is about. python-docx and openpyxl show neither boxes nor notes, so
every part is read as what it is, XML; cells of a workbook are read by openpyxl, which knows types. What is no XML
(pictures, files in files) is not read, and whoever asks is told of it.
"""

import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import openpyxl
from openpyxl.utils import get_column_letter

from oit.faults import Fault
from oit.text.xml_parts import Walk

MAX_UNPACKED = 100_000_000
"""Bytes of XML. This and the next three are reached within seconds; a thousand pages have half as many elements."""
MAX_PARTS = 20_000
MAX_ELEMENTS = 2_000_000
MAX_LETTERS = 10_000_000
MAX_CELLS = 300_000

_XML = (".xml", ".rels", ".vml")
_PICTURE = re.compile(r"\.(?:jpe?g|jfif|jpe|png|gif|bmp|dib|tiff?|emf|wmf|emz|wmz|svg|wdp|webp|hei[cf]|ico|pcx|pict)$")
_NO_WORDS = re.compile(
    r"(?:/|^)(?:styles|fontTable|webSettings|theme\d*|numbering|stylesWithEffects|tableStyles|sharedStrings|calcChain"
    r"|\[Content_Types\])\.xml$|/theme/"
)
"""Parts without words of their own; strings of a workbook are read with the cells that show them."""
_OF_THE_PROGRAM = re.compile(r"docProps/thumbnail\.\w+$|/printerSettings\d*\.bin$|\.(?:odttf|fntdata)$")
"""A small picture of the first page, settings of a printer, fonts: nobody put them there, and they say nothing more."""


class OfficeContents(NamedTuple):
    """The text of a file, a line for each paragraph, and whether pictures or other files are in it, which are not."""

    text: str
    has_pictures: bool = False
    has_files: bool = False


def office_contents(path: Path) -> OfficeContents:
    """Return what a .docx or .pptx file says, or what a workbook says beside its cells.

    Raises:
        Fault: broken, locked, or too large once unpacked.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            names = [item.filename for item in archive.infolist() if not item.is_dir()]
            _refuse_a_bomb(archive)
            said, walk = _Said(), Walk(MAX_ELEMENTS)
            for name in names:
                if name.lower().endswith(_XML):
                    said.begin(name)
                    with archive.open(name) as stream:
                        walk.through(stream, said.start, said.end, said.words)
            others = [each for each in names if not each.lower().endswith(_XML) and not _OF_THE_PROGRAM.search(each)]
    except Fault:
        raise
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, EOFError) as error:
        raise Fault("sheet_broken") from error
    pictures = [each for each in others if _PICTURE.search(each.lower())]
    return OfficeContents("".join(said.parts), bool(pictures), len(others) > len(pictures))


def _refuse_a_bomb(archive: zipfile.ZipFile) -> None:
    items = archive.infolist()
    xml = sum(item.file_size for item in items if item.filename.lower().endswith(_XML))
    if len(items) > MAX_PARTS or xml > MAX_UNPACKED:
        raise Fault("sheet_broken")


_RUNS = {"t", "delText", "instrText", "text"}
"""Elements whose words are joined to those before; words of any other element stand on a line of their own."""
_MEASURES = {
    "posOffset",
    "pctWidth",
    "pctHeight",
    "pctPosHOffset",
    "pctPosVOffset",
    "Anchor",
    "TotalTime",
    "AppVersion",
}
_MARKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_SAYING = {
    "descr", "title", "alt", "string", "tooltip", "display", "displayText", "prompt", "promptTitle", "error",
    "errorTitle", "author", "initials", "instr", "name", "caption", "screenTip",
}  # fmt: skip
"""Attributes that people fill, in dialogs: alternative texts of pictures, hints, links, names of fields."""
_SAYING_BY_VALUE = {"docVar", "alias", "tag", "tblCaption", "tblDescription", "statusText", "helpText", "default"}
_KEPT_VALUES = {"s", "n"}
"""In what a pivot table remembers of the table it was made of, and a chart of another workbook."""


class _Said:
    """Collects the words of parts. A cell of a table ends in a tab, a paragraph and a row in a line's end."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.letters = 0
        self.open: list[str] = []
        self.cells = self.muted = 0
        self.has_words = False

    def begin(self, name: str) -> None:
        self.open, self.cells, self.muted = [], 0, 0
        self.has_words = not _NO_WORDS.search(name)
        if self.has_words and self.parts and not self.parts[-1].endswith("\n"):
            self._say("\n")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.open.append(name)
        self.cells += name == "tc"
        self.muted += name == "sheetData"
        if not self.has_words or self.muted:
            return
        if name in _MARKS:
            self._say(_MARKS[name])
        for key, value in attributes.items():
            if _is_saying(name, key.rpartition(":")[2], attributes):
                self._say(f"\n{value}\n")

    def end(self, name: str) -> None:
        self.open.pop()
        self.muted -= name == "sheetData"
        if name == "tc":
            self.cells -= 1
        if self.has_words and name == "p":
            self._say("\t" if self.cells else "\n")
        elif self.has_words and name == "tr":
            self._say("\n")

    def words(self, text: str) -> None:
        if not self.has_words or self.muted:
            return
        element = self.open[-1]
        if element in _RUNS:
            self._say(text)
        elif element not in _MEASURES and text.strip():
            self._say(f"\n{text.strip()}\n")

    def _say(self, words: str) -> None:
        self.parts.append(words)
        self.letters += len(words)
        if self.letters > MAX_LETTERS:
            raise Fault("sheet_broken")


def _is_saying(element: str, key: str, attributes: dict[str, str]) -> bool:
    if element == "Relationship":
        return key == "Target" and attributes.get("TargetMode") == "External"
    if key in ("val", "v"):
        return element in (_SAYING_BY_VALUE if key == "val" else _KEPT_VALUES)
    return key in _SAYING


def workbook_sheets(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the title and the text of every sheet, hidden ones too: rows are lines, bars part the cells.

    `office_contents` comes first: it tells what would swell.

    Raises:
        Fault: broken, locked, or too large.
    """
    try:
        with warnings.catch_warnings(action="ignore"):  # its remarks on odd files mean nothing to an official
            book = openpyxl.load_workbook(path, read_only=True, data_only=True)
        left, letters = MAX_CELLS, MAX_LETTERS
        for sheet in book.worksheets:
            sheet.reset_dimensions()
            lines = []
            for row in sheet.iter_rows():
                lines.append(" | ".join(_shown(cell) for cell in row))
                left, letters = left - len(row) - 1, letters - len(lines[-1])
                if left < 0 or letters < 0:
                    raise Fault("sheet_broken")
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
