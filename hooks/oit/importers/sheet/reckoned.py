"""Amounts that a cell reckons before it states them: `9,000 บาท x 12 เดือน = 108,000 บาท`, or parts and their sum.

Knows sums and products in words. Must not know fields. A sum that its parts do not make is none.
"""

import re
from decimal import Decimal
from math import prod

from oit.text import thai

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_TIMES = re.compile(r"(?<![\sx×X*✕คูณ])\s*[x×X*✕คูณ]+\s*(?=\d)")
_STATED = re.compile(
    rf"(?P<before>.+?)\s*(?:=|เป็นเงิน(?:ทั้งสิ้น)?|รวม(?:เป็น)?(?:เงิน)?(?:ทั้งสิ้น)?)\s*(?P<sum>{_NUMBER})\s*(?:บาท(?:ถ้วน)?|\.-)?",
    re.DOTALL,
)
_PART = re.compile(rf"(?<![\d,.])({_NUMBER})\s*(?:บาท|\.-)")


def sum_told(text: str) -> str | None:
    """Return the amount that a cell states behind its reckoning, None where it is not what the parts make."""
    plain = thai.arabic_digits(thai.tidy(text)).strip()
    match = _STATED.fullmatch(plain)
    if match is None:
        return None
    stated = _value(match["sum"])
    return match["sum"] if stated in {_product(match["before"]), _sum(match["before"])} else None


def _value(number: str) -> Decimal:
    return Decimal(number.replace(",", ""))


def _product(text: str) -> Decimal | None:
    factors = _TIMES.split(text)
    numbers = [re.findall(_NUMBER, factor) for factor in factors]
    if len(factors) < 2 or any(len(found) != 1 for found in numbers):
        return None
    return prod((_value(found[0]) for found in numbers), start=Decimal(1))


def _sum(text: str) -> Decimal | None:
    parts = _PART.findall(text)
    return sum(map(_value, parts), Decimal()) if len(parts) > 1 else None
