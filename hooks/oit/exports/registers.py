"""The register of a year as a table: one row for each evidence, one without evidence for an item that has none.

Knows its columns. Must not judge the facts (`findings`).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from oit.exports.export import Filled, TableKind
from oit.exports.project_rows import reason
from oit.exports.source import Source
from oit.findings.columns import Column, Value
from oit.findings.coverage import ItemCoverage, cover
from oit.findings.words import BASIS_WORDS
from oit.model import Proof, Register, Scheme


@dataclass(frozen=True)
class RegisterRow:
    """An item of the list and one evidence of it; None where it has none."""

    item: ItemCoverage
    proof: Proof | None
    source: Source

    @property
    def as_of(self) -> date | None:
        """The day of the evidence, else of the item."""
        return (self.proof.as_of if self.proof else None) or self.item.as_of


def table_path(register: Register) -> str:
    """Return the path in the site of a register's table, without the ending of its files."""
    return f"data/oit-{register.fiscal_year}"


def _tables(source: Source) -> Iterator[Filled[RegisterRow]]:
    for register in source.collection.registers:
        if scheme := source.collection.scheme(register.scheme):
            title = f"ทะเบียน OIT ปีงบประมาณ {register.fiscal_year}"
            yield Filled(table_path(register), title, partial(_rows, register, scheme, source))


def _rows(register: Register, scheme: Scheme, source: Source) -> Iterator[RegisterRow]:
    for item in cover(register, scheme):
        for proof in item.evidence or (None,):
            yield RegisterRow(item, proof, source)


def _item(read: Callable[[ItemCoverage], Value | None]) -> Callable[[RegisterRow], Value | None]:
    return lambda row: read(row.item)


def _proof(read: Callable[[Proof], Value | None]) -> Callable[[RegisterRow], Value | None]:
    return lambda row: read(row.proof) if row.proof else None


def _address(row: RegisterRow) -> str | None:
    return row.source.address(row.proof.address) if row.proof else None


def _withdrawn(row: RegisterRow) -> date | None:
    notice = row.item.register.withdrawn
    return notice.on if notice else None


# fmt: off
# One column, one entry: key, title, meaning, form, how it is read.

COLUMNS: tuple[Column[RegisterRow], ...] = (
    Column("fiscal_year", "ปีงบประมาณ", "ปีงบประมาณของทะเบียน", "integer", _item(lambda it: it.register.fiscal_year), "พ.ศ."),
    Column("item", "ข้อ", "หมายเลขข้อตามรายการของปี", "text", _item(lambda it: it.item.number)),
    Column("item_title", "ชื่อข้อ", "ชื่อข้อตามรายการของปี ว่างเมื่อยังไม่ทราบ", "text", _item(lambda it: it.item.title)),
    Column("status", "สถานะ", "มี ไม่มี หรือยังไม่ได้บันทึก", "text", _item(lambda it: it.status)),
    Column("page", "ที่อยู่ของหน้าข้อ", "ที่อยู่ถาวรของหน้าข้อ", "text", lambda row: row.source.permalink(row.item.address)),
    Column("evidence_title", "หลักฐาน", "ชื่อหลักฐาน", "text", _proof(lambda it: it.title)),
    Column("evidence_address", "ที่อยู่ของหลักฐาน", "ที่อยู่ที่เปิดดูหลักฐานได้", "text", _address),
    Column("where", "ดูที่", "หน้า หัวข้อ หรือลำดับการคลิก เป็นข้อความ", "text", _proof(lambda it: it.where)),
    Column("elements", "องค์ประกอบ", "รหัสองค์ประกอบที่หลักฐานแสดง คั่นด้วยเว้นวรรค", "text", _proof(lambda it: " ".join(it.covers))),
    Column("as_of", "ข้อมูล ณ วันที่", "วันที่ของหลักฐานหรือของทะเบียน", "day", lambda row: row.as_of, "ค.ศ. ปี-เดือน-วัน"),
    Column("unit", "ฝ่าย", "ส่วนงานที่รับผิดชอบ", "text", _item(lambda it: it.unit)),
    Column("phone", "โทรศัพท์", "โทรศัพท์ของส่วนงานที่รับผิดชอบ เป็นข้อความ", "text", _item(lambda it: it.phone)),
    Column("withdrawn_on", "ถอนเมื่อ", "วันที่ถอนทะเบียน ว่างเมื่อไม่ได้ถอน", "day", _withdrawn, "ค.ศ. ปี-เดือน-วัน"),
    Column("withdrawn_reason", "เหตุผลที่ถอน", "เหตุผลที่หน่วยงานให้ไว้", "text", lambda row: reason(row.item.register.withdrawn)),
    Column("group", "หมวด", "หมวดที่ข้อนี้อยู่", "text", _item(lambda it: it.item.group)),
    Column("note", "หมายเหตุ", "คำชี้แจงของหน่วยงาน", "text", _item(lambda it: it.declared.note if it.declared else None)),
    Column("title_basis", "ที่มาของชื่อข้อ", "รู้ได้อย่างไรว่าข้อนี้มีชื่อเช่นนี้ ว่างเมื่อยังไม่ทราบชื่อ", "text", _item(lambda it: BASIS_WORDS[it.item.basis] if it.item.title else None)),
)
# fmt: on

REGISTERS = TableKind(
    "oit",
    "ทะเบียนข้อมูลสาธารณะ (OIT) ของปี หลักฐานละหนึ่งแถว ข้อที่ไม่มีหลักฐานมีหนึ่งแถว",
    COLUMNS,
    _tables,
    title="ทะเบียน OIT รายปี",
)
