"""Where on a drawing things stand: lines over time, bars, a result on its target, money spent of money received.

Knows shares, pixels and which labels would meet. Must not know HTML (templates) or what belongs together (`findings`).
Across all is in per cent, so that a drawing fits any screen and its words keep their size; down it is in pixels.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Literal, TypeAlias

from oit.findings.charts import Chart, Series, axis, share
from oit.findings.money import MoneyUse
from oit.findings.outcomes import Verdict
from oit.model import Target
from oit.text import thai

PERCENT = "ร้อยละ"
Anchor = Literal["start", "middle", "end"]
Across: TypeAlias = Callable[[date], float]
Down: TypeAlias = Callable[[Decimal], float]

_TOP, _BOTTOM, _RIGHT = 26, 170, 96
_LINE = 16
"""Pixels that a label needs, from line to line."""
_APART = 27.0
"""Per cent of the width that a day with its year needs on a small phone."""


@dataclass(frozen=True)
class Mark:
    """Something at a place: `x` in per cent, `y` in pixels."""

    x: float
    y: float
    anchor: Anchor
    value: Decimal
    names: tuple[str, ...] = ()
    """The series that end here; none where there is one alone."""
    target: Target | None = None


@dataclass(frozen=True)
class DrawnLine:
    """One series: its line, and its dots, each as the path of a drawing 1000 wide."""

    series: Series
    line: str
    dots: str


@dataclass(frozen=True)
class LineDrawing:
    """A chart over time."""

    chart: Chart
    height: int
    bottom: int
    ticks: tuple[tuple[float, Decimal], ...]
    days: tuple[tuple[float, Anchor, date], ...]
    targets: tuple[float, ...]
    lines: tuple[DrawnLine, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Bar:
    """A value from 0, with its target where it has one; all in per cent of the width."""

    series: Series
    day: date
    value: Decimal
    start: float
    width: float
    target: float | None


@dataclass(frozen=True)
class BarDrawing:
    """Values too few for a line."""

    chart: Chart
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class Bullet:
    """A result on one axis with its target; all in per cent of the width."""

    verdict: Verdict
    start: float
    width: float
    value: float
    target: float
    anchor: Anchor
    ends: tuple[Decimal, Decimal]


@dataclass(frozen=True)
class MoneyBar:
    """Money in per cent of the larger of what was received and what was spent."""

    received: float
    spent: float


def draw(chart: Chart) -> LineDrawing | BarDrawing:
    """Lay out what was measured over time."""
    return _bars(chart) if chart.is_few else _lines(chart)


def _bars(chart: Chart) -> BarDrawing:
    def bar(line: Series, day: date, value: Decimal) -> Bar:
        target = line.target.bound if line.target else None
        at = None if target is None else _percent(chart.share(target))
        return Bar(line, day, value, *_from_zero(value, chart.ticks), at)

    return BarDrawing(chart, tuple(bar(line, *point) for line in chart.series for point in line.points))


def _lines(chart: Chart) -> LineDrawing:
    firsts = [line.first[1] for line in chart.series]
    days, left = chart.days, min(40.0, 3 + 2.1 * (_letters(chart.ticks) + _letters(firsts)))
    span = max((days[-1] - days[0]).days, 1)

    def across(day: date) -> float:
        return _short(left + (_RIGHT - left) * (day - days[0]).days / span, 2)

    def down(value: Decimal) -> float:
        return _short(_BOTTOM - chart.share(value) * (_BOTTOM - _TOP), 1)

    def drawn(line: Series) -> DrawnLine:
        places = [(round(across(day) * 10), down(value)) for day, value in line.points]
        return DrawnLine(
            line, "M" + "L".join(f"{x} {y:g}" for x, y in places), "".join(f"M{x} {y:g}h0" for x, y in places)
        )

    targets = {line.target.bound: line.target for line in chart.series if line.target and line.target.bound is not None}
    asked = [_target_mark(chart, target, bound, left, down) for bound, target in targets.items()]
    edge = [mark for mark in asked if mark.anchor == "end"]
    return LineDrawing(
        chart=chart,
        height=_BOTTOM + 26,
        bottom=_BOTTOM,
        ticks=tuple((down(tick), tick) for tick in chart.ticks),
        days=tuple(_days(days, across)),
        targets=tuple(map(down, targets)),
        lines=tuple(map(drawn, chart.series)),
        marks=(
            *_spread(_first_marks(chart, left - 2, down)),
            *_spread([*_last_marks(chart, down), *edge]),
            *(mark for mark in asked if mark not in edge),
        ),
    )


def _days(days: Sequence[date], across: Across) -> Iterable[tuple[float, Anchor, date]]:
    """The first and the last day, and of those between as many as have room."""
    yield across(days[0]), "start", days[0]
    if days[-1] == days[0]:
        return
    written = across(days[0]) + _APART / 2
    for day in days[1:-1]:
        if written + _APART < (x := across(day)) < _RIGHT - 1.5 * _APART:
            yield x, "middle", day
            written = x
    yield _RIGHT, "end", days[-1]


def _letters(values: Iterable[Decimal]) -> int:
    """Letters of the longest of some numbers."""
    return max(len(thai.number(value)) for value in values)


def _target_mark(chart: Chart, target: Target, bound: Decimal, left: float, down: Down) -> Mark:
    """The words of a target, on its line, at that end at which the series are farther from it."""
    begin, end = (min(abs(value - bound) for value in values) for values in zip(*_ends(chart), strict=True))
    at_edge = end > begin
    return Mark(100 if at_edge else left + 2, down(bound) - 6, "end" if at_edge else "start", bound, target=target)


def _ends(chart: Chart) -> list[tuple[Decimal, Decimal]]:
    return [(line.first[1], line.last[1]) for line in chart.series]


def _first_marks(chart: Chart, x: float, down: Down) -> list[Mark]:
    """The first value of each line, left of its dot."""
    return [Mark(x, down(value) + 4, "end", value) for value in dict.fromkeys(first for first, _ in _ends(chart))]


def _last_marks(chart: Chart, down: Down) -> list[Mark]:
    """The last value of each line, at the edge; lines that end together have one label."""
    ends: dict[Decimal, list[Series]] = {}
    for line in chart.series:
        ends.setdefault(line.last[1], []).append(line)
    named = len(chart.series) > 1
    marks = []
    for value, lines in ends.items():
        falls = len(lines[0].points) > 1 and lines[0].points[-2][1] > value and down(value) + _LINE < _BOTTOM
        y = down(value) + _LINE if falls else down(value) - 9
        marks.append(Mark(100, y, "end", value, tuple(line.name for line in lines) if named else ()))
    return marks


def _spread(marks: list[Mark]) -> list[Mark]:
    """Move labels of the right edge apart, from the lowest up, so that none lies on another."""
    placed: list[Mark] = []
    limit = float(_BOTTOM)
    for mark in sorted(marks, key=lambda each: -each.y):
        y = min(mark.y, limit)
        placed.append(replace(mark, y=y))
        limit = y - _LINE
    lift = max(0.0, 11 - limit - _LINE)
    return [replace(mark, y=_short(mark.y + lift, 1)) for mark in placed]


def bullet(verdict: Verdict) -> Bullet | None:
    """Lay out a result on its target; None where they do not stand on one scale."""
    return next(iter(_on_one_axis([verdict])), None)


def dumbbells(verdicts: Iterable[Verdict]) -> list[list[Bullet]]:
    """Lay out targets of one measure and one unit on one scale each: results of several years, beside their targets."""
    alike: dict[tuple[str | None, str | None], list[Verdict]] = {}
    for verdict in verdicts:
        if verdict.measured is not None:
            alike.setdefault((verdict.target.measure, verdict.unit), []).append(verdict)
    return [_on_one_axis(group) for group in alike.values() if len(group) > 1]


def _on_one_axis(verdicts: list[Verdict]) -> list[Bullet]:
    pairs = [(v, v.measured, v.target.bound) for v in verdicts]
    told = [(v, value, bound) for v, value, bound in pairs if value is not None and bound is not None]
    full = any(v.unit == PERCENT or v.target.measure == "ita_score" for v, _, _ in told)
    ticks = axis([number for _, value, bound in told for number in (value, bound)], percent=full)
    return [_bullet(verdict, value, bound, ticks) for verdict, value, bound in told]


def _bullet(verdict: Verdict, value: Decimal, bound: Decimal, ticks: Sequence[Decimal]) -> Bullet:
    at = _percent(share(bound, ticks))
    anchor: Anchor = "end" if at > 70 else "start" if at < 30 else "middle"
    start, width = _from_zero(value, ticks)
    return Bullet(verdict, start, width, _percent(share(value, ticks)), at, anchor, (ticks[0], ticks[-1]))


def money_bar(use: MoneyUse) -> MoneyBar | None:
    """Lay out what was spent of what was received; None where both are 0."""
    return money_on(use, max(use.received, use.spent))


def money_on(use: MoneyUse | None, end: Decimal) -> MoneyBar | None:
    """Lay out what was spent of what was received on a scale that it shares with others; None where both are 0."""
    if use is None or not (use.received or use.spent):
        return None
    return MoneyBar(_percent(float(use.received / end)), _percent(float(use.spent / end)))


def _from_zero(value: Decimal, ticks: Sequence[Decimal]) -> tuple[float, float]:
    """Where a bar begins and how wide it is."""
    zero, end = (_percent(share(each, ticks)) for each in (Decimal(), value))
    return min(zero, end), _short(abs(end - zero), 2)


def _percent(part: float) -> float:
    return _short(part * 100, 2)


def _short(number: float, digits: int) -> float:
    """Round a number, and leave out digits that say nothing: `100`, not `100.0`."""
    rounded, whole = round(number, digits), round(number)
    return whole if whole == rounded else rounded
