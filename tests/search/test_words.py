from __future__ import annotations

from oit.search.words import Words, cut, cut_back, dictionary


def test_a_run_is_cut_along_the_longest_words() -> None:
    assert cut("อาสาสมัครชักลากมูลฝอยในชุมชน", dictionary()) == ["อาสาสมัคร", "ชักลาก", "มูลฝอย", "ใน", "ชุมชน"]


def test_what_is_no_word_stays_together() -> None:
    assert cut("ซทฬษมูลฝอย", frozenset(["มูลฝอย"])) == ["ซทฬษ", "มูลฝอย"]
    assert cut("", frozenset()) == []


def test_no_cut_stands_in_front_of_a_vowel_or_tone() -> None:
    assert cut("กา", frozenset(["กา"])) == ["กา"]
    assert cut("มาก็", frozenset(["มาก", "มา", "ก็"])) == ["มา", "ก็"]


def test_the_cut_from_the_end_sees_what_the_other_misses() -> None:
    assert cut("ความโปร่งใส", dictionary()) == ["ความโปร่ง", "ใส"]
    assert "โปร่งใส" in cut_back("ความโปร่งใส", dictionary())


def test_words_are_folded_and_abbreviations_are_words() -> None:
    found = Words().of("เรือดับเพลิงของ กทม. (ป.ป.ช.)")
    assert {"เรือดับเพลิง", "เรือ", "กทม", "ปปช"} <= found


def test_the_lexicon_has_the_words_that_most_pages_have() -> None:
    words = Words()
    for text in ("มูลฝอยในชุมชน", "มูลฝอย", "คลอง"):
        words.of(text)
    assert words.lexicon(3) == ["ฝอย", "มูล", "มูลฝอย"]
