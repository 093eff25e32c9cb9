"""The register of a year as a table: one row for each evidence, one without evidence for an item that has none.

Knows its columns. Must not judge the facts (`findings`).
"""

from collections.abc import Iterator

from oit.collection import Collection
from oit.exports.export import Column, Permalink, TableKind, iso_date
from oit.findings.coverage import ItemCoverage, cover
from oit.model import Register, Scheme, encoded, site_path

COLUMNS = (
    Column("fiscal_year", "ปีงบประมาณ", "ปีงบประมาณของทะเบียน", "พ.ศ."),
    Column("item", "ข้อ", "หมายเลขข้อตามรายการของปี"),
    Column("item_title", "ชื่อข้อ", "ชื่อข้อตามรายการของปี ว่างเมื่อยังไม่ทราบ"),
    Column("status", "สถานะ", "มี ไม่มี หรือยังไม่ได้บันทึก"),
    Column("page", "ที่อยู่ของหน้าข้อ", "ที่อยู่ถาวรของหน้าข้อ"),
    Column("evidence_title", "หลักฐาน", "ชื่อหลักฐาน"),
    Column("evidence_address", "ที่อยู่ของหลักฐาน", "ที่อยู่ที่เปิดดูหลักฐานได้"),
    Column("where", "ดูที่", "หน้า หัวข้อ หรือลำดับการคลิก"),
    Column("elements", "องค์ประกอบ", "รหัสองค์ประกอบที่หลักฐานแสดง คั่นด้วยเว้นวรรค"),
    Column("as_of", "ข้อมูล ณ วันที่", "วันที่ของหลักฐานหรือของทะเบียน", "ค.ศ. ปี-เดือน-วัน"),
    Column("unit", "ฝ่าย", "ฝ่ายที่รับผิดชอบ"),
    Column("phone", "โทรศัพท์", "โทรศัพท์ของฝ่ายที่รับผิดชอบ"),
    Column("withdrawn_on", "ถอนเมื่อ", "วันที่ถอนทะเบียน ว่างเมื่อไม่ได้ถอน", "ค.ศ. ปี-เดือน-วัน"),
    Column("withdrawn_reason", "เหตุผลที่ถอน", "เหตุผลที่หน่วยงานให้ไว้"),
)


def csv_path(register: Register) -> str:
    """Return the path in the site of a register's table."""
    return f"data/oit-{register.fiscal_year}.csv"


def _tables(collection: Collection, permalink: Permalink) -> Iterator[tuple[str, str, Iterator[tuple[str, ...]]]]:
    for register in collection.registers:
        if scheme := collection.scheme(register.scheme):
            title = f"ทะเบียน OIT ปีงบประมาณ {register.fiscal_year}"
            yield csv_path(register).removesuffix(".csv"), title, _rows(register, scheme, permalink)


def _rows(register: Register, scheme: Scheme, permalink: Permalink) -> Iterator[tuple[str, ...]]:
    for item in cover(register, scheme):
        yield from _rows_of(item, permalink)


def _rows_of(item: ItemCoverage, permalink: Permalink) -> Iterator[tuple[str, ...]]:
    head = (
        str(item.register.fiscal_year),
        item.item.number,
        item.item.title or "",
        item.status,
        permalink(item.address),
    )
    notice = item.register.withdrawn
    state = (iso_date(notice.on), notice.reason or "") if notice else ("", "")
    foot = (item.unit or "", item.phone or "", *state)
    if not item.evidence:
        yield (*head, "", "", "", "", iso_date(item.as_of), *foot)
    for proof in item.evidence:
        path = site_path(proof.address)
        address = permalink(path) if path else encoded(proof.address)
        covers, as_of = " ".join(proof.covers), iso_date(proof.as_of or item.as_of)
        yield (*head, proof.title, address, proof.where or "", covers, as_of, *foot)


REGISTER_TABLE = TableKind(COLUMNS, _tables)
