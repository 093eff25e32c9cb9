"""What describes the tables to programs: the standard's own checker, and who may grant a licence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import frictionless
import pytest

from building import OFFICE, copy_office
from exports.offices import changed, exports, source, tables
from oit.collection import Collection
from oit.exports.licence import DEFAULT, is_chosen, licence_of
from oit.exports.linked_data import dataset, organization
from oit.loading import load
from oit.model import Office

SOMMUT = load(OFFICE)[0]


def package(office: Collection = SOMMUT) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(exports(office)["/data/datapackage.json"].content)
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The data package with its tables as files."""
    for address, export in exports(SOMMUT).items():
        if address.endswith((".csv", "/datapackage.json")):
            (tmp_path / Path(address).name).write_bytes(export.content)
    return tmp_path


def test_frictionless_finds_no_error_in_any_table(folder: Path) -> None:
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "message"])
    assert len(report.tasks) == len(tables(SOMMUT))


@pytest.mark.parametrize(
    ("before", "after"), [("2566,", "พ.ศ.,"), ("บรรลุเป้าหมาย", "ดีมาก"), ("รหัสโครงการ", "รหัส"), ("2023-", "66-")]
)
def test_frictionless_would_see_another_table(folder: Path, before: str, after: str) -> None:
    table = folder / "projects.csv"
    text = table.read_text(encoding="utf-8-sig")
    assert before in text
    table.write_text(text.replace(before, after), encoding="utf-8-sig")
    assert not frictionless.validate(str(folder / "datapackage.json")).valid


def test_every_table_is_described_and_columns_tell_their_unit() -> None:
    made = package()
    assert made["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert [resource["name"] for resource in made["resources"]] == list(tables(SOMMUT))
    money = {field["key"]: field for field in made["resources"][0]["schema"]["fields"]}["budget_spent"]
    assert (money["type"], money["name"]) == ("number", "งบประมาณที่ใช้ไป")
    assert money["description"].endswith("หน่วย: บาท")


def test_an_office_that_chose_no_licence_has_the_usual_one_and_a_sample_has_none() -> None:
    chosen = SOMMUT.office
    assert (licence_of(chosen), is_chosen(chosen)) == (chosen.licence, True)
    assert (licence_of(Office(name="ก")), is_chosen(Office(name="ก"))) == (DEFAULT, False)
    assert licence_of(Office(name="ก", sample=True)) is None


def test_nobody_grants_a_licence_for_the_office_of_a_sample(tmp_path: Path) -> None:
    assert package()["licenses"] == [
        {"title": "Creative Commons Attribution 4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}
    ]
    root = copy_office(tmp_path)
    text = (root / "content/office.yml").read_text(encoding="utf-8")
    licence = text[text.index("licence:") : text.index("site_owner:")]
    office = changed(root, "content/office.yml", (licence, ""), ("", "\nsample: true\n"))
    assert "licenses" not in package(office)
    assert "license" not in dataset(source(office), tables(office).values())


def test_a_search_engine_is_told_where_every_table_is_and_of_which_days() -> None:
    made = dataset(source(SOMMUT), tables(SOMMUT).values())
    assert made["temporalCoverage"] == "2021-10-01/2025-09-30"
    assert made["dateModified"] == max(each.updated for each in SOMMUT.projects if each.updated).isoformat()
    assert 50 <= len(made["description"]) <= 5000
    assert {file["contentUrl"].removeprefix("https://sommut.go.th") for file in made["distribution"]} == {
        export.address for table in tables(SOMMUT).values() for export in table.exports
    }


def test_the_office_is_told_as_it_states_itself_and_nothing_is_made_up() -> None:
    stated = organization(SOMMUT.office, str)
    assert (stated["@type"], stated["telephone"]) == ("GovernmentOrganization", "0 2000 0000 ต่อ 1234")
    assert organization(Office(name="ก"), lambda address: f"https://a.go.th{address}") == {
        "@type": "GovernmentOrganization",
        "name": "ก",
        "url": "https://a.go.th/",
    }


def test_frictionless_reads_what_is_zipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("oit.exports.export.MANY", 1)
    for address, export in exports(SOMMUT).items():
        if ".csv" in address or address.endswith("/datapackage.json"):
            (tmp_path / Path(address).name).write_bytes(export.content)
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "message"])
    assert (tmp_path / "projects.csv.zip").exists()
