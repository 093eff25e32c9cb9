"""Where things of a drawing stand."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest

from oit.findings.charts import Chart, Series
from oit.model import Measure, Target
from oit.pages.charts import BarDrawing, LineDrawing, draw


def line(name: str, *values: str, at_least: str | None = None) -> Series:
    points = tuple(
        (date(2023, 1, 1) + timedelta(days=30 * place), Decimal(value)) for place, value in enumerate(values)
    )
    target = Target.model_validate({"measure": "m", "at_least": at_least}) if at_least else None
    return Series(Measure(title=name), points, target)


def drawn(*series: Series, unit: str | None = None) -> LineDrawing:
    found = draw(Chart(unit, series))
    assert isinstance(found, LineDrawing)
    return found


@pytest.mark.parametrize("unit", [None, "ร้อยละ"])
@pytest.mark.parametrize("values", [("250", "5"), ("-40", "90"), ("-40", "-90"), ("0", "0"), ("0.5", "1000000")])
def test_nothing_leaves_its_frame(values: tuple[str, ...], unit: str | None) -> None:
    found = drawn(line("ก", *values, *values, at_least="7"), line("ข", *values[::-1], "3"), unit=unit)
    heights = [y for y, _ in found.ticks] + [mark.y for mark in found.marks] + list(found.targets)
    assert all(0 < y < found.height for y in heights)
    assert all(0 <= x <= 100 for x in [x for x, *_ in found.days] + [mark.x for mark in found.marks])


def test_labels_of_the_right_edge_do_not_lie_on_one_another() -> None:
    found = drawn(line("ก", "1", "2", "50"), line("ข", "1", "2", "51"), line("ค", "1", "2", "52", at_least="51"))
    edge = sorted(mark.y for mark in found.marks if mark.anchor == "end" and mark.x == 100)
    assert len(edge) >= 3
    assert all(below - above >= 14 for above, below in pairwise(edge))


def test_lines_that_end_together_have_one_label() -> None:
    [label] = [mark for mark in drawn(line("IIT", "1", "2", "9"), line("EIT", "3", "4", "9")).marks if mark.names]
    assert (label.names, label.value) == (("IIT", "EIT"), 9)


def test_days_have_room_and_the_first_and_the_last_are_told() -> None:
    found = drawn(line("ก", *map(str, range(30))))
    places = [x for x, *_ in found.days]
    days = [day for *_, day in found.days]
    assert days[0] == date(2023, 1, 1)
    assert days[-1] == date(2023, 1, 1) + timedelta(days=29 * 30)
    assert all(right - left >= 25 for left, right in pairwise(places))


def test_two_values_are_two_bars_from_0() -> None:
    found = draw(Chart("ร้อยละ", (line("ก", "25", "95", at_least="90"),)))
    assert isinstance(found, BarDrawing)
    assert [(bar.start, bar.width, bar.target) for bar in found.bars] == [(0, 25, 90), (0, 95, 90)]
