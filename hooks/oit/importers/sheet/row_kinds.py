"""What a row of a list is: a project, or a total, a section, a footnote or further cells of the project above.

Knows how offices lay out lists. Must not know what becomes of a row.
"""

import re
from collections.abc import Sequence
from enum import StrEnum

from oit.text import thai


class RowKind(StrEnum):
    """The kind, in the words of the message that counts what was left out."""

    PROJECT = "โครงการ"
    TOTAL = "แถวรวม"
    SECTION = "แถวหัวข้อ"
    FOOTNOTE = "แถวหมายเหตุ"
    MORE = "แถวต่อ"
    NUMBERS = "แถวเลขคอลัมน์"
    OPEN = "แถวที่ต้องถาม"


_TOTAL = re.compile(
    r"(?:ยอด|ผล)?รวม(?:ทั้งสิ้น|ทั้งหมด|ทั้งปี|เป็นเงิน|เงิน|งบประมาณ|จำนวน|ยุทธศาสตร์|แผนงาน|โครงการ|ย่อย|กอง|สำนัก|ฝ่าย|หน้า|ยอด|สุทธิ|ไตรมาส|ปี|ด้าน|หมวด|[\s\d๐-๙:(]|$)"
    r"|ทั้งสิ้น|ยอด(?:ยกมา|ยกไป)|(?:grand |sub ?-?)?totals?\b",
    re.IGNORECASE,
)
_FOOTNOTE = re.compile(
    r"\*|หมายเหตุ|ที่มา\s*[:：]|\(?ข้อมูล\s*ณ|แหล่งข้อมูล|\(?\s*ลงชื่อ"
    r"|ผู้(?:รายงาน|จัดทำ|บันทึก|ตรวจสอบ|รับรอง|ประสานงาน|อนุมัติ)|ตำแหน่ง|หน่วย\s*[:：]|ทั้งนี้|จัดทำโดย|พิมพ์(?:เมื่อ|วันที่)"
    r"|วันที่(?:พิมพ์|รายงาน|จัดทำ)|หน้า(?:ที่)?\s*\d|โทร(?:ศัพท์)?\s*[.:]|สอบถาม|เอกสารแนบ|[¹²³]|\d\)\s|\(\s*\.{3,}|\.{5,}"
    r"|คำอธิบาย|อ้างอิง|รายงาน ณ|ผู้อำนวยการ|ปลัด|นายกเทศมนตรี|นายกองค์การ"
    r"|\(?\s*(?:นาย|นาง|นางสาว|น\.ส\.)(?![กอ]|ช่าง)|\(ปกปิดชื่อบุคคล\)"
)
_SECTION = re.compile(
    r"(?:\d+[.)]\s*)*(?:(?:ประเด็น)?(?:การพัฒนา|ยุทธศาสตร์)|แผนงาน|แผน(?:ที่|พัฒนา)|กลยุทธ์|แนวทาง|ด้าน|พันธกิจ|หมวด|ส่วนที่|ส่วน|กลุ่ม(?:งาน|ที่|จังหวัด)?"
    r"|กอง|สำนัก|ฝ่าย|งาน(?:ที่|บริหาร|ส่งเสริม|สวัสดิการ|วางแผน|[ก-๙]+ทั่วไป)|เป้าประสงค์|ไตรมาส"
    r"|งบ|ค่า(?:ใช้สอย|ตอบแทน|วัสดุ|ครุภัณฑ์|สาธารณูปโภค|ที่ดิน)|ประเภท|ผลผลิต|หน่วยงาน|ศูนย์|หมู่ที่|เทศบาล|อบต|องค์การ|ประเด็นที่|ก\.|ข\.|ค\.|[IVX]+\.)"
)


def kind_of(code: str, name: str, cells: Sequence[str], order: str = "") -> RowKind:
    """Tell the kind of a row from the cells of its code, name and number (may be empty) and from all its cells."""
    filled = list(dict.fromkeys(cell for cell in cells if cell))
    first = filled[0] if filled else ""
    if _TOTAL.match(first) or _TOTAL.match(code) or (not code and _TOTAL.match(name)):
        return RowKind.TOTAL
    if _is_numbering(filled):
        return RowKind.NUMBERS
    alone = not name or name in {code, order}
    bids = len(filled) > 1 and any(re.fullmatch(r"\d{1,3}(?:,\d{3})*(?:\.\d+)?", cell) for cell in filled[1:])
    if _FOOTNOTE.match(first) and (alone or (not (code or order) and len(filled) <= 2)) and not (alone and bids):
        return RowKind.FOOTNOTE
    if len(filled) == 2 and _FOOTNOTE.match(first) and first in (code, order):  # the note stands where numbers do
        return RowKind.FOOTNOTE
    if alone and code and (len(filled) == 1 or _SECTION.match(code)) and not re.fullmatch(r"[\w./-]{1,20}", code):
        return RowKind.SECTION
    if alone and order and not code and not re.fullmatch(r"[\d๐-๙.()/-]{1,12}|[ก-ฮ][.)]?", order):
        return RowKind.SECTION
    if not code and not order and len(filled) == 1 and (_SECTION.match(first) or _is_area(first) or first != name):
        return RowKind.SECTION
    return RowKind.PROJECT if name or code else RowKind.MORE


_BUDGET_LINE = re.compile(
    r"(?:\d+[.)]?\s*|[-–]\s*)?(?:หมวด|รวม)?(?:ภาษี(?!.*โครงการ)|อากร|ค่าธรรมเนียม|ค่าปรับ|ค่าใบอนุญาต|รายได้|รายรับ|รายจ่าย|เงินเดือน|งบ(?:บุคลากร|ดำเนินงาน|ลงทุน|เงินอุดหนุน|กลาง|รายจ่ายอื่น)"
    r"|ค่าตอบแทน|ค่าใช้สอย|ค่าวัสดุ|ค่าสาธารณูปโภค|เงินอุดหนุนทั่วไป|เงินกู้|ดอกเบี้ย|เงินสด|ลูกหนี้|เจ้าหนี้)[^\d]{0,40}"
)
"""Lines of a budget or an account, which no project is called by."""


def is_budget_line(name: str) -> bool:
    """Whether words name a kind of income or spending."""
    return _BUDGET_LINE.fullmatch(name) is not None


def is_section(words: str) -> bool:
    """Whether words name a part of a plan, or a unit."""
    return bool(_SECTION.match(words))


PLACES = {
    "location.province": r"จังหวัด",
    "location.district": r"อำเภอ|เขต(?!พื้นที่|เลือกตั้ง|สุขภาพ|ตรวจ|บริการ|การ|ที่|\s*\d)",
    "location.subdistrict": r"ตำบล|แขวง(?!ทาง|การ)",
    "location.village": r"หมู่(?:ที่)?\s*\d+(?=\s|$)|หมู่บ้าน|ชุมชน",
}
"""How sections that are places begin, the widest first."""


def place_of_section(words: str) -> tuple[str, str] | None:
    """Return the field of a section that names a place, with its words; counts of projects behind it are none of it.

    >>> place_of_section("อำเภอเมืองตัวอย่าง จำนวน 3 โครงการ")
    ('location.district', 'อำเภอเมืองตัวอย่าง')
    """
    plain = re.sub(r"\s*\(?(?:จำนวน|รวม)?\s*[\d๐-๙]+\s*(?:โครงการ|สายทาง|รายการ|แห่ง).*$", "", words).strip()
    found = next((path for path, begins in PLACES.items() if re.match(begins, plain)), None)
    is_place = found and len(plain.split()) <= 3 and not _CAMPAIGN.search(plain)
    return (found, plain) if found and is_place else None


_CAMPAIGN = re.compile("เคลื่อนที่|ยิ้ม|น่าอยู่|สะอาด|คุณธรรม|สีขาว|เข้มแข็ง|สัมพันธ์|ปลอด")
"""Words of projects that are named after a kind of place: อำเภอเคลื่อนที่."""


def _is_area(words: str) -> bool:
    found = place_of_section(words)
    return found is not None and found[0] in {"location.province", "location.district", "location.subdistrict"}


def _is_numbering(filled: Sequence[str]) -> bool:
    """Whether a row only numbers its columns: (1) (2) (3)."""
    plain = [thai.arabic_digits(cell).strip("() .") for cell in filled]
    return (
        len(plain) >= 3
        and plain == [str(number) for number in range(int(plain[0]) if plain[0].isdecimal() else 1, 99)][: len(plain)]
    )
