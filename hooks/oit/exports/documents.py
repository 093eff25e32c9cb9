"""The table of published documents: what each is called, how large, its hash, and which pages use it.

Knows its columns. Must not know where the names come from (`findings.named_documents`).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from oit.exports.export import Filled, TableKind
from oit.exports.source import Source
from oit.findings.columns import Column, Value
from oit.findings.named_documents import DocumentRow, named_documents


@dataclass(frozen=True)
class FileRow:
    """A document, and how its address is given away."""

    file: DocumentRow
    source: Source


def _rows(source: Source) -> Iterator[FileRow]:
    return (FileRow(file, source) for file in named_documents(source.collection))


def _of(read: Callable[[DocumentRow], Value | None]) -> Callable[[FileRow], Value | None]:
    return lambda row: read(row.file)


def _pages(row: FileRow) -> tuple[str, ...]:
    return tuple(row.source.permalink(use.address) for use in row.file.places)


def _day(row: FileRow) -> date | None:
    return row.file.as_of


# fmt: off
# One column, one entry: key, title, meaning, form, how it is read.

COLUMNS: tuple[Column[FileRow], ...] = (
    Column("title", "เอกสาร", "ชื่อที่หน่วยงานตั้ง ไม่มีจึงบอกว่าใช้ทำอะไร หรือใช้ชื่อไฟล์", "text", _of(lambda it: it.title)),
    Column("path", "ชื่อไฟล์", "ที่เก็บในเว็บไซต์นี้", "text", _of(lambda it: it.document.path)),
    Column("address", "ที่อยู่", "ที่อยู่ถาวรของเอกสาร", "text", lambda row: row.source.permalink(f"/{row.file.document.path}")),
    Column("form", "ชนิดไฟล์", "ตามนามสกุลของไฟล์", "text", _of(lambda it: it.form)),
    Column("size", "ขนาด", "ขนาดของไฟล์ ว่างเมื่อเป็นภาพที่ย่อก่อนเผยแพร่", "integer", _of(lambda it: None if it.is_cut else it.document.size), "ไบต์"),
    Column("sha256", "ค่าตรวจสอบ (SHA-256)", "ใช้ยืนยันว่าไฟล์ไม่ถูกแก้ ว่างเมื่อเป็นภาพที่ย่อก่อนเผยแพร่", "text", _of(lambda it: None if it.is_cut else it.document.sha256)),
    Column("as_of", "ข้อมูล ณ วันที่", "วันที่ที่หน้าที่อ้างถึงระบุของเอกสารนี้ ว่างเมื่อไม่ได้ระบุ", "day", _day, "ค.ศ. ปี-เดือน-วัน"),
    Column("pages", "ใช้ในหน้า", "ที่อยู่ของหน้าที่อ้างถึง หน้าละบรรทัด", "texts", _pages),
)
# fmt: on

DOCUMENTS = TableKind(
    "documents",
    "เอกสารที่เผยแพร่ในเว็บไซต์นี้ ไฟล์ละหนึ่งแถว",
    COLUMNS,
    lambda source: [Filled("data/documents", "เอกสาร", lambda: _rows(source))],
    ("path",),
)
