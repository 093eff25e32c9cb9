"""A table as a workbook, read back as Excel reads it."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import openpyxl
import pytest

from oit.exports.values import Cell
from oit.exports.xlsx_file import CUT, LONGEST, Sheet, xlsx_parts, xlsx_rows
from oit.findings.columns import Column, Form


def sheet(form: Form, *values: Cell) -> bytes:
    column: Column[Any] = Column("key", "หัวข้อ", "ความหมาย", form, lambda row: row, "บาท")
    told = Sheet("โครงการ", "ทุกปี", [column], len(values), "https://sommut.go.th/data/")
    return b"".join(xlsx_parts(told, [xlsx_rows([column], [(value,)]) for value in values]))


def opened(workbook: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(workbook))


def cell(form: Form, value: Cell) -> Any:
    return opened(sheet(form, value))["ข้อมูล"]["A2"]


@pytest.mark.parametrize(
    "text",
    ["0020000003", "+66 2000 0003", "3-12", "1/2566", "=1+1", "-ก", "@ก", "กำ\nสำ", " เว้นหน้า", "<b>&amp;", "a\x01b"],
)
def test_a_text_is_that_text_and_never_a_number_a_day_or_a_formula(text: str) -> None:
    found = cell("text", text)
    assert (found.data_type in {"s", "inlineStr"}, found.number_format) == (True, "@")
    assert openpyxl.utils.escape.unescape(found.value) == text


def test_what_looks_like_an_escape_is_kept() -> None:
    book = zipfile.ZipFile(io.BytesIO(sheet("text", "_x0041_")))
    assert b">_x005F_x0041_<" in book.read("xl/worksheets/sheet1.xml")
    assert openpyxl.utils.escape.unescape(cell("text", "_x0041_").value) == "_x0041_"


def test_parts_of_rows_are_the_same_wherever_they_stand_and_cells_stand_where_they_are_meant_to() -> None:
    columns: list[Column[Any]] = [Column(key, key, "", "text", lambda row: row) for key in "abc"]
    above, below = [xlsx_rows(columns, [rows]) for rows in ((None, "ข", None), ("ก", None, "ค"))]
    for order in ([above, below], [below, above]):
        book = opened(b"".join(xlsx_parts(Sheet("", "", columns, 2, ""), order)))["ข้อมูล"]
        found = {each.coordinate: each.value for row in book.iter_rows(min_row=2) for each in row if each.value}
        first, second = (2, 3) if order[0] is above else (3, 2)
        assert found == {f"B{first}": "ข", f"A{second}": "ก", f"C{second}": "ค"}


def test_money_is_a_number_and_a_day_a_day() -> None:
    money, day = cell("money", Decimal("48140719.06")), cell("day", date(2023, 9, 30))
    assert (money.value, money.number_format) == (48140719.06, "#,##0.00")
    assert (day.value, day.is_date) == (datetime(2023, 9, 30), True)


def test_a_day_that_spreadsheets_do_not_know_and_a_number_too_long_for_them_are_texts() -> None:
    assert cell("day", date(1899, 9, 30)).value == "1899-09-30"
    assert cell("number", Decimal("12345678901234567.25")).value == "12345678901234567.25"


def test_several_texts_stand_below_one_another_and_what_is_not_stated_leaves_no_cell() -> None:
    page = opened(sheet("texts", ("หนึ่ง", "สอง"), None))["ข้อมูล"]
    assert (page["A2"].value, page["A3"].value) == ("หนึ่ง\nสอง", None)


def test_a_text_longer_than_a_cell_says_where_the_rest_is() -> None:
    found = cell("text", "ก" * (LONGEST + 1)).value
    assert len(found) == LONGEST
    assert found.endswith(CUT)
    assert cell("text", "ก" * LONGEST).value == "ก" * LONGEST


def test_the_second_sheet_explains_the_columns() -> None:
    rows = list(opened(sheet("text"))["คำอธิบาย"].iter_rows(values_only=True))
    assert rows[0][0] == "โครงการ"
    assert rows[1][2] == "https://sommut.go.th/data/"
    assert rows[-1] == ("หัวข้อ", "key", "ความหมาย", "บาท")


def test_the_head_stays_in_sight_and_filters() -> None:
    page = opened(sheet("text", "ก", "ข"))["ข้อมูล"]
    assert (page.freeze_panes, page.auto_filter.ref) == ("A2", "A1:A3")


def test_the_same_rows_give_the_same_bytes_and_no_day_of_making() -> None:
    made = sheet("text", "ก")
    assert made == sheet("text", "ก")
    assert {part.date_time for part in zipfile.ZipFile(io.BytesIO(made)).infolist()} == {(1980, 1, 1, 0, 0, 0)}
