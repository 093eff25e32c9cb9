"""What all records share, and how a refused one becomes sentences.

Knows pydantic. Must not know any particular record.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any, NamedTuple, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from oit.faults.problems import Problem, problem
from oit.text.yaml_reader import Data, Location, field_name, line_of


class Doubt(NamedTuple):
    """A rule that a record breaks: the code of the sentence, the place in the record, the words for its blanks."""

    code: str
    where: Location
    context: Mapping[str, object]


class Record(BaseModel):
    """A mapping in a data file: unknown keys refused, unchangeable once read."""

    model_config = ConfigDict(extra="forbid", frozen=True, regex_engine="python-re")

    def doubts(self) -> Iterator[Doubt]:
        """Yield the rules this record breaks that concern more than one of its values."""
        return iter(())


RecordType = TypeVar("RecordType", bound=Record)


def validate(
    kind: type[RecordType], data: dict[str, Data], text: str, file: str
) -> tuple[RecordType | None, list[Problem]]:
    """Type the data of one file.

    Returns the record (None when a value was refused) and every problem of the file, each with its line in `text`.
    """
    try:
        record = kind.model_validate(data)
    except ValidationError as error:
        details = error.errors(include_url=False)
        return None, [_explain(kind, detail, text, file) for detail in details]
    problems = [
        problem(code, file, line_of(text, where), field_name(where), **context)
        for code, where, context in record.doubts()
    ]
    return record, problems


# Pydantic's own error types that our fields can raise, and the code of our sentence for each.
_CODES = {
    "missing": "missing",
    "extra_forbidden": "unknown_key",
    "too_short": "empty",
    "string_type": "want_text",
    "tuple_type": "want_list",
    "dict_type": "want_mapping",
    "model_type": "want_mapping",
    "model_attributes_type": "want_mapping",
    "literal_error": "choice",
    "enum": "choice",
}


def _explain(kind: type[Record], detail: ErrorDetails, text: str, file: str) -> Problem:
    where = tuple(step for step in detail["loc"] if step != "[key]")
    code = _CODES.get(detail["type"], detail["type"])
    context: dict[str, Any] = dict(detail.get("ctx") or {})
    value = detail["input"]
    if value is None and code in {"want_mapping", "want_text", "choice"}:
        code = "empty"
    if code == "choice":
        context = {"text": value, "choices": str(context.get("expected", "")).replace("'", "").replace(" or ", ", ")}
        if not isinstance(value, str):
            code = "want_text"
    if code == "want_mapping" and isinstance(where[-1], int):
        code = "want_item"
    if code == "unknown_key" and (near := _near(kind, where)):
        code, context = "unknown_key_near", {"near": near}
    if code in {"missing", "empty", "want_list", "want_mapping", "want_item"}:
        context = {"example": _example(kind, where)}
    line = line_of(text, where)
    return problem(code, file, line, field_name(where), **context)


def record_at(kind: type[Record], where: Location) -> type[Record] | None:
    """Return the kind of record that holds the last step of `where`, None inside a free mapping."""
    current: type[Record] | None = kind
    for step in where[:-1]:
        if isinstance(step, int):
            continue
        field = current.model_fields.get(step) if current else None
        current = record_in(field.annotation) if field else None
    return current


def record_in(annotation: Any) -> type[Record] | None:
    """Return the kind of record that a field holds, alone or in a list; None for single values."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    return next((found for part in get_args(annotation) if (found := record_in(part))), None)


def _near(kind: type[Record], where: Location) -> str | None:
    """The key that was probably meant: close in spelling, or named by its Thai title."""
    holder = record_at(kind, where)
    if holder is None:
        return None
    key = str(where[-1])
    if matches := get_close_matches(key, holder.model_fields, n=1, cutoff=0.6):
        return matches[0]
    titles = {field.title: name for name, field in holder.model_fields.items() if field.title}
    holding = [title for title in titles if key in title]
    matches = get_close_matches(key, titles, n=1, cutoff=0.8) or (holding if len(holding) == 1 else [])
    return titles[matches[0]] if matches else None


def _example(kind: type[Record], where: Location) -> str:
    """How the value could be written: `key: value`, or `- value` for an item of a list."""
    for end in range(len(where), 0, -1):
        holder, key = record_at(kind, where[:end]), where[end - 1]
        field = holder.model_fields.get(key) if holder and isinstance(key, str) else None
        if field and field.examples:
            value = field.examples[0]
            for _ in where[end:]:
                value = next(iter(value.values() if isinstance(value, dict) else value))
            mark = "-" if isinstance(where[-1], int) else f"{where[-1]}:"
            return f"{mark} {as_yaml(value)}"
    return f"{where[-1]}: …"


def as_yaml(value: Any) -> str:
    """Return an example in YAML's flow form, as it may stand behind a key."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {as_yaml(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(as_yaml(part) for part in value) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    return "null" if value is None else str(value)
