"""Values in a table, which only the heading of their column tells: the heading stands once, far above.

Knows lines whose cells are parted by one mark. Must not know where the table came from.
"""

import re
from collections.abc import Iterator

from oit.text.personal.kinds import Found, Kind
from oit.text.personal.passports import SAYS_PASSPORT, SHAPE
from oit.text.personal.pattern import Pattern, any_of
from oit.text.personal.words import INSTITUTION, loosely, may_be_of_an_office

_HEADINGS = {
    Kind.BANK_ACCOUNT: Pattern(
        loosely("เลข ที่ บัญชี", "เลข บัญชี", "บัญชี เลข ที่", "บัญชี ธนาคาร", "account no", "account number", "bank account")
        + "|a/c|บ/ช"
    ),
    Kind.PASSPORT: Pattern(rf"{SAYS_PASSPORT.written}|(?<![a-z])pp(?![a-z])"),
    Kind.MOBILE: Pattern("โทร|มือถือ|เบอร์|mobile|phone|(?<![a-z])tel(?![a-z])"),
    Kind.LINE_ID: Pattern("ไลน์|(?<![a-z])line(?![a-z])|lineid"),
    Kind.HOUSE_ADDRESS: Pattern("บ้านเลขที่|ที่อยู่|ภูมิลำเนา|(?<![a-z])(?:home |house )?address"),
}
_CELLS = {
    Kind.BANK_ACCOUNT: Pattern(r"\d(?:[ ./_-]{0,3}\d){9,14}"),
    Kind.PASSPORT: Pattern(rf"{SHAPE}|\d{{8,9}}"),
    Kind.MOBILE: Pattern(r"[689](?:[ .-]?\d){8}"),  # Excel drops the zero
    Kind.LINE_ID: Pattern(r"(?!www\.|https?:|line|none|null)(?=.{0,29}[a-z])[a-z0-9][a-z0-9._-]{3,29}"),
    Kind.HOUSE_ADDRESS: Pattern(
        r"(?:(?:บ้าน)?เลขที่ ?)?\d{1,4}(?:/\d{1,4})?(?:[ ,]+(?:หมู่|ม\.|ซ|ถ|ตรอก|ต\.|ตำบล|แขวง|moo|soi|[a-z]).*)?"
    ),
}
_OF_PERSONS = re.compile(r"ชื่อ|สกุล|นาย|(?<![a-z])(?:first |last |full |sur)?name", re.IGNORECASE)
_OF_PLACES = re.compile(rf"{INSTITUTION}|อาคาร|สถานที่|โครงการ|ตลาด|ชุมชน|ผู้ประกอบการ|ผู้ขาย|ผู้รับจ้าง")
_WORDS = any_of(
    "บัญชี", "บ/ช", "account", "a/c", "หนังสือเดินทาง", "พาส", "passport", "โทร", "มือถือ", "เบอร์", "mobile", "phone", "tel",
    "ไลน์", "line", "บ้านเลขที่", "ที่อยู่", "address",
)  # fmt: skip
_MARKS = "\t|,;"
_LONGEST_HEADING = 60


def may_hold_columns(lowered: str) -> bool:
    """Whether a text in small letters is worth a look: some line may be a row of telling headings."""
    return any(mark in lowered for mark in _MARKS) and bool(_WORDS.compiled.search(lowered))


def columns(text: str) -> Iterator[Found]:
    """Yield the cells below a telling heading, down to the end of the table or the next heading."""
    kinds: dict[int, Kind] = {}
    mark, start = "", 0
    for line in text.split("\n"):
        if mark and mark in line and _continues(line, mark, kinds):
            yield from _cells(line, start, mark, kinds)
        elif any(heading.compiled.search(line) for heading in _HEADINGS.values()):
            mark = max(_MARKS, key=line.count)
            kinds = _kinds(line.split(mark)) if mark in line else {}
        elif kinds and mark not in line:
            kinds = {}
        start += len(line) + 1


def _continues(line: str, mark: str, kinds: dict[int, Kind]) -> bool:
    """Whether a line is a row of the table: it has digits or the like below the headings, and no headings itself."""
    cells = line.split(mark)
    return any(
        place < len(cells) and not _HEADINGS[kind].compiled.search(cells[place]) for place, kind in kinds.items()
    )


def _kinds(headings: list[str]) -> dict[int, Kind]:
    short = [(place, words) for place, words in enumerate(headings) if len(words) <= _LONGEST_HEADING]
    kinds = {
        place: kind for place, words in short for kind, heading in _HEADINGS.items() if heading.compiled.search(words)
    }
    whole = " ".join(headings)
    if not _OF_PERSONS.search(whole) or _OF_PLACES.search(whole):
        kinds = {place: kind for place, kind in kinds.items() if kind is not Kind.HOUSE_ADDRESS}
    return kinds


def _cells(line: str, start: int, mark: str, kinds: dict[int, Kind]) -> Iterator[Found]:
    for place, cell in enumerate(line.split(mark)):
        words = cell.strip(" \"'")
        kind = kinds.get(place)
        if kind and words and _CELLS[kind].compiled.fullmatch(words) and not _is_of_an_office(kind, line):
            begin = start + cell.index(words)
            yield Found(begin, begin + len(words), kind)
        start += len(cell) + 1


def _is_of_an_office(kind: Kind, line: str) -> bool:
    return kind in (Kind.BANK_ACCOUNT, Kind.HOUSE_ADDRESS, Kind.LINE_ID) and may_be_of_an_office(line)
