"""Personal data in a text: Thai citizen ids, private mobile numbers, private e-mail addresses.

Knows how these three are written. Must not know where the text came from, nor what is done about a finding.
It claims nothing about names, addresses or health: no rule finds those in Thai with the certainty a check
that stops publishing needs. Digits inside a web address are left alone (post numbers and time stamps of other
sites look like ids); an e-mail address inside one is not.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from oit.faults import Fault


class Kind(StrEnum):
    """What was found."""

    CITIZEN_ID = "citizen_id"
    MOBILE = "mobile"
    EMAIL = "email"


@dataclass(frozen=True, order=True)
class PersonalData:
    """One finding. `start` and `end` are places in the text as given; `line` counts from 1.

    `masked` is safe to print in a public log: most characters are replaced by x.
    """

    start: int
    end: int
    line: int
    kind: Kind
    masked: str


def find_personal(text: str) -> list[PersonalData]:
    """Return every citizen id, private mobile number and private e-mail address, in order of place."""
    plain = text.translate(_PLAIN)
    numbers = _WEB_ADDRESS.sub(lambda match: "·" * len(match[0]), plain)
    found: list[PersonalData] = []
    line, counted = 1, 0
    for start, end, kind in sorted([*_citizen_ids(numbers), *_mobiles(numbers), *_emails(plain)]):
        line += text.count("\n", counted, start)
        counted = start
        found.append(PersonalData(start, end, line, kind, _mask(text[start:end], kind)))
    return found


def personal_data_faults(text: str) -> list[Fault]:
    """Return one fault for each finding in the text of a file, with its line and the masked words."""
    return [Fault(f"personal_{each.kind}", text=each.masked).at("", each.line) for each in find_personal(text)]


# Every replacement is one character for one, so that places in the plain text are places in the text given.
_PLAIN = str.maketrans(
    "๐๑๒๓๔๕๖๗๘๙０１２３４５６７８９＠＋．‐‑‒–—―−－\u00a0\u2002\u2003\u2007\u2009\u202f\u200b\u200c\u200d\u2060\ufeff\t",
    "01234567890123456789@+." + "-" * 8 + " " * 12,
)
_Found = tuple[int, int, Kind]

_GAP = r"[ .-]{0,3}"
# Not inside a longer number, a decimal, a time, a code with dashes or a word such as a hash.
# A comma before is a list of numbers when a long number stands before it, else an amount.
_BEFORE = r"(?<![0-9A-Za-z])(?<![0-9][.:-])(?:(?<![0-9],)|(?<=[0-9]{4},))"
_AFTER = r"(?![0-9A-Za-z])(?![.:]\d)"

_CITIZEN_ID = re.compile(
    rf"(?=[1-8])(?:{_BEFORE}|(?<=\bID))(?:"  # the first digit first: most places are dismissed by it
    rf"[1-8]{_GAP}\d{{4}}{_GAP}\d{{5}}{_GAP}\d{{2}}{_GAP}\d"  # 1-2345-67890-12-3, any of the dashes left out
    r"|[1-8](?: \d){12}(?! \d)"  # a digit in each box of a form
    rf"){_AFTER}(?!-\d)"
)
# As people group them. Other groupings are codes, dates side by side and columns of a table; so is a year
# of the Buddhist era after two digits (06-2566-0012).
_GROUPS = ((3, 3, 4), (3, 7), (2, 4, 4), (2, 8), (3, 4, 3), (4, 3, 3), (4, 6), (3, 3, 2, 2), (10,))
_GROUPED = "|".join(r"[ -]{1,3}".join(rf"\d{{{size}}}" for size in sizes) for sizes in _GROUPS)
_MOBILE = re.compile(
    rf"(?=[0+(]){_BEFORE}(?:"
    rf"(?=0[689])(?!\d\d[ -]{{1,3}}25[4-9]\d)(?:{_GROUPED}|\d{{3}}\.\d{{3}}\.\d{{4}})"
    r"|\(0[689]\d\)[ -]{0,3}\d{3}[ -]{0,3}\d{4}"
    rf"|(?:\+|00)66{_GAP}(?:\(0\)|0)?{_GAP}[689](?:{_GAP}\d){{8}}"
    rf"){_AFTER}(?!-\d{{3}})"
)
_BARE_CODE = re.compile(r"(?:ISBN(?:-1[03])?|รหัส|ศูนย์ต้นทุน|เลขที่(?:บัญชี|สัญญา|หนังสือ))[^\n0-9]{0,20}$", re.IGNORECASE)

_PRIVATE_DOMAIN = (
    r"(?:g(?:oogle)?mail\.com|(?:hotmail|outlook|live|msn|windowslive|yahoo|ymail|rocketmail|aol|gmx)"
    r"\.(?:com(?:\.[a-z]{2})?|co\.[a-z]{2}|net|de|fr|th)"
    r"|(?:icloud|me|mac|mail|zoho|thaimail|chaiyo|sanook)\.com"
    r"|proton(?:mail)?\.(?:me|com|ch)|(?:qq|163|126|naver|hanmail|yandex)\.(?:com|net|ru)|mail\.ru)"
)
_AT = r"(?: ?@ ?|%40| ?[\[(] ?at ?[\])] ?)"
_EMAIL = re.compile(
    rf"(?<![a-z0-9._+-])[a-z0-9][a-z0-9._+-]{{0,63}}{_AT}{_PRIVATE_DOMAIN}(?![a-z0-9-]|\.[a-z])",
    re.IGNORECASE,
)
_WEB_ADDRESS = re.compile(r"https?://[!-~]+", re.IGNORECASE)


def check_digit(twelve: str) -> int:
    """Return the 13th digit of a citizen id, given the first twelve.

    The digits are weighted 13, 12, … 2; the check digit is (11 − sum mod 11) mod 10.
    Source: the article เลขประจำตัวประชาชนไทย (th.wikipedia.org) and the package stdnum (th/idnr), which
    agree. We found no text of the central registration office that gives the sum.
    """
    total = sum(int(digit) * weight for digit, weight in zip(twelve, range(13, 1, -1), strict=True))
    return (11 - total % 11) % 10


def _citizen_ids(text: str) -> Iterator[_Found]:
    """Ids of persons start with 1–8; the 13-digit tax ids of companies and agencies start with 0.

    One in ten other numbers of 13 digits passes the check digit too; no rule can tell them apart.
    """
    for match in _CITIZEN_ID.finditer(text):
        digits = re.sub(r"\D", "", match[0])
        if check_digit(digits[:12]) == int(digits[12]):
            yield match.start(), match.end(), Kind.CITIZEN_ID


def _mobiles(text: str) -> Iterator[_Found]:
    """Mobile numbers are 06, 08 or 09 and eight digits; every other Thai number belongs to a building.

    Ten digits in a row that are called a code are taken for one: cost centres of some ministries look so.
    """
    for match in _MOBILE.finditer(text):
        before = text[max(0, match.start() - 40) : match.start()]
        if not (match[0].isdigit() and _BARE_CODE.search(before)):
            yield match.start(), match.end(), Kind.MOBILE


def _emails(text: str) -> Iterator[_Found]:
    for match in _EMAIL.finditer(text):
        yield match.start(), match.end(), Kind.EMAIL


_REST_OF_NAME = re.compile(r"^[a-z0-9._+-]*", re.IGNORECASE)


def _mask(found: str, kind: Kind) -> str:
    """Keep what helps to find the place in the file, and no more: an id keeps its first and last digit."""
    if kind is Kind.EMAIL:
        plain = found.translate(_PLAIN)
        return plain[0] + _REST_OF_NAME.sub("xxx", plain[1:])
    digits = [place for place, character in enumerate(found) if character.isdecimal()]
    first, last = (1, 1) if kind is Kind.CITIZEN_ID else (2, 2)
    hidden = set(digits[first : len(digits) - last])
    return "".join("x" if place in hidden else character for place, character in enumerate(found))
