"""Which pages have which term: millions of pairs, kept small.

Knows numbers only: of terms, and of pages in the order in which they come. Must not know text, files or ranking.
Pairs come in blocks of at most `BLOCK` pages. Within a block a page takes ten bits, its mark: its number in the
block, and whether it has the term outside the head only.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.uint32]
Marks = npt.NDArray[np.uint16]
Ints = npt.NDArray[np.int64]

BLOCK = 512
"""Pages of a block at most."""

_BITS = 10  # of a mark
_RANGE = 50_000  # pairs that are joined at a time: bounds memory


class Block(NamedTuple):
    """The pairs of some pages: distinct terms, ascending; term `i` has the marks from `starts[i]` on."""

    first: int
    terms: Numbers
    starts: Numbers
    marks: Marks


class Postings(NamedTuple):
    """Distinct terms, ascending, with the pages of each, ascending, one term behind the other."""

    terms: Numbers
    counts: Ints
    """How many pages each term has."""
    pages: Ints
    heads: npt.NDArray[np.bool_]
    """Whether the page has the term in its head."""


NO_PAIRS = Block(0, np.empty(0, np.uint32), np.zeros(1, np.uint32), np.empty(0, np.uint16))


def make_block(first: int, terms: Numbers, marks: Marks) -> Block:
    """Sort pairs, given in any order and as often as they occur. The head outweighs what is outside of it."""
    pairs: Numbers = (terms << _BITS | marks).astype(np.uint32)  # a block has less than four million terms
    pairs.sort()
    pairs = pairs[_changes(pairs >> 1)]
    terms = (pairs >> _BITS).astype(np.uint32)
    starts = np.flatnonzero(_changes(terms))
    ends = np.append(starts, len(terms)).astype(np.uint32)
    return Block(first, terms[starts], ends, (pairs & (1 << _BITS) - 1).astype(np.uint16))


def only(block: Block, terms: Numbers) -> Block:
    """Return what a block has of some terms, given ascending."""
    places = np.searchsorted(block.terms, terms)
    places = places[block.terms[np.minimum(places, len(block.terms) - 1)] == terms] if len(block.terms) else places[:0]
    counts = np.diff(block.starts)[places].astype(np.int64)
    ends = np.cumsum(counts)
    marks = np.arange(int(counts.sum())) + np.repeat(block.starts[places] - (ends - counts), counts)
    return Block(block.first, block.terms[places], np.append(0, ends).astype(np.uint32), block.marks[marks])


def differing(one: Block, other: Block) -> Numbers:
    """Return the terms, ascending, that are not on the same pages of two blocks."""
    return distinct(np.setxor1d(_packed(one), _packed(other), assume_unique=True) >> _BITS).astype(np.uint32)


def pairs(block: Block) -> tuple[Numbers, Marks]:
    """Return the pairs of a block, as `make_block` takes them."""
    return np.repeat(block.terms, np.diff(block.starts)), block.marks


def _packed(block: Block) -> Numbers:
    terms, marks = pairs(block)
    return (terms << _BITS | marks).astype(np.uint32)


def distinct(values: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Return each value once, ascending; `np.unique` loads a module of arrays with holes for that."""
    values = np.sort(values)
    return values[_changes(values)]


def _changes(values: npt.NDArray[Any]) -> npt.NDArray[np.bool_]:
    """Whether each value differs from the one before it."""
    changed = np.ones(len(values), np.bool_)
    np.not_equal(values[1:], values[:-1], out=changed[1:])
    return changed


def _bounds(blocks: list[Block]) -> Numbers:
    """The first terms of ranges that hold about equally many pairs, and what is behind all terms."""
    counts = np.zeros(max((int(block.terms[-1]) for block in blocks if len(block.terms)), default=0) + 1, np.uint32)
    for block in blocks:
        counts[block.terms] += np.diff(block.starts)
    np.cumsum(counts, out=counts)
    bounds = distinct(np.searchsorted(counts, np.arange(1, int(counts[-1]) + 1, _RANGE, dtype=np.uint32)))
    return np.append(bounds, len(counts)).astype(np.uint32)


def join(blocks: list[Block]) -> Iterator[Postings]:
    """Join the pairs of all blocks, which are in the order of their pages; a range of terms at a time."""
    bounds = _bounds(blocks)
    cuts = [np.searchsorted(block.terms, bounds).tolist() for block in blocks]
    for place in range(len(bounds) - 1):
        both = [(block, cut[place], cut[place + 1]) for block, cut in zip(blocks, cuts, strict=True)]
        parts = [_part(block, start, end) for block, start, end in both if start < end]
        terms, pages, heads = (np.concatenate(column) for column in zip(*parts, strict=True))
        by_term = np.argsort(terms, kind="stable")
        terms = terms[by_term]
        starts = np.flatnonzero(_changes(terms))
        yield Postings(terms[starts], np.diff(starts, append=len(terms)), pages[by_term], heads[by_term])


def _part(block: Block, start: int, end: int) -> tuple[Numbers, Ints, npt.NDArray[np.bool_]]:
    """Term, page and head of the block's pairs from one term to before another, by their places."""
    starts = block.starts[start : end + 1]
    marks = block.marks[starts[0] : starts[-1]]
    terms = np.repeat(block.terms[start:end], starts[1:] - starts[:-1])
    return terms, block.first + (marks >> 1).astype(np.int64), marks & 1 == 0
