"""Thai text: spelling order, digits, dates of the Buddhist era, amounts.

Knows the script and the calendar. Must not know files, records or pages.
"""

import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from oit.faults import Fault

ERA = 543
"""พ.ศ. minus ค.ศ., for every date since 1 January 2484 (the year then moved to January)."""

FIRST_BUDDHIST_YEAR = 2400
"""A year from here on is read as พ.ศ.; a smaller one as ค.ศ."""

MONTHS = (
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
    "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
)  # fmt: skip
SHORT_MONTHS = (
    "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.",
    "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
)  # fmt: skip

_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_THAI_DIGIT = re.compile("[๐-๙]")
# Zero-width, soft hyphen, byte order mark, the marks that turn reading direction, and C0/C1 controls
# other than tab and line feed: invisible, and able to make a text read as something it is not.
_UNSEEN = (
    "\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\x00-\x08\x0b-\x1f\x7f-\x9f"
)
_INVISIBLE = re.compile(f"[{_UNSEEN}]")
_TONE = "\u0e48-\u0e4c"
# Each pattern takes a whole run at once: one that looks for the end of a run and steps back where it finds none
# takes minutes for a line of nothing but marks.
_SPLIT_AM = re.compile(f"\u0e4d([{_TONE}]*)\u0e32([{_TONE}]*)")
_VOWEL = "\u0e31\u0e34-\u0e3a"
_TONE_BEFORE_VOWEL = re.compile(f"[{_TONE}][{_VOWEL}]")
_MARKS = re.compile(f"[{_TONE}{_VOWEL}]{{2,}}")
_AM_AND_TONES = re.compile(f"\u0e33[\u0e33{_TONE}]+")
_UNTIDY = re.compile(
    f"[{_UNSEEN}\u0e4d\u0e33{_TONE}](?:(?<=[{_UNSEEN}\u0e4d])|(?<=[{_TONE}])[{_VOWEL}]|(?<=\u0e33)[\u0e33{_TONE}])"
)
"""What any of the patterns above may change: most texts hold none of it, and are looked through once."""


def tidy(text: str) -> str:
    """Return the display form: no invisible characters, sara am whole, vowel before tone mark."""
    if not _UNTIDY.search(text):
        return text
    text = _INVISIBLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    if "\u0e4d" in text:
        text = _SPLIT_AM.sub("\\1\\2\u0e33", text)
    if _TONE_BEFORE_VOWEL.search(text):
        text = _MARKS.sub(lambda m: "".join(sorted(m[0], key=_is_tone)), text)
    return _AM_AND_TONES.sub(lambda m: "".join(sorted(m[0], key=_is_tone, reverse=True)), text)


def _is_tone(mark: str) -> bool:
    return "\u0e48" <= mark <= "\u0e4c"


def arabic_digits(text: str) -> str:
    """Return the text with Thai digits as 0–9."""
    return text.translate(_DIGITS) if _THAI_DIGIT.search(text) else text


def _month_key(name: str) -> str:
    return re.sub(r"[.\s]", "", name)


_MONTH_NUMBERS = {
    _month_key(name): number for names in (MONTHS, SHORT_MONTHS) for number, name in enumerate(names, start=1)
}
_LONGEST_DATE = 100
_MIDNIGHT = r"(?:[ T]00:00(?::00)?)?"
_ISO = re.compile(r"(\d+)-(\d{1,2})-(\d{1,2})" + _MIDNIGHT)
_SLASHED = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d+)")
_WORDED = re.compile(r"(?:วันที่\s*)?(\d{1,2})\s*([ก-๙.\s]+?)\s*(พ\.?ศ\.?|ค\.?ศ\.?)?\s*(\d+)")


@lru_cache(1024)  # the same days stand in many files
def parse_date(text: str) -> date:
    """Read a date as officials write it.

    `28/10/2565`, `28 ต.ค. 2565`, `28 ตุลาคม พ.ศ. 2565`, `2022-10-28`, each with Thai digits too.
    A year of 2400 or more is พ.ศ., in an ISO date too.

    Raises:
        Fault: the text is no date, no such day exists, or the year can be read in two ways.
    """
    shown = " ".join(tidy(text).split())
    plain = arabic_digits(shown)
    if len(plain) > _LONGEST_DATE:
        raise Fault("date_form", text=shown)
    if match := _ISO.fullmatch(plain):
        return _day(shown, match[1], int(match[2]), int(match[3]))
    if match := _SLASHED.fullmatch(plain):
        return _day(shown, match[3], int(match[2]), int(match[1]))
    if match := _WORDED.fullmatch(plain):
        month = _MONTH_NUMBERS.get(_month_key(match[2]))
        if month is None:
            raise Fault("date_month_name", month=match[2].strip())
        return _day(shown, match[4], month, int(match[1]), era=(match[3] or "").replace(".", ""))
    raise Fault("date_form", text=shown)


def _day(text: str, year_text: str, month: int, day: int, era: str = "") -> date:
    if len(year_text) != 4:
        raise Fault("date_short_year", text=text)
    written = int(year_text)
    buddhist = written >= FIRST_BUDDHIST_YEAR
    if (era == "พศ" and not buddhist) or (era == "คศ" and buddhist):
        raise Fault("date_era", text=text, year=year_text)
    year = written - ERA if buddhist else written
    if not 1900 <= year <= 2100:
        raise Fault("date_year", text=text, year=year_text)
    if month > 12 and day <= 12:
        raise Fault("date_swapped", text=text, swapped=f"{month}/{day}/{year + ERA}")
    try:
        return date(year, month, day)
    except ValueError:
        raise Fault("date_impossible", text=text) from None


def short_date(day: date) -> str:
    """Return `28 ต.ค. 2565`."""
    return f"{day.day} {SHORT_MONTHS[day.month - 1]} {day.year + ERA}"


def month_of(day: date) -> str:
    """Return the month of a day: `ตุลาคม 2565`."""
    return f"{MONTHS[day.month - 1]} {day.year + ERA}"


def slashed_date(day: date) -> str:
    """Return `28/10/2565`, the form in which data files are written."""
    return f"{day.day:02}/{day.month:02}/{day.year + ERA}"


def fiscal_period(year: int) -> tuple[date, date]:
    """First and last day of a fiscal year in พ.ศ. (1 October to 30 September).

    Source: พระราชบัญญัติวิธีการงบประมาณ พ.ศ. 2561 มาตรา 4, the definition of ปีงบประมาณ.
    """
    return date(year - ERA - 1, 10, 1), date(year - ERA, 9, 30)


def fiscal_year(day: date) -> int:
    """Return the fiscal year (พ.ศ.) that a day belongs to."""
    return day.year + ERA + (day.month >= 10)


def number(value: Decimal) -> str:
    """Return `1,234.5`: thousands apart, no needless zeros."""
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def baht(value: Decimal) -> str:
    """Return `48,140,719.06` or `85,840`: satang in two digits where there are any."""
    return f"{value:,.0f}" if value == value.to_integral_value() else f"{value:,.2f}"


def millions(value: Decimal, largest: Decimal) -> str:
    """Return an amount in millions as it stands beside a `largest` one: `12.3`, `0.04`; never 0 for what is not.

    Ten millions and more have one decimal, else two.
    """
    if not value:
        return "0"
    step = Decimal("0.1") if largest >= 10_000_000 else Decimal("0.01")
    rounded = (value / 1_000_000).quantize(step, ROUND_HALF_UP)
    return f"น้อยกว่า {step}" if not rounded else f"{rounded:,}"
