"""The table by which an office shows an item: is there one, has it rows, and what does the item ask that it lacks?

Knows the table as made. Must not know how it is made (`findings.item_tables`). What is open is one question an item.
"""

from collections.abc import Iterator

from oit.collection import Collection
from oit.faults import Fault
from oit.findings.coverage import ItemCoverage
from oit.findings.item_rows import Row
from oit.findings.item_tables import Gap, Table, table_of
from oit.text import thai

_NAMED = 10
"""Of so many projects the codes are told; of more, how many there are."""


def check_item_table(line: ItemCoverage, collection: Collection) -> Iterator[Fault]:
    """Hold an item that is shown by its table against that table."""
    table = table_of(collection, line)
    number = line.item.number
    if table is None:
        yield Fault("register_no_table", ("table",), item=number)
    elif not table.rows:
        yield Fault("register_table_empty", ("table",), item=number, year=table.period.year)
    elif gaps := table.gaps:
        words = {"day": thai.short_date(table.as_of), "gaps": " ".join(_told(gap, table) for gap in gaps)}
        yield Fault("register_table_gaps", ("table",), item=number, **words)


def _told(gap: Gap, table: Table) -> str:
    unit = "โครงการ" if table.shape.rows == "project" else "รายการ"
    codes = list(dict.fromkeys(_name(row) for row in gap.rows))
    more = f" และอีก {len(codes) - _NAMED:,} {unit}" if len(codes) > _NAMED else ""
    return f"ขาด{gap.column.title} {len(gap.rows):,} {unit} ({', '.join(codes[:_NAMED])}{more})"


def _name(row: Row) -> str:
    number = row.contract.contract_number if row.contract else None
    return f"{row.project.code} สัญญา {number}" if number else row.project.code
