"""What a register is: for each OIT item of a year, whether the office has it, and where it can be seen.

Knows one register. Must not know the scheme it names: that an item or element exists is checked in `rules`.
"""

import re
from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from oit.faults import Fault
from oit.model.fields import Day, Evidence, FiscalYear, Flag, Items, Line, Paragraphs, Phone, SiteAddress
from oit.model.ids import ElementId, ItemId, SchemeName
from oit.model.record import Record
from oit.model.withdrawal import Withdrawal

# fmt: off
# One field, one line: title, description and example stand beside the type they speak of.

Status = Literal["มี", "ไม่มี", "ยังไม่ได้บันทึก"]
"""The last is the state of every item that nobody has spoken of; it is never shown as missing."""


class Proof(Record):
    """One place where something can be seen."""

    title: Line = Field(title="ชื่อหลักฐาน", description="ชื่อเอกสารหรือหน้าที่จะเปิด", examples=["แผนปฏิบัติราชการประจำปี 2566"])
    address: Evidence = Field(title="ที่อยู่", description="/ที่อยู่ในเว็บไซต์นี้/ หรือ documents/ชื่อไฟล์ หรือ https://…", examples=["documents/plan-2566.pdf"])
    covers: Items[ElementId] = Field((), title="องค์ประกอบที่แสดง", description="รหัสองค์ประกอบของข้อนี้ที่หลักฐานแสดงไว้", examples=[["o11-1", "o11-2"]])
    where: Line | None = Field(None, title="ดูที่", description="หน้า หัวข้อ หรือลำดับการคลิก", examples=["หน้า 3–12"])
    as_of: Day | None = Field(None, title="ข้อมูล ณ วันที่", description="วันที่ของเอกสารหรือข้อมูล", examples=["30/09/2566"])


class RegisterItem(Record):
    """What the office says of one item."""

    item: ItemId = Field(title="ข้อ", description="หมายเลขข้อตามรายการของปี", examples=["o11"])
    status: Status = Field("ยังไม่ได้บันทึก", title="สถานะ", description="มี, ไม่มี หรือ ยังไม่ได้บันทึก", examples=["มี"])
    evidence: Items[Proof] = Field((), title="หลักฐาน", description="ที่ที่เปิดดูได้ รายการละหนึ่งที่อยู่", examples=[[{"title": "แผนปฏิบัติราชการประจำปี 2566", "address": "documents/plan-2566.pdf"}]])
    table: Flag = Field(False, title="แสดงด้วยตารางจากข้อมูลโครงการ", description="true เมื่อใช้ตารางในหน้าของข้อนี้เป็นหลักฐาน ตารางทำจากไฟล์ใน projects/", examples=["true"])
    complete_as_of: Day | None = Field(None, title="รายการครบถ้วน ณ วันที่", description="วันที่หน่วยงานยืนยันว่าตารางของข้อนี้มีครบทุกรายการ ต้องมีจึงใช้ตารางบอกว่ามีได้", examples=["31/03/2568"])
    note: Paragraphs | None = Field(None, title="คำชี้แจง", description="ข้อความถึงผู้อ่านและผู้ประเมิน", examples=["หน่วยงานไม่มีภารกิจนี้"])
    as_of: Day | None = Field(None, title="ข้อมูล ณ วันที่", description="เว้นว่างเพื่อใช้วันที่ของทะเบียน", examples=["30/09/2566"])
    unit: Line | None = Field(None, title="ส่วนงานที่รับผิดชอบ", description="เว้นว่างเพื่อใช้ส่วนงานของทะเบียน", examples=["กองคลัง"])
    phone: Phone | None = Field(None, title="โทรศัพท์", description="เว้นว่างเพื่อใช้หมายเลขของทะเบียน", examples=["0 2123 4567"])
    formerly: Items[SiteAddress] = Field((), title="ที่อยู่เดิม", description="ที่อยู่เก่าของหน้านี้ ระบบจะส่งต่อมาที่อยู่ใหม่", examples=[["/oit/2566/plan/"]])

    def faults(self) -> Iterator[Fault]:
        """What is said to exist must be shown; titles that name another item are last year's."""
        if self.status == "มี" and self.table and not self.evidence and not self.complete_as_of:
            yield Fault("register_table_incomplete", ("status",))
        elif self.status == "มี" and not self.evidence and not self.table:
            yield Fault("register_no_evidence", ("status",))
        if self.status == "ไม่มี" and (self.evidence or self.table):
            yield Fault("register_absent_with_evidence", ("status",))
        for place, proof in enumerate(self.evidence):
            for field, text in (("title", proof.title), ("where", proof.where or ""), ("address", proof.address)):
                if other := _other_item(text, self.item):
                    words = {"text": text, "other": other, "item": self.item.upper()}
                    yield Fault("register_other_item", ("evidence", place, field), **words)
                    break


_NUMBER = re.compile(r"(?<![A-Za-z0-9])[Oo]\s?-?(\d{1,2})(?![A-Za-z0-9])")


def _other_item(text: str, item: str) -> str | None:
    """The number of an item that a text names, where it names items but not this one."""
    named = [f"O{int(found)}" for found in _NUMBER.findall(text)]
    return named[0] if named and item.upper() not in named else None


class Register(Record):
    """The OIT register of one fiscal year."""

    fiscal_year: FiscalYear = Field(title="ปีงบประมาณ", description="พ.ศ. ตรงกับชื่อไฟล์", examples=["2566"])
    scheme: SchemeName = Field(title="รายการที่ใช้", description="ชื่อไฟล์ใน content/oit/schemes/ หรือปีของรายการที่ระบบมี", examples=["2566"])
    own_list: Line | None = Field(None, title="รายการนี้เป็นของหน่วยงาน", description="แหล่งที่ยืนยันว่าหน่วยงานถูกประเมินด้วยรายการนี้ เว้นว่างเมื่อยังไม่ทราบ", examples=["หนังสือแจ้งการประเมิน ITA ที่ กท 0001/1"])
    as_of: Day | None = Field(None, title="ข้อมูล ณ วันที่", description="วันที่ของทะเบียน", examples=["30/09/2566"])
    unit: Line | None = Field(None, title="ส่วนงานที่รับผิดชอบ", description="ส่วนงานที่ดูแลทะเบียน", examples=["สำนักปลัดเทศบาล"])
    phone: Phone | None = Field(None, title="โทรศัพท์", description="หมายเลขของส่วนงานนั้น", examples=["0 2123 4567"])
    projects_complete_as_of: Day | None = Field(None, title="รายชื่อโครงการครบถ้วน ณ วันที่", description="ใส่เมื่อ projects/ ของปีนี้มีครบทุกโครงการ", examples=["30/09/2566"])
    items: Items[RegisterItem] = Field((), title="ข้อ", description="ข้อที่ไม่ได้เขียนไว้จะแสดงว่ายังไม่ได้บันทึก", examples=[[{"item": "o11", "status": "มี"}]])
    withdrawn: Withdrawal | None = Field(None, title="ถอนแล้ว", description="ใช้เมื่อหน่วยงานถอนทะเบียนนี้ ที่อยู่ของทุกข้อยังอยู่พร้อมประกาศวันที่ถอน", examples=[{"on": "15/1/2567", "reason": "ใช้ทะเบียนของปี 2567 แทน"}])

    @property
    def address(self) -> str:
        """The permanent address of the register's page."""
        return f"/oit/{self.fiscal_year}/"

    def faults(self) -> Iterator[Fault]:
        """An item is told once."""
        seen: set[str] = set()
        for place, item in enumerate(self.items):
            if item.item in seen:
                yield Fault("item_twice", ("items", place, "item"), item=item.item.upper())
            seen.add(item.item)
