"""Which pages have which term: pairs of term and page, counted with NumPy because there are millions.

Knows folded text and terms. Must not know HTML, files or ranking. A page is a number; pages are numbered in
the order in which they are handed in. Thai text is held as one byte a letter (TIS-620), so three letters make
an integer below 2^21.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]

_BLOCK = 512  # pages per step: bounds memory
_FIRST = 0xA0  # TIS-620 puts U+0E01 at A1


def _decode(gram: int) -> str:
    letters = (gram >> 14, gram >> 7 & 127, gram & 127)
    return "".join(chr(0x0E00 + letter) for letter in letters if letter)


def _pairs(texts: list[bytes], first: int) -> Ints:
    """Sorted distinct `gram << 32 | page` of some pages."""
    data = np.frombuffer(b"\n\n".join(texts) + b"\n\n", dtype=np.uint8)
    page = np.repeat(np.arange(first, first + len(texts)), [len(text) + 2 for text in texts])
    letter = np.where(data > _FIRST, data.astype(np.int64) - _FIRST, 0)
    a, b, c = letter[:-2], letter[1:-1], letter[2:]
    grams = a << 14 | b << 7 | c
    # A gram begins with two letters; its third may be the end of the run.
    pairs = (grams << 32 | page[:-2])[(a > 0) & (b > 0)]
    pairs.sort()
    return pairs[np.diff(pairs, prepend=-1) > 0]


class Grams:
    """Pages of every three Thai letters in a row, and of the last two of a run (a gram of two letters)."""

    def __init__(self, texts: Iterable[str]) -> None:
        parts: list[Ints] = [np.empty(0, np.int64)]
        block: list[bytes] = []
        done = 0
        for text in texts:
            block.append(text.encode("tis-620", "replace"))
            if len(block) == _BLOCK:
                parts.append(_pairs(block, done))
                done, block = done + len(block), []
        if block:
            parts.append(_pairs(block, done))
        pairs = np.concatenate(parts)
        del parts
        pairs.sort()
        self._pages = pairs.astype(np.int32)  # its lower half
        pairs >>= 32
        starts = np.flatnonzero(np.diff(pairs, prepend=-1))
        grams = pairs[starts]
        bounds = [*starts.tolist(), len(pairs)]
        self._span: dict[str, tuple[int, int]] = {
            _decode(gram): (bounds[i], bounds[i + 1]) for i, gram in enumerate(grams.tolist())
        }

    def __iter__(self) -> Iterator[str]:
        return iter(self._span)

    def pages(self, gram: str) -> Ints:
        """Pages that have the gram, ascending; empty where none has."""
        start, end = self._span.get(gram, (0, 0))
        return self._pages[start:end].astype(np.int64)

    def having(self, word: str, texts: list[str]) -> Ints:
        """Pages whose text has the word (three letters or more) anywhere, ascending."""
        rarest = min((word[i : i + 3] for i in range(len(word) - 2)), key=self._size)
        return np.array([page for page in self.pages(rarest).tolist() if word in texts[page]], np.int64)

    def _size(self, gram: str) -> int:
        start, end = self._span.get(gram, (0, 0))
        return end - start


class Terms:
    """Pages of terms that are no grams: Latin words, numbers, codes, dates, short words."""

    def __init__(self) -> None:
        self._pages: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, page: int, terms: Iterable[str]) -> None:
        """Note the distinct terms of one page; pages come in ascending order."""
        for term in terms:
            self._pages[term].append(page)

    def __iter__(self) -> Iterator[str]:
        return iter(self._pages)

    def pages(self, term: str) -> Ints:
        """Pages that have the term, ascending."""
        return np.array(self._pages.get(term, ()), np.int64)
