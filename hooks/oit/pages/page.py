"""A page as data: where it stands, what it is called and drawn with, and what it is made of.

Knows addresses. Must not know how a page is drawn, nor a rule about the data.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

FRONT = "หน้าแรก"
"""What every page calls the front page."""


@dataclass(frozen=True)
class Page:
    """One page. `address` starts and ends with `/`; `up` is the address of the page above it.

    `updated` is the day the facts are from; `source` the data file, relative to the repository. `part_of` is the
    address of the page that this one only continues, or repeats for print. `is_private` says that what stood here was
    withdrawn for privacy.
    `files` are what its script asks for, by address; nothing else names them, so their addresses are no promise.
    `made_of` are the projects, by address, of which the page is made, besides what all pages share and what `besides`
    tells; None where it is made of more than that.
    """

    address: str
    template: str
    title: str
    description: str = ""
    short: str = ""
    """What pages below it call it, where its title is longer: the way to a page fits on one line of a phone."""
    updated: date | None = None
    source: str | None = None
    up: str | None = None
    part_of: str | None = None
    is_private: bool = False
    made_of: tuple[str, ...] | None = None
    besides: str = ""
    files: Mapping[str, Callable[[], bytes]] = field(default_factory=dict)
    values: Mapping[str, object] = field(default_factory=dict)
    work_out: Callable[[], Mapping[str, object]] | None = None
    """Gives further values when the page is drawn, where they are many and nobody else asks."""

    @property
    def called(self) -> str:
        """What pages below it call it."""
        return FRONT if self.address == "/" else self.short or self.title

    @property
    def is_found(self) -> bool:
        """Whether search engines, the site map and our own search lead to the page."""
        return self.part_of is None and not self.is_private


def as_folder(address: str) -> str:
    """Return the address of the page that answers at an address: `/documents/plan.pdf/` for a file that is gone."""
    return f"{address.rstrip('/')}/"


def latest(days: Iterable[date | None]) -> date | None:
    """Return the latest of the days that are stated, None where none is."""
    return max((day for day in days if day), default=None)
