"""What a person must know to fill in a file, read from the model: for the guide and for new files.

Knows how a record describes itself. Must not know any particular field: whatever the model gains, appears here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from oit.model.record import Record, as_block, as_yaml, record_in


@dataclass(frozen=True)
class FieldNote:
    """What a person must know to fill in one field. `example` is the line to type, `block` the same over lines."""

    key: str
    title: str
    description: str
    example: str
    block: str
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
        block=as_block(key, example),
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
