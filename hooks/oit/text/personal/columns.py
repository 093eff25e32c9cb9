"""Numbers in a table, which only the heading of their column tells: the heading stands once, far above.

Knows lines whose cells are parted by one mark. Must not know where the table came from.
"""

import re
from collections.abc import Iterator

from oit.text.personal.details import may_be_of_an_office
from oit.text.personal.kinds import Found, Kind

_HEADINGS = {
    Kind.BANK_ACCOUNT: re.compile(r"เลข(?:ที่)?บัญชี|บัญชีธนาคาร|account (?:no|number)", re.IGNORECASE),
    Kind.PASSPORT: re.compile("หนังสือเดินทาง|พาสปอร์ต|passport", re.IGNORECASE),
    Kind.MOBILE: re.compile("โทร|มือถือ|เบอร์|mobile|phone", re.IGNORECASE),
}
_CELLS = {
    Kind.BANK_ACCOUNT: re.compile(r"\d(?:[ -]{0,3}\d){9,14}"),
    Kind.PASSPORT: re.compile(r"[a-z]{1,2} ?\d{6,7}|\d{9}", re.IGNORECASE),
    Kind.MOBILE: re.compile(r"[689]\d{8}"),  # Excel drops the zero
}
_ANY_HEADING = re.compile("|".join(each.pattern for each in _HEADINGS.values()), re.IGNORECASE)
_WORDS = ("บัญชี", "account", "หนังสือเดินทาง", "พาสปอร์ต", "passport", "โทร", "มือถือ", "เบอร์", "mobile", "phone")
_LONGEST_HEADING = 60


def may_hold_columns(lowered: str) -> bool:
    """Whether a text in small letters is worth a look: some line may be a row of telling headings."""
    return any(mark in lowered for mark in "|,;") and any(word in lowered for word in _WORDS)


def columns(text: str) -> Iterator[Found]:
    """Yield the cells below a telling heading, down to the end of the table or the next heading."""
    kinds: dict[int, Kind] = {}
    mark, start = "", 0
    for line in text.split("\n"):
        if _ANY_HEADING.search(line):
            mark = max("|,;", key=line.count)
            kinds = _kinds(line.split(mark)) if mark in line else {}
        elif kinds and mark not in line:
            kinds = {}
        elif kinds:
            yield from _cells(line, start, mark, kinds)
        start += len(line) + 1


def _kinds(headings: list[str]) -> dict[int, Kind]:
    short = [(place, words) for place, words in enumerate(headings) if len(words) <= _LONGEST_HEADING]
    return {place: kind for place, words in short for kind, heading in _HEADINGS.items() if heading.search(words)}


def _cells(line: str, start: int, mark: str, kinds: dict[int, Kind]) -> Iterator[Found]:
    for place, cell in enumerate(line.split(mark)):
        words = cell.strip(" \"'")
        kind = kinds.get(place)
        if kind and _CELLS[kind].fullmatch(words) and not (kind is Kind.BANK_ACCOUNT and may_be_of_an_office(line)):
            begin = start + cell.index(words)
            yield Found(begin, begin + len(words), kind)
        start += len(cell) + 1
