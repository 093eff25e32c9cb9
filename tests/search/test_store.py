from __future__ import annotations

import gzip
from pathlib import Path

import numpy as np
from hypothesis import given as any_of
from hypothesis import strategies as st

from oit.search.store import Files, encode_postings, pack, shards, varints


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
    packed, lasts = varints(np.array(given))
    assert read(packed) == given
    assert lasts.tolist() == [0, 1, 2, 4, 6, 8, 11, 14, 18, 22]
    assert varints(np.array([], np.int64))[0] == b""


def test_a_posting_is_counts_and_gaps() -> None:
    none = np.array([], np.int64)
    given = [(np.array([0, 1, 5]), np.array([5])), (none, none), (np.array([2]), none)]
    assert [read(posting) for posting in encode_postings(given)] == [[3, 0, 0, 3, 1, 5], [0, 0], [1, 2, 0]]


pages = st.sets(st.integers(0, 20_000), max_size=9).map(lambda found: np.array(sorted(found), np.int64))


@any_of(st.lists(st.tuples(pages, pages), min_size=1, max_size=9))
def test_postings_can_be_read_again(given: list[tuple[np.ndarray, np.ndarray]]) -> None:
    for posting, lists in zip(encode_postings(given), given, strict=True):
        values = iter(read(posting))
        for expected in lists:
            gaps = [next(values) + 1 for _ in range(next(values))]
            assert (np.cumsum(gaps) - 1).tolist() == expected.tolist()
        assert next(values, None) is None


def test_shards_keep_the_order_of_terms_and_lose_none() -> None:
    given = [(f"ก{i:03}", b"x" * 50) for i in range(100)]
    made = list(shards(given, 1000))
    assert [first for first, _ in made] == sorted(first for first, _ in made)
    assert sum(content.count(b"\n") + 1 for _, content in made) == 100
    assert all(len(content) < 1200 for _, content in made)


def test_equal_content_makes_equal_files_and_other_content_another_version(tmp_path: Path) -> None:
    def version(data: bytes) -> str:
        files = Files(tmp_path)
        files.add("a.bin", data)
        return files.version

    assert version(b"one") == version(b"one") != version(b"two")
    assert pack(b"one") == pack(b"one")
    assert gzip.decompress(pack(b"one")) == b"one"


def test_an_interrupted_build_leaves_the_index_as_it_was(tmp_path: Path) -> None:
    first = Files(tmp_path)
    first.add("s0.bin", b"old")
    first.publish(b"{}")
    before = sorted(tmp_path.rglob("*"))
    Files(tmp_path).add("s0.bin", b"half")  # and then the power fails
    assert set(before) <= set(tmp_path.rglob("*"))
    whole = Files(tmp_path)
    whole.add("s0.bin", b"new")
    whole.publish(b"{}")
    assert {path.name for path in tmp_path.iterdir()} == {"start.bin", whole.version}
