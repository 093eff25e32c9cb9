"""How far the work of a project is: progress, state, results in words.

Knows these fields. Must not know rows or sheets.
"""

import re

from oit.faults import Fault
from oit.importers.sheet import amounts
from oit.importers.sheet.grid import Cell
from oit.importers.sheet.headings import Heading
from oit.importers.sheet.row_data import MARKED, Context, Data, NotReadError, put
from oit.importers.sheet.word_fields import result_words, spelled
from oit.model.choices import STATES


def progress(data: Data, _heading: Heading, cell: Cell, _context: Context) -> None:
    """How much of the work is done, in percent."""
    value = amounts.percent(cell)
    put(data.setdefault("reports", [{}])[0], "progress", value)


def outcome(data: Data, heading: Heading, cell: Cell, context: Context) -> None:
    """ผลการดำเนินงาน is a percentage, a state or words, as the cell tells."""
    try:
        progress(data, heading, cell, context)
    except Fault:
        results(data, heading, cell, context)


def status(data: Data, heading: Heading, cell: Cell, _context: Context) -> None:
    """A state; a remark in brackets behind it is kept with it."""
    state = spelled(STATES, cell.first)
    if state is None and (state := spelled(STATES, re.sub(r"\s*\([^()]*\)$", "", cell.first))):
        data.setdefault("unplaced", []).append(f"{heading.words}: {cell.first}")
    if state is None:
        raise NotReadError
    put(data, "status", {"state": state})


def status_mark(data: Data, heading: Heading, cell: Cell, _context: Context) -> None:
    """A mark below the name of a state."""
    if not MARKED.fullmatch(cell.first):
        raise NotReadError
    put(data, "status", {"state": STATES[heading.argument][0]})


def results(data: Data, heading: Heading, cell: Cell, context: Context) -> None:
    """Words of a result; a word that is a state of the work is its state."""
    state = spelled(STATES, cell.first)
    if state and "status" not in data:
        data["status"] = {"state": state}
    elif re.fullmatch(r"[\d๐-๙,.%]+", cell.first):
        raise NotReadError  # a number alone does not say what it counts
    else:
        result_words(data, heading, cell, context)
