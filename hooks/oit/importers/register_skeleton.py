"""A new register with every item of its list, each still unrecorded.

Knows the shape of such a file. Must not know which items there are (`schemes`), nor say of any that the office has it.
"""

from collections.abc import Iterator
from itertools import groupby

from oit.findings.coverage import UNRECORDED
from oit.findings.item_rows import period_of
from oit.model import Item, Scheme
from oit.model.description import describe
from oit.model.register import Register
from oit.text import thai

SCHEMA = "# yaml-language-server: $schema=../../site/data/schema/register.json"
UNTITLED = "(ยังไม่ทราบชื่อข้อ)"
_HEAD = (
    "# ข้อที่มีข้อมูล: เปลี่ยน status เป็น มี ลบเครื่องหมาย # หน้าสามบรรทัดใต้ข้อนั้น แล้วเปลี่ยนตัวอย่างเป็นของจริง",
    "# ข้อที่มีบรรทัด table: ระบบทำตารางจากไฟล์ใน projects/ ให้ ลบ # หน้า table และ complete_as_of แทนการเขียนหลักฐาน",
    "# ข้อที่หน่วยงานไม่มี: เปลี่ยน status เป็น ไม่มี แล้วบอกเหตุผลใน note ข้อที่ยังไม่ได้ตรวจ ปล่อยไว้อย่างนี้",
)
_EVIDENCE = (
    "    #evidence:",
    "    #  - title: ชื่อเอกสารหรือหน้าที่จะเปิด",
    "    #    address: documents/ชื่อไฟล์.pdf",
)
_TABLE = (
    "    #table: true",
    "    #complete_as_of: (วันที่ยืนยันว่ามีครบทุกรายการ เช่น {day})",
)


def register_skeleton(year: int, name: str, scheme: Scheme) -> str:
    """Return the text of a register of a fiscal year (พ.ศ.); `name` is that of the list of items."""
    given = {"fiscal_year": str(year), "scheme": name}
    lines = [SCHEMA, f"# {scheme.title}", *_HEAD, ""]
    for note in describe(Register):
        if note.key != "items":
            lines += [f"# {note.title}: {note.description}", f"{note.key}: {given.get(note.key, 'null')}"]
    return "\n".join([*lines, "items:", *_items(year, scheme)]) + "\n"


def _items(year: int, scheme: Scheme) -> Iterator[str]:
    for group, items in groupby(scheme.items, key=lambda item: item.group):
        yield from ["", f"  # {group}"] if group else [""]
        for item in items:
            yield f"  # {item.number} {title_of(item)}"
            yield f"  - item: {item.id}"
            yield f"    status: {UNRECORDED}"
            if item.shown_by:
                day = thai.slashed_date(period_of(item.shown_by.covers, year).last)
                yield from (line.format(day=day) for line in _TABLE)
            yield from _EVIDENCE


def title_of(item: Item) -> str:
    """Return the title of an item, or that nobody knows it."""
    return item.title or UNTITLED
