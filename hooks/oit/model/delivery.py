"""The parts of a project that tell how it is carried out: status, contracts, place, quantities, attachments.

Knows each part alone. Must not know the project that holds them.
The fields are those that the assessment asks an office to publish of plan, progress and procurement.
"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Literal, Self

from pydantic import Field, ModelWrapValidatorHandler, PrivateAttr, model_validator

from oit.faults import Fault
from oit.model.choices import Stage, State
from oit.model.fields import (
    Day,
    District,
    DocumentPath,
    EgpNumber,
    Items,
    JuristicId,
    Latitude,
    Line,
    Longitude,
    Money,
    Number,
    Paragraphs,
    Phone,
    Province,
    Subdistrict,
    Village,
)
from oit.model.record import Record
from oit.text import thai
from oit.text.persons import NATURAL_PERSON, names_person

# fmt: off
# One field, one line: title, description and example stand beside the type they speak of.


class Status(Record):
    """How far the work is, as the office says; never guessed from dates."""

    state: State = Field(title="สถานะ", description="ตามที่หน่วยงานแจ้ง คำใกล้เคียง เช่น แล้วเสร็จ ก็ใช้ได้", examples=["ดำเนินการแล้วเสร็จ"])
    on: Day | None = Field(None, title="ณ วันที่", description="วันที่สถานะเป็นเช่นนี้", examples=["30/09/2566"])
    reason: Paragraphs | None = Field(None, title="เหตุผล", description="ควรกรอกเมื่อยกเลิกหรือระงับ", examples=["ไม่มีผู้ยื่นข้อเสนอ"])

    def faults(self) -> Iterator[Fault]:
        """Whoever stops a project says why."""
        if self.is_stopped and self.reason is None:
            yield Fault("status_no_reason", ("reason",))

    @property
    def is_stopped(self) -> bool:
        """Whether the work does not go on."""
        return self.state in {"cancelled", "suspended"}


class Contract(Record):
    """One thing bought or hired: how, from whom, for how much, and when it was delivered."""

    work: Line | None = Field(None, title="งานที่จัดซื้อหรือจัดจ้าง", description="ชื่องานตามประกาศหรือสัญญา", examples=["จ้างก่อสร้างถนนคอนกรีตเสริมเหล็ก"])
    method: Line | None = Field(None, title="วิธีจัดซื้อจัดจ้าง", description="ตามที่ประกาศ", examples=["วิธีประกาศเชิญชวนทั่วไป (e-bidding)"])
    budget: Money | None = Field(None, title="วงเงินที่จะซื้อหรือจ้าง", description="หน่วยบาท", examples=["1250000"])
    reference_price: Money | None = Field(None, title="ราคากลาง", description="หน่วยบาท", examples=["1248000"])
    price: Money | None = Field(None, title="ราคาที่ตกลง", description="หน่วยบาท ตามสัญญา", examples=["1190000"])
    contractor: Line | None = Field(None, title="ผู้รับจ้าง", description="ชื่อนิติบุคคลหรือร้าน ถ้าเป็นบุคคลให้เขียนว่า บุคคลธรรมดา เว้นแต่หน่วยงานตั้ง publish_person_names: true", examples=["ห้างหุ้นส่วนจำกัด ตัวอย่างการโยธา"])
    contractor_tax_id: JuristicId | None = Field(None, title="เลขนิติบุคคลของผู้รับจ้าง", description="13 หลัก ขึ้นต้นด้วย 0 เท่านั้น เลขของบุคคลธรรมดาห้ามใส่", examples=["0000000000001"])
    contract_number: Line | None = Field(None, title="เลขที่สัญญา", description="เลขที่สัญญาหรือใบสั่ง", examples=["12/2567"])
    egp_number: EgpNumber | None = Field(None, title="เลขที่โครงการ e-GP", description="11 หลัก", examples=["66099000001"])
    signed: Day | None = Field(None, title="วันที่ลงนาม", description="วันลงนามในสัญญา", examples=["15/12/2566"])
    due: Day | None = Field(None, title="วันครบกำหนด", description="วันสิ้นสุดสัญญา", examples=["12/06/2567"])
    delivered: Day | None = Field(None, title="วันส่งมอบงาน", description="วันที่ส่งมอบงานงวดสุดท้าย", examples=["1/06/2567"])
    inspected: Day | None = Field(None, title="วันตรวจรับ", description="วันที่ตรวจรับงานงวดสุดท้าย", examples=["7/06/2567"])
    documents: Items[DocumentPath] = Field((), title="เอกสารของสัญญา", description="ไฟล์ใน content/documents/ เช่น ประกาศผู้ชนะ สัญญา ใบตรวจรับ", examples=[["documents/contract-12-2567.pdf"]])

    def faults(self) -> Iterator[Fault]:
        """A contract says something, and its days follow one another."""
        if self == Contract():
            yield Fault("contract_empty")
        for earlier, later in (("signed", "due"), ("signed", "delivered"), ("signed", "inspected"), ("delivered", "inspected")):
            first, second = getattr(self, earlier), getattr(self, later)
            if first and second and second < first:
                words = {"later": _title(later), "second": thai.short_date(second), "earlier": _title(earlier), "first": thai.short_date(first)}
                yield Fault("contract_days", (later,), **words)

    @property
    def days(self) -> tuple[date, ...]:
        """The days on which something happened; the day it is due is none."""
        return tuple(day for day in (self.signed, self.delivered, self.inspected) if day)

    @property
    def without_person(self) -> "Contract":
        """The contract as it is published by an office that publishes no names of persons."""
        hidden = self.contractor and names_person(self.contractor)
        return self.model_copy(update={"contractor": NATURAL_PERSON}) if hidden else self


def _title(field: str) -> str:
    return Contract.model_fields[field].title or field


_PLACE_WORDS = {"subdistrict": re.compile(r"(?:ตำบล|แขวง|ต\.)(?=\s*\S)"), "district": re.compile(r"(?:อำเภอ|เขต|อ\.)(?=\s*\S)")}
_WHOLE_WORDS = {"ต.": "ตำบล", "อ.": "อำเภอ"}


class Location(Record):
    """Where the work is done."""

    text: Line | None = Field(None, title="สถานที่", description="ตามเอกสาร", examples=["ถนนสายบ้านตัวอย่าง ซอย 3"])
    village: Village | None = Field(None, title="หมู่ที่", description="เลขหมู่ และชื่อหมู่บ้านถ้ามี", examples=["3"])
    subdistrict: Subdistrict | None = Field(None, title="ตำบลหรือแขวง", description="ชื่อตำบลหรือแขวง", examples=["ตัวอย่าง"])
    district: District | None = Field(None, title="อำเภอหรือเขต", description="ชื่ออำเภอหรือเขต", examples=["ตัวอย่าง"])
    province: Province | None = Field(None, title="จังหวัด", description="ชื่อจังหวัด", examples=["นนทบุรี"])
    latitude: Latitude | None = Field(None, title="ละติจูด", description="องศาทศนิยม ใช้คู่กับ longitude", examples=["13.7563"])
    longitude: Longitude | None = Field(None, title="ลองจิจูด", description="องศาทศนิยม ใช้คู่กับ latitude", examples=["100.5018"])

    _words: dict[str, str] = PrivateAttr(default_factory=dict)

    @model_validator(mode="wrap")
    @classmethod
    def _keep_words(cls, value: object, make: ModelWrapValidatorHandler[Self]) -> Self:
        location = make(value)
        if isinstance(value, dict):
            for field, words in _PLACE_WORDS.items():
                if said := words.match(str(value.get(field) or "").strip()):
                    location._words[field] = _WHOLE_WORDS.get(said[0], said[0])
        return location

    def word(self, field: Literal["subdistrict", "district"]) -> str | None:
        """The word that the file itself puts before a name: ตำบล or แขวง, อำเภอ or เขต; None where it gives the name alone."""
        return self._words.get(field)

    def faults(self) -> Iterator[Fault]:
        """Half a position is none."""
        if (self.latitude is None) != (self.longitude is None):
            yield Fault("position_half", ("latitude" if self.longitude is None else "longitude",))

    @property
    def position(self) -> tuple[Decimal, Decimal] | None:
        """Latitude and longitude in degrees, where both are stated."""
        return (self.latitude, self.longitude) if self.latitude is not None and self.longitude is not None else None


class Quantity(Record):
    """How much of something the work makes or does."""

    text: Line = Field(title="รายการ", description="สิ่งที่นับ", examples=["ถนนคอนกรีตเสริมเหล็ก"])
    value: Number = Field(title="ปริมาณ", description="ตัวเลข", examples=["350"])
    unit: Line = Field(title="หน่วยนับ", description="หน่วยของปริมาณ", examples=["เมตร"])


class Attachment(Record):
    """A document or photograph that belongs to the project."""

    document: DocumentPath = Field(title="ไฟล์", description="เอกสารหรือภาพใน content/documents/ ภาพถ่าย (.jpg .png .webp) แสดงในหน้าโครงการ ระบบย่อขนาดและลบพิกัดกับข้อมูลของกล้องให้ในหน้าเว็บ", examples=["documents/road-before.jpg"])
    title: Line = Field(title="คำบรรยาย", description="บอกว่าเป็นเอกสารใด หรือเห็นอะไรในภาพ สำหรับผู้ที่มองไม่เห็นภาพด้วย", examples=["ถนนก่อนปรับปรุง"])
    stage: Stage | None = Field(None, title="ช่วงงาน", description="ช่วงของงานที่ภาพแสดง", examples=["ก่อนดำเนินการ"])
    on: Day | None = Field(None, title="วันที่", description="วันที่ของเอกสารหรือวันที่ถ่ายภาพ", examples=["10/01/2567"])


class Contact(Record):
    """Whom to ask about the project: a unit, not a person."""

    unit: Line = Field(title="ส่วนงานที่ติดต่อ", description="ชื่อส่วนงาน ไม่ใช่ชื่อบุคคล", examples=["กองช่าง"])
    phone: Phone | None = Field(None, title="โทรศัพท์", description="หมายเลขของส่วนงานนั้น", examples=["0 2123 4567 ต่อ 12"])
