"""The table that shows an item of the list: its period, rows, totals, and what the projects do not say.

Knows what rows add up to. Must not know how a row comes from a project (`item_rows`), pages, files to download or the
words of questions. A table is of the last day of its period; where the office calls the list complete on an earlier
day, of that day.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from oit.collection import Collection
from oit.findings.columns import COLUMNS, Column, Line
from oit.findings.coverage import ItemCoverage
from oit.findings.item_rows import Cut, Period, Row, contract_rows, period_of, project_rows
from oit.findings.money import MoneyUse, money_use, use_of_several
from oit.model.basis import Basis
from oit.model.item_table import ItemTable


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
    rows = tuple((project_rows if by_project else contract_rows)(Cut(collection, period, day, complete, columns)))
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


def _complete_as_of(collection: Collection, line: ItemCoverage, shape: ItemTable, period: Period) -> date | None:
    """The day the office names for the item; of projects, else the one it names for all of that year."""
    if line.declared and line.declared.complete_as_of:
        return line.declared.complete_as_of
    if shape.rows == "contract":
        return None
    registers = (each for each in collection.registers if each.fiscal_year == period.year)
    return next((each.projects_complete_as_of for each in registers), None)


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
