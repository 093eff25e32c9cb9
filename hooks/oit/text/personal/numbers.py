"""Citizen ids and mobile numbers, in the groups and with the marks that people write them with.

Knows how the digits are grouped and where one may be broken by a line's end. Must not know what is done with them.
"""

import re
from collections.abc import Iterator
from itertools import combinations, pairwise

from oit.text.personal.kinds import Found, Kind
from oit.text.personal.nearby import is_called_id, said_before, telephone_after

_MARKS = r"[ \t._|/\[\]-]"
_GAP = rf"{_MARKS}{{0,3}}(?:\n {{0,12}}{_MARKS}{{0,2}})?"
_ANY_GAP = rf"[ \t._|/\\\[\](){{}}<>:;,*+~'\"=-]{{0,4}}(?:\n {{0,12}}{_MARKS}{{0,2}})?"
_AFTER = r"(?![0-9]|(?!(?:[Ll]ine|LINE|[Ee]-?mail|E-?MAIL|[Ff]ax|FAX|ID)(?![0-9]))[A-Za-z])(?![.:]\d)"

WORTH_A_LOOK = re.compile(r"[\dIl](?:(?:[\W_]{0,24}+[\dOo]){12}|(?<=[689๖๘๙６８９])(?:[\W_]{0,6}+[\dlI]){8})")
"""Whether a text may hold one at all; most texts do not, and are not spelled anew to find out."""

_ID = re.compile(
    rf"[1-8](?:(?<![0-9A-Za-z].)|(?<=\b[Ii][Dd].)|(?<=\b[CcPpNn][Ii][Dd].))(?=((?:{_ANY_GAP}\d){{12}}{_AFTER}))"
)
_USUAL_MARKS = re.compile(rf"(?:{_GAP}\d)+")
"""The first digit alone is consumed: most places are dismissed by it, and a number may begin inside a refused one."""
_ONE_BY_ONE = (1,) * 13
_LETTER_FOR_DIGIT = re.compile(
    r"(?<=\d)[Oo]{1,4}(?=[ -]?\d)|(?<=\d-)[Oo]{1,4}(?=\d)|(?<![0-9A-Za-z])[lI](?=[ -]\d{4}[ -]\d{5})"
    r"|(?<=0[689])[lI](?=[ -]?\d{3})"
)
"""As people type it, and as programs read it off a picture."""


def _joined(sizes: tuple[int, ...]) -> frozenset[tuple[int, ...]]:
    """Every way to leave out some of the marks between groups of these sizes."""
    ways = set()
    for count in range(len(sizes)):
        for cuts in combinations(range(1, len(sizes)), count):
            edges = (0, *cuts, len(sizes))
            ways.add(tuple(sum(sizes[a:b]) for a, b in pairwise(edges)))
    return frozenset(ways)


_CARD = (1, 4, 5, 2, 1)
_LIKE_THE_CARD = _joined(_CARD)


def check_digit(twelve: str) -> int:
    """Return the 13th digit of a citizen id, given the first twelve.

    The digits are weighted 13, 12, … 2; the check digit is (11 − sum mod 11) mod 10.
    Source: the article เลขประจำตัวประชาชนไทย (th.wikipedia.org) and the package stdnum (th/idnr), which
    agree. We found no text of the central registration office that gives the sum.
    """
    total = sum(int(digit) * weight for digit, weight in zip(twelve, range(13, 1, -1), strict=True))
    return (11 - total % 11) % 10


def citizen_ids(text: str) -> Iterator[Found]:
    """Ids of persons start with 1–8; the 13-digit tax ids of companies and agencies start with 0.

    One in ten other numbers of 13 digits passes the check digit too; no rule can tell them apart.
    """
    end = 0
    text = _in_digits(text)
    for match in _ID.finditer(text):
        written = match[0] + match[1]
        if match.start() < end:
            continue
        digits = re.sub(r"\D", "", written)
        if check_digit(digits[:12]) == int(digits[12]) and _may_be_id(text, match.start(), written):
            end = match.start() + len(written)
            yield Found(match.start(), end, Kind.CITIZEN_ID)


def _in_digits(text: str) -> str:
    return _LETTER_FOR_DIGIT.sub(lambda letters: "".join("0" if each in "Oo" else "1" for each in letters[0]), text)


def _may_be_id(text: str, start: int, written: str) -> bool:
    sizes = _sizes(written)
    after = text[start + len(written) : start + len(written) + 4]
    if re.match(r"-\d", after):
        return False
    before = text[max(0, start - 6) : start]
    if re.search(r"\d[:-]$|\d\.$" if sizes != _CARD else r"\d[:-]$", before):
        return False
    if re.search(r"(?<!\d{4}),$", before) and re.search(r"\d,$", before):
        return False  # an amount
    if re.search(r"[\t|]", written) and sizes not in (_CARD, _ONE_BY_ONE):
        return False  # cells of a table that are no boxes of a form
    if is_called_id(text, start):
        return bool(_USUAL_MARKS.fullmatch(written)) or sizes in _LIKE_THE_CARD or sizes == _ONE_BY_ONE
    if not _USUAL_MARKS.fullmatch(written):
        return False
    if sizes == _ONE_BY_ONE and _by_marks(written) == _CARD:
        return "\n" not in written
    if sizes == _ONE_BY_ONE:
        marks = set(re.split(r"\d", written)[1:-1])
        return len(marks) == 1 and "\n" not in written and not _more_of_the_same(text, start, written, marks.pop())
    if sizes == (3, 3, 3, 4):
        return "\n" not in written and len(set(re.split(r"\d+", written)[1:-1])) == 1
    return sizes in _LIKE_THE_CARD and _is_broken_openly(written, sizes == _CARD)


def _more_of_the_same(text: str, start: int, written: str, mark: str) -> bool:
    """Whether a row of single digits goes on to either side: a row of a table, no boxes of a form."""
    end = start + len(written)
    after = text[end : end + len(mark) + 1]
    before = text[max(0, start - len(mark) - 1) : start]
    return (after.startswith(mark) and after[-1:].isdigit()) or (before.endswith(mark) and before[:1].isdigit())


def _is_broken_openly(written: str, is_whole: bool) -> bool:
    """Whether a line's end inside a number is one by its looks: after a dash, or between the card's own groups."""
    breaks = [gap for gap in re.split(r"\d+", written) if "\n" in gap]
    return len(breaks) <= 1 and all(is_whole or "-" in gap for gap in breaks)


def _by_marks(written: str) -> tuple[int, ...]:
    """The sizes of groups where single digits are spaced and the groups are parted by another mark."""
    return tuple(len(re.findall(r"\d", group)) for group in re.split(r" *[^\d ] *", written))


def _sizes(written: str) -> tuple[int, ...]:
    return tuple(map(len, re.findall(r"\d+", written)))


_WIDE_GAP = r"[ ._/,|:*-]{0,3}(?:\n {0,12}[ -]{0,2})?"
_NATIONAL = re.compile(
    rf"[0Oo](?<![0-9A-Za-z].)(?=({_WIDE_GAP}[(\[]?[689](?:[)\]]?{_WIDE_GAP}\d){{8}}{_AFTER}(?!-\d{{3}})))"
)
_ABROAD = re.compile(rf"66(?=(\)?{_GAP}(?:\(0\)|0)?{_GAP}\(?[689](?:\)?{_GAP}\d){{8}}{_AFTER}(?!-\d)))")
_SIGN = re.compile(r"(?:\(?(?:\+|00)|\()$")
# As people group them. Other groupings are codes, dates side by side and columns of a table; so is a year
# of the Buddhist era after two digits (06-2566-0012).
_USUAL = {(10,), (3, 3, 4), (3, 7), (2, 4, 4), (2, 8), (3, 4, 3), (4, 3, 3), (4, 6), (3, 3, 2, 2)}
_OFFICIAL = {(1, 4, 4, 1), (1, 4, 5), (1, 5, 4), (1, 9)}  # 0-8123-4567-8, as the numbers of offices are written
_NO_ZERO = re.compile(rf"[689](?<![0-9A-Za-z].)(?<!\d[.,/: -].)(?:\d{{8}}|\d-?\d{{3}}-\d{{4}}){_AFTER}(?!-\d|[ ,/]\d)")
_RIGHT_BEHIND = re.compile(r"[a-zก-๛☎📞📱.][ :=\"'()]{0,6}$", re.IGNORECASE)
_GOES_ON = re.compile(r"[ -]{1,3}\d+[ -]{1,3}\d")
_DATED = re.compile(r"\d\d[ -]{1,3}25[4-9]\d")
_NUMBERED = re.compile(r"\d{3}[ -]25[4-9]\d[ -]")


def mobiles(text: str) -> Iterator[Found]:
    """Mobile numbers are 06, 08 or 09 and eight digits; every other Thai number belongs to a building."""
    text = _in_digits(text)
    for match in _NATIONAL.finditer(text):
        start, end = match.start(), match.end(1)
        if _starts_alone(text, start) and _is_mobile(text, start, "0" + match[1], match[0]):
            opened = ")" in match[1] and text[start - 1 : start] == "("
            yield Found(start - opened, end, Kind.MOBILE)
    for match in _ABROAD.finditer(text):
        sign = _SIGN.search(text, max(0, match.start() - 3), match.start())
        start = sign.start() if sign else match.start()
        if _starts_alone(text, start) and _is_mobile_abroad(text, start, match[0] + match[1], bool(sign)):
            yield Found(start, match.end(1), Kind.MOBILE)
    yield from _without_zero(text)


def _without_zero(text: str) -> Iterator[Found]:
    """Nine digits right behind a word for telephones: a spreadsheet or a data file took the zero for nothing."""
    for match in _NO_ZERO.finditer(text):
        if said_before(text, match.start()) == "telephone" and _RIGHT_BEHIND.search(
            text, max(0, match.start() - 30), match.start()
        ):
            yield Found(match.start(), match.end(), Kind.MOBILE)


def _starts_alone(text: str, start: int) -> bool:
    """Whether a number is not the rest of a longer one: a decimal, a time, a code, an amount."""
    before = text[max(0, start - 5) : start]
    if re.search(r"[0-9A-Za-z+]$|\d[.:_-]$", before):
        return False
    return not re.search(r"\d[,/]$", before) or bool(re.search(r"\d{4}[,/]$", before))


def _is_mobile(text: str, start: int, written: str, first: str) -> bool:
    """Judge by groups and marks; `first` is the first character as typed, which may be the letter O."""
    sizes, said = _sizes(written), said_before(text, start)
    gaps = re.split(r"\d+", written)[1:-1]
    if said == "code" or _DATED.match(written) or (sizes[:2] == (2, 2) and not (said and sizes == (2,) * 5)):
        return False
    if said != "telephone" and _NUMBERED.match(written):
        return False
    if said == "telephone":
        return (len(sizes) <= 5 and ("," not in written or sizes == (3, 3, 4))) or sizes == (1,) * 10
    if first in "Oo" or any("\n" in gap and "-" not in gap for gap in gaps):
        return False
    marks = set("".join(gaps)) - set(" -\n()")
    if sizes in _USUAL:
        return not marks or (marks in ({"."}, {"_"}) and sizes == (3, 3, 4))
    if sizes not in _OFFICIAL or marks or _GOES_ON.match(text, start + len(written)):
        return False
    return all("-" in gap for gap in gaps) or (sizes == (1, 4, 4, 1) and _is_alone(text, start, written))


def _is_alone(text: str, start: int, written: str) -> bool:
    """Whether no other number is near: the number is no row of a table."""
    end = start + len(written)
    return not re.search(r"\d", text[max(0, start - 4) : start] + text[end : end + 4])


def _is_mobile_abroad(text: str, start: int, written: str, has_sign: bool) -> bool:
    said, sizes = said_before(text, start), _sizes(written)
    if said == "code" or ("\n" in written and "-" not in written):
        return False
    return (
        has_sign
        or sizes == (11,)
        or telephone_after(text, start + len(written))
        or (said == "telephone" and len(sizes) <= 5)
    )
