"""The table of what makes up a project's money: its sources, what was added or taken away, the amounts of single years.

Knows its columns: each kind of amount has one of its own, so that no sum mixes two. Must not judge the facts (`findings`).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from oit.exports.export import Filled, TableKind
from oit.exports.project_rows import PAGE, PROJECT, ProjectRow, project_rows
from oit.exports.source import Source
from oit.findings.columns import Column, Value
from oit.model.project_parts import BudgetChange, Funding, YearBudget


@dataclass
class BudgetRow(ProjectRow):
    """One of a project's sources, one change, or one year; `part` is the heading that it stands below on the page."""

    part: str
    funding: Funding | None = None
    change: BudgetChange | None = None
    year: YearBudget | None = None


def _rows(source: Source) -> Iterator[BudgetRow]:
    for row in project_rows(source):
        project = row.line.project
        for funding in project.funding:
            yield BudgetRow(row.line, source, "แหล่งงบประมาณ", funding=funding)
        for change in project.budget.changes:
            yield BudgetRow(row.line, source, "การโอนงบประมาณ", change=change)
        for year in project.budget.by_year:
            yield BudgetRow(row.line, source, "งบประมาณรายปี", year=year)


def _funding(read: Callable[[Funding], Value | None]) -> Callable[[BudgetRow], Value | None]:
    return lambda row: read(row.funding) if row.funding else None


def _change(read: Callable[[BudgetChange], Value | None]) -> Callable[[BudgetRow], Value | None]:
    return lambda row: read(row.change) if row.change else None


def _year(read: Callable[[YearBudget], Value | None]) -> Callable[[BudgetRow], Value | None]:
    return lambda row: read(row.year) if row.year else None


# fmt: off
# One column, one entry: key, title, meaning, form, how it is read.

COLUMNS: tuple[Column[BudgetRow], ...] = (
    *PROJECT,
    Column("part", "รายการ", "แหล่งงบประมาณ การโอนงบประมาณ หรืองบประมาณรายปี", "text", lambda row: row.part),
    Column("funding", "แหล่งเงิน", "แหล่งเงินของโครงการ", "text", _funding(lambda it: it.source)),
    Column("funding_amount", "เงินจากแหล่งนี้", "ว่างเมื่อไม่ได้ระบุ", "money", _funding(lambda it: it.amount), "บาท"),
    Column("changed_on", "วันที่โอน", "วันที่อนุมัติให้โอน", "day", _change(lambda it: it.on), "ค.ศ. ปี-เดือน-วัน"),
    Column("change", "จำนวนที่โอน", "โอนเพิ่มเป็นจำนวนบวก โอนลดเป็นจำนวนลบ", "money", _change(lambda it: it.amount), "บาท"),
    Column("change_reason", "เหตุผลที่โอน", "ตามเอกสาร", "text", _change(lambda it: it.reason)),
    Column("year", "งบประมาณของปี", "ปีที่จำนวนเงินเป็นของปีนั้น", "integer", _year(lambda it: it.fiscal_year), "พ.ศ."),
    Column("year_allocated", "ได้รับในปีนั้น", "ว่างเมื่อไม่ได้ระบุ", "money", _year(lambda it: it.allocated), "บาท"),
    Column("year_spent", "ใช้ไปในปีนั้น", "ว่างเมื่อไม่ได้ระบุ", "money", _year(lambda it: it.spent), "บาท"),
    PAGE,
)
# fmt: on

BUDGET = TableKind(
    "budget",
    "แหล่งงบประมาณ การโอนเพิ่มและลด และงบประมาณรายปีของโครงการ รายการละหนึ่งแถว",
    COLUMNS,
    lambda source: [Filled("data/budget", "รายละเอียดงบประมาณ", lambda: _rows(source))],
    is_of_projects=True,
)
