"""Single cells of lists: money in any unit, periods, persons; what can be read in two ways is refused."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from oit.faults import Fault
from oit.importers.persons import BLACKED_OUT
from oit.importers.sheet.amounts import money
from oit.importers.sheet.grid import Cell
from oit.importers.sheet.headings import VOCABULARY
from oit.importers.sheet.people import contractor, without_persons
from oit.importers.sheet.periods import day_of, period_of
from oit.importers.sheet.places import place
from oit.importers.sheet.row_data import Context, NotReadError
from oit.importers.sheet.row_kinds import RowKind, kind_of, place_of_section
from oit.importers.sheet.shown import shown
from oit.importers.sheet.titles import read_titles
from oit.text.persons import NATURAL_PERSON

MILLION = Decimal(1_000_000)


@pytest.mark.parametrize(
    ("text", "scale", "baht"),
    [
        ("125,000.-", 1, "125000"),
        ("๘๕,๘๔๐.๐๐", 1, "85840"),
        ("1.25 ล้านบาท", 1, "1250000"),
        ("1.25", MILLION, "1250000"),
        ("500 พันบาท", MILLION, "500000"),
        ("250,000 บาท", MILLION, "250000"),
        ("0", 1, "0"),
    ],
)
def test_money_in_the_unit_that_is_written(text: str, scale: Decimal, baht: str) -> None:
    assert money(Cell(text), Decimal(scale)) == Decimal(baht)


@pytest.mark.parametrize(
    "text",
    ["12,50", "1500,50", "1.250.000,00", "100 200", "ประมาณ 100", "100-200", "1,25,000", "-5", "(15,000.00)", "1" * 40],
)
def test_an_amount_that_can_be_read_in_two_ways_is_refused(text: str) -> None:
    with pytest.raises(Fault):
        money(Cell(text))


def test_a_million_million_is_a_unit_that_was_not_meant() -> None:
    with pytest.raises(Fault, match="มากผิดปกติ"):
        money(Cell("1,250,000", Decimal(1_250_000)), MILLION)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("ต.ค. 65 - ก.ย. 66", "2022-10-01", "2023-09-30"),
        ("ไตรมาส 1-3/2567", "2023-10-01", "2024-06-30"),
        ("ตุลาคม 2566", "2023-10-01", "2023-10-31"),
        ("๑-๓๑ มี.ค. ๖๖", "2023-03-01", "2023-03-31"),
        ("ต.ค. - ธ.ค. 2565", "2022-10-01", "2022-12-31"),
        ("1/10/2565 - 30/9/2566", "2022-10-01", "2023-09-30"),
    ],
)
def test_a_period_that_is_certain_becomes_dates(text: str, start: str, end: str) -> None:
    span = period_of(Cell(text), None)
    assert span is not None
    assert [day.isoformat() for day in span] == [start, end]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("วันศุกร์ที่ 17 พฤศจิกายน 2566", "2023-11-17"),
        ("22 พฤศจิกายน พุทธศักราช 2566", "2023-11-22"),
        ("24/พ.ย./2566", "2023-11-24"),
        ("10-พ.ค.-2567", "2024-05-10"),
        ("5 ธันวา 2566", "2023-12-05"),
        ("13 ธค 2566", "2023-12-13"),
        ("02/11/2566 00:00", "2023-11-02"),
        ("2023-11-02 09:30:15", "2023-11-02"),
        ("8 March 2024", "2024-03-08"),
        ("Mar 8, 2024", "2024-03-08"),
    ],
)
def test_a_day_as_people_and_systems_write_it(text: str, day: str) -> None:
    assert day_of(Cell(text)).isoformat() == day


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        (Cell("31 พ.ย. 2566"), "“31 พ.ย. 2566” ไม่มีวันนี้ในปฏิทิน"),
        (Cell("1/12/66", date(1966, 12, 1)), "2566"),
        (Cell("1 Nov 23"), "ปีไม่ครบ 4 หลัก"),
    ],
)
def test_a_day_that_does_not_exist_or_that_a_program_made_is_refused(cell: Cell, said: str) -> None:
    with pytest.raises(Fault, match=said):
        day_of(cell)


def test_the_whole_fiscal_year_of_a_list_that_states_it() -> None:
    assert period_of(Cell("ตลอดปีงบประมาณ"), 2567) == (date(2023, 10, 1), date(2024, 9, 30))


@pytest.mark.parametrize(
    ("words", "cell", "changes"),
    [
        ("โอนเพิ่ม/(โอนลด)", Cell("(15,000.00)"), [{"amount": "-15000"}]),
        ("โอนเพิ่ม/(โอนลด)", Cell("-50,000", Decimal(-50000)), [{"amount": "-50000"}]),
        ("โอนเพิ่ม/(โอนลด)", Cell("120,000"), [{"amount": "120000"}]),
        ("โอนลด", Cell("12,000"), [{"amount": "-12000"}]),
    ],
)
def test_money_moved_has_the_sign_that_its_cell_or_heading_gives(words: str, cell: Cell, changes: list[object]) -> None:
    data: dict[str, dict[str, object]] = {}
    place(data, VOCABULARY.heading([words]), cell, Context())
    assert data["budget"]["changes"] == changes


def test_money_moved_without_a_sign_is_kept_as_words_where_the_heading_gives_none() -> None:
    with pytest.raises(NotReadError):
        place({}, VOCABULARY.heading(["โอนเพิ่ม/ลด"]), Cell("15,000"), Context())


def test_two_marked_states_are_none() -> None:
    data: dict[str, object] = {}
    context = Context()
    place(data, VOCABULARY.heading(["สถานะ", "อยู่ระหว่างดำเนินการ"]), Cell("√"), context)
    with pytest.raises(Fault, match="มากกว่าหนึ่งช่อง"):
        place(data, VOCABULARY.heading(["สถานะ", "แล้วเสร็จ"]), Cell("√"), context)
    assert "status" not in data


@pytest.mark.parametrize(
    ("words", "months"),
    [("ไตรมาส 1", "10-12"), ("ไตรมาส 1\n(ม.ค.-มี.ค.)", "1-3"), ("Q4", "7-9"), ("ไตรมาส 2 (ม.ค.-มิ.ย.)", None)],
)
def test_the_months_of_a_quarter(words: str, months: str | None) -> None:
    heading = VOCABULARY.heading(["ระยะเวลาดำเนินการ", words])
    assert (heading.argument if heading.field == "month" else None) == months


def test_a_school_year_is_no_fiscal_year() -> None:
    assert read_titles(["แผนปฏิบัติการประจำปีการศึกษา 2567"]).year is None
    assert read_titles(["แผนปฏิบัติการปีการศึกษา 2567 ปีงบประมาณ 2568"]).year == 2568


def test_a_year_that_runs_from_january() -> None:
    assert read_titles(["แผน ปีงบประมาณ 2567 (มกราคม - ธันวาคม 2567)"]).of_calendar
    assert not read_titles(["แผน ปีงบประมาณ 2567"]).of_calendar


@pytest.mark.parametrize("text", ["๓๐ วัน", "ตลอดปีงบประมาณ", "31 ก.พ. 66", "15/12/66", "ต.ค.", "ก.ย. 66 - ต.ค. 65"])
def test_a_period_that_is_not_certain_stays_words(text: str) -> None:
    assert period_of(Cell(text), None) is None


@pytest.mark.parametrize(
    ("words", "field"),
    [
        (("เบิกจ่าย (ร้อยละ)",), None),
        (("แผนการใช้จ่าย", "ไตรมาส 1"), None),
        (("งบประมาณ", "คงเหลือ"), "kept"),
        (("จำนวนโครงการ",), None),
        (("ผลที่คาดว่าจะได้รับ",), "kept"),
        (("งบประมาณ", "เบิกจ่าย"), "budget.spent"),
        (("แผน", "งบประมาณ"), "budget.allocated"),
        (("งปม. ที่ได้รับจัดสรร (บาท)",), "budget.allocated"),
        (("ชื่อรายการของงานที่ซื้อหรือจ้าง",), "procurement.work"),
        (("สำนัก/กอง/ฝ่ายที่รับผิดชอบ",), "office"),
        (("เจ้าหน้าที่ผู้บันทึกข้อมูลในระบบ",), "person"),
        (("ส่วนราชการเจ้าของเรื่อง",), "office"),
        (("คณะ/หน่วยงาน",), "unit"),
        (("หน่วยงานเจ้าของงาน",), "office"),
        (("ฝ่ายเจ้าภาพ",), "office"),
        (("กองประปา",), None),
        (("รหัสหลักสูตร",), "code"),
        (("รหัสหน่วยงาน",), None),
        (("จำนวนครัวเรือนที่ได้รับประโยชน์",), "beneficiaries"),
        (("ครูผู้สอน",), "person"),
        (("ผู้ขอรับการสนับสนุน",), "responsible"),
        (("ครุภัณฑ์",), "weak_name"),
        (("คณะกรรมการตรวจรับพัสดุ",), "person"),
        (("รายละเอียดงาน",), "weak_name"),
        (("% งาน",), "progress"),
        (("วันที่เริ่ม-สิ้นสุด",), "period"),
        (("งบดำเนินการจริง (บาท)",), "budget.spent"),
        (("ยอดจ่ายจริง",), "budget.spent"),
        (("% เบิก",), None),
        (("ตัวชี้วัดผลผลิต",), "strategy.indicator"),
        (("ผลตัวชี้วัด",), None),
        (("สรุปผลการดำเนินงาน",), "outcome"),
        (("ผู้รับเหมา",), "procurement.contractor"),
        (("ราคาที่ซื้อได้",), "procurement.price"),
        (("งบฯ ที่ได้รับจัดสรร",), "budget.allocated"),
        (("กรอบวงเงินงบประมาณ (บาท)",), "budget.allocated"),
        (("ทุนที่ได้รับ (ล้านบาท)",), "budget.allocated"),
        (("ทุนวิจัยที่ได้รับจัดสรร",), "budget.allocated"),
        (("วงเงินงบประมาณ", "รวมงบประมาณ"), "budget.allocated"),
        (("วงเงินงบประมาณ", "แยกแหล่ง", "งบจังหวัด"), "funding_of"),
        (("แหล่งรายได้",), "funding"),
        (("งบประมาณที่ขอตั้ง",), None),
        (("งบประมาณที่ต้องการ",), None),
        (("รหัสงบประมาณ",), None),
        (("รหัสกองทุน",), None),
        (("รหัสทุน",), "code"),
        (("หมายเลขโครงการ",), "code"),
        (("ลำดับโครงการ",), "order"),
        (("สายทาง/สถานที่",), "location.text"),
        (("ที่ตั้งโครงการ/สถานที่ก่อสร้าง",), "location.text"),
        (("จุดก่อสร้าง",), "location.text"),
        (("ตำบล/อำเภอ",), "location.text"),
        (("สายทาง/ถนน",), None),
        (("กำหนดเสร็จ",), "period.end"),
        (("แล้วเสร็จภายใน",), "period.end"),
        (("กำหนดเวลาดำเนินงาน",), "period"),
        (("ระยะเวลาตามสัญญา",), None),
        (("คืบหน้า (ร้อยละ)",), "progress"),
        (("ร้อยละที่แล้วเสร็จ",), "progress"),
        (("สาเหตุที่ไม่คืบหน้า",), None),
    ],
)
def test_a_heading_means_what_it_says_and_no_more(words: tuple[str, ...], field: str | None) -> None:
    assert VOCABULARY.heading(words).field == field


@pytest.mark.parametrize(
    ("value", "form", "text"),
    [
        (12345, "0000000000", "0000012345"),
        (660101, "00-0000", "66-0101"),
        (0.875, "0%", "87.5%"),
        (1250000.5, "#,##0.00", "1,250,000.50"),
        (66, "[$-D00041E]0", "๖๖"),
    ],
)
def test_a_number_is_what_its_cell_shows(value: float, form: str, text: str) -> None:
    assert shown(value, form)[0] == text


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("ติดต่อ นางปรียา ตัวอย่างกุล", f"ติดต่อ {BLACKED_OUT}"),
        ("ร้านป้าย โดยนายวิชัย ทำป้ายดี", f"ร้านป้าย โดย{BLACKED_OUT}"),
        ("ว่าที่ ร.ต.ธีระ ทดลองดี", BLACKED_OUT),
        ("นายกเทศมนตรี นายช่างโยธา นายอำเภอนางรอง", "นายกเทศมนตรี นายช่างโยธา นายอำเภอนางรอง"),
        ("ถนนสายบ้านนายแดง ใจดี", "ถนนสายบ้านนายแดง ใจดี"),
        ("โครงการคุณแม่วัยใส พ.ศ. ใหม่", "โครงการคุณแม่วัยใส พ.ศ. ใหม่"),
    ],
)
def test_a_name_with_a_title_is_blacked_out_and_no_place_or_office(text: str, masked: str) -> None:
    assert without_persons(text) == masked


@pytest.mark.parametrize(
    ("name", "juristic", "published"),
    [
        ("บริษัท ตัวอย่าง จำกัด", False, "บริษัท ตัวอย่าง จำกัด"),
        ("นายมานะ อดทน", False, NATURAL_PERSON),
        ("มานะ อดทน", False, NATURAL_PERSON),
        ("สหสมมุติ", True, "สหสมมุติ"),
    ],
)
def test_a_supplier_who_is_a_person_has_no_name(name: str, juristic: bool, published: str) -> None:
    assert contractor(name, juristic) == published


def test_words_in_the_column_of_a_tax_number_are_refused_and_not_repeated() -> None:
    with pytest.raises(Fault, match="13 หลัก"):
        place({}, VOCABULARY.heading(["เลขประจำตัวผู้เสียภาษี"]), Cell("ทท"), Context())


def test_the_words_above_a_table() -> None:
    said = read_titles(["แผนงาน ปีงบประมาณ พ.ศ. ๒๕๖๖", "ข้อมูล ณ วันที่ 31 มีนาคม 2567", "(หน่วย : ล้านบาท)", "กองช่าง"])
    assert (said.year, said.scale, said.office, str(said.as_of)) == (2566, MILLION, "กองช่าง", "2024-03-31")
    assert read_titles(["แผนพัฒนาท้องถิ่น (พ.ศ. 2566 - 2570)"]).year is None


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("1. ก\n2. ข", ["ก", "ข"]),
        ("๑) ก\nต่อ\n๒) ข", ["ก ต่อ", "ข"]),
        ("- ก\n- ข", ["ก", "ข"]),
        ("(1) ก\n(2) ข", ["ก", "ข"]),
        ("ก\nข", ["ก ข"]),
        ("1. ก\n3. ข", ["1. ก 3. ข"]),
        ("1.5 กิโลเมตร\n2.5 กิโลเมตร", ["1.5 กิโลเมตร 2.5 กิโลเมตร"]),
        ("- ก", ["- ก"]),
    ],
)
def test_items_of_a_cell(text: str, items: list[str]) -> None:
    data: dict[str, object] = {}
    place(data, VOCABULARY.heading(["วัตถุประสงค์"]), Cell(text), Context(Decimal(1), None, False))
    assert data["objectives"] == items


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("อำเภอทดลอง จำนวน 2 โครงการ", ("location.district", "อำเภอทดลอง")),
        ("ตำบลดอนสมมุติ", ("location.subdistrict", "ตำบลดอนสมมุติ")),
        ("หมู่ที่ 4 บ้านทดลอง", ("location.village", "หมู่ที่ 4 บ้านทดลอง")),
        ("อำเภอเคลื่อนที่", None),
        ("เขตพื้นที่การศึกษา", None),
    ],
)
def test_a_section_that_is_a_place(words: str, place: tuple[str, str] | None) -> None:
    assert place_of_section(words) == place
    assert (kind_of("", words, [words]) is RowKind.SECTION) == (place is not None)
