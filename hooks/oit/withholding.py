"""What is left of a record that was withdrawn because it holds personal data: its address and the notice.

Taken away here, before anything is laid out, so that no page, table, search or menu can show it. Knows records. Must
not know pages or files.
"""

from collections.abc import Iterator
from typing import Any, TypeVar

from oit.model import Project, Record, Register, RegisterItem, Withdrawal

WITHHELD = "ข้อมูลที่ถอนเพื่อคุ้มครองข้อมูลส่วนบุคคล"
"""Stands where a name stood."""
_KEPT = {
    Project: {"code", "name", "fiscal_year", "office", "formerly", "withdrawn"},
    Register: {"fiscal_year", "scheme", "items", "withdrawn"},
}
Shown = TypeVar("Shown", bound=Record)


def private_notice(record: object) -> Withdrawal | None:
    """Return the notice of a record that was withdrawn for privacy, None of any other."""
    notice = getattr(record, "withdrawn", None)
    return notice if isinstance(notice, Withdrawal) and notice.is_private else None


def shown(record: Shown) -> Shown:
    """Return the record as it may be shown: itself, or what is left of it. The name of an office is content too."""
    if not private_notice(record):
        return record
    changes: dict[str, Any] = {}
    if isinstance(record, Project):
        changes = {"name": WITHHELD, "office": (WITHHELD,)}
    elif isinstance(record, Register):
        changes = {"items": tuple(RegisterItem(item=each.item, formerly=each.formerly) for each in record.items)}
    kept = {name: getattr(record, name) for name in _KEPT[type(record)]}
    return type(record).model_validate(kept | changes)


def left_fields(record: Record) -> list[str]:
    """Return the fields that still hold content which nobody shows any more, in the order of the file's guide."""
    written = [name for name in type(record).model_fields if name in record.model_fields_set]
    return [name for name in written if name not in _KEPT[type(record)]]


def documents_named(value: object) -> Iterator[str]:
    """Yield every document (`documents/…`) that a record names, however deep."""
    if isinstance(value, str):
        if value.startswith("documents/"):
            yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from documents_named(part)
    elif isinstance(value, Record):
        for name in type(value).model_fields:
            yield from documents_named(getattr(value, name))
    elif isinstance(value, tuple | list):
        for part in value:
            yield from documents_named(part)
