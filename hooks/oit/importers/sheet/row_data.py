"""The data of one row while its cells are read, and what holds for the row beside them.

Knows how a value is put in. Must not know what any field holds.
"""

import re
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Any

from oit.faults import Fault
from oit.importers.draft import Draft


class Outcome(StrEnum):
    """What became of a cell."""

    READ = "read"
    KEPT = "kept"
    REFUSED = "refused"
    HIDDEN = "hidden"


class NotReadError(Exception):
    """The words of a cell are no value of its field; they are kept beside their heading without any question."""


@dataclass
class Context:
    """What holds for a row beside its own cells. `scale` is the unit of money above the table."""

    scale: Decimal = Decimal(1)
    fiscal_year: int | None = None
    of_calendar: bool = False
    """Whether the year of the list runs from January to December."""
    names: bool = False
    """Whether names of persons may be published."""
    juristic: bool = False
    """Whether the supplier's tax number is a juristic person's."""
    hidden: list[str] = field(default_factory=list)
    """Texts that were taken for a person's name."""
    part: bool = False
    """Whether a further row of the project is read, which tells of a part of the work."""
    state_words: str = ""
    """The words of a result that were taken for the state of the work."""
    ticked: list[str] = field(default_factory=list)
    """The states that are marked, with their marks."""
    said: list[Fault] = field(default_factory=list)
    """What is to be said of the cell that is being read, though it was read."""


@dataclass
class ListRow:
    """A project of a list: its draft, where its row stands, and what holds for it. `label` names it in messages."""

    draft: Draft
    row: int
    label: str
    context: Context
    more: list[int] = field(default_factory=list)
    section: dict[str, str] = field(default_factory=dict)
    year_from: str = ""
    states_office: bool = False
    """Whether the list names the office; else it is the one that imports."""


Data = dict[str, Any]


MARKED = re.compile(r"[✓✔√☑☒●•*/xXvV]|[↔→←⟷⟶⇔⇒]+|<?[-–—─━]+>|1|มี|ใช่")


def put(data: Data, path: str, value: Any) -> None:
    """Set a value by its path.

    Raises:
        NotReadError: another value stands there.
    """
    *above, key = path.split(".")
    for step in above:
        data = data.setdefault(step, {})
    if key in data and data[key] != value:
        raise NotReadError
    data[key] = value
