"""The columns of tables made from projects: one registry for the pages of items and for files to download.

Knows how a column is read from a project, or one of its contracts, as known on a day. Must not know lists of items,
formats or pages: values are exact (Decimal, date, text) and become words in templates. Columns that only files to
download have stand beside the rows they are read from (`exports`), and are of the same class.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any, Generic, Literal, TypeAlias, TypeVar, cast

from oit.findings.known_by import allocated_of, report_day
from oit.findings.outcomes import Findings
from oit.model import Contract, Project, Report
from oit.model.item_table import ColumnKey
from oit.text import thai

Value: TypeAlias = str | int | Decimal | date | tuple[date | None, date | None] | tuple[str, ...]
Form = Literal[
    "text",
    "texts",
    "integer",
    "number",
    "money",
    "percent",
    "day",
    "period",
    "quote",
    "state",
    "kind",
    "stage",
    "outcome",
]
"""What a value is, so that templates and files know how to write it. Money is baht, a period its first and last day."""
Row = TypeVar("Row", contravariant=True)


@dataclass(frozen=True)
class Line:
    """What a row is read from: the project as known on the day, what follows from that, and for a contract's row it.

    `whole` is the project with all that it states, for what must be held against it.
    """

    project: Project
    judge: Callable[[], Findings]
    whole: Project
    contract: Contract | None = None

    @cached_property
    def findings(self) -> Findings:
        """What follows from the facts of the project; few rows ask for it."""
        return self.judge()


def _no_day(_: Any) -> date | None:
    return None


@dataclass(frozen=True)
class Column(Generic[Row]):
    """A column: a key for programs that never changes, words for readers, and how it is read from a row.

    `read` returns None where nothing is stated. `day` is the day of that figure, where it has one of its own.
    """

    key: str
    title: str
    meaning: str
    form: Form
    read: Callable[[Row], Value | None]
    unit: str | None = None
    day: Callable[[Row], date | None] = _no_day

    @property
    def is_dated(self) -> bool:
        """Whether its figures may have a day of their own."""
        return self.day is not _no_day

    @property
    def is_money(self) -> bool:
        """Whether it has a sum."""
        return self.form == "money"


def _latest(line: Line, field: str) -> Report | None:
    """The report that tells a field last: by day, among those of one day or of none by round."""
    told = [report for report in line.project.reports if getattr(report, field) is not None]
    return max(told, key=lambda report: (report.round or 0, report_day(report) or date.min), default=None)


def _of_report(field: str) -> Callable[[Line], Decimal | None]:
    def read(line: Line) -> Decimal | None:
        report = _latest(line, field)
        return getattr(report, field) if report else None

    return read


def _printed(field: str) -> Callable[[Line], str | None]:
    def read(line: Line) -> str | None:
        report = _latest(line, field)
        return getattr(report, field).printed if report else None

    return read


def _report_day(field: str) -> Callable[[Line], date | None]:
    def read(line: Line) -> date | None:
        report = _latest(line, field)
        return report_day(report) if report else None

    return read


def _of_contract(field: str) -> Callable[[Line], Value | None]:
    def read(line: Line) -> Value | None:
        value: Value | None = getattr(line.contract, field) if line.contract else None
        return value

    return read


def _period(line: Line) -> tuple[date | None, date | None] | None:
    period = line.project.period
    return (period.start, period.end) if period.start or period.end else None


def _available(line: Line) -> Decimal | None:
    """The money after the changes known by then; unknown where a change has no day, or is told beside years."""
    budget, whole = line.project.budget, line.whole.budget
    undated = any(change.on is None and change not in budget.changes for change in whole.changes)
    if undated or (whole.by_year and whole.changes):
        return None
    allocated = allocated_of(line.project)
    return None if allocated is None else allocated + sum((each.amount for each in budget.changes), Decimal())


def _funding(line: Line) -> tuple[str, ...] | None:
    return tuple(dict.fromkeys(each.source for each in line.project.funding)) or None


def _strategy(line: Line) -> str | None:
    strategy = line.project.strategy
    return strategy.sub_issue or strategy.issue or strategy.plan


def _targets(line: Line) -> tuple[str, ...] | None:
    found = (_amounts(each.text, each.bound, each.unit, each.measure, line) for each in line.project.targets)
    return tuple(text for text in found if text) or None


def _results(line: Line) -> tuple[str, ...] | None:
    found = (_amounts(each.text, each.value, each.unit, each.measure, line) for each in line.project.results)
    return tuple(text for text in found if text) or None


def _amounts(text: str | None, value: Decimal | None, unit: str | None, measure: str | None, line: Line) -> str | None:
    """What an office says in words; else its number with what was measured."""
    if text or value is None:
        return text
    known = next((v.measure for v in line.findings.verdicts if v.measure and v.target.measure == measure), None)
    shown, of = thai.number(value), unit or (known.unit if known else None)
    amount = (of, shown) if of == "ร้อยละ" else (shown, of)
    return " ".join(word for word in (known.title if known else measure, *amount) if word)


def _state(line: Line) -> str | None:
    return line.project.status.state if line.project.status else None


# fmt: off
# One column, one entry: key, title, meaning, form, how it is read.

_COLUMNS: tuple[Column[Line], ...] = (
    Column("unit", "หน่วยงาน", "หน่วยงานที่รับผิดชอบโครงการ ตามชื่อในเอกสาร", "text", lambda line: line.project.unit),
    Column("period", "ระยะเวลา", "วันเริ่มและวันสิ้นสุดโครงการตามเอกสาร", "period", _period),
    Column("strategy", "ยุทธศาสตร์", "ประเด็นยุทธศาสตร์ที่โครงการสนับสนุน ตามเอกสาร", "text", _strategy),
    Column("funding", "แหล่งงบประมาณ", "แหล่งเงินของโครงการ", "texts", _funding),
    Column("allocated", "งบประมาณที่ได้รับ", "งบประมาณของปี ก่อนโอนเพิ่มหรือลด", "money", lambda line: allocated_of(line.project), "บาท", lambda line: line.whole.budget.as_of),
    Column("available", "งบประมาณหลังโอน", "งบประมาณที่ได้รับ รวมการโอนเพิ่มและลดถึงวันนั้น", "money", _available, "บาท", lambda line: line.whole.budget.as_of),
    Column("spent", "งบประมาณที่ใช้ไป", "งบประมาณที่ใช้ไปถึงวันนั้น ตามที่หน่วยงานรายงาน", "money", lambda line: line.project.budget.spent, "บาท", lambda line: line.project.budget.as_of),
    Column("state", "สถานะ", "สถานะโครงการตามที่หน่วยงานแจ้ง", "state", _state, None, lambda line: line.project.status.on if line.project.status else None),
    Column("progress", "ความก้าวหน้า", "ส่วนของงานที่ทำแล้ว ตามรายงานครั้งหลังสุดถึงวันนั้น", "percent", _of_report("progress"), "ร้อยละ", _report_day("progress")),
    Column("plan_status", "เทียบกับแผน ตามที่หน่วยงานรายงาน", "ข้อความในรายงานครั้งหลังสุดถึงวันนั้น", "quote", _printed("plan_status"), None, _report_day("plan_status")),
    Column("target_status", "เทียบกับเป้าหมาย ตามที่หน่วยงานรายงาน", "ข้อความในรายงานครั้งหลังสุดถึงวันนั้น", "quote", _printed("target_status"), None, _report_day("target_status")),
    Column("targets", "เป้าหมาย", "เป้าหมายของโครงการ", "texts", _targets),
    Column("results", "ผล", "ผลที่หน่วยงานรายงานถึงวันนั้น", "texts", _results),
    Column("outcome", "ผลเทียบกับเป้าหมาย", "ระบบคำนวณจากเป้าหมายและผลที่รายงานถึงวันนั้น", "outcome", lambda line: line.findings.outcome),
    Column("obstacles", "ปัญหา อุปสรรค และข้อเสนอแนะ", "ตามที่หน่วยงานรายงาน", "text", lambda line: line.project.obstacles),
    Column("work", "งานที่จัดซื้อหรือจัดจ้าง", "ชื่องานตามประกาศหรือสัญญา", "text", _of_contract("work")),
    Column("method", "วิธีจัดซื้อจัดจ้าง", "ตามที่ประกาศ", "text", _of_contract("method")),
    Column("contract_budget", "วงเงินที่จะซื้อหรือจ้าง", "วงเงินงบประมาณของงานนี้", "money", _of_contract("budget"), "บาท"),
    Column("reference_price", "ราคากลาง", "ราคากลางของงานนี้", "money", _of_contract("reference_price"), "บาท"),
    Column("contractor", "ผู้ได้รับคัดเลือก", "ชื่อนิติบุคคลหรือร้าน", "text", _of_contract("contractor")),
    Column("price", "ราคาที่ตกลง", "ราคาตามสัญญา", "money", _of_contract("price"), "บาท"),
    Column("contract_number", "เลขที่สัญญา", "เลขที่สัญญาหรือใบสั่ง", "text", _of_contract("contract_number")),
    Column("signed", "วันที่ลงนาม", "วันลงนามในสัญญา", "day", _of_contract("signed")),
    Column("due", "วันครบกำหนด", "วันสิ้นสุดสัญญา", "day", _of_contract("due")),
    Column("inspected", "วันตรวจรับ", "วันที่ตรวจรับงานงวดสุดท้าย", "day", _of_contract("inspected")),
    Column("egp_number", "เลขที่โครงการ e-GP", "เลขในระบบจัดซื้อจัดจ้างภาครัฐ", "text", _of_contract("egp_number")),
)

COLUMNS: Mapping[ColumnKey, Column[Line]] = {cast(ColumnKey, column.key): column for column in _COLUMNS}
