from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from oit.search.postings import Postings
from oit.search.term_list import TermList, term_list

NAMES = st.text("กขค", min_size=1, max_size=3)


def listed(postings: dict[str, bytes]) -> TermList:
    """The list of terms with these postings."""
    names = sorted(postings)
    ends = np.cumsum([0, *(len(postings[name]) for name in names)])
    return TermList(names, b"".join(postings[name] for name in names), ends)


def test_terms_stand_in_their_order_whatever_their_numbers() -> None:
    found = Postings(np.array([1, 2], np.uint32), np.array([1, 1]), np.array([5, 0]), np.array([False, True]))
    later = Postings(np.array([3], np.uint32), np.array([1]), np.array([2]), np.array([False]))
    made = term_list([found, later], {1: "ค", 2: "ก", 3: "ข"}.__getitem__)
    assert dict(made.items()) == {"ก": b"\1\0\1\0", "ข": b"\1\2\0", "ค": b"\1\5\0"}
    assert made.names == ["ก", "ข", "ค"]


def test_nothing_is_a_list_too() -> None:
    assert list(term_list([], str).items()) == []


@given(
    st.dictionaries(NAMES, st.binary(max_size=3)),
    st.dictionaries(NAMES, st.one_of(st.none(), st.binary(max_size=3))),
)
def test_a_changed_list_is_the_list_of_what_there_is_now(
    before: dict[str, bytes], changed: dict[str, bytes | None]
) -> None:
    now = {name: posting for name, posting in (before | changed).items() if posting is not None}
    made = listed(before).with_changes(changed)
    assert (list(made.items()), made.names) == (sorted(now.items()), sorted(now))
