"""Rows -> a CSV (RFC 4180) in UTF-8, with the byte order mark by which Excel knows it.

Knows the format. Must not know any table.
"""

import codecs
import csv
import io
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from oit.exports.values import Cell


def csv_head(headings: Iterable[str]) -> bytes:
    """Return what such a file begins with."""
    return codecs.BOM_UTF8 + _lines([headings])


def csv_rows(rows: Sequence[Iterable[Cell]]) -> bytes:
    """Return some rows of the file: numbers without thousands, days of the common era with the year first (ISO 8601), each
    of several texts in a line of its own within the cell, nothing where nothing is stated.
    """
    columns = [_column(values) for values in zip(*rows, strict=True)]
    return _lines(zip(*columns, strict=True))


def _lines(rows: Iterable[Iterable[str]]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue().encode()


def _column(values: Iterable[Cell]) -> list[str]:
    """All but a few cells are plain texts or empty, and need no call."""
    return [
        ""
        if value is None
        else value
        if type(value) is str and value[:1] not in _STARTS
        else _WRITTEN[type(value)](value)
        for value in values
    ]


_STARTS = frozenset("=+-@\t\r＝＋－＠")


def harmless(value: str) -> str:
    """Return a text so that no spreadsheet runs it as a formula; /data/ tells readers of it. Numbers are none.

    Source: OWASP, CSV Injection: what starts with one of these characters gets an apostrophe before it.
    """
    return f"'{value}" if value[:1] in _STARTS else value


_WRITTEN: dict[type, Callable[[Any], str]] = {
    str: harmless,
    int: str,
    Decimal: "{:f}".format,
    date: date.isoformat,
    tuple: lambda texts: harmless("\n".join(texts)),
}
