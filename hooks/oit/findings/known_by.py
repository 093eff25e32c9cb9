"""A project as it was known on a day: what tables of a period are made of, so that no later figure enters them.

Knows which facts of a project have a day. Must not know lists of items or pages. Never looks at today's date.
The rule is told to readers on the page /method/:

- What a plan states enters without a day: name, unit, period, strategy, sources, and the money before any change.
- Every other fact enters by its own day. A report is of the day it gives, else of its last entry.
- A fact without a day enters only where `settled`: all facts of the file are known to be no later than the day.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from oit.model import Contract, Project, Report


def is_settled(project: Project, day: date) -> bool:
    """Whether the file says that none of its facts changed after a day, so that undated ones too were known by then."""
    return project.updated is not None and project.updated <= day


def known_by(project: Project, day: date, *, settled: bool, results_by: date | None = None) -> Project:
    """Return the project with the facts known by `day`; results may come until `results_by`, by default that day."""

    def enters(of: date | None, until: date = day) -> bool:
        return settled if of is None else of <= until

    spent, spent_on = spent_by(project, day, settled=settled)
    budget = project.budget.model_copy(
        update={
            "spent": spent,
            "as_of": spent_on,
            "changes": tuple(change for change in project.budget.changes if enters(change.on)),
        }
    )
    return project.model_copy(
        update={
            "budget": budget,
            "status": project.status if project.status and enters(project.status.on) else None,
            "reports": tuple(_reports(project, day, settled=settled)),
            "results": tuple(each for each in project.results if enters(each.reported_on, results_by or day)),
            "procurement": tuple(_contract(each, day, settled=settled) for each in project.procurement),
            "obstacles": project.obstacles if settled else None,
            "explanation": project.explanation if settled else None,
            "updated": min(project.updated, day) if project.updated else None,
        }
    )


def all_that_is_known(project: Project) -> Project:
    """Return the project with everything it states, read in the same way."""
    return known_by(project, date.max, settled=True)


def report_day(report: Report) -> date | None:
    """The day a report's figures are of: the one it gives, else that of its last entry."""
    return report.as_of or max((entry.date for entry in report.entries), default=None)


def _reports(project: Project, day: date, *, settled: bool) -> Iterator[Report]:
    for report in project.reports:
        of = report_day(report)
        entries = tuple(entry for entry in report.entries if entry.date <= day)
        if settled if of is None else of <= day:
            yield report.model_copy(update={"entries": entries})
        elif entries:  # the work was on its way; its figures came later
            yield Report(round=report.round, entries=entries)


def _contract(contract: Contract, day: date, *, settled: bool) -> Contract:
    """What a contract says that is not signed by then is what was planned to be bought."""
    signed = settled if contract.signed is None else contract.signed <= day
    later = {name: None for name in ("delivered", "inspected") if (on := getattr(contract, name)) and on > day}
    if signed:
        return contract.model_copy(update=later) if later else contract
    return Contract.model_construct(
        work=contract.work,
        method=contract.method,
        budget=contract.budget,
        reference_price=contract.reference_price,
        egp_number=contract.egp_number,
    )


def spent_by(project: Project, day: date, *, settled: bool) -> tuple[Decimal | None, date | None]:
    """Baht spent by a day and the day of that figure: as the project states it, or the rounds of its reports added up.

    Of both the later one counts. None where neither is known by then; the day is None where an undated one counts.
    """
    figures = [
        found
        for found in (_stated(project, day, settled=settled), rounds_added(project, day, settled=settled))
        if found
    ]
    return max(figures, key=lambda figure: figure[1] or date.min, default=(None, None))


def _stated(project: Project, day: date, *, settled: bool) -> tuple[Decimal, date | None] | None:
    budget = project.budget
    year = budget.of_year(project.fiscal_year)
    amount = year.spent if year else None if budget.by_year else budget.spent
    known = settled if budget.as_of is None else budget.as_of <= day
    return (amount, budget.as_of or project.updated) if amount is not None and known else None


def rounds_added(project: Project, day: date, *, settled: bool) -> tuple[Decimal, date | None] | None:
    """The rounds until a day, added up; None where one states no amount, or may have been before that day."""
    days = [report_day(report) for report in project.reports]
    if None in days and not settled:
        return None
    counted = [report for report, of in zip(project.reports, days, strict=True) if of is None or of <= day]
    amounts = [report.disbursed for report in counted]
    if not amounts or None in amounts:
        return None
    last = max((of for of in days if of and of <= day), default=project.updated)
    return sum((amount or Decimal() for amount in amounts), Decimal()), last


def allocated_of(project: Project) -> Decimal | None:
    """Baht that the project received for its own year, before changes; None where only other years are told."""
    year = project.budget.of_year(project.fiscal_year)
    if project.budget.by_year:
        return year.allocated if year else None
    return project.budget.allocated
