"""The pages of an item's table: its first rows on the item's own page, further rows, and the whole for print.

Knows how rows are parted into sheets. Must not know what stands in them (`findings.item_tables`) or HTML (templates).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from oit.findings.coverage import ItemCoverage
from oit.findings.item_tables import Row, Table
from oit.pages.rendering import Page

ROWS = 100
"""Rows of one sheet: a cheap phone draws them at once."""


@dataclass(frozen=True)
class Sheet:
    """Some rows of a table: `first` counts from 1; `number` of `last` sheets; addresses of all, and of the whole."""

    rows: tuple[Row, ...]
    first: int
    number: int
    addresses: tuple[str, ...]
    whole: str

    @property
    def last(self) -> int:
        """How many sheets there are."""
        return len(self.addresses)


def is_shown(table: Table, line: ItemCoverage) -> bool:
    """Whether the item's page has the table: one of contracts where there are any, or where the office says so."""
    return bool(table.rows or table.left_out or line.shows_table or table.shape.rows == "project")


def first_sheet(table: Table, address: str) -> Sheet:
    """Return the rows that stand on the item's own page."""
    return _sheet(table, address, 1)


def table_pages(table: Table, item: Page) -> Iterator[Page]:
    """Yield the pages with further rows, and the one that holds all of them and is made for print."""
    for number in range(2, _sheets(table) + 1):
        sheet = _sheet(table, item.address, number)
        title = f"{item.title} แถวที่ {sheet.first:,}–{sheet.first + len(sheet.rows) - 1:,}"
        yield _part(item, sheet.addresses[number - 1], "oit_item_rows.html", title, sheet)
    whole = replace(first_sheet(table, item.address), rows=table.rows)
    yield _part(item, whole.whole, "oit_item_whole.html", f"{item.title} ตารางทั้งหมด", whole)


def _part(item: Page, address: str, template: str, title: str, sheet: Sheet) -> Page:
    return replace(
        item,
        address=address,
        template=template,
        title=title,
        description=title,
        up=item.address,
        part_of=item.address,
        values={**item.values, "sheet": sheet},
    )


def _sheets(table: Table) -> int:
    return max(1, -(-len(table.rows) // ROWS))


def _sheet(table: Table, address: str, number: int) -> Sheet:
    start = (number - 1) * ROWS
    further = (f"{address}page/{each}/" for each in range(2, _sheets(table) + 1))
    return Sheet(table.rows[start : start + ROWS], start + 1, number, (address, *further), f"{address}all/")
