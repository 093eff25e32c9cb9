"""What follows from the facts: outcome, gap, disagreement, what is not stated.

Knows the arithmetic of targets and results. Must not know wording or pages, and never looks at today's date:
the same facts give the same findings on every day. The rules are told to readers on the page /method/.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Literal

from oit.model import Assessment, Measure, Project, Report, Result, Target, last_reported
from oit.text import thai


class Outcome(StrEnum):
    """What the reported result says of the target."""

    MET = "met"
    BELOW = "below"
    NOT_DUE = "not_due"
    UNKNOWN = "unknown"


class Reason(StrEnum):
    """Why a result cannot be held against its target."""

    NO_TARGET = "no_target"
    NO_NUMBER = "no_number"
    """The target is told in words."""
    UNITS = "units"
    RESULT_NO_NUMBER = "result_no_number"
    RESULTS_DIFFER = "results_differ"
    """Several numbers are reported, and nobody says which of them is the last."""
    ENDED = "ended"
    """The work is over by the day of the facts, and no result is told."""
    CANCELLED = "cancelled"
    """The work was cancelled, and no result is told: none is to be waited for."""
    NO_RESULT = "no_result"
    """No result is told, and whether the work is over nobody knows."""


@dataclass(frozen=True)
class Verdict:
    """One target beside its result. `gap` is how far the result misses the bound, None unless BELOW."""

    target: Target
    measure: Measure | None
    result: Result | None
    outcome: Outcome
    gap: Decimal | None = None
    others: tuple[Result, ...] = ()
    """What else is reported of it, in words, earlier, or nobody knows when: shown beside it, judging nothing."""
    reason: Reason | None = None
    """Why the outcome is unknown; None where it is not."""
    due: date | None = None
    """The last day of the time that the target is for, where it is not due yet."""

    @property
    def earlier(self) -> tuple[Result, ...]:
        """Of the others, the numbers reported before the result that judges."""
        last = self.result.reported_on if self.result else None
        return tuple(
            each
            for each in self.others
            if each.value is not None and last and each.reported_on and each.reported_on < last
        )

    @property
    def beside(self) -> tuple[Result, ...]:
        """Of the others, what was not reported earlier: words, and numbers of which nobody can tell the last."""
        return tuple(each for each in self.others if each not in self.earlier)

    @property
    def measured(self) -> Decimal | None:
        """The result where it can stand on one scale with its target: a number in the same unit."""
        comparable = self.target.bound is not None and self.reason is not Reason.UNITS
        return self.result.value if self.result and comparable else None

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

    progress: Report | None = None
    """The report that tells last how much of the work is done."""
    reason: Reason | None = None
    """Why the outcome is unknown: of the first target in numbers of which that is so, else of the targets in words."""

    @property
    def due(self) -> date | None:
        """The day on which the first result is to be known, where the outcome is not due yet."""
        return min((each.due for each in self.verdicts if each.due), default=None)

    @property
    def deciding(self) -> Verdict | None:
        """The target that made the outcome what it is: of those in numbers the first with that outcome; where no target
        is a number, the first.
        """
        in_numbers = [verdict for verdict in self.verdicts if verdict.target.bound is not None]
        alike = [verdict for verdict in in_numbers if verdict.outcome is self.outcome]
        return next(iter((*alike, *in_numbers, *self.verdicts)), None)

    @property
    def missed(self) -> Verdict | None:
        """The first target that was missed."""
        return next((verdict for verdict in self.verdicts if verdict.outcome is Outcome.BELOW), None)


@dataclass(frozen=True)
class Term:
    """The time a target is for. Neither running nor ended: nobody says from which day the facts are."""

    end: date
    running: bool
    """No result can be asked for yet."""
    ended: bool
    cancelled: bool = False


def judge_project(project: Project, measures: Mapping[str, Measure]) -> Findings:
    """Judge one project."""
    answers = _answers(project)
    verdicts = tuple(
        _verdict(target, project, measures, answers[place]) for place, target in enumerate(project.targets)
    )
    in_numbers = [verdict for verdict in verdicts if verdict.target.bound is not None]
    outcome = _overall(in_numbers)
    latest = _latest_report(project.reports)
    return Findings(
        outcome=outcome,
        verdicts=verdicts,
        latest=latest,
        contradicted=_contradicted(outcome, latest),
        explanation_open=outcome is Outcome.BELOW and project.explanation is None,
        unasked=answers[None],
        progress=_latest_report([report for report in project.reports if report.progress is not None]),
        reason=_why(in_numbers or verdicts) if outcome is Outcome.UNKNOWN else None,
    )


def _why(verdicts: Sequence[Verdict]) -> Reason:
    return next((verdict.reason for verdict in verdicts if verdict.reason), Reason.NO_TARGET)


def _latest_report(reports: Sequence[Report]) -> Report | None:
    return reports[latest_first(reports)[0]] if reports else None


def latest_first(reports: Sequence[Report]) -> list[int]:
    """Return the places of reports, the one made last first, as far as the file tells: by round; where one has no
    round, by the days of the entries; where one has no days either, by its place in the file, and after those with a
    round it stands first.
    """
    days = [max((entry.date for entry in report.entries), default=None) for report in reports]
    dated = None not in days
    by_round = all(report.round for report in reports) or not dated
    order = [
        (report.round or 0 if by_round else 0, day or date.min, place)
        for place, (report, day) in enumerate(zip(reports, days, strict=True))
    ]
    return [place for *_, place in sorted(order, reverse=True)]


def judge_assessment(assessment: Assessment, measures: Mapping[str, Measure]) -> Verdict | None:
    """Hold the total of an ITA result against its target; None where no target is known.

    A target of another measure is not held against the total, as in a project.
    """
    target, updated = assessment.target, assessment.updated
    if target is None:
        return None
    end = thai.fiscal_period(assessment.fiscal_year)[1]
    measure = measures.get(target.measure) if target.measure else None
    result = assessment.result if assessment.result.measure == target.measure else None
    term = Term(end, running=updated is not None and updated < end, ended=updated is not None and updated >= end)
    return _compare(Verdict(target, measure, result, Outcome.UNKNOWN), term)


def _verdict(target: Target, project: Project, measures: Mapping[str, Measure], answers: tuple[Result, ...]) -> Verdict:
    measure = measures.get(target.measure) if target.measure else None
    result = last_reported([each for each in answers if each.value is not None or not each.text])
    others = tuple(each for each in answers if each is not result)
    return _compare(Verdict(target, measure, result, Outcome.UNKNOWN, others=others), _term(project, target))


def _answers(project: Project) -> dict[int | None, tuple[Result, ...]]:
    """Results by the place of the target that they answer: the same measure in the same year, by default the project's.

    One in words that answers several targets judges none of them; it stands under None, as what answers no target.
    """
    asked = [(target.measure, target.fiscal_year or project.fiscal_year) for target in project.targets]
    found: dict[int | None, tuple[Result, ...]] = {None: (), **dict.fromkeys(range(len(asked)), ())}
    for result in project.results:
        said = (result.measure, result.fiscal_year or project.fiscal_year)
        places: list[int | None] = [place for place, each in enumerate(asked) if each == said]
        if not places or (result.text and result.value is None and len(places) > 1):
            places = [None]
        for place in places:
            found[place] = (*found[place], result)
    return found


def _unit(told: Target | Result, measure: Measure | None) -> str | None:
    return told.unit or (measure.unit if measure else None)


def _compare(open_: Verdict, term: Term) -> Verdict:
    target, result, measure = open_.target, open_.result, open_.measure
    if target.bound is None:
        return replace(open_, reason=Reason.NO_NUMBER)
    if len({_unit(told, measure) for told in (target, result) if told} - {None}) > 1:
        return replace(open_, reason=Reason.UNITS)  # 20 tonnes and 18,500 kilograms cannot be compared as they stand
    not_due = replace(open_, outcome=Outcome.NOT_DUE, due=term.end)
    if result is None and any(each.value is not None for each in open_.others):
        return replace(open_, reason=Reason.RESULTS_DIFFER)
    if result is None or result.value is None:
        missing = Reason.ENDED if term.ended else Reason.CANCELLED if term.cancelled else Reason.NO_RESULT
        return not_due if term.running else replace(open_, reason=Reason.RESULT_NO_NUMBER if result else missing)
    short = target.bound - result.value if target.at_least is not None else result.value - target.bound
    if term.running and (short > 0 or target.at_least is None):
        return not_due  # what is counted may still grow
    return replace(open_, outcome=Outcome.BELOW, gap=short) if short > 0 else replace(open_, outcome=Outcome.MET)


def _term(project: Project, target: Target) -> Term:
    """The time a target is for, seen from the day the facts are from.

    A target of another year is due when that year ends; a project that is cancelled or done runs no more.
    """
    end = project.period.end or thai.fiscal_period(project.fiscal_year)[1]
    if target.fiscal_year:
        year_end = thai.fiscal_period(target.fiscal_year)[1]
        end = min(end, year_end) if project.period.end else year_end
    state = project.status.state if project.status else None
    if state in {"completed", "cancelled"}:
        return Term(end, running=False, ended=state == "completed", cancelled=state == "cancelled")
    known = project.updated
    return Term(end, running=known is not None and known < end, ended=known is not None and known >= end)


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
