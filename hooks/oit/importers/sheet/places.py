"""One cell of a list to its place in a project file.

Knows what each field of a list becomes. Must not know rows or sheets. A value that cannot be read is a fault, and
the caller keeps its words beside their heading; nothing is guessed.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from oit.faults import Fault
from oit.importers.draft import one_line
from oit.importers.sheet import amounts, people
from oit.importers.sheet.grid import Cell
from oit.importers.sheet.headings import Heading
from oit.importers.sheet.periods import day_of, month_span, period_of
from oit.importers.values import numbered
from oit.model.choices import KINDS, STATES, Spellings
from oit.model.fields import is_juristic_id
from oit.text import thai
from oit.text.persons import NATURAL_PERSON


class Outcome(StrEnum):
    """What became of a cell."""

    READ = "read"
    KEPT = "kept"
    REFUSED = "refused"
    HIDDEN = "hidden"


class NotReadError(Exception):
    """The words of a cell are no value of its field; they are kept beside their heading without any question."""


@dataclass
class Context:
    """What holds for a row beside its own cells. `scale` is the unit of money above the table."""

    scale: Decimal = Decimal(1)
    fiscal_year: int | None = None
    names: bool = False
    """Whether names of persons may be published."""
    juristic: bool = False
    """Whether the supplier's tax number is a juristic person's."""
    hidden: list[str] = field(default_factory=list)
    """Texts that were taken for a person's name."""


Data = dict[str, Any]
_MARKED = re.compile(r"[✓✔√☑☒●•*/xXvV]|[↔→←⟷⟶⇔⇒]+|<?[-–—─━]+>|1|มี|ใช่")


def place(data: Data, heading: Heading, cell: Cell, context: Context) -> Outcome:
    """Put a cell into a project's data.

    Raises:
        Fault: the cell cannot be read as what its heading says.
        NotReadError: its words are none of the values of the field.
    """
    name = heading.field or ""
    if name in {"person", "coordinator.name", "responsible", "procurement.contractor_tax_id", "contact.phone"}:
        return _guarded(data, name, cell, context)
    if name.startswith("procurement."):
        _contract(data, name.partition(".")[2], cell, heading, context)
        return Outcome.READ
    if reader := _READERS.get(name):
        reader(data, heading, cell, context)
        return Outcome.READ
    if name in _TEXTS:
        _text(data, name, cell)
        return Outcome.READ
    raise NotReadError


def _put(data: Data, path: str, value: Any) -> None:
    *above, key = path.split(".")
    for step in above:
        data = data.setdefault(step, {})
    if key in data and data[key] != value:
        raise NotReadError
    data[key] = value


def _text(data: Data, path: str, cell: Cell) -> None:
    """Words of one field; further words follow them where a field holds paragraphs."""
    *above, key = path.split(".")
    for step in above:
        data = data.setdefault(step, {})
    paragraphs = path in _PARAGRAPHS
    words = cell.text.strip() if paragraphs else _stripped(path, cell.first)
    if key in data and words in data[key]:
        return
    if key in data and not paragraphs:
        raise NotReadError
    data[key] = f"{data[key]}\n{words}" if key in data else words


_PARAGRAPHS = {"rationale", "obstacles", "beneficiaries"}
_TEXTS = _PARAGRAPHS | {
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


def _stripped(path: str, words: str) -> str:
    prefix = _PREFIXES.get(path)
    return re.sub(rf"^(?:{prefix})\s*(?=\S)", "", words) if prefix else words


def _guarded(data: Data, name: str, cell: Cell, context: Context) -> Outcome:
    """Fields in which a person may stand."""
    words = cell.first
    if name == "procurement.contractor_tax_id":
        if people.is_natural_id(words):
            context.hidden.append(words)
            return Outcome.HIDDEN
        digits = re.sub(r"[ -]", "", thai.arabic_digits(words))
        if not is_juristic_id(digits):
            raise Fault("sheet_tax_id")
        _contract_put(data, "contractor_tax_id", digits)
        return Outcome.READ
    if name == "contact.phone":
        if "ปกปิด" in words:
            return Outcome.HIDDEN
        unit = data.get("responsible") or next(reversed(data.get("office") or []), None)
        if not unit:
            raise NotReadError
        data["contact"] = {"unit": unit, "phone": words}
        return Outcome.READ
    if name == "responsible" and not people.is_person(words):
        _text(data, "responsible", cell)
        return Outcome.READ
    if not context.names:
        context.hidden.append(words)
        return Outcome.HIDDEN
    if name == "person":
        raise NotReadError
    _put(data, name, words)
    return Outcome.READ


def _amount(data: Data, heading: Heading, cell: Cell, context: Context) -> None:
    _put(data, str(heading.field), _money(cell, heading, context))


def _money(cell: Cell, heading: Heading, context: Context) -> str:
    return amounts.spelled(amounts.money(cell, heading.scale or context.scale))


def _year_amount(data: Data, heading: Heading, cell: Cell, context: Context) -> None:
    amount = _money(cell, heading, context)
    years = data.setdefault("budget", {}).setdefault("by_year", [])
    of_year = next((item for item in years if item["fiscal_year"] == str(heading.year)), None)
    if of_year is None:
        of_year = {"fiscal_year": str(heading.year)}
        years.append(of_year)
        years.sort(key=lambda item: str(item["fiscal_year"]))
    _put(of_year, str(heading.field).removeprefix("by_year."), amount)


def _fiscal_year(data: Data, _heading: Heading, cell: Cell, _context: Context) -> None:
    plain = re.sub(r"^(?:ปี|งบประมาณ|พ\.?\s*ศ\.?|\s)+", "", thai.arabic_digits(cell.first).strip())
    if re.fullmatch(r"[5-9]\d", plain):
        plain = f"25{plain}"
    if re.fullmatch(r"20[0-4]\d", plain):
        plain = str(int(plain) + thai.ERA)
    if not re.fullmatch(r"25[0-9]\d", plain):
        raise Fault("year_form", text=cell.first)
    _put(data, "fiscal_year", plain)


def _office(data: Data, _heading: Heading, cell: Cell, _context: Context) -> None:
    levels = [one_line(part) for part in re.split(r" / |\n", cell.text) if part.strip()]
    office = data.setdefault("office", [])
    office += [level for level in levels if level not in office]


def _period(data: Data, _heading: Heading, cell: Cell, context: Context) -> None:
    span = period_of(cell, context.fiscal_year)
    if span is None:
        raise NotReadError
    _put(data, "period.start", thai.slashed_date(span[0]))
    _put(data, "period.end", thai.slashed_date(span[1]))


def _end_of_period(data: Data, heading: Heading, cell: Cell, context: Context) -> None:
    """A day, or a month: the work then starts with its first day and ends with its last."""
    last = heading.field == "period.end"
    try:
        day = day_of(cell)
    except Fault:
        span = period_of(cell, context.fiscal_year)
        if span is None:
            raise
        day = span[1] if last else span[0]
    _put(data, str(heading.field), thai.slashed_date(day))


def _progress(data: Data, _heading: Heading, cell: Cell, _context: Context) -> None:
    value = amounts.percent(cell)
    _put(data.setdefault("reports", [{}])[0], "progress", value)


def _outcome(data: Data, heading: Heading, cell: Cell, context: Context) -> None:
    """ผลการดำเนินงาน is a percentage, a state or words, as the cell tells."""
    try:
        _progress(data, heading, cell, context)
    except Fault:
        _results(data, heading, cell, context)


def _spelled(choices: Spellings, words: str) -> str | None:
    plain = "".join(thai.tidy(words).split())
    if plain.lower() in choices:
        return plain.lower()
    return next(
        (spelled for spelled in (w for each in choices.values() for w in each) if "".join(spelled.split()) == plain),
        None,
    )


def _status(data: Data, heading: Heading, cell: Cell, _context: Context) -> None:
    """A state; a remark in brackets behind it is kept with it."""
    state = _spelled(STATES, cell.first)
    if state is None and (state := _spelled(STATES, re.sub(r"\s*\([^()]*\)$", "", cell.first))):
        data.setdefault("unplaced", []).append(f"{heading.words}: {cell.first}")
    if state is None:
        raise NotReadError
    _put(data, "status", {"state": state})


def _status_mark(data: Data, heading: Heading, cell: Cell, _context: Context) -> None:
    if not _MARKED.fullmatch(cell.first):
        raise NotReadError
    _put(data, "status", {"state": STATES[heading.argument][0]})


def _month(data: Data, heading: Heading, cell: Cell, context: Context) -> None:
    """A mark below the name of a month: the work runs then."""
    year = heading.year or ((context.fiscal_year or 0) - (int(heading.argument) >= 10) if context.fiscal_year else None)
    if not _MARKED.fullmatch(cell.first) or not year:
        raise NotReadError
    data.setdefault("months", []).append((year, int(heading.argument), f"{heading.words}: {cell.first}"))


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


def _items(path: str, key: str = "") -> Callable[[Data, Heading, Cell, Context], None]:
    def read(data: Data, heading: Heading, cell: Cell, _context: Context) -> None:
        items = data.setdefault(path, [])
        for text in _parted(cell.text):
            item: Any = {key: text, **({"fiscal_year": str(heading.year)} if heading.year else {})} if key else text
            if item not in items:
                items.append(item)

    return read


_result_words = _items("results", "text")


def _results(data: Data, heading: Heading, cell: Cell, context: Context) -> None:
    """Words of a result; a word that is a state of the work is its state."""
    state = _spelled(STATES, cell.first)
    if state and "status" not in data:
        data["status"] = {"state": state}
    elif re.fullmatch(r"[\d๐-๙,.%]+", cell.first):
        raise NotReadError  # a number alone does not say what it counts
    else:
        _result_words(data, heading, cell, context)


def _funding(data: Data, _heading: Heading, cell: Cell, _context: Context) -> None:
    item = {"source": cell.first}
    sources = data.setdefault("funding", [])
    if item not in sources:
        sources.append(item)


def _funding_of(data: Data, heading: Heading, cell: Cell, context: Context) -> None:
    amount = _money(cell, heading, context)
    data.setdefault("funding", []).append({"source": heading.argument, "amount": amount})


def _suggestions(data: Data, heading: Heading, cell: Cell, _context: Context) -> None:
    words = f"{heading.words}: {cell.text.strip()}"
    data["obstacles"] = f"{data['obstacles']}\n{words}" if data.get("obstacles") else words


def _kind(data: Data, _heading: Heading, cell: Cell, _context: Context) -> None:
    kind = _spelled(KINDS, cell.first)
    if kind is None:
        raise NotReadError
    data["kind"] = kind


def _as_of(data: Data, _heading: Heading, cell: Cell, _context: Context) -> None:
    data["as_of"] = day_of(cell)


def _position(data: Data, _heading: Heading, cell: Cell, _context: Context) -> None:
    match = re.fullmatch(r"\(?\s*(\d{1,2}\.\d+)\s*[,/ ]\s*(\d{2,3}\.\d+)\s*\)?", thai.arabic_digits(cell.first))
    if match is None:
        raise NotReadError
    data.setdefault("location", {}).update(latitude=match[1], longitude=match[2])


_QUANTITY = re.compile(
    r"\s*(?P<text>[^\d,]{2,80}?)?\s*(?P<value>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(?P<unit>[ก-๙][ก-๙.]{0,30})\s*(?:,|และ(?=\s))?"
)


def _quantity(data: Data, heading: Heading, cell: Cell, _context: Context) -> None:
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


def _quantity_unit(data: Data, _heading: Heading, cell: Cell, _context: Context) -> None:
    if re.search(r"[\d๐-๙]", cell.first):
        raise NotReadError
    data.setdefault("units", []).append(cell.first)


_CONTRACT_DAYS = {"signed", "due", "delivered", "inspected"}
_CONTRACT_MONEY = {"budget", "reference_price", "price"}


def _contract(data: Data, key: str, cell: Cell, heading: Heading, context: Context) -> None:
    words = cell.first
    if key in _CONTRACT_DAYS:
        _contract_put(data, key, thai.slashed_date(day_of(cell)))
    elif key in _CONTRACT_MONEY:
        _contract_put(data, key, _money(cell, heading, context))
    elif key == "contractor":
        _contractor(data, words, context)
    elif key == "contractor_price":
        match = re.fullmatch(
            r"(.+?)\s*(?:/|ราคา(?:ที่ตกลง)?(?:ซื้อ|จ้าง)?|เป็นเงิน|จำนวน|[:,–-])?\s*([\d๐-๙][\d๐-๙,.]*\s*(?:บาท|\.-)?)", words
        )
        if match is None:
            raise NotReadError
        _contract_put(data, "price", _money(Cell(match[2]), heading, context))
        _contractor(data, match[1].strip(" /:,-–"), context)
    elif key == "contract":
        match = re.fullmatch(
            r"(.+?)\s*(?:,|ลงวันที่|ลว\.?|วันที่|/\s*(?=\d{1,2}\s*[ก-๙]))\s*(\d{1,2}.+)", thai.arabic_digits(words)
        )
        if match is None:
            raise NotReadError
        _contract_put(data, "signed", thai.slashed_date(day_of(Cell(match[2]))))
        _contract_put(data, "contract_number", re.sub(r"^(?:สัญญา)?(?:เลขที่)\s*", "", match[1]).strip(" ,"))
    elif key == "egp_number" and not re.fullmatch(r"\d{11}", thai.arabic_digits(words)):
        raise Fault("egp_form", text=words)
    else:
        _contract_put(data, key, thai.arabic_digits(words) if key == "egp_number" else words)


def _contractor(data: Data, words: str, context: Context) -> None:
    name = words if context.names else people.contractor(words, context.juristic)
    if name == NATURAL_PERSON and words != NATURAL_PERSON:
        context.hidden.append(words)
    _contract_put(data, "contractor", name)


def _contract_put(data: Data, key: str, value: str) -> None:
    """Put a fact of a contract; one that the last contract has already begins another contract."""
    contracts = data.setdefault("procurement", [{}])
    if contracts[-1].get(key, value) != value:
        contracts.append({})
    contracts[-1][key] = value


_READERS: dict[str, Callable[[Data, Heading, Cell, Context], None]] = {
    "budget.allocated": _amount,
    "budget.spent": _amount,
    "by_year.allocated": _year_amount,
    "by_year.spent": _year_amount,
    "fiscal_year": _fiscal_year,
    "office": _office,
    "unit": _office,
    "period": _period,
    "period.start": _end_of_period,
    "period.end": _end_of_period,
    "progress": _progress,
    "outcome": _outcome,
    "status": _status,
    "status_mark": _status_mark,
    "month": _month,
    "results": _results,
    "targets": _items("targets", "text"),
    "objectives": _items("objectives"),
    "funding": _funding,
    "funding_of": _funding_of,
    "suggestions": _suggestions,
    "kind": _kind,
    "as_of": _as_of,
    "position": _position,
    "quantity.text": _quantity,
    "quantity.value": _quantity,
    "quantity.unit": _quantity_unit,
}
READABLE = frozenset(_READERS) | _TEXTS
"""Fields that `place` knows, beside those of contracts and persons."""


def finish(data: Data, as_of: date | None) -> list[str]:
    """Settle what only the whole row tells: months, quantities, the day of the data. Return words without a place."""
    left = []
    months = sorted(data.pop("months", []))
    if months and "period" not in data:
        first, last = months[0], months[-1]
        if len(months) == (last[0] - first[0]) * 12 + last[1] - first[1] + 1:
            data["period"] = _span_of(first[:2], last[:2])
    if months:
        left.append(" · ".join(words for _, _, words in months))
    counted, units = data.pop("amounts", []), data.pop("units", [])
    if len(counted) == len(units):
        for (words, value), unit in zip(counted, units, strict=True):
            data.setdefault("quantities", []).append({"text": words, "value": value, "unit": unit})
    else:
        left += [f"{words}: {value}" for words, value in counted]
        left += [f"หน่วยนับ: {unit}" for unit in units]
    _dated(data, data.pop("as_of", None) or as_of)
    return left


def _span_of(first: tuple[int, int], last: tuple[int, int]) -> Data:
    start, end = month_span(first[0] - thai.ERA, first[1])[0], month_span(last[0] - thai.ERA, last[1])[1]
    return {"start": thai.slashed_date(start), "end": thai.slashed_date(end)}


def _dated(data: Data, day: date | None) -> None:
    """Give money, progress and state the day that the list states for its figures."""
    if day is None:
        return
    told = thai.slashed_date(day)
    if {"allocated", "spent"} & set(data.get("budget", {})):
        data["budget"].setdefault("as_of", told)
    for report in data.get("reports", []):
        report.setdefault("as_of", told)
    if "status" in data:
        data["status"].setdefault("on", told)
    data.setdefault("updated", told)
