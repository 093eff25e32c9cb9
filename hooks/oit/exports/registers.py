"""The same facts as the pages, as files for a spreadsheet.

Knows what stands in which column. Must not judge the facts, nor know where the files are written.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from oit.collection import Collection
from oit.findings.coverage import Line, lines

_COLUMNS = (
    "ปีงบประมาณ", "ข้อ", "ชื่อข้อ", "สถานะ", "ที่อยู่ของหน้าข้อ", "หลักฐาน", "ที่อยู่ของหลักฐาน", "ดูที่", "องค์ประกอบ",
    "ข้อมูล ณ วันที่", "ฝ่าย", "โทรศัพท์",
)  # fmt: skip


def files(collection: Collection, permalink: Callable[[str], str]) -> Iterator[tuple[str, bytes]]:
    """Yield the path in the site and the bytes of each file.

    `permalink` turns an address of the site into the full one, as far as the site knows where it stands.
    """
    for register in collection.registers:
        if scheme := collection.schemes.get(register.scheme):
            rows = (row for line in lines(register, scheme) for row in _rows(line, permalink))
            yield f"data/oit-{register.fiscal_year}.csv", table(_COLUMNS, rows)


def table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> bytes:
    """Return a CSV (RFC 4180) in UTF-8 with the byte order mark by which Excel knows it."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows([cell(value) for value in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def cell(value: str) -> str:
    """Return the value so that no spreadsheet runs it as a formula.

    Source: OWASP, CSV Injection: what starts with one of these characters gets an apostrophe before it.
    """
    return f"'{value}" if value.startswith(("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")) else value


def _rows(line: Line, permalink: Callable[[str], str]) -> Iterator[tuple[str, ...]]:
    """One row for each evidence; one without evidence for an item that has none."""
    said = line.said.status if line.said else "ยังไม่ได้บันทึก"
    head = (str(line.register.fiscal_year), line.item.number, line.item.title or "", said, permalink(line.address))
    foot = (line.unit or "", line.phone or "")
    if not line.evidence:
        yield (*head, "", "", "", "", _day(line.as_of), *foot)
    for proof in line.evidence:
        outside = proof.address.startswith(("http://", "https://"))
        address = proof.address if outside else permalink("/" + proof.address.lstrip("/"))
        covers = " ".join(proof.covers)
        yield (*head, proof.title, address, proof.where or "", covers, _day(proof.as_of or line.as_of), *foot)


def _day(day: date | None) -> str:
    """A date as spreadsheets sort it: of the common era, the year first (ISO 8601)."""
    return day.isoformat() if day else ""
