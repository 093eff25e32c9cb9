"""How templates write what they are given: paragraphs, telephone numbers to dial, sizes of files.

Knows words and digits. Must not know pages.
"""

import re
from decimal import Decimal

from oit.text import thai


def paragraphs(text: str) -> list[str]:
    """Part plain text at its empty lines."""
    return [part.strip() for part in re.split(r"\n\s*\n", text) if part.strip()]


def dial(phone: str) -> str:
    """Return the digits a phone dials: the first number, without its extension."""
    return re.sub(r"[^0-9+]", "", re.split(r"ต่อ|กด|,|/|–|(?<=\d{4})-\d{1,2}(?!\d)", phone)[0])


def filesize(size: int) -> str:
    """Return `17 กิโลไบต์`: a size that tells a phone user what a download costs."""
    if size < 1000:
        return f"{size} ไบต์"
    unit, name = (1_000_000, "เมกะไบต์") if size >= 1_000_000 else (1000, "กิโลไบต์")
    return f"{thai.number(round(Decimal(size) / unit, 1))} {name}"


_INDENT = re.compile(r"^ +", re.M)
_TO_THE_LETTER = re.compile(r"<(?:pre|textarea)\b")


def without_indents(template: str) -> str:
    """Return a template without the blanks that its lines begin with: they are sent with every page, and nobody sees
    them but where a page shows text to the letter.
    """
    return template if _TO_THE_LETTER.search(template) else _INDENT.sub("", template)
