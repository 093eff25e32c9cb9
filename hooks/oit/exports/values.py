"""A value of a column as every format writes it: the words of the pages for choices, exact numbers, dates.

Knows forms of columns. Must not know any column, nor any format.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias, TypeVar

from oit.findings.columns import Form, Value
from oit.findings.outcomes import Outcome
from oit.findings.words import CHOICE_WORDS, OUTCOME_WORDS
from oit.model.choices import KINDS, STAGES, STATES

Cell: TypeAlias = str | int | Decimal | date | tuple[str, ...] | None
"""None where nothing is stated; several texts stay apart."""

NUMBERS: frozenset[Form] = frozenset({"number", "money", "percent", "integer"})
CHOICES: dict[Form, tuple[str, ...]] = {
    "outcome": tuple(OUTCOME_WORDS.values()),
    "state": tuple(words[0] for words in STATES.values()),
    "kind": tuple(words[0] for words in KINDS.values()),
    "stage": tuple(words[0] for words in STAGES.values()),
}
"""Every word that may stand in a column of that form."""


def cells_of(form: Form, values: Iterable[Value | None]) -> list[Cell]:
    """Return the values of a column as files write them.

    >>> cells_of("outcome", [Outcome.MET, None])
    ['บรรลุเป้าหมาย', None]
    """
    if form == "outcome":
        return [OUTCOME_WORDS[Outcome(str(value))] if value else None for value in values]
    if form in CHOICES:
        return [CHOICE_WORDS[str(value)] if value else None for value in values]
    if form in NUMBERS:
        return list(values)  # type: ignore[arg-type]  # 0 is a statement
    return [value or None for value in values]  # type: ignore[misc]  # a period has two columns of days


AT_ONCE = 1_000
"""Rows that are written together: column by column, which takes half the time, and never a whole table at once."""
_Row = TypeVar("_Row")


def parted(rows: Sequence[_Row]) -> Iterator[Sequence[_Row]]:
    """Yield the rows of a table, some at a time.

    >>> [len(some) for some in parted(range(2_500))]
    [1000, 1000, 500]
    """
    return (rows[first : first + AT_ONCE] for first in range(0, len(rows), AT_ONCE))


class Written(dict[Cell, str]):
    """Cells as a format writes them, by their types, each worked out once; `nothing` stands where nothing is stated."""

    def __init__(self, writers: Mapping[type, Callable[[Any], str]], nothing: str) -> None:
        self._writers = writers
        self[None] = nothing

    def __missing__(self, cell: Cell) -> str:
        made = self[cell] = self._writers[type(cell)](cell)
        return made

    def filled(self, line: str, between: str, rows: Sequence[Iterable[Cell]]) -> str:
        """Return a line for each row, with `%s` for each of its cells; all at once, which takes half the time.

        Amounts alone are worked out each time: equal ones may be written with more zeros.
        """
        amount = self._writers[Decimal]
        cells = [amount(cell) if type(cell) is Decimal else self[cell] for row in rows for cell in row]
        return between.join([line] * len(rows)) % tuple(cells)
