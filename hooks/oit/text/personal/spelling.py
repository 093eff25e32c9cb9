"""A text in plain spelling: what nobody sees is gone, HTML's names of characters are characters, digits are 0–9.

Knows characters. Must not know what is looked for. Every place of the plain text leads back to the text given.
"""

import html
import re
from bisect import bisect_right
from dataclasses import dataclass

# One character for one: places in `plain` are places in `shown`.
_PLAIN = {
    **{0x0E50 + digit: str(digit) for digit in range(10)},
    **{0xFF01 + place: chr(0x21 + place) for place in range(94)},  # full width
    **dict.fromkeys(map(ord, "‐‑‒–—―−•‧·～~"), "-"),
    **dict.fromkeys(map(ord, "\t\r\u00a0\u1680\u3000\u202f\u205f" + "".join(map(chr, range(0x2000, 0x200B)))), " "),
    **dict.fromkeys(map(ord, "\v\f\x85\u2028\u2029"), "\n"),
}
_NOT_PLAIN = re.compile(f"[{re.escape(''.join(map(chr, _PLAIN)))}]+")
"""To look for the few that must change is faster than to look each character up."""
_UNSEEN = "\u00ad\u034f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_TO_CLEAN = re.compile(rf"[{_UNSEEN}]+|&(?:#[0-9]{{1,7}}|#[xX][0-9a-fA-F]{{1,6}}|[a-z]{{2,8}});?")
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


def spell(text: str) -> Spelled:
    """Return the text in plain spelling."""
    parts: list[str] = []
    cuts: list[tuple[int, int]] = []
    done = length = missing = 0
    for match in _TO_CLEAN.finditer(text):
        word = _named(match[0])
        if word == match[0]:
            continue
        parts += (text[done : match.start()], word)
        length += match.start() - done + len(word)
        done, missing = match.end(), missing + len(match[0]) - len(word)
        cuts.append((length, missing))
    shown = "".join((*parts, text[done:])) if parts else text
    plain = _NOT_PLAIN.sub(lambda match: match[0].translate(_PLAIN), shown)
    return Spelled(plain, shown, tuple(cuts))


def _named(written: str) -> str:
    """What a name of a character stands for; nothing where nobody would see it."""
    if not written.startswith("&"):
        return ""
    character = html.unescape(written)
    if len(character) != 1:
        return written
    return "" if _IS_UNSEEN.match(character) else character
