"""What was measured along the timeline, as charts: which series share an axis, its round steps, and the target.

Knows numbers and days. Must not know pages, or where on a drawing anything stands.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from math import ceil, floor
from operator import itemgetter

from oit.model import Measure, Project, Target

_TOGETHER = 3
"""Lines of one chart that a reader still tells apart."""
_SHORT = 16
"""Letters that a name may have to stand beside its line on a phone."""


@dataclass(frozen=True)
class Series:
    """The values of one measure over the timeline, in order of date."""

    measure: Measure
    points: tuple[tuple[date, Decimal], ...]
    """A day that two entries give a value for has two points, in the order of the file."""
    target: Target | None = None
    """The one target of this measure in this unit, if it is a number; none where there are several."""

    @property
    def name(self) -> str:
        """What stands beside the line."""
        return self.measure.short or self.measure.title

    @property
    def first(self) -> tuple[date, Decimal]:
        """The earliest day and its value."""
        return self.points[0]

    @property
    def last(self) -> tuple[date, Decimal]:
        """The latest day and its value."""
        return self.points[-1]

    def on(self, day: date) -> tuple[Decimal, ...]:
        """Return what was reported for a day, each value once."""
        return tuple(dict.fromkeys(value for each, value in self.points if each == day))


@dataclass(frozen=True)
class Chart:
    """Series that share a unit and so share an axis."""

    unit: str | None
    series: tuple[Series, ...]

    @cached_property
    def ticks(self) -> tuple[Decimal, ...]:
        """Round steps from the foot of the axis to its top."""
        bounds = [line.target.bound for line in self.series if line.target and line.target.bound is not None]
        values = [value for line in self.series for _, value in line.points]
        return axis([*values, *bounds], percent=self.unit == "ร้อยละ")

    def share(self, value: Decimal) -> float:
        """Return how high a value stands between foot and top, from 0 to 1."""
        return share(value, self.ticks)

    @cached_property
    def days(self) -> list[date]:
        """Every day that some series has a value for."""
        return sorted({day for line in self.series for day, _ in line.points})

    @property
    def is_few(self) -> bool:
        """Whether every series has two values at most: two bars then tell more than a line."""
        return all(len(line.points) <= 2 for line in self.series)


def axis(values: Iterable[Decimal], *, percent: bool) -> tuple[Decimal, ...]:
    """Return the round steps of an axis that holds all values and 0, for percents 100 too; it always has a height.

    >>> [str(step) for step in axis([Decimal("2.5"), Decimal("13.4")], percent=False)]
    ['0', '5', '10', '15']
    """
    found = [Decimal(), Decimal(100 if percent else 0), *values]
    low, high = min(found), max(found)
    if low == high:
        return Decimal(), Decimal(1)
    step = _step(high - low)
    lowest, highest = floor(low / step), ceil(high / step)
    return tuple(step * number for number in range(lowest, highest + 1))


def _step(span: Decimal) -> Decimal:
    """The smallest of 1, 2, 2.5, 5 times a power of ten that parts a span into four at most."""
    power = Decimal(1).scaleb((span / 4).adjusted())
    return next(times * power for times in map(Decimal, ("1", "2", "2.5", "5", "10")) if times * power * 4 >= span)


def share(value: Decimal, ticks: Sequence[Decimal]) -> float:
    """Return how far along an axis a value stands, from 0 to 1."""
    return float((value - ticks[0]) / (ticks[-1] - ticks[0]))


def charts_of(project: Project, measures: Mapping[str, Measure]) -> list[Chart]:
    """Return what was measured along the timeline. Measures of one unit share a chart as long as their names fit it."""
    found: dict[str, list[tuple[date, Decimal]]] = {}
    for report in project.reports:
        for entry in report.entries:
            for name, value in entry.measures.items():
                found.setdefault(name, []).append((entry.date, value))
    by_unit: dict[str | None, list[Series]] = {}
    for name, points in found.items():
        measure = measures.get(name) or Measure(title=name)
        line = Series(measure, tuple(sorted(points, key=itemgetter(0))), _target(project, name, measure))
        by_unit.setdefault(measure.unit, []).append(line)
    return [chart for unit, lines in by_unit.items() for chart in _parted(unit, lines)]


def _parted(unit: str | None, lines: list[Series]) -> Iterator[Chart]:
    if len(lines) <= _TOGETHER and all(len(line.name) <= _SHORT for line in lines):
        yield Chart(unit, tuple(lines))
    else:
        yield from (Chart(unit, (line,)) for line in lines)


def _target(project: Project, name: str, measure: Measure) -> Target | None:
    asked = [each for each in project.targets if each.measure == name and each.bound is not None]
    units = {each.unit or measure.unit for each in asked}
    return asked[0] if len(asked) == 1 and units == {measure.unit} else None
