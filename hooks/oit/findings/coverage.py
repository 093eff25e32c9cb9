"""What follows from a register and its list: the state of every item, which elements are shown, how many of how many.

Knows the two records. Must not know wording or pages. An item that nobody spoke of is unrecorded, never missing.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from oit.model import Element, Item, Proof, Register, RegisterItem, Scheme

UNRECORDED = "ยังไม่ได้บันทึก"
STATES = {"มี": "present", "ไม่มี": "absent", UNRECORDED: "unrecorded"}
"""What an official writes, and its name in code."""
TABLE_TITLE = "ตารางจากข้อมูลโครงการในหน้านี้"
"""What the table of an item's own page is called among its evidence."""


@dataclass(frozen=True)
class ElementCoverage:
    """An element of an item beside the evidence that covers it, each with its number on the page, from 1.

    `ticked` only where a tick means something: the element's source is known, and the office declares the item.
    """

    element: Element
    proofs: tuple[tuple[int, Proof], ...]
    ticked: bool


@dataclass(frozen=True)
class ItemCoverage:
    """One item of the list beside what the office declares of it; `declared` is None where it says nothing."""

    register: Register
    item: Item
    declared: RegisterItem | None

    @property
    def address(self) -> str:
        """The permanent address of the item's page."""
        return f"{self.register.address}{self.item.id}/"

    @property
    def status(self) -> str:
        """What the register says, in an official's words: มี, ไม่มี, ยังไม่ได้บันทึก."""
        return self.declared.status if self.declared else UNRECORDED

    @property
    def state(self) -> str:
        """One of present, absent, unrecorded."""
        return STATES[self.status]

    @property
    def evidence(self) -> tuple[Proof, ...]:
        """Where it can be seen: as the register tells, and in the table of the item's own page where it says so."""
        if not self.declared:
            return ()
        return (*self.declared.evidence, *([self._table()] if self.shows_table else []))

    @property
    def shows_table(self) -> bool:
        """Whether the office says that the table made from its projects shows the item."""
        return bool(self.declared and self.declared.table and self.item.shown_by)

    def _table(self) -> Proof:
        assert self.declared
        assert self.item.shown_by
        elements = tuple(dict.fromkeys(each.element for each in self.item.shown_by.columns if each.element))
        return Proof.model_construct(
            title=TABLE_TITLE,
            address=f"{self.address}#table",
            covers=elements,
            where=None,
            as_of=self.declared.complete_as_of,
        )

    @property
    def as_of(self) -> date | None:
        """The day the facts are from; of an item that was spoken of, the register's where it has none of its own."""
        return (self.declared.as_of or self.register.as_of) if self.declared else None

    @property
    def unit(self) -> str | None:
        """Who answers for the item."""
        return (self.declared.unit if self.declared else None) or self.register.unit

    @property
    def phone(self) -> str | None:
        """The phone of that unit: the register's only where the unit is the register's too."""
        if self.declared and (self.declared.phone or self.declared.unit):
            return self.declared.phone
        return self.register.phone

    @property
    def elements(self) -> list[ElementCoverage]:
        """What the item must show, and where it is shown."""
        return [self._element(element) for element in self.item.elements]

    def _element(self, element: Element) -> ElementCoverage:
        numbered = enumerate(self.evidence, start=1)
        proofs = tuple((number, proof) for number, proof in numbered if element.id in proof.covers)
        return ElementCoverage(element, proofs, bool(element.known and proofs and self.state == "present"))


def cover(register: Register, scheme: Scheme) -> list[ItemCoverage]:
    """Return every item of the list, in its order."""
    declared = {each.item: each for each in register.items}
    return [ItemCoverage(register, item, declared.get(item.id)) for item in scheme.items]


@dataclass(frozen=True)
class Tally:
    """How many of `total` items are in each state."""

    total: int
    present: int
    absent: int
    unrecorded: int


def tally(items: list[ItemCoverage]) -> Tally:
    """Count the states."""
    counted = Counter(item.state for item in items)
    return Tally(len(items), *(counted[state] for state in STATES.values()))
