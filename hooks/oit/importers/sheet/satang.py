"""Amounts whose satang stand in a column of their own, right of their baht: to one cell.

Knows the two columns. Must not know fields, nor how an amount is read.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from oit.faults import Fault
from oit.importers.sheet.amounts import is_nothing
from oit.importers.sheet.columns import Column
from oit.importers.sheet.grid import Cell
from oit.importers.sheet.headings import MONEY
from oit.text import thai

_BAHT = Decimal(1)
_HUNDRED = 100


def satang_columns(columns: Sequence[Column]) -> dict[int, int]:
    """Return the place of the satang by the place of the baht left of it; satang beside no money are left alone."""
    by_place = {column.place: column for column in columns}
    return {
        column.place - 1: column.place
        for column in columns
        if column.field == "satang" and _is_money(by_place.get(column.place - 1))
    }


def _is_money(column: Column | None) -> bool:
    return column is not None and (column.field in MONEY or column.heading.scale == _BAHT)


def whole_amount(baht: Cell, satang: Cell) -> Cell:
    """Return one cell for both; a dash for the satang, or for the baht beside satang, is nought.

    Raises:
        Fault: the satang are no whole number below 100.
    """
    if is_nothing(satang.first) and not satang.mark:
        return baht
    digits = thai.arabic_digits(satang.first).strip()
    if satang.mark or not re.fullmatch(r"\d{1,2}", digits) or int(digits) >= _HUNDRED:
        raise Fault("sheet_satang", text=satang.first)
    if isinstance(baht.value, Decimal) and baht.value == baht.value.to_integral_value() and baht.value >= 0:
        amount = baht.value + Decimal(int(digits)) / _HUNDRED
        return replace(baht, text=f"{amount:,.2f}", value=amount)
    plain = "0" if is_nothing(baht.first) and not baht.mark else thai.arabic_digits(baht.first).strip()
    if not re.fullmatch(r"\d{1,3}(?:,\d{3})+|\d+", plain):
        raise Fault("sheet_satang", text=f"{baht.first} {satang.first}")
    return replace(baht, text=f"{plain}.{int(digits):02}", value=None)
