"""What a row of a list is: a project, or a total, a section or a footnote that stands between projects.

Knows how offices lay out lists. Must not know what becomes of a row.
"""

import re
from collections.abc import Sequence
from enum import StrEnum


class RowKind(StrEnum):
    """The kind, in the words of the message that counts what was left out."""

    PROJECT = "โครงการ"
    TOTAL = "แถวรวม"
    SECTION = "แถวหัวข้อ"
    FOOTNOTE = "หมายเหตุ"


_TOTAL = re.compile(
    r"(?:ยอด|ผล)?รวม(?:ทั้งสิ้น|ทั้งหมด|ทั้งปี|เป็นเงิน|เงิน|งบประมาณ|จำนวน|ยุทธศาสตร์|แผนงาน|โครงการ|ย่อย|[\s\d๐-๙:(]|$)"
    r"|ทั้งสิ้น|(?:grand |sub ?-?)?totals?\b",
    re.IGNORECASE,
)
_FOOTNOTE = re.compile(r"\*|หมายเหตุ|ที่มา\s*:|ข้อมูล ณ|แหล่งข้อมูล")
_SECTION = re.compile(r"(?:ประเด็น)?ยุทธศาสตร์|แผนงาน|กลยุทธ์|ด้าน|พันธกิจ|หมวด|ส่วนที่|กลุ่ม(?:งาน|ที่)|กอง|สำนัก|ฝ่าย")


def kind_of(code: str, name: str, cells: Sequence[str]) -> RowKind:
    """Tell the kind of a row from the cells of its code and name (may be empty) and from all its cells."""
    filled = list(dict.fromkeys(cell for cell in cells if cell))
    first = filled[0] if filled else ""
    if _TOTAL.match(first) or _TOTAL.match(code) or (not code and _TOTAL.match(name)):
        return RowKind.TOTAL
    if _FOOTNOTE.match(first) and (not code or not name or name == code):
        return RowKind.FOOTNOTE
    alone = not name or name == code
    if alone and code and (len(filled) == 1 or _SECTION.match(code)) and not re.fullmatch(r"[\w./-]{1,20}", code):
        return RowKind.SECTION
    if not code and len(filled) == 1 and _SECTION.match(first):
        return RowKind.SECTION
    return RowKind.PROJECT
