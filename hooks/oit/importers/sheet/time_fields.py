"""Years, periods and days in the cells of a list.

Knows fields of time. Must not know how a time is written (`periods`), rows or sheets.
"""

import re

from oit.faults import Fault
from oit.importers.sheet.grid import Cell
from oit.importers.sheet.headings import Heading
from oit.importers.sheet.periods import day_of, period_of
from oit.importers.sheet.row_data import MARKED, Context, Data, NotReadError, put
from oit.text import thai


def fiscal_year(data: Data, _heading: Heading, cell: Cell, _context: Context) -> None:
    """The year of a project."""
    plain = re.sub(r"^(?:ปี|งบประมาณ|พ\.?\s*ศ\.?|\s)+", "", thai.arabic_digits(cell.first).strip())
    if re.fullmatch(r"[5-9]\d", plain):
        plain = f"25{plain}"
    if re.fullmatch(r"20[0-4]\d", plain):
        plain = str(int(plain) + thai.ERA)
    if not re.fullmatch(r"25[0-9]\d", plain):
        raise Fault("year_form", text=cell.first)
    put(data, "fiscal_year", plain)


def period(data: Data, _heading: Heading, cell: Cell, context: Context) -> None:
    """First and last day of the work, where the words are certain of both."""
    span = period_of(cell, context.fiscal_year)
    if span is None:
        raise NotReadError
    put(data, "period.start", thai.slashed_date(span[0]))
    put(data, "period.end", thai.slashed_date(span[1]))


def end_of_period(data: Data, heading: Heading, cell: Cell, context: Context) -> None:
    """A day, or a month: the work then starts with its first day and ends with its last."""
    last = heading.field == "period.end"
    try:
        day = day_of(cell)
    except Fault:
        span = period_of(cell, context.fiscal_year)
        if span is None:
            raise
        day = span[1] if last else span[0]
    put(data, str(heading.field), thai.slashed_date(day))


_OCTOBER = 10
"""The month with which a fiscal year begins in the calendar year before."""


def month(data: Data, heading: Heading, cell: Cell, context: Context) -> None:
    """A mark below the name of a month or a quarter: the work runs then."""
    first, _, last = heading.argument.partition("-")
    if not MARKED.fullmatch(cell.first) or not (heading.year or context.fiscal_year):
        raise NotReadError
    words = f"{heading.words}: {cell.first}"
    for number in range(int(first), int(last or first) + 1):
        before = number >= _OCTOBER and not context.of_calendar
        year = heading.year or (context.fiscal_year or 0) - before
        data.setdefault("months", []).append((year, number, words if number == int(first) else ""))


def as_of(data: Data, _heading: Heading, cell: Cell, _context: Context) -> None:
    """The day of the figures."""
    data["as_of"] = day_of(cell)
