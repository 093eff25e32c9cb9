"""From pages to their terms: what of a page is searched, and what of it is its head.

Knows the kinds of terms and gives each a number. Must not know HTML, files or the browser.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import count

import numpy as np

from oit.search.extract import Page
from oit.search.fold import fold
from oit.search.grams import GRAMS, Search, Thai, grams, letters
from oit.search.postings import BLOCK, Block, make_block
from oit.search.tokens import terms, tokens
from oit.search.words import SHORT, Words

_TITLE_ONLY = ("list", "home")  # they repeat what the records say and must not outrank them
_LETTERS = 400_000  # of a block's text: bounds memory
_NO_THAI = re.compile("[0-9a-z]")


def head(page: Page) -> str:
    """What names a page: title and code."""
    return f"{page.title}\n{page.fact('code')}"


def body(page: Page) -> str:
    """The text that is searched."""
    return "" if page.kind in _TITLE_ONLY else page.text


def rest(page: Page) -> str:
    """All that is searched besides the head: office, unit, year, and the text."""
    return "\n".join([*map(page.fact, ("office", "unit", "year")), body(page)])


def read(text: str) -> tuple[str, set[str]]:
    """The Thai of a text, folded, and its terms that are no Thai."""
    plain, mixed = [], []
    for line in fold(text).split("\n"):
        (mixed if _NO_THAI.search(line) else plain).append(line)
    others: set[str] = set()
    for token in tokens("\n".join(mixed)):  # all other lines hold Thai only
        if token.kind == "thai":
            plain.append(token.value)
        else:
            others |= terms(token)
    return "\n".join(plain), others


class Gathered:
    """The terms of pages, handed in one by one: which page has which, and what lies in memory of their text."""

    def __init__(self, words: Words) -> None:
        self.numbers: defaultdict[str, int] = defaultdict(count(GRAMS).__next__)
        """Terms that are no grams, and their numbers."""
        self.blocks: list[Block] = []
        self._words = words
        self._thai: list[list[Thai]] = []
        self._pages = 0
        self._begin()

    def _begin(self) -> None:
        self._texts: list[Thai] = []
        self._letters = 0
        self._others: list[int] = []
        self._marks: list[int] = []

    def add(self, page: Page) -> None:
        """Note the terms of the next page."""
        found: set[str] = set()
        thai = []
        for outside, text in enumerate((head(page), rest(page))):
            runs, others = read(text)
            thai.append(runs)
            words = self._words.of(text)
            found |= words
            others.update(f"{word}=" for word in words if len(word) in SHORT)
            self._others += map(self.numbers.__getitem__, others)
            self._marks += [len(self._texts) << 1 | outside] * len(others)
        self._words.count(found)
        self._texts.append(letters(*thai))
        self._letters += len(self._texts[-1].text)
        if len(self._texts) == BLOCK or self._letters > _LETTERS:
            self.close()

    def close(self) -> None:
        """Put away what was read since the last block."""
        if not self._texts:
            return
        numbers, marks = grams(self._texts)
        numbers = np.concatenate([numbers, np.array(self._others, np.uint32)])
        marks = np.concatenate([marks, np.array(self._marks, np.uint16)])
        self.blocks.append(make_block(self._pages, numbers, marks))
        self._thai.append(self._texts)
        self._pages += len(self._texts)
        self._begin()

    def find(self, words: list[str], number: int = 0) -> Iterator[Block]:
        """The pages that have a word of three letters or more anywhere, block by block.

        The terms of the blocks are the places of the words in the list, counted from `number`.
        """
        search = Search(words)
        for block, texts in zip(self.blocks, self._thai, strict=True):
            found, marks = search.find(block, texts)
            yield make_block(block.first, found + np.uint32(number), marks)
