"""The table of the office's units: one row for each name that one bears or bore.

Knows its columns. Must not know projects: those of a unit have the address of its page.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from oit.exports.export import Filled, TableKind
from oit.exports.source import Source
from oit.findings.columns import Column, Value
from oit.model import Unit
from oit.model.office import NameTerm


@dataclass(frozen=True)
class UnitRow:
    """A unit by one of its names."""

    unit: Unit
    term: NameTerm
    source: Source


def _rows(source: Source) -> Iterator[UnitRow]:
    for unit, _ in source.collection.units.values():
        for term in unit.name_terms:
            yield UnitRow(unit, term, source)


def _unit(read: Callable[[Unit], Value | None]) -> Callable[[UnitRow], Value | None]:
    return lambda row: read(row.unit)


# fmt: off
# One column, one entry: key, title, meaning, form, how it is read.

COLUMNS: tuple[Column[UnitRow], ...] = (
    Column("unit", "หน่วยงาน", "ชื่อปัจจุบัน", "text", _unit(lambda it: it.name)),
    Column("phone", "โทรศัพท์", "โทรศัพท์ของส่วนงาน เป็นข้อความ", "text", _unit(lambda it: it.phone)),
    Column("name", "ชื่อที่ใช้", "ชื่อปัจจุบันหรือชื่อเดิม ชื่อละหนึ่งแถว", "text", lambda row: row.term.name),
    Column("since", "ใช้ตั้งแต่", "ว่างเมื่อไม่ทราบ", "day", lambda row: row.term.since, "ค.ศ. ปี-เดือน-วัน"),
    Column("last", "ใช้ถึง", "วันสุดท้ายที่ใช้ชื่อเดิม ว่างเมื่อเป็นชื่อปัจจุบันหรือไม่ทราบ", "day", lambda row: row.term.last, "ค.ศ. ปี-เดือน-วัน"),
    Column("page", "หน้าของหน่วยงาน", "ที่อยู่ถาวรของหน้าส่วนงาน", "text", lambda row: row.source.permalink(row.unit.address)),
)
# fmt: on

UNITS = TableKind(
    "units",
    "ส่วนงานและชื่อที่เคยใช้ ชื่อละหนึ่งแถว",
    COLUMNS,
    lambda source: [Filled("data/units", "ส่วนงาน", lambda: _rows(source))],
)
