"""Words in the cells of a list: texts, items, places, quantities.

Knows fields of words. Must not know money, times, contracts, rows or sheets.
"""

import re
from collections.abc import Callable
from typing import Any

from oit.importers.draft import one_line
from oit.importers.sheet import amounts
from oit.importers.sheet.grid import Cell
from oit.importers.sheet.headings import Heading
from oit.importers.sheet.row_data import Context, Data, NotReadError
from oit.importers.values import numbered
from oit.model.choices import KINDS, Spellings
from oit.text import thai


def spelled(choices: Spellings, words: str) -> str | None:
    """Return the word of a choice that these words spell."""
    plain = "".join(thai.tidy(words).split())
    if plain.lower() in choices:
        return plain.lower()
    return next(
        (word for word in (word for each in choices.values() for word in each) if "".join(word.split()) == plain),
        None,
    )


def words_of(data: Data, path: str, cell: Cell) -> None:
    """Words of one field; further words follow them where a field holds paragraphs."""
    *above, key = path.split(".")
    for step in above:
        data = data.setdefault(step, {})
    paragraphs = path in _PARAGRAPHS
    words = cell.text.strip() if paragraphs else without_kind(path, cell.first)
    if key in data and words in data[key]:
        return
    if key in data and not paragraphs:
        raise NotReadError
    data[key] = f"{data[key]}\n{words}" if key in data else words


_PARAGRAPHS = {"rationale", "obstacles", "beneficiaries"}


TEXTS = _PARAGRAPHS | {
    "strategy.issue", "strategy.sub_issue", "strategy.plan", "strategy.goal", "strategy.indicator", "location.text",
    "location.village", "location.subdistrict", "location.district", "location.province", "location.latitude",
    "location.longitude",
}  # fmt: skip


_PREFIXES = {
    "location.village": r"หมู่ที่|หมู่|ม\.",
    "location.subdistrict": r"ตำบล|ต\.|แขวง",
    "location.district": r"อำเภอ|อ\.|เขต",
    "location.province": r"จังหวัด|จ\.",
}


def without_kind(path: str, words: str) -> str:
    """Return the name of a place without the word for what it is, which its field says."""
    prefix = _PREFIXES.get(path)
    return re.sub(rf"^(?:{prefix})\s*(?=\S)", "", words) if prefix else words


def offices(data: Data, _heading: Heading, cell: Cell, _context: Context) -> None:
    """A unit, or units from the top."""
    levels = [one_line(part) for part in re.split(r" / |\n", cell.text) if part.strip()]
    office = data.setdefault("office", [])
    office += [level for level in levels if level not in office]


_MARK = re.compile(r"\s*(?:\(?([\d๐-๙]{1,2})[.)]\s*(?!\d)|[-–•·]\s*(?=[^\d\s]))")


def _parted(text: str) -> list[str]:
    """The items of a cell: lines that begin with 1. 2. 3. or with a dash; other lines go on with the one above."""
    lines = [line for line in text.split("\n") if line.strip()]
    marks = [_MARK.match(line) for line in lines]
    numbers = [thai.arabic_digits(mark[1]) for mark in marks if mark and mark[1]]
    dashes = sum(mark is not None and not mark[1] for mark in marks)
    counted = len(numbers) > 1 and numbers == [str(number) for number in range(1, len(numbers) + 1)]
    if not marks or not marks[0] or not (counted if numbers else dashes > 1) or (counted and dashes):
        return list(numbered(text))
    items: list[str] = []
    for line, mark in zip(lines, marks, strict=True):
        items += [line[mark.end() :]] if mark else []
        items[-1] += "" if mark else f" {line}"
    return [one_line(item) for item in items]


def items_of(path: str, key: str = "") -> Callable[[Data, Heading, Cell, Context], None]:
    """Make a reader of a list of items; `key` is their field where each is a record."""

    def read(data: Data, heading: Heading, cell: Cell, _context: Context) -> None:
        items = data.setdefault(path, [])
        for text in _parted(cell.text):
            item: Any = {key: text, **({"fiscal_year": str(heading.year)} if heading.year else {})} if key else text
            if item not in items:
                items.append(item)

    return read


result_words = items_of("results", "text")


def kind_of_work(data: Data, _heading: Heading, cell: Cell, _context: Context) -> None:
    """Whether it is a project or an activity."""
    kind = spelled(KINDS, cell.first)
    if kind is None:
        raise NotReadError
    data["kind"] = kind


def position(data: Data, _heading: Heading, cell: Cell, _context: Context) -> None:
    """Latitude and longitude in one cell."""
    match = re.fullmatch(r"\(?\s*(\d{1,2}\.\d+)\s*[,/ ]\s*(\d{2,3}\.\d+)\s*\)?", thai.arabic_digits(cell.first))
    if match is None:
        raise NotReadError
    data.setdefault("location", {}).update(latitude=match[1], longitude=match[2])


_QUANTITY = re.compile(
    r"\s*(?P<text>[^\d,]{2,80}?)?\s*(?P<value>(?<!\d)(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,15})(?:\.\d{1,9})?)\s*(?P<unit>[ก-๙][ก-๙.]{0,30})\s*(?:,|และ(?=\s))?"
)


def quantity(data: Data, heading: Heading, cell: Cell, _context: Context) -> None:
    """`ผิวจราจรกว้าง 5 เมตร ยาว 420 เมตร` is two quantities; words that no number closes are kept whole."""
    words = thai.arabic_digits(cell.first)
    found = list(_QUANTITY.finditer(words))
    if found and "".join(match[0] for match in found) == words:
        data.setdefault("quantities", []).extend(
            {
                "text": (match["text"] or heading.words).strip(" :"),
                "value": match["value"].replace(",", ""),
                "unit": match["unit"],
            }
            for match in found
        )
    elif heading.field == "quantity.value":
        data.setdefault("amounts", []).append((heading.words, amounts.number(cell)))
    else:
        raise NotReadError


def quantity_unit(data: Data, _heading: Heading, cell: Cell, _context: Context) -> None:
    """The unit of a quantity in another column."""
    if re.search(r"[\d๐-๙]", cell.first):
        raise NotReadError
    data.setdefault("units", []).append(cell.first)
