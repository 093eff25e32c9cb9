"""The table of what is said of a project's documents: where they differ, likely misprints, texts that found no field.

Knows its columns. Must not judge which document is right: what stands beside what comes from `findings.disagreements`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from oit.exports.export import Filled, TableKind
from oit.exports.project_rows import PAGE, PROJECT, ProjectRow, project_rows
from oit.exports.source import Source
from oit.findings.columns import Column
from oit.findings.disagreements import SourceDifference, disagreements_of
from oit.model.project_parts import Misprint


@dataclass
class NoteRow(ProjectRow):
    """A difference, a misprint or a text; `part` is the heading that it stands below on the page."""

    part: str
    difference: SourceDifference | None = None
    misprint: Misprint | None = None
    text: str | None = None


def _rows(source: Source) -> Iterator[NoteRow]:
    for row in project_rows(source):
        for difference in disagreements_of(row.line.project):
            yield NoteRow(row.line, source, "จุดที่เอกสารแต่ละฉบับระบุไม่ตรงกัน", difference=difference)
        for misprint in row.line.project.misprints:
            yield NoteRow(row.line, source, "คำในต้นฉบับที่อาจพิมพ์ผิด", misprint=misprint)
        for text in row.line.project.unplaced:
            yield NoteRow(row.line, source, "ข้อความในต้นฉบับที่ยังไม่ได้จัดหมวด", text=text)


def _difference(read: Callable[[SourceDifference], str | None]) -> Callable[[NoteRow], str | None]:
    return lambda row: read(row.difference) if row.difference else None


def _text(row: NoteRow) -> str | None:
    return row.text


def _misprint(read: Callable[[Misprint], str]) -> Callable[[NoteRow], str | None]:
    return lambda row: read(row.misprint) if row.misprint else None


# fmt: off
# One column, one entry: key, title, meaning, form, how it is read.

COLUMNS: tuple[Column[NoteRow], ...] = (
    *PROJECT,
    Column("part", "เรื่อง", "หัวข้อในหน้าโครงการ", "text", lambda row: row.part),
    Column("field", "ช่องที่ระบุไม่ตรงกัน", "ชื่อช่องในหน้าโครงการ", "text", _difference(lambda it: it.title)),
    Column("used", "ข้อความที่หน้านี้ใช้", "ว่างเมื่อไม่มีข้อความนี้", "text", _difference(lambda it: it.used)),
    Column("other", "ข้อความในอีกแหล่ง", "ว่างเมื่ออีกแหล่งไม่มีข้อความนี้", "text", _difference(lambda it: it.other)),
    Column("other_source", "อีกแหล่ง", "แหล่งที่บอกต่างออกไป", "text", _difference(lambda it: it.source)),
    Column("printed", "ต้นฉบับพิมพ์ว่า", "คำที่อาจพิมพ์ผิด", "text", _misprint(lambda it: it.printed)),
    Column("reading", "เข้าใจว่าหมายถึง", "คำที่ผู้จัดทำเว็บไซต์อ่าน", "text", _misprint(lambda it: it.reading)),
    Column("text", "ข้อความที่ยังไม่ได้จัดหมวด", "ข้อความในต้นฉบับ", "text", _text),
    PAGE,
)
# fmt: on

SOURCE_NOTES = TableKind(
    "source-notes",
    "จุดที่เอกสารของโครงการระบุไม่ตรงกัน คำที่อาจพิมพ์ผิด และข้อความที่ยังไม่ได้จัดหมวด รายการละหนึ่งแถว",
    COLUMNS,
    lambda source: [Filled("data/source-notes", "ข้อสังเกตเกี่ยวกับเอกสารต้นฉบับ", lambda: _rows(source))],
    is_of_projects=True,
)
