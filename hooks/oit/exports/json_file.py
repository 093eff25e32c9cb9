"""Rows and records -> JSON (RFC 8259) in UTF-8, compact.

Knows the format. Must not know any table.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from oit.exports.values import Cell, Written
from oit.text.exact import exact

T = TypeVar("T")

_quoted = json.encoder.encode_basestring
"""A text as JSON writes it, its letters as they are."""


def listed(parts: Iterable[T], mark: Callable[[bytes], T]) -> Iterator[T]:
    r"""Yield the list that has these parts of lines, none of them empty; `mark` makes a part of what stands between.

    >>> b"".join(listed([b"1", b"2"], bytes))
    b'[\n1,\n2\n]\n'
    """
    before = b"[\n"
    for part in parts:
        yield mark(before)
        yield part
        before = b",\n"
    if before == b"[\n":
        yield mark(before)
    yield mark(b"\n]\n")


def json_rows(keys: Sequence[str], rows: Sequence[Iterable[Cell]]) -> bytes:
    """Return some lines of the list, an object each, null where nothing is stated; nothing where there are no rows."""
    line = json_object(dict.fromkeys(keys, "%s"))
    return Written(_WRITERS, "null").filled(line, ",\n", rows).encode()


def json_object(fields: Mapping[str, str]) -> str:
    """Return an object of fields that are JSON already."""
    return "{" + ",".join(f"{_quoted(name)}:{value}" for name, value in fields.items()) + "}"


def json_text(value: Any) -> str:
    """Return plain data with exact numbers and days as JSON."""
    return _ENCODER.encode(value)


def _plain(value: object) -> int | float | str:
    if isinstance(value, Decimal):
        return exact(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_plain)
"""Made once: of small values that takes longer than writing them."""


def _number(value: Decimal) -> str:
    known = exact(value)
    return _quoted(known) if isinstance(known, str) else repr(known)


_WRITERS: dict[type, Callable[[Any], str]] = {
    str: _quoted,
    int: repr,
    Decimal: _number,
    date: '"{}"'.format,
    tuple: json_text,
}
