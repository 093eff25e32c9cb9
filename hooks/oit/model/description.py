"""The form of the data files, told once in the model and shown three times: to editors, to readers, to beginners.

Knows how the model describes itself. Must not know any particular field: whatever `model` gains, appears here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from oit.model import Assessment, Office, Project, Record, Register, Scheme
from oit.model.page_head import Head
from oit.model.record import as_yaml, record_in

FILES: dict[str, tuple[type[Record], str, str]] = {
    "project": (Project, "ไฟล์โครงการ", "projects/ปีงบประมาณ/รหัสโครงการ.yml"),
    "office": (Office, "ไฟล์หน่วยงาน", "content/office.yml"),
    "register": (Register, "ทะเบียน OIT ของปี", "content/oit/ปีงบประมาณ.yml"),
    "scheme": (Scheme, "รายการข้อ OIT ของหน่วยงานเอง", "content/oit/schemes/ชื่อรายการ.yml"),
    "ita": (Assessment, "ผล ITA ของปี", "content/ita/ปีงบประมาณ.yml"),
    "page": (Head, "ส่วนหัวของหน้าที่เขียนเอง", "content/ชื่อหน้า.md ระหว่างเส้น --- สองเส้น"),
}
"""Kinds of data file: the record, its Thai name, where it lies. A new kind of file is one line here."""


@dataclass(frozen=True)
class FieldNote:
    """What a person must know to fill in one field. `example` is the line or lines to type."""

    key: str
    title: str
    description: str
    example: str
    required: bool
    choices: tuple[str, ...]
    parts: tuple[FieldNote, ...]
    many: bool


def describe(kind: type[Record]) -> tuple[FieldNote, ...]:
    """Return the notes of all fields of a record, those of its parts inside."""
    return tuple(_note(key, field) for key, field in kind.model_fields.items())


def _note(key: str, field: FieldInfo) -> FieldNote:
    inner = record_in(field.annotation)
    example = field.examples[0] if field.examples else None
    return FieldNote(
        key=key,
        title=field.title or "",
        description=field.description or "",
        example=f"{key}: {as_yaml(example)}",
        required=field.is_required(),
        choices=tuple(_choices(field.annotation)),
        parts=describe(inner) if inner else (),
        many=isinstance(example, list),
    )


def _choices(annotation: Any) -> Iterator[str]:
    if get_origin(annotation) is Literal:
        yield from (str(choice) for choice in get_args(annotation))
    else:
        for part in get_args(annotation):
            yield from _choices(part)


def schemas() -> dict[str, dict[str, Any]]:
    """Return the JSON Schema of every kind of data file, by the name it is published under."""
    return {name: _schema(kind, title, place) for name, (kind, title, place) in FILES.items()}


def _schema(kind: type[Record], title: str, place: str) -> dict[str, Any]:
    schema = kind.model_json_schema()
    for part in (schema, *schema.get("$defs", {}).values()):
        part.pop("title", None)  # the names of our classes, and what they say to engineers
        part.pop("description", None)
        for field in part["properties"].values():
            field.pop("default", None)
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title, "description": place}
    return _as_typed({**head, **schema})  # type: ignore[no-any-return]  # a mapping gives a mapping


def _as_typed(schema: Any) -> Any:
    """Let a number stand where text is asked for and the other way round, as our reader does: `phone: 1205`."""
    if isinstance(schema, list):
        return [_as_typed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    changed = {key: _as_typed(value) for key, value in schema.items()}
    if changed.get("type") in {"string", "integer"} and "enum" not in changed and "const" not in changed:
        changed["type"] = sorted({changed["type"], "string", "number"} - {"integer"})
    if changed.get("type") == "boolean":
        changed["type"] = ["boolean", "string"]
    if changed.get("type") == "array" and "minItems" not in changed:
        changed["type"] = ["array", "null"]
    return changed
