from __future__ import annotations

import pytest

from oit.search.postings import Grams, Terms


@pytest.mark.parametrize("word", ["มูลฝอย", "ฝอย", "ลากม"])
def test_a_word_is_found_on_all_pages_that_have_it_anywhere(word: str) -> None:
    texts = ["ชักลากมูลฝอย", "คลอง\nมูลฝอยในชุมชน", "มูล\nฝอย", ""]
    assert Grams(texts).having([word])[word].tolist() == [i for i, text in enumerate(texts) if word in text]


def test_the_end_of_a_run_is_a_gram_of_two_letters() -> None:
    grams = {gram: pages.tolist() for gram, pages in Grams(["คลอง\nกก", "คล"]).items()}
    assert grams == {"กก": [0], "คล": [1], "คลอ": [0], "ลอง": [0], "อง": [0]}


def test_blocks_are_put_together_as_if_they_were_one() -> None:
    texts = ["คลอง" if i % 3 else "คูคลอง\nทาง" for i in range(1000)]
    grams = Grams(texts)
    found = {gram: pages.tolist() for gram, pages in grams.items()}
    assert found["คลอ"] == list(range(1000))
    assert found["คูค"] == found["ทาง"] == list(range(0, 1000, 3))
    assert grams.sizes() == {gram: len(pages) for gram, pages in found.items()}
    assert list(found) == sorted(found)


def test_no_page_has_no_grams() -> None:
    assert list(Grams().items()) == []
    assert Grams([""]).having(["คลอง"])["คลอง"].tolist() == []


def test_terms_keep_their_pages_in_order() -> None:
    terms = Terms()
    terms.add(0, {"ita", "2565"})
    terms.add(3, {"ita"})
    assert sorted(terms) == ["2565", "ita"]
    assert terms.pages("ita").tolist() == [0, 3]
    assert terms.pages("oit").tolist() == []
