"""A table none of whose headings is known to name projects: which column holds their names, by what the columns hold.

Knows how the rows of a list of projects differ from those of other tables. Must not know fields of a project file, nor
how rows are read. Asked only where a sheet has no other table: nothing is taken for projects without money in its rows
and one column that can be nothing else; any doubt is a question.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from oit.faults import Fault
from oit.importers.persons import is_unit
from oit.importers.sheet.amounts import is_nothing, money
from oit.importers.sheet.columns import Column, headed
from oit.importers.sheet.grid import Cell, Grid
from oit.importers.sheet.heading_rows import depth, fresh_texts, is_wordy, texts_of
from oit.importers.sheet.headings import MONEY, NAMES, Vocabulary
from oit.importers.sheet.people import without_persons
from oit.importers.sheet.row_kinds import RowKind, kind_of
from oit.importers.sheet.tables import find_tables
from oit.text import thai

_SEARCHED = 60
"""Rows in which a heading is looked for."""
_KNOWN = 2
"""Known headings beside which an unknown one may name the rows."""
_MOST = 0.8
"""Share of the rows that a column of names fills, each with words of its own."""
_HALF = 0.5
"""Share of the rows whose names begin as works do, from which on the column reads as one of works."""
_SHORTEST = 6
"""Letters of names, half of them at least so long."""
_KINDS = {
    "who": ("office", "unit", "responsible", "procurement.contractor", "procurement.contractor_price"),
    "when": ("period", "period.start", "period.end", "procurement.signed", "procurement.due", "month"),
    "what": (
        "objectives", "targets", "results", "rationale", "strategy.indicator", "location.text", "beneficiaries", "kind",
        "location.village", "location.subdistrict",
    ),
    "how": ("procurement.method", "procurement.egp_number", "procurement.contract_number", "funding", "code"),
    "state": ("status", "progress", "outcome", "obstacles"),
}  # fmt: skip
"""What a list of projects tells beside money, by its fields."""
_WORKS = re.compile(
    r"(?:\(?\d+[.)]\s*|[-•]\s*)?(?:โครงการ|กิจกรรม|งาน|ก่อสร้าง|ปรับปรุง|ซ่อม|บำรุง|บูรณะ|จัด|ซื้อ|จ้าง|เช่า|อบรม|ฝึก|ส่งเสริม|สนับสนุน|พัฒนา|ขุด|วาง|ติดตั้ง"
    r"|ขยาย|สำรวจ|รณรงค์|ป้องกัน|เสริม|ต่อเติม|ถม|ลง(?:หิน|ลูกรัง)|สัมมนา|ประชุม|ศึกษา|วิจัย|ประกวด|แข่งขัน|อุดหนุน|เพิ่ม|สร้าง|ยกระดับ|ประชาสัมพันธ์|แก้ไข|ฟื้นฟู|อนุรักษ์"
    r"|เฝ้าระวัง|ช่วยเหลือ|สงเคราะห์|เตรียม|ปลูก|กำจัด|รื้อ|ทาสี|เทพื้น|หลักสูตร|ครุภัณฑ์|เครื่อง|ชุด|รถ|ค่าจ้าง|ค่าก่อสร้าง)"
)
"""How names of works begin."""
_OTHERS = re.compile(
    r"จำนวน|งบ|บาท|วงเงิน|วันที่|ปีที่|เลข|รหัส|ประเภท|หมวด|สถานะ|ร้อยละ|ผู้|ระยะ|ราคา|วัตถุ|เป้า|ตัวชี้|^ผล|ลักษณะ|แหล่ง|เหตุ|อยู่|ขอบเขต|หน่วย|รับผิดชอบ"
    r"|ขนาด|หัวหน้า|เจ้า|ประโยชน์|เริ่ม|เสร็จ|สิ้นสุด|รายจ่าย|รายรับ|รายได้|ภาษี|ตำแหน่ง|ศัพท์|สกุล|ระดับ|เพศ|อายุ|คุณสมบัติ|ยี่ห้อ|รุ่น|ทะเบียน|บัญชี|เงิน"
    r"|ร้องเรียน|เสี่ยง|หมาย"
)
"""Headings of columns that tell something of the rows but do not name them."""
_OFTEN_OTHERS = re.compile(r"ความ|^(?:ราย)?ชื่อ$|คำ|วัน|เดือน|ปี|กลุ่ม|พื้น|สถาน|ปัญหา|ค่า")
"""Words in headings of such columns, and now and then of names: the rows must begin as works do."""


@dataclass
class _Found:
    """A heading, which stands in the rows of `block`, with the rows below it that state something."""

    grid: Grid
    words: Vocabulary
    block: Sequence[int]
    columns: list[Column]
    body: list[int]

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

    def is_likely(self, column: Column) -> bool:
        """Whether such a heading often stands above names of works."""
        return self.words.is_likely_name(column.heading.words)

    def works(self, column: Column) -> float:
        """Return the share of a column's texts that begin as works do, all where its heading often names works."""
        texts = self.texts(column)
        share = sum(bool(_WORKS.match(thai.tidy(text))) for text in texts) / max(len(texts), 1)
        return 1.0 if texts and self.is_likely(column) else share


def learned(grids: Iterable[Grid], words: Vocabulary) -> tuple[Vocabulary, dict[int, Fault]]:
    """Return the vocabulary with the headings that name projects in these sheets, and what is said of each sheet.

    What is said is given by the number of its sheet: the column that was taken, or a question where nobody can tell.
    """
    said: dict[int, Fault] = {}
    known = words
    for number, grid in enumerate(grids):
        heading, fault = _learned(grid, words)
        known = _with_name(known, heading) if heading else known
        if fault:
            said[number] = fault
    return known, said


def _learned(grid: Grid, words: Vocabulary) -> tuple[str | None, Fault | None]:
    question: Fault | None = None
    for found in _headings(grid, words):
        column = _names(found)
        why = _evidence(found, column) if column else []
        if column is not None and why:
            heading = _lowest(found, column)
            names = [table.column("name") for table in find_tables(grid, _with_name(words, heading))]
            if any(name and name.place == column.place for name in names):
                return heading, _told(found, column, why)
        question = question or _question(found)
    return None, question


def _headings(grid: Grid, words: Vocabulary) -> Iterator[_Found]:
    """Yield the rows that can be a heading with something below it."""
    rows = list(grid.visible())
    for place, row in enumerate(rows[:_SEARCHED]):
        if len(fresh_texts(grid, row)) < _KNOWN + 1 or not is_wordy(grid, row, words):
            continue
        height, numbered = depth(grid, rows, place, words)
        columns = headed(grid, rows[place : place + height], words)
        known = [column for column in columns if column.field not in {None, "kept"}]
        if len(known) < _KNOWN or any(column.field in NAMES for column in columns):
            continue
        below = rows[place + height + numbered :]
        order = next((column for column in columns if column.field == "order"), None)
        body = [each for each in below if _states_something(grid, each)]
        if order and (counted := [each for each in body if grid.cell(each, order.place).first]):
            body = counted
        if body:
            yield _Found(grid, words, rows[place : place + height], columns, body)


def _states_something(grid: Grid, row: int) -> bool:
    texts = texts_of(grid, row)
    return len(texts) > 1 and kind_of("", "", texts) is RowKind.MORE


def _names(found: _Found) -> Column | None:
    """Return the one column that can hold names: the first of those whose words differ from row to row."""
    works = {column.place: found.works(column) for column in found.columns if _differs(found, column)}
    texts = [column for column in found.columns if column.place in works]
    free = [column for column in texts if _is_free(found, column)] or [
        column for column in texts if (column.field or "").startswith("strategy.") and works[column.place] >= _HALF
    ]
    if not free:
        return None
    best = max(free, key=lambda column: (works[column.place] >= _HALF, -column.place))
    rivals = [share for place, share in works.items() if place < best.place]
    if any(share >= _HALF for share in rivals) or (rivals and works[best.place] < _HALF):
        return None
    return best


def _is_free(found: _Found, column: Column) -> bool:
    words = column.heading.words
    if column.field is not None or not words:
        return False
    if found.is_likely(column):
        return True
    return not _OTHERS.search(words) and (found.works(column) >= _HALF or not _OFTEN_OTHERS.search(words))


def _differs(found: _Found, column: Column) -> bool:
    """Whether a column holds words of its own in nearly every row, no numbers, days, units or persons."""
    if column.field in {"order", "code", *_KINDS["who"], *_KINDS["when"], *MONEY}:
        return False
    cells = [cell for cell in found.cells(column) if cell.value is None and re.search(r"[ก-๙A-Za-z]{3}", cell.first)]
    texts = [cell.first for cell in cells]
    rows = len({id(found.grid.cell(row, column.place)) for row in found.body})
    long = sum(len(text) >= _SHORTEST for text in texts)
    if sum(is_unit(text, ()) and not text.startswith("งาน") for text in texts) * 2 > len(texts):
        return False
    return bool(texts) and len(set(texts)) >= rows * _MOST and rows * 2 > len(found.body) and long * 2 >= len(texts)


def _evidence(found: _Found, names: Column) -> list[str]:
    """Return the headings that show a list of projects beside its names; none where they do not."""
    if any(column.field == "person" and column.place < names.place for column in found.columns):
        return []  # rows of persons
    texts = found.texts(names)
    if any(without_persons(text) != text for text in texts):
        return []
    amounts = [column for column in found.columns if _is_money(found, column)]
    kinds = {
        kind: column
        for column in found.columns
        for kind, fields in _KINDS.items()
        if column.field in fields and found.texts(column)
    }
    if not amounts or not (found.works(names) >= _HALF or (kinds and len(texts) > 1)):
        return []
    return [column.heading.words for column in [amounts[0], *kinds.values()][:2]]


def _is_money(found: _Found, column: Column) -> bool:
    """Whether most cells of a column of money can be read as amounts."""
    if column.field not in MONEY and column.field != "year":
        return False
    cells = found.cells(column)
    return bool(cells) and sum(map(_reads, cells)) * 2 > len(cells)


def _reads(cell: Cell) -> bool:
    try:
        return money(cell) >= Decimal(0)
    except Fault:
        return False


def _lowest(found: _Found, column: Column) -> str:
    """Return the words of the lowest row of a heading."""
    texts = (found.grid.cell(row, column.place).first for row in reversed(found.block))
    return next(text for text in texts if text)


def _with_name(words: Vocabulary, heading: str) -> Vocabulary:
    plain = re.sub(r"[\[\]|]", " ", heading)
    return Vocabulary({**words.own, "name": [*words.own.get("name", []), plain]})


def _told(found: _Found, column: Column, beside: Sequence[str]) -> Fault:
    words = {
        "text": without_persons(column.heading.words),
        "column": found.grid.column_name(column.place),
        "count": len(found.body),
        "beside": " และ ".join(f"“{without_persons(heading)}”" for heading in beside),
    }
    return Fault("sheet_name_taken", **words).at(found.grid.file, 0, found.grid.spot())


def _question(found: _Found) -> Fault | None:
    """Ask which column names the projects, where the table tells of money at all."""
    grid = found.grid
    if not any(_is_money(found, column) for column in found.columns):
        return None
    told = " ".join(
        f"{grid.column_name(column.place)} “{without_persons(column.heading.words)}”"
        for column in found.columns
        if column.field is None and column.heading.words and _differs(found, column)
    )
    row = grid.row_name(found.block[0])
    return Fault("sheet_name_open" if told else "sheet_name_none", row=row, text=told).at(grid.file, 0, grid.spot())
