"""What a scheme is: the list of OIT items of one assessment, with how far each fact of it can be trusted.

Knows one scheme. Must not know which office uses it. The schemes we ship are in hooks/oit/schemes/; an office adds
or replaces one with content/oit/schemes/<name>.yml. A null is a fact that was not found, and is shown as that.
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from oit.faults import Fault
from oit.model.basis import Basis, known
from oit.model.fields import FiscalYear, Flag, Items, Line, Number, Percent, WebAddress
from oit.model.ids import ElementId, ItemId
from oit.model.item_table import ItemTable, ProjectColumn, TableColumn
from oit.model.record import Record
from oit.model.withdrawal import Withdrawal

# fmt: off
# One field, one line: title, description and example stand beside the type they speak of.

Tool = Literal["iit", "eit", "oit"]


class Element(Record):
    """Something an item must show."""

    id: ElementId = Field(title="รหัสองค์ประกอบ", description="รหัสข้อ ตามด้วย - และลำดับ", examples=["o11-1"])
    text: Line = Field(title="องค์ประกอบ", description="สิ่งที่ข้อนี้ต้องแสดง", examples=["งบประมาณที่ใช้"])
    basis: Basis = Field("not_found", title="ที่มา", description="รู้ได้อย่างไร verified คือตรวจกับคู่มือแล้ว", examples=["verified"])

    @property
    def known(self) -> bool:
        """The source of this element is known, so that a tick against it means something."""
        return known(self.basis)


class Item(Record):
    """One item of the list. A title of null was not found."""

    id: ItemId = Field(title="หมายเลขข้อ", description="ตัว o ตามด้วยเลขข้อ", examples=["o11"])
    title: Line | None = Field(None, title="ชื่อข้อ", description="ตามคู่มือการประเมินของปีนั้น เว้นว่างเมื่อยังไม่ทราบ", examples=["แผนดำเนินงานและการใช้งบประมาณประจำปี"])
    basis: Basis = Field("not_found", title="ที่มาของชื่อข้อ", description="รู้ได้อย่างไร verified คือตรวจกับคู่มือแล้ว", examples=["verified"])
    group: Line | None = Field(None, title="หมวด", description="ชื่อหมวดที่ข้อนี้อยู่", examples=["แผนดำเนินงานและงบประมาณ"])
    sub_indicator: Line | None = Field(None, title="ตัวชี้วัดย่อย", description="รหัสใน sub_indicators", examples=["9.2"])
    data_period: Literal["current_fy", "previous_fy", "multi_year_covering_fy"] | None = Field(None, title="ปีของข้อมูล", description="current_fy ปีที่ประเมิน, previous_fy ปีก่อนหน้า, multi_year_covering_fy หลายปีที่คลุมปีที่ประเมิน", examples=["current_fy"])
    table: ItemTable | None = Field(None, title="ตารางจากข้อมูลโครงการ", description="ใส่เมื่อข้อนี้แสดงได้ด้วยตารางจากไฟล์ใน projects/", examples=[{"rows": "project", "covers": "first_half", "columns": [{"key": "spent", "element": "o12-2"}]}])
    project_columns: Items[ProjectColumn] = Field((), title="คอลัมน์ของตารางโครงการ", description="แบบย่อของ table เมื่อเป็นโครงการทั้งปี และไม่บอกว่าองค์ประกอบใดขอคอลัมน์ใด", examples=[["unit", "period", "allocated"]])
    elements: Items[Element] = Field((), title="องค์ประกอบ", description="สิ่งที่ข้อนี้ต้องแสดง", examples=[[{"id": "o11-1", "text": "งบประมาณที่ใช้"}]])

    @property
    def number(self) -> str:
        """The number as readers know it: O11."""
        return self.id.upper()

    @property
    def shown_by(self) -> ItemTable | None:
        """The table that can show the item; the short form is one of the projects of the whole year asked for."""
        if self.table or not self.project_columns:
            return self.table
        covers: Literal["previous_year", "fiscal_year"] = "previous_year" if self.data_period == "previous_fy" else "fiscal_year"
        return ItemTable(covers=covers, columns=tuple(TableColumn(key=key) for key in self.project_columns))

    def basis_of(self, column: TableColumn) -> Basis:
        """How it is known that the item asks for a column of its table."""
        return next((each.basis for each in self.elements if each.id == column.element), column.basis)

    def faults(self) -> Iterator[Fault]:
        """A column of the table names an element of this item."""
        known_ids = {element.id for element in self.elements}
        for place, column in enumerate(self.table.columns if self.table else ()):
            if column.element and column.element not in known_ids:
                yield Fault("scheme_table_element", ("table", "columns", place, "element"), text=column.element)


class SubIndicator(Record):
    """A heading of the list that is scored as the mean of its items."""

    id: Line = Field(title="รหัสตัวชี้วัดย่อย", description="ตามคู่มือ", examples=["9.2"])
    title: Line | None = Field(None, title="ชื่อตัวชี้วัดย่อย", description="ตามคู่มือ เว้นว่างเมื่อยังไม่ทราบ", examples=["การบริหารงาน"])


class ToolWeight(Record):
    """One of the three instruments and what it weighs in the total."""

    id: Tool = Field(title="เครื่องมือ", description="iit, eit หรือ oit", examples=["oit"])
    title: Line = Field(title="ชื่อเครื่องมือ", description="ชื่อเต็ม", examples=["แบบวัดการเปิดเผยข้อมูลสาธารณะ"])
    weight: Percent | None = Field(None, title="น้ำหนัก", description="ร้อยละของคะแนนรวม เว้นว่างเมื่อยังไม่ทราบ", examples=["40"])
    weight_basis: Basis = Field("not_found", title="ที่มาของน้ำหนัก", description="รู้ได้อย่างไร", examples=["verified"])
    weight_note: Line | None = Field(None, title="หมายเหตุน้ำหนัก", description="วิธีที่ได้ค่ามา", examples=["คำนวณกลับจากคะแนนที่ประกาศ"])


class Level(Record):
    """One level of a rating; a bound of null was not found."""

    name: Line = Field(title="ชื่อระดับ", description="ตามประกาศ", examples=["ผ่านดี"])
    at_least: Number | None = Field(None, title="คะแนนรวมไม่น้อยกว่า", description="เว้นว่างเมื่อยังไม่ทราบ", examples=["85"])
    every_tool_at_least: Number | None = Field(None, title="ทุกเครื่องมือไม่น้อยกว่า", description="เว้นว่างเมื่อไม่มีหรือยังไม่ทราบ", examples=["85"])
    basis: Basis = Field("not_found", title="ที่มาของเกณฑ์", description="รู้ได้อย่างไร", examples=["verified"])


class Rating(Record):
    """Named levels, the highest first."""

    scheme: Line = Field(title="ชื่อเกณฑ์ของระดับ", description="ใช้อ้างจากผลการประเมิน ITA", examples=["AA-F"])
    levels: Items[Level] = Field((), title="ระดับ", description="เรียงจากสูงไปต่ำ", examples=[[{"name": "AA", "at_least": 95}]])


class ListSource(Record):
    """Where facts of the list were seen."""

    what: Line = Field(title="แหล่ง", description="ชื่อแหล่งและสิ่งที่พบ", examples=["คู่มือการประเมิน ITA 2566"])
    url: WebAddress | None = Field(None, title="ที่อยู่เว็บ", description="ที่อยู่ของแหล่ง", examples=["https://www.nacc.go.th/"])


class Scheme(Record):
    """The list of OIT items of one assessment."""

    fiscal_year: FiscalYear = Field(title="ปีงบประมาณ", description="พ.ศ. ของการประเมิน", examples=["2566"])
    title: Line = Field(title="ชื่อรายการ", description="ชื่อที่แสดงในหน้าเว็บ", examples=["รายการ OIT ปีงบประมาณ 2566"])
    assessor: Line | None = Field(None, title="ผู้ประเมิน", description="ผู้ที่กำหนดรายการข้อ", examples=["สำนักงาน ป.ป.ช."])
    holds_for: Line = Field(title="ใช้กับ", description="หน่วยงานที่รายการนี้ใช้ได้", examples=["หน่วยงานภาครัฐทั่วไป"])
    holds_for_bangkok: Line | None = Field(None, title="ใช้กับ เมื่ออ่านในหน่วยงานของกรุงเทพมหานคร", description="ใช้แทน holds_for เมื่อ kind หรือ parent ของหน่วยงานระบุกรุงเทพมหานคร", examples=["หน่วยงานภาครัฐทั่วไป รวมกรุงเทพมหานครทั้งหน่วยงาน"])
    not_for: Line | None = Field(None, title="ไม่ใช้กับ", description="หน่วยงานที่มีรายการอื่นของตนเอง", examples=["สถานีตำรวจ"])
    not_for_bangkok: Line | None = Field(None, title="ไม่ใช้กับ เมื่ออ่านในหน่วยงานของกรุงเทพมหานคร", description="ใช้แทน not_for เมื่อ kind หรือ parent ของหน่วยงานระบุกรุงเทพมหานคร", examples=["สำนักงานเขต และสถานีตำรวจ"])
    verified: Flag = Field(False, title="ตรวจกับคู่มือแล้ว", description="true เมื่อเทียบทุกข้อกับคู่มือของปีนั้นแล้ว", examples=["true"])
    note: Line | None = Field(None, title="หมายเหตุ", description="เชื่อถือได้เพียงใด", examples=["ชื่อครบทุกข้อจากคู่มือ"])
    tools: Items[ToolWeight] = Field((), title="เครื่องมือ", description="เครื่องมือและน้ำหนัก", examples=[[{"id": "oit", "title": "OIT", "weight": 40}]])
    rating: Rating | None = Field(None, title="ระดับผล", description="เกณฑ์ของระดับของปีนั้น", examples=[{"scheme": "AA-F", "levels": [{"name": "AA", "at_least": 95}]}])
    sub_indicators: Items[SubIndicator] = Field((), title="ตัวชี้วัดย่อย", description="หัวข้อที่รวมข้อ", examples=[[{"id": "9.1", "title": "ข้อมูลพื้นฐาน"}]])
    items: Annotated[Items[Item], Field(min_length=1)] = Field(title="ข้อ", description="ข้อละหนึ่งรายการ เรียงตามคู่มือ", examples=[[{"id": "o1", "title": "โครงสร้าง"}]])
    sources: Items[ListSource] = Field((), title="แหล่งอ้างอิง", description="ที่ใช้ทำรายการนี้", examples=[[{"what": "คู่มือการประเมิน ITA 2566"}]])
    withdrawn: Withdrawal | None = Field(None, title="เลิกใช้แล้ว", description="ใช้เมื่อรายการนี้ถูกยกเลิกหรือมีรายการอื่นแทน ทุกหน้าที่ใช้รายการนี้จะบอก", examples=[{"on": "15/1/2567", "reason": "มีรายการฉบับแก้ไขแทน"}])

    @cached_property
    def by_id(self) -> dict[str, Item]:
        """Items by id."""
        return {item.id: item for item in self.items}

    def weights(self) -> dict[str, Decimal] | None:
        """Weight of each tool in percent, None unless all three are known."""
        found = {tool.id: tool.weight for tool in self.tools if tool.weight is not None}
        return {str(name): weight for name, weight in found.items()} if len(found) == 3 else None

    def faults(self) -> Iterator[Fault]:
        """Ids must be told once, and an element belongs to its item."""
        headings = {heading.id for heading in self.sub_indicators}
        seen: set[str] = set()
        for place, item in enumerate(self.items):
            if item.id in seen:
                yield Fault("item_twice", ("items", place, "id"), item=item.number)
            seen.add(item.id)
            if item.sub_indicator and item.sub_indicator not in headings:
                yield Fault("sub_indicator_unknown", ("items", place, "sub_indicator"), text=item.sub_indicator)
            for number, element in enumerate(item.elements):
                where = ("items", place, "elements", number, "id")
                if not element.id.startswith(f"{item.id}-"):
                    yield Fault("element_elsewhere", where, text=element.id, expected=f"{item.id}-{number + 1}")
                elif element.id in seen:
                    yield Fault("element_twice", where, text=element.id)
                seen.add(element.id)
