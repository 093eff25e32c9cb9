"""What all records share, and how a refused one becomes sentences.

Knows pydantic. Must not know any particular record.
"""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from oit.faults import Fault, Place
from oit.text.yaml_reader import Data


class Record(BaseModel):
    """A mapping in a data file: unknown keys refused, unchangeable once read."""

    model_config = ConfigDict(extra="forbid", frozen=True, regex_engine="python-re")

    def faults(self) -> Iterator[Fault]:
        """Yield the rules between this record's own values that they break; its parts speak for themselves."""
        return iter(())


RecordType = TypeVar("RecordType", bound=Record)


def validate(kind: type[RecordType], data: dict[str, Data]) -> tuple[RecordType | None, list[Fault]]:
    """Type the data of one file.

    Returns the record (None when a value was refused) and every fault of it, each with its place.
    """
    try:
        record = kind.model_validate(data)
    except ValidationError as error:
        return None, [_explain(kind, detail) for detail in error.errors(include_url=False)]
    return record, list(all_faults(record))


def all_faults(value: object) -> Iterator[Fault]:
    """Yield the faults of a record and of every record inside it, each with its place in the whole."""
    parts: Iterable[tuple[str | int, object]] = ()
    if isinstance(value, Record):
        yield from value.faults()
        parts = value
    elif isinstance(value, tuple):
        parts = enumerate(value)
    elif isinstance(value, dict):
        parts = value.items()
    for step, part in parts:
        if isinstance(part, Record | tuple | dict):
            yield from (fault.inside(step) for fault in all_faults(part))


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


def _explain(kind: type[Record], detail: ErrorDetails) -> Fault:
    where = tuple(step for step in detail["loc"] if step != "[key]")
    context = dict(detail.get("ctx") or {})
    code, words = detail["type"], context
    if code in _CODES:
        code, words = _own_code(detail, where, context)
    if code == "unknown_key" and (near := _near(kind, where)):
        code, words = "unknown_key_near", {"near": near}
    if code in {"missing", "empty", "want_list", "want_mapping", "want_item"}:
        words = {"example": _example(kind, where)}
    return Fault(code, where, **words)


def _own_code(detail: ErrorDetails, where: Place, context: dict[str, Any]) -> tuple[str, dict[str, object]]:
    """Return the code of our sentence for an error that pydantic found itself, and its words."""
    code, value = _CODES[detail["type"]], detail["input"]
    if value is None and code in {"want_mapping", "want_text", "choice"}:
        return "empty", {}
    if code == "choice" and not isinstance(value, str):
        return "want_text", {}
    if code == "choice":
        choices = str(context.get("expected", "")).replace("'", "").replace(" or ", ", ")
        return code, {"text": value, "choices": choices}
    return ("want_item" if code == "want_mapping" and isinstance(where[-1], int) else code), {}


def record_at(kind: type[Record], where: Place) -> type[Record] | None:
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


def _near(kind: type[Record], where: Place) -> str | None:
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


def _example(kind: type[Record], where: Place) -> str:
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


def as_block(key: str, value: Any) -> str:
    """Return an example in YAML's block form, an item or a part on a line: a comma in a text then parts nothing."""
    if isinstance(value, dict) and value:
        return "\n".join([f"{key}:", *(f"  {name}: {as_yaml(part)}" for name, part in value.items())])
    if not (isinstance(value, list | tuple) and value):
        return f"{key}: {as_yaml(value)}"
    lines = [f"{key}:"]
    for item in value:
        parts = (
            [f"{name}: {as_yaml(part)}" for name, part in item.items()] if isinstance(item, dict) else [as_yaml(item)]
        )
        lines += [f"  {'- ' if number == 0 else '  '}{part}" for number, part in enumerate(parts)]
    return "\n".join(lines)
