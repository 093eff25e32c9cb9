"""The published schemas: an editor that follows them accepts what our reader accepts, and speaks Thai."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from import_samples import DATA
from oit.collection import Collection
from oit.exports.schemas import schema_exports, schema_of
from oit.exports.source import Source
from oit.faults import Fault, errors
from oit.file_kind import Kind
from oit.kinds import DESCRIBED, OFFICE, PAGE, PROJECT
from reading import record_of

GOOD = {
    "project": yaml.safe_load((DATA / "transcribed.yml").read_text(encoding="utf-8")),
    "office": {"name": "สำนักงานเขตสมมุติ"},
}


def complaints(kind: Kind[Any], typed: dict[str, object]) -> list[str]:
    """What an editor says to a good file of a kind with some of its fields typed so."""
    validator = jsonschema.Draft202012Validator(schema_of(kind))
    return [error.message for error in validator.iter_errors({**GOOD[kind.name], **typed})]


def refusals(kind: Kind[Any], typed: dict[str, object]) -> list[Fault]:
    """What our reader says to the same."""
    return errors(record_of(kind.record, yaml.safe_dump({**GOOD[kind.name], **typed}, allow_unicode=True))[1])


@pytest.mark.parametrize("kind", DESCRIBED, ids=lambda kind: kind.name)
def test_every_schema_is_valid_and_speaks_thai(kind: Kind[Any]) -> None:
    schema = schema_of(kind)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["title"] == kind.title
    assert all("title" in field and "examples" in field for field in schema["properties"].values())


@pytest.mark.parametrize("kind", DESCRIBED, ids=lambda kind: kind.name)
def test_nothing_in_a_schema_is_meant_for_engineers(kind: Kind[Any]) -> None:
    schema = schema_of(kind)
    for record in schema.get("$defs", {}).values():
        assert not {"title", "description"} & set(record)
    assert '"default"' not in json.dumps(schema)


def test_the_file_of_a_schema_opens_with_what_it_describes_in_words_to_be_read(tmp_path: Path) -> None:
    every = schema_exports(Source(Collection(tmp_path), str))
    [page] = [export for export in every if export.path == "data/schema/page.json"]
    assert page.title == "แบบข้อมูลของส่วนหัวของหน้าที่เขียนเอง"
    assert page.content.decode().split("\n")[:4] == [
        "{",
        ' "$schema": "https://json-schema.org/draft/2020-12/schema",',
        ' "title": "ส่วนหัวของหน้าที่เขียนเอง",',
        ' "description": "content/ชื่อหน้า.md ระหว่างเส้น --- สองเส้น",',
    ]
    assert json.loads(page.content) == schema_of(PAGE)


def test_a_schema_accepts_what_the_model_accepts_and_refuses_a_misspelt_key() -> None:
    assert complaints(PROJECT, {}) == []
    assert complaints(PROJECT, {"naem": "ก"})
    without_code = {key: value for key, value in GOOD["project"].items() if key != "code"}
    assert list(jsonschema.Draft202012Validator(schema_of(PROJECT)).iter_errors(without_code))


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        (OFFICE, {"name": 1205}),  # a number where a text is asked for
        (OFFICE, {"phone": 1205}),
        (OFFICE, {"phone": None}),
        (OFFICE, {"sample": True}),
        (OFFICE, {"sample": "true"}),
        (OFFICE, {"complaints": None}),  # an empty list: the key with nothing behind it
        (OFFICE, {"complaints": [{"name": "สายด่วน", "phone": 1205}]}),
        (PROJECT, {"fiscal_year": "๒๕๖๖"}),  # a text where a number is asked for
        (PROJECT, {"reports": [{"round": "๑"}]}),
        (PROJECT, {"certification": {"statement": "ขอรับรอง", "signed": "false"}}),
        (PROJECT, {"kind": "activity"}),
        (PROJECT, {"office": [2566]}),
    ],
)
def test_what_the_reader_takes_is_not_complained_of(kind: Kind[Any], typed: dict[str, object]) -> None:
    assert complaints(kind, typed) == refusals(kind, typed) == []


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        (OFFICE, {"name": ["สำนักงานเขตสมมุติ"]}),
        (OFFICE, {"name": None}),
        (OFFICE, {"sample": 1}),
        (OFFICE, {"sample": None}),
        (OFFICE, {"complaints": "สายด่วน"}),
        (OFFICE, {"complaints": [{"phone": "1205"}]}),
        (PROJECT, {"fiscal_year": None}),
        (PROJECT, {"kind": "งาน"}),
        (PROJECT, {"office": []}),
        (PROJECT, {"office": None}),
        (PROJECT, {"reports": [{"round": "๑", "rond": 1}]}),
    ],
)
def test_what_the_reader_refuses_is_marked_while_it_is_typed(kind: Kind[Any], typed: dict[str, object]) -> None:
    assert complaints(kind, typed)
    assert refusals(kind, typed)


def test_a_choice_is_a_text_in_our_word_or_in_thai() -> None:
    kind = {"enum": ["project", "โครงการ", "activity", "กิจกรรม"], "type": "string"}
    assert schema_of(PROJECT)["properties"]["kind"]["anyOf"][0] == kind
