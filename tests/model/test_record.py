"""How a refused record becomes sentences: the line, the field that was meant, an example of how to write it."""

from __future__ import annotations

import pytest

from oit.faults import Fault
from oit.model import Office, Project
from oit.model.record import Record, as_yaml
from reading import read, record_of

PROJECT = "code: 1-1\nname: โครงการ\nfiscal_year: 2566\noffice: [เขต]\n"


def faults(kind: type[Record], text: str) -> list[Fault]:
    return record_of(kind, text)[1]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("respnsible: ก", "responsible"),
        ("Rationale: ก", "rationale"),
        ("ผู้รับผิดชอบ: ก", "responsible"),
        ("หลักการและเหตผล: ก", "rationale"),
        ("budget: {ได้รับ: 1}", "allocated"),
        ("targets: [{at_lest: 1}]", "at_least"),
        ("reports: [{round: 1, entries: [{date: 1/1/2566, text: ก, measure: 1}]}]", "measures"),
        ("สีของโครงการ: เขียว", None),
        ("zzz: ก", None),
        ("quantity: ก", "quantities"),
        ("year: 2567", "fiscal_year"),
        ("Year: 2567", "fiscal_year"),
        ("ปี: 2567", "fiscal_year"),
        ("procurement: [{work: ก, number: 1}]", None),  # of several
        ("procurement: [{work: ก, egp: 1}]", "egp_number"),
        ("id: x", None),
        ("ก: x", None),
        ("translation: ก", None),  # as far from explanation as “location” is
    ],
)
def test_a_field_by_another_name(typed: str, meant: str | None) -> None:
    [found] = faults(Project, PROJECT + typed)
    assert found.line == 5
    assert found.code == ("unknown_key_near" if meant else "unknown_key")
    assert not meant or f"หมายถึง {meant} ใช่หรือไม่" in found.remedy


@pytest.mark.parametrize(
    ("kind", "text", "example"),
    [
        (Project, PROJECT.replace("code: 1-1\n", ""), "code: 50260000-6648"),
        (Project, PROJECT + "budget: 5", "budget: {allocated: 0, spent: 0}"),
        (Project, PROJECT + "targets: [ก]", "- {measure: ita_score, at_least: 95}"),
        (Project, PROJECT + "reports: [{round: 1, entries: [{text: ก}]}]", "date: 28/10/2565"),
        (Office, "name: ก\nmeasures: {visitors: ก}", "visitors: {title: จำนวนผู้เข้าร่วม, unit: คน}"),
        (Office, "name: ก\ncomplaints: [ก]", "- {name: ศูนย์รับเรื่องร้องเรียน, phone: 0 2123 4567}"),
    ],
)
def test_the_answer_shows_how_to_write_it(kind: type[Record], text: str, example: str) -> None:
    [found] = faults(kind, text)
    assert found.remedy.endswith(example)


def test_an_example_can_be_pasted_into_the_file() -> None:
    for name, field in Project.model_fields.items():
        written = f"{name}: {as_yaml(field.examples[0])}" if field.examples else ""
        data, wrong = read(written)
        assert written
        assert not wrong, written
        assert list(data) == [name]


@pytest.mark.parametrize(
    ("value", "written"),
    [(None, "null"), (True, "true"), ([], "[]"), ([{"a": 1, "b": [False, "ก"]}], "[{a: 1, b: [false, ก]}]")],
)
def test_an_example_as_yaml(value: object, written: str) -> None:
    assert as_yaml(value) == written
