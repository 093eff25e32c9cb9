from __future__ import annotations

import gzip

import numpy as np
import pytest

from oit.search.postings import Grams
from oit.search.store import Files, pack, posting, shards, varints


def read(data: bytes) -> list[int]:
    values, value, shift = [], 0, 0
    for byte in data:
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            values.append(value)
            value = shift = 0
    return values


def test_varints_can_be_read_again() -> None:
    given = [0, 1, 127, 128, 300, 16383, 16384, 2_097_151, 2_097_152, 200_000_000]
    assert read(varints(np.array(given))) == given
    assert varints(np.array([], np.int64)) == b""


def test_a_posting_is_counts_and_gaps() -> None:
    assert read(posting(np.array([0, 1, 5]), np.array([5]))) == [3, 0, 0, 3, 1, 5]
    assert read(posting(np.array([2]), np.array([], np.int64))) == [1, 2, 0]


def test_shards_keep_the_order_of_terms_and_lose_none() -> None:
    given = [(f"ก{i:03}", b"x" * 50) for i in range(100)]
    made = list(shards(given, 1000))
    assert [first for first, _ in made] == sorted(first for first, _ in made)
    assert sum(content.count(b"\n") + 1 for _, content in made) == 100
    assert all(len(content) < 1200 for _, content in made)


def test_equal_content_makes_equal_files_and_other_content_another_version() -> None:
    def version(data: bytes) -> str:
        files = Files()
        files.add("a.bin", pack(data))
        return files.version

    assert version(b"one") == version(b"one") != version(b"two")
    assert gzip.decompress(pack(b"one")) == b"one"


@pytest.mark.parametrize("word", ["มูลฝอย", "ฝอย", "ลากม"])
def test_a_word_is_found_on_all_pages_that_have_it_anywhere(word: str) -> None:
    texts = ["ชักลากมูลฝอย", "คลอง\nมูลฝอยในชุมชน", "มูล\nฝอย", ""]
    assert Grams(texts).having(word, texts).tolist() == [i for i, text in enumerate(texts) if word in text]


def test_the_end_of_a_run_is_a_gram_of_two_letters() -> None:
    grams = Grams(["คลอง\nกก", "คล"])
    assert sorted(grams) == ["กก", "คล", "คลอ", "ลอง", "อง"]
    assert grams.pages("คล").tolist() == [1]
