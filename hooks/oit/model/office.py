"""What an office is: content/office.yml, told once and shown on every page.

Knows one office. Must not know its projects.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from pydantic import Field

from oit.faults import Fault
from oit.model.fields import (
    Day,
    Email,
    Flag,
    Items,
    Line,
    LogoPath,
    Named,
    Paragraphs,
    Phone,
    SiteAddress,
    UnitId,
    WebAddress,
)
from oit.model.record import Record

# fmt: off
# One field, one line: title, description and example stand beside the type they speak of.


class Channel(Record):
    """One way to reach the office."""

    name: Line = Field(title="ชื่อช่องทาง", description="ชื่อที่ประชาชนเข้าใจ", examples=["ศูนย์รับเรื่องร้องเรียน"])
    phone: Phone | None = Field(None, title="โทรศัพท์", description="เขียนพร้อมรหัสพื้นที่", examples=["0 2123 4567"])
    email: Email | None = Field(None, title="อีเมล", description="อีเมลของหน่วยงาน", examples=["office@example.go.th"])
    url: WebAddress | None = Field(None, title="ที่อยู่เว็บ", description="หน้าเว็บของช่องทางนี้", examples=["https://www.example.go.th/"])
    note: Line | None = Field(None, title="หมายเหตุ", description="วันเวลา หรือเรื่องที่รับ", examples=["ตลอด 24 ชั่วโมง"])


class Responsible(Record):
    """Which unit answers for something; a unit, not a person."""

    unit: Line = Field(title="ส่วนงานที่รับผิดชอบ", description="ชื่อส่วนงาน ไม่ใช่ชื่อบุคคล", examples=["สำนักปลัดเทศบาล"])
    phone: Phone | None = Field(None, title="โทรศัพท์", description="เขียนพร้อมรหัสพื้นที่", examples=["0 2123 4567"])
    email: Email | None = Field(None, title="อีเมล", description="อีเมลของส่วนงานนั้น", examples=["office@example.go.th"])


class Licence(Record):
    """Under which terms the data may be used."""

    name: Line = Field(title="ชื่อสัญญาอนุญาต", description="ชื่อเต็ม", examples=["Creative Commons Attribution 4.0"])
    url: WebAddress | None = Field(None, title="ที่อยู่เว็บ", description="ข้อความเต็มของสัญญาอนุญาต", examples=["https://creativecommons.org/licenses/by/4.0/"])


class Measure(Record):
    """Something counted: its name and unit for readers."""

    title: Line = Field(title="ชื่อตัววัด", description="ชื่อที่แสดงในหน้าเว็บ", examples=["คะแนน ITA"])
    unit: Line | None = Field(None, title="หน่วยนับ", description="หน่วยที่แสดงหลังตัวเลข", examples=["คะแนน"])
    short: Line | None = Field(None, title="ชื่อย่อ", description="ใช้ในแผนภูมิ", examples=["ITA"])


class UnitName(Record):
    """A name that a unit bears or bore."""

    name: Line = Field(title="ชื่อ", description="ชื่อเต็มของส่วนงาน", examples=["กองช่าง"])
    since: Day | None = Field(None, title="ใช้ตั้งแต่", description="วันที่เริ่มใช้ชื่อนี้ เว้นว่างเมื่อไม่ทราบ", examples=["1/10/2565"])


class NameTerm(NamedTuple):
    """A name of a unit and when it was borne: from `since` (None: from the beginning) to the day before `until`.

    `last` is its last day where that is known: of two names that began together nobody knows which ended first.
    """

    name: str
    since: date | None
    until: date | None
    last: date | None

    def meets(self, first: date | None, until: date | None) -> bool:
        """Whether it was borne on some day from `first` to the day before `until`."""
        return (self.since or date.min) < (until or date.max) and (first or date.min) < (self.until or date.max)


class Unit(Record):
    """A part of the office that answers for projects; one history under all its names."""

    id: UnitId = Field(title="รหัสส่วนงาน", description="อักษรอังกฤษตัวเล็ก ตัวเลข และขีด เป็นที่อยู่ของหน้า /units/รหัส/ จึงห้ามเปลี่ยน", examples=["works"])
    names: Items[UnitName] = Field(min_length=1, title="ชื่อ", description="ชื่อปัจจุบันและชื่อเดิม ชื่อละหนึ่งรายการ ชื่อที่ใช้หลังสุดเป็นชื่อปัจจุบัน", examples=[[{"name": "กองช่าง", "since": "1/10/2565"}]])
    phone: Phone | None = Field(None, title="โทรศัพท์", description="หมายเลขของส่วนงาน", examples=["0 2123 4567 ต่อ 12"])
    formerly: Items[SiteAddress] = Field((), title="ที่อยู่เดิม", description="ที่อยู่เก่าของหน้านี้ ระบบจะส่งต่อมาที่อยู่ใหม่ ที่อยู่ตามชื่อส่วนงานส่งต่อมาเองโดยไม่ต้องใส่", examples=[["/units/กองช่าง/"]])

    def faults(self) -> Iterator[Fault]:
        """Of two names that began last together nobody knows which one it bears now."""
        began = max(named.since or date.min for named in self.names)
        latest = [place for place, named in enumerate(self.names) if (named.since or date.min) == began]
        for place in latest[1:]:
            words = {"text": self.names[place].name, "other": self.names[latest[0]].name}
            yield Fault("unit_names_together", ("names", place, "since"), **words)

    @property
    def address(self) -> str:
        """The permanent address of its page."""
        return f"/units/{self.id}/"

    @property
    def name(self) -> str:
        """The name it bears now: the one that began last; one without a date counts as the earliest."""
        return self.name_terms[0].name

    @property
    def name_terms(self) -> tuple["NameTerm", ...]:
        """Its names with the days they were borne, the latest first."""
        begun = Counter(named.since for named in self.names)
        terms = []
        for named in self.names:
            later = [day for day in begun if day and day > (named.since or date.min)]
            until = min(later, default=None)
            last = until - timedelta(days=1) if until and begun[named.since] == 1 else None
            terms.append(NameTerm(named.name, named.since, until, last))
        return tuple(sorted(terms, key=lambda term: term.since or date.min, reverse=True))


_BANGKOK = ("กรุงเทพมหานคร", "กทม")


class Office(Record):
    """The office that owns the site."""

    name: Line = Field(title="ชื่อหน่วยงาน", description="ชื่อเต็มภาษาไทย", examples=["เทศบาลตำบลตัวอย่าง"])
    name_en: Line | None = Field(None, title="ชื่อภาษาอังกฤษ", description="ชื่อทางการภาษาอังกฤษ", examples=["Tuayang Subdistrict Municipality"])
    kind: Line | None = Field(None, title="ประเภทหน่วยงาน", description="ประเภทตามการประเมิน ITA", examples=["เทศบาลตำบล"])
    logo: LogoPath | None = Field(None, title="ตราหน่วยงาน", description="ไฟล์ภาพใน content/images/ กว้างและสูงอย่างน้อย 96 จุด (.png .jpg .webp)", examples=["images/seal.png"])
    parent: Line | None = Field(None, title="หน่วยงานต้นสังกัด", description="ชื่อเต็ม", examples=["กระทรวงมหาดไทย"])
    address: Paragraphs | None = Field(None, title="ที่อยู่", description="ที่ตั้งหน่วยงาน", examples=["เลขที่ 1 ถนนตัวอย่าง"])
    phone: Phone | None = Field(None, title="โทรศัพท์", description="หมายเลขกลาง", examples=["0 2123 4567"])
    email: Email | None = Field(None, title="อีเมล", description="อีเมลกลางของหน่วยงาน", examples=["office@example.go.th"])
    hours: Line | None = Field(None, title="เวลาทำการ", description="วันและเวลาที่เปิดให้บริการ", examples=["จันทร์–ศุกร์ 08.00–16.00 น."])
    website: WebAddress | None = Field(None, title="เว็บไซต์หลัก", description="เว็บไซต์ทางการของหน่วยงาน", examples=["https://www.example.go.th/"])
    units: Items[Unit] = Field((), title="ส่วนงาน", description="กอง สำนัก ฝ่าย ที่รับผิดชอบโครงการ ส่วนงานที่ไม่อยู่ในรายการจะแสดงตามชื่อในไฟล์โครงการ", examples=[[{"id": "works", "names": [{"name": "กองช่าง"}]}]])
    complaints: Items[Channel] = Field((), title="ช่องทางร้องเรียน", description="เรื่องร้องเรียนทั่วไป", examples=[[{"name": "ศูนย์รับเรื่องร้องเรียน", "phone": "0 2123 4567"}]])
    corruption_reports: Items[Channel] = Field((), title="ช่องทางแจ้งการทุจริต", description="แจ้งเรื่องทุจริตและประพฤติมิชอบ", examples=[[{"name": "สายด่วน ป.ป.ช.", "phone": "1205"}]])
    licence: Licence | None = Field(None, title="สัญญาอนุญาตของข้อมูล", description="เงื่อนไขการนำข้อมูลไปใช้ เว้นว่างคือ Creative Commons Attribution 4.0", examples=[{"name": "Creative Commons Attribution 4.0"}])
    site_owner: Responsible | None = Field(None, title="ผู้รับผิดชอบเว็บไซต์", description="ส่วนงานที่ดูแลเว็บไซต์นี้", examples=[{"unit": "สำนักปลัดเทศบาล"}])
    privacy_contact: Responsible | None = Field(None, title="ผู้รับผิดชอบข้อมูลส่วนบุคคล", description="ส่วนงานที่รับเรื่องข้อมูลส่วนบุคคล", examples=[{"unit": "สำนักปลัดเทศบาล"}])
    sources: Items[Line] = Field((), title="ที่มาของข้อมูลหน่วยงาน", description="แหล่งที่ใช้กรอกไฟล์นี้", examples=[["เว็บไซต์หน่วยงาน"]])
    sample: Flag = Field(False, title="ไซต์ตัวอย่าง", description="true แสดงคำว่าไซต์ตัวอย่างทุกหน้าและไม่ให้เครื่องมือค้นหาเก็บ", examples=["false"])
    publish_person_names: Flag = Field(False, title="เผยแพร่ชื่อบุคคล", description="true เมื่อหน่วยงานมีฐานทางกฎหมายให้เผยแพร่ชื่อผู้ประสานงาน", examples=["false"])
    measures: Named[Measure] = Field({}, title="ตัววัดของหน่วยงาน", description="ตัววัดเพิ่มเติมจากที่ระบบมี", examples=[{"visitors": {"title": "จำนวนผู้เข้าร่วม", "unit": "คน"}}])

    def faults(self) -> Iterator[Fault]:
        """Each unit has an address of its own, and a name leads to one unit at a time."""
        ids: set[str] = set()
        borne: dict[str, list[tuple[str, NameTerm]]] = {}
        for place, unit in enumerate(self.units):
            if unit.id in ids:
                yield Fault("unit_twice", ("units", place, "id"), text=unit.id)
            ids.add(unit.id)
            terms = {term.name: term for term in unit.name_terms}
            for number, named in enumerate(unit.names):
                term, others = terms[named.name], borne.setdefault(named.name, [])
                if any(other != unit.id and term.meets(its.since, its.until) for other, its in others):
                    yield Fault("unit_name_twice", ("units", place, "names", number, "name"), text=named.name)
                others.append((unit.id, term))

    @property
    def is_bangkok(self) -> bool:
        """Whether the office says that it is one of Bangkok's, whose parts are เขต and แขวง, not อำเภอ and ตำบล; one that
        states no kind says nothing.
        """
        return self.kind is not None and any(name in f"{self.kind} {self.parent or ''}" for name in _BANGKOK)
