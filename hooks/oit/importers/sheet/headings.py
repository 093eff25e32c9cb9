"""The headings of project lists, Thai and English, and the field that each means.

Knows how offices head their columns. Must not know cells or files. An office's own wording is one more line here.
"""

import re
from collections.abc import Iterator, Sequence

from oit.text import thai

HEADINGS: dict[str, tuple[str, ...]] = {
    "code": ("รหัสโครงการ", "รหัส", "รหัสโครงการ/กิจกรรม", "เลขที่โครงการ", "code", "project code", "project id"),
    "name": ("ชื่อโครงการ", "โครงการ", "ชื่อโครงการ/กิจกรรม", "โครงการ/กิจกรรม", "ชื่อกิจกรรม", "name", "project",
             "project name"),
    "fiscal_year": ("ปีงบประมาณ", "ปีงบประมาณ พ.ศ.", "ปี", "ปี พ.ศ.", "fiscal year", "fiscal_year", "year"),
    "office": ("หน่วยงานที่รับผิดชอบ", "หน่วยงาน", "หน่วยงานเจ้าของโครงการ", "สังกัด", "office", "agency", "department"),
    "responsible": ("ผู้รับผิดชอบ", "ชื่อผู้รับผิดชอบ", "ฝ่ายที่รับผิดชอบ", "ส่วนราชการ", "responsible", "responsible unit"),
    "period.start": ("เริ่มต้นโครงการ", "วันที่เริ่มต้น", "วันเริ่มต้น", "วันที่เริ่ม", "ระยะเวลา เริ่มต้น", "start", "start date"),
    "period.end": ("สิ้นสุดโครงการ", "วันที่สิ้นสุด", "วันสิ้นสุด", "ระยะเวลา สิ้นสุด", "end", "end date", "finish"),
    "budget.allocated": (
        "งบประมาณที่ได้รับ", "งบประมาณ", "งบประมาณ ได้รับ", "งบประมาณที่ได้รับจัดสรร", "ได้รับจัดสรร", "budget", "allocated",
        "budget allocated",
    ),
    "budget.spent": (
        "งบประมาณที่ใช้ไป", "งบประมาณ ใช้ไป", "เบิกจ่าย", "ผลการเบิกจ่าย", "งบประมาณที่เบิกจ่าย", "งบประมาณ เบิกจ่าย", "spent",
        "budget spent", "disbursed",
    ),
    "progress": ("ความก้าวหน้า", "ความก้าวหน้าของงาน", "ผลการดำเนินงาน", "ร้อยละความก้าวหน้า", "progress", "percent complete"),
    "rationale": ("หลักการและเหตุผล", "rationale"),
    "objectives": ("วัตถุประสงค์", "วัตถุประสงค์ของโครงการ", "objectives", "objective"),
    "targets": ("เป้าหมาย", "เป้าหมายของโครงการ", "target", "targets"),
    "strategy.indicator": ("ตัวชี้วัด", "indicator", "kpi"),
    "order": ("ลำดับ", "ลำดับที่", "ที่", "no", "order"),
    "coordinator.name": ("ผู้ประสานงาน", "ชื่อผู้ประสานงาน", "coordinator"),
}  # fmt: skip
"""`order` counts rows and says nothing of a project; everything else is a place in the project file."""


def _key(words: str) -> str:
    plain = re.sub(r"\((?:บาท|ร้อยละ|%|baht|พ\.?ศ\.?)\)|[\s._:%]|บาท$", "", thai.tidy(words).lower())
    return plain.removesuffix("ร้อยละ") or plain


_FIELDS = {_key(words): field for field, all_words in HEADINGS.items() for words in all_words}
_DEPTH = 15


def field_of(words: str) -> str | None:
    """Return the field that a heading means, None for a heading of the office's own."""
    return _FIELDS.get(_key(words)) if words.strip() else None


def find_headings(rows: Sequence[Sequence[str]]) -> tuple[int, list[tuple[str | None, str]]] | None:
    """Find the row of headings, or two rows one above the other, among the first rows of a list.

    Returns the number of the first row below them, and for each column its field (None where unknown) and its
    words; None where no row names both a code and a name.
    """
    best: tuple[int, int, list[tuple[str | None, str]]] | None = None
    for place in range(min(len(rows), _DEPTH)):
        for below, words in _candidates(rows, place):
            columns = [(field_of(text), text) for text in words]
            fields = {field for field, _ in columns if field}
            if {"code", "name"} <= fields and (best is None or len(fields) > best[0]):
                best = (len(fields), below, _once(columns))
    return best[1:] if best else None


def _candidates(rows: Sequence[Sequence[str]], place: int) -> Iterator[tuple[int, list[str]]]:
    upper = list(rows[place])
    yield place + 1, upper
    if place + 1 < len(rows):
        lower = list(rows[place + 1])
        width = max(len(upper), len(lower))
        upper, lower = upper + [""] * (width - len(upper)), lower + [""] * (width - len(lower))
        yield place + 2, [_merged(a, b) for a, b in zip(upper, lower, strict=True)]


def _merged(upper: str, lower: str) -> str:
    """The words of a column under two rows of headings: the pair where it is known, else the more telling row."""
    if not lower or upper == lower:
        return upper
    pair = f"{upper} {lower}".strip()
    return pair if field_of(pair) or not (field_of(lower) or field_of(upper)) else lower if field_of(lower) else upper


def _once(columns: list[tuple[str | None, str]]) -> list[tuple[str | None, str]]:
    """A field belongs to the first column that names it; a second one is kept as text."""
    seen: set[str] = set()
    result: list[tuple[str | None, str]] = []
    for field, words in columns:
        result.append((None if field in seen else field, words))
        seen |= {field} if field else set()
    return result
