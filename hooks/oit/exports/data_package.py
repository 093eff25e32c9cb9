"""The description of all tables for programs: Data Package 2.0 with a Table Schema for each CSV, zipped or not.

Knows the standard (https://datapackage.org/standard/data-package/). Must not know any table. A field is called by its
heading in the file, as the standard asks; our key for it stands beside.
"""

import json
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import PurePosixPath
from typing import Any

from oit.exports.export import AnyTable, Export
from oit.exports.licence import licence_of
from oit.exports.source import HOME, Source
from oit.exports.values import CHOICES
from oit.exports.version import VERSION
from oit.findings.columns import Column, Form
from oit.model import Office

PATH = "data/datapackage.json"
_TYPES: dict[Form, str] = {
    "integer": "integer",
    "number": "number",
    "money": "number",
    "percent": "number",
    "day": "date",
}


def data_package(source: Source, tables: Iterable[AnyTable]) -> Export:
    """Return the file that describes the tables of an office."""
    draw = partial(_content, source, tuple(tables))
    return Export(PATH, "คำอธิบายตารางทั้งหมด (Data Package)", draw)


def _content(source: Source, tables: Iterable[AnyTable]) -> Iterator[bytes]:
    office, home = source.collection.office, source.permalink(HOME)
    package = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "oit-open-data",
        "title": dataset_title(office),
        "description": dataset_description(office),
        "version": VERSION,
        **({"homepage": home} if home.startswith("http") else {}),
        **_licences(office),
        "contributors": [{"title": office.name, "roles": ["publisher"]}],
        "resources": [_resource(table) for table in tables],
    }
    yield json.dumps(package, ensure_ascii=False, indent=1).encode() + b"\n"


def dataset_title(office: Office) -> str:
    """What all tables together are called."""
    return f"ข้อมูลโครงการและการเปิดเผยข้อมูลสาธารณะของ{office.name}"


def dataset_description(office: Office) -> str:
    """What all tables together hold."""
    return (
        f"โครงการ ผลเทียบกับเป้าหมาย รายงานความก้าวหน้า การจัดซื้อจัดจ้าง ผลการประเมิน ITA ทะเบียนข้อมูลสาธารณะ (OIT) "
        f"และเอกสารที่{office.name}เผยแพร่ในเว็บไซต์นี้ เป็นตารางชุดเดียวกับที่แสดงในหน้าเว็บ"
    )


def _licences(office: Office) -> dict[str, Any]:
    licence = licence_of(office)
    if licence is None:
        return {}
    by_name = {"title": licence.name} | ({"path": licence.url} if licence.url else {})
    return {"licenses": [by_name | ({} if licence.url else {"name": "other"})]}


def _resource(table: AnyTable) -> dict[str, Any]:
    file = table.exports[1]
    return {
        "name": table.name,
        "type": "table",
        "title": table.title,
        "description": table.kind.meaning,
        "path": PurePosixPath(file.path).name,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig",
        "bytes": file.told.size,
        "hash": f"sha256:{file.told.sha256}",
        "schema": _schema(table),
    }


def _schema(table: AnyTable) -> dict[str, Any]:
    columns = table.columns
    unique = [column.title for key in table.kind.unique for column in columns if column.key == key]
    return {
        "fields": [_field(column) for column in columns],
        "missingValues": [""],
        **({"primaryKey": unique} if unique else {}),
    }


def _field(column: Column[Any]) -> dict[str, Any]:
    unit = f" หน่วย: {column.unit}" if column.unit else ""
    return {
        "name": column.title,
        "type": _TYPES.get(column.form, "string"),
        "title": column.title,
        "description": column.meaning + unit,
        "key": column.key,
        **({"constraints": {"enum": list(CHOICES[column.form])}} if column.form in CHOICES else {}),
    }
