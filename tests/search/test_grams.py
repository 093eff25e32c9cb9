from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oit.search.grams import Search, grams, join_texts, spelled


def test_the_end_of_a_run_is_a_gram_of_two_letters() -> None:
    numbers, marks = grams(join_texts(["คลอง\nกก", "", "คล", ""]))
    found = [(spelled(number), mark) for number, mark in zip(numbers.tolist(), marks.tolist(), strict=True)]
    assert found == [("คลอ", 0), ("ลอง", 0), ("อง", 0), ("กก", 0), ("คล", 2)]


def test_only_letters_of_a_run_make_grams() -> None:
    numbers, _ = grams(join_texts(["กข 12 ก๏ข (฿กข) กa", ""]))
    assert [spelled(number) for number in numbers.tolist()] == ["กข", "กข"]


@pytest.mark.parametrize("word", ["มูลฝอย", "ฝอย", "ลากม"])
def test_a_word_is_found_wherever_it_stands(word: str) -> None:
    texts = ["ชักลากมูลฝอย", "คลอง\nมูลฝอยในชุมชน", "มูล\nฝอย", ""]
    _, marks = Search([word]).find(join_texts(texts))
    assert marks.tolist() == [i for i, text in enumerate(texts) if word in text]


_FEW = st.text("กขค\n", max_size=30)


@given(st.lists(_FEW, min_size=1), st.lists(st.text("กขค", min_size=3, max_size=8), max_size=9, unique=True))
def test_all_words_are_found_at_once_on_all_pages_that_have_them(texts: list[str], words: list[str]) -> None:
    found, marks = Search(words).find(join_texts(texts))
    assert {*zip(found.tolist(), marks.tolist(), strict=True)} == {
        (w, t) for w, word in enumerate(words) for t, text in enumerate(texts) if word in text
    }
