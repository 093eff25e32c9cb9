"""The value of a spreadsheet cell and its number format, to the text that the cell shows.

Knows number formats as far as lists of offices use them. Must not know sheets or files.
"""

import re
from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from oit.faults import Fault
from oit.importers.sheet.grid import Mark
from oit.text import thai

LONGEST_NUMBER = 15
"""Digits that a spreadsheet keeps of a number. Source: ECMA-376, numbers are IEEE 754 doubles."""
Shown = tuple[str, Decimal | date | None, Mark]


class _Layout(NamedTuple):
    """A number format taken apart: words before, placeholders, words behind."""

    before: str
    digits: str
    behind: str
    percent: bool
    day: bool
    thai: bool


def shown(value: object, number_format: str) -> Shown:
    """Return a cell's text, its typed value where it has one, and what is odd about it.

    Numbers keep all their digits: a format that rounds them for the eye does not change an amount.
    """
    if value is None:
        return "", None, Mark.NONE
    if isinstance(value, bool):
        return ("TRUE" if value else "FALSE"), None, Mark.NONE
    if isinstance(value, int | float):
        return _number(value, _layout(number_format or "General"))
    if isinstance(value, datetime):
        return _day(value.date(), _layout(number_format or ""))
    if isinstance(value, date):
        return _day(value, _layout(number_format or ""))
    if isinstance(value, time):
        return value.strftime("%H:%M"), None, Mark.NONE
    return str(value), None, Mark.NONE


def _number(value: float, layout: _Layout) -> Shown:
    try:
        exact = Decimal(value) if isinstance(value, int) else Decimal(f"{value:.15g}")
        if not exact.is_finite():
            return str(value), None, Mark.ERROR
    except (ValueError, ArithmeticError):
        return str(value), None, Mark.ERROR
    exact = +exact if exact else Decimal(0)
    digits = f"{abs(exact):f}"
    long = len(digits.replace(".", "").strip("0") if "." in digits else digits.lstrip("0")) > LONGEST_NUMBER
    mark = Mark.LONG if long else Mark.NONE
    if layout.percent:
        return f"{plain(exact * 100)}%", exact * 100, mark | Mark.PERCENT
    return _laid_out(exact, layout), exact, mark


def plain(number: Decimal) -> str:
    """Return a number without needless zeros, never with an exponent."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _laid_out(number: Decimal, layout: _Layout) -> str:
    """Fill the placeholders of a format: zeros that are always shown, dashes between digits, thousands, words."""
    whole, _, rest = plain(abs(number)).partition(".")
    form, _, decimals = layout.digits.partition(".")
    if "," in form:
        whole = f"{int(whole):,}"
    elif re.search(r"[^0#?]", form) and not rest:
        whole = _masked(whole, form)
    else:
        whole = whole.zfill(form.count("0"))
    rest = rest.ljust(decimals.count("0"), "0")
    text = f"{layout.before}{'-' if number < 0 else ''}{whole}{'.' if rest else ''}{rest}{layout.behind}"
    return text.translate(_THAI_DIGITS) if layout.thai else text


_THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


def _masked(whole: str, form: str) -> str:
    """Put digits into a form such as `00-0000`, from the right."""
    left = list(whole)
    out: list[str] = []
    for character in reversed(form):
        if character in "0#?":
            out.append(left.pop() if left else "0" if character == "0" else "")
        else:
            out.append(character)
    return "".join(left) + "".join(reversed(out)).lstrip("-/ ")


@lru_cache(maxsize=512)
def _layout(number_format: str) -> _Layout:
    section = number_format.split(";", 1)[0]
    is_thai = bool(re.search(r"\[\$-D0", section, re.IGNORECASE)) or section.startswith("t")
    bare = re.sub(r"\[[^\]]*\]|[_*].", "", section)
    words = re.sub(r'"([^"]*)"|\\(.)', "", bare)
    if re.fullmatch(r"(?i)\s*t?general\s*|@", words) or not re.search("[0#?]", words):
        day = bool(re.search(r"(?i)d|e|y|b", words)) and bool(re.search("(?i)d", words))
        return _Layout("", "", "", "%" in words, day, is_thai)
    spelled = re.sub(r'"([^"]*)"|\\(.)', lambda match: match[1] or match[2] or "", bare)
    found = re.search(r"[0#?](?:[0#?,./ -]*[0#?])?", spelled)
    digits = found[0] if found else ""
    before, behind = (spelled[: found.start()], spelled[found.end() :]) if found else ("", "")
    behind = behind.strip().lstrip(",")
    return _Layout(before.lstrip("t").strip(), digits, behind, "%" in words, False, is_thai)


def _day(day: date, layout: _Layout) -> Shown:
    """A day; a year of 2400 and more was typed as พ.ศ. into a calendar that did not know it."""
    if not layout.day:
        year = day.year if day.year >= thai.FIRST_BUDDHIST_YEAR else day.year + thai.ERA
        return f"{thai.MONTHS[day.month - 1]} {year}", None, Mark.NONE
    try:
        real = thai.parse_date(day.isoformat())
    except Fault:
        return day.isoformat(), None, Mark.NONE
    return thai.slashed_date(real), real, Mark.NONE
