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
_END = (1 << 32) - 1  # behind every term
_RANGE = 250_000  # pairs that are joined at a time: bounds memory


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


def make_block(first: int, terms: Numbers, marks: Marks) -> Block:
    """Sort pairs, given in any order and as often as they occur. The head outweighs what is outside of it."""
    pairs = terms.astype(np.uint64) << _BITS | marks
    pairs.sort()
    pairs = pairs[_changes(pairs >> 1)]
    terms = (pairs >> _BITS).astype(np.uint32)
    starts = np.flatnonzero(_changes(terms))
    ends = np.append(starts, len(terms)).astype(np.uint32)
    return Block(first, terms[starts], ends, (pairs & (1 << _BITS) - 1).astype(np.uint16))


def _changes(values: npt.NDArray[Any]) -> npt.NDArray[np.bool_]:
    """Whether each value differs from the one before it."""
    changed = np.ones(len(values), np.bool_)
    np.not_equal(values[1:], values[:-1], out=changed[1:])
    return changed


def _ranges(blocks: list[Block]) -> Iterator[tuple[int, int]]:
    """Cut the numbers of terms into ranges that hold about equally many pairs."""
    terms = np.unique(np.concatenate([block.terms for block in blocks]))
    counts = np.zeros(len(terms), np.int64)
    for block in blocks:
        counts[np.searchsorted(terms, block.terms)] += np.diff(block.starts)
    bounds = terms[np.flatnonzero(_changes(np.cumsum(counts) // _RANGE))].tolist()
    yield from zip(bounds, [*bounds[1:], _END], strict=False)


def join(blocks: list[Block]) -> Iterator[Postings]:
    """Join the pairs of all blocks, which are in the order of their pages; a range of terms at a time."""
    for low, high in _ranges(blocks) if blocks else ():
        parts = [_part(block, low, high) for block in blocks]
        terms, pages, heads = (np.concatenate(column) for column in zip(*parts, strict=True))
        by_term = np.argsort(terms, kind="stable")
        terms = terms[by_term]
        starts = np.flatnonzero(_changes(terms))
        yield Postings(terms[starts], np.diff(starts, append=len(terms)), pages[by_term], heads[by_term])


def _part(block: Block, low: int, high: int) -> tuple[Numbers, Ints, npt.NDArray[np.bool_]]:
    """Term, page and head of the block's pairs whose terms are from `low` to below `high`."""
    start, end = np.searchsorted(block.terms, np.array([low, high], np.uint32))
    starts = block.starts[start : end + 1]
    marks = block.marks[starts[0] : starts[-1]]
    terms = np.repeat(block.terms[start:end], np.diff(starts))
    return terms, block.first + (marks >> 1).astype(np.int64), marks & 1 == 0
