"""The pages of an item's table: its first rows on the item's own page, further rows, and the whole for print.

Knows where an item's table is shown. Must not know what stands in it (`findings.item_tables`) or HTML (templates).
"""

from collections.abc import Iterator
from dataclasses import replace

from oit.findings.item_rows import Row
from oit.findings.item_tables import Table
from oit.pages.page import Page
from oit.pages.sheets import Sheet, further_pages, part_of, sheets_of


def first_sheet(table: Table, address: str) -> Sheet[Row]:
    """Return the rows that stand on the item's own page."""
    return sheets_of(table.rows, address)[0]


def address_of_whole(item: str) -> str:
    """Return where the page with all rows is, by the address of the item."""
    return f"{item}all/"


def table_pages(table: Table, item: Page) -> Iterator[Page]:
    """Yield the pages with further rows, and the one that holds all of them and is made for print."""
    sheets = sheets_of(table.rows, item.address)
    yield from further_pages(item, sheets, "oit_item_rows.html")
    whole = replace(sheets[0], most=len(table.rows))
    title = f"{item.title} ตารางทั้งหมด"
    yield part_of(item, address_of_whole(item.address), "oit_item_whole.html", title, whole)
