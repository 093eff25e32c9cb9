"""Numbers for programs: a decimal as the number that JSON and spreadsheets have for it, none of its digits lost.

Knows doubles. Must not know formats or records.
"""

from decimal import Decimal

_SHORT = 15
"""Digits that a double holds whatever they are."""


def exact(value: Decimal) -> int | float | str:
    """Return a number as programs read it; what a double cannot hold stays a text.

    >>> exact(Decimal("87.830"))
    87.83
    """
    near = float(value)
    if len(str(value)) <= _SHORT and abs(near) < 2**53:
        return int(near) if near.is_integer() else near
    if near.is_integer():
        return int(near) if near == value and abs(near) < 2**53 else f"{value:f}"
    return near if Decimal(repr(near)) == value else f"{value:f}"
