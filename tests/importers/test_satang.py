"""Baht in one column and satang in the next: one amount, exact."""

from __future__ import annotations

from decimal import Decimal

import pytest

from oit.faults import Fault
from oit.importers.sheet.amounts import money
from oit.importers.sheet.columns import Column
from oit.importers.sheet.grid import Cell
from oit.importers.sheet.headings import VOCABULARY
from oit.importers.sheet.satang import satang_columns, whole_amount

NUMBER = Cell("174,350", Decimal(174350))


@pytest.mark.parametrize(
    ("baht", "satang", "amount"),
    [
        (NUMBER, "25", "174350.25"),
        (NUMBER, "-", "174350"),
        (NUMBER, "๐๕", "174350.05"),
        (Cell("1,249"), "50", "1249.50"),
        (Cell("-"), "01", "0.01"),
    ],
)
def test_satang_are_part_of_the_amount_left_of_them(baht: Cell, satang: str, amount: str) -> None:
    assert money(whole_amount(baht, Cell(satang))) == Decimal(amount)


@pytest.mark.parametrize("satang", ["100", "2.5", "ครึ่ง"])
def test_what_is_no_number_of_satang_is_refused(satang: str) -> None:
    with pytest.raises(Fault):
        whole_amount(NUMBER, Cell(satang))


def test_satang_belong_to_money_alone() -> None:
    headings = [("งบประมาณ", "บาท"), ("งบประมาณ", "สต."), ("คงเหลือ", "บาท"), ("คงเหลือ", "สต."), ("โครงการ",), ("สต.",)]
    columns = [Column(place, VOCABULARY.heading(words)) for place, words in enumerate(headings)]
    assert satang_columns(columns) == {0: 1, 2: 3}
