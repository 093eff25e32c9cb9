"""A value as all formats write it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from oit.exports.json_file import json_rows, json_text, listed
from oit.exports.values import Cell, cells_of
from oit.findings.outcomes import Outcome


def test_choices_are_the_words_of_the_pages() -> None:
    assert cells_of("outcome", [Outcome.BELOW, None]) == ["ไม่บรรลุเป้าหมาย", None]
    assert cells_of("state", ["completed"]) == ["ดำเนินการแล้วเสร็จ"]
    assert cells_of("kind", ["activity"]) == ["กิจกรรม"]
    assert cells_of("stage", ["before"]) == ["ก่อนดำเนินการ"]


def test_zero_is_stated_and_nothing_is_not() -> None:
    assert cells_of("money", [Decimal(0), None]) == [0, None]
    assert cells_of("text", [None, "", "0"]) == [None, None, "0"]
    assert cells_of("texts", [(), ("ก",)]) == [None, ("ก",)]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("87.830", "87.83"),
        ("95.00", "95"),
        ("99999999999999.99", '"99999999999999.99"'),
        ("9007199254740993", '"9007199254740993"'),
        ("-20000", "-20000"),
        ("0.1", "0.1"),
    ],
)
def test_no_digit_of_a_number_is_lost(value: str, written: str) -> None:
    assert json_text(Decimal(value)) == written


def test_rows_are_a_list_of_objects_a_line_each() -> None:
    rows: list[list[Cell]] = [["ก%", None], [("ข",), 1], [date(2023, 9, 3), Decimal("0.10")]]
    made = b"".join(listed([json_rows(["a", "b"], rows)], bytes)).decode()
    assert made == '[\n{"a":"ก%","b":null},\n{"a":["ข"],"b":1},\n{"a":"2023-09-03","b":0.1}\n]\n'
    assert json_rows(["a"], []) == b""
    assert b"".join(listed([], bytes)) == b"[\n\n]\n"
