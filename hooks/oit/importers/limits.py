"""How much a workbook or a Word file may hold, told before it is opened: some of a kilobyte unpack to gigabytes.

Knows the packages of Office (a zip of XML parts). Must not know what the cells say. Readers call `check_workbook` or
`check_document` first; what these let pass is read in seconds.
"""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from oit.faults import Fault
from oit.text.xml_parts import Walk

MAX_ROWS = 20_000
MAX_COLUMNS = 500
MAX_CELLS = 200_000
"""Rows times columns of all sheets: 20,000 rows of 10 columns. Readers make a cell for each place of that field."""
MAX_XML = 60_000_000
MAX_ELEMENTS = 1_200_000
"""What is read is kept in memory: some 350 bytes for each. 50,000 cells of a Word table have 600,000."""
MAX_UNPACKED = 150_000_000
"""Bytes, pictures with them."""
MAX_PARTS = 5_000
MAX_LETTERS = 100_000
"""Of one cell; Excel itself stops at 32,767."""
MAX_WORD_COLUMNS = 100
"""Of a row of a table; Word itself stops at 63."""
MAX_WORD_LETTERS = 5_000_000
"""Of a whole document: some two thousand pages."""

_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


def check_workbook(path: Path) -> None:
    """Refuse a workbook that would take minutes or gigabytes to read.

    Raises:
        Fault: with the cell or area to delete, where one is to blame; or broken, locked.
    """
    with _package(path) as archive:
        cells, walk = 0, Walk(MAX_ELEMENTS)
        for part in _parts(archive, r"xl/worksheets/[^/]*\.xml", r"xl/sharedStrings\.xml", r"xl/styles\.xml"):
            sheet = _Sheet()
            _read(walk, archive, part, sheet)
            cells += sheet.rows * sheet.columns
            if cells > MAX_CELLS:
                raise Fault("sheet_crowded", limit=f"{MAX_CELLS:,}")


def check_document(path: Path) -> None:
    """Refuse a Word file, likewise."""
    with _package(path) as archive:
        tables, walk = _Tables(), Walk(MAX_ELEMENTS)
        for part in _parts(archive, r".*\.(?:xml|rels)"):  # whatever is XML is kept in memory once it is opened
            _read(walk, archive, part, tables)


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
        self.rows = self.columns = self.letters = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.letters = 0
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

    def end(self, _name: str) -> None:
        """What ends counts nothing."""

    def words(self, text: str) -> None:
        self.letters += len(text)
        if self.letters > MAX_LETTERS:
            raise Fault("sheet_unpacked", limit=f"{MAX_UNPACKED // 1_000_000:,}")


class _Tables:
    """Counts the cells of a document's tables, those that one cell is spread over with them."""

    def __init__(self) -> None:
        self.cells = self.rows = self.lines = self.letters = 0
        self.wide: list[int] = []
        """Of each row that is open, how many columns its cells take so far: tables stand in cells of tables."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "tr":
            self.rows += 1
            self.wide.append(0)
            if self.rows > MAX_ROWS:
                raise Fault("sheet_long", count=f"{self.rows:,}", limit=f"{MAX_ROWS:,}")
        elif name == "tc":
            self._add(1)
        elif name in {"p", "br", "cr"} and not self.wide:
            self.lines += 1
            if self.lines > MAX_ROWS:
                raise Fault("sheet_elements", limit=f"{MAX_ROWS:,}")
        elif name in {"gridSpan", "gridBefore", "gridAfter"}:
            spread = next((value for key, value in attributes.items() if key.endswith("val")), "1")
            columns = int(spread[:9]) if spread.isascii() and spread.isdecimal() else 1
            self._add(columns - (name == "gridSpan"))  # the cell itself is counted

    def _add(self, columns: int) -> None:
        if self.wide:
            self.wide[-1] += columns
        if columns > MAX_WORD_COLUMNS or (self.wide and self.wide[-1] > MAX_WORD_COLUMNS):
            raise Fault("sheet_wide", limit=MAX_WORD_COLUMNS)
        self.cells += columns
        if self.cells > MAX_CELLS // 4:  # each row of a Word table costs more than one of a sheet
            raise Fault("sheet_crowded", limit=f"{MAX_CELLS // 4:,}")

    def end(self, name: str) -> None:
        if name == "tr" and self.wide:
            self.wide.pop()

    def words(self, text: str) -> None:
        self.letters += len(text)
        if self.letters > MAX_WORD_LETTERS:
            raise Fault("sheet_unpacked", limit=f"{MAX_UNPACKED // 1_000_000:,}")


def _read(walk: Walk, archive: zipfile.ZipFile, part: str, counted: _Sheet | _Tables) -> None:
    """Run through the XML of a part without keeping any of it."""
    try:
        with archive.open(part) as stream:
            walk.through(stream, counted.start, counted.end, counted.words)
    except (zipfile.BadZipFile, RuntimeError, OSError, NotImplementedError) as error:
        raise Fault("sheet_broken") from error


def _number(letters: str) -> int:
    """Return the number of a column: A is 1, XFD is 16,384."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
