"""How much a workbook or a Word file may hold, told before it is opened: some of a kilobyte unpack to gigabytes.

Knows the packages of Office (a zip of XML parts). Must not know what the cells say. Readers call `check_workbook` or
`check_document` first; what these let pass is read in seconds.
"""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO, NoReturn
from xml.parsers import expat

from oit.faults import Fault

MAX_ROWS = 20_000
MAX_COLUMNS = 500
MAX_CELLS = 200_000
"""Rows times columns of all sheets: 20,000 rows of 10 columns. Readers make a cell for each place of that field."""
MAX_XML = 60_000_000
MAX_UNPACKED = 150_000_000
"""Bytes, pictures with them."""
MAX_PARTS = 5_000
MAX_LETTERS = 100_000
"""Of one cell; Excel itself stops at 32,767."""
_MAX_DEPTH = 100
_CHUNK = 1 << 20

_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


def check_workbook(path: Path) -> None:
    """Refuse a workbook that would take minutes or gigabytes to read.

    Raises:
        Fault: with the cell or area to delete, where one is to blame; or broken, locked.
    """
    with _package(path) as archive:
        cells = 0
        for part in _parts(archive, r"xl/worksheets/[^/]*\.xml", r"xl/sharedStrings\.xml", r"xl/styles\.xml"):
            sheet = _Sheet()
            _read(archive, part, sheet)
            cells += sheet.rows * sheet.columns
            if cells > MAX_CELLS:
                raise Fault("sheet_crowded", limit=f"{MAX_CELLS:,}")


def check_document(path: Path) -> None:
    """Refuse a Word file, likewise."""
    with _package(path) as archive:
        for part in _parts(archive, r"word/[^/]*\.xml"):
            _read(archive, part, _Tables())


def _package(path: Path) -> zipfile.ZipFile:
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise Fault("sheet_broken") from error
    parts = archive.infolist()
    xml = sum(part.file_size for part in parts if part.filename.lower().endswith((".xml", ".rels", ".vml")))
    if len(parts) > MAX_PARTS or xml > MAX_XML or sum(part.file_size for part in parts) > MAX_UNPACKED:
        archive.close()
        raise Fault("sheet_unpacked", limit=f"{MAX_UNPACKED // 1_000_000:,}")
    return archive


def _parts(archive: zipfile.ZipFile, *patterns: str) -> Iterator[str]:
    for name in archive.namelist():
        if any(re.fullmatch(pattern, name, re.IGNORECASE) for pattern in patterns):
            yield name


class _Sheet:
    """Counts what stands in a sheet: the last row and column that anything reaches."""

    def __init__(self) -> None:
        self.rows = self.columns = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name in {"c", "row"} and "r" in attributes:
            self._reach(attributes["r"])
        elif name == "c":
            self.columns = max(self.columns, 1)
        elif name == "row":
            self.rows += 1
        elif name == "mergeCell":
            self._reach(attributes.get("ref", "").partition(":")[2], attributes.get("ref", ""))

    def _reach(self, reference: str, shown: str = "") -> None:
        shown = shown or reference
        if reference.isascii() and reference.isdecimal():
            row, column = int(reference[:9]), 0
        elif match := _REFERENCE.fullmatch(reference):
            row, column = int(match[2]), _number(match[1])
        else:
            return
        if column > MAX_COLUMNS:
            raise Fault("sheet_far", text=shown)
        if row > MAX_ROWS:
            raise Fault("sheet_long", count=f"{row:,}", limit=f"{MAX_ROWS:,}")
        self.rows, self.columns = max(self.rows, row), max(self.columns, column)


class _Tables:
    """Counts the cells of a document's tables, those that one cell is spread over with them."""

    def __init__(self) -> None:
        self.cells = self.rows = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "tc":
            self.cells += 1
        elif name == "tr":
            self.rows += 1
        elif name in {"gridSpan", "gridBefore", "gridAfter"}:
            spread = next((value for key, value in attributes.items() if key.endswith("val")), "1")
            wide = int(spread[:9]) if spread.isascii() and spread.isdecimal() else 1
            if wide > MAX_COLUMNS:
                raise Fault("sheet_crowded", limit=f"{MAX_CELLS:,}")
            self.cells += wide
        if self.rows > MAX_ROWS:
            raise Fault("sheet_long", count=f"{self.rows:,}", limit=f"{MAX_ROWS:,}")
        if self.cells > MAX_CELLS // 4:  # each row of a Word table costs more than one of a sheet
            raise Fault("sheet_crowded", limit=f"{MAX_CELLS // 4:,}")


def _read(archive: zipfile.ZipFile, part: str, counted: _Sheet | _Tables) -> None:
    """Run through the XML of a part without keeping any of it."""
    parser = expat.ParserCreate()
    depth = letters = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, letters
        depth, letters = depth + 1, 0
        if depth > _MAX_DEPTH:
            raise Fault("sheet_broken")
        counted.start(name.rpartition(":")[2], attributes)

    def end(_name: str) -> None:
        nonlocal depth
        depth -= 1

    def words(text: str) -> None:
        nonlocal letters
        letters += len(text)
        if letters > MAX_LETTERS:
            raise Fault("sheet_unpacked", limit=f"{MAX_UNPACKED // 1_000_000:,}")

    parser.StartElementHandler = start
    parser.CharacterDataHandler = words
    parser.EndElementHandler = end
    parser.StartDoctypeDeclHandler = _refuse  # Office writes none; entities are how XML is made to swell
    try:
        with archive.open(part) as stream:
            _feed(parser, stream)
    except (expat.ExpatError, zipfile.BadZipFile, RuntimeError, EOFError, OSError, NotImplementedError) as error:
        raise Fault("sheet_broken") from error
    except ValueError as error:
        raise error if isinstance(error, Fault) else Fault("sheet_broken") from error


def _feed(parser: expat.XMLParserType, stream: IO[bytes]) -> None:
    while chunk := stream.read(_CHUNK):
        parser.Parse(chunk, False)
    parser.Parse(b"", True)


def _refuse(*_: object) -> NoReturn:
    raise Fault("sheet_broken")


def _number(letters: str) -> int:
    """Return the number of a column: A is 1, XFD is 16,384."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
