"""The JSON Schema of every kind of data file, by which an editor helps whoever fills one in.

Knows how the model describes itself. Must not know any particular field: whatever the model gains, appears here.
"""

import json
from collections.abc import Iterator
from typing import Any

from oit.collection import Collection
from oit.exports.export import Export, Permalink
from oit.kinds import DESCRIBED
from oit.source_files import Kind


def schema_exports(collection: Collection, permalink: Permalink) -> Iterator[Export]:  # noqa: ARG001  as all exporters
    """Yield the schema of each kind, which is the same for every office."""
    for kind in DESCRIBED:
        text = json.dumps(schema_of(kind), ensure_ascii=False, indent=1)
        yield Export(f"data/schema/{kind.name}.json", f"แบบข้อมูลของ{kind.title}", text.encode())


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
