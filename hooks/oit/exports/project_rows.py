"""What the tables about projects share: a row of a project, and the columns that name the project in each of them.

Knows projects with what follows from them. Must not know formats.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from oit.exports.source import Source
from oit.findings.columns import COLUMNS, Column, Line
from oit.findings.money import MoneyUse, money_use, spent_of
from oit.model import Unit, Withdrawal
from oit.model.item_table import ColumnKey
from oit.withholding import private_notice

PRIVATE = "เพื่อคุ้มครองข้อมูลส่วนบุคคล"
"""Why something was withdrawn, to readers; the office wrote `privacy`."""


@dataclass
class ProjectRow:
    """A row about a project: the line that the tables of items are read from too, and the office around it.

    Rows are not frozen: there are some thirty of a project, and a frozen one takes five times as long to make.
    """

    line: Line
    source: Source

    @cached_property
    def unit(self) -> Unit | None:
        """The unit that answers for the project, as it is called now; None where readers are not told of one."""
        project = self.line.project
        return None if private_notice(project) else self.source.collection.unit_of(project)

    @cached_property
    def use(self) -> MoneyUse | None:
        """What became of the project's money, where that can be told."""
        return money_use(self.line.project, spent_of(self.line.project))


OfProject = TypeVar("OfProject", bound=ProjectRow)


def project_rows(source: Source) -> Iterator[ProjectRow]:
    """Yield every project that has more than a notice, in the order of years and codes."""
    return (row for row in every_project(source) if not private_notice(row.line.project))


def every_project(source: Source) -> Iterator[ProjectRow]:
    """Yield every project, also those of which nothing is left but the notice."""
    return (ProjectRow(line, source) for line in source.lines)


def reason(notice: Withdrawal | None) -> str | None:
    """Why something was withdrawn, as its page says it."""
    return None if notice is None else PRIVATE if notice.is_private else notice.reason


def of_line(key: ColumnKey, of: Callable[[OfProject], Line] = lambda row: row.line) -> Column[OfProject]:
    """Return a column of the tables of items for rows of downloads."""
    column = COLUMNS[key]
    return replace(column, read=lambda row: column.read(of(row)))  # type: ignore[arg-type, return-value]


# fmt: off
# One column, one entry: key, title, meaning, form, how it is read.

FISCAL_YEAR: Column[ProjectRow] = Column("fiscal_year", "ปีงบประมาณ", "ปีงบประมาณของโครงการ", "integer", lambda row: row.line.project.fiscal_year, "พ.ศ.")
CODE: Column[ProjectRow] = Column("code", "รหัสโครงการ", "รหัสตามเอกสาร เป็นข้อความ", "text", lambda row: row.line.project.code)
NAME: Column[ProjectRow] = Column("name", "ชื่อโครงการ", "ชื่อเต็มตามเอกสาร", "text", lambda row: row.line.project.name)
PAGE: Column[ProjectRow] = Column("page", "หน้าโครงการ", "ที่อยู่ถาวรของหน้าโครงการ", "text", lambda row: row.source.permalink(row.line.project.address))
PROJECT = (FISCAL_YEAR, CODE, NAME)
"""Which project a row is about."""
