"""A text in plain spelling: what nobody sees is gone, HTML's names of characters are characters, digits are 0–9.

Knows characters. Must not know what is looked for. Every place of the plain text leads back to the text given.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from oit.text.personal.pattern import Pattern

# One character for one: places in `plain` are places in `shown`.
_PLAIN = {
    **{0x0E50 + digit: str(digit) for digit in range(10)},
    **{0xFF01 + place: chr(0x21 + place) for place in range(94)},  # full width
    **dict.fromkeys(map(ord, "‐‑‒–—―−•‧·～~"), "-"),
    **dict.fromkeys(map(ord, "\t\r\u00a0\u1680\u3000\u202f\u205f" + "".join(map(chr, range(0x2000, 0x200B)))), " "),
    ord("ⓐ"): "@",
    **dict.fromkeys(map(ord, "□▢▯◻◽☐⬜￨│┃║"), "|"),  # boxes of a form
    **dict.fromkeys(map(ord, "\v\f\x85\u2028\u2029"), "\n"),
}
_NOT_PLAIN = re.compile(f"[{re.escape(''.join(map(chr, _PLAIN)))}]+")
"""To look for the few that must change is faster than to look each character up."""
_UNSEEN = "\u00ad\u034f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_DIGITS = ("ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า")
_WORD = f"(?:{'|'.join(_DIGITS)})"
_MARKS = "ัิ-ฺ็-๎"  # stand above or below the letter before them
_UNSEEN_OR_NAMED = rf"[{_UNSEEN}]+|\\(?=[_.@-])|&(?:#[0-9]{{1,7}}|#[xX][0-9a-fA-F]{{1,6}}|[a-z]{{2,8}});?"
_TO_CLEAN = re.compile(_UNSEEN_OR_NAMED)
_TO_CLEAN_AND_JOIN = Pattern(
    rf"{_UNSEEN_OR_NAMED}|เเ|ํา|บญัชี|หนงัสือ"
    rf"| {{1,3}}(?=[{_MARKS}ำ])"
    r"|(?<![A-Za-z0-9])[A-Za-z](?: [A-Za-z]){2}(?: [A-Za-z0-9@._/:~-])+(?![A-Za-z0-9])"
    rf"|(?<![ก-๎])[ก-ฮเแโใไ](?: ?[{_MARKS}])*(?: [ก-ฮเแโใไะาำๅ](?: ?[{_MARKS}])*){{2,}}(?![ก-๎])"
    rf"|ศูนย์[ -]{{0,2}}(?:{_WORD}[ -]{{0,2}}){{8}}{_WORD}",
    0,
)
"""The same, and what takes longer to find: letters that look like another, blanks before a mark of the letter before
(PDF sets marks on their own), spaced letters, a mobile number in words."""
_IS_SPACED = re.compile(rf" (?:[{_MARKS}ำ]|[A-Za-zก-ฮเแโใไ][{_MARKS}]* [A-Za-zก-ฮเแโใไะาำๅ])")
_LIKE_ONE = {"เเ": "แ", "ํา": "ำ", "บญัชี": "บัญชี", "หนงัสือ": "หนังสือ"}  # as old fonts and PDF order them
_NUMBERS_APART = re.compile(r"((?<=\d) *\t[ \t]*(?=\d))")
_IS_UNSEEN = re.compile(f"[{_UNSEEN}]")


@dataclass(frozen=True)
class Spelled:
    """`plain` is for patterns, `shown` has the same characters as they were written; both have one length."""

    plain: str
    shown: str
    _cuts: tuple[tuple[int, int], ...]
    """From which place on how many characters of the text given are missing here, in order."""

    def place(self, index: int) -> int:
        """Return the place in the text given."""
        number = bisect_right(self._cuts, (index, len(self.shown) * 10 + 100))
        return index + (self._cuts[number - 1][1] if number else 0)

    def with_tabs(self) -> str:
        """Return the plain text in which the tabs that part the cells of a table are still tabs."""
        if "\t" not in self.shown:
            return self.plain
        parts = self.shown.split("\t")
        done, plain = 0, []
        for part in parts:
            plain.append(self.plain[done : done + len(part)])
            done += len(part) + 1
        return "\t".join(plain)

    @cached_property
    def with_cells(self) -> str:
        """The plain text in which a tab between two numbers is still one: there a cell of a table ends."""
        pieces = _NUMBERS_APART.split(self.with_tabs())
        pieces[::2] = [piece.replace("\t", " ") for piece in pieces[::2]]
        return "".join(pieces)


def spell(text: str) -> Spelled:
    """Return the text in plain spelling."""
    parts: list[str] = []
    cuts: list[tuple[int, int]] = []
    done = length = missing = 0
    for match in _what_to_clean(text).finditer(text):
        parts.append(text[done : match.start()])
        length += match.start() - done
        for written, read in _read(match[0]):
            parts.append(read)
            length, missing = length + len(read), missing + len(written) - len(read)
            cuts.append((length, missing))
        done = match.end()
    shown = "".join((*parts, text[done:])) if parts else text
    plain = _NOT_PLAIN.sub(lambda match: match[0].translate(_PLAIN), shown)
    return Spelled(plain, shown, tuple(cuts))


def _what_to_clean(text: str) -> re.Pattern[str]:
    rare = _IS_SPACED.search(text) or any(letters in text for letters in _LIKE_ONE) or "ศูนย์" in text
    return _TO_CLEAN_AND_JOIN.compiled if rare else _TO_CLEAN


def _read(written: str) -> Iterator[tuple[str, str]]:
    """Yield piece by piece what stands there and what is read: a character for its name, nothing for the unseen."""
    if _IS_UNSEEN.match(written) or written.isspace() or written == "\\":
        yield written, ""
    elif written.startswith("&"):
        character = html.unescape(written)
        yield written, "" if _IS_UNSEEN.match(character) else character if len(character) == 1 else written
    elif written in _LIKE_ONE:
        yield written, _LIKE_ONE[written]
    elif re.match(_WORD, written):
        yield from ((each[0], str(_DIGITS.index(each[1]))) for each in re.finditer(rf"({_WORD})[ -]*", written))
    else:
        yield from ((each[0], each[0][:1]) for each in re.finditer("[^ ] *", written))
