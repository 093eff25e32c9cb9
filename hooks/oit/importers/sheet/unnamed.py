"""A table none of whose headings is known to name projects: which column holds their names, by what the columns hold.

Knows how the rows of a list of projects differ from those of other tables. Must not know fields of a project file, nor
how rows are read. Asked only where a sheet has no other table: nothing is taken for projects without money in its rows
(or words that speak of projects) and one column that can be nothing else; any doubt is a question.
"""

import re
from collections.abc import Iterable, Sequence

from oit.faults import Fault
from oit.importers.sheet.body_columns import Body, body_below
from oit.importers.sheet.columns import Column
from oit.importers.sheet.grid import Grid
from oit.importers.sheet.headings import MONEY, Vocabulary
from oit.importers.sheet.people import without_persons
from oit.importers.sheet.tables import find_tables

_HALF = 0.5
"""Share of the rows whose names begin as works do, from which on the column reads as one of works."""
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
_OTHERS = re.compile(
    r"จำนวน|งบ|บาท|วงเงิน|วันที่|ปีที่|เลข|รหัส|ประเภท|หมวด|สถานะ|ร้อยละ|ผู้|ระยะ|ราคา|วัตถุ|เป้า|ตัวชี้|^ผล|ลักษณะ|แหล่ง|เหตุ|อยู่|ขอบเขต|หน่วย|รับผิดชอบ"
    r"|ขนาด|หัวหน้า|เจ้า|ประโยชน์|เริ่ม|เสร็จ|สิ้นสุด|รายจ่าย|รายรับ|รายได้|ภาษี|ตำแหน่ง|ศัพท์|สกุล|ระดับ|เพศ|อายุ|คุณสมบัติ|ยี่ห้อ|รุ่น|ทะเบียน|บัญชี|เงิน"
    r"|ร้องเรียน|เสี่ยง|หมาย"
)
"""Headings of columns that tell something of the rows but do not name them."""
_OFTEN_OTHERS = re.compile(r"ความ|^(?:ราย)?ชื่อ$|คำ|วัน|เดือน|ปี|กลุ่ม|พื้น|สถาน|ปัญหา|ค่า")
"""Words in headings of such columns, and now and then of names: the rows must begin as works do."""


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
    found = body_below(grid, words)
    if found is None:
        return None, None
    column = _names(found)
    why = _evidence(found, column) if column else []
    if column is not None and why:
        heading = _lowest(found, column)
        names = [table.column("name") for table in find_tables(grid, _with_name(words, heading))]
        if any(name and name.place == column.place for name in names):
            return heading, _told(found, column, why)
    return None, _question(found)


def _names(found: Body) -> Column | None:
    """Return the one column that can hold names: the first of those whose words differ from row to row."""
    works = {column.place: found.works(column) for column in found.columns if _may_name(found, column)}
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


def _is_free(found: Body, column: Column) -> bool:
    words = column.heading.words
    if column.field is not None or not words:
        return False
    if found.is_likely(column):
        return True
    return not _OTHERS.search(words) and (found.works(column) >= _HALF or not _OFTEN_OTHERS.search(words))


def _may_name(found: Body, column: Column) -> bool:
    """Whether a column is of no field that tells who, when or how much, and its words differ from row to row."""
    return column.field not in {"order", "code", *_KINDS["who"], *_KINDS["when"], *MONEY} and found.differs(column)


def _evidence(found: Body, names: Column) -> list[str]:
    """Return the headings that show a list of projects beside its names; none where they do not."""
    persons = any(column.field == "person" and column.place < names.place for column in found.columns)
    if persons or found.names_persons(names):
        return []
    amounts = [column for column in found.columns if found.is_money(column)]
    kinds = {
        kind: column
        for column in found.columns
        for kind, fields in _KINDS.items()
        if column.field in fields and found.texts(column)
    }
    works = found.works(names) >= _HALF
    if amounts and (works or (kinds and len(found.texts(names)) > 1)):
        told = [amounts[0], *kinds.values()]
    elif works and len(kinds) > 1 and found.speaks_of_projects():
        told = list(kinds.values())
    else:
        return []
    return [column.heading.words for column in told[:2]]


def _lowest(found: Body, column: Column) -> str:
    """Return the words of the lowest row of a heading."""
    texts = (found.grid.cell(row, column.place).first for row in reversed(found.block))
    return next(text for text in texts if text)


def _with_name(words: Vocabulary, heading: str) -> Vocabulary:
    plain = re.sub(r"[\[\]|]", " ", heading)
    return Vocabulary({**words.own, "name": [*words.own.get("name", []), plain]})


def _told(found: Body, column: Column, beside: Sequence[str]) -> Fault:
    words = {
        "column": found.address(column),
        "count": len(found.body),
        "beside": " และ ".join(f"“{without_persons(heading)}”" for heading in beside),
    }
    return Fault("sheet_name_taken", **words).at(found.grid.file, 0, found.grid.spot())


def _question(found: Body) -> Fault | None:
    """Ask which column names the projects, where the table tells of money at all."""
    grid = found.grid
    if not any(found.is_money(column) for column in found.columns):
        return None
    told = " ".join(
        found.address(column)
        for column in found.columns
        if column.field is None and column.heading.words and _may_name(found, column)
    )
    row = grid.row_name(found.block[0])
    return Fault("sheet_name_open" if told else "sheet_name_none", row=row, text=told).at(grid.file, 0, grid.spot())
