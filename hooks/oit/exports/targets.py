"""The table of targets, each beside its result, and of results that no target asks for.

Knows its columns. Must not judge: what stands beside what comes from `findings.outcomes`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from oit.exports.export import Filled, TableKind
from oit.exports.project_rows import PAGE, PROJECT, ProjectRow, project_rows
from oit.exports.source import Source
from oit.findings.columns import Column, Value
from oit.findings.outcomes import Verdict
from oit.findings.words import REASON_WORDS
from oit.model import Result, Target


@dataclass
class TargetRow(ProjectRow):
    """A target beside what is said of it; one of the two alone where the other is missing.

    `verdict` stands in the target's first row alone; results in words that answer it too have rows of their own.
    """

    target: Target | None
    result: Result | None
    verdict: Verdict | None


def _rows(source: Source) -> Iterator[TargetRow]:
    for row in project_rows(source):
        findings = row.line.findings
        for verdict in findings.verdicts:
            results = [*([verdict.result] if verdict.result else []), *verdict.others]
            for place, result in enumerate(results or [None]):
                first = verdict if place == 0 else None
                yield TargetRow(row.line, source, verdict.target, result, first)
        for result in findings.unasked:
            yield TargetRow(row.line, source, None, result, None)


def _target(read: Callable[[Target], Value | None]) -> Callable[[TargetRow], Value | None]:
    return lambda row: read(row.target) if row.target else None


def _result(read: Callable[[Result], Value | None]) -> Callable[[TargetRow], Value | None]:
    return lambda row: read(row.result) if row.result else None


def _measure(row: TargetRow) -> str | None:
    name = (row.target.measure if row.target else None) or (row.result.measure if row.result else None)
    known = row.source.collection.measures.get(name or "")
    return known.title if known else None


def _year(row: TargetRow) -> int | None:
    told = row.target or row.result
    return told.fiscal_year if told else None


def _unit(told: Target | Result | None, row: TargetRow) -> str | None:
    """The unit beside a number: its own, that of its measure, that of the other side."""
    if told is None or (told.bound if isinstance(told, Target) else told.value) is None:
        return None
    measure = row.source.collection.measures.get(told.measure or "")
    other = row.result if told is row.target else row.target
    return told.unit or (measure.unit if measure else None) or (other.unit if other else None)


def _reason(row: TargetRow) -> str | None:
    """Why the outcome is unknown, as the page says it of a target in numbers; of one in words it says so itself."""
    verdict = row.verdict
    return REASON_WORDS[verdict.reason] if verdict and verdict.reason and verdict.target.bound is not None else None


def _updated(row: TargetRow) -> date | None:
    return row.line.project.updated


def _evidence(row: TargetRow) -> str | None:
    return row.source.address(row.result.evidence if row.result else None)


# fmt: off
# One column, one entry: key, title, meaning, form, how it is read.

COLUMNS: tuple[Column[TargetRow], ...] = (
    *PROJECT,
    Column("measure", "ตัววัด", "สิ่งที่วัด", "text", _measure),
    Column("year", "เป้าหมายหรือผลของปี", "ว่างเมื่อเป็นปีของโครงการ", "integer", _year, "พ.ศ."),
    Column("target_text", "เป้าหมาย", "ตามที่เขียนในเอกสาร", "text", _target(lambda it: it.text)),
    Column("at_least", "เป้าหมายไม่น้อยกว่า", "ค่าต่ำสุดที่ถือว่าบรรลุเป้าหมาย", "number", _target(lambda it: it.at_least), "ตามคอลัมน์หน่วยของเป้าหมาย"),
    Column("at_most", "เป้าหมายไม่เกิน", "ค่าสูงสุดที่ถือว่าบรรลุเป้าหมาย", "number", _target(lambda it: it.at_most), "ตามคอลัมน์หน่วยของเป้าหมาย"),
    Column("target_unit", "หน่วยของเป้าหมาย", "หน่วยนับของเป้าหมาย", "text", lambda row: _unit(row.target, row)),
    Column("target_level", "ระดับที่ตั้งเป้า", "ระดับผลการประเมิน", "text", _target(lambda it: it.level if it.bound is not None else None)),
    Column("target_scheme", "เกณฑ์ของระดับที่ตั้งเป้า", "เกณฑ์ของระดับที่ใช้", "text", lambda row: row.source.levels(row.target.scheme if row.target else None)),
    Column("value", "ผล", "ตัวเลขตามที่หน่วยงานรายงาน", "number", _result(lambda it: it.value), "ตามคอลัมน์หน่วยของผล"),
    Column("result_unit", "หน่วยของผล", "หน่วยนับของผล", "text", lambda row: _unit(row.result, row)),
    Column("level", "ระดับผล", "ระดับตามที่ประกาศ", "text", _result(lambda it: it.level)),
    Column("scheme", "เกณฑ์ของระดับผล", "เกณฑ์ของระดับที่ใช้", "text", lambda row: row.source.levels(row.result.scheme if row.result and row.result.value is not None and row.target else None)),
    Column("result_text", "ผลเป็นข้อความ", "ตามที่หน่วยงานรายงาน", "text", _result(lambda it: it.text)),
    Column("outcome", "ผลเทียบกับเป้าหมาย", "ระบบคำนวณจากเป้าหมายและผล ว่างเมื่อเป้าหมายไม่เป็นตัวเลข หรือเป็นแถวต่อของเป้าหมายเดียวกัน", "outcome", lambda row: row.verdict.outcome if row.verdict and row.verdict.target.bound is not None else None),
    Column("due", "วันครบกำหนดทราบผล", "วันสุดท้ายของช่วงเวลาของเป้าหมาย เมื่อยังไม่ถึงกำหนด ณ วันที่ในคอลัมน์ updated", "day", lambda row: row.verdict.due if row.verdict else None, "ค.ศ. ปี-เดือน-วัน"),
    Column("gap", "ต่างจากเป้าหมาย", "ผลห่างจากเป้าหมายเท่าใด ว่างเมื่อไม่ได้พลาดเป้าหมาย", "number", lambda row: row.verdict.gap if row.verdict else None, "ตามคอลัมน์หน่วยของเป้าหมาย"),
    Column("reported_on", "วันที่รายงานผล", "วันที่ในรายงานที่บอกผล", "day", _result(lambda it: it.reported_on), "ค.ศ. ปี-เดือน-วัน"),
    Column("announced_by", "ผู้ประกาศผล", "ผู้ประเมินหรือผู้ที่ประกาศผล", "text", _result(lambda it: it.announced_by)),
    Column("evidence", "หลักฐานของผล", "ที่อยู่ที่ยืนยันผล ว่างเมื่อยังไม่มีหลักฐานแนบ", "text", _evidence),
    PAGE,
    Column("outcome_reason", "เหตุที่ยังเทียบผลไม่ได้", "ว่างเมื่อเทียบได้หรือยังไม่ถึงกำหนด", "text", _reason),
    Column("updated", "ข้อมูล ณ วันที่", "วันที่ข้อเท็จจริงของโครงการเปลี่ยนล่าสุด ผลเทียบกับเป้าหมายเป็นของวันนี้", "day", _updated, "ค.ศ. ปี-เดือน-วัน"),
)
# fmt: on

TARGETS = TableKind(
    "targets",
    "เป้าหมายแต่ละข้อวางข้างผล และผลอื่นที่หน่วยงานรายงานโดยไม่มีเป้าหมาย",
    COLUMNS,
    lambda source: [Filled("data/targets", "เป้าหมายและผล", lambda: _rows(source))],
    is_of_projects=True,
)
