"""Thai words in the order in which a reader looks for them."""

from __future__ import annotations

import random

import pytest

from oit.text.collation import in_thai_order
from text.words_in_order import WORDS


def shuffled(words: list[str]) -> list[str]:
    return random.Random(2566).sample(words, len(words))


@pytest.mark.parametrize("words", [["การศึกษา", "เทศกิจ", "ใบอนุญาต", "แผนงาน", "ไฟฟ้า", "โยธา", "อนามัย", "ฮวงซุ้ย"]])
def test_a_vowel_before_its_consonant_is_read_behind_it(words: list[str]) -> None:
    assert in_thai_order(shuffled(words)) == words
    assert sorted(words) != words


def test_the_same_items_are_always_in_the_same_order() -> None:
    words = [*WORDS, "ก", "ก ", "(ก)", "A", "a"]
    assert in_thai_order(words) == in_thai_order(shuffled(words))


@pytest.mark.parametrize(
    "words",
    [
        ["ฝ่าย 9", "ฝ่าย 10"],
        ["ฝ่าย ๙", "ฝ่าย ๑๐"],
        ["documents/๒.pdf", "documents/10.pdf"],
        ["ป้า", "(ป๋า)", "ป่าไม้"],
        ["แม่", "แม่บ้าน"],
        ["ฝ่ายเทศกิจ", "“ฝ่ายปกครอง”", "ฝ่ายโยธา"],
        ["ส\u0e4d\u0e32นัก", "สำนักงาน"],
        ["ใบอนุญาต", "เเผนงาน", "แผ่นดิน", "อนามัย"],  # two เ typed for one แ
    ],
)
def test_signs_count_for_nothing_and_numbers_by_their_value(words: list[str]) -> None:
    assert in_thai_order(words[::-1]) == words


def test_items_are_put_in_order_by_a_text_of_theirs() -> None:
    assert in_thai_order([(1, "โยธา"), (2, "การศึกษา")], key=lambda item: item[1]) == [(2, "การศึกษา"), (1, "โยธา")]
