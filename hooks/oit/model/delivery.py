"""The parts of a project that tell how it is carried out: status, contracts, place, quantities, attachments.

Knows each part alone. Must not know the project that holds them.
The fields are those that the assessment asks an office to publish of plan, progress and procurement.
"""

from collections.abc import Iterator
from decimal import Decimal

from pydantic import Field

from oit.faults import Fault
from oit.model.choices import Stage, State
from oit.model.fields import (
    Day,
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
)
from oit.model.record import Record

# fmt: off
# One field, one line: title, description and example stand beside the type they speak of.


class Status(Record):
    """How far the work is, as the office says; never guessed from dates."""

    state: State = Field(title="สถานะ", description="ยังไม่ดำเนินการ อยู่ระหว่างดำเนินการ ดำเนินการแล้วเสร็จ ยกเลิก หรือ ระงับชั่วคราว", examples=["ดำเนินการแล้วเสร็จ"])
    on: Day | None = Field(None, title="ณ วันที่", description="วันที่สถานะเป็นเช่นนี้", examples=["30/09/2566"])
    reason: Paragraphs | None = Field(None, title="เหตุผล", description="ควรกรอกเมื่อยกเลิกหรือระงับ", examples=["ไม่มีผู้ยื่นข้อเสนอ"])


class Contract(Record):
    """One thing bought or hired: how, from whom, for how much, and when it was delivered."""

    work: Line | None = Field(None, title="งานที่จัดซื้อหรือจัดจ้าง", description="ชื่องานตามประกาศหรือสัญญา", examples=["จ้างก่อสร้างถนนคอนกรีตเสริมเหล็ก"])
    method: Line | None = Field(None, title="วิธีจัดซื้อจัดจ้าง", description="ตามที่ประกาศ", examples=["วิธีประกาศเชิญชวนทั่วไป (e-bidding)"])
    budget: Money | None = Field(None, title="วงเงินที่จะซื้อหรือจ้าง", description="หน่วยบาท", examples=["1250000"])
    reference_price: Money | None = Field(None, title="ราคากลาง", description="หน่วยบาท", examples=["1248000"])
    price: Money | None = Field(None, title="ราคาที่ตกลง", description="หน่วยบาท ตามสัญญา", examples=["1190000"])
    contractor: Line | None = Field(None, title="ผู้รับจ้าง", description="ชื่อนิติบุคคลหรือร้าน ชื่อบุคคลธรรมดาใส่ได้เฉพาะเมื่อหน่วยงานตั้ง publish_person_names: true", examples=["ห้างหุ้นส่วนจำกัด ตัวอย่างการโยธา"])
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
        if not any(getattr(self, name) for name in type(self).model_fields):
            yield Fault("contract_empty")
        if self.signed and self.due and self.due < self.signed:
            yield Fault("contract_due_before_signed", ("due",))


class Location(Record):
    """Where the work is done."""

    text: Line | None = Field(None, title="สถานที่", description="ตามเอกสาร", examples=["ถนนสายบ้านตัวอย่าง ซอย 3"])
    village: Line | None = Field(None, title="หมู่ที่", description="เลขหมู่ และชื่อหมู่บ้านถ้ามี", examples=["3"])
    subdistrict: Line | None = Field(None, title="ตำบลหรือแขวง", description="ชื่อโดยไม่มีคำว่า ตำบล หรือ แขวง", examples=["ตัวอย่าง"])
    district: Line | None = Field(None, title="อำเภอหรือเขต", description="ชื่อโดยไม่มีคำว่า อำเภอ หรือ เขต", examples=["ตัวอย่าง"])
    province: Line | None = Field(None, title="จังหวัด", description="ชื่อจังหวัด", examples=["นนทบุรี"])
    latitude: Latitude | None = Field(None, title="ละติจูด", description="องศาทศนิยม ใช้คู่กับ longitude", examples=["13.7563"])
    longitude: Longitude | None = Field(None, title="ลองจิจูด", description="องศาทศนิยม ใช้คู่กับ latitude", examples=["100.5018"])

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

    document: DocumentPath = Field(title="ไฟล์", description="เอกสารหรือภาพใน content/documents/", examples=["documents/road-before.jpg"])
    title: Line = Field(title="คำบรรยาย", description="บอกว่าเป็นอะไร", examples=["ถนนก่อนปรับปรุง"])
    stage: Stage | None = Field(None, title="ช่วงงาน", description="ก่อนดำเนินการ ระหว่างดำเนินการ หรือ หลังดำเนินการ", examples=["ก่อนดำเนินการ"])
    on: Day | None = Field(None, title="วันที่", description="วันที่ของเอกสารหรือวันที่ถ่ายภาพ", examples=["10/01/2567"])


class Contact(Record):
    """Whom to ask about the project: a unit, not a person."""

    unit: Line = Field(title="หน่วยงานที่ติดต่อ", description="ชื่อหน่วยงานภายใน ไม่ใช่ชื่อบุคคล", examples=["กองช่าง"])
    phone: Phone | None = Field(None, title="โทรศัพท์", description="หมายเลขของหน่วยงาน", examples=["0 2123 4567 ต่อ 12"])
