"""Rows of one list that may be the same project: by code, or by name where there is no code.

Knows the rows of one file. Must not know project files. Two names under one code are two projects until a person
says otherwise; the same code and name is one project, and what differs is shown beside it.
"""

from collections.abc import Iterable

from oit.faults import Fault
from oit.importers.combine import combine
from oit.importers.compare import grown
from oit.importers.draft import squeeze
from oit.importers.sheet.row_data import ListRow

_LISTS = ("procurement", "funding", "results", "targets", "objectives", "quantities", "unplaced")
"""What a second row of a project may add to."""


def settle_twins(rows: Iterable[ListRow]) -> tuple[list[ListRow], list[Fault]]:
    """Return one entry for each project, and the questions that rows of one code or one name raise."""
    by_code: dict[tuple[str, ...], list[ListRow]] = {}
    kept: list[ListRow] = []
    questions: list[Fault] = []
    for each in rows:
        data = each.draft.data
        if "code" not in data:
            kept.append(each)
            continue
        key = tuple(str(data.get(name, "")) for name in ("code", "printed_code", "fiscal_year"))
        others = by_code.setdefault(key, [])
        same = next((other for other in others if _name(other) == _name(each)), None)
        if same is not None:
            _join(same, each)
            continue
        if others:
            _part(each, others, questions)
        others.append(each)
        kept.append(each)
    return kept, questions + _namesakes(kept)


def _name(each: ListRow) -> str:
    return squeeze(each.draft.data.get("name", ""))


def _part(each: ListRow, others: list[ListRow], questions: list[Fault]) -> None:
    """Give a row whose code another project has a code of its own."""
    data = each.draft.data
    printed = data.get("printed_code") or data["code"]
    words = {"code": printed, "text": each.label, "other": others[0].draft.spot}
    questions.append(Fault("sheet_code_twice", **words).at(each.draft.file, each.draft.row, each.draft.spot))
    data["code"], data["printed_code"] = f"{data['code']}-{len(others) + 1}", printed


def _join(one: ListRow, another: ListRow) -> None:
    """A further row of a project adds to its lists; what else both state differently is a disagreement."""
    first, other = one.draft, another.draft
    if not another.states_office:
        other.data["office"] = first.data["office"]
    elif not one.states_office:
        first.data["office"], one.states_office = other.data["office"], True
    for key in _LISTS:
        new = [item for item in other.data.get(key, []) if item not in first.data.get(key, [])]
        if new:
            first.data[key] = [*first.data.get(key, []), *new]
        if key in first.data:
            other.data[key] = first.data[key]
    first.data, other.data = grown(first.data, other.data), grown(other.data, first.data)  # unstated is no statement
    combine([first, other], name="รายการที่ {number} ของรหัสนี้ในไฟล์นำเข้า")
    first.settle()


def _namesakes(rows: list[ListRow]) -> list[Fault]:
    """Ask about projects without a code that are named alike, in one year and unit."""
    seen: dict[tuple[str, ...], ListRow] = {}
    questions = []
    for each in rows:
        data = each.draft.data
        if "code" in data:
            continue
        key = (_name(each), str(data.get("fiscal_year")), squeeze(data.get("office")), squeeze(data.get("responsible")))
        if other := seen.get(key):
            questions.append(
                Fault("sheet_name_twice", text=each.label, other=other.draft.spot).at(
                    each.draft.file, each.draft.row, each.draft.spot
                )
            )
        seen.setdefault(key, each)
    return questions
