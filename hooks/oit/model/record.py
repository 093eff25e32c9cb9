"""What all records share, and how a refused one becomes sentences.

Knows pydantic. Must not know any particular record.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from typing import Any, Literal, TypeVar, get_args, get_origin

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from oit.faults import Fault, Place
from oit.model.choices import ThaiWords
from oit.text.near import nearest
from oit.text.yaml_reader import Data


class Record(BaseModel):
    """A mapping in a data file: unknown keys refused, unchangeable once read."""

    model_config = ConfigDict(extra="forbid", frozen=True, regex_engine="python-re", defer_build=True)

    def faults(self) -> Iterator[Fault]:
        """Yield the rules between this record's own values that they break; its parts speak for themselves."""
        return iter(())


RecordType = TypeVar("RecordType", bound=Record)


def validate(kind: type[RecordType], data: dict[str, Data]) -> tuple[RecordType | None, list[Fault]]:
    """Type the data of one file.

    Returns the record (None when a value was refused) and every fault of it, each with its place; of more than
    MANY_FAULTS the first ones and a last that says so.
    """
    try:
        record = kind.model_validate(data)
    except ValidationError as error:
        details = error.errors(include_url=False)
        return None, first_faults(_explain(kind, detail) for detail in details)
    return record, first_faults(all_faults(record))


MANY_FAULTS = 1_000


def first_faults(faults: Iterable[Fault]) -> list[Fault]:
    """Return what a person can still read: the first faults of a file, and that there are more."""
    found = list(islice(faults, MANY_FAULTS + 1))
    if len(found) > MANY_FAULTS:
        found[MANY_FAULTS:] = [Fault("faults_many", limit=f"{MANY_FAULTS:,}")]
    return found


def all_faults(value: object) -> Iterator[Fault]:
    """Yield the faults of a record and of every record inside it, each with its place in the whole."""
    parts: Iterable[tuple[str | int, object]] = ()
    if isinstance(value, tuple):
        parts = enumerate(value)
    elif isinstance(value, dict):
        parts = value.items()
    elif isinstance(value, Record):
        yield from value.faults()
        parts = ((name, getattr(value, name)) for name in _holding_records(type(value)))
    for step, part in parts:
        for fault in all_faults(part):
            yield fault.inside(step)


@cache
def _holding_records(kind: type[Record]) -> tuple[str, ...]:
    """The fields of a kind of record that hold others."""
    return tuple(name for name, field in kind.model_fields.items() if record_in(field.annotation))


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
        code, words = _own_code(kind, detail, where, context)
    if code == "unknown_key" and (near := _near(kind, where)):
        code, words = "unknown_key_near", {"near": near}
    if code in {"missing", "empty", "want_list", "want_mapping", "want_item"}:
        words = {"example": _example(kind, where)}
    return Fault(code, where, **words)


def _own_code(
    kind: type[Record], detail: ErrorDetails, where: Place, context: dict[str, Any]
) -> tuple[str, dict[str, object]]:
    """Return the code of our sentence for an error that pydantic found itself, and its words."""
    code, value = _CODES[detail["type"]], detail["input"]
    if value is None and code in {"want_mapping", "want_text", "choice"}:
        return "empty", {}
    if code == "choice" and not isinstance(value, str):
        return "want_text", {}
    if code == "choice":
        return code, {"text": value, "choices": ", ".join(_choices(kind, where, context))}
    return ("want_item" if code == "want_mapping" and isinstance(where[-1], int) else code), {}


def _choices(kind: type[Record], where: Place, context: dict[str, Any]) -> list[str]:
    """The words to choose from: those of the field's annotation, else what pydantic expected."""
    holder, key = record_at(kind, where), where[-1]
    field = holder.model_fields.get(key) if holder and isinstance(key, str) else None
    return choices_of(field) if field else str(context.get("expected", "")).replace("'", "").split(" or ")


def choices_of(field: FieldInfo) -> list[str]:
    """Return the words that may stand in a field, as readers see them; none where it is no choice."""
    inside = list(_annotations(field.annotation, field.metadata))
    keys = [str(key) for part in inside if get_origin(part) is Literal for key in get_args(part)]
    thai_words = next((part for part in inside if isinstance(part, ThaiWords)), None)
    return [thai_words.shown(key) for key in keys] if thai_words else keys


def _annotations(annotation: Any, metadata: Iterable[Any] = ()) -> Iterator[Any]:
    """Everything that an annotation is made of, from outside in."""
    yield annotation
    yield from metadata
    if get_origin(annotation) is not Literal:
        for part in get_args(annotation):
            yield from _annotations(part)


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
    """The key that was probably meant: close in spelling, the only one with this word, or named by its Thai title."""
    holder = record_at(kind, where)
    if holder is None:
        return None
    key = str(where[-1])
    if named := [name for name in holder.model_fields if key.lower() in name.split("_")]:  # `year` for `fiscal_year`
        return named[0] if len(named) == 1 else None
    if near := nearest(key, holder.model_fields):
        return near
    titles = {field.title: name for name, field in holder.model_fields.items() if field.title}
    holding = [title for title in titles if len(key) > 1 and key in title]
    title = nearest(key, titles) or (holding[0] if len(holding) == 1 else None)
    return titles[title] if title else None


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


def as_block(key: str, value: Any) -> list[str]:
    """Return the lines of an example as they are typed: a list with a line for each item, so that commas may stand in it."""
    if isinstance(value, list | tuple):
        return [f"{key}:", *(f"  {line}" for item in value for line in _block_item(item))]
    if isinstance(value, dict):
        return [f"{key}:", *(f"  {line}" for name, part in value.items() for line in as_block(name, part))]
    return [f"{key}: {as_yaml(value)}"]


def _block_item(item: Any) -> list[str]:
    """Return the lines of one item of a list, the first with its dash."""
    if not isinstance(item, dict):
        return [f"- {as_yaml(item)}"]
    lines = [line for name, part in item.items() for line in as_block(name, part)]
    return [f"{'- ' if number == 0 else '  '}{line}" for number, line in enumerate(lines)]


def as_yaml(value: Any) -> str:
    """Return an example in YAML's flow form, as it may stand behind a key."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {as_yaml(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(as_yaml(part) for part in value) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    return "null" if value is None else str(value)
