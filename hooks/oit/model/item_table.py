"""What a list says of an item that can be shown as a table of projects or contracts: rows, period and columns.

Knows which columns there are by their keys. Must not know how one is read from a project (`findings.columns`).
"""

from collections.abc import Iterator
from typing import Annotated, Literal, get_args

from pydantic import Field

from oit.faults import Fault
from oit.model.basis import Basis
from oit.model.fields import Items
from oit.model.ids import ElementId
from oit.model.record import Record

# fmt: off
# One field, one line: title, description and example stand beside the type they speak of.

ProjectColumn = Literal[
    "unit", "period", "strategy", "funding", "allocated", "available", "spent", "state", "progress",
    "plan_status", "target_status", "targets", "results", "outcome", "obstacles",
]
"""Columns that are read from a project."""
ContractColumn = Literal[
    "work", "method", "contract_budget", "reference_price", "contractor", "price", "contract_number", "signed", "due",
    "inspected", "egp_number",
]
"""Columns that are read from a contract; a table of contracts may have those of its project too."""
ColumnKey = Literal[ProjectColumn, ContractColumn]
Rows = Literal["project", "contract"]
Covers = Literal["fiscal_year", "first_half", "months", "previous_year"]
"""The whole fiscal year; 1 October to 31 March; the year, summed up month by month; the whole year before."""


class TableColumn(Record):
    """A column of an item's table. One that nothing asks for is there for the reader, and is never asked for."""

    key: ColumnKey = Field(title="คอลัมน์", description="ข้อมูลที่แสดง", examples=["allocated"])
    element: ElementId | None = Field(None, title="องค์ประกอบที่ขอ", description="รหัสองค์ประกอบของข้อนี้ ที่มาใช้ตามองค์ประกอบ", examples=["o11-3"])
    basis: Basis = Field("not_found", title="ที่มา", description="รู้ได้อย่างไรว่าข้อนี้ขอคอลัมน์นี้ ใช้เมื่อไม่มี element", examples=["title_only"])


class ItemTable(Record):
    """The table that shows an item."""

    rows: Rows = Field("project", title="แถวละหนึ่ง", description="project คือโครงการ, contract คือสัญญาหรือการจัดซื้อจัดจ้าง", examples=["project"])
    rows_basis: Basis = Field("not_found", title="ที่มาของแถว", description="รู้ได้อย่างไรว่าข้อนี้ขอข้อมูลเป็นรายการเช่นนี้", examples=["later_year"])
    covers: Covers = Field(title="ช่วงเวลา", description="fiscal_year ทั้งปี, first_half หกเดือนแรก, months ทั้งปีแยกรายเดือน, previous_year ทั้งปีก่อนหน้า", examples=["first_half"])
    covers_basis: Basis = Field("not_found", title="ที่มาของช่วงเวลา", description="รู้ได้อย่างไรว่าข้อนี้ขอช่วงเวลานี้", examples=["sourced"])
    columns: Annotated[Items[TableColumn], Field(min_length=1)] = Field(title="คอลัมน์ของตาราง", description="เรียงจากซ้าย ชื่อโครงการและวันที่ของข้อมูลมีให้เอง", examples=[[{"key": "allocated", "element": "o11-3"}]])

    def faults(self) -> Iterator[Fault]:
        """A project has no columns of a contract, and months are those of contracts."""
        if self.rows == "project":
            for place, column in enumerate(self.columns):
                if column.key in get_args(ContractColumn):
                    yield Fault("scheme_table_contract", ("columns", place, "key"), text=column.key)
            if self.covers == "months":
                yield Fault("scheme_table_months", ("covers",))
