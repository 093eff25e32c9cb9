"""A table as a file for spreadsheets and programs alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

import pytest

from oit.exports.csv_file import csv_head, csv_rows, harmless
from oit.exports.values import Cell


def drawn(headings: Iterable[str], rows: Sequence[Iterable[Cell]]) -> bytes:
    return csv_head(headings) + csv_rows(rows)


def test_excel_knows_the_encoding_by_the_first_bytes() -> None:
    assert drawn(["ข้อ"], [["มี"]]) == b"\xef\xbb\xbf" + "ข้อ\r\nมี\r\n".encode()


def test_commas_quotation_marks_and_lines_stay_in_their_cell() -> None:
    made = drawn(["a", "b"], [["หนึ่ง, สอง", 'ที่ "สาม"\nสี่']]).decode("utf-8-sig")
    assert made == 'a,b\r\n"หนึ่ง, สอง","ที่ ""สาม""\nสี่"\r\n'


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"])
def test_no_cell_runs_as_a_formula(start: str) -> None:
    assert harmless(f"{start}cmd|'/c calc'!A1") == f"'{start}cmd|'/c calc'!A1"
    assert b"'=1+1" in drawn(["a"], [["=1+1"]])
    assert b"'=1+1" in drawn(["a"], [[("=1+1", "ก")]])


@pytest.mark.parametrize("value", ["", "0 2000 0003", "อบรม = 2 ครั้ง", "a@sommut.go.th"])
def test_what_is_no_formula_stays_as_it_is(value: str) -> None:
    assert harmless(value) == value


def test_numbers_and_days_are_written_for_programs_and_what_is_not_stated_is_empty() -> None:
    row = [Decimal("48140719.06"), Decimal("-20000"), 2566, date(2023, 9, 3), ("หนึ่ง", "สอง"), None]
    made = drawn("abcdef", [row]).decode("utf-8-sig").split("\r\n")
    assert made[1] == '48140719.06,-20000,2566,2023-09-03,"หนึ่ง\nสอง",'
