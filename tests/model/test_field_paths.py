"""A place in a project has a Thai name that a reader understands."""

import pytest

from oit.model import Project
from oit.model.field_paths import find_field

PROJECT = Project.model_validate(
    {
        "code": "1",
        "name": "ก",
        "fiscal_year": "2566",
        "office": ["เขต", "ฝ่าย"],
        "budget": {"spent": "1200"},
        "strategy": {"goal": "๗.๓.๒"},
        "reports": [{"round": "2", "progress": "90.00", "entries": [{"date": "31/07/2566", "text": "รอฟผล"}]}],
        "certification": {"statement": "ขอรับรอง", "signed": "false"},
    }
)


@pytest.mark.parametrize(
    ("place", "title", "words"),
    [
        ("strategy.goal", "ยุทธศาสตร์ › เป้าหมายที่", "๗.๓.๒"),
        ("reports[1].entries[1].text", "รายงานครั้งที่ 2 › รายการวันที่ 31 ก.ค. 2566", "รอฟผล"),
        ("reports[1].progress", "รายงานครั้งที่ 2 › ความก้าวหน้าของงาน", "90"),
        ("budget.spent", "งบประมาณ › งบประมาณที่ใช้ไป", "1,200"),
        ("certification", "การรับรองข้อมูล", "ขอรับรอง"),
        ("certification.signed", "การรับรองข้อมูล › ลงนามแล้ว", "ไม่ใช่"),
        ("office", "หน่วยงานที่รับผิดชอบ", "เขต / ฝ่าย"),
        ("updated", "ข้อมูล ณ วันที่", None),
    ],
)
def test_a_place_has_a_thai_name_and_what_stands_there(place: str, title: str, words: str | None) -> None:
    assert find_field(PROJECT, place) == (title, words)


NOWHERE = ["", "gaol", "strategy.gaol", "reports[2]", "reports[0]", "office.name", "code.x", "a b"]


@pytest.mark.parametrize("place", NOWHERE)
def test_a_place_that_does_not_exist_is_none(place: str) -> None:
    assert find_field(PROJECT, place) is None


def test_a_report_of_no_stated_round_is_called_so() -> None:
    bare = PROJECT.model_copy(update={"reports": (PROJECT.reports[0].model_copy(update={"round": None}),)})
    assert find_field(bare, "reports[1].progress") == ("รายงานที่ไม่ได้ระบุครั้งที่ › ความก้าวหน้าของงาน", "90")
