"""What the projects of a fiscal year come to: how many, what became of their targets, their money, by unit.

Knows projects and what follows from each. Must not know wording or pages. A sum says of how many projects it is: what a
project does not state is in no sum, and is not 0.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from oit.collection import Collection
from oit.findings.money import MoneyUse, money_use, spent_of, use_of_several
from oit.findings.outcomes import Findings, Outcome, judge_project
from oit.model import HeldProject, Measure, Project, Unit
from oit.text import thai

ALL_YEARS = 0
"""Stands for the year of a sum that is of several."""

_STOPPED = ("cancelled", "suspended")


class Glance(NamedTuple):
    """What lists tell of what follows from a project's facts."""

    outcome: Outcome
    due: date | None
    """The day on which a result is to be known, where it is not due yet."""
    progress: Decimal | None
    """How much of the work the latest report says is done, in per cent."""
    reported: str | None
    """The office's own word for its target in that report, where the reported number says otherwise."""
    spent: Decimal | None
    """Baht (`spent_of`)."""


@dataclass(frozen=True, slots=True)
class ProjectRow:
    """A project with what follows from it, as a line of a list."""

    project: Project
    glance: Glance
    use: MoneyUse | None
    """What became of its money, where that can be told."""
    measures: Mapping[str, Measure]

    def judge(self) -> Findings:
        """Return all that follows from its facts."""
        return judge_project(self.project.whole, self.measures)


@dataclass(frozen=True)
class YearSummary:
    """Projects of a fiscal year at a glance. Money in baht, None where none states it; `stated` is how many do.

    What was received and what was spent are sums of different projects, so that they must not be held against each
    other: `use` alone may be, for it is of the projects that state both. Whoever shows a share or a bar takes it.

    A project that was cancelled counts, for its money was given and its target set; `stopped` tells how many were.
    """

    year: int
    count: int
    outcomes: Mapping[Outcome, int]
    allocated: Decimal | None
    allocated_stated: int
    spent: Decimal | None
    spent_stated: int
    use: MoneyUse | None
    """What became of the money of those projects that state both what they received and what they spent."""
    use_stated: int
    """How many those are."""
    stopped: Mapping[str, int]
    """How many are cancelled, and how many suspended, as their offices say; by the word kept in data."""
    first_updated: date | None
    updated: date | None
    """The first and the last of the days that the facts are from."""

    @property
    def use_is_of_all(self) -> bool:
        """Whether every project states both what it received and what it spent."""
        return self.use_stated == self.count

    @property
    def compared(self) -> int:
        """How many could be held against their targets: those that met them and those that missed them."""
        return self.outcomes.get(Outcome.MET, 0) + self.outcomes.get(Outcome.BELOW, 0)

    @property
    def year_ce(self) -> int:
        """The year of the common era in which it ends."""
        return self.year - thai.ERA


def years(collection: Collection) -> list[YearSummary]:
    """Sum up each fiscal year, the latest first."""
    made: list[YearSummary] = collection.made.setdefault("years", [])
    if len(made) != len(collection.by_year):
        made[:] = [summarise(year, rows(collection, year)) for year in collection.by_year]
    return [*made]


def rows(collection: Collection, year: int) -> list[ProjectRow]:
    """Return the projects of a year with their findings, without those that were withdrawn."""
    return rows_of(collection, still_told(collection.by_year[year]))


def still_told(projects: Iterable[Project]) -> list[Project]:
    """Return those that were not withdrawn: lists show and count these."""
    return [project for project in projects if not project.withdrawn]


def withdrawn_of(projects: Iterable[Project]) -> list[Project]:
    """Return those that were withdrawn: lists name them at their end."""
    return [project for project in projects if project.withdrawn]


def rows_of(collection: Collection, projects: Sequence[Project]) -> list[ProjectRow]:
    """Return projects with what follows from them; each is judged once for all lists."""
    known: dict[int, ProjectRow] = collection.made.setdefault("rows", {})
    for project in projects:
        if id(project) not in known:
            glance = _glance(collection, project)
            known[id(project)] = ProjectRow(project, glance, money_use(project, glance.spent), collection.measures)
    return [known[id(project)] for project in projects]


def _glance(collection: Collection, project: Project) -> Glance:
    def made() -> Glance:
        whole = project.whole
        return glance_of(judge_project(whole, collection.measures), spent_of(whole))

    if not isinstance(project, HeldProject):
        return made()
    return collection.kept.small("glance").get(project.told + collection.hash_of_measures, made)


def glance_of(findings: Findings, spent: Decimal | None) -> Glance:
    """Return what lists tell of findings, and of what was spent."""
    latest = findings.latest
    status = latest.target_status if latest and findings.contradicted else None
    progress = latest.progress if latest else None
    return Glance(findings.outcome, findings.due, progress, status.printed if status else None, spent)


def summarise(year: int, lines: Sequence[ProjectRow]) -> YearSummary:
    """Sum up projects of a fiscal year."""
    allocated = [amount for line in lines if (amount := line.project.budget.allocated) is not None]
    spent = [amount for line in lines if (amount := line.glance.spent) is not None]
    use, use_stated = use_of_several(line.use for line in lines)
    counted = Counter(line.glance.outcome for line in lines)
    states: Counter[str] = Counter(line.project.status.state for line in lines if line.project.status)
    days = [line.project.updated for line in lines if line.project.updated]
    return YearSummary(
        year=year,
        count=len(lines),
        outcomes={outcome: counted[outcome] for outcome in Outcome if counted[outcome]},
        allocated=sum(allocated, Decimal()) if allocated else None,
        allocated_stated=len(allocated),
        spent=sum(spent, Decimal()) if spent else None,
        spent_stated=len(spent),
        use=use,
        use_stated=use_stated,
        stopped={state: states[state] for state in _STOPPED if states[state]},
        first_updated=min(days, default=None),
        updated=max(days, default=None),
    )


@dataclass(frozen=True)
class UnitSummary:
    """What the projects of one unit come to in a year; `unit` is None where their files name the office alone."""

    unit: Unit | None
    summary: YearSummary


def by_unit(collection: Collection, year: int, told: Iterable[ProjectRow]) -> list[UnitSummary]:
    """Sum up projects of a fiscal year by unit: what received most comes first, what states nothing of it last."""
    lines: dict[str, list[ProjectRow]] = {}
    units: dict[str, Unit | None] = {}
    for line in told:
        unit = collection.unit_of(line.project)
        units[known_by := unit.address if unit else ""] = unit
        lines.setdefault(known_by, []).append(line)
    sums = [UnitSummary(units[known_by], summarise(year, of_unit)) for known_by, of_unit in lines.items()]
    return sorted(sums, key=lambda each: -1 if each.summary.allocated is None else each.summary.allocated, reverse=True)
