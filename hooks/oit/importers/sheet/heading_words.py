"""The words of one heading: what two wordings have in common, and the unit, year or day that they state.

Knows how headings are worded. Must not know fields, columns or files.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import product

from oit.faults import Fault
from oit.importers.sheet.amounts import SCALES
from oit.text import thai


@dataclass(frozen=True)
class Parsed:
    """One level of a heading: its words without unit, year and day, and these."""

    key: str
    bare: str
    """The same without remarks in brackets that change nothing."""
    scale: Decimal | None
    percent: bool
    year: int | None
    as_of: date | None
    is_unit: bool


_AS_OF = re.compile(
    r"\(?(?:ข้อมูล)?\s*(?:ณ|สิ้นสุด)\s*(?:วันที่)?\s*(\d{1,2}\s*[ก-๙.]+\s*(?:พ\.?ศ\.?)?\s*\d{2,4}|\d{1,2}/\d{1,2}/\d{4})\s*\)?"
)


_YEAR = re.compile(r"(?:ประจำ)?(?:ปีงบประมาณ|ปี)?\s*(?:พ\.?\s*ศ\.?)?\s*(?<![\d-])(25\d\d)(?!\d)(?!\s*[-–]\s*\d)")


_SCALE_WORDS = "|".join(sorted(map(re.escape, SCALES), key=len, reverse=True))


_UNIT = re.compile(
    rf"\(\s*(?:หน่วย)?(?:เงิน|นับ)?\s*[:=]?\s*(?P<scale>{_SCALE_WORDS}|in baht|in thb)\s*\)"
    rf"|(?:หน่วย\s*[:=]?\s*)?(?P<loose>(?<![a-z]){_SCALE_WORDS})\s*$"
)


_PERCENT = re.compile(r"\(\s*(?:ร้อยละ|%|เปอร์เซ็นต์)\s*\)|%")


_HARMLESS = re.compile(
    r"\((?:\s*(?:kpis?|ถ้ามี|โปรดระบุ|ระบุ[ก-๙]*|โดย(?:ย่อ|สังเขป|สรุป)|ผลผลิต(?:ของ)?(?:โครงการ)?|ชื่อ[ก-๙ /]*"
    r"|วัน|เดือน|คน|ราย|หลัง|แห่ง"
    r"|พ\.?ศ\.?|\d+|[ก-ฮ]|หน่วยงาน[ก-๙]*|วัน\s*/?\s*เดือน\s*/?\s*ปี|ว\s*/\s*ด\s*/\s*ป|สะสม|โครงการ|กิจกรรม|ต่อ|output|project|e-?gp)\s*)\)"
)


_DROPPED = re.compile(r"[\s._:;/,()\[\]\-–—\"'“”*฿]|ที่|และ|หรือ|ของ|ฯ")


_SHORTENED = (("ดำเนินงาน", "ดำเนินการ"), ("งปม.", "งบประมาณ"), ("งปม", "งบประมาณ"), ("งบฯ", "งบประมาณ"))


def key_of(words: str) -> str:
    """Return what two wordings of one heading have in common."""
    text = thai.arabic_digits(thai.tidy(words)).lower()
    for short, whole in _SHORTENED:
        text = text.replace(short, whole)
    key = _DROPPED.sub("", text)
    return key or ("ที่" if words.strip() == "ที่" else "")


@lru_cache(maxsize=4096)
def parsed_words(words: str) -> Parsed:
    """Return what one level of a heading says."""
    text = " ".join(thai.arabic_digits(thai.tidy(words)).lower().split())
    as_of, year, scale = None, None, None
    if match := _AS_OF.search(text):
        as_of = _day(match[1])
        text = text.replace(match[0], " ") if as_of else text
    if len(years := set(_YEAR.findall(text))) == 1:
        year = int(years.pop())
        text = _YEAR.sub(" ", text)
    percent = bool(_PERCENT.search(text))
    text = _PERCENT.sub(" ", text)
    if match := _UNIT.search(text):
        scale = SCALES.get(match["scale"] or match["loose"] or "", Decimal(1))
        text = text.replace(match[0], " ")
    return Parsed(key_of(text), key_of(_HARMLESS.sub(" ", text)), scale, percent, year, as_of, bool(scale or percent))


def _day(text: str) -> date | None:
    try:
        return thai.parse_date(re.sub(r"(?<![\d/])(\d\d)$", r"25\1", text.strip()))
    except Fault:
        return None


def wordings(words: str) -> Iterator[str]:
    """Yield every wording of an entry: `ผล[การ]เบิกจ่าย` is two."""
    parts = re.split(r"\[([^\]]*)\]", words)
    choices = [[part] if place % 2 == 0 else ["", *part.split("|")] for place, part in enumerate(parts)]
    return ("".join(chosen) for chosen in product(*choices))


def keys_of(entries: Iterable[str]) -> Iterator[str]:
    """Yield the key of every wording of entries."""
    return (key for words in entries for spelled in wordings(str(words)) if (key := key_of(spelled)))
