"""The words above a table, and the name of its sheet: unit of money, fiscal year, day of the data, office.

Knows how offices head their lists. Must not know cells below the heading.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from oit.faults import Fault
from oit.importers.persons import is_unit
from oit.importers.sheet.amounts import SCALES
from oit.text import thai


@dataclass(frozen=True)
class Titles:
    """What holds for every row of a table unless the row says otherwise. `year_words` is where the year was read."""

    scale: Decimal | None = None
    year: int | None = None
    as_of: date | None = None
    office: str | None = None
    year_words: str = ""
    is_plan: bool = False
    """Whether they call the list a plan, and not a report on one."""
    of_calendar: bool = False
    """Whether the year of the list runs from January to December, as of some state enterprises."""
    sections: tuple[str, ...] = ()
    """Lines that name the strategy, the plan or the unit of the rows below."""


_SCALES = "|".join(sorted(map(re.escape, SCALES), key=len, reverse=True))
_UNIT = re.compile(rf"(?:หน่วย(?:เงิน|นับ)?|\bunit)\s*[:=\-]?\s*(?P<scale>{_SCALES})(?![ก-๙a-z])", re.IGNORECASE)
_UNIT_BEHIND = re.compile(rf"[(:=/]\s*(?P<scale>{_SCALES})\s*(?:[)/]|$)", re.IGNORECASE)
_UNIT_ALONE = re.compile(rf"\(?\s*(?:หน่วย)?\s*[:=]?\s*(?P<scale>{_SCALES})\s*\)?", re.IGNORECASE)
_RANGE = re.compile(r"25\d\d\s*(?:-|–|—|ถึง)\s*(?:พ\.?\s*ศ\.?)?\s*(?:25)?\d\d(?:\d\d)?")
_SCHOOL_YEAR = re.compile(
    r"(?:ประจำ)?(?:ปี|ภาคเรียน)\s*การศึกษา\s*(?:ที่)?\s*(?:พ\.?\s*ศ\.?)?\s*(?:[12]\s*/\s*)?25\d\d|ภาคเรียนที่\s*[12]\s*/\s*25\d\d"
)
"""A school year runs from May to March: it is part of two fiscal years."""
_DATED = re.compile(
    r"(?:\d{1,2}\s*)?(?:"
    + "|".join(re.escape(name) for name in (*thai.MONTHS, *thai.SHORT_MONTHS))
    + r")\s*(?:พ\.?\s*ศ\.?)?\s*25\d\d"
    r"|\d{1,2}/\d{1,2}/25\d\d|/\s*25\d\d"
)
_MONTH_OF_LIST = re.compile(
    r"(?:รอบ|ประจำ)เดือน\s*(?P<month>"
    + "|".join(map(re.escape, (*thai.MONTHS, *thai.SHORT_MONTHS)))
    + r")\s*(?:พ\.?\s*ศ\.?)?\s*(?P<year>25\d\d)"
)
"""The month of a list of purchases, which names no fiscal year. Two months of two years leave it open."""
_YEARS = (
    re.compile(r"ปีงบประมาณ\s*(?:พ\.?\s*ศ\.?)?\s*(25\d\d)"),
    re.compile(r"(?:ประจำปี|ปี)\s*(?:พ\.?\s*ศ\.?)?\s*(25\d\d)"),
    re.compile(r"พ\.?\s*ศ\.?\s*(25\d\d)"),
    re.compile(r"(?<!\d)(25[4-9]\d)(?!\d)"),
)
_SHORT_YEAR = re.compile(r"(?:ปีงบประมาณ|ปีงบ|ปี)\s*(?:พ\.?\s*ศ\.?)?\s*([5-9]\d)(?!\d)")
_AS_OF = re.compile(
    r"(?:ณ\s*(?:วันที่)?|ข้อมูลวันที่|ถึงวันที่|สิ้นสุดวันที่|สิ้นสุด\s*(?:ณ)?\s*(?:วันที่)?|ถึง\s*(?:วันที่)?)\s*(?:สิ้น\s*)?"
    r"(\d{1,2}\s*[ก-๙.]+\s*(?:พ\.?\s*ศ\.?)?\s*\d{4}|\d{1,2}[/-]\d{1,2}[/-]\d{4}|\d{1,2}\s*[ก-๙]+\.[ก-๙]+\.\s*\d{2}(?!\d))"
)
_SECTION = re.compile(r"(?:(?:\d+|[ก-ฮ])[.)]\s*)*(?:(?:ประเด็น)?ยุทธศาสตร์(?:ที่|ด้าน|\s)|แผนงาน(?!โครงการ))(?!.*(?:25\d\d))")
_OFFICE = re.compile(
    r"^(?:ชื่อ)?(?:หน่วยงาน|ส่วนราชการ|สำนัก/กอง|กอง/สำนัก)(?:ที่รับผิดชอบ|เจ้าของโครงการ|ที่รายงาน)?\s*[:：]?\s*(\S.{1,80})$"
)


_CALENDAR = re.compile(
    rf"{thai.MONTHS[0]}\s*(?:พ\.?\s*ศ\.?)?\s*(25\d\d)?\s*(?:-|–|ถึง)\s*{thai.MONTHS[-1]}\s*(?:พ\.?\s*ศ\.?)?\s*(25\d\d)|ปีปฏิทิน"
)
_PLAN = re.compile(
    r"(?:\(?ร่าง\)?\s*|บัญชี(?:โครงการ)?(?:ตาม|ใน)?\s*|(?:รายการ|รายชื่อ)?โครงการ(?:ตาม|ใน)\s*|ตาราง\s*)?แผน(?!งาน|ก|ที่)"
)
_REPORT = re.compile(r"ผล(?!ผลิต|สัมฤทธิ์ทางการเรียน)|รายงาน|สรุป|ติดตาม|ประเมิน|เบิกจ่าย|ความก้าวหน้า|ความคืบหน้า")


def read_titles(texts: Iterable[str], before: Titles = Titles()) -> Titles:
    """Return what the words above a table say; where they say nothing, what was said above an earlier one holds."""
    lines = [thai.arabic_digits(thai.tidy(text)).strip() for text in texts]
    found = before
    for line in lines:
        if match := _UNIT.search(line) or _UNIT_BEHIND.search(line) or _UNIT_ALONE.fullmatch(line):
            found = replace(found, scale=SCALES[match["scale"].lower()])
        if (match := _AS_OF.search(line)) and (day := _day(match[1])):
            found = replace(found, as_of=day)
        if office := _office(line):
            found = replace(found, office=office)
    if any((match := _CALENDAR.search(line)) and match[1] in {None, match[2]} for line in lines):
        found = replace(found, of_calendar=True)
    if any(map(_REPORT.search, lines)):
        found = replace(found, is_plan=False)
    elif any(map(_PLAN.match, lines)):
        found = replace(found, is_plan=True)
    if sections := tuple(line for line in lines if _SECTION.match(line)):
        found = replace(found, sections=sections)
    if year := _year(lines):
        found = replace(found, year=year, year_words=next(line for line in lines if _year([line]) == year))
    return found


def _day(text: str) -> date | None:
    try:
        return thai.parse_date(re.sub(r"(?<=[.\s])(\d\d)$", r"25\1", text.strip()))
    except Fault:
        return None


def _year(lines: list[str]) -> int | None:
    """The one year that is named in the surest way; two different ones leave it open."""
    bare = [_DATED.sub(" ", _AS_OF.sub(" ", _RANGE.sub(" ", _SCHOOL_YEAR.sub(" ", line)))) for line in lines]
    for pattern in _YEARS:
        years = {int(year) for line in bare for year in pattern.findall(line)}
        if years:
            return years.pop() if len(years) == 1 else None
    months = {_fiscal(match) for line in lines for match in _MONTH_OF_LIST.finditer(line)}
    return months.pop() if len(months) == 1 else None


def _fiscal(match: re.Match[str]) -> int:
    """The fiscal year of the month that a list is of: it begins with October."""
    names = next(names for names in (thai.MONTHS, thai.SHORT_MONTHS) if match["month"] in names)
    return int(match["year"]) + (names.index(match["month"]) >= 9)


def year_in(name: str) -> int | None:
    """Return the fiscal year that the name of a sheet or file states."""
    plain = thai.arabic_digits(thai.tidy(name))
    if (year := _year([plain])) or not (match := _SHORT_YEAR.search(plain)):
        return year
    return 2500 + int(match[1])


def _office(line: str) -> str | None:
    match = _OFFICE.match(line)
    named = match[1].strip() if match else line
    if match and not re.search(r"โครงการ|ปีงบประมาณ|บาท", named):
        return named
    return (
        line if is_unit(line, ()) and len(line) <= 40 and not re.search(r"[\d:]|โครงการ|งบประมาณ|แผน", line) else None
    )


def unit_in(name: str) -> str | None:
    """Return the unit that the name of a sheet is, None where it is anything else."""
    plain = thai.tidy(name).strip()
    return (
        plain if is_unit(plain, ()) and len(plain) <= 40 and not re.search(r"\d|โครงการ|งบประมาณ|แผน", plain) else None
    )
