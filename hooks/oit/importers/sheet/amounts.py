"""Money and percentages as lists write them, to exact decimals; what can be read in two ways is refused.

Knows one value at a time. Must not know columns or fields.
"""

import re
from decimal import ROUND_HALF_UP, Decimal

from oit.faults import Fault
from oit.importers.sheet.grid import Cell, Mark
from oit.model.fields import MAX_AMOUNT
from oit.text import thai

SCALES = {
    "บาท": Decimal(1),
    "พันบาท": Decimal(1_000),
    "หมื่นบาท": Decimal(10_000),
    "แสนบาท": Decimal(100_000),
    "ล้านบาท": Decimal(1_000_000),
    "ล้าน": Decimal(1_000_000),
    "ลบ.": Decimal(1_000_000),
    "พันล้านบาท": Decimal(1_000_000_000),
    "baht": Decimal(1),
    "thb": Decimal(1),
    "million baht": Decimal(1_000_000),
    "million thb": Decimal(1_000_000),
    "mb": Decimal(1_000_000),
}
"""Units of money, in baht."""
NAMES_OF_SCALES = {scale: name for name, scale in reversed(SCALES.items()) if scale > 1 and not name.isascii()}
"""Units above baht by what they are worth."""
_MOST = Decimal(10) ** 11
"""More than that, in a unit above baht, is an amount in baht below a heading that says otherwise."""
_NOTHING = re.compile(r"[-–—−_.\s]*|ไม่มี|n/?a|null|ไม่ระบุ|ไม่ได้ระบุ|\(?ไม่มีข้อมูล\)?", re.IGNORECASE)
_AMOUNT = re.compile(
    r"(?:฿|thb|จำนวน|เป็นเงิน|วงเงิน)?\s*(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(?:\.-|\.–|,-|-)?\s*"
    rf"(?P<scale>{'|'.join(sorted(map(re.escape, SCALES), key=len, reverse=True))})?\s*(?:ถ้วน)?\s*(?:\.-)?",
    re.IGNORECASE,
)
_SATANG = Decimal("0.01")


_DASH = re.compile(r"[-–—−_.\s]*")


def is_nothing(text: str) -> bool:
    """Whether a cell that should hold a value says that none is stated: empty, a dash, ไม่มี."""
    return bool(_NOTHING.fullmatch(text.strip()))


def is_dash(text: str) -> bool:
    """Whether a cell of words is empty or holds a dash; ไม่มี is something that is said."""
    return bool(_DASH.fullmatch(text.strip()))


def money(cell: Cell, scale: Decimal = Decimal(1)) -> Decimal:
    """Return an amount in baht; `scale` is the unit of the column, which a unit in the cell overrides.

    Raises:
        Fault: no amount, or one that can be read in two ways, such as `12,50`.
    """
    if isinstance(cell.value, Decimal):
        if cell.mark & Mark.PERCENT:
            raise Fault("sheet_amount_percent", text=cell.first)
        amount, unit, typed = cell.value, scale, True
    else:
        text = thai.arabic_digits(thai.tidy(cell.first)).strip()
        if re.fullmatch(rf"\((?:{_AMOUNT.pattern})\)", text, re.IGNORECASE):
            raise Fault("money_negative", text=cell.first)  # accounts write what is taken away in brackets
        match = _AMOUNT.fullmatch(text)
        if match is None:
            grouped = re.search(r"\d,\d", text) and re.fullmatch(r"[\d,. ]+(?:บาท)?", text)
            raise Fault("sheet_amount_comma" if grouped else "sheet_amount_form", text=cell.first)
        amount, typed = Decimal(match["digits"].replace(",", "")), False
        unit = SCALES[match["scale"].lower()] if match["scale"] else scale
    baht = amount * unit
    if baht < 0:
        raise Fault("money_negative", text=cell.first)
    if baht >= _MOST and unit > 1:
        raise Fault("sheet_amount_unit", text=cell.first)
    if baht >= MAX_AMOUNT:
        raise Fault("number_range", text=cell.first)
    rounded = baht.quantize(_SATANG, ROUND_HALF_UP)
    if rounded != baht and not typed:
        raise Fault("money_satang", text=cell.first)
    return rounded


def is_rounded(cell: Cell, scale: Decimal) -> bool:
    """Whether a number cell holds parts of a satang, which its amount leaves out."""
    if not isinstance(cell.value, Decimal):
        return False
    baht = cell.value * scale
    return baht != baht.quantize(_SATANG, ROUND_HALF_UP)


def spelled(amount: Decimal) -> str:
    """Return an amount as a person types it into a data file."""
    return f"{amount:f}".rstrip("0").rstrip(".") if "." in f"{amount:f}" else f"{amount:f}"


_PERCENT = re.compile(r"(?:ร้อยละ)?\s*(?P<digits>\d{1,3}(?:\.\d+)?)\s*(?:%|เปอร์เซ็นต์)?")


def percent(cell: Cell) -> str:
    """Return a percentage between 0 and 100 as it is shown.

    Raises:
        Fault: no percentage.
    """
    text = thai.arabic_digits(thai.tidy(cell.first)).strip()
    match = _PERCENT.fullmatch(text)
    if match is None or not 0 <= Decimal(match["digits"]) <= 100:
        raise Fault("number_form" if match is None else "percent_range", text=match["digits"] if match else text)
    return match["digits"]


def number(cell: Cell) -> str:
    """Return a plain number.

    Raises:
        Fault: no number.
    """
    text = thai.arabic_digits(thai.tidy(cell.first)).strip()
    if not re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?", text):
        raise Fault("number_form", text=cell.first)
    return text.replace(",", "")
