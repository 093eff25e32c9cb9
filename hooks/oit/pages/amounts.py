"""Money of several units or years beside one another: on one scale, and in one unit of words.

Knows sums. Must not know HTML (templates) or which project is in which sum (`findings.years`). Bars and the two amounts
beside them are of the projects that state both sides; what was received by all that say so is told besides.
"""

from collections.abc import Iterable, Sequence
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
        """The largest amount of the units shown, in baht; never 0."""
        received = [each.summary.allocated for each in self.units if each.summary.allocated]
        return max([self._end, *received])

    @cached_property
    def _end(self) -> Decimal:
        return _end_of_scale(each.summary for each in self.units)

    @property
    def in_millions(self) -> bool:
        """Whether they are told in millions of baht."""
        return self.largest >= _MILLION

    @property
    def is_of_all(self) -> bool:
        """Whether every project of every unit states both what it received and what it spent."""
        return all(each.summary.use_is_of_all for each in self.units)

    def drawn(self, summary: YearSummary) -> MoneyBar | None:
        """Return what became of a unit's money as a bar on the scale of all; None where nothing can be compared."""
        return money_on(summary.use, self._end)


def money_of_years(years: Sequence[YearSummary]) -> list[tuple[YearSummary, MoneyBar | None]]:
    """Return each year with what became of its money, as a bar on the scale of all; None where nothing can be drawn."""
    end = _end_of_scale(years)
    return [(year, money_on(year.use, end)) for year in years]


def unit_money(units: Sequence[UnitSummary], most: int | None = None) -> UnitMoney | None:
    """Return money by unit, of the `most` units that received most; None where there is one unit, or no amount."""
    received = [each for each in units if each.summary.allocated]
    if not received or len(units) == 1:
        return None
    stated = [each for each in units if each.summary.allocated is not None or each.summary.spent is not None]
    return UnitMoney(received[:most] if most else stated, len(units))


def _end_of_scale(sums: Iterable[YearSummary]) -> Decimal:
    """The largest amount that is drawn, in baht; never 0."""
    amounts = [amount for each in sums if each.use for amount in (each.use.received, each.use.spent) if amount]
    return max(amounts, default=Decimal(1))
