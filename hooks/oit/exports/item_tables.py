"""The tables that show items of a register: one for each, with the columns that its page has.

Knows how the columns of the registry (`findings.columns`) become cells: a period is two days, and a figure of another
day than its row has that day beside it. Must not know which rows a table has (`findings.item_tables`).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from oit.exports.export import Filled, TableKind
from oit.exports.source import Source
from oit.findings.columns import COLUMNS as REGISTRY
from oit.findings.columns import Column, Line, Value
from oit.findings.coverage import ItemCoverage, cover
from oit.findings.item_rows import Cell, Row, Unknown
from oit.findings.item_tables import Table, shown_table
from oit.withholding import private_notice


@dataclass(frozen=True)
class ItemRow:
    """A row of an item's table, with its cells by the keys of their columns."""

    row: Row
    cells: dict[str, Cell]
    table: Table
    item: ItemCoverage
    source: Source


def table_path(line: ItemCoverage) -> str:
    """Return the path in the site of an item's table, without the ending of its files."""
    return f"data/oit-{line.register.fiscal_year}-{line.item.id}"


def _tables(source: Source) -> Iterator[Filled[ItemRow]]:
    for register in source.collection.registers:
        scheme = source.collection.scheme(register.scheme)
        for line in cover(register, scheme) if scheme and not private_notice(register) else ():
            if (table := shown_table(source.collection, line)) and table.rows:
                title = f"ตารางของข้อ {line.item.number} ปีงบประมาณ {register.fiscal_year}"
                rows = partial(_rows, source, line, table)
                yield Filled(table_path(line), title, rows, tuple(_shown(table)), line.address)


def _shown(table: Table) -> Iterator[str]:
    """The columns of the page, in its order; of days of figures those that some row has."""
    yield from (column.key for column in _BEFORE)
    for place, column in enumerate(table.columns):
        yield from ("start", "end") if column.form == "period" else (column.key,)
        if any(row.cells[place].day for row in table.rows):
            yield f"{column.key}_day"
    yield from (column.key for column in _AFTER)


def _rows(source: Source, line: ItemCoverage, table: Table) -> Iterator[ItemRow]:
    keys = [column.key for column in table.columns]
    for row in table.rows:
        yield ItemRow(row, dict(zip(keys, row.cells, strict=True)), table, line, source)


def _of(read: Callable[[Row], Value | None]) -> Callable[[ItemRow], Value | None]:
    return lambda row: read(row.row)


def _value(key: str) -> Callable[[ItemRow], Value | None]:
    return lambda row: row.cells[key].value


def _day(key: str) -> Callable[[ItemRow], date | None]:
    return lambda row: row.cells[key].day


def _period(place: int) -> Callable[[ItemRow], date | None]:
    def read(row: ItemRow) -> date | None:
        period = row.cells["period"].value
        return period[place] if isinstance(period, tuple) else None  # type: ignore[return-value]  # two days

    return read


def _not_then(row: ItemRow) -> tuple[str, ...]:
    """The columns whose figure nobody says was known on the day of the table."""
    cells = zip(row.table.columns, row.row.cells, strict=True)
    return tuple(column.title for column, cell in cells if cell.unknown is Unknown.NOT_THEN)


_DAY = "ค.ศ. ปี-เดือน-วัน"


def _columns(column: Column[Line]) -> Iterator[Column[ItemRow]]:
    """A column of the registry as columns of a file."""
    if column.form == "period":
        yield Column("start", "วันเริ่มต้น", "วันเริ่มโครงการตามเอกสาร", "day", _period(0), _DAY)
        yield Column("end", "วันสิ้นสุด", "วันสิ้นสุดโครงการตามเอกสาร", "day", _period(1), _DAY)
    else:
        yield Column(column.key, column.title, column.meaning, column.form, _value(column.key), column.unit)
    if column.is_dated:
        title, meaning = f"{column.title}: ข้อมูล ณ", "วันที่ของตัวเลข เมื่อต่างจากวันที่ของแถว"
        yield Column(f"{column.key}_day", title, meaning, "day", _day(column.key), _DAY)


_OF_ITEM = tuple(new for column in REGISTRY.values() for new in _columns(column))
OPTIONAL = frozenset(column.key for column in _OF_ITEM)
"""The columns of which a table has those that its page has."""

# fmt: off
# One column, one entry: key, title, meaning, form, how it is read.

_BEFORE: tuple[Column[ItemRow], ...] = (
    Column("item", "ข้อ", "หมายเลขข้อตามรายการของปี", "text", lambda row: row.item.item.number),
    Column("code", "รหัสโครงการ", "รหัสตามเอกสาร เป็นข้อความ", "text", _of(lambda it: it.project.code)),
    Column("name", "ชื่อโครงการ", "ชื่อเต็มตามเอกสาร", "text", _of(lambda it: it.project.name)),
)
_AFTER: tuple[Column[ItemRow], ...] = (
    Column("as_of", "ข้อมูล ณ วันที่", "วันที่ของข้อเท็จจริงในแถว ว่างเมื่อไม่มีข้อมูลลงวันที่", "day", _of(lambda it: it.as_of), _DAY),
    Column("not_then", "ไม่ทราบ ณ วันนั้น", "ชื่อคอลัมน์ที่มีข้อมูลแต่ไม่ทราบว่ามีแล้วในวันของตาราง", "texts", _not_then),
    Column("changed_later", "การเปลี่ยนภายหลัง", "ว่างเมื่อข้อมูลไม่ได้เปลี่ยนหลังวันที่แจ้งว่าครบถ้วน", "text", _of(lambda it: "ข้อมูลเปลี่ยนหลังวันที่แจ้งว่าครบถ้วน" if it.changed_later else None)),
    Column("known_by", "ข้อมูลที่ทราบถึงวันที่", "วันของตาราง ข้อเท็จจริงหลังวันนั้นไม่อยู่ในตาราง", "day", lambda row: row.table.as_of, _DAY),
    Column("complete_as_of", "แจ้งว่าครบถ้วน ณ วันที่", "ว่างเมื่อหน่วยงานยังไม่ได้แจ้งว่ารายการนี้ครบถ้วน", "day", lambda row: row.table.complete_as_of, _DAY),
    Column("project", "หน้าโครงการ", "ที่อยู่ถาวรของหน้าโครงการ", "text", lambda row: row.source.permalink(row.row.project.address)),
    Column("page", "ที่อยู่ของหน้าข้อ", "ที่อยู่ถาวรของหน้าข้อ", "text", lambda row: row.source.permalink(row.item.address)),
)
# fmt: on

COLUMNS = (*_BEFORE, *_OF_ITEM, *_AFTER)
ITEM_TABLES = TableKind(
    "oit-items",
    "ตารางในหน้าของข้อ OIT ที่ทำจากข้อมูลโครงการ ตามที่ทราบ ณ วันของตาราง แต่ละข้อมีคอลัมน์ตามหน้าของข้อนั้น",
    COLUMNS,
    _tables,
    optional=OPTIONAL,
    title="ตารางของข้อ OIT",
)
