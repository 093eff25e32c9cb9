"""Rows -> a CSV (RFC 4180) in UTF-8, with the byte order mark by which Excel knows it.

Knows the format. Must not know any table.
"""

import codecs
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from oit.exports.values import Cell, Written


def csv_head(headings: Iterable[str]) -> bytes:
    """Return what such a file begins with."""
    return codecs.BOM_UTF8 + csv_rows([[*headings]])


def csv_rows(rows: Sequence[Sequence[Cell]]) -> bytes:
    """Return some rows of the file: numbers without thousands, days of the common era with the year first (ISO 8601), each
    of several texts in a line of its own within the cell, nothing where nothing is stated.
    """
    line = ",".join(["%s"] * len(rows[0])) + "\r\n" if rows else ""
    return Written(_WRITERS, "").filled(line, "", rows).encode()


def _text(value: str) -> str:
    text = harmless(value)
    if '"' in text or "," in text or "\n" in text or "\r" in text:
        return '"' + text.replace('"', '""') + '"'
    return text


_STARTS = frozenset("=+-@\t\r＝＋－＠")


def harmless(value: str) -> str:
    """Return a text so that no spreadsheet runs it as a formula; /data/ tells readers of it. Numbers are none.

    Source: OWASP, CSV Injection: what starts with one of these characters gets an apostrophe before it.
    """
    return f"'{value}" if value[:1] in _STARTS else value


_WRITERS: dict[type, Callable[[Any], str]] = {
    str: _text,
    int: str,
    Decimal: "{:f}".format,
    date: date.isoformat,
    tuple: lambda texts: _text("\n".join(texts)),
}
