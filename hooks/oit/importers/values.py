"""Single values as sources write them, to values as a person writes them in a project file.

Knows amounts, dates and numbered lists. Must not know which source or field they come from.
"""

import re
from collections.abc import Iterator
from typing import Any

from oit.faults import Fault
from oit.importers.draft import one_line
from oit.text import thai

_NUMBERED = re.compile(r"^[^\S\n]*\(\s*([0-9๐-๙]{1,2})\s*\)", re.MULTILINE)


def numbered(text: str) -> Iterator[str]:
    """Yield the items of a list numbered (1), (2), …; a text without numbers is one item."""
    marks = list(_NUMBERED.finditer(text))
    expected = [str(number) for number in range(1, len(marks) + 1)]
    if [thai.arabic_digits(mark[1]) for mark in marks] != expected or (marks and text[: marks[0].start()].strip()):
        yield one_line(text)
        return
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    items = [text[mark.end() : end] for mark, end in zip(marks, ends, strict=True)] if marks else [text]
    yield from (item for part in items if (item := one_line(part)))


def typed_value(field: str, text: str) -> Any:
    """Return what a source prints as a person writes it in a data file; what cannot be read the model will refuse.

    >>> typed_value("budget.spent", "48,140,719.06 บาท")
    '48140719.06'
    """
    value = one_line(text)
    if field == "office":
        return [level for part in value.split(" / ") if (level := part.strip())]
    if field.startswith("budget"):
        return thai.arabic_digits(value.removesuffix("บาท").strip()).replace(",", "")
    if field.startswith("period"):
        try:
            return thai.slashed_date(thai.parse_date(value))
        except Fault:
            return value
    return value
