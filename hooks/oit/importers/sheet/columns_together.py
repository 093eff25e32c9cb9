"""What columns mean by those beside them: sums of a budget, ends of a period, and which of several keeps a field.

Knows the columns of one heading. Must not know cells, nor the words of a heading over several rows (`columns`).
"""

import re

from oit.importers.sheet.columns import Column, with_field
from oit.importers.sheet.heading_words import key_of, parsed_words
from oit.importers.sheet.headings import NAMES


def settled(columns: list[Column]) -> list[Column]:
    """Settle what several columns claim: one name, one column for each field, years only where there are several."""
    columns = _one_progress(in_company(columns))
    best = next(name for name in NAMES if any(column.field == name for column in columns))
    seen: set[tuple[str, str, int | None]] = set()
    settled = []
    for column in columns:
        heading = column.heading
        name = heading.field
        if name == best:
            name = "name"
        elif name == "weak_name":
            name = None
        year = heading.year if name and name.startswith("by_year.") else None
        many = name in {
            "obstacles",
            "results",
            "targets",
            "person",
            "kept",
            "office",
            "unit",
            "funding_of",
            "outcome",
            "satang",
        }
        if name and (name, heading.argument, year) in seen and not many:
            name = "kept"
        elif name:
            seen.add((name, heading.argument, year))
        settled.append(Column(column.place, with_field(heading, name)))
    return settled


def _one_progress(columns: list[Column]) -> list[Column]:
    """Beside a progress in percent, another progress is words about it."""
    of_percent = [
        c for c in columns if c.field == "progress" and (c.heading.percent or re.search("ร้อยละ", c.heading.words))
    ]
    return [
        Column(each.place, with_field(each.heading, None))
        if of_percent and each.field == "progress" and each not in of_percent
        else each
        for each in columns
    ]


def in_company(columns: list[Column]) -> list[Column]:
    """Settle what a heading means by those beside it: a bare แล้วเสร็จ, a year, ค่างาน where no other money is."""
    return _ends(_starts(_years(_in_company(columns))))


def _starts(columns: list[Column]) -> list[Column]:
    """The day on which a contract of which nothing else is told starts is the start of the work whose end is told."""
    fields = {str(column.field) for column in columns}
    contracts = {name for name in fields if name.startswith("procurement.")}
    if contracts != {"procurement.signed"} or "period.end" not in fields or fields & {"period", "period.start"}:
        return columns
    return [
        Column(each.place, with_field(each.heading, "period.start"))
        if each.field == "procurement.signed" and "เริ่ม" in each.heading.words
        else each
        for each in columns
    ]


def _ends(columns: list[Column]) -> list[Column]:
    """Where a column tells when the work begins, one that says แล้วเสร็จ alone tells when it ends."""
    fields = {column.field for column in columns}
    if "period.start" not in fields or "period.end" in fields:
        return columns
    ends = {key_of("แล้วเสร็จ"), key_of("เสร็จสิ้น"), key_of("ถึง")}
    return [
        Column(each.place, with_field(each.heading, "period.end"))
        if each.field is None and key_of(each.heading.words) in ends
        else each
        for each in columns
    ]


_TOTALS = (
    "รวมเงิน", "รวมเงินทั้งสิ้น", "รวมเป็นเงิน", "รวมเป็นเงินทั้งสิ้น", "รวมงบประมาณ", "รวมงบประมาณทั้งสิ้น", "เงินสนับสนุน",
    "เงินอุดหนุน", "เงินช่วยเหลือ", "งบสนับสนุน", "จำนวนเงินรวม", "ยอดเงิน", "ค่าก่อสร้าง", "ค่างาน", "มูลค่า", "มูลค่างาน",
    "ตั้งไว้", "ตั้งจ่าย", "งบตั้งจ่าย",
)  # fmt: skip
"""Headings of money that is the project's where no other is."""
_KINDS = ("งบดำเนินการ", "งบลงทุน", "งบอุดหนุน", "งบรายจ่าย", "ค่าดำเนินการ", "เงินรายได้", "เงินบำรุง", "เงินนอกงบประมาณ")
"""Headings of money of one kind, the project's where no other column holds money."""
_MONEY = re.compile(r"(?:รวม|จำนวน|วง|ยอด)?(?:งบ|เงิน)|ค่า(?!เป้า|เฉลี่ย)|ราคา|มูลค่า|ทุน|รวม|เบิก|จ่าย")
_SUMS = ("รวม", "รวมทั้งสิ้น", "รวมทั้งหมด")
"""Headings of the sum of parts of a budget that stand beside it."""
_SPENDING = ("ค่าใช้จ่าย", "ค่าใช้จ่ายโครงการ")
"""Headings of money that was spent where the money that was allocated stands beside it."""


def _in_company(columns: list[Column]) -> list[Column]:
    """A bare เลขที่ or ครบกำหนด beside a supplier or a price is the contract's; a bare งบ is money where no other is."""
    fields = {column.field for column in columns}
    if "budget.allocated" in fields:
        meant = dict.fromkeys(map(key_of, _SPENDING), "budget.spent")
    else:
        others = fields & {"year", "procurement.price", "procurement.budget"}
        parts = any(re.match(r"(?:วง|จำนวน)?(?:เงิน|งบ)\S*\s", column.heading.words) for column in columns)
        money = [
            column for column in columns if column.field != "satang" and _MONEY.match(key_of(column.heading.words))
        ]
        alone = len(money) == 1
        totals = () if others else (*_TOTALS, *(_SUMS if parts else ()), *(_KINDS if alone else ()))
        meant = dict.fromkeys(map(key_of, totals), "budget.allocated")
        meant[key_of("งบ")] = "budget.allocated"
    if fields & {"procurement.contractor", "procurement.price"}:
        meant |= {key_of("เลขที่"): "procurement.contract_number"}
        meant |= dict.fromkeys(map(key_of, ("ครบกำหนด", "ครบกำหนดวันที่")), "procurement.due")
    first = columns[0]  # it may count the rows
    return [
        Column(each.place, with_field(each.heading, meant.get(parsed_words(each.heading.words).bare)))
        if each.field is None and each is not first and not each.heading.percent
        else each
        for each in columns
    ]


_USES = (
    *_SPENDING, "งบประมาณที่ใช้", "งบประมาณที่จะใช้", "งบที่ใช้", "งบที่จะใช้", "เงินที่ใช้", "จำนวนเงินที่ใช้", "ใช้งบประมาณ",
    "ค่าใช้จ่ายทั้งสิ้น", "ค่าใช้จ่ายรวม", "รวมค่าใช้จ่าย", "ค่าใช้จ่ายในการดำเนินงาน", "ประมาณการค่าใช้จ่าย",
)  # fmt: skip
"""Headings of money that a report has used and that a plan means to use."""
_REPORTED = {"progress", "outcome", "results", "status", "obstacles"}


def planned(columns: list[Column]) -> list[Column]:
    """The columns of a plan: the money that its projects use is set aside for them, none of it spent yet."""
    fields = {column.field for column in columns}
    uses = set(map(key_of, _USES))
    found = [column for column in columns if parsed_words(column.heading.words).bare in uses]
    if "budget.allocated" in fields or fields & _REPORTED or len(found) != 1 or found[0].heading.percent:
        return columns
    return [
        Column(each.place, with_field(each.heading, "budget.allocated")) if each is found[0] else each
        for each in columns
    ]


def _years(columns: list[Column]) -> list[Column]:
    """Money of several years is each year's; money of one year is the project's."""
    money = {"budget.allocated", "budget.spent", "year"}
    years = {column.heading.year for column in columns if column.field in money and column.heading.year}
    result = []
    for column in columns:
        name = column.field
        if name == "year" and len(years) > 1:
            name = "by_year.allocated"
        elif name == "year":
            name = "budget.allocated"
        elif name in money and column.heading.year and len(years) > 1:
            name = f"by_year.{str(name).removeprefix('budget.')}"
        result.append(Column(column.place, with_field(column.heading, name)))
    return result
