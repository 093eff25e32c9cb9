"""What is said once of all that the document does not state."""

from typing import Any

from oit.findings.unstated import rounds_say_nothing_of, unstated
from oit.model import Project

LEAST: dict[str, Any] = {"code": "1", "name": "ก", "fiscal_year": "2566", "office": ["ข"]}


def of(**fields: Any) -> Project:
    return Project.model_validate(LEAST | fields)


def test_a_project_of_four_fields_states_nothing_of_the_form() -> None:
    names = ("ผู้รับผิดชอบ", "ระยะเวลา", "วัตถุประสงค์", "ความสอดคล้องกับแผน", "หลักการและเหตุผล")
    assert unstated(of()) == names


def test_what_only_some_projects_have_is_never_asked_for() -> None:
    full = of(
        targets=[{"text": "ก"}],
        budget={"allocated": "0"},
        responsible="ก",
        period={"start": "1/10/2565"},
        objectives=["ก"],
        strategy=dict.fromkeys(("plan", "issue", "sub_issue", "goal", "indicator"), "ก"),
        rationale="ก",
    )
    assert unstated(full) == ()  # no contract, no place, no status, no coordinator


def test_a_plan_told_in_part_names_the_parts_that_are_open() -> None:
    told = unstated(of(strategy={"plan": "ก", "goal": "ข", "indicator": "ค"}))
    assert told[-3:] == ("ประเด็นยุทธศาสตร์", "ประเด็นยุทธศาสตร์ย่อย", "หลักการและเหตุผล")


def test_what_one_round_states_is_not_unstated() -> None:
    project = of(reports=[{"round": "1", "progress": "50"}, {"round": "2"}])
    assert rounds_say_nothing_of(project) == ["disbursed", "plan_status", "target_status"]
    assert "ความก้าวหน้าของงาน" not in unstated(project)
    assert "งบประมาณที่เบิกใช้" in unstated(project)
