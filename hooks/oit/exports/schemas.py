"""JSON Schemas: of every kind of data file, by which an editor helps whoever fills one in, and of what programs read.

Knows how model and columns describe themselves. Must not know any particular field: whatever they gain, appears here.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from typing import Any

from oit.exports.export import AnyTableKind, Export
from oit.exports.project_file import SCHEMA, project_page_schema
from oit.exports.source import Source
from oit.exports.values import CHOICES
from oit.file_kind import Kind
from oit.findings.columns import Column, Form
from oit.kinds import DESCRIBED, PROJECT

_TYPES: dict[Form, list[str]] = {
    "integer": ["integer"],
    "number": ["number", "string"],  # a number that a double cannot hold stays a text
    "money": ["number", "string"],
    "percent": ["number", "string"],
    "texts": ["array"],
}


def schema_exports(source: Source) -> Iterator[Export]:
    """Yield the schema of each kind, which is the same for every office, and that of the file beside a project's page."""

    def kept(name: str, draw: Callable[[], bytes]) -> list[bytes]:
        return [source.kept.once(source.kept.key("schema", name), draw)]

    for kind in DESCRIBED:
        draw = partial(kept, kind.name, partial(_drawn, kind))
        yield Export(f"data/schema/{kind.name}.json", f"แบบข้อมูลของ{kind.title}", draw)
    draw = partial(kept, SCHEMA, lambda: project_page_schema(schema_of(PROJECT)))
    yield Export(SCHEMA, "แบบข้อมูลของหน้าโครงการ", draw)


def table_schema_exports(tables: Iterable[AnyTableKind]) -> Iterator[Export]:
    """Yield the schema of the JSON of each kind of table."""
    for table in tables:
        path = f"data/schema/table-{table.name}.json"
        yield Export(path, f"แบบข้อมูลของตาราง {table.name}", partial(_drawn_table, table))


def _drawn(kind: Kind[Any]) -> bytes:
    return json.dumps(schema_of(kind), ensure_ascii=False, indent=1).encode()


def _drawn_table(table: AnyTableKind) -> Iterator[bytes]:
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": table.meaning,
        "type": "array",
        "items": {
            "type": "object",
            "required": [column.key for column in table.columns if column.key not in table.optional],
            "properties": {column.key: _property(column) for column in table.columns},
            "additionalProperties": False,
        },
    }
    yield json.dumps(schema, ensure_ascii=False, indent=1).encode()


def _property(column: Column[Any]) -> dict[str, Any]:
    unit = f" หน่วย: {column.unit}" if column.unit else ""
    described: dict[str, Any] = {"title": column.title, "description": column.meaning + unit}
    if column.form in CHOICES:
        return {**described, "enum": [*CHOICES[column.form], None]}
    return {
        **described,
        "type": [*_TYPES.get(column.form, ["string"]), "null"],
        **({"format": "date"} if column.form == "day" else {}),
        **({"items": {"type": "string"}} if column.form == "texts" else {}),
    }


@cache
def schema_of(kind: Kind[Any]) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a kind of file."""
    schema = kind.record.model_json_schema()
    for part in (schema, *schema.get("$defs", {}).values()):
        part.pop("title", None)  # the names of our classes, and what they say to engineers
        part.pop("description", None)
        for field in part["properties"].values():
            field.pop("default", None)
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": kind.title, "description": kind.shown}
    return _as_typed({**head, **schema})  # type: ignore[no-any-return]  # a mapping gives a mapping


def _as_typed(schema: Any) -> Any:
    """Let a number stand where text is asked for and the other way round, as our reader does: `phone: 1205`."""
    if isinstance(schema, list):
        return [_as_typed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    changed = {key: _as_typed(value) for key, value in schema.items()}
    if changed.get("type") in {"string", "integer"} and "enum" not in changed:
        changed["type"] = ["number", "string"]
    if changed.get("type") == "boolean":
        changed["type"] = ["boolean", "string"]
    if changed.get("type") == "array" and "minItems" not in changed:
        changed["type"] = ["array", "null"]
    return changed
