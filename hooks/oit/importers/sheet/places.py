"""One cell of a list to its place in a project file.

Knows what each field of a list becomes. Must not know rows or sheets. A value that cannot be read is a fault, and
the caller keeps its words beside their heading; nothing is guessed.
"""

import re
from collections.abc import Callable

from oit.faults import Fault
from oit.importers.sheet import people
from oit.importers.sheet.contract_fields import contract, contract_put
from oit.importers.sheet.grid import Cell
from oit.importers.sheet.headings import MONEY, Heading
from oit.importers.sheet.money_fields import amount, change, funding, funding_of, year_amount
from oit.importers.sheet.reckoned import sum_told
from oit.importers.sheet.row_data import Context, Data, NotReadError, Outcome, put
from oit.importers.sheet.state_fields import outcome, progress, results, status, status_mark
from oit.importers.sheet.time_fields import as_of, end_of_period, fiscal_year, month, period
from oit.importers.sheet.word_fields import (
    TEXTS,
    items_of,
    kind_of_work,
    offices,
    position,
    quantity,
    quantity_unit,
    words_of,
)
from oit.model.fields import is_juristic_id
from oit.text import thai


def place(data: Data, heading: Heading, cell: Cell, context: Context) -> Outcome:
    """Put a cell into a project's data.

    Raises:
        Fault: the cell cannot be read as what its heading says.
        NotReadError: its words are none of the values of the field.
    """
    name = heading.field or ""
    if name in {"person", "coordinator.name", "responsible", "procurement.contractor_tax_id", "contact.phone"}:
        return _guarded(data, name, cell, context)
    if name.startswith("procurement."):
        contract(data, name.partition(".")[2], cell, heading, context)
        return Outcome.READ
    if reader := _READERS.get(name):
        reader(data, heading, cell, context)
        return Outcome.READ
    if name in TEXTS:
        words_of(data, name, cell)
        return Outcome.READ
    raise NotReadError


def place_with_remark(data: Data, heading: Heading, cell: Cell, context: Context) -> bool:
    """Read `125,000 (เงินอุดหนุน)`, `350,000*` or a sum with its parts as an amount; say whether it is one.

    The caller keeps the words.
    """
    match = re.fullmatch(r"(.+?)\s*(?:\([^()]+\)|\*{1,3}|[¹²³†])", cell.first) if heading.field in MONEY else None
    amount = match[1] if match else sum_told(cell.text) if heading.field in MONEY else None
    if amount is None:
        return False
    try:
        place(data, heading, Cell(amount), context)
    except (Fault, NotReadError):
        return False
    return True


def _tax_id(data: Data, words: str, context: Context) -> Outcome:
    """A juristic person's number; a natural person's is hidden."""
    if people.is_natural_id(words):
        context.hidden.append(words)
        return Outcome.HIDDEN
    digits = re.sub(r"[ -]", "", thai.arabic_digits(words))
    if not is_juristic_id(digits):
        raise Fault("sheet_tax_id")
    contract_put(data, "contractor_tax_id", digits)
    return Outcome.READ


def _guarded(data: Data, name: str, cell: Cell, context: Context) -> Outcome:
    """Fields in which a person may stand."""
    words = cell.first
    if name == "procurement.contractor_tax_id":
        return _tax_id(data, words, context)
    if name == "contact.phone":
        if "ปกปิด" in words:
            return Outcome.HIDDEN
        unit = data.get("responsible") or next(reversed(data.get("office") or []), None)
        if not unit:
            raise NotReadError
        data["contact"] = {"unit": unit, "phone": words}
        return Outcome.READ
    if name == "responsible" and not people.is_person(words):
        words_of(data, "responsible", cell if context.names else Cell(people.without_persons(cell.text)))
        return Outcome.READ
    if people.is_position(words) and people.without_persons(words) == words:
        raise NotReadError
    if not context.names:
        context.hidden.append(words)
        return Outcome.HIDDEN
    if name == "person":
        raise NotReadError
    put(data, name, words)
    return Outcome.READ


_READERS: dict[str, Callable[[Data, Heading, Cell, Context], None]] = {
    "budget.allocated": amount,
    "budget.spent": amount,
    "budget.change": change,
    "budget.change_up": change,
    "budget.change_down": change,
    "by_year.allocated": year_amount,
    "by_year.spent": year_amount,
    "fiscal_year": fiscal_year,
    "office": offices,
    "unit": offices,
    "period": period,
    "period.start": end_of_period,
    "period.end": end_of_period,
    "progress": progress,
    "outcome": outcome,
    "status": status,
    "status_mark": status_mark,
    "month": month,
    "results": results,
    "targets": items_of("targets", "text"),
    "objectives": items_of("objectives"),
    "funding": funding,
    "funding_of": funding_of,
    "kind": kind_of_work,
    "as_of": as_of,
    "position": position,
    "quantity.text": quantity,
    "quantity.value": quantity,
    "quantity.unit": quantity_unit,
}
