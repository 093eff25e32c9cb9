"""Rows and records -> JSON (RFC 8259) in UTF-8, compact.

Knows the format. Must not know any table.
"""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from oit.exports.values import Cell, exact


def json_rows(keys: Sequence[str], rows: Iterable[Iterable[Cell]]) -> bytes:
    """Return a list of objects, a line each; null where nothing is stated."""
    lines = [json_text(dict(zip(keys, row, strict=True))) for row in rows]
    return ("[\n" + ",\n".join(lines) + "\n]\n").encode()


def json_text(value: Any, indent: int | None = None) -> str:
    """Return plain data with exact numbers and days as JSON."""
    separators = (",", ":") if indent is None else None
    return json.dumps(value, ensure_ascii=False, separators=separators, indent=indent, default=_plain)


def _plain(value: object) -> int | float | str:
    if isinstance(value, Decimal):
        return exact(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)
