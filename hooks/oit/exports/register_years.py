"""Two tables beside the registers: each register at a glance with the list it answers, and what each item must show.

Knows their columns. Must not judge the facts (`findings.coverage`, `findings.scope`).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from oit.exports.export import Filled, TableKind
from oit.exports.project_rows import reason
from oit.exports.source import Source
from oit.findings.columns import Column, Value
from oit.findings.coverage import ElementCoverage, ItemCoverage, Tally, cover, tally
from oit.findings.scope import Scope, scope_of
from oit.findings.words import BASIS_WORDS
from oit.model import Register, Scheme
from oit.withholding import private_notice


@dataclass(frozen=True)
class YearRow:
    """A register with its list."""

    register: Register
    scheme: Scheme
    source: Source

    @property
    def tally(self) -> Tally | None:
        """How many items are in each state; nothing is left of what was withdrawn for privacy."""
        return None if private_notice(self.register) else tally(cover(self.register, self.scheme))

    @property
    def scope(self) -> Scope:
        """For whom the list holds."""
        return scope_of(self.scheme, self.source.collection.office)


@dataclass(frozen=True)
class ElementRow:
    """Something that an item must show, and where it is shown."""

    item: ItemCoverage
    covered: ElementCoverage
    source: Source


def _years(source: Source) -> Iterator[YearRow]:
    for register in source.collection.registers:
        if scheme := source.collection.scheme(register.scheme):
            yield YearRow(register, scheme, source)


def _elements(source: Source) -> Iterator[ElementRow]:
    for year in _years(source):
        for item in cover(year.register, year.scheme) if not private_notice(year.register) else ():
            for covered in item.elements:
                yield ElementRow(item, covered, source)


def _register(read: Callable[[Register], Value | None]) -> Callable[[YearRow], Value | None]:
    return lambda row: read(row.register)


def _list(read: Callable[[YearRow], Value | None]) -> Callable[[YearRow], Value | None]:
    """What the page says of the list; of a register withdrawn for privacy it says nothing."""
    return lambda row: None if private_notice(row.register) else read(row)


def _count(read: Callable[[Tally], int]) -> Callable[[YearRow], int | None]:
    return lambda row: read(row.tally) if row.tally else None


def _weight(name: str) -> Callable[[YearRow], Decimal | None]:
    return lambda row: next((tool.weight for tool in row.scheme.tools if tool.id == name), None)


def _sources(row: YearRow) -> tuple[str, ...]:
    return tuple(" ".join([each.what, *([each.url] if each.url else [])]) for each in row.scheme.sources)


def _proofs(row: ElementRow) -> tuple[str, ...]:
    return tuple(row.source.address(proof.address) or "" for _, proof in row.covered.proofs)


# fmt: off
# One column, one entry: key, title, meaning, form, how it is read.

YEAR_COLUMNS: tuple[Column[YearRow], ...] = (
    Column("fiscal_year", "ปีงบประมาณ", "ปีงบประมาณของทะเบียน", "integer", _register(lambda it: it.fiscal_year), "พ.ศ."),
    Column("total", "จำนวนข้อ", "ทุกข้อในรายการของปี", "integer", _count(lambda it: it.total), "ข้อ"),
    Column("present", "มี", "ข้อที่บันทึกว่ามี", "integer", _count(lambda it: it.present), "ข้อ"),
    Column("absent", "ไม่มี", "ข้อที่หน่วยงานระบุว่าไม่มี", "integer", _count(lambda it: it.absent), "ข้อ"),
    Column("unrecorded", "ยังไม่ได้บันทึก", "ข้อที่ยังไม่มีข้อมูลว่ามีหรือไม่มี", "integer", _count(lambda it: it.unrecorded), "ข้อ"),
    Column("unit", "หน่วยงานที่ดูแลทะเบียน", "ส่วนงานที่รับผิดชอบ", "text", _register(lambda it: it.unit)),
    Column("phone", "โทรศัพท์", "โทรศัพท์ของส่วนงานนั้น เป็นข้อความ", "text", _register(lambda it: it.phone)),
    Column("as_of", "ข้อมูล ณ วันที่", "วันที่ของทะเบียน", "day", _register(lambda it: it.as_of), "ค.ศ. ปี-เดือน-วัน"),
    Column("list", "ชื่อรายการ", "รายการข้อที่ทะเบียนใช้", "text", _list(lambda it: it.scheme.title)),
    Column("assessor", "ผู้กำหนดรายการ", "ผู้ประเมินที่กำหนดรายการข้อ", "text", _list(lambda it: it.scheme.assessor)),
    Column("holds_for", "ใช้กับ", "หน่วยงานที่รายการนี้ใช้ได้", "text", _list(lambda it: it.scope.holds_for)),
    Column("not_for", "ไม่ใช้กับ", "หน่วยงานที่มีรายการอื่นของตนเอง", "text", _list(lambda it: it.scope.not_for)),
    Column("own_list", "แหล่งที่ยืนยันว่าเป็นรายการของหน่วยงาน", "ว่างเมื่อยังไม่ทราบ", "text", _list(lambda it: it.register.own_list)),
    Column("verified", "ตรวจกับคู่มือ", "ตรวจแล้ว หรือยังไม่ได้ตรวจ", "text", _list(lambda it: "ตรวจแล้ว" if it.scheme.verified else "ยังไม่ได้ตรวจ")),
    Column("list_note", "หมายเหตุของรายการ", "รายการเชื่อถือได้เพียงใด", "text", _list(lambda it: it.scheme.note)),
    Column("iit_weight", "น้ำหนัก IIT", "ว่างเมื่อไม่ทราบ", "percent", _list(_weight("iit")), "ร้อยละ"),
    Column("eit_weight", "น้ำหนัก EIT", "ว่างเมื่อไม่ทราบ", "percent", _list(_weight("eit")), "ร้อยละ"),
    Column("oit_weight", "น้ำหนัก OIT", "ว่างเมื่อไม่ทราบ", "percent", _list(_weight("oit")), "ร้อยละ"),
    Column("list_sources", "แหล่งอ้างอิงของรายการ", "แหล่งและที่อยู่เว็บ แหล่งละบรรทัด", "texts", _list(_sources)),
    Column("list_withdrawn_on", "เลิกใช้รายการเมื่อ", "ว่างเมื่อยังใช้อยู่", "day", _list(lambda it: it.scheme.withdrawn.on if it.scheme.withdrawn else None), "ค.ศ. ปี-เดือน-วัน"),
    Column("list_withdrawn_reason", "เหตุผลที่เลิกใช้รายการ", "เหตุผลที่ให้ไว้", "text", _list(lambda it: it.scheme.withdrawn.reason if it.scheme.withdrawn else None)),
    Column("withdrawn_on", "ถอนเมื่อ", "วันที่ถอนทะเบียน ว่างเมื่อไม่ได้ถอน", "day", _register(lambda it: it.withdrawn.on if it.withdrawn else None), "ค.ศ. ปี-เดือน-วัน"),
    Column("withdrawn_reason", "เหตุผลที่ถอน", "เหตุผลที่หน่วยงานให้ไว้", "text", _register(lambda it: reason(it.withdrawn))),
    Column("page", "หน้าทะเบียน", "ที่อยู่ถาวรของหน้าทะเบียน", "text", lambda row: row.source.permalink(row.register.address)),
)
ELEMENT_COLUMNS: tuple[Column[ElementRow], ...] = (
    Column("fiscal_year", "ปีงบประมาณ", "ปีงบประมาณของทะเบียน", "integer", lambda row: row.item.register.fiscal_year, "พ.ศ."),
    Column("item", "ข้อ", "หมายเลขข้อตามรายการของปี", "text", lambda row: row.item.item.number),
    Column("element", "รหัสองค์ประกอบ", "รหัสข้อ ตามด้วย - และลำดับ เป็นข้อความ", "text", lambda row: row.covered.element.id),
    Column("text", "องค์ประกอบ", "สิ่งที่ข้อนี้ต้องแสดง", "text", lambda row: row.covered.element.text),
    Column("shown", "การแสดง", "มีแสดงไว้ เมื่อข้อนี้มี มีหลักฐาน และทราบที่มาขององค์ประกอบ", "text", lambda row: "มีแสดงไว้" if row.covered.ticked else None),
    Column("evidence", "หลักฐาน", "ที่อยู่ของหลักฐานที่แสดงองค์ประกอบนี้ รายการละบรรทัด", "texts", _proofs),
    Column("basis", "ที่มาขององค์ประกอบ", "รู้ได้อย่างไรว่าข้อนี้ต้องแสดง", "text", lambda row: BASIS_WORDS[row.covered.element.basis]),
    Column("page", "ที่อยู่ของหน้าข้อ", "ที่อยู่ถาวรของหน้าข้อ", "text", lambda row: row.source.permalink(row.item.address)),
)
# fmt: on

REGISTER_YEARS = TableKind(
    "registers",
    "ทะเบียนข้อมูลสาธารณะ (OIT) ปีละหนึ่งแถว กับรายการข้อที่ใช้",
    YEAR_COLUMNS,
    lambda source: [Filled("data/registers", "ทะเบียน OIT ทุกปี", lambda: _years(source))],
    ("page",),
)
ELEMENTS = TableKind(
    "elements",
    "องค์ประกอบที่แต่ละข้อ OIT ต้องแสดง วางข้างหลักฐานที่แสดง องค์ประกอบละหนึ่งแถว",
    ELEMENT_COLUMNS,
    lambda source: [Filled("data/elements", "องค์ประกอบของข้อ OIT", lambda: _elements(source))],
    ("element", "page"),
)
