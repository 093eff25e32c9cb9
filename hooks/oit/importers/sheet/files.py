"""A file that holds a list, whatever program made it, to grids.

Knows which reader reads which ending. Must not know what a grid means.
"""

from pathlib import Path

from oit.importers.printable import printable_cell
from oit.importers.sheet.delimited import read_delimited
from oit.importers.sheet.grid import Grid
from oit.importers.sheet.word import read_word
from oit.importers.sheet.workbook import read_workbook

ENDINGS = frozenset({".csv", ".tsv", ".xlsx", ".xlsm", ".docx"})


def read_grids(path: Path) -> list[Grid]:
    """Return every sheet of a workbook, every table of a Word document; a CSV file is one sheet without a name.

    Raises:
        Fault: not what its name says, broken, locked, or too long.
    """
    suffix = path.suffix.lower()
    if suffix in {".xlsx", ".xlsm"}:
        grids = read_workbook(path)
    else:
        grids = read_word(path) if suffix == ".docx" else [read_delimited(path)]
    for grid in grids:
        for cell in (cell for row in grid.rows for cell in row if cell.text):
            cell.text = printable_cell(cell.text)
    return grids
