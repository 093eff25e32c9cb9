"""From pages to their terms: what of a page is searched, and what of it is its head.

Knows the kinds of terms and gives each a number. Must not know HTML, files or the browser.
"""

import re
from array import array
from collections import defaultdict
from collections.abc import Iterator
from itertools import count

import numpy as np

from oit.search.extract import Page
from oit.search.fold import fold
from oit.search.fragments import body
from oit.search.grams import GRAMS, Search, Text, grams, join_texts
from oit.search.postings import BLOCK, Block, make_block
from oit.search.tokens import terms, tokens
from oit.search.words import SHORT, Words

_LABEL = 40
"""Letters of a line that names something; as in match.js."""
_LETTERS = 200_000  # of a block's text: bounds memory
_NO_THAI = re.compile("[0-9a-z]")


def head(page: Page) -> str:
    """What names a page: title and code; on a page of the office also the short lines that name what it tells."""
    labels = [line for line in page.text.split("\n") if len(line) < _LABEL] if page.kind == "page" else []
    return "\n".join([page.title, page.fact("code"), *labels])


def rest(page: Page) -> str:
    """All that is searched besides the head: office, unit, year, and the text."""
    return "\n".join([*map(page.fact, ("office", "unit", "year")), body(page)])


def read(text: str) -> tuple[str, set[str]]:
    """The Thai of a text, folded, and its terms that are no Thai."""
    plain: list[str] = []
    mixed: list[str] = []
    for line in fold(text).split("\n"):
        (mixed if _NO_THAI.search(line) else plain).append(line)
    others: set[str] = set()
    for token in tokens("\n".join(mixed)):  # all other lines hold Thai only
        if token.kind == "thai":
            plain.append(token.value)
        else:
            others |= terms(token)
    return "\n".join(plain), others


class _Alone(dict[str, int]):
    """The numbers of the terms that say that a short word stands by itself, by the word."""

    def __init__(self, numbers: defaultdict[str, int]) -> None:
        self._numbers = numbers

    def __missing__(self, word: str) -> int:
        number = self[word] = self._numbers[f"{word}="]
        return number


class Gathered:
    """The terms of pages, handed in one by one: which page has which, and what lies in memory of their text."""

    def __init__(self, words: Words) -> None:
        self.numbers: defaultdict[str, int] = defaultdict(count(GRAMS).__next__)
        """Terms that are no grams, and their numbers."""
        self._alone = _Alone(self.numbers)
        self.blocks: list[Block] = []
        self._words = words
        self._texts: list[Text] = []
        self._pages = 0
        self._begin()

    def _begin(self) -> None:
        self._thai: list[str] = []
        self._letters = 0
        self._others = array("I")
        self._marks = array("H")

    def add(self, page: Page) -> None:
        """Note the terms of the next page."""
        found: set[str] = set()
        for text in (head(page), rest(page)):
            thai, others = read(text)
            words = self._words.of(text)
            found |= words
            known = len(self._others)
            self._others.extend([self.numbers[term] for term in others])
            self._others.extend([self._alone[word] for word in words if len(word) in SHORT])
            self._marks.extend([len(self._thai)] * (len(self._others) - known))
            self._thai.append(thai)
            self._letters += len(thai)
        self._words.count(found)
        if len(self._thai) == 2 * BLOCK or self._letters > _LETTERS:
            self.close()

    def close(self) -> None:
        """Put away what was read since the last block."""
        text = join_texts(self._thai)
        numbers, marks = grams(text)
        numbers = np.concatenate([numbers, np.array(self._others, np.uint32)])
        marks = np.concatenate([marks, np.array(self._marks, np.uint16)])
        self.blocks.append(make_block(self._pages, numbers, marks))
        self._texts.append(text)
        self._pages += len(self._thai) // 2
        self._begin()

    def find(self, words: list[str], number: int = 0) -> Iterator[Block]:
        """The pages that have a word of three letters or more anywhere, block by block.

        The terms of the blocks are the places of the words in the list, counted from `number`.
        """
        search = Search(words)
        for block, text in zip(self.blocks, self._texts, strict=True):
            found, marks = search.find(text)
            yield make_block(block.first, found + np.uint32(number), marks)
