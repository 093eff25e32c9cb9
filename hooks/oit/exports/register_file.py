"""The files beside the pages of a register and of the office: all that they say, in the fields of their data files.

Knows which fields no page shows. Must not judge (`findings`).
"""

from collections.abc import Iterator
from functools import partial
from typing import Any

from oit.exports.export import Export
from oit.exports.json_file import json_text
from oit.exports.project_rows import PRIVATE
from oit.exports.source import Source
from oit.exports.version import VERSION
from oit.findings.coverage import ItemCoverage, cover
from oit.findings.item_tables import Table, shown_table
from oit.findings.scope import scope_of
from oit.findings.words import BASIS_WORDS
from oit.model import Register, Scheme
from oit.withholding import private_notice

NAME = "data.json"
OFFICE_PATH = "data/office.json"
_OFFICE: Any = {"logo": True, "sample": True, "publish_person_names": True, "units": {"__all__": {"formerly"}}}
_REGISTER: Any = {"scheme": True, "items": {"__all__": {"formerly"}}}
_LIST: Any = {
    "holds_for": True,
    "holds_for_bangkok": True,
    "not_for": True,
    "not_for_bangkok": True,
    "sub_indicators": True,
    "tools": {"__all__": {"title"}},
    "items": {"__all__": {"sub_indicator", "data_period", "project_columns", "table"}},
}
"""What the pages do not show: names for files, old addresses, what is said to offices of Bangkok alone."""


def register_exports(source: Source) -> Iterator[Export]:
    """Yield the file of each register beside its page, and that of the office."""
    for register in source.collection.registers:
        if scheme := source.collection.scheme(register.scheme):
            path, title = f"{register.address.lstrip('/')}{NAME}", f"ข้อมูลของทะเบียน OIT ปีงบประมาณ {register.fiscal_year}"
            draw = partial(_content, register_data, register, scheme, source)
            yield Export(path, title, draw, part_of=register.address)
    yield Export(OFFICE_PATH, "ข้อมูลหน่วยงาน", partial(_content, office_data, source))


def _content(data: Any, *facts: Any) -> Iterator[bytes]:
    yield json_text(data(*facts)).encode() + b"\n"


def office_data(source: Source) -> dict[str, Any]:
    """Return what the pages say of the office, as plain data."""
    stated = source.collection.office.model_dump(exclude_defaults=True, exclude=_OFFICE)
    return {"version": VERSION, "page": source.permalink("/contact/"), "office": stated}


def register_data(register: Register, scheme: Scheme, source: Source) -> dict[str, Any]:
    """Return what the pages of a register and its items say, as plain data."""
    head = {"version": VERSION, "page": source.permalink(register.address)}
    if notice := private_notice(register):
        taken_back = {"on": notice.on, "reason": PRIVATE}
        return {**head, "register": {"fiscal_year": register.fiscal_year, "withdrawn": taken_back}}
    scope = scope_of(scheme, source.collection.office)
    told = scheme.model_dump(exclude_defaults=True, exclude=_LIST)
    return {
        **head,
        "register": register.model_dump(exclude_defaults=True, exclude=_REGISTER),
        "list": {**told, "holds_for": scope.holds_for, "not_for": scope.not_for},
        "items": [_item(line, source) for line in cover(register, scheme)],
        "basis_words": BASIS_WORDS,
    }


def _item(line: ItemCoverage, source: Source) -> dict[str, Any]:
    """What follows for one item of the list, with where it is shown."""
    table = shown_table(source.collection, line)
    return {
        "item": line.item.number,
        "page": source.permalink(line.address),
        "status": line.status,
        "as_of": line.as_of,
        "unit": line.unit,
        "phone": line.phone,
        "evidence": [source.address(proof.address) for proof in line.evidence],
        "shown": [covered.element.id for covered in line.elements if covered.ticked],
        "table": _standing(table) if table else None,
    }


def _used(table: Table) -> dict[str, Any] | None:
    """What the page says became of the money of the `stated` rows that tell both sides, null where it says nothing."""
    if table.use is None:
        return None
    percent = None if table.use.over else table.use.percent
    sides = {"received": table.use.received, "spent": table.use.spent}
    return {**sides, "over": table.use.over or None, "percent": percent, "stated": table.use_stated}


def _standing(table: Table) -> dict[str, Any]:
    """What the page says around the rows of a table; sums are baht and of `stated` rows."""
    return {
        "rows_of": table.shape.rows,
        "rows_basis": table.shape.rows_basis,
        "covers": table.period.covers,
        "covers_basis": table.shape.covers_basis,
        "fiscal_year": table.period.year,
        "rows": len(table.rows),
        "known_by": table.as_of,
        "complete_as_of": table.complete_as_of,
        "changed_later": table.changed_later,
        "undated": table.undated,
        "left_out": table.left_out,
        "totals": [{"column": each.column.key, "amount": each.amount, "stated": each.stated} for each in table.totals],
        "use": _used(table),
        "months": [
            {"month": each.first, "rows": each.rows, "price": each.total.amount, "stated": each.total.stated}
            for each in table.months
        ],
        "columns": [
            {"column": column.key, "title": column.title, "asked": asked, "basis": basis if asked else None}
            for column, asked, basis in zip(table.columns, table.asked, table.bases, strict=True)
        ],
    }
