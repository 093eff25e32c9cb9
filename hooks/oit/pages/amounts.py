"""Money of several units or years beside one another: on one scale, and in one unit of words.

Knows sums. Must not know HTML (templates) or which project is in which sum (`findings.years`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from oit.findings.years import UnitSummary, YearSummary
from oit.pages.charts import MoneyBar, money_on

_MILLION = Decimal(1_000_000)


@dataclass(frozen=True)
class UnitMoney:
    """The units that received most in a year, `count` of how many; amounts are shown beside the `largest` of them."""

    units: Sequence[UnitSummary]
    count: int

    @cached_property
    def largest(self) -> Decimal:
        """The largest amount of the units shown, in baht: the end of the scale; never 0."""
        amounts = [amount for each in self.units for amount in (each.summary.allocated, each.summary.spent) if amount]
        return max(amounts, default=Decimal(1))

    @property
    def in_millions(self) -> bool:
        """Whether they are told in millions of baht."""
        return self.largest >= _MILLION

    def drawn(self, summary: YearSummary) -> MoneyBar | None:
        """Return the sums of a unit as a bar on the scale of all; None where neither is stated."""
        return money_on(summary.allocated, summary.spent, self.largest)


def unit_money(units: Sequence[UnitSummary], most: int | None = None) -> UnitMoney | None:
    """Return money by unit, of the `most` units that received most; None where there is one unit, or no amount."""
    received = [each for each in units if each.summary.allocated]
    if not received or len(units) == 1:
        return None
    stated = [each for each in units if each.summary.allocated is not None or each.summary.spent is not None]
    return UnitMoney(received[:most] if most else stated, len(units))
