"""Holds what `oit import` made of a list against what must come out of it.

Knows the goldens and the plain data of project files. Must not know the importer.
`PYTHONPATH=hooks:tests python -m importers.scoring [NAME ...]` prints the figures of the corpus, or of some lists.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation
from fnmatch import fnmatchcase
from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import Any

from openpyxl.utils import column_index_from_string

from importers.corpus import DITTO, ORDINALS, ProjectList, Row, Sheet, corpus, place, shown
from importers.outcome import COUNTED_WORDS, YEAR_WORDS, Outcome, imported
from oit.text.thai import arabic_digits, parse_date, tidy

Values = dict[str, str]
"""The data of one project file, flat: procurement.0.price -> 18400."""

STATES = {
    "completed": ("แล้วเสร็จ", "เสร็จสิ้น", "completed"),
    "in_progress": ("อยู่ระหว่าง", "กำลังดำเนินการ", "in_progress"),
    "cancelled": ("ยกเลิก", "cancelled"),
    "planned": ("ยังไม่ได้ดำเนินการ", "ยังไม่ดำเนินการ", "รอดำเนินการ", "planned"),
    "suspended": ("ชะลอ", "ระงับ", "พัก", "suspended"),
}
TAX_NUMBER = re.compile(r"\(เลขประจำตัวผู้เสียภาษี (\d{13})\)")
TICKED = ("√", "✓", "✔")
UNIT_FIELDS = re.compile(r"office\.\d+|responsible")
PLACE_WORDS = re.compile(r"^(หมู่ที่|หมู่|ม\.|ตำบล|ต\.|อำเภอ|อ\.|จังหวัด|จ\.)\s*")
UNITS = re.compile(r"฿|(ล้าน|พัน)?บาท(ถ้วน)?|ล้าน|พัน|ร้อยละ|%")
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def words(value: object) -> str:
    """A text as it is compared: one kind of digit, one order of marks, single spaces."""
    return " ".join(arabic_digits(tidy(str(value))).split())


def flat(data: object, path: str = "") -> Values:
    """The data of a project file as paths and texts; what is empty is left out."""
    if isinstance(data, dict):
        pairs: Iterable[tuple[object, object]] = data.items()
    elif isinstance(data, list):
        pairs = enumerate(data)
    else:
        return {} if data in ("", "null", "~", None) else {path: str(data)}
    return {
        key: text for name, part in pairs for key, text in flat(part, f"{path}.{name}" if path else str(name)).items()
    }


def number(text: object) -> Decimal | None:
    """The number that a text is, where it is nothing else."""
    with suppress(InvalidOperation):
        return Decimal(words(text).replace(",", ""))
    return None


def day(text: object) -> str | None:
    """The day that a text is, as 2022-10-01."""
    with suppress(ValueError):
        return parse_date(str(text)).isoformat()
    return None


def state_of(text: str) -> str | None:
    """The state that printed words tell."""
    return next((state for state, known in STATES.items() if any(word in text.lower() for word in known)), None)


def same(path: str, wanted: object, found: str) -> bool:
    """Whether a value is the one that the golden names; a golden may name several."""
    if isinstance(wanted, list):
        return any(same(path, one, found) for one in wanted)
    if path.startswith("location."):
        return PLACE_WORDS.sub("", words(wanted)) == PLACE_WORDS.sub("", words(found))
    if path == "status.state":
        return state_of(str(wanted)) == state_of(found)
    if isinstance(wanted, int | float):
        return number(found) == Decimal(str(wanted))
    if wanted_day := day(wanted):
        return day(found) == wanted_day or words(wanted) == words(found)
    return words(wanted) == words(found) or (path == "name" and named(wanted) == named(found))


def named(name: object) -> str:
    """A project's name as it is recognised: a line break inside it may become a space or nothing."""
    return words(name).replace(" ", "")


def verdict(path: str, wanted: object, values: Values) -> str:
    """right, wrong or missing, for one field of a golden."""
    present = False
    for one in path.split("|"):
        if one.startswith("kept:"):
            if any(
                keeps(f"{one[5:]}: {value}", values) for value in (wanted if isinstance(wanted, list) else [wanted])
            ):
                return "right"
            continue
        found = [
            value
            for key, value in values.items()
            if (UNIT_FIELDS.fullmatch(key) if one == "unit" else fnmatchcase(key, one))
        ]
        if any(same(one, wanted, value) for value in found):
            return "right"
        present = present or bool(found)
    if wanted is None:
        return "wrong" if present else "right"
    return "wrong" if present else "missing"


def keeps(kept: str, values: Values) -> bool:
    """Whether a value stands in `unplaced` beside its heading."""
    heading, _, value = kept.partition(": ")
    amount = number(value)
    for text in [words(text) for key, text in values.items() if key.startswith("unplaced.")]:
        _, found, after = text.partition(words(heading))
        if found and (words(value) in after or (amount is not None and amount in map(number, NUMBER.findall(after)))):
            return True
    return False


@dataclass
class Score:
    """What is right and wrong with one list; every wrong thing is told in `told`."""

    name: str
    counts: Counter[str] = field(default_factory=Counter)
    told: list[str] = field(default_factory=list)
    pairs: dict[int, str] = field(default_factory=dict)

    def add(self, kind: str, text: str = "") -> None:
        """Count one thing, and tell it where words are given."""
        self.counts[kind] += 1
        if text:
            self.told.append(f"{kind}: {text}")


@cache
def outcome_of(given: str) -> Outcome:
    """What the command makes of a list of the corpus."""
    [one] = [one for one in corpus() if one.name == given]
    with tempfile.TemporaryDirectory() as folder:
        names = bool(one.source.get("publish_person_names"))
        return imported(one.build(Path(folder)), Path(folder) / "office", names=names)


def score(given: ProjectList, outcome: Outcome | None = None) -> Score:
    """All figures of one list; what the command made of it is asked for where it is not given."""
    outcome, result = outcome or outcome_of(given.name), Score(given.name)
    if outcome.traceback:
        result.add("traceback", outcome.traceback)
    values = {name: flat(data) for name, data in outcome.projects.items()}
    _match(given, values, result)
    for index, project in enumerate(given.expected["projects"]):
        if index in result.pairs:
            _fields(project, values[result.pairs[index]], result)
    _strangers(given, values, result)
    for text in leaks(given, outcome):
        result.add("leak", text)
    for text in unsaid(given, outcome):
        result.add("unsaid", text)
    for kind, text in cells(given, outcome, result.pairs):
        result.add(f"cell {kind}", text if kind == "lost" else "")
    return result


def _match(given: ProjectList, values: dict[str, Values], result: Score) -> None:
    free = dict(values)
    asked = {named(question["name"]) for question in given.expected["questions"]}
    for index, project in enumerate(given.expected["projects"]):
        candidates = [name for name, data in free.items() if named(data.get("name", "")) == named(project["name"])]
        result.counts["expected"] += 1
        if not candidates:
            if project.get("optional"):
                result.counts["expected"] -= 1
            else:
                result.add("absent", project["name"])
            continue
        best = max(candidates, key=lambda name: _likeness(project, free[name]))
        result.pairs[index] = best
        result.add("found")
        del free[best]
    for name, data in free.items():
        if named(data.get("name", "")) not in asked:
            result.add("unexpected", f"{name} {data.get('name')}")


def _likeness(project: dict[str, Any], values: Values) -> int:
    facts = {"code": project["code"], "fiscal_year": project["fiscal_year"], **project["fields"]}
    return sum(verdict(path, wanted, values) == "right" for path, wanted in facts.items())


def _fields(project: dict[str, Any], values: Values, result: Score) -> None:
    facts = {key: project[key] for key in ("code", "printed_code", "fiscal_year") if project.get(key) is not None}
    for path, wanted in {**facts, **project["fields"]}.items():
        kind = verdict(path, wanted, values)
        said = "" if kind == "right" else f"{project['name']}: {path} = {wanted}, not {values.get(path.split('|')[0])}"
        result.add(f"field {kind}", said)
    for kept in project.get("kept", []):
        right = keeps(kept, values)
        result.add("field right" if right else "field missing", "" if right else f"{project['name']}: kept {kept}")


def _strangers(given: ProjectList, values: dict[str, Values], result: Score) -> None:
    """Count values of one row that stand in the file of another."""
    rows = [(row, index) for _, row, index in owned_rows(given, merged=True) if row.kind in "PCMQKXZF"]
    times = Counter(mark for row, _ in rows for mark in _marks(row))
    heads = [row for sheet in given.sheets for row in sheet.rows if row.kind == "H"]
    texts = [words(shown(cell)) for row in (*(row for row, _ in rows), *heads) for cell in row.cells]
    times += Counter(mark for mark in times if isinstance(mark, str) and any(mark in text != mark for text in texts))
    for row, index in rows:
        own = result.pairs.get(index)
        if row.kind in "PCM" and own is None:
            continue
        others = {name: data for name, data in values.items() if name != own and not _named_in(row, data)}
        for mark in _marks(row):
            for name in [name for name, data in others.items() if times[mark] == 1 and _holds(mark, data)]:
                result.add("stranger", f"{name} holds {mark!r} of row {row.number}")


def _marks(row: Row) -> set[str | Decimal]:
    """The values of a row that tell it from others: amounts from 1,000 and texts of some length."""
    texts = {words(shown(cell)) for cell in row.cells}
    amounts = {text: number(text) for text in texts}
    return {abs(amount) for amount in amounts.values() if amount is not None and abs(amount) >= 1000} | {
        text for text, amount in amounts.items() if amount is None and len(text) >= 8
    }


def _named_in(row: Row, values: Values) -> bool:
    return named(values.get("name", "")) in map(named, row.cells)


def _holds(mark: str | Decimal, values: Values) -> bool:
    if isinstance(mark, Decimal):
        return mark in amounts_of(values)
    return any(mark in words(value) for value in values.values())


def amounts_of(values: Values) -> set[Decimal]:
    """Every number that is a value, or that is kept beside a heading."""
    found = (number(value.rpartition(": ")[2]) for value in values.values())
    return {abs(amount) for amount in found if amount is not None}


def leaks(given: ProjectList, outcome: Outcome) -> Iterator[str]:
    """Names and numbers of persons that were written or said."""
    for secret in map(str, given.expected["never"]):
        if words(secret) in words(outcome.messages):
            yield f"{secret} said"
        for name, content in outcome.files.items():
            copied = name.endswith((".xlsx", ".docx")) or words(secret) in words(content.decode("utf-8", "replace"))
            if copied or words(secret) in words(name):
                yield f"{secret} in {name}"


def unsaid(given: ProjectList, outcome: Outcome) -> Iterator[str]:
    """What the messages had to name and do not."""
    lines = [words(line) for line in outcome.messages.splitlines()]
    yield from _unsaid_cells(given, lines)
    for asked in given.expected["questions"]:
        if not any(words(asked["name"]) in line for line in lines) or not names_row(lines, asked["row"]):
            yield f"question of row {asked['row']} {asked['name']}"
    for kind, count in given.expected["counted"].items():
        if not any(_counts(line, kind, count) for line in lines):
            yield f"{count} rows of kind {kind}"
    for text in given.expected.get("said", []):
        if words(text) not in " ".join(lines):
            yield text
    years = {(one["fiscal_year"], one["year_from"]) for one in given.expected["projects"] if one["year_from"]}
    for year, origin in sorted(years):
        if not any(str(year) in line and any(word in line for word in YEAR_WORDS[origin]) for line in lines):
            yield f"year {year} comes from {origin}"


def _unsaid_cells(given: ProjectList, lines: list[str]) -> Iterator[str]:
    said = " ".join(lines)
    for refused in given.expected["refused"]:
        if not names_cell(lines, refused["cell"]) or not any(
            words(text) in said for text in refused["text"].split("|")
        ):
            yield f"refused {refused['cell']} {refused['text']}"
        elif refused["sheet"] and words(refused["sheet"]) not in said:
            yield f"sheet {refused['sheet']} of {refused['cell']}"


def _counts(line: str, kind: str, count: int) -> bool:
    known = any(word in line for word in COUNTED_WORDS[kind])
    return known and (kind == "hidden" or re.search(rf"(?<!\d){count}(?!\d)", line) is not None)


def names_cell(lines: Iterable[str], cell: str) -> bool:
    """Whether a line names a cell as the spreadsheet shows it (D7), or a row (แถว 7) of a Word table."""
    if cell.startswith(("แถว", "บรรทัด")):
        return names_row(lines, int(re.sub(r"\D", "", cell)))
    return any(re.search(rf"(?<![A-Za-z0-9]){cell}(?!\d)", line) for line in lines)


def names_row(lines: Iterable[str], row: int) -> bool:
    """Whether a line names a row."""
    return any(
        re.search(rf"(แถว|บรรทัด)(.*\D)?{row}(?!\d)|(?<![A-Za-z0-9])[A-Z]{{1,2}}{row}(?!\d)", line) for line in lines
    )


def cells(given: ProjectList, outcome: Outcome, pairs: dict[int, str]) -> Iterator[tuple[str, str]]:
    """For every cell of a project's row: placed, named or lost, and which it is."""
    lines = [words(line) for line in outcome.messages.splitlines()]
    values = {name: flat(data) for name, data in outcome.projects.items()}
    if not values and all(project.get("optional") for project in given.expected["projects"]):
        return  # the whole list is held back until a question is answered; `said` holds the question
    for sheet, row, index in owned_rows(given):
        if row.kind in "PCMQK":
            whole = _with_satang(sheet, row)
            yield from _row_cells(
                given, whole, _silent_columns(sheet), values.get(pairs.get(index, "")), lines, _heads(sheet)
            )


def owned_rows(given: ProjectList, merged: bool = False) -> Iterator[tuple[Sheet, Row, int]]:
    """Every row of a list with the place of its project in the golden, -1 where it has none."""
    codes = [str(project["code"]) for project in given.expected["projects"]]
    index = -1
    for sheet in given.sheets:
        for row in sheet.spread if merged else sheet.rows:
            index += row.kind == "P"
            known = [codes.index(cell) for cell in row.cells if cell in codes] if row.kind == "M" else [index]
            yield sheet, row, known[0] if row.kind in "PCM" else -1


def _heads(sheet: Sheet) -> list[str]:
    """The words in the last row of the first heading, by column."""
    first = next((place for place, row in enumerate(sheet.rows) if row.kind == "H"), None)
    if first is None:
        return []
    block = takewhile(lambda row: row.kind == "H", sheet.rows[first:])
    return list(list(block)[-1].cells)


def _with_satang(sheet: Sheet, row: Row) -> Row:
    """A row whose satang stand in a column of their own: they are part of the amount left of them."""
    cells = list(row.cells)
    for column, head in enumerate(_heads(sheet)):
        if head == "สต." and column < len(cells) and re.fullmatch(r"\d\d", cells[column]):
            baht = shown(cells[column - 1])
            cells[column - 1], cells[column] = f"{baht if number(baht) is not None else 0}.{cells[column]}", ""
    return replace(row, cells=tuple(cells))


def _silent_columns(sheet: Sheet) -> set[int]:
    heads = [row.cells for row in sheet.rows if row.kind == "H"]
    hidden = {column_index_from_string(letter) - 1 for letter in sheet.options.get("hidden_columns", [])}
    labels = {column_index_from_string(letter) - 1 for letter in sheet.options.get("labels", [])}
    return (
        hidden | labels | {column for cells in heads for column, cell in enumerate(cells) if ORDINALS.fullmatch(cell)}
    )


def _row_cells(
    given: ProjectList, row: Row, silent: set[int], own: Values | None, lines: list[str], heads: list[str]
) -> Iterator[tuple[str, str]]:
    told = own is None and names_row(lines, row.number)
    for column, cell in enumerate(row.cells):
        text = words(shown(cell))
        if column in silent or text in ("", "-", *DITTO):
            continue
        if text in TICKED and own and "status.state" in own and column < len(heads) and state_of(heads[column]):
            text = heads[column]
        masked = any(words(secret) in text for secret in map(str, given.expected["never"]))
        if masked or (own and placed(text, own, shown(cell))):
            yield "placed", ""
        elif told or names_cell(lines, place(row, column)):
            yield "named", ""
        else:
            yield "lost", f"{place(row, column)} {text}"


def placed(text: str, values: Values, printed: str) -> bool:
    """Whether the words, the number or the day of a cell stand in a project's data."""
    whole = " ¦ ".join(words(value) for value in [*values.values(), *_quantities(values)])
    pieces = [
        words(TAX_NUMBER.sub(r"\1", piece))
        for piece in re.split(r"\n(?:\d{1,2}[.)]\s)?|(?:^|\s)\d{1,2}[.)]\s", printed)
        if piece.strip(" -•")
    ]
    if text in whole or all(piece.strip("-• ") in whole for piece in pieces):
        return True
    if not re.search("[ก-๙A-Za-z]", UNITS.sub("", text)):
        amounts = amounts_of(values)
        found = [amount for part in NUMBER.findall(text) if (amount := number(part)) is not None]
        if found and all(any(amount * scale in amounts for scale in (1, 1000, 10**6)) for amount in found):
            return True
    state = state_of(text)
    return (state is not None and state_of(values.get("status.state", "")) == state) or _has_day(text, values)


def _quantities(values: Values) -> list[str]:
    """Quantities as they are printed: what, how much and of which unit one after the other, all of them in a line."""
    by_item: dict[str, dict[str, str]] = {}
    for key, value in values.items():
        if match := re.fullmatch(r"quantities\.(\d+)\.(text|value|unit)", key):
            by_item.setdefault(match[1], {})[match[2]] = words(value)
    lines = [f"{item.get('text', '')} {item.get('value', '')} {item.get('unit', '')}" for item in by_item.values()]
    return [*lines, " ".join(lines)]


def _has_day(text: str, values: Values) -> bool:
    days = [found for value in values.values() if (found := day(value))]
    years = {int(found[:4]) for found in days}
    if text == "ตลอดปีงบประมาณ" and {"10-01", "09-30"} <= {found[5:] for found in days}:
        return True
    quarters = re.fullmatch(r"ไตรมาส(?:ที่)?\s*([1-4])(?:\s*-\s*([1-4]))?", text)
    first = {"1": "10-01", "2": "01-01", "3": "04-01", "4": "07-01"}
    last = {"1": "12-31", "2": "03-31", "3": "06-30", "4": "09-30"}
    if quarters and {first[quarters[1]], last[quarters[2] or quarters[1]]} <= {found[5:] for found in days}:
        return True
    return any(re.search(rf"(?<!\d)({year}|{year + 543}|{(year + 543) % 100})(?!\d)", text) for year in years)


def main(names: list[str]) -> None:
    """Print each list in a line, what is wrong where lists are named, and the sums."""
    sums: Counter[str] = Counter()
    for given in corpus():
        if names and not any(name in given.name for name in names):
            continue
        result = score(given)
        sums += result.counts
        print(f"{given.name:36} " + " · ".join(f"{key} {count}" for key, count in sorted(result.counts.items())))
        if names:
            print("\n".join(f"    {line}" for line in result.told))
    fields = sum(count for key, count in sums.items() if key.startswith("field ")) or 1
    seen = sum(count for key, count in sums.items() if key.startswith("cell ")) or 1
    print(f"projects found {sums['found']} of {sums['expected']}, not asked for {sums['unexpected']}")
    for kind in ("right", "wrong", "missing"):
        print(f"fields {kind} {sums[f'field {kind}']} ({sums[f'field {kind}'] / fields:.1%})")
    for kind in ("placed", "named", "lost"):
        print(f"cells {kind} {sums[f'cell {kind}']} ({sums[f'cell {kind}'] / seen:.1%})")
    print(f"values on another project {sums['stranger']}, personal words out {sums['leak']}")
    print(f"tracebacks {sums['traceback']}")
    print(f"things that messages do not say {sums['unsaid']}")


if __name__ == "__main__":
    main(sys.argv[1:])
