"""What follows from the facts: outcome, gap, disagreement, what is not stated.

Knows the arithmetic of targets and results. Must not know wording or pages, and never looks at today's date:
the same facts give the same findings on every day. The rules are told to readers on the page /method/.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from operator import itemgetter
from typing import Literal

from oit.model import Assessment, Measure, Project, Report, Result, Target
from oit.text import thai


class Outcome(StrEnum):
    """What the reported result says of the target."""

    MET = "met"
    BELOW = "below"
    NOT_DUE = "not_due"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Verdict:
    """One target beside its result. `gap` is how far the result misses the bound, None unless BELOW."""

    target: Target
    measure: Measure | None
    result: Result | None
    outcome: Outcome
    gap: Decimal | None = None
    told: tuple[Result, ...] = ()
    """What the office says of this target in words; it is shown beside the target and judges nothing."""

    @property
    def side(self) -> Literal["below", "above"]:
        """On which side of its bound a result misses the target."""
        return "below" if self.target.at_least is not None else "above"

    @property
    def unit(self) -> str | None:
        """The unit of the target: its own, else the measure's, else the one that the result is given in."""
        return _unit(self.target, self.measure) or (self.result.unit if self.result else None)

    @property
    def result_unit(self) -> str | None:
        """The unit of the result, likewise."""
        return (_unit(self.result, self.measure) if self.result else None) or self.target.unit


@dataclass(frozen=True)
class Findings:
    """What follows from one project's facts."""

    outcome: Outcome
    verdicts: tuple[Verdict, ...]
    latest: Report | None
    """The report of the highest round; where one has no number, the report whose entries are the latest."""
    contradicted: bool
    """The office reported the target as reached (or missed) while the reported number says otherwise."""
    explanation_open: bool
    """A result is below its target and the office has not explained it here."""
    unasked: tuple[Result, ...] = ()
    """Results that belong to none of the targets, or in words to more than one."""

    @property
    def missed(self) -> Verdict | None:
        """The first target that was missed."""
        return next((verdict for verdict in self.verdicts if verdict.outcome is Outcome.BELOW), None)


def judge_project(project: Project, measures: Mapping[str, Measure]) -> Findings:
    """Judge one project."""
    told = _told(project)
    verdicts = tuple(
        _verdict(target, project, measures, told.get(place, ())) for place, target in enumerate(project.targets)
    )
    outcome = _overall([verdict for verdict in verdicts if verdict.target.bound is not None])
    latest = _latest_report(project.reports)
    return Findings(
        outcome=outcome,
        verdicts=verdicts,
        latest=latest,
        contradicted=_contradicted(outcome, latest),
        explanation_open=outcome is Outcome.BELOW and project.explanation is None,
        unasked=told.get(None, ()),
    )


def _latest_report(reports: Sequence[Report]) -> Report | None:
    """The report that was made last, as far as the file tells: by round; where one has no round, by the days of the
    entries; where one has no days either, by its place in the file, and after those with a round it stands first.
    """
    if not reports:
        return None
    days = [max((entry.date for entry in report.entries), default=None) for report in reports]
    dated = None not in days
    by_round = all(report.round for report in reports) or not dated
    order = [
        (report.round or 0 if by_round else 0, day or date.min, place)
        for place, (report, day) in enumerate(zip(reports, days, strict=True))
    ]
    return reports[max(order)[-1]]


def judge_assessment(assessment: Assessment, measures: Mapping[str, Measure]) -> Verdict | None:
    """Hold the total of an ITA result against its target; None where no target is known.

    A target of another measure is not held against the total, as in a project.
    """
    target, updated = assessment.target, assessment.updated
    if target is None:
        return None
    running = updated is not None and updated < thai.fiscal_period(assessment.fiscal_year)[1]
    measure = measures.get(target.measure) if target.measure else None
    result = assessment.result if assessment.result.measure == target.measure else None
    outcome, gap = _compare(target, result, measure, running=running)
    return Verdict(target, measure, result, outcome, gap)


def _verdict(target: Target, project: Project, measures: Mapping[str, Measure], told: tuple[Result, ...]) -> Verdict:
    measure = measures.get(target.measure) if target.measure else None
    result = _latest_result(target, project)
    outcome, gap = _compare(target, result, measure, running=_running(project, target))
    return Verdict(target, measure, result, outcome, gap, told)


def _answers(result: Result, target: Target, project: Project) -> bool:
    """Whether a result speaks of what a target asks: the same measure in the same year, by default the project's."""
    years = (told.fiscal_year or project.fiscal_year for told in (result, target))
    return result.measure == target.measure and len(set(years)) == 1


def _latest_result(target: Target, project: Project) -> Result | None:
    """The measured result that was reported last; an undated one counts as the earliest."""
    if target.measure is None:
        return None
    answers = [result for result in project.results if _answers(result, target, project)]
    measured = [result for result in answers if result.value is not None or not result.text]
    return max(measured, key=lambda result: result.reported_on or date.min, default=None)


def _told(project: Project) -> dict[int | None, tuple[Result, ...]]:
    """Results in words by the place of the one target that they answer; under None what answers no single target."""
    found: dict[int | None, tuple[Result, ...]] = {}
    for result in project.results:
        places = [place for place, target in enumerate(project.targets) if _answers(result, target, project)]
        place = places[0] if len(places) == 1 else None
        if result.text or not places:
            found[place] = (*found.get(place, ()), result)
    return found


def _unit(told: Target | Result, measure: Measure | None) -> str | None:
    return told.unit or (measure.unit if measure else None)


def _compare(
    target: Target, result: Result | None, measure: Measure | None, *, running: bool
) -> tuple[Outcome, Decimal | None]:
    if target.bound is None:
        return Outcome.UNKNOWN, None
    if len({_unit(told, measure) for told in (target, result) if told} - {None}) > 1:
        return Outcome.UNKNOWN, None  # 20 tonnes and 18,500 kilograms cannot be compared as they stand
    if result is None or result.value is None:
        return (Outcome.NOT_DUE if running else Outcome.UNKNOWN), None
    short = target.bound - result.value if target.at_least is not None else result.value - target.bound
    if running and (short > 0 or target.at_least is None):
        return Outcome.NOT_DUE, None  # what is counted may still grow
    return (Outcome.BELOW, short) if short > 0 else (Outcome.MET, None)


def _running(project: Project, target: Target) -> bool:
    """The period is not over by the day the facts are from, so no result can be asked for yet.

    A target of another year is due when that year ends; a project that is cancelled or done runs no more.
    """
    if project.status and project.status.state in {"completed", "cancelled"}:
        return False
    end = project.period.end or thai.fiscal_period(project.fiscal_year)[1]
    if target.fiscal_year:
        year_end = thai.fiscal_period(target.fiscal_year)[1]
        end = min(end, year_end) if project.period.end else year_end
    return project.updated is not None and project.updated < end


def _overall(measurable: list[Verdict]) -> Outcome:
    """One missed target decides; all must be met to be met; otherwise what is open decides."""
    outcomes = {verdict.outcome for verdict in measurable}
    if not outcomes:
        return Outcome.UNKNOWN
    for outcome in (Outcome.BELOW, Outcome.UNKNOWN, Outcome.NOT_DUE):
        if outcome in outcomes:
            return outcome
    return Outcome.MET


def _contradicted(outcome: Outcome, latest: Report | None) -> bool:
    status = latest.target_status.code if latest and latest.target_status else None
    says_reached = status in {"on_target", "above_target"}
    if outcome is Outcome.BELOW:
        return says_reached
    return outcome is Outcome.MET and status == "below_target"


@dataclass(frozen=True)
class Series:
    """The values of one measure over the timeline, in order of date."""

    measure: Measure
    points: tuple[tuple[date, Decimal], ...]
    """A day that two entries give a value for has two points, in the order of the file."""

    def on(self, day: date) -> tuple[Decimal, ...]:
        """Return what was reported for a day, each value once."""
        return tuple(dict.fromkeys(value for each, value in self.points if each == day))


@dataclass(frozen=True)
class Chart:
    """Series that share a unit and so share an axis."""

    unit: str | None
    series: tuple[Series, ...]

    @property
    def _values(self) -> list[Decimal]:
        return [value for series in self.series for _, value in series.points]

    @property
    def lowest(self) -> Decimal:
        """The foot of the axis: 0, or the smallest value where one is below."""
        return min([Decimal(0), *self._values])

    @property
    def highest(self) -> Decimal:
        """The top of the axis: the largest value, for percents 100 at least; never the foot, which has no height."""
        top = max([Decimal(100 if self.unit == "ร้อยละ" else 0), *self._values])
        return top if top > self.lowest else Decimal(1)

    def share(self, value: Decimal) -> float:
        """Return how high a value stands between foot and top, from 0 to 1."""
        return float((value - self.lowest) / (self.highest - self.lowest))

    @property
    def days(self) -> list[date]:
        """Every day that some series has a value for."""
        return sorted({day for series in self.series for day, _ in series.points})


def charts_of(project: Project, measures: Mapping[str, Measure]) -> list[Chart]:
    """Return what was measured along the timeline, measures of one unit together."""
    found: dict[str, list[tuple[date, Decimal]]] = {}
    for report in project.reports:
        for entry in report.entries:
            for name, value in entry.measures.items():
                found.setdefault(name, []).append((entry.date, value))
    by_unit: dict[str | None, list[Series]] = {}
    for name, points in found.items():
        measure = measures.get(name) or Measure(title=name)
        by_unit.setdefault(measure.unit, []).append(Series(measure, tuple(sorted(points, key=itemgetter(0)))))
    return [Chart(unit, tuple(lines)) for unit, lines in by_unit.items()]
