"""What the columns below a heading hold, where no word of the heading tells which of them names the rows.

Knows rows below a heading as a whole. Must not know what is concluded from them (`unnamed`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from oit.faults import Fault
from oit.importers.persons import is_unit
from oit.importers.sheet.amounts import is_nothing, money
from oit.importers.sheet.columns import Column, headed
from oit.importers.sheet.columns_together import in_company
from oit.importers.sheet.grid import Cell, Grid
from oit.importers.sheet.heading_rows import depth, fresh_texts, is_wordy, texts_of
from oit.importers.sheet.headings import MONEY, NAMES, Vocabulary
from oit.importers.sheet.people import without_persons
from oit.importers.sheet.row_kinds import RowKind, kind_of
from oit.text import thai

_SEARCHED = 60
"""Rows in which a heading is looked for."""
_KNOWN = 2
"""Known headings beside which an unknown one may name the rows."""
_MOST = 0.8
"""Share of the rows that a column of names fills, each with words of its own."""
_SHORTEST = 6
"""Letters of names, half of them at least so long."""
_WORKS = re.compile(
    r"(?:\(?\d+[.)]\s*|[-•]\s*)?(?:โครงการ|กิจกรรม|งาน|ก่อสร้าง|ปรับปรุง|ซ่อม|บำรุง|บูรณะ|จัด|ซื้อ|จ้าง|เช่า|อบรม|ฝึก|ส่งเสริม|สนับสนุน|พัฒนา|ขุด|วาง|ติดตั้ง"
    r"|ขยาย|สำรวจ|รณรงค์|ป้องกัน|เสริม|ต่อเติม|ถม|ลง(?:หิน|ลูกรัง)|สัมมนา|ประชุม|ศึกษา|วิจัย|ประกวด|แข่งขัน|อุดหนุน|เพิ่ม|สร้าง|ยกระดับ|ประชาสัมพันธ์|แก้ไข|ฟื้นฟู|อนุรักษ์"
    r"|เฝ้าระวัง|ช่วยเหลือ|สงเคราะห์|เตรียม|ปลูก|กำจัด|รื้อ|ทาสี|เทพื้น|หลักสูตร|ครุภัณฑ์|เครื่อง|ชุด|รถ|ค่าจ้าง|ค่าก่อสร้าง)"
)
"""How names of works begin."""


@dataclass
class Body:
    """A heading, which stands in the rows of `block`, with the rows below it that state something."""

    grid: Grid
    words: Vocabulary
    block: Sequence[int]
    columns: list[Column]
    body: list[int]

    def known(self) -> int:
        """Return how many headings are known."""
        return sum(column.field not in {None, "kept"} for column in self.columns)

    def counted(self) -> list[int]:
        """Return the rows that a column of numbers counts, all where there is no such column."""
        order = next((column for column in self.columns if column.field == "order"), None)
        return [row for row in self.body if order and self.grid.cell(row, order.place).first] or self.body

    def cells(self, column: Column) -> list[Cell]:
        """Return the filled cells of a column below the heading, merged ones once."""
        found: dict[int, Cell] = {}
        for row in self.body:
            cell = self.grid.cell(row, column.place)
            if not is_nothing(cell.first):
                found.setdefault(id(cell), cell)
        return list(found.values())

    def texts(self, column: Column) -> list[str]:
        """Return the words of a column below the heading."""
        return [cell.first for cell in self.cells(column)]

    def differs(self, column: Column) -> bool:
        """Whether a column holds words of its own in nearly every row, no numbers, days or units."""
        cells = [cell for cell in self.cells(column) if cell.value is None and re.search(r"[ก-๙A-Za-z]{3}", cell.first)]
        texts = [cell.first for cell in cells]
        rows = len({id(self.grid.cell(row, column.place)) for row in self.body})
        long = sum(len(text) >= _SHORTEST for text in texts)
        units = sum(is_unit(text, ()) and not text.startswith("งาน") for text in texts)
        own = len(set(texts)) >= rows * _MOST and rows * 2 > len(self.body)
        return bool(texts) and own and long * 2 >= len(texts) and units * 2 <= len(texts)

    def is_money(self, column: Column) -> bool:
        """Whether most cells of a column of money can be read as amounts."""
        cells = self.cells(column) if column.field in MONEY or (column.field or "").startswith("by_year.") else []
        return bool(cells) and sum(map(_reads, cells)) * 2 > len(cells)

    def is_likely(self, column: Column) -> bool:
        """Whether such a heading often stands above names of works."""
        return self.words.is_likely_name(column.heading.words)

    def works(self, column: Column) -> float:
        """Return the share of a column's texts that begin as works do, all where its heading often names works."""
        texts = self.texts(column)
        share = sum(bool(_WORKS.match(thai.tidy(text))) for text in texts) / max(len(texts), 1)
        return 1.0 if texts and self.is_likely(column) else share

    def speaks_of_projects(self) -> bool:
        """Whether the words above the rows, or the name of the sheet, speak of projects."""
        above = [self.grid.title, *(cell.first for row in self.grid.rows[: self.block[-1] + 1] for cell in row)]
        return any("โครงการ" in text for text in above)

    def names_persons(self, column: Column) -> bool:
        """Whether a person is named in a column."""
        return any(without_persons(text) != text for text in self.texts(column))

    def address(self, column: Column) -> str:
        """Return a column by its letter and its heading, as a message names it."""
        return f"{self.grid.column_name(column.place)} “{without_persons(column.heading.words)}”"


def body_below(grid: Grid, words: Vocabulary) -> Body | None:
    """Return the heading of which most words are known, with what stands below it; the first of several.

    A row of a list can look like a heading, so that one row alone is looked at. None where its names are known.
    """
    rows = list(grid.visible())
    best: Body | None = None
    for place, row in enumerate(rows[:_SEARCHED]):
        if len(fresh_texts(grid, row)) <= _KNOWN or not is_wordy(grid, row, words):
            continue
        height, numbered = depth(grid, rows, place, words)
        found = Body(
            grid,
            words,
            rows[place : place + height],
            in_company(headed(grid, rows[place : place + height], words)),
            [each for each in rows[place + height + numbered :] if _states_something(grid, each)],
        )
        if found.body and found.known() > (best.known() if best else _KNOWN - 1):
            best = found
    if best is None or any(column.field in NAMES for column in best.columns):
        return None
    best.body = best.counted()
    return best


def _states_something(grid: Grid, row: int) -> bool:
    texts = texts_of(grid, row)
    return len(texts) > 1 and kind_of("", "", texts) is RowKind.MORE


def _reads(cell: Cell) -> bool:
    try:
        return money(cell) >= Decimal(0)
    except Fault:
        return False
