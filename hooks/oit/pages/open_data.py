"""The pages about open data: every table with its columns and files, and what the government's catalogue asks for.

Knows which facts a page shows, and what the office has not stated. Must not know columns or formats (`exports`).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from oit.collection import Collection
from oit.exports.data_package import PATH, dataset_description, dataset_title
from oit.exports.export import MANY
from oit.exports.licence import is_chosen, licence_of
from oit.exports.project_file import SCHEMA
from oit.exports.projects import PROJECTS
from oit.exports.source import HOME
from oit.exports.version import VERSION
from oit.exports.xlsx_file import letters
from oit.pages.page import Page, latest


@dataclass(frozen=True)
class CatalogueField:
    """A field of the catalogue; `value` is None where the office has not stated it, then `choose` says what to do."""

    title: str
    value: str | None
    choose: str = ""


def pages(collection: Collection) -> Iterator[Page]:
    """Yield the page of the tables and the one for the catalogue."""
    office, updated = collection.office, latest(project.updated for project in collection.projects)
    yield Page(
        address=HOME,
        template="data.html",
        title="ข้อมูลเปิด",
        description=f"ดาวน์โหลดข้อมูลของ{office.name} เป็น Excel CSV และ JSON พร้อมคำอธิบายทุกคอลัมน์",
        updated=updated,
        up="/",
        values={
            "licence": licence_of(office),
            "chosen": is_chosen(office),
            "version": VERSION,
            "many": MANY,
            "package": f"/{PATH}",
            "project_schema": f"/{SCHEMA}",
            "letters": {column.key: letters(place) for place, column in enumerate(PROJECTS.columns)},
        },
    )
    yield Page(
        address="/data/catalog/",
        template="data_catalog.html",
        title="ข้อมูลสำหรับระบบบัญชีข้อมูลภาครัฐ",
        description="คำอธิบายชุดข้อมูล 14 รายการ สำหรับลงทะเบียนในระบบบัญชีข้อมูลภาครัฐ (GD Catalog)",
        updated=updated,
        up=HOME,
        made_of=(),
        besides=str(updated),
        values={"fields": catalogue(collection)},
    )


def catalogue(collection: Collection) -> list[CatalogueField]:
    """Return the 14 fields that every data set has in the catalogue, in its order.

    Source: the government's standard for describing data sets, as the form of gdcatalog.go.th asks for it.
    """
    office, licence = collection.office, licence_of(collection.office)
    owner = office.site_owner
    return [
        CatalogueField("ประเภทชุดข้อมูล", "ข้อมูลระเบียน"),
        CatalogueField("ชื่อชุดข้อมูล", dataset_title(office)),
        CatalogueField("องค์กร", office.name),
        CatalogueField("ชื่อผู้ติดต่อ", owner.unit if owner else None, "ใส่ชื่อส่วนงานที่ช่อง site_owner ใน content/office.yml"),
        CatalogueField(
            "อีเมลผู้ติดต่อ",
            (owner.email if owner else None) or office.email,
            "ใส่ที่ช่อง site_owner หรือ email ใน content/office.yml",
        ),
        CatalogueField("คำสำคัญ", "โครงการ, งบประมาณ, เป้าหมายและผล, จัดซื้อจัดจ้าง, OIT, ITA"),
        CatalogueField("รายละเอียด", dataset_description(office)),
        CatalogueField("วัตถุประสงค์", None, "เลือกในแบบฟอร์มของระบบ เช่น พันธกิจหน่วยงาน"),
        CatalogueField("หน่วยความถี่ของการปรับปรุงข้อมูล", None, "เลือกตามที่หน่วยงานปรับปรุงจริง เช่น เดือน ไตรมาส หรือปี"),
        CatalogueField("ขอบเขตเชิงภูมิศาสตร์หรือเชิงพื้นที่", None, "เลือกตามเขตพื้นที่ของหน่วยงาน"),
        CatalogueField("แหล่งที่มา", office.name),
        CatalogueField("รูปแบบการเก็บข้อมูล", "CSV, XLSX, JSON"),
        CatalogueField("หมวดหมู่ข้อมูลตามธรรมาภิบาลข้อมูลภาครัฐ", "ข้อมูลสาธารณะ"),
        CatalogueField(
            "สัญญาอนุญาตให้ใช้ข้อมูล", licence.name if licence else None, "เลือก แล้วใส่ที่ช่อง licence ใน content/office.yml"
        ),
    ]
