"""The table that shows an item of the list: its period, rows, totals, and what the projects do not say.

Knows how rows come from projects. Must not know pages, files to download or the words of questions. A table is of
the last day of its period; where the office calls the list complete on an earlier day, of that day.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property, partial

from oit.collection import Collection
from oit.findings.columns import COLUMNS, Column, Line, Value
from oit.findings.coverage import ItemCoverage
from oit.findings.known_by import all_that_is_known, is_settled, known_by
from oit.findings.money import MoneyUse, money_use, use_of_several
from oit.findings.outcomes import judge_project
from oit.model import Contract, Project
from oit.model.basis import Basis
from oit.model.item_table import Covers, ItemTable
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


@dataclass(frozen=True)
class Total:
    """The sum of a column in baht: of `stated` rows that say so. None where none does."""

    column: Column[Line]
    amount: Decimal | None
    stated: int


@dataclass(frozen=True)
class Month:
    """The contracts that were signed in one month, and their prices added up."""

    first: date
    rows: int
    total: Total


@dataclass(frozen=True)
class Gap:
    """A column that the item asks for, and the rows that leave it open."""

    column: Column[Line]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Table:
    """The table of an item, as of a day.

    `asked` and `bases` belong to the columns. `undated` projects tell no day of what stands here; `left_out` contracts
    of projects of that year are not in the table, for they were not signed in its period or tell no day.
    """

    shape: ItemTable
    period: Period
    as_of: date
    complete_as_of: date | None
    columns: tuple[Column[Line], ...]
    asked: tuple[bool, ...]
    bases: tuple[Basis, ...]
    rows: tuple[Row, ...]
    left_out: int
    undated: int

    @cached_property
    def totals(self) -> tuple[Total, ...]:
        """The sum of each column of money."""
        return tuple(_total(place, column, self.rows) for place, column in enumerate(self.columns) if column.is_money)

    @property
    def count(self) -> int:
        """How many rows it has."""
        return len(self.rows)

    @cached_property
    def _use(self) -> tuple[MoneyUse | None, int]:
        if self.shape.rows != "project" or "spent" not in {column.key for column in self.columns}:
            return None, 0
        return use_of_several(money_use(row.project, row.project.budget.spent) for row in self.rows)

    @property
    def use(self) -> MoneyUse | None:
        """What became of the money of those projects that state both sides by the table's day; totals are of more."""
        return self._use[0]

    @property
    def use_stated(self) -> int:
        """How many those are."""
        return self._use[1]

    @property
    def use_is_of_all(self) -> bool:
        """Whether every row states both what it received and what it spent."""
        return self.use_stated == self.count

    @cached_property
    def months(self) -> tuple[Month, ...]:
        """Each month of the period until the table's day, where the item asks for months."""
        if self.shape.covers != "months":
            return ()
        prices = [place for place, column in enumerate(self.columns) if column.key == "price"]
        place = prices[0] if prices else None
        by_month: dict[date, list[Row]] = {first: [] for first in _months(self.period.first, self.as_of)}
        for row in self.rows:
            assert row.contract
            assert row.contract.signed
            by_month[row.contract.signed.replace(day=1)].append(row)
        return tuple(Month(first, len(rows), _price(place, rows)) for first, rows in by_month.items())

    @cached_property
    def changed_later(self) -> int:
        """How many projects changed after the office called the list complete."""
        return len({row.project.address for row in self.rows if row.changed_later})

    @property
    def gaps(self) -> list[Gap]:
        """What the item asks for and rows do not say."""
        found = [
            Gap(column, tuple(row for row in self.rows if row.cells[place].value is None))
            for place, column in enumerate(self.columns)
            if self.asked[place]
        ]
        return [gap for gap in found if gap.rows]


def shown_table(collection: Collection, line: ItemCoverage) -> Table | None:
    """Return the table that an item's page shows: one of contracts where there are any, or where the office says so."""
    table = table_of(collection, line)
    if table and (table.rows or table.left_out or line.shows_table or table.shape.rows == "project"):
        return table
    return None


def table_of(collection: Collection, line: ItemCoverage) -> Table | None:
    """Return the table of an item, made once for all that ask; None where the list tells of none."""
    made: dict[str, tuple[ItemCoverage, Table | None]] = collection.made.setdefault("item tables", {})
    told, table = made.get(line.address, (None, None))
    if told is None or told.item is not line.item or told.declared is not line.declared:
        made[line.address] = line, (table := _table_of(collection, line))
    return table


def _table_of(collection: Collection, line: ItemCoverage) -> Table | None:
    shape = line.item.shown_by
    if shape is None:
        return None
    period = period_of(shape.covers, line.register.fiscal_year)
    complete = _complete_as_of(collection, line, shape, period)
    day = min(period.last, complete) if complete else period.last
    columns = tuple(COLUMNS[column.key] for column in shape.columns)
    bases = tuple(line.item.basis_of(column) for column in shape.columns)
    by_project = shape.rows == "project"
    rows = tuple((_project_rows if by_project else _contract_rows)(_Cut(collection, period, day, complete, columns)))
    every = [contract for project in collection.by_year.get(period.year, ()) for contract in project.procurement]
    shown = sum(row.project.fiscal_year == period.year for row in rows)
    return Table(
        shape=shape,
        period=period,
        as_of=day,
        complete_as_of=complete,
        columns=columns,
        asked=tuple(basis != "not_found" for basis in bases),
        bases=bases,
        rows=rows,
        left_out=0 if by_project else len(every) - shown,
        undated=len({row.project.address for row in rows if row.as_of is None}),
    )


def period_of(covers: Covers, year: int) -> Period:
    """Return the days that a table of a register's fiscal year (พ.ศ.) covers."""
    year -= covers == "previous_year"
    first, last = thai.fiscal_period(year)
    return Period(covers, year, first, date(last.year, 3, 31) if covers == "first_half" else last)


def _complete_as_of(collection: Collection, line: ItemCoverage, shape: ItemTable, period: Period) -> date | None:
    """The day the office names for the item; of projects, else the one it names for all of that year."""
    if line.declared and line.declared.complete_as_of:
        return line.declared.complete_as_of
    if shape.rows == "contract":
        return None
    registers = (each for each in collection.registers if each.fiscal_year == period.year)
    return next((each.projects_complete_as_of for each in registers), None)


@dataclass(frozen=True)
class _Cut:
    """What rows of one table are cut by: period, day, the day the list is complete of, columns."""

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


def _project_rows(cut: _Cut) -> Iterator[Row]:
    for project in cut.collection.by_year.get(cut.period.year, ()):
        yield cut.row(cut.line(project), all_that_is_known(project))


def _contract_rows(cut: _Cut) -> Iterator[Row]:
    """Contracts by the day they were signed, whatever the year of their project; last those not signed yet."""
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


def _total(place: int, column: Column[Line], rows: Sequence[Row]) -> Total:
    amounts = [value for row in rows if isinstance(value := row.cells[place].value, Decimal)]
    return Total(column, sum(amounts, Decimal()) if amounts else None, len(amounts))


def _price(place: int | None, rows: Sequence[Row]) -> Total:
    return Total(COLUMNS["price"], None, 0) if place is None else _total(place, COLUMNS["price"], rows)


def _months(first: date, last: date) -> Iterator[date]:
    month = first.replace(day=1)
    while month <= last:
        yield month
        month = date(month.year + month.month // 12, month.month % 12 + 1, 1)
