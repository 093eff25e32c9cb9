"""A row of an item's table: a project, or one contract of it, as it was known on the day of the table.

Knows which facts count by a day, and why a cell is empty. Must not know what a table adds up, pages or files.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import partial

from oit.collection import Collection
from oit.findings.columns import Column, Line, Value
from oit.findings.known_by import all_that_is_known, is_settled, known_by
from oit.findings.outcomes import judge_project
from oit.model import Contract, Project
from oit.model.item_table import Covers
from oit.text import thai


class Unknown(StrEnum):
    """Why a cell is empty: nothing states it, or nothing says that it was known on that day."""

    NOT_STATED = "not_stated"
    NOT_THEN = "not_then"


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a column of a row; `day` is the day of the figure where that is not the row's."""

    value: Value | None
    unknown: Unknown | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A project, or one contract of it, as it was known on the day of the table.

    `changed_later`: facts of the project changed after the day on which the office called the list complete.
    `contradicted`: the table shows both what came of the target and what the office reported of it, and they differ.
    """

    project: Project
    contract: Contract | None
    cells: tuple[Cell, ...]
    as_of: date | None
    changed_later: bool
    contradicted: bool = False


@dataclass(frozen=True)
class Period:
    """What a table covers, in days; `year` is the fiscal year (พ.ศ.) whose projects it shows."""

    covers: Covers
    year: int
    first: date
    last: date


def period_of(covers: Covers, year: int) -> Period:
    """Return the days that a table of a register's fiscal year (พ.ศ.) covers."""
    year -= covers == "previous_year"
    first, last = thai.fiscal_period(year)
    return Period(covers, year, first, date(last.year, 3, 31) if covers == "first_half" else last)


@dataclass(frozen=True)
class Cut:
    """What the rows of one table are cut by: period, day, the day the list is complete of, columns."""

    collection: Collection
    period: Period
    day: date
    complete: date | None
    columns: tuple[Column[Line], ...]

    @property
    def whole_year(self) -> bool:
        """Whether undated facts of a file that is settled by the day may count."""
        return self.period.covers in {"fiscal_year", "previous_year"}

    def line(self, project: Project) -> Line:
        """Read a project as of the day; in a whole year, results may come until the list is complete."""
        settled = self.whole_year and is_settled(project, self.day)
        results_by = max(self.day, self.complete) if self.whole_year and self.complete else self.day
        then = known_by(project, self.day, settled=settled, results_by=results_by)
        return Line(then, partial(judge_project, then, self.collection.measures), project)

    def row(self, line: Line, everything: Project, contract: Contract | None = None) -> Row:
        """Fill the columns; `everything` and `contract` are what is stated whatever the day."""
        all_said = Line(everything, lambda: line.findings, line.whole, contract)
        as_of = _row_day(line, self.day)
        changed = max((of for of in (line.whole.updated, line.whole.latest_fact) if of), default=None)
        return Row(
            project=line.project,
            contract=line.contract,
            cells=tuple(_cell(column, line, all_said, as_of) for column in self.columns),
            as_of=as_of,
            changed_later=bool(self.complete and changed and changed > self.complete),
            contradicted=line.findings.contradicted and {"outcome", "target_status"} <= {c.key for c in self.columns},
        )

    def lists(self, project: Project, contract: Contract) -> bool:
        """Whether a contract is one of the table: signed in the period; in a whole year also one not signed yet."""
        if contract.signed:
            return self.period.first <= contract.signed <= self.day
        return self.whole_year and project.fiscal_year == self.period.year and is_settled(project, self.day)


def project_rows(cut: Cut) -> Iterator[Row]:
    """Yield a row for each project of the year."""
    for project in cut.collection.by_year.get(cut.period.year, ()):
        yield cut.row(cut.line(project), all_that_is_known(project))


def contract_rows(cut: Cut) -> Iterator[Row]:
    """Yield contracts by the day they were signed, whatever the year of their project; last those not signed yet."""
    found: list[tuple[date, str, int, Row]] = []
    for project in cut.collection.projects:
        listed = [place for place, contract in enumerate(project.procurement) if cut.lists(project, contract)]
        if not listed:
            continue
        whole, line = all_that_is_known(project), cut.line(project)
        for place in listed:
            contract = project.procurement[place]
            own = replace(line, contract=line.project.procurement[place])
            found.append((contract.signed or date.max, project.address, place, cut.row(own, whole, contract)))
    yield from (row for *_, row in sorted(found, key=lambda each: each[:3]))


def _row_day(line: Line, day: date) -> date | None:
    """The day a row's facts are of: that of the file where it is no later, else of the last fact that entered."""
    if line.contract and line.contract.days:
        return max(line.contract.days)
    return line.whole.updated if is_settled(line.whole, day) else line.project.latest_fact


def _cell(column: Column[Line], line: Line, everything: Line, as_of: date | None) -> Cell:
    value = column.read(line)
    if value is not None:
        day = column.day(line)
        return Cell(value, day=day if day != as_of else None)
    return Cell(None, Unknown.NOT_STATED if column.read(everything) is None else Unknown.NOT_THEN)
