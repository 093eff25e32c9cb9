"""Three tables of what was reported along the way: dated entries, what was measured on a day, rounds of reports.

Knows their columns. Must not judge the facts (`findings`).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from oit.exports.export import Filled, TableKind
from oit.exports.project_rows import PAGE, PROJECT, ProjectRow, project_rows
from oit.exports.source import Source
from oit.findings.columns import Column, Value
from oit.model import Entry, Measure, Report


@dataclass
class ReportRow(ProjectRow):
    """A round of a project's reports."""

    report: Report


@dataclass
class EntryRow(ReportRow):
    """A dated entry of a round."""

    entry: Entry


@dataclass
class ValueRow(EntryRow):
    """A value that an entry tells."""

    measure: Measure
    value: Decimal


def _reports(source: Source) -> Iterator[ReportRow]:
    for row in project_rows(source):
        for report in row.line.project.reports:
            yield ReportRow(row.line, source, report)


def _entries(source: Source) -> Iterator[EntryRow]:
    for row in _reports(source):
        for entry in row.report.entries:
            yield EntryRow(row.line, source, row.report, entry)


def _values(source: Source) -> Iterator[ValueRow]:
    for row in _entries(source):
        for name, value in row.entry.measures.items():
            measure = source.collection.measures.get(name) or Measure(title=name)
            yield ValueRow(row.line, source, row.report, row.entry, measure, value)


def _report(read: Callable[[Report], Value | None]) -> Callable[[ReportRow], Value | None]:
    return lambda row: read(row.report)


def _text(row: EntryRow) -> str:
    return row.entry.text


def _unit(row: ValueRow) -> str | None:
    return row.measure.unit


# fmt: off
# One column, one entry: key, title, meaning, form, how it is read.

_ROUND: Column[ReportRow] = Column("round", "รายงานครั้งที่", "ว่างเมื่อรายงานไม่บอกครั้ง", "integer", _report(lambda it: it.round))
_DATE: Column[EntryRow] = Column("date", "วันที่", "วันที่ของรายการ", "day", lambda row: row.entry.date, "ค.ศ. ปี-เดือน-วัน")

REPORT_COLUMNS: tuple[Column[ReportRow], ...] = (
    *PROJECT,
    _ROUND,
    Column("as_of", "ข้อมูล ณ วันที่", "วันที่ของตัวเลขในรายงาน", "day", _report(lambda it: it.as_of), "ค.ศ. ปี-เดือน-วัน"),
    Column("progress", "ความก้าวหน้าของงาน", "ส่วนของงานที่ทำแล้ว ไม่ใช่ส่วนของเป้าหมาย", "percent", _report(lambda it: it.progress), "ร้อยละ"),
    Column("disbursed", "งบประมาณที่เบิกใช้", "เฉพาะรอบนี้", "money", _report(lambda it: it.disbursed), "บาท"),
    Column("plan_status", "เทียบกับแผน ตามที่หน่วยงานรายงาน", "ข้อความในรายงาน", "quote", _report(lambda it: it.plan_status.printed if it.plan_status else None)),
    Column("target_status", "เทียบกับเป้าหมาย ตามที่หน่วยงานรายงาน", "ข้อความในรายงาน", "quote", _report(lambda it: it.target_status.printed if it.target_status else None)),
    PAGE,
)
ENTRY_COLUMNS: tuple[Column[EntryRow], ...] = (
    *PROJECT,
    _ROUND,
    _DATE,
    Column("text", "ข้อความ", "สิ่งที่ทำหรือเกิดขึ้น ตามเอกสาร", "text", _text),
    PAGE,
)
VALUE_COLUMNS: tuple[Column[ValueRow], ...] = (
    *PROJECT,
    _ROUND,
    _DATE,
    Column("measure", "ตัววัด", "สิ่งที่วัด", "text", lambda row: row.measure.title),
    Column("value", "ค่าที่รายงาน", "ตัวเลขในรายการของวันนั้น", "number", lambda row: row.value, "ตามคอลัมน์หน่วยของค่า"),
    Column("unit", "หน่วยของค่า", "หน่วยนับ", "text", _unit),
    PAGE,
)
# fmt: on

REPORTS = TableKind(
    "reports",
    "รายงานความก้าวหน้าของโครงการ รอบละหนึ่งแถว",
    REPORT_COLUMNS,
    lambda source: [Filled("data/reports", "รายงานความก้าวหน้า", lambda: _reports(source))],
    is_of_projects=True,
)
ENTRIES = TableKind(
    "entries",
    "สิ่งที่ทำหรือเกิดขึ้นในแต่ละวัน ตามรายงานของโครงการ",
    ENTRY_COLUMNS,
    lambda source: [Filled("data/entries", "ความก้าวหน้าตามวันที่", lambda: _entries(source))],
    is_of_projects=True,
)
VALUES = TableKind(
    "values",
    "ตัวเลขที่วัดได้ในแต่ละวัน ตามรายงานของโครงการ",
    VALUE_COLUMNS,
    lambda source: [Filled("data/values", "ตัวเลขที่รายงานแต่ละครั้ง", lambda: _values(source))],
    is_of_projects=True,
)
