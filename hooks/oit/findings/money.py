"""What became of a project's money: how much of what it received was spent, what is left, or how far it was exceeded.

Knows one project. Must not know pages. 0 is a statement, and nothing is computed from what is not stated, or from sums
that may be of different years.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from oit.findings.known_by import rounds_added
from oit.model import Project


@dataclass(frozen=True)
class MoneyUse:
    """Baht: what there was to spend, after what was added or taken away where that is known, and what was spent."""

    received: Decimal
    spent: Decimal
    moved: bool
    """Whether `received` is the sum after changes."""

    @property
    def left(self) -> Decimal:
        """Baht not spent; 0 where all was, or more."""
        return max(self.received - self.spent, Decimal())

    @property
    def over(self) -> Decimal:
        """Baht spent above what there was; 0 where it was enough."""
        return max(self.spent - self.received, Decimal())

    @property
    def percent(self) -> Decimal | None:
        """How much of the money was spent; None where there was none. Never rounded to 0 or 100."""
        return percent_of(self.spent, self.received) if self.received else None


def percent_of(part: Decimal, whole: Decimal) -> Decimal:
    """Return a share in per cent with one decimal, with more where it would look like nothing or like all.

    >>> str(percent_of(Decimal("99999"), Decimal(100000))), str(percent_of(Decimal(1), Decimal(3)))
    ('99.999', '33.3')
    """
    exact = part * 100 / whole
    for places in ("0.1", "0.01", "0.001"):
        rounded = exact.quantize(Decimal(places), ROUND_HALF_UP)
        if rounded not in {0, 100} or rounded == exact:
            return rounded
    return exact


def spent_of(project: Project) -> Decimal | None:
    """Baht spent, as every list and sum tells it: what the file states; where it states no sum, the rounds of its
    reports added up, if each tells an amount. None where neither is known. A budget told by year is not added up.
    """
    budget = project.budget
    if budget.spent is not None or budget.by_year:
        return budget.spent
    added = rounds_added(project, date.max, settled=True)
    return added[0] if added else None


def with_spent(project: Project) -> Project:
    """Return the project as its own page tells it, with what was spent (`spent_of`) in its budget."""
    spent = spent_of(project)
    if spent == project.budget.spent:
        return project
    return project.model_copy(update={"budget": project.budget.model_copy(update={"spent": spent})})


def money_use(project: Project, spent: Decimal | None) -> MoneyUse | None:
    """Return what became of the money of which `spent` (`spent_of`) is known to be spent; None where a side is not
    known, or both may not be of the same years.
    """
    budget = project.budget
    if budget.available is None or spent is None or budget.available < 0:
        return None
    if budget.by_year and (budget.changes or not _of_same_years(project)):
        return None
    return MoneyUse(budget.available, spent, moved=bool(budget.changes))


def use_of_several(told: Iterable[MoneyUse | None]) -> tuple[MoneyUse | None, int]:
    """Return what became of the money of those projects that state both sides, None of none, and how many those are."""
    uses = [use for use in told if use]
    if not uses:
        return None, 0
    received, spent = (sum(amounts, Decimal()) for amounts in zip(*((u.received, u.spent) for u in uses), strict=True))
    return MoneyUse(received, spent, moved=any(use.moved for use in uses)), len(uses)


def _of_same_years(project: Project) -> bool:
    """Whether both sums are those of the project's own year, or both those of all years together."""
    budget, own = project.budget, project.budget.of_year(project.fiscal_year)
    if own and (own.allocated, own.spent) == (budget.allocated, budget.spent):
        return True
    received, spent = ([getattr(each, field) for each in budget.by_year] for field in ("allocated", "spent"))
    return all(None not in amounts for amounts in (received, spent)) and (sum(received), sum(spent)) == (
        budget.allocated,
        budget.spent,
    )
