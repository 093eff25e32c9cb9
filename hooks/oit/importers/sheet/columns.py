"""The columns below a heading: what the words above each of them mean, and which of several keeps a field.

Knows headings of one to several rows. Must not know where a heading begins or ends, nor the rows below it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from oit.importers.sheet.grid import Grid
from oit.importers.sheet.heading_words import key_of, parsed_words
from oit.importers.sheet.headings import NAMES, Heading, Vocabulary


@dataclass
class Column:
    """A column: its place, and what its heading means. A field belongs to one column; others are kept as text."""

    place: int
    heading: Heading

    @property
    def field(self) -> str | None:
        """The field, None where nobody knows it."""
        return self.heading.field


def headed(grid: Grid, block: Sequence[int], words: Vocabulary) -> list[Column]:
    """Name every column by the words above it; a group reaches over the empty cells to its right."""
    paths: dict[int, list[str]] = {}
    width = max(len(grid.rows[row]) for row in block)
    for depth, row in enumerate(block):
        group, filled = "", False
        for place in range(width):
            cell = grid.cell(row, place)
            lower = any(
                grid.cell(below, place).first and grid.cell(below, place) is not cell for below in block[depth + 1 :]
            )
            if cell.first:
                group, filled = cell.first, lower and cell.area is None
            elif not (filled and lower) or any(paths.get(place, [])[:1]):
                group, filled = "", False
            paths.setdefault(place, []).append(group)
    columns = [
        Column(place, words.heading(path))
        for place, path in paths.items()
        if any(path) and place not in grid.hidden_columns
    ]
    return _details_aside(_merged_once(grid, block[-1], columns))


def _details_aside(columns: list[Column]) -> list[Column]:
    return [
        Column(each.place, _with(each.heading, None))
        if each.field == "weak_name" and _tells_of_unknown(each, columns)
        else each
        for each in columns
    ]


def _tells_of_unknown(column: Column, columns: Sequence[Column]) -> bool:
    """Whether a heading speaks of details, and one that nobody knows, which may be the name, stands before it."""
    return key_of(column.heading.words).startswith("รายละเอียด") and any(
        other.field is None and other.place < column.place and not _UNLIKELY.search(other.heading.words)
        for other in columns
    )


def _merged_once(grid: Grid, last: int, columns: list[Column]) -> list[Column]:
    """A heading merged over several columns without headings of their own is the first one's."""
    kept: list[Column] = []
    for column in columns:
        area = grid.cell(last, column.place).area
        again = area is not None and area.left < column.place and kept and kept[-1].heading == column.heading
        kept += [] if again and column.field in {"order", "code", "name"} else [column]
    return kept


_LIKELY = re.compile(r"โครงการ|กิจกรรม|^(?:ชื่อ|รายชื่อ|รายละเอียด)?(?:รายการ|งาน)(?!ใน|นอก)")
_UNLIKELY = re.compile(
    r"จำนวน|งบ|บาท|วงเงิน|วัน|ปี|เลข|รหัส|ประเภท|สถานะ|ร้อยละ|ผู้|ระยะ|ราคา|วัตถุ|เป้า|ตัวชี้|^ผล|ปัญหา|สถาน|พื้น|ลักษณะ|แหล่ง|เหตุ"
    r"|ขอบเขต|ความ|หน่วย|รับผิดชอบ|ลำดับ|ขนาด|หัวหน้า|เจ้า|ประโยชน์|กลุ่ม|เริ่ม|เสร็จ|สิ้นสุด|เดือน"
)
_KNOWN = 3
"""Known headings that make a table of a row even where no heading is known to name projects."""


def named(columns: list[Column]) -> list[Column]:
    """Where no heading is known to name projects, the first that speaks of projects or works does.

    `ประเด็นการพัฒนา/แผนงาน/โครงการ` says what its rows are, and so does `โครงการที่ขอรับเงินอุดหนุน`.
    """
    if any(column.field in NAMES for column in columns) or sum(column.field is not None for column in columns) < _KNOWN:
        return columns
    found = next(
        (column for column in columns if _names_works(column) and not _tells_of_unknown(column, columns)), None
    )
    return [Column(each.place, _with(each.heading, "weak_name")) if each is found else each for each in columns]


def _names_works(column: Column) -> bool:
    key = parsed_words(column.heading.words).bare
    free = column.field is None or column.field.startswith("strategy.")
    return free and bool(_LIKELY.search(key)) and not _UNLIKELY.search(key)


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
        many = name in {"obstacles", "results", "targets", "person", "kept", "office", "unit", "funding_of", "outcome"}
        if name and (name, heading.argument, year) in seen and not many:
            name = "kept"
        elif name:
            seen.add((name, heading.argument, year))
        settled.append(Column(column.place, _with(heading, name)))
    return settled


def _one_progress(columns: list[Column]) -> list[Column]:
    """Beside a progress in percent, another progress is words about it."""
    of_percent = [
        c for c in columns if c.field == "progress" and (c.heading.percent or re.search("ร้อยละ", c.heading.words))
    ]
    return [
        Column(each.place, _with(each.heading, None))
        if of_percent and each.field == "progress" and each not in of_percent
        else each
        for each in columns
    ]


def in_company(columns: list[Column]) -> list[Column]:
    """Settle what a heading means by those beside it: a bare แล้วเสร็จ, a year, ค่างาน where no other money is."""
    return _ends(_years(_in_company(columns)))


def _ends(columns: list[Column]) -> list[Column]:
    """Where a column tells when the work begins, one that says แล้วเสร็จ alone tells when it ends."""
    fields = {column.field for column in columns}
    if "period.start" not in fields or "period.end" in fields:
        return columns
    ends = {key_of("แล้วเสร็จ"), key_of("เสร็จสิ้น"), key_of("ถึง")}
    return [
        Column(each.place, _with(each.heading, "period.end"))
        if each.field is None and key_of(each.heading.words) in ends
        else each
        for each in columns
    ]


_TOTALS = (
    "รวมเงิน", "รวมเงินทั้งสิ้น", "รวมเป็นเงิน", "รวมเป็นเงินทั้งสิ้น", "รวมงบประมาณ", "รวมงบประมาณทั้งสิ้น", "เงินสนับสนุน",
    "เงินอุดหนุน", "เงินช่วยเหลือ", "งบสนับสนุน", "จำนวนเงินรวม", "ยอดเงิน", "ค่าก่อสร้าง", "ค่างาน", "มูลค่า", "มูลค่างาน",
)  # fmt: skip
"""Headings of money that is the project's where no other is."""
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
        totals = () if others else (*_TOTALS, *(_SUMS if parts else ()))
        meant = dict.fromkeys(map(key_of, totals), "budget.allocated")
        meant[key_of("งบ")] = "budget.allocated"
    if fields & {"procurement.contractor", "procurement.price"}:
        meant |= {key_of("เลขที่"): "procurement.contract_number"}
        meant |= dict.fromkeys(map(key_of, ("ครบกำหนด", "ครบกำหนดวันที่")), "procurement.due")
    first = columns[0]  # it may count the rows
    return [
        Column(each.place, _with(each.heading, meant.get(parsed_words(each.heading.words).bare)))
        if each.field is None and each is not first and not each.heading.percent
        else each
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
        result.append(Column(column.place, _with(column.heading, name)))
    return result


def _with(heading: Heading, name: str | None) -> Heading:
    return heading if heading.field == name else replace(heading, field=name)
