"""Amounts that a cell reckons before it states them."""

from __future__ import annotations

import pytest

from oit.importers.sheet.reckoned import sum_told


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("9,000 บาท/เดือน x 12 เดือน = 108,000 บาท", "108,000"),
        ("๓๐๐ บาท × ๕๐ คน × ๒ วัน = ๓๐,๐๐๐ บาท", "30,000"),
        ("ค่าพาน 1,500 บาท\nค่าเครื่องเสียง 2,000 บาท\nรวม 3,500 บาท", "3,500"),
    ],
)
def test_a_sum_that_its_parts_make(text: str, amount: str) -> None:
    assert sum_told(text) == amount


@pytest.mark.parametrize(
    "text", ["9,000 x 12 = 109,000 บาท", "ค่าพาน 1,500 บาท ค่าเรือ 2,000 บาท รวม 3,000 บาท", "ปี 2566 = 2,566 บาท", "9,000"]
)
def test_any_other_sum_is_none(text: str) -> None:
    assert sum_told(text) is None
