"""The code of a project as a list prints it, to the code its page can have.

Knows Thai letters and what may stand in an address. Must not know files: whether two codes collide is for `store`.
"""

import re
import zlib
from datetime import date

from oit.faults import Fault
from oit.importers.sheet.grid import Cell, Mark
from oit.model.fields import is_code
from oit.text import thai

_INITIALS = {
    "k": "ก", "kh": "ขฃคฅฆ", "ng": "ง", "ch": "จฉชฌ", "s": "ซศษส", "y": "ญย", "d": "ฎด", "t": "ฏต", "th": "ฐฑฒถทธ",
    "n": "ณน", "b": "บ", "p": "ป", "ph": "ผพภ", "f": "ฝฟ", "m": "ม", "r": "ร", "l": "ลฬ", "w": "ว", "h": "หฮ", "o": "อ",
}  # fmt: skip
_LATIN = str.maketrans({thai_letter: latin for latin, letters in _INITIALS.items() for thai_letter in letters})
"""Consonants at the start of a syllable. Source: หลักเกณฑ์การถอดอักษรไทยเป็นอักษรโรมันแบบถ่ายเสียง (ราชบัณฑิตยสถาน)."""
_LONGEST = 50


def printed_code(cell: Cell) -> str:
    """Return a code as its cell shows it; one that nobody saw is not made up.

    Raises:
        Fault: a number of more digits than a spreadsheet keeps, or a date.
    """
    if cell.mark & Mark.LONG or isinstance(cell.value, date):
        raise Fault("sheet_code_long" if cell.mark & Mark.LONG else "sheet_code_day", text=cell.text)
    return " ".join(thai.tidy(cell.text).split())


def address_code(printed: str) -> str:
    """Return a code that can stand in an address, the printed one itself where it can.

    >>> address_code("๖๖๐๙"), address_code("กช.01/2566")
    ('6609', 'kch-01-2566')
    """
    plain = thai.arabic_digits(" ".join(printed.split()))
    if is_code(plain):
        return plain
    code = re.sub(r"[^0-9A-Za-z]+", "-", re.sub("[ะ-\u0e4e]", "", plain).translate(_LATIN)).strip("-")[:_LONGEST]
    return code if is_code(code) else f"{code or 'c'}-{zlib.crc32(plain.encode()) % 10_000:04}"
