"""A CSV file to a grid: encodings, delimiters and quotation marks of whatever program saved it.

Knows text files of cells. Must not know what the columns mean.
"""

import csv
import io
import re
from pathlib import Path
from statistics import median

from oit.faults import Fault
from oit.importers.limits import MAX_CELLS, MAX_LETTERS, MAX_ROWS
from oit.importers.sheet.grid import Cell, Grid
from oit.text.decoding import decode

_SAMPLE = 50
"""Lines from which the delimiter is told."""
_FORCED = re.compile(r'^="([^"]*)"$')
"""How systems write a text of digits so that a spreadsheet does not round it: ="0105556012341"."""
_GROUPED = re.compile(r"(?<![\d,])\d{1,3}(?:,\d{3})+(?![\d,])")


def read_delimited(path: Path) -> Grid:
    """Return the cells of a CSV or TSV file.

    Raises:
        Fault: not to be decoded, a quotation mark without an end (with its line), or too long or crowded.
    """
    try:
        text = decode(path.read_bytes())
    except UnicodeDecodeError:
        raise Fault("sheet_encoding") from None
    first, _, rest = text.partition("\n")
    if named := re.fullmatch(r'"?sep=(.)"?\s*', first, re.IGNORECASE):
        return Grid(path.name, "", [[], *_rows(rest, named[1], 1)])
    return Grid(path.name, "", _rows(text, _delimiter(text), 0))


def _rows(text: str, delimiter: str, above: int) -> list[list[Cell]]:
    csv.field_size_limit(10 * MAX_LETTERS)
    reader = csv.reader(io.StringIO(text.replace("\0", ""), newline=""), delimiter=delimiter, strict=True)
    rows: list[list[Cell]] = []
    line = cells = 0
    try:
        for row in reader:
            line = reader.line_num
            rows.append([Cell(_FORCED.sub(r"\1", cell)) for cell in row])
            cells += len(row)
            if cells > MAX_CELLS:
                raise Fault("sheet_crowded", limit=f"{MAX_CELLS:,}")
            if len(rows) > MAX_ROWS:
                raise Fault("sheet_long", count=f"{text.count(chr(10)) + 1:,}", limit=f"{MAX_ROWS:,}")
    except csv.Error:
        raise Fault("sheet_quote", line=line + 1 + above).at("", line + 1 + above) from None
    return rows


def _delimiter(text: str) -> str:
    """The character that stands in the most lines, and of several the most often in half of them.

    Quoted text and commas that group thousands are not counted: `1,250,000.00` stands in each line of many a tab file.
    """
    lines = [_GROUPED.sub("", re.sub(r'"[^"]*"', "", line)) for line in text[:50_000].splitlines()[:_SAMPLE]]
    best, most = ",", (0, 0.0)
    for candidate in "\t;|,":
        counts = [count for line in lines if (count := line.count(candidate))]
        score = (len(counts), median(counts)) if counts else (0, 0.0)
        if score > most:
            best, most = candidate, score
    return best
