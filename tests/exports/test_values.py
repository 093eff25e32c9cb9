"""A value as all formats write it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from oit.exports.json_file import json_rows, json_text
from oit.exports.values import cell_of, exact
from oit.findings.outcomes import Outcome


def test_choices_are_the_words_of_the_pages() -> None:
    assert cell_of("outcome", Outcome.BELOW) == "ไม่บรรลุเป้าหมาย"
    assert cell_of("state", "completed") == "ดำเนินการแล้วเสร็จ"
    assert cell_of("kind", "activity") == "กิจกรรม"


def test_zero_is_stated_and_nothing_is_not() -> None:
    assert cell_of("money", Decimal(0)) == 0
    assert [cell_of("text", None), cell_of("texts", ()), cell_of("text", "")] == [None, None, None]


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
    assert Decimal(str(exact(Decimal(value)))) == Decimal(value)


def test_rows_are_a_list_of_objects_a_line_each() -> None:
    made = json_rows(["a", "b"], [["ก", None], [("ข",), 1]]).decode()
    assert made == '[\n{"a":"ก","b":null},\n{"a":["ข"],"b":1}\n]\n'
