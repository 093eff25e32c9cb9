"""Thai text as letters of one byte: every three in a row, and where a word stands.

Knows folded Thai. Must not know pages, the other kinds of terms, or files. Three letters make an integer below
`GRAMS`; its order is that of the letters.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from oit.search.postings import Ints, Marks, Numbers, distinct

GRAMS = 1 << 21

Marked = npt.NDArray[np.bool_]
"""Of each of some things, whether it is one that is meant."""

_LETTER = np.zeros(256, np.uint32)
_LETTER[0xA1:0xDB] = np.arange(1, 0x3B)  # TIS-620 puts U+0E01 at A1
_LETTER[0xE0:0xEF] = np.arange(0x40, 0x4F)  # what lies between is no letter of a run: see fold.THAI


class Text(NamedTuple):
    """The Thai letters of some pages, one byte each; bytes that are no letters part the runs."""

    letters: bytes
    lengths: list[int]
    """Bytes of the head and of the rest of each page."""


NO_TEXT = Text(b"", [])


def join_texts(parts: list[str]) -> Text:
    """Join the folded heads and rests of some pages."""
    letters = [part.encode("tis-620", "replace") + b"\n" for part in parts]
    return Text(b"".join(letters), [len(part) for part in letters])


def spelled(gram: int) -> str:
    """The letters of a gram."""
    each = (gram >> 14, gram >> 7 & 127, gram & 127)
    return "".join(chr(0x0E00 + letter) for letter in each if letter)


def _numbers(letters: bytes) -> Numbers:
    """The number of the gram that begins at each byte. Its third letter may be the end of the run."""
    letter = _LETTER[np.frombuffer(letters + b"\n\n", np.uint8)]
    return np.asarray(letter[:-2] << 14 | letter[1:-1] << 7 | letter[2:], np.uint32)


def _marks(text: Text) -> Marks:
    """The mark of the page that each byte is on (see `postings`)."""
    return np.repeat(np.arange(len(text.lengths), dtype=np.uint16), text.lengths)


def grams(text: Text) -> tuple[Numbers, Marks]:
    """All grams, in the order of the text, and the mark of the page that each is on."""
    numbers = _numbers(text.letters)
    begins = (numbers >> 14 > 0) & (numbers >> 7 & 127 > 0)
    return numbers[begins], _marks(text)[begins]


def nearly_known(words: list[str], known: Marked, spoilt: int) -> Marked:
    """Whether the grams of each word, of three letters or more, are known, but for a stretch of so many.

    `known` tells it of every gram.
    """
    lengths = np.array([len(word) for word in words], np.int64)
    ends = np.cumsum(lengths + 1) - 1
    unknown = ~known[_numbers("\n".join([*words, ""]).encode("tis-620", "replace"))]
    for behind in range(3):  # what begins there is no gram of a word
        unknown[ends - behind] = False
    places = np.flatnonzero(unknown)
    word = np.searchsorted(ends, places)
    first, last = np.zeros((2, len(words)), np.int64)
    first[word[::-1]], last[word] = places[::-1], places
    return np.asarray(last - first < spoilt)


class Search:
    """Finds given words, of three letters or more, wherever they stand in a text.

    A word can only stand where the rarest of its grams does; there its other grams are compared, all words at once.
    """

    def __init__(self, words: list[str]) -> None:
        of_words = [_numbers(word.encode("tis-620", "replace"))[:-2] for word in words]
        self._lengths = np.array([len(grams) for grams in of_words], np.int64)
        self._starts = np.cumsum(self._lengths) - self._lengths
        self._grams = np.concatenate([*of_words, np.empty(0, np.uint32)])
        each = distinct(self._grams)
        self._rows = np.searchsorted(each, self._grams)
        self._row = np.zeros(GRAMS, np.uint16)
        self._row[each] = np.arange(1, len(each) + 1)

    def find(self, text: Text) -> tuple[Numbers, Marks]:
        """Every place where a word stands: the word's number in the list, and the mark of the page."""
        numbers = _numbers(text.letters)
        words, places = self._candidates(self._row[numbers])
        fits = (places >= 0) & (places + self._lengths[words] <= len(numbers))
        words, places = words[fits], places[fits]
        for step in range(0, int(self._lengths.max(initial=0)) + 2, 3):  # a gram holds three letters
            at = np.minimum(step, self._lengths[words] - 1)
            same = numbers[places + at] == self._grams[self._starts[words] + at]
            words, places = words[same], places[same]
        return words.astype(np.uint32), _marks(text)[places]

    def _candidates(self, rows: npt.NDArray[np.uint16]) -> tuple[Ints, Ints]:
        """Words, and the places where each would begin, by the place of its rarest gram."""
        if not len(self._lengths):
            return self._lengths, self._lengths
        counts = np.bincount(rows, minlength=len(self._grams) + 1)
        offsets = np.arange(len(self._grams)) - np.repeat(self._starts, self._lengths)
        rarest = np.minimum.reduceat(counts[self._rows + 1] << 8 | offsets, self._starts)
        count, offset = rarest >> 8, rarest & 255
        row = self._rows[self._starts + offset] + 1
        wanted = np.zeros(len(counts), np.bool_)
        wanted[row] = True
        places = np.flatnonzero(wanted[rows])
        places = places[np.argsort(rows[places], kind="stable")]
        counts[~wanted] = 0
        first = (np.cumsum(counts) - counts)[row]
        words = np.repeat(np.arange(len(count)), count)
        index = np.arange(len(words)) + np.repeat(first - (np.cumsum(count) - count), count)
        return words, places[index] - offset[words]
