"""The kinds of personal data that are looked for, and one place where something was found.

Knows their names and how much of each may be shown. Must not know how they are found.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What was found.

    The first four are claimed with certainty and stop publishing where `Found.sure` says so; the others are asked
    about.
    """

    CITIZEN_ID = "citizen_id"
    EMAIL = "email"
    LINE_LINK = "line_link"
    MOBILE = "mobile"
    LINE_ID = "line_id"
    BANK_ACCOUNT = "bank_account"
    PASSPORT = "passport"
    HOUSE_ADDRESS = "house_address"


class Found(NamedTuple):
    """A stretch of a text in plain spelling; one that is not `sure` is asked about whatever its kind."""

    start: int
    end: int
    kind: Kind
    sure: bool = True


def apart(found: Iterator[Found]) -> list[Found]:
    """Return the findings in order of place.

    Where two share a character, what is sure stays, and of those the kind named first in `Kind`.
    """
    kept: list[Found] = []
    place = {kind: number for number, kind in enumerate(Kind)}

    def rank(each: Found) -> tuple[bool, int]:
        return not each.sure or place[each.kind] > place[Kind.MOBILE], place[each.kind]

    for each in sorted(found):
        if kept and each.start < kept[-1].end:
            if rank(each) >= rank(kept[-1]):
                continue
            kept.pop()
        kept.append(each)
    return kept


_SHOWN_DIGITS = {Kind.CITIZEN_ID: (1, 1), Kind.MOBILE: (2, 2), Kind.BANK_ACCOUNT: (0, 2), Kind.PASSPORT: (0, 2)}
"""How many digits at the start and at the end are kept: they help to find the place in the file, and no more."""


def mask(shown: str, kind: Kind) -> str:
    """Return the words that were found with most of them replaced by x, on one line, safe for a public log."""
    one_line = " ".join(shown.split())
    if kind is Kind.PASSPORT and "<" in one_line:  # a line for machines begins with the name
        return re.sub(r"[^< ]", "x", one_line)
    if kind in (Kind.EMAIL, Kind.LINE_ID, Kind.LINE_LINK):
        raise ValueError("the name in an address is masked where its form is known")
    digits = [place for place, character in enumerate(one_line) if character.isdecimal()]
    first, last = _SHOWN_DIGITS.get(kind, (0, 0))
    hidden = set(digits[first : len(digits) - last])
    return "".join("x" if place in hidden else character for place, character in enumerate(one_line))
