"""A list of projects to one draft for each project.

Knows what a row of a list means. Must not know formats of files (`cells`) or the words of headings (`headings`).
A list tells little: what it does not state stays unstated.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .. import thai
from ..problems import Problem, problem
from . import persons
from .draft import Draft, one_line
from .headings import find_headings
from .printings import combine
from .values import numbered, typed_amount, typed_date


def read_rows(
    rows: Sequence[Sequence[str]], file: str, names: bool = False, office: str | None = None, year: str | None = None
) -> tuple[list[Draft], list[Problem]]:
    """Return a draft for each project of a list, and what concerns the list as a whole.

    `office` and `year` fill in where the list has no such column. Without headings there is no draft.
    """
    found = find_headings([[one_line(thai.tidy(cell)) for cell in row] for row in rows[:20]])
    if found is None:
        return [], [problem("sheet_headings", file, 1, "")]
    first, columns = found
    drafts: list[Draft] = []
    problems: list[Problem] = []
    for number, row in enumerate(rows[first:], start=first + 1):
        cells = [thai.tidy(cell).strip() for cell in row]
        if not any(cells) or cells[: len(columns)] == [words for _, words in columns]:
            continue
        draft = _draft(cells, columns, number, file, names)
        if "code" not in draft.data:
            problems.append(problem("sheet_no_code", file, number, "", text=one_line(" ".join(cells))))
            continue
        draft.data.setdefault("office", [office] if office else [])
        if year:
            draft.data.setdefault("fiscal_year", year)
        draft.settle()
        drafts.append(draft)
    return combine(drafts, name="รายการที่ {number} ของรหัสนี้ในไฟล์นำเข้า"), problems


def _draft(
    cells: list[str], columns: list[tuple[str | None, str]], line: int, file: str, names: bool
) -> Draft:
    draft = Draft(file)
    for place, cell in enumerate(cells):
        field, words = columns[place] if place < len(columns) else (None, "")
        if not cell or field == "order" or cell in {"-", "–", "—"}:
            continue
        if field is None:
            draft.aside(f"{words}: {cell}" if words else cell, line)
        elif field == "coordinator.name" or (field == "responsible" and not persons.is_unit(cell, ())):
            draft.hidden.append(cell)
            if names:
                draft.put(field, cell, line)
        else:
            _put(draft, field, cell, line)
    draft.name_kind()
    return draft


def _put(draft: Draft, field: str, cell: str, line: int) -> None:
    value: Any = one_line(cell)
    if field == "progress":
        draft.put("reports", [{"progress": thai.arabic_digits(value.removesuffix("%").strip())}], line)
        return
    if field == "office":
        value = [level for part in value.split(" / ") if (level := part.strip())]
    elif field.startswith("budget"):
        value = typed_amount(value)
    elif field.startswith("period"):
        value = typed_date(value)
    elif field == "fiscal_year":
        value = thai.arabic_digits(value.removeprefix("พ.ศ.").strip())
    elif field == "objectives":
        value = list(numbered(cell))
    elif field == "targets":
        value = [{"text": text} for text in numbered(cell)]
    draft.put(field, value, line)
