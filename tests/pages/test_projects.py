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


def words(**fields: Any) -> str:
    """The text of the page of a project with these fields, spaces made one."""
    base = {"code": "1-1", "name": "ก", "fiscal_year": "2566", "office": ["ข"], "updated": "30/09/2566"}
    project = Project.model_validate(base | fields)
    site = lay_out(Collection(root=Path(), projects=(project,)), ROOT / "overrides/oit")
    page = LexborHTMLParser(site.html(site.pages[project.address]))
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
