"""Thai text and the calendar, as officials write them."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from growth import LINEAR, growth
from oit.faults import SENTENCES, Fault
from oit.text import thai

DAY = date(2022, 10, 28)
THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


@pytest.mark.parametrize(
    "written",
    [
        "28/10/2565", "28-10-2565", "28.10.2565", "28 / 10 / 2565", "๒๘/๑๐/๒๕๖๕",
        "28 ต.ค. 2565", "28 ต.ค.2565", "28ต.ค.2565", "28 ตค 2565", "28 ตุลาคม 2565", "๒๘ ตุลาคม ๒๕๖๕",
        "วันที่ 28 ตุลาคม พ.ศ. 2565", "28 ตุลาคม พศ 2565", "28 ตุลาคม ค.ศ. 2022",
        "2022-10-28", "2022-10-28 00:00:00", "2022-10-28T00:00", "2565-10-28", " 28/10/2565 ", "28/10/2022",
        "28\u200b/10/2565",
    ],
)  # fmt: skip
def test_a_date_as_officials_write_it(written: str) -> None:
    assert thai.parse_date(written) == DAY


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("", "date_form"),
        ("สิ้นเดือนตุลาคม", "date_form"),
        ("ตุลาคม 2565", "date_form"),
        ("28/10", "date_form"),
        ("2022-10-28 12:30", "date_form"),
        ("28 October 2022", "date_form"),
        ("28 ตุลาคน 2565", "date_month_name"),
        ("28/10/65", "date_short_year"),
        ("28 ต.ค. 65", "date_short_year"),
        ("28/10/25655", "date_short_year"),
        ("28 ต.ค. พ.ศ. 2022", "date_era"),
        ("28 ต.ค. ค.ศ. 2565", "date_era"),
        ("28 ต.ค. พ.ศ. 2400", "date_year"),
        ("31/12/2442", "date_year"),
        ("1/1/2644", "date_year"),
        ("28/10/3565", "date_year"),
        ("28/10/0000", "date_year"),
        ("10/28/2565", "date_swapped"),
        ("12/28/2565", "date_swapped"),
        ("1/13/2565", "date_swapped"),
        ("13/28/2565", "date_impossible"),
        ("31/02/2566", "date_impossible"),
        ("29/02/2566", "date_impossible"),
        ("0/1/2566", "date_impossible"),
        ("28/28/2566", "date_impossible"),
    ],
)
def test_what_is_no_date_says_why(written: str, code: str) -> None:
    with pytest.raises(Fault) as refused:
        thai.parse_date(written)
    assert refused.value.code == code


def test_a_year_is_one_of_the_last_century_or_of_this() -> None:
    assert thai.parse_date("1/1/2443") == date(1900, 1, 1)
    assert thai.parse_date("31/12/2643") == date(2100, 12, 31)


def test_a_leap_day_is_counted_in_the_christian_year() -> None:
    assert thai.parse_date("29/02/2567") == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (" ๓๑/๐๒/๒๕๖๖ ", "“๓๑/๐๒/๒๕๖๖” ไม่มีวันนี้ในปฏิทิน"),
        ("2566-02-31 00:00:00", "“2566-02-31 00:00:00” ไม่มีวันนี้ในปฏิทิน"),
        ("31 เม.ย. 2566", "“31 เม.ย. 2566” ไม่มีวันนี้ในปฏิทิน"),
        ("ต้นเดือน\u200bตุลาคม", "“ต้นเดือนตุลาคม” อ่านเป็นวันที่ไม่ได้"),
        ("28 ตุลาคน 2565", "ไม่รู้จักชื่อเดือน “ตุลาคน”"),
        ("28/10/65", "“28/10/65” ปีไม่ครบ 4 หลัก จึงไม่รู้ว่าเป็น พ.ศ. หรือ ค.ศ."),
        ("28 ต.ค. ค.ศ. 2565", "“28 ต.ค. ค.ศ. 2565” คำว่า พ.ศ. หรือ ค.ศ. ไม่ตรงกับปี 2565"),
        ("28/10/3565", "“28/10/3565” ปี 3565 อยู่นอกช่วงที่เป็นไปได้"),
        ("10/28/2565", "“10/28/2565” ไม่มีเดือนนี้ ดูเหมือนสลับวันกับเดือน — ถ้าใช่ ให้เขียนเป็น 28/10/2565"),
    ],
)
def test_a_refused_date_is_quoted_as_it_was_written(written: str, told: str) -> None:
    with pytest.raises(Fault) as refused:
        thai.parse_date(written)
    assert refused.value.message.startswith(told)


@given(st.dates(date(1942, 1, 1), date(2099, 12, 31)))
def test_what_is_shown_can_be_typed(day: date) -> None:
    spelled_out = f"{day.day} {thai.MONTHS[day.month - 1]} {day.year + thai.ERA}"
    for shown in (thai.short_date(day), spelled_out, thai.slashed_date(day), day.isoformat()):
        assert thai.parse_date(shown) == day
        assert thai.parse_date(shown.translate(THAI_DIGITS)) == day


@given(st.text(max_size=40))
def test_any_text_is_a_date_or_refused_in_words(text: str) -> None:
    code = None
    try:
        day = thai.parse_date(text)
    except Fault as refused:
        code = refused.code
    else:
        assert 1900 <= day.year <= 2100
    assert code is None or code in SENTENCES


def test_dates_are_shown_in_the_buddhist_era() -> None:
    assert thai.short_date(DAY) == "28 ต.ค. 2565"
    assert thai.slashed_date(date(2023, 2, 1)) == "01/02/2566"


def test_a_fiscal_year_runs_from_october_to_september() -> None:
    assert thai.fiscal_period(2566) == (date(2022, 10, 1), date(2023, 9, 30))


@given(st.integers(2500, 2600))
def test_every_day_of_a_fiscal_year_belongs_to_it_and_the_next_to_the_next(year: int) -> None:
    first, last = thai.fiscal_period(year)
    assert thai.fiscal_year(first) == thai.fiscal_year(last) == year
    assert thai.fiscal_year(first - timedelta(1)) == year - 1
    assert thai.fiscal_year(last + timedelta(1)) == year + 1


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("ส\u0e4d\u0e32นักงาน", "สำนักงาน"),  # sara am typed as two signs
        ("น\u0e49\u0e4d\u0e32", "น้ำ"),  # tone, then the two signs
        ("น\u0e4d\u0e49\u0e32", "น้ำ"),  # the tone between them
        ("น\u0e33\u0e49", "น้ำ"),  # the tone behind
        ("ท\u0e48\u0e35", "ที่"),  # the tone before the vowel
        ("พันธ\u0e4c\u0e38", "พันธุ์"),  # the sign of silence before the vowel
        ("ก\u0e49\u0e48\u0e34", "ก\u0e34\u0e49\u0e48"),  # two tones: which one is meant, nobody can know
        ("น\u0e33\u0e48\u0e49", "น\u0e48\u0e49\u0e33"),
        ("สำ\u200bนัก\ufeffงาน", "สำนักงาน"),  # invisible
        ("ก\u202eข", "กข"),  # turns the reading direction
        ("บรรทัดหนึ่ง\r\nบรรทัดสอง\rบรรทัดสาม", "บรรทัดหนึ่ง\nบรรทัดสอง\nบรรทัดสาม"),
        ("IIT ร้อยละ ๒๕", "IIT ร้อยละ ๒๕"),  # digits stay as they were written
    ],
)
def test_text_is_brought_into_one_spelling(typed: str, shown: str) -> None:
    assert thai.tidy(typed) == shown


@given(st.text(st.sampled_from("กนสทำาํ่้๊๋์ัิีึืุู \n\u200b\u202ea1"), max_size=30))
def test_tidy_text_stays_as_it_is(text: str) -> None:
    assert thai.tidy(thai.tidy(text)) == thai.tidy(text)


@pytest.mark.parametrize(
    ("value", "number", "baht"),
    [
        ("0", "0", "0"),
        ("90.00", "90", "90"),
        ("87.83", "87.83", "87.83"),
        ("48140719.06", "48,140,719.06", "48,140,719.06"),
        ("85840.5", "85,840.5", "85,840.50"),
        ("100", "100", "100"),
        ("0.10", "0.1", "0.10"),
    ],
)
def test_numbers_and_amounts(value: str, number: str, baht: str) -> None:
    assert thai.number(Decimal(value)) == number
    assert thai.baht(Decimal(value)) == baht


def test_thai_digits_become_arabic() -> None:
    assert thai.arabic_digits("๗.๓.๒ ก") == "7.3.2 ก"


@pytest.mark.parametrize("unit", ["่", "ำ", "ํ", "ํ่", "ำ่ำ", "่ิ", "\u200b", "ก่"])
def test_a_text_of_nothing_but_marks_takes_time_in_proportion(unit: str) -> None:
    assert growth(lambda size: "ก" + unit * size, thai.tidy, 5_000) < LINEAR


@pytest.mark.parametrize("unit", [" ", " .", "ก", "1 ", "-", "พ.ศ."])
def test_what_is_no_date_is_known_for_none_at_once(unit: str) -> None:
    def refuse(text: str) -> None:
        with pytest.raises(Fault):
            thai.parse_date(text)

    assert growth(lambda size: "1" + unit * size + "x", refuse, 2_000) < LINEAR


@pytest.mark.parametrize(
    ("value", "largest", "shown"),
    [
        ("2852000000", "2852000000", "2,852.0"),
        ("9764000", "12900000", "9.8"),
        ("1234567.89", "1234567.89", "1.23"),
        ("85840", "9000000", "0.09"),
        ("4000", "9000000", "น้อยกว่า 0.01"),  # it is not nothing
        ("0", "9000000", "0"),
    ],
)
def test_amounts_in_millions_stand_beside_one_another(value: str, largest: str, shown: str) -> None:
    assert thai.millions(Decimal(value), Decimal(largest)) == shown
