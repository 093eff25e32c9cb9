"""Days and periods as lists write them: what is certain becomes dates, the rest stays words.

Knows the ways to write a time. Must not know columns. A year of two digits is certain beside the name of a month
(ต.ค. 65), nowhere else. A quarter is one of the fiscal year.
"""

import calendar
import re
from datetime import date

from oit.faults import Fault
from oit.importers.sheet.grid import Cell
from oit.text import thai

Span = tuple[date, date]
_ENGLISH = tuple(calendar.month_name)[1:]
_CUT_SHORT = tuple(name.removesuffix("คม").removesuffix("พันธ์").removesuffix("ยน") for name in thai.MONTHS)
"""Months as they are spoken: ธันวา, กุมภา, กันยา."""
_SPELLED = (
    thai.MONTHS,
    thai.SHORT_MONTHS,
    _CUT_SHORT,
    _ENGLISH,
    tuple(name[:3] for name in _ENGLISH),
    ("",) * 8 + ("Sept",),
)
_MONTH = {
    re.sub(r"[.\s]", "", name).lower(): number
    for names in _SPELLED
    for number, name in enumerate(names, start=1)
    if name
}
_MONTH_WORDS = "|".join(
    name.replace(".", r"\s*\.?\s*") + (r"\b\.?" if name.isascii() and name[0] in "JFMASOND" else "")
    for name in sorted({name for names in _SPELLED for name in names if name}, key=len, reverse=True)
)
_ERA = r"(?:พ\s*\.?\s*ศ\s*\.?|พุทธศักราช)?"
_APART = r"\s*(?:[/.,-]\s*)?"
_WEEKDAY = r"(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัสฯ?|ศุกร์|เสาร์|อาทิตย์)(?:ที่)?"
_DAY = rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?{_APART}"
_POINT = re.compile(
    rf"(?:(?:{_WEEKDAY}|วันที่|เดือน|ตั้งแต่|ระหว่าง)\s*)*(?:{_DAY}(?:เดือน\s*)?)?(?P<month>{_MONTH_WORDS})(?:{_APART}{_ERA}\s*(?P<year>\d{{4}}|\d{{2}}))?",
    re.IGNORECASE,
)
_SLASHED = re.compile(r"(?:วันที่\s*)?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{4}-\d{1,2}-\d{1,2}")
_TIME = re.compile(
    r"(?<=\d{4})(?:\s+(?:เวลา\s*)?|T)\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*น\.?)?$|(?<=\d-\d\d)[ T]\d{2}:\d{2}(?::\d{2})?$"
)
"""The time of day that systems write behind a day."""
_TO = re.compile(r"\s*(?:-|–|—|ถึง|จนถึง|~|\bto\b)\s*(?:วันที่\s*)?", re.IGNORECASE)
_QUARTERS = re.compile(
    rf"(?:ไตรมาส(?:ที่)?|q(?=\d)|quarter)\s*(?P<first>[1-4])(?:\s*(?:-|–|ถึง|และ|,)\s*(?:ไตรมาส(?:ที่)?\s*|q)?(?P<last>[1-4]))?\s*(?:/|ของ)?\s*(?:(?:ปี|ปีงบประมาณ)?\s*{_ERA}\s*(?P<year>\d{{4}}))?",
    re.IGNORECASE,
)
_WHOLE_YEAR = re.compile(rf"(?:(?:ตลอด|ทั้ง)+ปีงบประมาณ|ปีงบประมาณ(?=.*\d))\s*{_ERA}\s*(?P<year>\d{{4}})?")
_GUESSED = range(1930, 2000)
"""Years that a spreadsheet makes of two digits from 30 on: of 1/12/66, typed for 2566, it makes 1966."""


def day_of(cell: Cell) -> date:
    """Return the day of a cell.

    Raises:
        Fault: no day, or one that can be read in two ways.
    """
    if isinstance(cell.value, date):
        return _typed(cell.value, cell)
    text = re.sub(r"^(?:ลงวันที่|ลว\.?|วันที่)\s*", "", _plain(cell))
    match = _POINT.fullmatch(text)
    if match and match["day"] and match["year"]:
        return _made(match, _written(match), int(match["day"]))
    return _typed(thai.parse_date(text), cell)


def _plain(cell: Cell) -> str:
    """The words of a cell in one order: March 8, 2024 is 8 March 2024."""
    text = _TIME.sub("", thai.arabic_digits(thai.tidy(cell.first)).strip())
    return re.sub(r"^([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$", r"\2 \1 \3", text)


def _typed(day: date, cell: Cell) -> date:
    """A day of which the year was given in four digits.

    Raises:
        Fault: the program that keeps the cell made four digits of two.
    """
    if day.year in _GUESSED:
        raise Fault("sheet_day_guessed", text=cell.first, year=day.year, meant=day.year - 1900 + 2500)
    return day


def period_of(cell: Cell, fiscal_year: int | None) -> Span | None:
    """Return first and last day of a period, None where the words leave one of them open.

    Raises:
        Fault: a program made the year of two digits.
    """
    text = _plain(cell).strip("()")
    try:
        if isinstance(cell.value, date):
            return _typed(cell.value, cell), cell.value
        span = _quarters(text, fiscal_year) or _year(text, fiscal_year) or _slashed(text) or _months(text, fiscal_year)
    except Fault as fault:
        if fault.code == "sheet_day_guessed":
            raise
        return None
    return span if span and span[0] <= span[1] else None


def _month(match: re.Match[str]) -> int:
    return _MONTH[re.sub(r"[.\s]", "", match["month"]).lower()]


def _written(match: re.Match[str]) -> int:
    """The year of a point as it is written: two digits are พ.ศ. without its first two, beside a Thai month.

    Raises:
        Fault: two digits beside an English month.
    """
    year = int(match["year"])
    if year < 100 and match["month"].isascii():
        raise Fault("date_short_year", text=match[0])
    return year + 2500 if year < 100 else year


def _made(point: re.Match[str], year: int, day: int) -> date:
    """The day of a month that is written.

    Raises:
        Fault: there is no such day; its text is what the cell shows.
    """
    try:
        return thai.parse_date(f"{day}/{_month(point)}/{year}")
    except Fault as fault:
        raise Fault(fault.code, **{**fault.words, "text": point[0].strip()}) from None


def _quarters(text: str, fiscal_year: int | None) -> Span | None:
    match = _QUARTERS.fullmatch(text)
    year = int(match["year"]) if match and match["year"] else fiscal_year
    if not match or not year or year < thai.FIRST_BUDDHIST_YEAR:
        return None
    first, last = int(match["first"]), int(match["last"] or match["first"])
    return _month_of_fiscal_year(year, first * 3 - 3)[0], _month_of_fiscal_year(year, last * 3 - 1)[1]


def _month_of_fiscal_year(year: int, place: int) -> Span:
    """First and last day of a month of a fiscal year, October being 0."""
    month = (place + 9) % 12 + 1
    return month_span(year - thai.ERA - (month >= 10), month)


def month_span(christian: int, month: int) -> Span:
    """Return first and last day of a month."""
    return date(christian, month, 1), date(christian, month, calendar.monthrange(christian, month)[1])


def _year(text: str, fiscal_year: int | None) -> Span | None:
    match = _WHOLE_YEAR.fullmatch(text)
    year = (int(match["year"]) if match["year"] else fiscal_year) if match else None
    return thai.fiscal_period(year) if year and 2500 <= year <= 2643 else None


def _slashed(text: str) -> Span | None:
    parts = _SLASHED.findall(text)
    rest = _SLASHED.sub("", text)
    if len(parts) == 2 and re.fullmatch(r"(?:ระหว่าง|ตั้งแต่|วันที่|\s)*(?:-|–|—|ถึง)(?:วันที่|\s)*", rest):
        return thai.parse_date(parts[0].removeprefix("วันที่")), thai.parse_date(parts[1].removeprefix("วันที่"))
    if len(parts) == 1 and not rest.strip():
        day = thai.parse_date(parts[0].removeprefix("วันที่"))
        return day, day
    return None


def _months(text: str, fiscal_year: int | None) -> Span | None:
    """`ต.ค. 65 - ก.ย. 66`, `1-31 มี.ค. 66`, `ตุลาคม 2566`, `ต.ค. - ธ.ค. 2565`."""
    days = re.fullmatch(
        rf"(?:ระหว่าง|ตั้งแต่)?(?:วันที่)?\s*(\d{{1,2}})\s*(?:-|–|—|ถึง)\s*(\d{{1,2}}\s*(?:{_MONTH_WORDS}).*)", text
    )
    if days and (end := _POINT.fullmatch(days[2])) and end["year"]:
        return _made(end, _written(end), int(days[1])), _made(end, _written(end), int(end["day"]))
    parts = _TO.split(text)
    points = [_POINT.fullmatch(part.strip()) for part in parts]
    if len(points) not in {1, 2} or not all(points):
        return None
    found = [point for point in points if point]
    years = _years(found, fiscal_year)
    if years is None:
        return None
    first, last = found[0], found[-1]
    start = _made(first, years[0], int(first["day"] or 1))
    ends = _made(last, years[-1], int(last["day"] or 1))
    return start, (ends if last["day"] else month_span(ends.year, ends.month)[1])


def _years(points: list[re.Match[str]], fiscal_year: int | None) -> list[int] | None:
    """The year of each end; one that is not written follows from the other, or from the fiscal year of the row."""
    written = [_written(point) if point["year"] else None for point in points]
    months = [_month(point) for point in points]
    if all(year is None for year in written):
        return [fiscal_year - (month >= 10) for month in months] if fiscal_year else None
    last = written[-1]
    if written[0] is None and last is not None:
        return [last - (months[0] > months[-1]), last]
    if last is None:
        return None
    return [year for year in written if year is not None]
