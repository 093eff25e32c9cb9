"""The form in which Thai text is compared: the same for what is published and for what is typed.

Knows spelling only. Must not know pages, terms or the index. `overrides/assets/search/fold.js` is the same
function for the browser; tests/search/test_fold.py proves that the two agree.

What is folded away, and why:

- zero-width characters, soft hyphens, direction marks: nobody sees them, PDF text is full of them;
- tone marks, thanthakhat, maitaikhu: the marks people leave out or mistype most;
- the two spellings of sara am, of sara ae and of a doubled vowel mark: they look the same on the screen;
- Thai digits, capitals, kinds of dashes and spaces;
- dots of abbreviations (ป.ป.ช. = ปปช) and the signs ฯ and ๆ;
- spaces and hyphens between Thai letters: Thai puts them where the writer breathes, not between words.

A line feed stays: it parts what does not belong together (headings, paragraphs, cells).
"""

import codecs
import re

THAI = "\u0e01-\u0e3a\u0e40-\u0e4e"
"""The letters of a Thai run in folded text, as part of a character class."""

_DROPPED = (
    "\u00ad\u061c\u115f\u1160\u180e\ufeff"
    + "".join(map(chr, [*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070)]))
    + "\u0e2f\u0e3a\u0e46\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4e"
)
_SPACES = "\t\r\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"

TABLE: dict[int, str | None] = {
    **{ord(char): None for char in _DROPPED},
    **{ord(char): " " for char in _SPACES},
    **{ord(char): "-" for char in _DASHES},
    **{ord("A") + i: chr(ord("a") + i) for i in range(26)},
    # full-width letters and digits, from word processors
    **{0xFF21 + i: chr(ord("a") + i) for i in range(26)},
    **{0xFF41 + i: chr(ord("a") + i) for i in range(26)},
    **{0xFF10 + i: chr(ord("0") + i) for i in range(10)},
    **{0x0E50 + i: chr(ord("0") + i) for i in range(10)},
    0x2028: "\n",
    0x2029: "\n",
    0x0E45: "\u0e32",  # lakkhangyao is typed for sara aa
}

_SARA_AM = "\u0e4d\u0e32"
_DOUBLED = re.compile("([\u0e31\u0e34-\u0e39])\\1+")
# What stands in front is looked at last: a pattern that begins with few characters is searched for far quicker.
_ABBREVIATION_DOT = re.compile(rf"\.(?<=[{THAI}]\.)\.*")
_JOINT = re.compile(f"[ -](?<=[{THAI}].)[ -]*(?=[{THAI}])")

# Most texts have no other letters than these. Of them each is one byte, and a table of bytes is quick to apply; else
# two patterns stand for `str.translate(TABLE)`, which asks the table about every letter.
_FREQUENT = [*map(chr, range(0x80)), *map(chr, range(0x0E01, 0x0E5C)), *"\u00a0\u200b\u00b7–—‘’“”…×≤≥"]
_BYTES = codecs.charmap_build("".join(_FREQUENT).ljust(256, "\ufffe"))  # the sign for none
_GONE = bytes(i for i, letter in enumerate(_FREQUENT) if letter in _DROPPED)
_PLAIN = "".join(TABLE.get(ord(letter)) or letter for letter in _FREQUENT)
_DROP = re.compile(f"[{_DROPPED}]+")
_MAPPED = {chr(code): mapped for code, mapped in TABLE.items() if mapped}
_MAP = re.compile(f"[{''.join(_MAPPED)}]")


def _plain(text: str) -> str:
    """The text by TABLE."""
    try:
        letters, _ = codecs.charmap_encode(text, "strict", _BYTES)
    except UnicodeEncodeError:
        return _MAP.sub(lambda found: _MAPPED[found[0]], _DROP.sub("", text))
    return codecs.charmap_decode(letters.translate(None, _GONE), "strict", _PLAIN)[0]


def fold(text: str) -> str:
    """Return the form of the text in which it is compared."""
    text = _plain(text).replace(_SARA_AM, "\u0e33").replace("\u0e4d", "")
    return _JOINT.sub("", _DOUBLED.sub(r"\1", _ABBREVIATION_DOT.sub("", text).replace("เเ", "แ")))
