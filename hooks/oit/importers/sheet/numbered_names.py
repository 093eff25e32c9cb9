"""Names of projects that are numbered themselves, where a list has no column of numbers.

Knows numbers before names. Must not know rows or columns.
"""

import re
from collections.abc import Sequence

from oit.text import thai

_NUMBER = re.compile(r"\(?([\d๐-๙]{1,3})[.)]\s*(?=[^\d๐-๙\s.])")


def are_numbered(names: Sequence[str]) -> bool:
    """Whether the names are numbered 1, 2, 3 …: a number that fits no such count is part of its name.

    >>> are_numbered(["1) ก่อสร้างถนน", "2) วางท่อ"]), are_numbered(["1.5 กม. ถนน", "2.5 กม. ถนน"])
    (True, False)
    """
    numbers = [thai.arabic_digits(match[1]) for name in names if name and (match := _NUMBER.match(name))]
    return len(numbers) > 1 and numbers == [str(number) for number in range(1, len(numbers) + 1)]


def without_number(name: str) -> str:
    """Return a name without the number before it."""
    return _NUMBER.sub("", name, count=1)
