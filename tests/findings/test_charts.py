"""Which values share a chart, and the round steps of its axis."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from oit.findings.charts import Chart, charts_of
from oit.model import Project
from oit.model.measures import builtin_measures

MEASURES = builtin_measures()


def charts(*entries: dict[str, Any], **fields: Any) -> list[Chart]:
    base = {"code": "1", "name": "ก", "fiscal_year": "2566", "office": ["ข"], "updated": "30/09/2566"}
    told = Project.model_validate({**base, "reports": [{"round": "1", "entries": list(entries)}], **fields})
    return charts_of(told, MEASURES)


def of(measure: str, *values: str, **fields: Any) -> Chart:
    """The chart of one measure, its latest day first, as some reports have it."""
    days = [f"{day}/10/2565" for day in range(len(values), 0, -1)]
    told = [{"date": day, "text": "ก", "measures": {measure: value}} for day, value in zip(days, values, strict=True)]
    [found] = charts(*told, **fields)
    return found


def steps(chart: Chart) -> list[Decimal]:
    return list(chart.ticks)


def test_measures_of_one_unit_share_a_chart_where_their_names_fit_beside_the_lines() -> None:
    entries = [
        {"date": "1/3/2566", "text": "ก", "measures": {"iit_response_percent": "95", "eit_response_percent": "80"}},
        {"date": "1/2/2566", "text": "ข", "measures": {"iit_response_percent": "25", "participants": "40"}},
    ]
    percent, people = charts(*entries)
    assert [line.name for line in percent.series] == ["IIT", "EIT"]
    assert [value for _, value in percent.series[0].points] == [25, 95]
    assert steps(percent) == [0, 25, 50, 75, 100]
    assert steps(people) == [0, 10, 20, 30, 40]


def test_measures_with_long_names_and_many_measures_have_a_chart_each() -> None:
    assert len(charts({"date": "1/3/2566", "text": "ก", "measures": dict.fromkeys(("a" * 20, "b"), "1")})) == 2
    assert len(charts({"date": "1/3/2566", "text": "ก", "measures": dict.fromkeys("abcd", "1")})) == 4
    assert len(charts({"date": "1/3/2566", "text": "ก", "measures": dict.fromkeys("abc", "1")})) == 1


def test_a_measure_that_nobody_has_described_is_called_by_its_key() -> None:
    [line] = of("trees", "5").series
    assert (line.measure.title, line.measure.unit) == ("trees", None)


def test_the_days_of_a_chart_run_forward() -> None:
    found = of("trees", "30", "20", "10")
    assert [day.day for day in found.days] == [1, 2, 3]
    assert [value for _, value in found.series[0].points] == [10, 20, 30]
    assert (found.series[0].first[1], found.series[0].last[1]) == (10, 30)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (["2.5", "13.4"], ["0", "5", "10", "15"]),
        (["5", "20"], ["0", "5", "10", "15", "20"]),
        (["-5", "20"], ["-10", "0", "10", "20"]),
        (["-5", "-20"], ["-20", "-15", "-10", "-5", "0"]),
        (["0.03", "0.07"], ["0", "0.02", "0.04", "0.06", "0.08"]),
        (["640", "1132"], ["0", "500", "1000", "1500"]),
        (["0", "0"], ["0", "1"]),
    ],
)
def test_the_steps_of_an_axis_are_round_and_hold_every_value_and_0(values: list[str], expected: list[str]) -> None:
    assert steps(of("trees", *values)) == list(map(Decimal, expected))


@pytest.mark.parametrize("values", [["0.001", "99999999999999"], ["-40", "90"], ["0"], ["1"], ["-0.5", "3"]])
@pytest.mark.parametrize("measure", ["trees", "iit_response_percent"])
def test_every_value_stands_between_the_foot_and_the_top_of_its_axis(measure: str, values: list[str]) -> None:
    found = of(measure, *values)
    assert all(0 <= found.share(Decimal(value)) <= 1 for value in values)
    assert 2 <= len(found.ticks) <= 6
    assert 0 in found.ticks


def test_percents_reach_100_and_further_only_where_a_value_does() -> None:
    assert steps(of("iit_response_percent", "5"))[-1] == 100
    assert steps(of("iit_response_percent", "130"))[-1] == 150


def test_a_target_of_the_measure_in_its_unit_belongs_to_the_line_and_lifts_the_axis() -> None:
    asked = {"measure": "participants", "at_least": "400"}
    [line] = (found := of("participants", "40", targets=[asked])).series
    assert line.target
    assert line.target.bound == 400
    assert steps(found)[-1] == 400
    for targets in ([asked, asked], [asked | {"unit": "ตัน"}], [asked | {"measure": "trees"}]):
        assert of("participants", "40", targets=targets).series[0].target is None


def test_two_values_of_one_day_both_stay_in_the_order_of_the_file() -> None:
    entries = [{"date": "1/2/2566", "text": "ก", "measures": {"trees": value}} for value in ("30", "5", "30")]
    [found] = charts(reports=[{"entries": entries[:2]}, {"entries": entries[2:]}])
    [line] = found.series
    assert [value for _, value in line.points] == [30, 5, 30]
    assert line.on(found.days[0]) == (30, 5)
    assert not found.is_few
