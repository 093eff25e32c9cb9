"""What a person must know to fill in a file, read from the model: for the guide and for new files.

Knows how a record describes itself. Must not know any particular field: whatever the model gains, appears here.
"""

from __future__ import annotations

from dataclasses import dataclass

from pydantic.fields import FieldInfo

from oit.model.record import Record, as_block, choices_of, record_in


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
        example="\n".join(as_block(key, example)),
        required=field.is_required(),
        choices=tuple(choices_of(field)),
        parts=describe(inner) if inner else (),
        many=isinstance(example, list),
    )
