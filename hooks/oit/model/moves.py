"""Where to find what has no file of its own to say it: documents, data files and pages that moved or were withdrawn.

Knows the list content/moved.yml. Must not know which addresses there are.
"""

from collections.abc import Iterator

from pydantic import Field

from oit.faults import Fault
from oit.model.addresses import site_path
from oit.model.fields import Items, PublishedAddress
from oit.model.record import Record
from oit.model.withdrawal import Withdrawal

# fmt: off
# One field, one line: title, description and example stand beside the type they speak of.


class Move(Record):
    """One address that was published, and what became of it."""

    old: PublishedAddress = Field(title="ที่อยู่เดิม", description="documents/ชื่อไฟล์ หรือ /ที่อยู่หน้า/ ที่เคยเผยแพร่", examples=["documents/แผน-2566.pdf"])
    new: PublishedAddress | None = Field(None, title="ที่อยู่ใหม่", description="ที่ที่ดูได้แทน ในเว็บไซต์นี้", examples=["documents/plan-2566.pdf"])
    withdrawn: Withdrawal | None = Field(None, title="ถอนแล้ว", description="ใช้แทน new เมื่อไม่มีที่อยู่ใหม่", examples=[{"on": "15/1/2567", "reason": "ประกาศฉบับนี้ยกเลิกแล้ว"}])

    def faults(self) -> Iterator[Fault]:
        """It either moved or was withdrawn, and leads to another address than its own."""
        if (self.new is None) == (self.withdrawn is None):
            yield Fault("moved_one_of_two")
        elif self.new == self.old:
            yield Fault("moved_self", ("new",))

    @property
    def former(self) -> str:
        """The old address from the root of the site: `/documents/plan.pdf`."""
        return site_path(self.old) or self.old

    @property
    def destination(self) -> str | None:
        """The new address from the root of the site; None where there is none."""
        return site_path(self.new) if self.new else None


class Moves(Record):
    """The whole list."""

    moves: Items[Move] = Field((), title="ที่อยู่ที่เปลี่ยน", description="ที่อยู่ละหนึ่งรายการ", examples=[[{"old": "documents/แผน-2566.pdf", "new": "documents/plan-2566.pdf"}]])


NO_MOVES = Moves()
