"""The file beside a project's page: all that the page says and no more, in the fields of the data file."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from building import OFFICE, copy_office
from exports.offices import changed, exports, source
from oit.collection import Collection
from oit.exports.project_file import project_json
from oit.exports.project_rows import every_project
from oit.loading import load
from oit.model import Project
from pages.test_every_field_is_shown import DATA, LEAVES, NOT_SHOWN

SOMMUT = load(OFFICE)[0]
FILES = {address: export for address, export in exports(SOMMUT).items() if address.startswith("/projects/")}
SCHEMA = json.loads(exports(SOMMUT)["/data/schema/project-page.json"].content)


def data(address: str, office: Collection = SOMMUT) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(exports(office)[address].content)
    return found


@pytest.mark.parametrize("address", FILES)
def test_every_file_is_as_its_schema_says_and_can_be_read_back_as_a_project(address: str) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.Draft202012Validator(SCHEMA).validate(data(address))
    project = data(address)["project"]
    read = Project.model_validate(project)
    [original] = [each for each in SOMMUT.projects if each.code == project["code"]]
    assert (read.budget, read.period, read.procurement) == (original.budget, original.period, original.procurement)


def test_the_schema_refuses_a_field_that_no_project_has() -> None:
    made = data("/projects/2566/90000001-2001/data.json")
    made["project"]["colour"] = "red"
    assert list(jsonschema.Draft202012Validator(SCHEMA).iter_errors(made))


@cache
def filled_paths() -> set[str]:
    """The fields in the file of a project in which every field has a value."""
    project = Project.model_validate(DATA["project"])
    [row] = every_project(source(Collection(Path(), projects=(project,))))
    return set(_paths(json.loads(project_json(row))["project"], "project"))


def _paths(value: object, name: str) -> list[str]:
    if isinstance(value, dict):
        return [path for key, part in value.items() for path in _paths(part, f"{name}.{key}")] or [name]
    if isinstance(value, list | tuple):
        return [path for part in value for path in _paths(part, name)]
    return [name]


@pytest.mark.parametrize("name", [name for name in LEAVES if name.startswith("project.")])
def test_a_field_is_in_the_file_when_and_only_when_the_page_shows_it(name: str) -> None:
    found = [path for path in filled_paths() if path == name or path.startswith(f"{name}.")]
    assert bool(found) == (name not in NOT_SHOWN or name == "project.continues")  # the page leads to that project


def test_what_follows_from_the_facts_stands_beside_them() -> None:
    made = data("/projects/2566/90000001-2001/data.json")
    assert made["page"] == "https://sommut.go.th/projects/2566/90000001-2001/"
    assert made["findings"]["outcome_words"] == "ไม่บรรลุเป้าหมาย"
    assert made["findings"]["contradicted"] is True
    assert len(made["findings"]["targets"]) == len(made["project"]["targets"])
    assert made["measures"]["ita_score"] == {"title": "คะแนนการประเมิน ITA", "unit": "คะแนน"}


def test_of_several_results_for_a_target_the_file_has_all(tmp_path: Path) -> None:
    results = (
        "results:\n  - {measure: waste_tonnes, value: 1, unit: ตัน, reported_on: 1/2/2566}\n"
        "  - {measure: waste_tonnes, value: 21, unit: ตัน, reported_on: 30/09/2566}\n"
    )
    file = copy_office(tmp_path) / "projects/2566/90000001-2005.yml"
    text = file.read_text(encoding="utf-8")
    start, end = text.index("results:"), text.index("certification:")
    file.write_text(text[:start] + results + text[end:], encoding="utf-8")
    made = data("/projects/2566/90000001-2005/data.json", load(tmp_path)[0])
    assert [result["value"] for result in made["project"]["results"]] == [1, 21]


def test_the_file_stands_at_former_addresses_too_and_comes_and_goes_with_its_page() -> None:
    former, now = "/projects/2565/90000001-2001/data.json", "/projects/2566/90000001-2001/data.json"
    assert FILES[former].content == FILES[now].content
    assert FILES[former].part_of == FILES[now].part_of == "/projects/2566/90000001-2001/"


def test_of_what_was_withdrawn_for_privacy_only_the_notice_is_left(tmp_path: Path) -> None:
    notice = ("", "\nwithdrawn: {on: 15/1/2567, reason: privacy}\n")
    office = changed(copy_office(tmp_path), "projects/2566/90000001-2005.yml", notice)
    made = data("/projects/2566/90000001-2005/data.json", office)
    jsonschema.Draft202012Validator(SCHEMA).validate(made)
    assert set(made) == {"$schema", "version", "page", "project"}
    assert set(made["project"]) == {"code", "name", "fiscal_year", "office", "withdrawn"}
    assert made["project"]["withdrawn"]["reason"] == "เพื่อคุ้มครองข้อมูลส่วนบุคคล"
