"""A slip of the hand is near, another word is not."""

from __future__ import annotations

import pytest

from growth import LINEAR, growth
from oit.text.near import nearest

KNOWN = ["code", "name", "explanation", "responsible", "fiscal_year", "title", "oit", "eit", "kind", "updated"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("respnsible", "responsible"),
        ("titel", "title"),
        ("fiscalyear", "fiscal_year"),
        ("NAME", "name"),
        ("oid", "oit"),
        ("location", None),
        ("year", None),
        ("id", None),
        ("na", None),
        ("date", None),
        ("", None),
        ("ก", None),
    ],
)
def test_a_word_is_offered_only_where_it_is_near(typed: str, meant: str | None) -> None:
    assert nearest(typed, KNOWN) == meant


def test_a_word_as_long_as_a_page_is_compared_with_nothing() -> None:
    assert growth(lambda size: "explanation" * size, lambda word: nearest(word, KNOWN), 1_000) < LINEAR
