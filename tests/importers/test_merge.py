"""A draft beside the project file that is there: what is new is added, what was there stays."""

from __future__ import annotations

from typing import Any

import pytest

from oit.importers.compare import in_words
from oit.importers.draft import Draft
from oit.importers.project_file.merge import Merge, merge
from oit.model import Project

FILE = {"code": "1-1", "name": "ขุดลอกคลอง", "fiscal_year": "2566", "office": ["เขต"], "updated": "30/06/2566"}


def merged(draft: dict[str, Any], **file: Any) -> Merge:
    return merge(Project.model_validate(FILE | file), Draft("report.txt", {**FILE, **draft}))


@pytest.mark.parametrize(
    ("of_file", "of_draft", "later"),
    [
        ("30/06/2566", "30/09/2566", "30/09/2566"),
        ("30/09/2566", "30/06/2566", "30/09/2566"),  # an older report may fill a gap
        (None, "30/06/2566", "30/06/2566"),
    ],
)
def test_with_new_facts_the_later_day_is_the_day_of_the_facts(of_file: str | None, of_draft: str, later: str) -> None:
    found = merged({"updated": of_draft, "responsible": "ฝ่ายโยธา"}, updated=of_file)
    assert found.data["responsible"] == "ฝ่ายโยธา"
    assert found.data["updated"] == later


def test_without_new_facts_the_day_stays_though_the_report_was_printed_later() -> None:
    found = merged({"updated": "30/09/2566"})
    assert found.grew == []
    assert found.data["updated"] == "30/06/2566"


def test_a_new_fact_of_a_report_without_a_day_leaves_the_day_of_the_file() -> None:
    found = merge(Project.model_validate(FILE), Draft("report.txt", {"responsible": "ฝ่ายโยธา"}))
    assert found.data["updated"] == "30/06/2566"


def test_what_the_file_says_stays_and_the_other_telling_stands_beside_it_once() -> None:
    found = merged({"name": "ขุดลอกคู"})
    assert found.data["name"] == "ขุดลอกคลอง"
    told = {"field": "name", "other": "ขุดลอกคู", "source": "report.txt"}
    assert found.data["disagreements"] == [told]
    assert merged({"name": "ขุดลอกคู"}, disagreements=[told]).contradictions == []


def test_a_text_without_a_field_is_kept_once() -> None:
    found = merged({"unplaced": ["หมายเหตุ ก", "หมายเหตุ ข"]}, unplaced=["หมายเหตุ  ก"])
    assert found.data["unplaced"] == ["หมายเหตุ ก", "หมายเหตุ ข"]


@pytest.mark.parametrize(
    ("of_file", "of_draft"), [("completed", "แล้วเสร็จ"), ("แล้วเสร็จ", "ดำเนินการแล้วเสร็จ"), ("เสร็จสิ้น", "completed")]
)
def test_one_state_in_two_spellings_is_no_news(of_file: str, of_draft: str) -> None:
    found = merged({"status": {"state": of_draft}, "kind": "กิจกรรม"}, status={"state": of_file}, kind="activity")
    assert not found.is_news


def test_a_state_that_moved_on_is_told_in_the_words_of_the_pages() -> None:
    existing = Project.model_validate(FILE | {"status": {"state": "planned"}})
    found = merge(existing, Draft("list.xlsx", {**FILE, "status": {"state": "แล้วเสร็จ"}}, listed=True))
    [moved] = found.moved
    assert [in_words(moved.path, value) for value in (moved.value, moved.other)] == ["ยังไม่ดำเนินการ", "ดำเนินการแล้วเสร็จ"]
