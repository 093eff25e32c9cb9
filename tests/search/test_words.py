from __future__ import annotations

import numpy as np

from oit.search.grams import GRAMS, grams, join_texts
from oit.search.words import Known, Words, cut, cut_back, dictionary

THAI = Known(dictionary())


def known(*words: str) -> Known:
    return Known(frozenset(words))


def test_a_run_is_cut_along_the_longest_words() -> None:
    assert cut("อาสาสมัครชักลากมูลฝอยในชุมชน", THAI) == ["อาสาสมัคร", "ชักลาก", "มูลฝอย", "ใน", "ชุมชน"]


def test_what_is_no_word_stays_together() -> None:
    assert cut("ซทฬษมูลฝอย", known("มูลฝอย")) == ["ซทฬษ", "มูลฝอย"]
    assert cut("", known()) == []


def test_no_cut_stands_in_front_of_a_vowel_or_tone() -> None:
    assert cut("กา", known("กา")) == ["กา"]
    assert cut("มาก็", known("มาก", "มา", "ก็")) == ["มา", "ก็"]


def test_the_cut_from_the_end_sees_what_the_other_misses() -> None:
    assert cut("ความโปร่งใส", THAI) == ["ความโปร่ง", "ใส"]
    assert "โปร่งใส" in cut_back("ความโปร่งใส", THAI)


def test_words_are_folded_and_abbreviations_are_words() -> None:
    found = Words().of("เรือดับเพลิงของ กทม. (ป.ป.ช.)")
    assert {"เรือดับเพลิง", "เรือ", "กทม", "ปปช"} <= found


def test_the_lexicon_has_the_words_that_most_pages_have() -> None:
    words = Words()
    for text in ("มูลฝอยในชุมชน", "มูลฝอย", "คลอง"):
        words.count(words.of(text))
    assert words.lexicon(3) == ["ฝอย", "มูล", "มูลฝอย"]


def test_words_of_two_letters_and_of_eighteen_are_tried_at_both_ends() -> None:
    long = "กขคงจฉชซฌญฎฏฐฑฒณดต"
    few = known("กข", "กขค", long)
    assert cut("กขค" + long + "กข", few) == ["กขค", long, "กข"]
    assert cut_back("กขค" + long + "กข", few) == ["กข", long, "กขค"]
    assert cut(long, few, len(long) - 1) == ["กขค", long[3:]]


def test_an_abbreviation_is_one_word_only_from_its_start() -> None:
    assert "กทม" in Words().of("กทม.")
    assert "ขคงจ" not in Words().of("กขคงจ.")
    assert {"พศ", "นี"} <= Words().of("พ.ศ.นี้")


def test_words_that_are_easily_taken_for_what_pages_say_are_known() -> None:
    words = Words()
    text = "ตลาดนัดชุมชนประกันคุณภาพชีวิต"
    words.count(words.of(text))
    has = np.zeros(GRAMS, np.bool_)
    has[grams(join_texts([text]))[0]] = True
    unsaid = words.unsaid(words.lexicon(100), has)
    assert "พลาดนัด" in unsaid  # one letter away
    assert "ประกันชีวิต" in unsaid  # its parts are said
    assert "ตลาดนัด" not in unsaid  # it is said
    assert "ดาวเทียม" not in unsaid
