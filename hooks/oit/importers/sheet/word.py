"""The tables of a Word document to grids, the paragraphs above a table as rows above it.

Knows .docx. Must not know what the columns mean.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
from docx.oxml.ns import qn

from oit.faults import Fault
from oit.importers.limits import MAX_COLUMNS, check_document
from oit.importers.sheet.grid import Area, Cell, Grid, Mark


def read_word(path: Path) -> list[Grid]:
    """Return the tables of a document in order; a table inside a cell is text of that cell.

    Raises:
        Fault: broken, locked, too long, or without a table.
    """
    try:
        check_document(path)
        body = docx.Document(str(path)).element.body
    except Fault as fault:
        if fault.code == "sheet_broken":
            raise Fault("sheet_word_broken") from fault
        raise
    except Exception as error:  # python-docx meets broken files with whatever error the broken place leads to
        raise Fault("sheet_word_broken") from error
    grids: list[Grid] = []
    above: list[str] = []
    for part in body.iterchildren():
        if part.tag == qn("w:p"):
            above += [line for line in _text(part).split("\n") if line.strip()]
        elif part.tag == qn("w:tbl"):
            grids.append(_grid(path.name, f"ตารางที่ {len(grids) + 1}", above, part))
            above = []
    if not grids:
        raise Fault("sheet_no_table")
    if above:  # a line below the last table may be its footnote
        grids[-1].rows += [[Cell(line)] for line in above]
    return grids


def _grid(file: str, title: str, above: list[str], table: Any) -> Grid:
    grid = Grid(file, title, [[Cell(line)] for line in above], lettered=False, skipped=len(above))
    running: dict[int, tuple[int, Cell]] = {}
    for row in table.iterchildren(qn("w:tr")):
        cells: list[Cell] = []
        for place, width, merged, cell in _cells(row):
            cells += [Cell() for _ in range(place - len(cells))]
            top = len(grid.rows)
            if merged == "continue" and place in running:
                top, cell = running[place]
                cell.area = Area(top, place, len(grid.rows), place + width - 1)
            elif width > 1 or merged == "restart":
                cell.area = Area(top, place, top, place + width - 1)
            running[place] = (top, cell)
            cells += [cell] * width
        grid.rows.append(cells)
    return grid


def _cells(row: Any) -> Iterator[tuple[int, int, str, Cell]]:
    """Yield column, width, how it is merged downwards, and the cell."""
    place = int(next((before.get(qn("w:val")) for before in row.iter(qn("w:gridBefore"))), 0) or 0)
    for part in row.iterchildren(qn("w:tc"), qn("w:sdt")):
        for tc in [part] if part.tag == qn("w:tc") else part.iter(qn("w:tc")):
            props = tc.find(qn("w:tcPr"))
            span = props.find(qn("w:gridSpan")) if props is not None else None
            down = props.find(qn("w:vMerge")) if props is not None else None
            width = min(int(span.get(qn("w:val")) or 1), MAX_COLUMNS) if span is not None else 1
            merged = "" if down is None else down.get(qn("w:val")) or "continue"
            struck = Mark.STRUCK if _struck(tc) else Mark.NONE
            yield place, width, merged, Cell("\n".join(_text(p) for p in tc.iter(qn("w:p"))).strip(), mark=struck)
            place += width


def _text(paragraph: Any) -> str:
    """Return what a paragraph shows: deleted words of tracked changes are not there, inserted ones are."""
    words = []
    for part in paragraph.iter(qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:cr"), qn("w:noBreakHyphen")):
        if part.tag == qn("w:t"):
            run = part.getparent()
            hidden = run.find(f"{qn('w:rPr')}/{qn('w:vanish')}") if run is not None else None
            words.append("" if hidden is not None else part.text or "")
        elif part.getparent().tag == qn("w:r"):
            words.append({qn("w:tab"): " ", qn("w:noBreakHyphen"): "-"}.get(part.tag, "\n"))
    return "".join(words)


def _struck(tc: Any) -> bool:
    """Whether some of the words of a cell are struck out."""
    return any(
        strike.get(qn("w:val")) not in {"0", "false"} and "".join(t.text or "" for t in run.iter(qn("w:t"))).strip()
        for run in tc.iter(qn("w:r"))
        for strike in run.iterfind(f"{qn('w:rPr')}/{qn('w:strike')}")
    )
