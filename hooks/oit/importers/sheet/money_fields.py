"""Money in the cells of a list: allocated, moved, spent, by year, and where it comes from.

Knows fields of money. Must not know contracts, rows or sheets.
"""

import re
from decimal import Decimal

from oit.faults import Fault
from oit.importers.sheet import amounts
from oit.importers.sheet.grid import Cell
from oit.importers.sheet.headings import Heading
from oit.importers.sheet.row_data import Context, Data, NotReadError, put


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


def change(data: Data, heading: Heading, cell: Cell, context: Context) -> None:
    """Money moved to the project or away from it: a minus and brackets are away, the heading tells of amounts without.

    Raises:
        Fault: no amount, or a sign against the heading.
        NotReadError: nothing was moved, or nobody says which way.
    """
    inside = re.fullmatch(r"\(\s*(.+?)\s*\)|[-–−]\s*([\d๐-๙].*)", cell.first)
    typed = cell.value if isinstance(cell.value, Decimal) else None
    away = typed < 0 if typed is not None else inside is not None
    plain = (
        Cell(cell.first, abs(typed), cell.mark)
        if typed is not None
        else Cell(inside[1] or inside[2])
        if inside
        else cell
    )
    amount = money_of(plain, heading, context)
    both = heading.field == "budget.change"
    if heading.field == "budget.change_up" and away:
        raise Fault("money_negative", text=cell.first)
    if Decimal(amount) == 0 or (both and not away and "(" not in heading.words):
        raise NotReadError
    away = away or heading.field == "budget.change_down"
    data.setdefault("budget", {}).setdefault("changes", []).append({"amount": f"-{amount}" if away else amount})


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
