"""Lists whose column of names has a heading that nobody knows, and tables that are no lists of projects."""

from __future__ import annotations

import copy
from collections import Counter
from pathlib import Path

import docx
import openpyxl
import pytest

from importers.corpus import ProjectList, corpus
from importers.outcome import imported
from importers.scoring import score
from importers.test_layouts import Rows, facts, read, said, workbook
from oit.importers.imported_file import read_source
from oit.importers.sheet.headings import NAMES, VOCABULARY

COURSES: Rows = [
    ["แผนพัฒนาบุคลากร ประจำปีงบประมาณ พ.ศ. 2567"],
    ["ที่", "หลักสูตรวิชา", "รุ่น", "งบประมาณ (บาท)", "กอง"],
    [1, "ภาษาอังกฤษเพื่อการบริการ", "รุ่น 1", "45,000", "กองการศึกษา"],
    [2, "การเขียนหนังสือราชการ", "รุ่น 1", "12,500", "สำนักปลัด"],
    ["", "รวม", "", "57,500", ""],
]


def test_the_names_stand_where_words_differ_from_row_to_row_beside_money(tmp_path: Path) -> None:
    made = read(tmp_path, COURSES)
    assert facts(made, "name", "fiscal_year", "office", "budget.allocated") == [
        ("ภาษาอังกฤษเพื่อการบริการ", "2567", ["กองการศึกษา"], "45000"),
        ("การเขียนหนังสือราชการ", "2567", ["สำนักปลัด"], "12500"),
    ]


def test_the_column_that_was_taken_is_said(tmp_path: Path) -> None:
    told = said(read(tmp_path, COURSES))
    assert "ถือว่าคอลัมน์ B “หลักสูตรวิชา” เป็นชื่อโครงการ เพราะ" in told
    assert "(2 แถว) อยู่ข้าง “งบประมาณ (บาท)” และ “กอง”" in told


ROADS: Rows = [
    ["ที่", "สายทางในความดูแล", "งบประมาณ"],
    [1, "ซ่อมสร้างผิวจราจร ซอย 4", 300000],
    [2, "ปรับปรุงผิวจราจร ซอย 9", 250000],
]


def test_names_that_begin_as_works_do_need_money_alone_beside_them(tmp_path: Path) -> None:
    assert facts(read(tmp_path, ROADS), "name") == [("ซ่อมสร้างผิวจราจร ซอย 4",), ("ปรับปรุงผิวจราจร ซอย 9",)]


def test_a_heading_on_each_page_and_a_sheet_for_each_unit(tmp_path: Path) -> None:
    rows = [*COURSES[:4], COURSES[1], [3, "การปฐมพยาบาล", "รุ่น 2", "9,000", "กองสาธารณสุข"]]
    assert len(read(tmp_path, rows).drafts) == 3
    path = workbook(tmp_path / "two.xlsx", ROADS)
    book = openpyxl.load_workbook(path)
    book.copy_worksheet(book.active).title = "กองช่าง"
    book.save(path)
    assert len(read_source(path, office="เขต").drafts) == 4


def test_a_list_in_word_that_goes_on_over_a_page(tmp_path: Path) -> None:
    document = docx.Document()
    for rows in (ROADS, [[3, "ปรับปรุงทางเท้า ซอย 11", 90000]]):
        table = document.add_table(len(rows), 3)
        for row, words in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, words, strict=True):
                cell.text = str(text)
    document.save(tmp_path / "list.docx")
    assert len(read_source(tmp_path / "list.docx", office="เขต").drafts) == 3


OTHER_TABLES = """
ที่|ชื่อ|สังกัด|โทรศัพท์ // 1|สมมุติ ทดสอบ|กองช่าง|02 // 2|ตัวอย่าง มีสุข|กองคลัง|03
ที่|ชื่อ|ที่อยู่|จำนวนเงิน // 1|สมมุติ ทดสอบ|หมู่ 4 บ้านดอน|600 // 2|ตัวอย่าง มีสุข|หมู่ 2 บ้านนา|700
ที่|ผู้แทน|สังกัด|จำนวนเงิน // 1|นายสมมุติ ทดสอบ|กองช่าง|600 // 2|นางตัวอย่าง มีสุข|กองคลัง|700
ที่|ผู้ยื่นข้อเสนอ|ราคาที่เสนอ|ราคาที่ตกลง // 1|บริษัท สมมุติ จำกัด|900|800 // 2|บริษัท ตัวอย่าง จำกัด|950|
ที่|คำศัพท์|ความหมาย // 1|ราคากลาง|ราคาที่ใช้เป็นฐาน // 2|วงเงิน|จำนวนเงินที่ตั้งไว้
หมวดรายจ่าย|งบประมาณ|เบิกจ่าย|คงเหลือ // งบบุคลากร|900|800|100 // งบดำเนินงาน|950|900|50
หมวดรายจ่าย|หน่วยงาน|งบประมาณ // งบบุคลากร|กองช่าง|900 // งบดำเนินงาน|กองคลัง|950
ที่|ภาษีอากร|งบประมาณ|หน่วยงาน // 1|ภาษีที่ดิน|900|กองคลัง // 2|ภาษีป้าย|950|กองคลัง
ยุทธศาสตร์/แผนงาน|จำนวนโครงการ|งบประมาณ|หน่วยงาน // แผนงานการศึกษา|4|900|กองการศึกษา // แผนงานเคหะ|2|50|กองช่าง
ที่|ข้อร้องทุกข์|สถานะ|หน่วยงาน // 1|ไฟฟ้าดับ ซอย 4|แล้วเสร็จ|กองช่าง // 2|ถนนชำรุด|แล้วเสร็จ|กองช่าง
ที่|โรงเรียน|งบประมาณ|ระยะเวลา // 1|โรงเรียนบ้านดอน|900|ม.ค. 67 // 2|โรงเรียนบ้านนา|950|ก.พ. 67
ที่|สภาพเดิม|งบประมาณ|กอง // 1|ถนนลาดยาง|5|กองช่าง // 2|ถนนลาดยาง|6|กองช่าง // 3|ถนนดิน|6|กองช่าง
"""
"""Staff, people who get money, offers, words, kinds of spending, taxes, sums of a plan, complaints, schools, roads."""


@pytest.mark.parametrize("table", OTHER_TABLES.strip().splitlines())
def test_a_table_of_anything_else_becomes_no_projects(tmp_path: Path, table: str) -> None:
    made = read(tmp_path, [row.strip().split("|") for row in table.split("//")])
    assert made.drafts == []
    assert [fault.code for fault in made.faults] in (["sheet_headings"], ["sheet_name_open"], ["sheet_name_none"])


@pytest.mark.parametrize(("words", "projects"), [("พัสดุ", 2), ("กิจการ", 0)])
def test_a_heading_that_often_names_works_needs_no_more_than_money(tmp_path: Path, words: str, projects: int) -> None:
    rows: Rows = [["ที่", words, "งบประมาณ"], [1, "เก้าอี้สำนักงาน", 5000], [2, "โต๊ะประชาสัมพันธ์", 6000]]
    assert len(read(tmp_path, rows).drafts) == projects


@pytest.mark.parametrize("details", ["รายละเอียด", "รายละเอียดของกิจกรรมที่เกิดขึ้น"])
def test_details_name_nothing_where_an_unknown_heading_stands_before_them(tmp_path: Path, details: str) -> None:
    rows: Rows = [["ที่", "สิ่งที่ขอ", details, "งบประมาณ", "กอง"], [1, "ก่อสร้างลานกีฬา", "กว้าง 20 เมตร", 5000, "กองช่าง"]]
    assert facts(read(tmp_path, rows), "name") == [("ก่อสร้างลานกีฬา",)]


def test_a_row_that_looks_like_a_heading_is_none_below_one_of_which_more_is_known(tmp_path: Path) -> None:
    rows: Rows = [
        ["ที่", "ฉายา", "หน่วยงาน", "สถานะ", "ระยะเวลา"],
        ["ที่", "ก่อสร้างถนน", "งบประมาณ", "กองช่าง"],
        [1, "ปรับปรุงศาลา", 5, "กองช่าง"],
    ]
    assert read(tmp_path, rows).drafts == []


@pytest.mark.parametrize(("title", "projects"), [("ติดตามโครงการ ปี 2567", 2), ("ติดตามงาน ปี 2567", 0)])
def test_without_money_the_words_above_must_speak_of_projects(tmp_path: Path, title: str, projects: int) -> None:
    rows: Rows = [
        [title],
        ["ที่", "ฉายา", "หน่วยงาน", "สถานะ"],
        [1, "ก่อสร้างถนน", "กองช่าง", "แล้วเสร็จ"],
        [2, "ปรับปรุงศาลา", "กองช่าง", "แล้วเสร็จ"],
    ]
    assert len(read(tmp_path, rows).drafts) == projects


def test_two_columns_that_could_name_the_rows_are_asked_about(tmp_path: Path) -> None:
    rows: Rows = [
        ["ที่", "ลักษณะเด่น", "จุดเชื่อมต่อ", "งบประมาณ", "กอง"],
        [1, "ทางลาดยางเดิมชำรุด", "บ้านดอน-บ้านนา", 5000, "กองช่าง"],
        [2, "ทางลูกรังน้ำท่วมขัง", "บ้านนา-บ้านสวน", 6000, "กองช่าง"],
    ]
    made = read(tmp_path, rows)
    assert made.drafts == []
    assert "แถว 1 เป็นหัวตารางที่มีช่องเงิน แต่ไม่รู้ว่าคอลัมน์ใดเป็นชื่อโครงการ (B “ลักษณะเด่น” C “จุดเชื่อมต่อ”)" in said(made)


def test_a_sheet_beside_a_list_with_a_known_heading_is_not_taken(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in COURSES:
        book.active.append(row)
    known = book.create_sheet("แผน")
    for row in [["ที่", "ชื่อโครงการ", "งบประมาณ"], [1, "ก่อสร้างถนน", 5]]:
        known.append(row)
    book.save(tmp_path / "list.xlsx")
    made = read_source(tmp_path / "list.xlsx", office="เขต")
    assert facts(made, "name") == [("ก่อสร้างถนน",)]
    assert "sheet_no_projects" in [fault.code for fault in made.faults]


def renamed(given: ProjectList) -> ProjectList:
    """A list of the corpus whose headings of names nobody knows."""
    source = copy.deepcopy(given.source)
    for part in [*source.get("sheets", []), *source.get("parts", [])]:
        if "rows" in part:
            part["rows"] = "\n".join(map(_unknown, part["rows"].splitlines()))
    return ProjectList(given.name, source, given.expected)


def _unknown(line: str) -> str:
    if not line.startswith("H>"):
        return line
    heads = line.removeprefix("H>").split("|")
    return "H>" + "|".join(" ฉายา " if VOCABULARY.field_of(words.strip()) in NAMES else words for words in heads)


def test_lists_of_the_corpus_are_read_or_asked_about_when_nobody_knows_the_heading_of_their_names(
    tmp_path: Path,
) -> None:
    counts: Counter[str] = Counter()
    told: list[str] = []
    for given in corpus():
        blind = renamed(given)
        if blind.source != given.source:
            folder = tmp_path / given.name
            folder.mkdir()
            names = bool(given.source.get("publish_person_names"))
            result = score(blind, imported(blind.build(folder), folder / "office", names=names))
            counts += result.counts
            told += [f"{given.name} {line}" for line in result.told]
    wrong = ("unexpected", "field wrong", "stranger", "leak", "traceback")
    assert [line for line in told if line.partition(" ")[2].startswith(wrong)] == []
    assert counts["found"] >= 0.95 * counts["expected"]
