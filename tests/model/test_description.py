"""The form of the data is told once, completely, and every example can be typed as it stands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from oit.importers.project_file.skeleton import skeleton
from oit.kinds import DESCRIBED, KINDS
from oit.model import HeldProject, Project, Record
from oit.model.description import FieldNote, describe
from oit.model.record import record_in
from reading import record_of


def records(kind: type[Record]) -> Iterator[type[Record]]:
    """Yield a record and every record inside it, each once."""
    found: list[type[Record]] = [kind]
    for each in found:
        yield each
        for field in each.model_fields.values():
            inner = record_in(field.annotation)
            if inner and inner not in found:
                found.append(inner)


RECORDS = [record for kind in KINDS for record in records(kind.record)]
GIVEN = {"code": "1-1", "name": "ก", "fiscal_year": 2566, "office": ["เขต"]}


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_field_has_title_description_and_example(record: type[Record]) -> None:
    for key, field in record.model_fields.items():
        assert field.title, key
        assert field.description, key
        assert field.examples, key


def test_every_kind_of_record_is_told_of() -> None:
    known = {cls for cls in _all_records(Record) if cls.__module__.startswith("oit.model")}
    assert known - {HeldProject} == set(RECORDS), "a project of which a part is held is no kind of its own"


def _all_records(kind: type[Record]) -> set[type[Record]]:
    below = set(kind.__subclasses__())
    return below.union(*(_all_records(each) for each in below))


@pytest.mark.parametrize("kind", [kind.record for kind in DESCRIBED])
def test_the_example_of_every_field_can_be_typed_as_it_stands(kind: type[Record]) -> None:
    notes = {note.key: note for note in describe(kind)}
    required = "".join(f"{note.example}\n" for note in notes.values() if note.required)
    for note in notes.values():
        text = required if note.required else required + note.example + "\n"
        record, faults = record_of(kind, text)
        assert record is not None, [*map(str, faults)]
        assert not [fault for fault in faults if fault.code == "duplicate_key"], note.example


def test_skeleton_is_valid_as_it_is_and_tells_of_every_field() -> None:
    text = skeleton(GIVEN)
    assert record_of(Project, text)[1] == []
    for note in describe(Project):
        assert f"# {note.title}: {note.description}" in text


def test_skeleton_stays_readable_whichever_field_is_woken() -> None:
    for note in describe(Project):
        text = skeleton(GIVEN)
        woken = _woken(text, note)
        record, faults = record_of(Project, woken)
        assert record is not None, [note.key, *map(str, faults)]


def _woken(text: str, note: FieldNote) -> str:
    """The text after someone took the # from one field and what is in it."""
    lines, awake = text.split("\n"), False
    for number, line in enumerate(lines):
        if line.startswith(f"#{note.key}:"):
            awake = True
        elif not line.startswith("# ") and not line.startswith("#  "):
            awake = False
        if awake and line.startswith("#"):
            lines[number] = line[1:]
    return "\n".join(lines)


def test_the_comment_in_each_file_points_to_the_published_schema() -> None:
    line = skeleton(GIVEN).split("\n")[0]
    place = Path("projects/2566") / line.split("$schema=")[1]
    assert place.as_posix().endswith("../../site/data/schema/project.json")
