"""Two tables of what a project shows of its work: quantities, and the papers and photographs that it attaches.

Knows their columns. Must not know how photographs are cut (`pages.photographs`).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from oit.exports.export import Filled, TableKind
from oit.exports.project_rows import PAGE, PROJECT, ProjectRow, project_rows
from oit.exports.source import Source
from oit.findings.columns import Column, Value
from oit.model import Attachment
from oit.model.delivery import Quantity


@dataclass
class QuantityRow(ProjectRow):
    """How much of something a project makes or does."""

    quantity: Quantity


@dataclass
class AttachmentRow(ProjectRow):
    """A paper or photograph that a project attaches."""

    attachment: Attachment


def _quantities(source: Source) -> Iterator[QuantityRow]:
    for row in project_rows(source):
        for quantity in row.line.project.quantities:
            yield QuantityRow(row.line, source, quantity)


def _attachments(source: Source) -> Iterator[AttachmentRow]:
    for row in project_rows(source):
        for attachment in row.line.project.attachments:
            yield AttachmentRow(row.line, source, attachment)


def _quantity(read: Callable[[Quantity], Value | None]) -> Callable[[QuantityRow], Value | None]:
    return lambda row: read(row.quantity)


def _attachment(read: Callable[[Attachment], Value | None]) -> Callable[[AttachmentRow], Value | None]:
    return lambda row: read(row.attachment)


def _address(row: AttachmentRow) -> str | None:
    return row.source.address(row.attachment.document)


# fmt: off
# One column, one entry: key, title, meaning, form, how it is read.

QUANTITY_COLUMNS: tuple[Column[QuantityRow], ...] = (
    *PROJECT,
    Column("text", "ปริมาณงาน", "สิ่งที่นับ", "text", _quantity(lambda it: it.text)),
    Column("value", "ปริมาณ", "ตัวเลขตามเอกสาร", "number", _quantity(lambda it: it.value), "ตามคอลัมน์หน่วยนับ"),
    Column("unit", "หน่วยนับ", "หน่วยของปริมาณ", "text", _quantity(lambda it: it.unit)),
    PAGE,
)
ATTACHMENT_COLUMNS: tuple[Column[AttachmentRow], ...] = (
    *PROJECT,
    Column("title", "คำบรรยาย", "ชื่อเอกสาร หรือสิ่งที่เห็นในภาพ", "text", _attachment(lambda it: it.title)),
    Column("stage", "ช่วงงาน", "ช่วงของงานที่ภาพหรือเอกสารแสดง", "stage", _attachment(lambda it: it.stage)),
    Column("on", "วันที่", "วันที่ของเอกสารหรือวันที่ถ่ายภาพ", "day", _attachment(lambda it: it.on), "ค.ศ. ปี-เดือน-วัน"),
    Column("address", "ที่อยู่ของไฟล์", "ที่อยู่ถาวรของเอกสารหรือภาพ", "text", _address),
    PAGE,
)
# fmt: on

QUANTITIES = TableKind(
    "quantities",
    "ปริมาณงานของโครงการ รายการละหนึ่งแถว",
    QUANTITY_COLUMNS,
    lambda source: [Filled("data/quantities", "ปริมาณงาน", lambda: _quantities(source))],
    is_of_projects=True,
)
ATTACHMENTS = TableKind(
    "attachments",
    "เอกสารแนบและภาพถ่ายของโครงการ ไฟล์ละหนึ่งแถว ขนาดและค่าตรวจสอบอยู่ในตารางเอกสาร",
    ATTACHMENT_COLUMNS,
    lambda source: [Filled("data/attachments", "เอกสารแนบและภาพถ่าย", lambda: _attachments(source))],
    is_of_projects=True,
)
