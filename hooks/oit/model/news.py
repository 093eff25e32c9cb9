"""What stands at the head of a piece of news, and the day that its file's name tells.

Knows one head and one name. Must not know its text, nor whether its picture is there.
"""

import re
from collections.abc import Iterator
from datetime import date

from pydantic import Field

from oit.faults import Fault
from oit.model.fields import Day, Items, Line, PicturePath, SiteAddress
from oit.model.record import Record
from oit.text import thai

# fmt: off
# One field, one line: title, description and example stand beside the type they speak of.


class News(Record):
    """The lines between the two `---` at the top of a piece of news; its day is in the name of its file."""

    title: Line = Field(title="หัวข้อข่าว", description="แสดงเป็นหัวเรื่องและในรายการข่าว", examples=["เปิดใช้ถนนคอนกรีต ซอยตัวอย่าง 3"])
    description: Line | None = Field(None, title="ข้อความย่อ", description="หนึ่งหรือสองบรรทัด แสดงใต้หัวข้อในรายการข่าว", examples=["เปิดใช้แล้วตั้งแต่วันที่ 20 มิถุนายน 2568"])
    picture: PicturePath | None = Field(None, title="ภาพข่าว", description="ไฟล์ใน content/images/ (.png .jpg .webp) ระบบย่อภาพและลบตำแหน่งที่ถ่ายให้ ภาพที่เห็นใบหน้าต้องได้รับความยินยอม โดยเฉพาะเด็ก", examples=["images/road-opened.jpg"])
    picture_alt: Line | None = Field(None, title="คำบรรยายภาพ", description="บอกว่าเห็นอะไรในภาพ สำหรับผู้ที่มองไม่เห็นภาพ", examples=["ถนนคอนกรีตที่สร้างเสร็จแล้ว มองจากหน้าศาลาประชาคม"])
    updated: Day | None = Field(None, title="แก้ไขล่าสุด", description="ใส่เมื่อแก้ข่าวหลังเผยแพร่", examples=["25/06/2568"])
    formerly: Items[SiteAddress] = Field((), title="ที่อยู่เดิม", description="ที่อยู่เก่าของข่าวนี้ เมื่อเปลี่ยนชื่อไฟล์ ระบบจะส่งต่อมาที่อยู่ใหม่", examples=[["/news/2568-06-19-เปิดถนน/"]])

    def faults(self) -> Iterator[Fault]:
        """Who cannot see a picture must be told what is in it."""
        if self.picture and not self.picture_alt:
            yield Fault("picture_untold", ("picture",))


_NAME = re.compile(r"(\d{4})-(\d{2})-(\d{2})-[^\s/<>\"'`\\{}|^?#%&+]+")


def news_day(name: str) -> date:
    """Return the day of a piece of news from the name of its file, without the ending: 2568-06-20-ชื่อ.

    Raises:
        Fault: no day of the Buddhist era stands at the beginning.
    """
    found = _NAME.fullmatch(name)
    if not found:
        raise Fault("news_name", text=f"{name}.md")
    year, month, day = map(int, found.groups())
    if year < 2400:
        raise Fault("news_era", text=year, expected=f"{year + thai.ERA}{name[4:]}.md")
    try:
        return date(year - thai.ERA, month, day)
    except ValueError:
        raise Fault("news_date", text=name[:10]) from None
