"""The order in which Thai readers look for a word: that of the dictionary of the Royal Society, not of code points.

Knows letters only. Must not know what is put in order. The browser's own Thai collation (`Intl.Collator`) gives the
same order; tests/browser/test_list.py holds the two against one another. (PyThaiNLP's `collate` sorts แม่บ้าน before แม่:
its marks weigh as much as letters.)
"""

import re
from collections.abc import Callable, Iterable
from typing import TypeVar

from oit.text import thai

T = TypeVar("T")

_SIGNS = re.compile(r"[^0-9\uf000-\uf019\u0e01-\u0e2e\u0e30-\u0e39\u0e40-\u0e45\u0e47-\u0e4e]+")
_NUMBER = re.compile(r"\d+")
_LEADING_VOWEL = re.compile("([เ-ไ])([ก-ฮ])")
_MARKS = re.compile("[\u0e47-\u0e4e]")
_LATIN = re.compile("[a-z]")
_LATIN_LAST = {ord("a") + place: 0xF000 + place for place in range(26)}
_LETTERS = re.compile("[^\u0e47-\u0e4e]+")


def in_thai_order(items: Iterable[T], key: Callable[[T], str] = str) -> list[T]:
    """Return the items in the order of a Thai dictionary: กองคลัง, การศึกษา … เทศกิจ, ใบอนุญาต, แผนงาน.

    A vowel before its consonant counts behind it. Tone marks decide only between words that are otherwise equal, signs
    and spaces only where nothing else does. Latin letters come last. Numbers count by value (ฝ่าย 9 before ฝ่าย 10).
    """
    return sorted(items, key=lambda item: _order(key(item)))


def _order(text: str) -> tuple[str, str, str]:
    plain = thai.arabic_digits(thai.tidy(text)).replace("เเ", "แ").lower()
    bare = _SIGNS.sub("", plain.translate(_LATIN_LAST) if _LATIN.search(plain) else plain)
    bare = _NUMBER.sub(lambda number: number[0].zfill(20), bare)
    read = _LEADING_VOWEL.sub(lambda both: both[2] + both[1], bare)
    return _MARKS.sub("", read), _LETTERS.sub(lambda letters: "\0" * len(letters[0]), read), text
