"""The table of ITA results: one row for each fiscal year.

Knows its columns. Must not judge: target beside result comes from `findings.outcomes`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from oit.exports.export import Filled, TableKind
from oit.exports.source import Source
from oit.findings.columns import Column, Value
from oit.findings.outcomes import Outcome, Reason, Verdict, judge_assessment
from oit.findings.words import REASON_WORDS
from oit.model import Assessment, Proof, Target


@dataclass(frozen=True)
class AssessmentRow:
    """The result of a year; `verdict` is None where no target is known."""

    result: Assessment
    verdict: Verdict | None
    source: Source


def _rows(source: Source) -> Iterator[AssessmentRow]:
    for result in source.collection.assessments:
        yield AssessmentRow(result, judge_assessment(result, source.collection.measures), source)


def _of(read: Callable[[Assessment], Value | None]) -> Callable[[AssessmentRow], Value | None]:
    return lambda row: read(row.result)


def _target(read: Callable[[Target], Value | None]) -> Callable[[AssessmentRow], Value | None]:
    return lambda row: read(row.verdict.target) if row.verdict else None


def _level_scheme(row: AssessmentRow) -> str | None:
    return row.source.levels(row.result.level_scheme) if row.result.level else None


def _evidence(row: AssessmentRow) -> tuple[str, ...]:
    return tuple(row.source.address(proof.address) or "" for proof in row.result.evidence)


def _of_evidence(read: Callable[[Proof], str | None]) -> Callable[[AssessmentRow], tuple[str, ...] | None]:
    """One text for each evidence, in its order, empty where it says nothing; None where none says anything."""

    def texts(row: AssessmentRow) -> tuple[str, ...] | None:
        found = tuple(read(proof) or "" for proof in row.result.evidence)
        return found if any(found) else None

    return texts


def _reason(row: AssessmentRow) -> str | None:
    reason = row.verdict.reason if row.verdict else Reason.NO_TARGET
    return REASON_WORDS[reason] if reason else None


def _target_scheme(row: AssessmentRow) -> str | None:
    target = row.verdict.target if row.verdict else None
    return row.source.levels(target.scheme if target and target.bound is not None else None)


# fmt: off
# One column, one entry: key, title, meaning, form, how it is read.

COLUMNS: tuple[Column[AssessmentRow], ...] = (
    Column("fiscal_year", "ปีงบประมาณ", "ปีงบประมาณที่ประเมิน", "integer", _of(lambda it: it.fiscal_year), "พ.ศ."),
    Column("iit", "คะแนน IIT", "ผู้มีส่วนได้ส่วนเสียภายใน", "number", _of(lambda it: it.scores.iit), "คะแนน"),
    Column("eit", "คะแนน EIT", "ผู้มีส่วนได้ส่วนเสียภายนอก", "number", _of(lambda it: it.scores.eit), "คะแนน"),
    Column("oit", "คะแนน OIT", "การเปิดเผยข้อมูลสาธารณะ", "number", _of(lambda it: it.scores.oit), "คะแนน"),
    Column("total", "คะแนนรวม", "ตามที่ประกาศหรือรายงาน", "number", _of(lambda it: it.total), "คะแนน"),
    Column("level", "ระดับ", "ตามที่ประกาศหรือรายงาน", "text", _of(lambda it: it.level)),
    Column("level_scheme", "เกณฑ์ของระดับ", "เกณฑ์ของระดับที่ใช้", "text", _level_scheme),
    Column("target_text", "เป้าหมาย", "ตามที่เขียนในเอกสาร เมื่อไม่ใช่ตัวเลข", "text", _target(lambda it: it.text if it.bound is None else None)),
    Column("at_least", "เป้าหมายไม่น้อยกว่า", "คะแนนรวมต่ำสุดที่ถือว่าบรรลุเป้าหมาย", "number", _target(lambda it: it.at_least), "คะแนน"),
    Column("at_most", "เป้าหมายไม่เกิน", "คะแนนรวมสูงสุดที่ถือว่าบรรลุเป้าหมาย", "number", _target(lambda it: it.at_most), "คะแนน"),
    Column("target_level", "ระดับที่ตั้งเป้า", "ระดับผลการประเมิน", "text", _target(lambda it: it.level if it.bound is not None else None)),
    Column("outcome", "ผลเทียบกับเป้าหมาย", "ระบบคำนวณจากเป้าหมายและคะแนนรวม", "outcome", lambda row: row.verdict.outcome if row.verdict else Outcome.UNKNOWN),
    Column("gap", "ต่างจากเป้าหมาย", "คะแนนห่างจากเป้าหมายเท่าใด ว่างเมื่อไม่ได้พลาดเป้าหมาย", "number", lambda row: row.verdict.gap if row.verdict else None, "คะแนน"),
    Column("due", "วันครบกำหนดทราบผล", "วันสุดท้ายของช่วงเวลาของเป้าหมาย เมื่อยังไม่ถึงกำหนด ณ วันที่ในคอลัมน์ updated", "day", lambda row: row.verdict.due if row.verdict else None, "ค.ศ. ปี-เดือน-วัน"),
    Column("announced_by", "ผู้ประกาศผล", "ผู้ประเมินหรือผู้ที่ประกาศผล", "text", _of(lambda it: it.announced_by)),
    Column("announced_on", "วันที่ประกาศ", "ว่างเมื่อไม่ทราบ", "day", _of(lambda it: it.announced_on), "ค.ศ. ปี-เดือน-วัน"),
    Column("evidence", "ที่มา", "ที่อยู่ที่บอกผลนี้ รายการละบรรทัด", "texts", _evidence),
    Column("note", "หมายเหตุ", "สิ่งที่ผู้อ่านควรรู้", "text", _of(lambda it: it.note)),
    Column("updated", "ข้อมูล ณ วันที่", "วันที่ข้อเท็จจริงเปลี่ยนล่าสุด", "day", _of(lambda it: it.updated), "ค.ศ. ปี-เดือน-วัน"),
    Column("outcome_reason", "เหตุที่ยังเทียบผลไม่ได้", "ว่างเมื่อเทียบได้หรือยังไม่ถึงกำหนด", "text", _reason),
    Column("target_scheme", "เกณฑ์ของระดับที่ตั้งเป้า", "ชุดระดับที่ใช้", "text", _target_scheme),
    Column("target_unit", "หน่วยของเป้าหมาย", "หน่วยนับของเป้าหมาย", "text", lambda row: row.verdict.unit if row.verdict and row.verdict.target.bound is not None else None),
    Column("evidence_titles", "ชื่อของที่มา", "เรียงตามคอลัมน์ที่มา รายการละบรรทัด", "texts", _of_evidence(lambda it: it.title)),
    Column("evidence_where", "ดูที่", "ตำแหน่งในที่มา เรียงตามคอลัมน์ที่มา บรรทัดว่างเมื่อไม่บอก", "texts", _of_evidence(lambda it: it.where)),
)
# fmt: on

ASSESSMENTS = TableKind(
    "ita",
    "คะแนนและระดับผลการประเมิน ITA ปีละหนึ่งแถว",
    COLUMNS,
    lambda source: [Filled("data/ita", "ผลการประเมิน ITA", lambda: _rows(source))],
    ("fiscal_year",),
)
