from __future__ import annotations

import numpy as np
import pytest

from oit.search import postings
from oit.search.postings import Block, differing, join, make_block, only


def block(first: int, *pairs: tuple[int, int]) -> Block:
    terms, marks = zip(*pairs, strict=True) if pairs else ((), ())
    return make_block(first, np.array(terms, np.uint32), np.array(marks, np.uint16))


def read(blocks: list[Block]) -> dict[int, list[tuple[int, bool]]]:
    found = {}
    for part in join(blocks):
        ends = np.cumsum(part.counts)
        for term, start, end in zip(part.terms.tolist(), ends - part.counts, ends, strict=True):
            found[term] = [*zip(part.pages[start:end].tolist(), part.heads[start:end].tolist(), strict=True)]
    return found


def test_a_page_has_a_term_once_and_the_head_outweighs_the_rest() -> None:
    assert read([block(0, (7, 3), (7, 2), (7, 3), (5, 1))]) == {5: [(0, False)], 7: [(1, True)]}


@pytest.mark.parametrize("size", [1, 3, 100_000])
def test_blocks_are_joined_in_the_order_of_their_pages(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postings, "_RANGE", size)
    blocks = [block(0, (9, 1), (2, 4)), block(0), block(3, (2, 0), (9, 3)), block(5, (2, 1), (4, 0))]
    assert read(blocks) == {2: [(2, True), (3, True), (5, False)], 4: [(5, True)], 9: [(0, False), (4, False)]}


def test_nothing_joined_is_nothing() -> None:
    assert read([]) == read([block(0)]) == {}


def test_of_some_terms_a_block_has_what_it_has() -> None:
    given = block(3, (2, 0), (9, 3), (9, 4), (11, 1))
    assert read([only(given, np.array([1, 9, 10, 11, 12], np.uint32))]) == {
        9: [(4, False), (5, True)],
        11: [(3, False)],
    }
    assert read([only(block(0), np.array([9], np.uint32))]) == {}


def test_terms_differ_that_are_on_other_pages() -> None:
    one, other = block(0, (2, 0), (5, 1), (9, 3)), block(0, (2, 0), (5, 0), (9, 3), (9, 5), (12, 1))
    assert differing(one, other).tolist() == differing(other, one).tolist() == [5, 9, 12]
    assert differing(one, one).tolist() == []
