"""Money in the cells of a list: allocated, spent, by year, and where it comes from.

Knows fields of money. Must not know contracts, rows or sheets.
"""

from oit.faults import Fault
from oit.importers.sheet import amounts
from oit.importers.sheet.grid import Cell
from oit.importers.sheet.headings import Heading
from oit.importers.sheet.row_data import Context, Data, put


def amount(data: Data, heading: Heading, cell: Cell, context: Context) -> None:
    """Money of the whole project."""
    put(data, str(heading.field), money_of(cell, heading, context))


def money_of(cell: Cell, heading: Heading, context: Context) -> str:
    """Return an amount in baht, as it is written in a project file."""
    amount = amounts.spelled(amounts.money(cell, heading.scale or context.scale))
    if amounts.is_rounded(cell, heading.scale or context.scale):
        context.said.append(Fault("sheet_amount_rounded", text=heading.words))
    return amount


def year_amount(data: Data, heading: Heading, cell: Cell, context: Context) -> None:
    """Money of one of several years."""
    amount = money_of(cell, heading, context)
    years = data.setdefault("budget", {}).setdefault("by_year", [])
    of_year = next((item for item in years if item["fiscal_year"] == str(heading.year)), None)
    if of_year is None:
        of_year = {"fiscal_year": str(heading.year)}
        years.append(of_year)
        years.sort(key=lambda item: str(item["fiscal_year"]))
    put(of_year, str(heading.field).removeprefix("by_year."), amount)


def funding(data: Data, _heading: Heading, cell: Cell, _context: Context) -> None:
    """Where the money comes from."""
    item = {"source": cell.first}
    sources = data.setdefault("funding", [])
    if item not in sources:
        sources.append(item)


def funding_of(data: Data, heading: Heading, cell: Cell, context: Context) -> None:
    """Money in the column of its source."""
    amount = money_of(cell, heading, context)
    data.setdefault("funding", []).append({"source": heading.argument, "amount": amount})
