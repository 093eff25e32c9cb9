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
_MONTH = {
    re.sub(r"[.\s]", "", name): number
    for names in (thai.MONTHS, thai.SHORT_MONTHS)
    for number, name in enumerate(names, start=1)
}
_MONTH_WORDS = "|".join(
    name.replace(".", r"\s*\.?\s*") for name in sorted((*thai.MONTHS, *thai.SHORT_MONTHS), key=len, reverse=True)
)
_ERA = r"(?:พ\s*\.?\s*ศ\s*\.?)?"
_POINT = re.compile(
    rf"(?:(?:วันที่|เดือน|ตั้งแต่|ระหว่าง)\s*)*(?:(?P<day>\d{{1,2}})\s*)?(?P<month>{_MONTH_WORDS})\s*(?:{_ERA}\s*(?P<year>\d{{4}}|\d{{2}}))?"
)
_SLASHED = re.compile(r"(?:วันที่\s*)?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{4}-\d{1,2}-\d{1,2}")
_TO = re.compile(r"\s*(?:-|–|—|ถึง|จนถึง|~)\s*(?:วันที่\s*)?")
_QUARTERS = re.compile(
    rf"ไตรมาส(?:ที่)?\s*(?P<first>[1-4])(?:\s*(?:-|–|ถึง|และ|,)\s*(?:ไตรมาส(?:ที่)?\s*)?(?P<last>[1-4]))?\s*(?:/|ของ)?\s*(?:(?:ปี|ปีงบประมาณ)?\s*{_ERA}\s*(?P<year>\d{{4}}))?"
)
_WHOLE_YEAR = re.compile(rf"(?:ตลอด)?(?:ทั้ง)?ปีงบประมาณ\s*{_ERA}\s*(?P<year>\d{{4}})")


def day_of(cell: Cell) -> date:
    """Return the day of a cell.

    Raises:
        Fault: no day, or one that can be read in two ways.
    """
    if isinstance(cell.value, date):
        return cell.value
    text = re.sub(r"^(?:ลงวันที่|ลว\.?|วันที่)\s*", "", thai.arabic_digits(thai.tidy(cell.first)).strip())
    match = _POINT.fullmatch(text)
    if match and match["day"] and match["year"]:
        return _made(int(match["year"]), _month(match), int(match["day"]), text)
    return thai.parse_date(text)


def period_of(cell: Cell, fiscal_year: int | None) -> Span | None:
    """Return first and last day of a period, None where the words leave one of them open."""
    if isinstance(cell.value, date):
        return cell.value, cell.value
    text = thai.arabic_digits(thai.tidy(cell.first)).strip().strip("()")
    try:
        span = _quarters(text, fiscal_year) or _year(text) or _slashed(text) or _months(text, fiscal_year)
    except Fault:
        return None
    return span if span and span[0] <= span[1] else None


def _month(match: re.Match[str]) -> int:
    return _MONTH[re.sub(r"[.\s]", "", match["month"])]


def _made(year: int, month: int, day: int, text: str) -> date:
    """A day of a year as written: two digits are พ.ศ. without its first two."""
    return thai.parse_date(f"{day}/{month}/{year + 2500 if year < 100 else year}") if text else date.min


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


def _year(text: str) -> Span | None:
    match = _WHOLE_YEAR.fullmatch(text)
    year = int(match["year"]) if match else None
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
        year, month = int(end["year"]), _month(end)
        return _made(year, month, int(days[1]), text), _made(year, month, int(end["day"]), text)
    parts = _TO.split(text)
    points = [_POINT.fullmatch(part.strip()) for part in parts]
    if len(points) not in {1, 2} or not all(points):
        return None
    found = [point for point in points if point]
    years = _years(found, fiscal_year)
    if years is None:
        return None
    first, last = found[0], found[-1]
    start = _made(years[0], _month(first), int(first["day"] or 1), text)
    ends = _made(years[-1], _month(last), int(last["day"] or 1), text)
    return start, (ends if last["day"] else month_span(ends.year, ends.month)[1])


def _years(points: list[re.Match[str]], fiscal_year: int | None) -> list[int] | None:
    """The year of each end; one that is not written follows from the other, or from the fiscal year of the row."""
    written = [int(point["year"]) if point["year"] else None for point in points]
    months = [_month(point) for point in points]
    if all(year is None for year in written):
        return [fiscal_year - (month >= 10) for month in months] if fiscal_year else None
    last = written[-1]
    if written[0] is None and last is not None:
        return [last - (months[0] > months[-1]), last]
    if last is None:
        return None
    return [year for year in written if year is not None]
