"""What was gathered of some pages together: which of them has which term and which word, and their text; and the same
once a few of them are others.

Knows the kinds of terms, and what of a page is its head. Must not know which pages lie together, nor files.
"""

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain, count, pairwise
from typing import NamedTuple

import numpy as np

from oit.search.extract import Page
from oit.search.fold import fold
from oit.search.fragments import body
from oit.search.grams import GRAMS, Text, grams, join_texts
from oit.search.postings import Block, Marks, Numbers, make_block, pairs
from oit.search.tokens import terms, tokens
from oit.search.words import SHORT, Words

_LABEL = 40
"""Letters of a line that names something; as in match.js."""
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


class Part(NamedTuple):
    """What was gathered of some pages: their hashes; the pairs, numbered as if nothing came before them; the terms that
    are no grams, sorted, which have the numbers from `GRAMS` on; likewise the pairs of words, numbered from 0, and the
    words; the text.
    """

    pages: list[bytes]
    block: Block
    terms: list[str]
    said: Block
    words: list[str]
    text: Text

    @property
    def counts(self) -> dict[str, int]:
        """How many pages have each word."""
        return dict(zip(self.words, np.diff(self.said.starts).tolist(), strict=True))


def gather(pages: Iterable[Page], hashes: list[bytes], words: Words) -> Part:
    """Read the terms and the words of some pages."""
    numbers: defaultdict[str, int] = defaultdict(count().__next__)
    numbers_of_words: defaultdict[str, int] = defaultdict(count().__next__)
    alone, thai = _Alone(numbers), list[str]()
    others, marks, said, marks_of_words = array("I"), array("H"), array("I"), array("H")
    for page in pages:
        found: set[str] = set()
        for text in (head(page), rest(page)):
            letters, terms_ = read(text)
            own = words.of(text)
            found |= own
            known = len(others)
            others.extend([numbers[term] for term in terms_])
            others.extend([alone[word] for word in own if len(word) in SHORT])
            marks.extend([len(thai)] * (len(others) - known))
            thai.append(letters)
        said.extend([numbers_of_words[word] for word in found])
        marks_of_words.extend([len(thai) - 1] * len(found))
    text_ = join_texts(thai)
    of_grams, marks_of_grams = grams(text_)
    names, of_names = _in_order(numbers, others, GRAMS)
    of_all, marks_of_all = [of_grams, of_names], [marks_of_grams, np.array(marks, np.uint16)]
    block = make_block(0, np.concatenate(of_all), np.concatenate(marks_of_all))
    words_, of_words = _in_order(numbers_of_words, said, 0)
    return Part(hashes, block, names, make_block(0, of_words, np.array(marks_of_words, np.uint16)), words_, text_)


def _in_order(numbers: dict[str, int], used: Sequence[int], first: int) -> tuple[list[str], Numbers]:
    """Names in their order, and numbers that were given as they came, as they are in that order from `first` on."""
    names = sorted(numbers)
    place = np.empty(len(names), np.uint32)
    place[[numbers[name] for name in names]] = np.arange(first, first + len(names))
    return names, place[np.array(used, np.uint32)]


def renewed(old: Part, places: list[int], new: Part) -> Part:
    """Return what `gather` gives of the pages of a part, of which those at some places are others: those of `new`."""
    hashes, pieces = [*old.pages], _pieces(old.text)
    for place, digest, piece in zip(places, new.pages, _pieces(new.text), strict=True):
        hashes[place], pieces[place] = digest, piece
    block, terms_ = _both((old.block, old.terms), places, (new.block, new.terms), GRAMS)
    said, words = _both((old.said, old.words), places, (new.said, new.words), 0)
    letters, lengths = zip(*pieces, strict=True)
    text = Text(b"".join(letters), [*chain.from_iterable(lengths)])
    return Part(hashes, block, terms_, said, words, text)


_Named = tuple[Block, list[str]]
"""Pairs, and the names of the last numbers in them."""


def _both(old: _Named, places: list[int], new: _Named, first: int) -> _Named:
    """Join the pairs of pages; names have the numbers from `first` on, and those that no page has any more go."""
    names = sorted({*old[1], *new[1]})
    number = dict(zip(names, range(first, first + len(names)), strict=True))
    terms_of_old, marks_of_old = _renumbered(old, number, first)
    terms_of_new, marks_of_new = _renumbered(new, number, first)
    stay = ~np.isin(marks_of_old >> 1, places)
    place = np.array(places, np.uint16)
    moved = place[marks_of_new >> 1] << 1 | marks_of_new & 1
    block = make_block(
        0, np.concatenate([terms_of_old[stay], terms_of_new]), np.concatenate([marks_of_old[stay], moved])
    )
    left = block.terms[block.terms >= first]
    block.terms[len(block.terms) - len(left) :] = np.arange(first, first + len(left))
    return block, [names[each - first] for each in left.tolist()]


def _renumbered(named: _Named, number: dict[str, int], first: int) -> tuple[Numbers, Marks]:
    block, names = named
    terms_, marks = pairs(block)
    is_name = terms_ >= first
    terms_[is_name] = np.array([number[name] for name in names], np.uint32)[terms_[is_name] - first]
    return terms_, marks


def _pieces(text: Text) -> list[tuple[bytes, list[int]]]:
    """The letters of each page, and the lengths of its head and its rest."""
    ends = [0]
    for length in text.lengths:
        ends.append(ends[-1] + length)
    each = zip(pairwise(ends[::2]), text.lengths[::2], text.lengths[1::2], strict=True)
    return [(text.letters[start:end], [head_, rest_]) for (start, end), head_, rest_ in each]
