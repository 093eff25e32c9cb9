"""A decimal as the number that programs have for it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from oit.model import Project
from oit.text.exact import exact


@pytest.mark.parametrize(
    ("value", "known"),
    [
        ("87.830", 87.83),
        ("95.00", 95),
        ("-20000", -20_000),
        ("0.1", 0.1),
        ("1E+20", "100000000000000000000"),
        ("5.00000000000000000001", "5.00000000000000000001"),
        ("99999999999999.99", "99999999999999.99"),
        ("9007199254740993", "9007199254740993"),
    ],
)
def test_no_digit_is_lost(value: str, known: object) -> None:
    found = exact(Decimal(value))
    assert (found, type(found)) == (known, type(known))


def test_records_write_their_amounts_so() -> None:
    told = {"code": "1-1", "name": "ก", "fiscal_year": 2566, "office": ["ก"], "budget": {"allocated": "95.50"}}
    assert '"allocated":95.5' in Project.model_validate(told).model_dump_json()
