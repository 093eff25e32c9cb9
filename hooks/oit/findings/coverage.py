"""What follows from a register and its list: the state of every item, which elements are shown, how many of how many.

Knows the two records. Must not know wording or pages. An item that nobody spoke of is unrecorded, never missing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from oit.model import Item, Proof, Register, RegisterItem, Scheme

STATES = {"มี": "present", "ไม่มี": "absent", "ยังไม่ได้บันทึก": "unrecorded"}
"""What an official writes, and its name in code."""


@dataclass(frozen=True)
class Line:
    """One item of the list beside what the office says of it; `said` is None where it says nothing."""

    register: Register
    item: Item
    said: RegisterItem | None

    @property
    def address(self) -> str:
        """The permanent address of the item's page."""
        return f"{self.register.address}{self.item.id}/"

    @property
    def state(self) -> str:
        """One of present, absent, unrecorded."""
        return STATES[self.said.status] if self.said else "unrecorded"

    @property
    def evidence(self) -> tuple[Proof, ...]:
        """Where it can be seen."""
        return self.said.evidence if self.said else ()

    @property
    def as_of(self) -> date | None:
        """The day the facts are from; of an item that was spoken of, the register's where it has none of its own."""
        return (self.said.as_of or self.register.as_of) if self.said else None

    @property
    def unit(self) -> str | None:
        """Who answers for the item."""
        return (self.said.unit if self.said else None) or self.register.unit

    @property
    def phone(self) -> str | None:
        """The phone of that unit: the register's only where the unit is the register's too."""
        if self.said and (self.said.phone or self.said.unit):
            return self.said.phone
        return self.register.phone

    def proofs_of(self, element: str) -> list[tuple[int, Proof]]:
        """Return the evidence that shows an element, each with its number on the page, from 1."""
        return [(place, proof) for place, proof in enumerate(self.evidence, start=1) if element in proof.covers]


def lines(register: Register, scheme: Scheme) -> list[Line]:
    """Return every item of the list, in its order."""
    said = {each.item: each for each in register.items}
    return [Line(register, item, said.get(item.id)) for item in scheme.items]


@dataclass(frozen=True)
class Tally:
    """How many of `total` items are in each state."""

    total: int
    present: int
    absent: int
    unrecorded: int


def tally(every: list[Line]) -> Tally:
    """Count the states."""
    counted: Mapping[str, int] = Counter(line.state for line in every)
    return Tally(len(every), *(counted.get(state, 0) for state in STATES.values()))
