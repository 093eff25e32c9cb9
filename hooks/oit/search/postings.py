"""Which pages have which term: counted with NumPy, because there are millions of pairs of term and page.

Knows folded text and terms. Must not know HTML, files or ranking. A page is a number; pages are numbered in
the order in which they are handed in. Thai text is held as one byte a letter (TIS-620), so three letters make
an integer below 2^21; what is counted is kept block by block in the fewest bytes and put together at the end.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]

_BLOCK = 128  # pages counted in one go: bounds memory; a page within a block is one byte
_PAIRS = 200_000  # pairs of gram and page put together in one go
_FIRST = 0xA0  # TIS-620 puts U+0E01 at A1


def _encode(text: str) -> bytes:
    return text.encode("tis-620", "replace")


def _decode(gram: int) -> str:
    letters = (gram >> 14, gram >> 7 & 127, gram & 127)
    return "".join(chr(0x0E00 + letter) for letter in letters if letter)


class _Block(NamedTuple):
    """Pages of the grams of some pages: those of `grams[i]` are `pages[ends[i - 1] : ends[i]]`, from `first`."""

    first: int
    grams: npt.NDArray[np.uint32]
    ends: npt.NDArray[np.uint32]
    pages: npt.NDArray[np.uint8]

    @classmethod
    def of(cls, first: int, texts: list[bytes]) -> _Block:
        data = np.frombuffer(b"\n\n".join(texts) + b"\n\n", dtype=np.uint8)
        page = np.repeat(np.arange(len(texts)), [len(text) + 2 for text in texts])
        letter = np.where(data > _FIRST, data.astype(np.int64) - _FIRST, 0)
        a, b, c = letter[:-2], letter[1:-1], letter[2:]
        # A gram begins with two letters; its third may be the end of the run.
        pairs = ((a << 14 | b << 7 | c) << 8 | page[:-2])[(a > 0) & (b > 0)]
        pairs.sort()
        pairs = pairs[np.diff(pairs, prepend=-1) > 0]
        grams = pairs >> 8
        ends = np.flatnonzero(np.diff(grams, append=-1)) + 1
        return cls(first, *(grams[ends - 1].astype(np.uint32), ends.astype(np.uint32), pairs.astype(np.uint8)))

    def between(self, low: int, high: int) -> tuple[Ints, Ints]:
        """Pairs of gram and page, for the grams from `low` to below `high`; by gram, then by page."""
        start, stop = np.searchsorted(self.grams, [low, high])
        ends = np.concatenate([self.ends[start - 1 : start] if start else [0], self.ends[start:stop]]).astype(np.int64)
        pages = self.pages[ends[0] : ends[-1]].astype(np.int64) + self.first
        return np.repeat(self.grams[start:stop].astype(np.int64), np.diff(ends)), pages


class Grams:
    """Pages of every three Thai letters in a row, and of the last two of a run (a gram of two letters)."""

    def __init__(self, texts: Iterable[str] = ()) -> None:
        self._texts: list[bytes] = []
        self._blocks: list[_Block] = []
        for text in texts:
            self.add(text)

    def add(self, text: str) -> None:
        """Count the Thai runs of the next page, one a line."""
        self._texts.append(_encode(text))
        if len(self._texts) % _BLOCK == 0:
            self._count()

    def _count(self) -> None:
        done = _BLOCK * len(self._blocks)
        if len(self._texts) > done:
            self._blocks.append(_Block.of(done, self._texts[done:]))

    def _counted(self) -> tuple[Ints, Ints]:
        """Each gram, ascending, and how many pages have it."""
        self._count()
        if not self._blocks:
            return np.empty(0, np.int64), np.empty(0, np.int64)
        grams, owner = np.unique(np.concatenate([block.grams for block in self._blocks]), return_inverse=True)
        sizes = np.concatenate([np.diff(block.ends, prepend=np.uint32(0)) for block in self._blocks])
        return grams.astype(np.int64), np.bincount(owner, weights=sizes).astype(np.int64)

    def items(self) -> Iterator[tuple[str, Ints]]:
        """Each gram with its pages, ascending."""
        grams, sizes = self._counted()
        starts = np.flatnonzero(np.diff(np.cumsum(sizes) // _PAIRS, prepend=-1))
        for some, ends in zip(np.split(grams, starts[1:]), np.split(sizes, starts[1:]), strict=True):
            if not len(some):
                continue
            parts = [block.between(int(some[0]), int(some[-1]) + 1) for block in self._blocks]
            order = np.argsort(np.concatenate([gram for gram, _ in parts]), kind="stable")  # by gram, then by page
            pages = np.concatenate([page for _, page in parts])[order]
            bounds = [0, *np.cumsum(ends).tolist()]
            for gram, start, end in zip(some.tolist(), bounds, bounds[1:], strict=False):
                yield _decode(gram), pages[start:end]

    def sizes(self) -> dict[str, int]:
        """How many pages have each gram."""
        grams, sizes = self._counted()
        return dict(zip(map(_decode, grams.tolist()), sizes.tolist(), strict=True))

    def having(self, words: Iterable[str]) -> dict[str, Ints]:
        """Pages whose text has a word (three letters or more) anywhere, ascending, for each word."""
        sizes = self.sizes()
        found = {word: np.empty(0, np.int64) for word in words}
        rarest: defaultdict[str, list[str]] = defaultdict(list)
        for word in found:
            rarest[min((word[i : i + 3] for i in range(len(word) - 2)), key=lambda g: sizes.get(g, 0))].append(word)
        for gram, pages in self.items():
            for word in rarest.get(gram, ()):
                sought = _encode(word)
                found[word] = np.array([page for page in pages.tolist() if sought in self._texts[page]], np.int64)
        return found


class Terms:
    """Pages of terms that are no grams: Latin words, numbers, codes, dates, short words."""

    def __init__(self) -> None:
        self._pages: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))

    def add(self, page: int, terms: Iterable[str]) -> None:
        """Note the distinct terms of one page; pages come in ascending order."""
        for term in terms:
            self._pages[term].append(page)

    def __iter__(self) -> Iterator[str]:
        return iter(self._pages)

    def pages(self, term: str) -> Ints:
        """Pages that have the term, ascending."""
        return np.array(self._pages.get(term, ()), np.int64)
