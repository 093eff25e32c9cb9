"""Thai text as letters of one byte: every three in a row, and where a word stands.

Knows folded Thai. Must not know pages, the other kinds of terms, or files. Three letters make an integer below
`GRAMS`; its order is that of the letters.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from oit.search.postings import Block, Marks, Numbers

GRAMS = 1 << 21

_LETTER = np.zeros(256, np.uint32)
_LETTER[0xA1:0xDB] = np.arange(1, 0x3B)  # TIS-620 puts U+0E01 at A1
_LETTER[0xE0:0xEF] = np.arange(0x40, 0x4F)  # what lies between is no letter of a run: see fold.THAI


class Thai(NamedTuple):
    """The Thai letters of a page, one byte each; bytes that are no letters part the runs.

    The first `head` bytes are its head.
    """

    text: bytes
    head: int


def letters(head: str, rest: str) -> Thai:
    """Make the Thai of a page from its folded text."""
    first = head.encode("tis-620", "replace")
    return Thai(b"%b\n%b" % (first, rest.encode("tis-620", "replace")), len(first))


def name(gram: int) -> str:
    """The letters of a gram."""
    each = (gram >> 14, gram >> 7 & 127, gram & 127)
    return "".join(chr(0x0E00 + letter) for letter in each if letter)


def _numbers(text: bytes) -> tuple[Numbers, npt.NDArray[np.bool_]]:
    """The gram that begins at each byte, and whether one does. Its third letter may be the end of the run."""
    letter = _LETTER[np.frombuffer(text + b"\n\n", np.uint8)]
    a, b, c = letter[:-2], letter[1:-1], letter[2:]
    return a << 14 | b << 7 | c, (a > 0) & (b > 0)


def grams(pages: list[Thai]) -> tuple[Numbers, Marks]:
    """All grams of some pages, in the order of the text, and the mark of each (see postings.mark)."""
    numbers, begins = _numbers(b"\n".join(page.text for page in pages))
    lengths = [part for page in pages for part in (page.head, len(page.text) + 1 - page.head)]
    marks = np.repeat(np.arange(len(lengths), dtype=np.uint16), lengths)[: len(numbers)]
    return numbers[begins], marks[begins]


class Search:
    """Finds given words, of three letters or more, in the text of many pages."""

    def __init__(self, words: list[str]) -> None:
        self._words = [word.encode("tis-620", "replace") for word in words]
        each = [_numbers(word)[0][: len(word) - 2] for word in self._words]
        self._starts = np.cumsum([0, *map(len, each)])[:-1]
        self._grams, self._rows = np.unique(np.concatenate([*each, np.empty(0, np.uint32)]), return_inverse=True)

    def _candidates(self, block: Block) -> tuple[list[int], list[int]]:
        """Pairs of word and page such that the page has all grams of the word."""
        if not len(self._grams) or not len(block.terms):
            return [], []
        at = np.minimum(np.searchsorted(block.terms, self._grams), len(block.terms) - 1)
        row = np.zeros(len(block.terms) + 1, np.int32)
        row[at] = np.where(block.terms[at] == self._grams, np.arange(1, len(at) + 1), 0)
        has = np.zeros((len(self._grams) + 1, 512), np.bool_)
        has[np.repeat(row[:-1], np.diff(block.starts)), block.marks >> 1] = True
        bits = np.packbits(has[1:], axis=1)
        common = np.bitwise_and.reduceat(bits[self._rows], self._starts, axis=0)
        words, pages = np.nonzero(np.unpackbits(common, axis=1))
        return words.tolist(), pages.tolist()

    def find(self, block: Block, texts: list[Thai]) -> tuple[Numbers, Marks]:
        """The pages of a block that have a word anywhere: numbers of words, and marks."""
        words, marks = [], []
        for word, page in zip(*self._candidates(block), strict=True):
            text, head = texts[page]
            at = text.find(self._words[word])
            if at >= 0:
                words.append(word)
                marks.append(page << 1 | (at + len(self._words[word]) > head))
        return np.array(words, np.uint32), np.array(marks, np.uint16)
