"""A list of projects to one draft for each project.

Knows what a row of a list means. Must not know formats of files (`cells`) or the words of headings (`headings`).
A list tells little: what it does not state stays unstated.
"""

from collections import Counter
from collections.abc import Sequence

from oit.faults import Fault
from oit.importers import persons
from oit.importers.combine import combine
from oit.importers.draft import Draft, one_line
from oit.importers.sheet.codes import address_code
from oit.importers.sheet.headings import find_headings
from oit.importers.sheet.row_kinds import RowKind, kind_of
from oit.importers.values import numbered, typed_value
from oit.text import thai

_NOTHING = {"-", "–", "—"}


def read_rows(
    rows: Sequence[Sequence[str]],
    file: str,
    publish_person_names: bool = False,
    office: str | None = None,
    year: str | None = None,
) -> tuple[list[Draft], list[Fault]]:
    """Return a draft for each project of a list, and what concerns the list as a whole.

    `office` and `year` fill in where the list has no such column. Without headings there is no draft.
    """
    found = find_headings([[one_line(thai.tidy(cell)) for cell in row] for row in rows[:20]])
    if found is None:
        return [], [Fault("sheet_headings").at(file, 1)]
    first, columns = found
    drafts: list[Draft] = []
    faults: list[Fault] = []
    skipped: list[tuple[int, RowKind]] = []
    for number, row in enumerate(rows[first:], start=first + 1):
        cells = [thai.tidy(cell).strip() for cell in row]
        if not any(cells) or cells[: len(columns)] == [words for _, words in columns]:
            continue
        kind = kind_of(_cell(cells, columns, "code"), _cell(cells, columns, "name"), cells)
        if kind is not RowKind.PROJECT:
            skipped.append((number, kind))
            continue
        draft = _draft(cells, columns, number, file, publish_person_names)
        if "code" not in draft.data:
            faults.append(Fault("sheet_no_code", text=one_line(" ".join(cells))).at(file, number))
            continue
        draft.data.setdefault("office", [office] if office else [])
        if year:
            draft.data.setdefault("fiscal_year", year)
        draft.settle()
        drafts.append(draft)
    if skipped:
        faults.append(_skipped_rows(skipped, file))
    return combine(drafts, name="รายการที่ {number} ของรหัสนี้ในไฟล์นำเข้า"), faults


def _skipped_rows(skipped: list[tuple[int, RowKind]], file: str) -> Fault:
    counted = Counter(kind for _, kind in skipped)
    kinds = " ".join(f"{kind} {count} แถว" for kind, count in counted.items())
    rows = ", ".join(str(number) for number, _ in skipped)
    return Fault("sheet_skipped", count=len(skipped), kinds=kinds, rows=rows).at(file, skipped[0][0])


def _cell(cells: list[str], columns: list[tuple[str | None, str]], field: str) -> str:
    """Return the cell of a field; empty where the row ends before it, or only a dash stands there."""
    place = next((place for place, (known, _) in enumerate(columns) if known == field), len(cells))
    cell = one_line(cells[place]) if place < len(cells) else ""
    return "" if cell in _NOTHING else cell


def _draft(
    cells: list[str], columns: list[tuple[str | None, str]], line: int, file: str, publish_person_names: bool
) -> Draft:
    draft = Draft(file)
    for place, cell in enumerate(cells):
        field, words = columns[place] if place < len(columns) else (None, "")
        if not cell or field == "order" or cell in _NOTHING:
            continue
        if field is None:
            draft.aside(f"{words}: {cell}" if words else cell, line)
        elif field == "coordinator.name" or (field == "responsible" and not persons.is_unit(cell, ())):
            draft.hidden.append(cell)
            if publish_person_names:
                draft.put(field, cell, line)
        else:
            _put(draft, field, cell, line)
    draft.name_kind()
    return draft


def _put(draft: Draft, field: str, cell: str, line: int) -> None:
    if field == "code":
        _put_code(draft, one_line(cell), line)
    elif field == "progress":
        draft.put("reports", [{"progress": thai.arabic_digits(one_line(cell).removesuffix("%").strip())}], line)
    elif field == "fiscal_year":
        draft.put(field, thai.arabic_digits(one_line(cell).removeprefix("พ.ศ.").strip()), line)
    elif field == "objectives":
        draft.put(field, list(numbered(cell)), line)
    elif field == "targets":
        draft.put(field, [{"text": text} for text in numbered(cell)], line)
    else:
        draft.put(field, typed_value(field, cell), line)


def _put_code(draft: Draft, printed: str, line: int) -> None:
    """Keep a code that cannot be an address as it is printed, beside the one that the page gets."""
    code = address_code(printed)
    draft.put("code", code, line)
    if code != thai.arabic_digits(printed):
        draft.put("printed_code", printed, line)
        draft.note("sheet_code_changed", "code", line, text=printed, code=code)
