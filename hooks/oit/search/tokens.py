"""From text to what a query can meet in it: Thai runs, Latin words, numbers, codes, dates, years.

Knows how Thai offices write numbers and dates. Must not know pages, the index or ranking.
`overrides/assets/search/tokens.js` is the same in the browser; tests/search/test_tokens.py proves that they
agree.

A date becomes one term however it is written: `@2565-10-28` (28/10/2565, 28 ต.ค. 65, ๒๘ ตุลาคม พ.ศ. ๒๕๖๕,
2022-10-28). A part that is not stated is left empty: `@2565-10-`, `@-10-28`, `@-10-`, `@2565--`. Years are
พ.ศ.; two digits are read as 25xx only after a Thai month or ปี. A number from 2400 to 2699 is taken for a
year; one of the 1900s or 2000s only in a date or after ค.ศ., and in a query either way.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from oit.search.fold import THAI, fold
from oit.text.thai import MONTHS, SHORT_MONTHS


class Token(NamedTuple):
    """One find in folded text: `kind` is thai, latin, number, code or date; `value` as in the index."""

    kind: str
    value: str
    start: int
    end: int


_FULL = [fold(name) for name in MONTHS]
_SHORT = [fold(name) for name in SHORT_MONTHS]
_MONTH = {name: number for names in (_FULL, _SHORT) for number, name in enumerate(names, start=1)}
_FULL_NAMES = "|".join(_FULL)
_SHORT_NAMES = "|".join(_SHORT)
_NAMES = f"{_FULL_NAMES}|{_SHORT_NAMES}"
_YEAR = r",? ?(?:\d{4}|\d{2})(?![\d,/-]|\.\d)"

TOKEN = re.compile(
    rf"(?P<thai>[{THAI}]+)"  # what is most frequent first: no two begin alike
    r"|(?<![\d.,/-])(?P<iso>\d{4}-\d{2}-\d{2})(?![\d-])"
    r"|(?<![\d.,/-])(?P<slashed>\d{1,2}([/.-])\d{1,2}\4(?:\d{4}|\d{2}))(?![\d/-])"
    rf"|(?<![\d.,/-])(?P<worded>\d{{1,2}} ?(?:{_NAMES})(?:(?:พศ|คศ)?{_YEAR}|(?![{THAI}])))"
    r"|(?<!\d)(?P<code>\d{4,}-\d{2,})(?![\d-])"
    r"|(?P<number>\d+(?:,\d{3})*(?:\.\d+)*)"
    r"|(?P<latin>[a-z][a-z0-9]*(?:[._@/-][a-z0-9]+)*)",
    re.ASCII,
)
_YEAR_BEHIND = re.compile(_YEAR, re.ASCII)
_TAIL = re.compile(rf"(?:({_FULL_NAMES})|^({_SHORT_NAMES}))?(พศ|คศ|ปี|ปีงบ|ปีงบประมาณ)?$")
_WORDED = re.compile(rf"(\d+) ?({_NAMES})\D*(\d*)", re.ASCII)
_PART = re.compile(r"[a-z]+|\d+(?:\.\d+)?", re.ASCII)
_ROUND = re.compile(r"\.0+$")


def _year(digits: str) -> str:
    if len(digits) == 2:
        return f"25{digits}"
    return digits if not digits or digits >= "2400" else str(int(digits) + 543)


def _date(year: str, month: int, day: str = "") -> str:
    return f"@{_year(year)}-{month:02}-{day.zfill(2) if day else ''}"


@lru_cache(4096)
def _read(kind: str, text: str) -> tuple[str, str]:
    """Kind and value of what the pattern found, Thai runs apart."""
    if kind == "iso":
        return "date", _date(text[:4], int(text[5:7]), text[8:])
    if kind == "slashed":
        day, month, year = re.split("[/.-]", text)
        return "date", _date(year, int(month), day)
    if kind == "worded" and (found := _WORDED.match(text)):
        return "date", _date(found[3], _MONTH[found[2]], found[1])
    if kind == "number":
        if len(text) == 4 and "2400" <= text <= "2699":
            return "date", f"@{text}--"
        return "number", _ROUND.sub("", text.replace(",", ""))
    return kind, text


def _thai(run: str, start: int, year: re.Match[str]) -> Iterator[Token]:
    """A Thai run in front of what may be a year, and the month or year that the run's end makes of it."""
    end = start + len(run)
    tail = _TAIL.search(run)
    month = tail and (tail[1] or tail[2])
    era = tail[3] or "" if tail else ""
    if not tail or not (month or era):
        yield Token("thai", run, start, end)
        return
    digits = year[0].lstrip(", ")
    named = bool(month) or era in ("พศ", "คศ")
    cut = tail.start() if named else len(run)
    if cut:
        yield Token("thai", run[:cut], start, start + cut)
    if month:
        yield Token("date", _date(digits, _MONTH[month]), start + cut, year.end())
    elif era == "คศ" or len(digits) == 2:
        yield Token("date", f"@{_year(digits)}--", start + cut, year.end())


def tokens(folded: str) -> Iterator[Token]:
    """Find what can be searched in folded text, in order. Anything else (punctuation, other scripts) is left
    out.
    """
    found = TOKEN.finditer(folded)
    while match := next(found, None):
        kind, end = match.lastgroup or "", match.end()
        if kind != "thai":
            yield Token(*_read(kind, match[0]), match.start(), end)
        elif year := _YEAR_BEHIND.match(folded, end):
            behind = end
            for token in _thai(match[0], match.start(), year):
                behind = token.end
                yield token
            if behind > end:
                found = TOKEN.finditer(folded, behind)
        else:
            yield Token(kind, match[0], match.start(), end)


def terms(token: Token) -> frozenset[str]:
    """The index terms of a token that is no Thai run: whole, and in the parts that people type alone."""
    return _terms(token.kind, token.value)


@lru_cache(4096)
def _terms(kind: str, value: str) -> frozenset[str]:
    found = {value}
    if kind == "date":
        year, month, day = value[1:].split("-")
        if year:
            found.add(f"@{year}--")
        if month:
            found |= {f"@-{month}-", f"@{year}-{month}-", f"@-{month}-{day}"}
    elif kind == "code":
        digits = value.replace("-", "")
        found |= {*value.split("-"), *(f"#{digits[i : i + 4]}" for i in range(len(digits) - 3))}
    elif kind == "latin":
        found |= {*_PART.findall(value), *re.split(r"[._@/-]", value)}
    return frozenset(found)
