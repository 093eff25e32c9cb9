from __future__ import annotations

import gzip

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from oit.search.encoding import Shared, encode, pack, shards, varint, varints
from oit.search.postings import Postings


def read(data: bytes) -> list[int]:
    values, value, shift = [], 0, 0
    for byte in data:
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            values.append(value)
            value = shift = 0
    return values


def postings(*terms: dict[int, bool]) -> Postings:
    """Each term is given as its pages, and whether the page has it in the head."""
    pages = [page for term in terms for page in sorted(term)]
    heads = [term[page] for term in terms for page in sorted(term)]
    return Postings(
        np.arange(len(terms), dtype=np.uint32),
        np.array([len(term) for term in terms], np.int64),
        np.array(pages, np.int64),
        np.array(heads, np.bool_),
    )


def cut(found: Postings) -> list[list[int]]:
    data, ends = encode(found)
    assert ends[-1] == len(data)
    return [read(data[start:end]) for start, end in zip([0, *ends], ends, strict=False)]


def test_varints_can_be_read_again() -> None:
    given = [0, 1, 127, 128, 300, 16383, 16384, 2_097_151, 2_097_152, 200_000_000]
    data, ends = varints(np.array(given))
    assert read(data) == given
    assert ends.tolist() == [1, 2, 3, 5, 7, 9, 12, 15, 19, 23]
    assert varints(np.array([], np.int64))[0] == b""
    assert b"".join(map(varint, given)) == data


def test_a_posting_is_counts_and_gaps() -> None:
    assert cut(postings({0: False, 1: False, 5: True}, {2: False})) == [[3, 0, 0, 3, 1, 5], [1, 2, 0]]


@given(st.lists(st.dictionaries(st.integers(0, 300_000), st.booleans(), min_size=1), min_size=1))
def test_every_posting_can_be_read_again(terms: list[dict[int, bool]]) -> None:
    for term, values in zip(terms, cut(postings(*terms)), strict=True):
        lists = []
        while values:
            gaps, values = values[1 : 1 + values[0]], values[1 + values[0] :]
            lists.append((np.cumsum(np.array(gaps, np.int64) + 1) - 1).tolist())
        assert lists == [sorted(term), sorted(page for page, in_head in term.items() if in_head)]


def test_shards_keep_the_order_of_terms_and_lose_none() -> None:
    given = [(f"ก{i:03}", b"x" * 50) for i in range(100)]
    made = list(shards(given, 1000))
    assert [beginning for beginning, _ in made] == sorted(beginning for beginning, _ in made)
    assert sum(content.count(b"\n") + 1 for _, content in made) == 100
    assert all(len(content) < 1400 for _, content in made)


def test_an_edit_reaches_few_shards() -> None:
    before = [(f"ก{i:04}", b"x" * (20 + i % 60)) for i in range(2000)]
    after = [*before[:700], ("ก0699า", b"y" * 300), *before[700:]]
    one, other = ([content for _, content in shards(given, 1000)] for given in (before, after))
    assert len({*one} - {*other}) < 5
    assert [*shards([("ก", b"x"), ("ข", b"x" * 5000), ("ค", b"x")], 1000)] != []


def test_a_shard_is_named_by_as_much_as_tells_it_from_the_one_before() -> None:
    words = ["กรรม", "กรรมการชุมชน", "กลองวงจรปิด"]
    assert [beginning for beginning, _ in shards([(word, b"x") for word in words], 1)] == ["ก", "กรรมก", "กล"]


def test_what_a_text_repeats_of_a_shared_one_costs_next_to_nothing() -> None:
    said = "".join(f"โครงการที่ {number} ปรับปรุงทางเท้า " for number in range(40)).encode()
    shared = Shared(said)
    packed = shared.pack(said + b"1")
    assert 2 * len(packed) < len(shared.begun)
    assert shared.unpack(packed) == said + b"1"
    assert shared.pack(said + b"1") == packed


def test_equal_content_makes_equal_bytes() -> None:
    assert pack("คลอง".encode()) == pack("คลอง".encode())
    assert gzip.decompress(pack(b"one")) == b"one"
