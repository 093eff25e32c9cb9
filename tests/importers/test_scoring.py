"""The judge of the corpus: an outcome that is right scores clean on every list, each kind of mistake is seen."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from importers.corpus import ProjectList, corpus
from importers.outcome import COUNTED_WORDS, YEAR_WORDS, Outcome
from importers.scoring import flat, keeps, placed, same, score, verdict

FIRST = corpus()[0]


@pytest.mark.parametrize("given", corpus(), ids=lambda given: given.name)
def test_an_outcome_that_follows_the_golden_scores_clean(given: ProjectList) -> None:
    assert score(given, right(given)).told == []


def test_a_value_in_the_file_of_another_project_is_seen() -> None:
    outcome = right(FIRST)
    first, second, *rest = outcome.projects.values()
    mixed = {**first, "unplaced": [*first.get("unplaced", []), f"หมายเหตุ: {second['name']}"]}
    told = score(
        FIRST, replace(outcome, projects=dict(zip(outcome.projects, (mixed, second, *rest), strict=True)))
    ).told
    assert [line for line in told if line.startswith("stranger")]


def test_a_lost_cell_a_wrong_amount_and_a_missing_project_are_seen() -> None:
    outcome = right(FIRST)
    name, *others = outcome.projects
    wrong = {
        **outcome.projects[name],
        "budget": {"by_year": [{"fiscal_year": "2566", "allocated": "845"}]},
        "unplaced": [],
    }
    told = score(FIRST, replace(outcome, projects={name: wrong})).told
    assert {line.partition(":")[0] for line in told} >= {"cell lost", "field wrong", "field missing", "absent"}
    assert sum(line.startswith("absent") for line in told) == len(others)


def test_a_name_that_gets_out_is_seen() -> None:
    [given] = [given for given in corpus() if given.name == "03-purchase-monthly"]
    outcome = right(given)
    for leaky in (
        replace(outcome, messages="ผู้รับจ้าง นายมานพ  ศรีสมมุติ"),
        replace(outcome, files={"content/documents/a.txt": "มานพ ศรีสมมุติ".encode()}),
    ):
        assert [line for line in score(given, leaky).told if line.startswith("leak")]


def test_values_are_compared_by_what_they_mean() -> None:
    assert same("budget.spent", 1500.5, "1500.50")
    assert same("period.start", "2022-10-01", "1 ต.ค. 2565")
    assert same("name", "จำนวน ๙", "จํานวน  9")
    assert same("location.village", 5, "หมู่ที่ 5")
    assert same("status.state", "completed", "แล้วเสร็จ")
    assert verdict("budget.allocated|procurement.0.budget", 5, {"procurement.0.budget": "5"}) == "right"
    assert verdict("budget.allocated", None, {"budget.allocated": "1250"}) == "wrong"
    assert verdict("unit", "กองช่าง", {"office.0": "อบต.", "office.1": "กองช่าง"}) == "right"
    assert keeps("ร้อยละ: 92", {"unplaced.0": "ร้อยละ: 92.00"})
    assert not keeps("ร้อยละ: 92", {"unplaced.0": "92"})
    assert placed("1.25 ล้านบาท", {"budget.allocated": "1250000"}, "1.25 ล้านบาท")
    assert not placed("ยาว 350 เมตร", {"budget.allocated": "350"}, "ยาว 350 เมตร")


def right(given: ProjectList) -> Outcome:
    """What a faultless reader makes of a list, put together from its golden and from the cells themselves."""
    projects = {f"projects/{n}.yml": _project(project, n) for n, project in enumerate(given.expected["projects"])}
    return Outcome(projects, {}, "\n".join(_messages(given)), None, 0)


def _project(project: dict[str, Any], number: int) -> dict[str, Any]:
    data: dict[str, Any] = {"code": project["code"] or f"X-{number}", "name": project["name"], "unplaced": []}
    data |= {key: str(project[key]) for key in ("fiscal_year", "printed_code") if project.get(key)}
    for path, wanted in project["fields"].items():
        value = wanted[-1] if isinstance(wanted, list) else wanted
        first = path.split("|")[0].replace("*", "0")
        if first.startswith("kept:"):
            data["unplaced"].append(f"{first[5:]}: {value}")
        elif value is not None:
            _put(data, ["responsible"] if first == "unit" else first.split("."), str(value))
    data["unplaced"] += project.get("kept", [])
    whole: dict[str, Any] = _lists(data)
    return whole


def _put(data: dict[str, Any], path: list[str], value: str) -> None:
    for step in path[:-1]:
        data = data.setdefault(step, {})
    data[path[-1]] = value


def _lists(data: Any) -> Any:
    """Maps whose keys are 0, 1, … as lists."""
    if isinstance(data, dict):
        parts = {key: _lists(part) for key, part in data.items()}
        return list(parts.values()) if parts and all(key.isdigit() for key in parts) else parts
    return data


def _messages(given: ProjectList) -> list[str]:
    said = [f"แผ่นงาน {item['sheet']} ช่อง {item['cell']}: {item['text']}" for item in given.expected["refused"]]
    said += [f"แถว {item['row']}: {item['name']}" for item in given.expected["questions"]]
    said += [f"{COUNTED_WORDS[kind][0]} {count}" for kind, count in given.expected["counted"].items()]
    for project in given.expected["projects"]:
        if project["year_from"]:
            said.append(f"ปีงบประมาณ {project['fiscal_year']} จาก{YEAR_WORDS[project['year_from']][0]}")
    return [*said, *given.expected.get("said", [])]


def test_flat_data_leaves_out_what_is_empty() -> None:
    assert flat(json.loads('{"a": [{"b": "1"}, {"c": ""}], "d": null}')) == {"a.0.b": "1"}
