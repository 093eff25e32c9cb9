"""What an import would make, as tables for the terminal: the projects, and what became of the cells of each column.

Knows the terminal's columns. Must not know how a list is read.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from oit.importers.project_file.store import Plan, StoreStatus
from oit.importers.sheet.row_data import Outcome
from oit.importers.sheet.told import Told
from oit.model import Project
from oit.model.record import record_at

_WIDEST = 44
_PROJECTS = 200
_WORDS = {
    StoreStatus.NEW: "ใหม่",
    StoreStatus.SAME: "มีแล้ว",
    StoreStatus.DIFFERS: "มีแล้ว ต่างกัน",
    StoreStatus.UPDATED: "แก้ไข",
    StoreStatus.ASKED: "ต้องถาม",
    StoreStatus.REFUSED: "ไม่ได้",
}


def projects_table(plan: Plan) -> list[str]:
    """Return a line for each project that would be made."""
    rows: list[tuple[str, ...]] = [("ผล", "ไฟล์", "ชื่อ", "ส่วนงาน", "งบประมาณ", "ใช้ไป")]
    for stored in plan.stored[:_PROJECTS]:
        data: dict[str, Any] = stored.draft.data
        budget, office = data.get("budget") or {}, data.get("office") or [""]
        money = [str(budget.get(key, "")) for key in ("allocated", "spent")]
        rows.append(
            (
                _WORDS[stored.status],
                stored.file.removeprefix("projects/"),
                str(data.get("name", "")),
                office[-1],
                *money,
            )
        )
    lines = list(_laid_out(rows))
    left = len(plan.stored) - _PROJECTS
    return [*lines, f"และอีก {left:,} โครงการ"] if left > 0 else lines


def columns_table(told: Told) -> list[str]:
    """Return a line for each column of a list: its field, and how many cells were read, kept as text, refused."""
    grid = told.table.grid
    rows: list[tuple[str, ...]] = [("คอลัมน์", "หัวคอลัมน์", "ช่อง", "อ่านได้", "เก็บเป็นข้อความ", "อ่านไม่ได้", "ไม่นำเข้า (บุคคล)")]
    for column in told.table.columns:
        counts = told.columns.get(column.place, Counter())
        told_counts = [str(counts.get(outcome, 0)) for outcome in Outcome]
        rows.append((grid.column_name(column.place), column.heading.words, _title(column.field), *told_counts))
    left = [f"{kind} {len(rows)} แถว" for kind, rows in told.left.items()]
    where = grid.spot() or grid.file
    head = f"{where}: โครงการ {told.projects} แถว{' ' if left else ''}{' '.join(left)}"
    return [head, *_laid_out(rows)]


def _title(field: str | None) -> str:
    """The Thai name of a field of a list."""
    if field in {None, "kept", "suggestions"}:
        return "(เก็บเป็นข้อความ)"
    place = tuple(str(_OF_LISTS.get(str(field), str(field))).split("."))
    kind = record_at(Project, place)
    found = kind.model_fields.get(place[-1]) if kind else None
    return str(found.title) if found else _OTHER.get(str(field), str(field))


_OF_LISTS = {
    "progress": "reports.progress",
    "unit": "office",
    "outcome": "results",
    "status_mark": "status",
    "funding_of": "funding",
    "by_year.allocated": "budget.by_year",
    "by_year.spent": "budget.by_year",
    "month": "period",
    "as_of": "updated",
    "position": "location",
    "quantity.text": "quantities",
    "quantity.value": "quantities",
    "quantity.unit": "quantities",
    "procurement.contractor_price": "procurement.contractor",
    "procurement.contract": "procurement.contract_number",
}
_OTHER = {"order": "ลำดับ", "person": "(ชื่อบุคคล)"}


def _laid_out(rows: Iterable[Sequence[str]]) -> Iterable[str]:
    table = [[_cut(cell) for cell in row] for row in rows]
    widths = [max(map(_width, column)) for column in zip(*table, strict=True)]
    for row in table:
        yield "  ".join(cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)).rstrip()


def _width(text: str) -> int:
    """Columns of a terminal: marks above and below a letter take none."""
    return sum(unicodedata.category(letter) not in {"Mn", "Cf"} for letter in text)


def _cut(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _WIDEST else f"{flat[: _WIDEST - 1]}…"
