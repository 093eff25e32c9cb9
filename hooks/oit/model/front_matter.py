"""What stands at the head of a page that an official writes in Markdown.

Knows one page's head. Must not know its text, nor Markdown.
"""

from pydantic import Field

from oit.model.fields import Count, Day, Items, Line, SiteAddress, WebAddress
from oit.model.record import Record

# fmt: off
# One field, one line: title, description and example stand beside the type they speak of.


class FrontMatter(Record):
    """The lines between the two `---` at the top of a Markdown file; all may be left out."""

    title: Line | None = Field(None, title="ชื่อหน้า", description="แสดงเป็นหัวเรื่อง เว้นได้ถ้าในข้อความมีหัวเรื่องอยู่แล้ว", examples=["โครงสร้างหน่วยงาน"])
    description: Line | None = Field(None, title="คำอธิบายสั้น", description="แสดงในผลการค้นหาของเครื่องมือค้นหา", examples=["แผนผังและรายชื่อส่วนงานของหน่วยงาน"])
    updated: Day | None = Field(None, title="ข้อมูล ณ วันที่", description="วันที่ข้อความเปลี่ยนล่าสุด", examples=["30/09/2566"])
    order: Count | None = Field(None, title="ลำดับในเมนู", description="เลขน้อยอยู่ก่อน หน้าที่ไม่ใส่เลขเรียงต่อท้ายตามชื่อ", examples=["1"])
    frames: Items[WebAddress] = Field((), title="หน้าที่ฝังจากเว็บไซต์อื่น", description="ที่อยู่ของแผนที่หรือวิดีโอที่ฝังในหน้านี้ ที่ไม่ได้ระบุไว้เบราว์เซอร์จะไม่แสดง", examples=[["https://www.google.com/maps/embed"]])
    formerly: Items[SiteAddress] = Field((), title="ที่อยู่เดิม", description="ที่อยู่เก่าของหน้านี้ ระบบจะส่งต่อมาที่อยู่ใหม่", examples=[["/information/organization/"]])
