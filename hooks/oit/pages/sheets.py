"""Long lists on several pages: the first rows on the list's own page, further ones on `page/2/` and so on below it.

Knows how rows are parted into sheets. Must not know what stands in them or HTML (templates).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from oit.pages.page import Page

T = TypeVar("T")

ROWS = 100
"""Rows of one sheet: a cheap phone draws them at once."""


@dataclass(frozen=True)
class Sheet(Generic[T]):
    """Some rows of a `whole` list, `most` of them: `first` counts from 1, and so does `number`; the addresses of all
    sheets.
    """

    whole: Sequence[T]
    first: int
    number: int
    addresses: tuple[str, ...]
    most: int = ROWS

    @property
    def rows(self) -> tuple[T, ...]:
        """The rows."""
        return tuple(self.whole[self.first - 1 : self.first - 1 + self.most])

    @property
    def total(self) -> int:
        """How many rows the list has."""
        return len(self.whole)

    @property
    def last(self) -> int:
        """How many sheets there are."""
        return len(self.addresses)

    @property
    def span(self) -> str:
        """Which rows these are: `101–200`."""
        return f"{self.first:,}–{min(self.first + self.most - 1, self.total):,}"


def sheets_of(rows: Sequence[T], address: str) -> list[Sheet[T]]:
    """Part rows into sheets; there is a first one where there are no rows."""
    count = max(1, -(-len(rows) // ROWS))
    addresses = (address, *(f"{address}page/{number}/" for number in range(2, count + 1)))
    return [
        Sheet(rows, start + 1, number, addresses) for number, start in enumerate(range(0, count * ROWS, ROWS), start=1)
    ]


def further_pages(
    page: Page, sheets: Sequence[Sheet[T]], template: str, projects: Sequence[str] = ()
) -> Iterator[Page]:
    """Yield the pages with what does not stand on the list's own page; `projects` are the addresses of those in its
    rows, where each is one.
    """
    for sheet in sheets[1:]:
        further = part_of(page, sheet.addresses[sheet.number - 1], template, f"{page.title} แถวที่ {sheet.span}", sheet)
        shown = tuple(projects[sheet.first - 1 : sheet.first - 1 + sheet.most])
        yield replace(further, made_of=shown or None, besides=f"{sheet.total} {page.updated}")


def part_of(page: Page, address: str, template: str, title: str, sheet: Sheet[T]) -> Page:
    """Return a page that continues or repeats another, with the same values but for its sheet."""
    return replace(
        page,
        address=address,
        template=template,
        title=title,
        description=title,
        up=page.address,
        part_of=page.address,
        files={},
        values={**page.values, "sheet": sheet},
    )
