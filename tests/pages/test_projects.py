"""What the page of one project says, drawn in memory."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from building import ROOT
from oit.collection import Collection
from oit.model import Project
from oit.pages.layout import lay_out


def drawn(**fields: Any) -> LexborHTMLParser:
    """The page of a project with these fields."""
    base = {"code": "1-1", "name": "ก", "fiscal_year": "2566", "office": ["ข"], "updated": "30/09/2566"}
    project = Project.model_validate(base | fields)
    site = lay_out(Collection(root=Path(), projects=(project,)), ROOT / "overrides/oit")
    return LexborHTMLParser(site.html(site.pages[project.address]))


def words(**fields: Any) -> str:
    """The text of that page, spaces made one."""
    page = drawn(**fields)
    assert page.body
    return " ".join(page.body.text(separator=" ").split())


@pytest.mark.parametrize(
    ("bound", "value", "said"),
    [
        ({"at_least": "95"}, "87.83", "ไม่บรรลุเป้าหมาย ต่ำกว่าเป้าหมาย 7.17 คะแนน"),
        ({"at_most": "10"}, "12.5", "ไม่บรรลุเป้าหมาย สูงกว่าเป้าหมาย 2.5 คะแนน"),
    ],
)
def test_a_missed_target_says_on_which_side_and_how_far(bound: dict[str, str], value: str, said: str) -> None:
    told = {"targets": [{"measure": "ita_score", **bound}], "results": [{"measure": "ita_score", "value": value}]}
    assert said in words(**told)


@pytest.mark.parametrize(("bound", "side"), [({"at_least": "95"}, "ต่ำกว่า"), ({"at_most": "10"}, "สูงกว่า")])
def test_what_the_office_reported_is_set_beside_the_side_that_is_missed(bound: dict[str, str], side: str) -> None:
    status = {"code": "on_target", "printed": "เป็นไปตามเป้าหมาย"}
    told = {"targets": [{"measure": "ita_score", **bound}], "results": [{"measure": "ita_score", "value": "50"}]}
    said = words(**told, reports=[{"round": "1", "target_status": status}])
    assert f"หน่วยงานรายงานสถานะ “เป็นไปตามเป้าหมาย” (รายงานครั้งที่ 1) ขณะที่คะแนนตามรายงาน{side}เป้าหมาย" in said


def test_a_report_without_a_number_is_not_called_by_one() -> None:
    status = {"code": None, "printed": "รอผล"}
    assert "“รอผล” (รายงานที่ไม่ได้ระบุครั้งที่)" in words(reports=[{"target_status": status}])


def measured(*values: str, measure: str = "iit_response_percent") -> list[dict[str, Any]]:
    """Reports without a number, each with one value of the same day."""
    return [
        {"entries": [{"date": "1/2/2566", "text": "ก", "measures": {measure: value}}], "progress": str(number)}
        for number, value in enumerate(values, start=1)
    ]


def test_two_values_of_one_day_stand_in_chart_and_table() -> None:
    page = drawn(reports=measured("25", "95"))
    [cell] = [each.text() for each in page.css(".oit-chart td")]
    assert cell == "25 และ 95"
    assert len(page.css(".oit-chart > svg circle.oit-chart__dot")) == 2


def test_no_two_things_of_a_page_have_one_id() -> None:
    page = drawn(reports=[*measured("25", "95", "100"), {"round": "1"}])
    ids = [each.id for each in page.css("[id]")]
    assert len(ids) == len(set(ids))
    assert {"round-0", "round-0-2", "round-0-3", "round-1"} <= set(ids)


@pytest.mark.parametrize("measure", ["trees", "iit_response_percent"])
@pytest.mark.parametrize("values", [("250", "5"), ("-40", "90"), ("-40", "-90"), ("0", "0"), ("0.5", "1000000")])
def test_nothing_of_a_chart_leaves_its_frame(values: tuple[str, ...], measure: str) -> None:
    page = drawn(reports=measured(*values, measure=measure))
    [frame] = page.css(".oit-chart > svg")
    height = float(frame.attributes["height"] or 0)
    names = ("y", "y1", "y2", "cy")
    given = [float(each.attributes[name] or 0) for each in frame.css("*") for name in names if name in each.attributes]
    assert len(given) > 8
    assert all(0 <= each <= height for each in given if each != -7)  # a mark is drawn around its place
