"""Contracts in the cells of a list: one after the other, as their facts begin anew.

Knows what is told of a contract. Must not know rows or sheets.
"""

import re

from oit.faults import Fault
from oit.importers.sheet import people
from oit.importers.sheet.grid import Cell
from oit.importers.sheet.headings import Heading
from oit.importers.sheet.money_fields import money_of
from oit.importers.sheet.periods import day_of
from oit.importers.sheet.row_data import Context, Data, NotReadError
from oit.model.fields import is_juristic_id
from oit.text import thai
from oit.text.persons import NATURAL_PERSON

_CONTRACT_DAYS = {"signed", "due", "delivered", "inspected"}


_CONTRACT_MONEY = {"budget", "reference_price", "price"}


def contract(data: Data, key: str, cell: Cell, heading: Heading, context: Context) -> None:
    """Put a fact of a contract: `key` is its name in the project file, or two facts in one cell."""
    words = cell.first
    if key in _CONTRACT_DAYS:
        contract_put(data, key, thai.slashed_date(day_of(cell)))
    elif key in _CONTRACT_MONEY:
        contract_put(data, key, money_of(cell, heading, context))
    elif key == "contractor":
        _contractor(data, words, context)
    elif key == "contractor_price":
        match = re.fullmatch(
            r"(.+?)\s*(?:/|ราคา(?:ที่ตกลง)?(?:ซื้อ|จ้าง)?|เป็นเงิน|จำนวน|[:,–-])?\s*([\d๐-๙][\d๐-๙,.]*\s*(?:บาท|\.-)?)", words
        )
        if match is None:
            raise NotReadError
        contract_put(data, "price", money_of(Cell(match[2]), heading, context))
        _contractor(data, match[1].strip(" /:,-–"), context)
    elif key == "contract":
        match = re.fullmatch(
            r"(.+?)\s*(?:,|ลงวันที่|ลว\.?|วันที่|/\s*(?=\d{1,2}\s*[ก-๙]))\s*(\d{1,2}.+)", thai.arabic_digits(words)
        )
        if match is None:
            raise NotReadError
        contract_put(data, "signed", thai.slashed_date(day_of(Cell(match[2]))))
        contract_put(data, "contract_number", re.sub(r"^(?:สัญญา)?(?:เลขที่)\s*", "", match[1]).strip(" ,"))
    elif key == "egp_number" and not re.fullmatch(r"\d{11}", thai.arabic_digits(words)):
        raise Fault("egp_form", text=words)
    else:
        contract_put(data, key, thai.arabic_digits(words) if key == "egp_number" else words)


def _contractor(data: Data, words: str, context: Context) -> None:
    if people.states_no_supplier(words):
        raise NotReadError
    words, number = people.parted_supplier(words)
    if number and people.is_natural_id(number):
        context.hidden.append(number)
    elif number and is_juristic_id(number):
        context.juristic = True
        contract_put(data, "contractor_tax_id", number)
    name = words if context.names else people.contractor(words, context.juristic)
    if name == NATURAL_PERSON and words != NATURAL_PERSON:
        context.hidden.append(words)
    contract_put(data, "contractor", name)


def contract_put(data: Data, key: str, value: str) -> None:
    """Put a fact of a contract; one that the last contract has already begins another contract."""
    contracts = data.setdefault("procurement", [{}])
    if contracts[-1].get(key, value) != value:
        contracts.append({})
    contracts[-1][key] = value
