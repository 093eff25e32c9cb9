"""Layouts that are no plain table: tables side by side, forms with labels down the side, rows for plan and result."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest

from oit.importers.imported_file import ImportedFile, read_source
from oit.importers.messages import fold

Rows = list[list[Any]]


def workbook(path: Path, rows: Rows, *merged: str) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append([None if cell == "" else cell for cell in row])
    for area in merged:
        book.active.merge_cells(area)
    book.save(path)
    return path


def read(path: Path, *rows_and_areas: Any) -> ImportedFile:
    return read_source(workbook(path / "list.xlsx", *rows_and_areas), office="เขต")


def facts(imported: ImportedFile, *keys: str) -> list[tuple[Any, ...]]:
    def one(data: Any, key: str) -> Any:
        for step in key.split("."):
            data = (data or {}).get(step)
        return data

    return [tuple(one(draft.data, key) for key in keys) for draft in imported.drafts]


def said(imported: ImportedFile) -> str:
    return "\n".join(map(str, fold([*imported.faults, *(note for draft in imported.drafts for note in draft.notes)])))


SIDE_BY_SIDE: Rows = [
    ["โครงการตามเทศบัญญัติ ปีงบประมาณ พ.ศ. 2566 (หน่วย : พันบาท)"],
    ["กองช่าง", "", "", "", "กองการศึกษา", "", ""],
    ["ที่", "โครงการ", "งบประมาณ", "", "ที่", "โครงการ", "งบประมาณ"],
    [1, "ก่อสร้างลานกีฬา", 450, "", 1, "แข่งขันกีฬาเยาวชน", "12,50"],
    [2, "ซ่อมแซมไฟฟ้าสาธารณะ", 200, "", 2, "วันไหว้ครู", 15],
    [3, "ขุดลอกคลองสาธารณะ", 175, "", "", "", ""],
    ["", "รวม", 825, "", "", "รวม", 75],
]


def test_tables_side_by_side_are_two_lists(tmp_path: Path) -> None:
    imported = read(tmp_path, SIDE_BY_SIDE, "A1:G1")
    assert facts(imported, "name", "fiscal_year", "office", "budget.allocated") == [
        ("ก่อสร้างลานกีฬา", "2566", ["กองช่าง"], "450000"),
        ("ซ่อมแซมไฟฟ้าสาธารณะ", "2566", ["กองช่าง"], "200000"),
        ("ขุดลอกคลองสาธารณะ", "2566", ["กองช่าง"], "175000"),
        ("แข่งขันกีฬาเยาวชน", "2566", ["กองการศึกษา"], None),
        ("วันไหว้ครู", "2566", ["กองการศึกษา"], "15000"),
    ]


def test_cells_of_the_right_table_keep_their_addresses(tmp_path: Path) -> None:
    told = said(read(tmp_path, SIDE_BY_SIDE))
    assert "ช่อง G4 (แข่งขันกีฬาเยาวชน): คอลัมน์ “งบประมาณ” อ่านค่าไม่ได้ “12,50”" in told
    assert (
        "ไม่ได้นำเข้าแถวที่ไม่ใช่โครงการ 2 แถว (แถวรวม 2 แถว) คือแถวที่ 7 (แผ่น Sheet คอลัมน์ A–D) และ 7 (แผ่น Sheet คอลัมน์ E–G)"
        in told
    )


def test_one_table_in_which_a_heading_stands_twice_stays_one(tmp_path: Path) -> None:
    rows: Rows = [["ที่", "โครงการ", "งบประมาณ", "ที่", "สถานที่"], [1, "ก", 5, 7, "ศาลา"], [2, "ข", 6, 8, "วัด"]]
    assert len(read(tmp_path, rows).drafts) == 2


FORMS: Rows = [
    ["สรุปผลการดำเนินโครงการ ประจำปีงบประมาณ พ.ศ. 2566"],
    ["1. ชื่อโครงการ :", "โครงการอบรมอาชีพสตรี"],
    ["2. หน่วยงานที่รับผิดชอบ", "กองสวัสดิการสังคม"],
    ["3. วัตถุประสงค์", "1) เพื่อมีรายได้"],
    ["", "2) เพื่อรวมกลุ่ม"],
    ["4. งบประมาณ", 50000, "เบิกจ่าย", 48250],
    ["5. ผู้รายงาน", "นางสมใจ ทดสอบดี"],
    ["6. เรื่องอื่น", "ทดลองก่อน"],
    [],
    ["1. ชื่อโครงการ :", "โครงการปลูกป่าชุมชน"],
    ["2. หน่วยงานที่รับผิดชอบ", "สำนักปลัด"],
    ["4. งบประมาณ", "12,50"],
]


def test_forms_below_one_another_are_a_project_each(tmp_path: Path) -> None:
    imported = read(tmp_path, FORMS)
    assert facts(imported, "name", "fiscal_year", "office", "budget.allocated", "budget.spent") == [
        ("โครงการอบรมอาชีพสตรี", "2566", ["กองสวัสดิการสังคม"], "50000", "48250"),
        ("โครงการปลูกป่าชุมชน", "2566", ["สำนักปลัด"], None, None),
    ]
    first, _ = imported.drafts
    assert first.data["objectives"] == ["เพื่อมีรายได้", "เพื่อรวมกลุ่ม"]
    assert first.data["unplaced"] == ["เรื่องอื่น: ทดลองก่อน"]
    assert "สมใจ" not in str([draft.data for draft in imported.drafts])
    assert "ช่อง B12 (โครงการปลูกป่าชุมชน)" in said(imported)


def test_forms_without_an_empty_row_between_begin_with_the_same_label(tmp_path: Path) -> None:
    rows = [["รหัสโครงการ", "A-1"], *FORMS[1:4], ["รหัสโครงการ", "A-2"], *FORMS[9:12]]
    assert facts(read(tmp_path, rows), "code", "name") == [
        ("A-1", "โครงการอบรมอาชีพสตรี"),
        ("A-2", "โครงการปลูกป่าชุมชน"),
    ]


def test_forms_whose_beginnings_nobody_can_tell_are_left_alone(tmp_path: Path) -> None:
    imported = read(tmp_path, [["รหัสโครงการ", "A-1"], *FORMS[1:4], *FORMS[9:12]])
    assert imported.drafts == []
    assert "ไม่พบหัวตาราง" in said(imported)


def test_a_form_whose_name_is_worded_unknown_gives_nothing_to_the_one_above(tmp_path: Path) -> None:
    rows = [*FORMS[:9], ["ฉายา", "โครงการปลูกป่าชุมชน"], *FORMS[10:]]
    assert read(tmp_path, rows).drafts == []


def test_a_form_without_a_name_is_told(tmp_path: Path) -> None:
    imported = read(tmp_path, [*FORMS[:9], ["1. ชื่อโครงการ :"], *FORMS[10:]])
    assert facts(imported, "name", "budget.allocated") == [("โครงการอบรมอาชีพสตรี", "50000")]
    assert "คือแถวที่ 10, 11, 12" in said(imported)


def test_each_table_of_a_word_file_may_be_a_form(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("แบบสรุปโครงการ ปีงบประมาณ 2566")
    for rows in (FORMS[1:4], FORMS[9:12]):
        table = document.add_table(len(rows), 2)
        for row, words in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, words, strict=True):
                cell.text = str(text)
        document.add_paragraph("")
    document.save(tmp_path / "list.docx")
    imported = read_source(tmp_path / "list.docx", office="เขต")
    assert facts(imported, "name", "fiscal_year") == [
        ("โครงการอบรมอาชีพสตรี", "2566"),
        ("โครงการปลูกป่าชุมชน", "2566"),
    ]
    assert "ตารางที่ 2 แถว 3 ช่อง 2 (โครงการปลูกป่าชุมชน)" in said(imported)


def test_a_row_for_the_plan_and_one_for_the_result(tmp_path: Path) -> None:
    rows: Rows = [
        ["ลำดับ", "โครงการ", "ปี", "แผน/ผล", "งบประมาณ (บาท)", "ไตรมาส 1"],
        [1, "โครงการกำจัดขยะ", 2567, "แผน", 900000, 100],
        ["", "", "", "ผล", 745300, 90],
        [2, "โครงการป้องกันไข้เลือดออก", 2567, "แผน", 150000, 50],
        ["", "", "", "ผล", 149990, 40],
    ]
    imported = read(tmp_path, rows)
    assert facts(imported, "name", "budget.allocated", "budget.spent", "unplaced") == [
        ("โครงการกำจัดขยะ", "900000", "745300", ["ไตรมาส 1 (แผน): 100", "ไตรมาส 1 (ผล): 90"]),
        ("โครงการป้องกันไข้เลือดออก", "150000", "149990", ["ไตรมาส 1 (แผน): 50", "ไตรมาส 1 (ผล): 40"]),
    ]


@pytest.mark.parametrize(
    ("month", "year"),
    [("ในรอบเดือน มีนาคม 2567", "2567"), ("ประจำเดือน ต.ค. 2567", "2568"), ("วันที่ 5 เดือน เมษายน พ.ศ. 2567", None)],
)
def test_the_month_of_a_list_tells_its_fiscal_year(tmp_path: Path, month: str, year: str | None) -> None:
    rows: Rows = [[f"สรุปผลการจัดซื้อจัดจ้าง {month}"], ["ที่", "งานที่จัดซื้อหรือจัดจ้าง", "ราคากลาง"], [1, "ซื้อวัสดุ", 5]]
    assert facts(read(tmp_path, rows), "fiscal_year") == [(year,)]


def test_a_year_that_no_plan_is_of_is_not_taken_from_a_period(tmp_path: Path) -> None:
    rows: Rows = [["ที่", "ชื่อโครงการ", "ระยะเวลาดำเนินการ"], [1, "ก", "1 ต.ค. 2699 - 30 ก.ย. 2700"]]
    imported = read_source(workbook(tmp_path / "list.xlsx", rows), office="เขต", year="2566")
    assert facts(imported, "fiscal_year") == [("2566",)]


def test_an_office_that_is_none_is_kept_aside_and_ours_stands(tmp_path: Path) -> None:
    rows: Rows = [["ที่", "ชื่อโครงการ", "หน่วยงาน", "งบประมาณ"], [1, "ก", "ก" * 3000, 5], [2, "ข", "กองช่าง", 6]]
    imported = read(tmp_path, rows)
    assert facts(imported, "office") == [(["เขต"],), (["กองช่าง"],)]
    assert "ก" * 1000 in str(imported.drafts[0].data["unplaced"])


def test_a_column_of_ends_beside_one_of_beginnings(tmp_path: Path) -> None:
    rows: Rows = [["ที่", "ชื่อโครงการ/สถานที่", "เริ่ม", "แล้วเสร็จ"], [1, "ก", "1 ก.พ. 2566", "31 มี.ค. 2566"]]
    [(period,)] = facts(read(tmp_path, rows), "period")
    assert period == {"start": "01/02/2566", "end": "31/03/2566"}


def test_a_register_of_contracts_whose_columns_have_short_names(tmp_path: Path) -> None:
    rows: Rows = [
        ["ที่", "เลขที่", "ลงวันที่", "เรื่อง", "คู่สัญญา", "ครบกำหนด"],
        [1, "7/2567", "20/11/2566", "ขุดลอกคลอง", "บริษัท สมมุติ จำกัด", "18/03/2567"],
    ]
    [(name, [contract])] = facts(read(tmp_path, rows), "name", "procurement")
    assert name == "ขุดลอกคลอง"
    assert (contract["contract_number"], contract["signed"], contract["due"]) == ("7/2567", "20/11/2566", "18/03/2567")


def test_a_first_column_of_numbers_is_no_contract_s(tmp_path: Path) -> None:
    rows: Rows = [["เลขที่", "เรื่อง", "คู่สัญญา"], [1, "ขุดลอกคลอง", "บริษัท สมมุติ จำกัด"]]
    [([contract],)] = facts(read(tmp_path, rows), "procurement")
    assert "contract_number" not in contract


def test_a_budget_of_one_syllable_is_money_or_a_kind_of_money(tmp_path: Path) -> None:
    money: Rows = [["กิจกรรม", "กอง", "งบ (บาท)"], ["วันเด็ก", "กองการศึกษา", "15,000"]]
    assert facts(read(tmp_path, money), "budget.allocated") == [("15000",)]
    kind: Rows = [["กิจกรรม", "กอง", "งบ", "งบประมาณ"], ["วันเด็ก", "กองการศึกษา", "งบดำเนินงาน", "15,000"]]
    assert facts(read(tmp_path, kind), "budget.allocated", "unplaced") == [("15000", ["งบ: งบดำเนินงาน"])]


@pytest.mark.parametrize(("target", "result", "progress"), [("ร้อยละ 5", "ร้อยละ 7.2", None), ("1 แห่ง", None, "7.2")])
def test_a_percentage_beside_a_target_in_percent_is_what_was_reached_of_it(
    tmp_path: Path, target: str, result: str | None, progress: str | None
) -> None:
    rows: Rows = [["โครงการ", "เป้าหมาย", "ผล"], ["จัดเก็บภาษีเชิงรุก", target, "ร้อยละ 7.2"]]
    [(results, reports)] = facts(read(tmp_path, rows), "results", "reports")
    assert results == ([{"text": result}] if result else None)
    assert reports == ([{"progress": progress}] if progress else None)


@pytest.mark.parametrize(
    ("words", "state", "kept"),
    [
        ("แล้วเสร็จ", "แล้วเสร็จ", None),
        ("เสร็จเรียบร้อยแล้ว", "completed", ["สถานะ: เสร็จเรียบร้อยแล้ว"]),
        ("ยังไม่เริ่มดำเนินการ", "planned", ["สถานะ: ยังไม่เริ่มดำเนินการ"]),
        ("On-going", "in_progress", ["สถานะ: On-going"]),
        ("อยู่ระหว่างจัดซื้อจัดจ้าง", None, ["สถานะ: อยู่ระหว่างจัดซื้อจัดจ้าง"]),
    ],
)
def test_a_state_in_other_words_is_read_and_the_words_are_kept(
    tmp_path: Path, words: str, state: str | None, kept: list[str] | None
) -> None:
    rows: Rows = [["โครงการ", "กอง", "สถานะ"], ["ขุดลอกคลอง", "กองช่าง", words]]
    assert facts(read(tmp_path, rows), "status.state", "unplaced") == [(state, kept)]


def test_words_below_a_heading_of_progress_are_kept_without_a_question(tmp_path: Path) -> None:
    rows: Rows = [["โครงการ", "กอง", "ความคืบหน้า"], ["ขุดลอกคลอง", "กองช่าง", "งวดที่ 2 จาก 4 งวด"], ["ก", "กองช่าง", "1oo%"]]
    imported = read(tmp_path, rows)
    assert facts(imported, "unplaced")[0] == (["ความคืบหน้า: งวดที่ 2 จาก 4 งวด"],)
    assert "C2" not in said(imported)
    assert "C3" in said(imported)


@pytest.mark.parametrize(
    "words",
    ["ประเด็นการพัฒนา/แผนงาน/โครงการ", "โครงการที่ขอรับเงินอุดหนุน", "ยุทธศาสตร์/โครงการ", "แผนงาน/โครงการ/กิจกรรมที่ขอรับการสนับสนุน"],
)
def test_a_heading_nobody_knows_names_projects_where_it_speaks_of_them_and_no_other_does(
    tmp_path: Path, words: str
) -> None:
    rows: Rows = [["ที่", words, "กอง", "เบิกจ่าย"], [1, "งานรัฐพิธี", "สำนักปลัด", "15,000"]]
    assert facts(read(tmp_path, rows), "name") == [("งานรัฐพิธี",)]


def test_a_heading_of_a_number_of_projects_names_none(tmp_path: Path) -> None:
    rows: Rows = [["ที่", "จำนวนโครงการ", "กอง", "เบิกจ่าย"], [1, 4, "สำนักปลัด", "15,000"]]
    assert facts(read(tmp_path, rows), "name") == []


@pytest.mark.parametrize("merged", [["C1:D1"], []])
def test_words_that_nobody_knows_below_a_heading_over_several_columns_are_its_lower_row(
    tmp_path: Path, merged: list[str]
) -> None:
    rows: Rows = [
        ["ที่", "โครงการ", "งบประมาณ", "", "รวม", "กอง"],
        ["", "", "รายหัว", "รายได้", "", ""],
        [1, "กีฬาสี", 45000, 5000, 50000, "งานวิชาการ"],
    ]
    imported = read(tmp_path, rows, *merged)
    assert facts(imported, "name", "budget.allocated", "unplaced") == [
        ("กีฬาสี", "50000", ["งบประมาณ รายหัว: 45000", "งบประมาณ รายได้: 5000"])
    ]


def test_a_target_that_is_a_number_takes_the_unit_beside_it(tmp_path: Path) -> None:
    rows: Rows = [["โครงการ", "เป้าหมาย", "หน่วยนับ", "กอง"], ["กีฬาสี", 120, "คน", "กองช่าง"], ["ข", "3 รุ่น", "คน", "กองช่าง"]]
    assert facts(read(tmp_path, rows), "targets", "unplaced") == [
        ([{"text": "120 คน"}], None),
        ([{"text": "3 รุ่น"}], ["หน่วยนับ: คน"]),
    ]


def test_a_name_alone_among_rows_that_state_more_is_a_section_or_asked_about(tmp_path: Path) -> None:
    rows: Rows = [
        ["โครงการ", "กอง", "งบประมาณ"],
        ["ค่าใช้สอย"],
        ["ก", "กองช่าง", 5],
        ["ข", "กองช่าง", 6],
        ["รอบที่สอง"],
        ["ค", "กองช่าง", 7],
    ]
    imported = read(tmp_path, rows)
    assert facts(imported, "name") == [("ก",), ("ข",), ("ค",)]
    assert "แถว 5 (รอบที่สอง): แถวนี้ไม่มีลำดับ" in said(imported)


def test_a_table_of_a_word_document_is_of_the_year_that_its_title_states(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("แผนชุมชน ประจำปีงบประมาณ พ.ศ. 2568")
    for village in ("หมู่ที่ 1", "หมู่ที่ 2"):
        document.add_paragraph(village)
        table = document.add_table(2, 3)
        for row, words in zip(
            table.rows, (["ที่", "โครงการ", "งบประมาณ"], ["1", f"ปลูกผัก {village}", "500"]), strict=True
        ):
            for cell, text in zip(row.cells, words, strict=True):
                cell.text = text
    document.save(tmp_path / "list.docx")
    imported = read_source(tmp_path / "list.docx", office="เขต")
    assert facts(imported, "fiscal_year") == [("2568",), ("2568",)]


def test_money_in_the_column_of_its_source_and_their_sum(tmp_path: Path) -> None:
    rows: Rows = [
        ["ที่", "โครงการ", "แหล่งงบประมาณ", "", "รวมงบประมาณทั้งสิ้น"],
        ["", "", "เงินงบประมาณ", "เงินบำรุง", ""],
        [1, "คลินิกเลิกบุหรี่", 120000, 30000, 150000],
    ]
    assert facts(read(tmp_path, rows, "C1:D1"), "budget.allocated", "funding") == [
        ("150000", [{"source": "เงินงบประมาณ", "amount": "120000"}, {"source": "เงินบำรุง", "amount": "30000"}])
    ]


def test_a_tab_file_whose_amounts_hold_commas_is_parted_at_its_tabs(tmp_path: Path) -> None:
    rows = [
        "ที่\tโครงการ\tงบประมาณ\tใช้จ่าย\tหมายเหตุ",
        "1\tก\t1,250,000.00\t1,200,000.00",
        "2\tข\t2,500,000.00\t2,100,000.00\tปรับแบบ",
    ]
    (tmp_path / "list.tsv").write_text("\n".join(rows), encoding="utf-8")
    imported = read_source(tmp_path / "list.tsv", office="เขต")
    assert facts(imported, "budget.allocated") == [("1250000",), ("2500000",)]


def test_a_name_that_begins_as_a_section_does_is_a_project_where_its_row_states_something(tmp_path: Path) -> None:
    rows: Rows = [["โครงการ", "งบประมาณ"], ["ก่อสร้างถนน", 5], ["ศูนย์ข้อมูลกลางจังหวัด", 6]]
    assert len(read(tmp_path, rows).drafts) == 2


PLAN_AND_CONTRACTS: list[Rows] = [
    [
        ["โครงการ ปีงบประมาณ 2567"],
        ["รหัสโครงการ", "รายการงบลงทุน", "หน่วยงานผู้ขอ", "งบประมาณ"],
        ["INV-1", "เครื่องเอกซเรย์", "กลุ่มงานรังสี", 3500000],
        ["INV-2", "เตียงผู้ป่วย", "กลุ่มการพยาบาล", 1650000],
    ],
    [
        ["ข้อมูลสัญญา"],
        ["รหัสโครงการ", "คู่สัญญา", "เลขที่สัญญา", "ราคาตามสัญญา"],
        ["INV-2", "บริษัท สมมุติ จำกัด", "7/2567", 1600000],
    ],
]


def two_sheets(path: Path, sheets: list[Rows]) -> ImportedFile:
    book = openpyxl.Workbook()
    for rows in sheets:
        sheet = book.create_sheet()
        for row in rows:
            sheet.append(row)
    book.remove(book.worksheets[0])
    book.save(path / "list.xlsx")
    return read_source(path / "list.xlsx", office="เขต")


def test_a_sheet_of_contracts_belongs_to_the_projects_of_another_by_their_codes(tmp_path: Path) -> None:
    imported = two_sheets(tmp_path, PLAN_AND_CONTRACTS)
    assert facts(imported, "code", "fiscal_year", "office", "procurement", "disagreements") == [
        ("INV-1", "2567", ["กลุ่มงานรังสี"], None, None),
        (
            "INV-2",
            "2567",
            ["กลุ่มการพยาบาล"],
            [{"contractor": "บริษัท สมมุติ จำกัด", "contract_number": "7/2567", "price": "1600000"}],
            None,
        ),
    ]


def test_a_sheet_with_a_code_that_no_other_states_is_asked_about(tmp_path: Path) -> None:
    plan, contracts = PLAN_AND_CONTRACTS
    imported = two_sheets(tmp_path, [plan, [*contracts, ["INV-9", "ร้านสมมุติ", "8/2567", 5]]])
    assert facts(imported, "procurement") == [(None,), (None,)]
    assert "sheet_no_projects" in [fault.code for fault in imported.faults]


def test_what_one_of_two_sheets_does_not_state_is_no_disagreement(tmp_path: Path) -> None:
    plan, _ = PLAN_AND_CONTRACTS
    results: Rows = [["รหัสโครงการ", "ชื่อโครงการ", "เบิกจ่าย"], ["INV-1", "เครื่องเอกซเรย์", 3400000]]
    imported = two_sheets(tmp_path, [plan, [["ปีงบประมาณ 2567"], *results]])
    assert facts(imported, "budget", "disagreements")[0] == ({"allocated": "3500000", "spent": "3400000"}, None)


def test_lines_of_a_budget_are_no_projects(tmp_path: Path) -> None:
    rows: Rows = [["รายการ", "งบประมาณ", "จ่ายจริง"], ["ภาษีอากร", 5, 4], ["งบบุคลากร", 6, 6], ["ค่าวัสดุสำนักงาน", 7, 6]]
    imported = read(tmp_path, rows)
    assert imported.drafts == []
    assert "แถวเกือบทั้งหมดเป็นหมวดรายรับหรือรายจ่าย" in said(imported)
    assert len(read(tmp_path, [*rows, ["ซ่อมถนน", 8, 8], ["จ้างออกแบบ", 9, 9]]).drafts) == 5


def test_beside_a_progress_in_percent_another_is_words(tmp_path: Path) -> None:
    rows: Rows = [["โครงการ", "กอง", "ความก้าวหน้า", "ร้อยละความก้าวหน้า"], ["ก", "กองช่าง", "เก็บข้อมูลแล้ว", 60]]
    assert facts(read(tmp_path, rows), "reports", "unplaced") == [([{"progress": "60"}], ["ความก้าวหน้า: เก็บข้อมูลแล้ว"])]


def test_suggestions_are_no_obstacles(tmp_path: Path) -> None:
    rows: Rows = [["โครงการ", "กอง", "ปัญหา/อุปสรรค", "ข้อเสนอแนะ"], ["ขุดลอกคลอง", "กองช่าง", "ฝนตกชุก", "เริ่มในฤดูแล้ง"]]
    imported = read(tmp_path, rows)
    assert facts(imported, "obstacles", "unplaced") == [("ฝนตกชุก", ["ข้อเสนอแนะ: เริ่มในฤดูแล้ง"])]


def test_an_amount_that_is_rounded_is_said(tmp_path: Path) -> None:
    rows: Rows = [
        ["โครงการ", "กอง", "งบประมาณ"],
        ["ก", "กองช่าง", 100000 / 3],
        ["ข", "กองช่าง", 0.1 + 0.2],
        ["ค", "กองช่าง", 2.345],
    ]
    imported = read(tmp_path, rows)
    assert facts(imported, "budget.allocated") == [("33333.33",), ("0.3",), ("2.35",)]
    assert "ช่อง C2 (ก) และ แผ่น Sheet ช่อง C4 (ค) (รวม 2 แห่ง): คอลัมน์ “งบประมาณ” มีเศษเกินสองตำแหน่ง" in said(imported)


@pytest.mark.parametrize("unit", ["(ล้านบาท)", "(จำนวนเงิน : ล้านบาท)", "วงเงิน : ล้านบาท"])
def test_the_unit_of_money_behind_the_title(tmp_path: Path, unit: str) -> None:
    rows: Rows = [[f"สรุปงานบำรุงทาง ปี 2567 {unit}"], ["รายการ", "กอง", "วงเงิน"], ["ตีเส้นจราจร", "กองช่าง", 0.0985]]
    assert facts(read(tmp_path, rows), "budget.allocated") == [("98500",)]


def test_a_form_of_four_columns_is_no_table(tmp_path: Path) -> None:
    rows: Rows = [
        ["ชื่อโครงการ", "โครงการประกวดชุมชนสะอาด", "ปีงบประมาณ", 2567],
        ["หน่วยงาน", "กองสาธารณสุข", "งบประมาณ", "60,000"],
        ["ระยะเวลาดำเนินการ", "1 ธ.ค. 2566 - 29 ก.พ. 2567", "สถานะ", "แล้วเสร็จ"],
        ["ปัญหาอุปสรรค", "งบประมาณจำกัด", "ผู้ประสานงาน", "นายทดสอบ ประสานดี"],
    ]
    imported = read(tmp_path, rows)
    assert facts(imported, "name", "fiscal_year", "office", "budget.allocated", "obstacles") == [
        ("โครงการประกวดชุมชนสะอาด", "2567", ["กองสาธารณสุข"], "60000", "งบประมาณจำกัด")
    ]
    assert "ประสานดี" not in str(imported.drafts[0].data)


@pytest.mark.parametrize(
    ("heads", "names", "read_as"),
    [
        ([], ["1) ก่อสร้างถนน", "2) วางท่อ"], ["ก่อสร้างถนน", "วางท่อ"]),
        ([], ["1) ก่อสร้างถนน", "7) วางท่อ"], ["1) ก่อสร้างถนน", "7) วางท่อ"]),
        (["ที่"], ["1) ก่อสร้างถนน", "2) วางท่อ"], ["1) ก่อสร้างถนน", "2) วางท่อ"]),
        ([], ["1.5 กม. ถนน", "2.5 กม. ถนน"], ["1.5 กม. ถนน", "2.5 กม. ถนน"]),
    ],
)
def test_numbers_before_names_are_the_list_s_where_it_has_no_other(
    tmp_path: Path, heads: list[str], names: list[str], read_as: list[str]
) -> None:
    rows: Rows = [[*heads, "ชื่อโครงการ", "งบประมาณ", "หน่วยงาน"]]
    rows += [[*([number] if heads else []), name, 5, "กองช่าง"] for number, name in enumerate(names, start=1)]
    assert [draft.data["name"] for draft in read(tmp_path, rows).drafts] == read_as


def test_rows_between_forms_that_say_nothing_are_told(tmp_path: Path) -> None:
    rows = [*FORMS[:4], ["ส่วนที่ 2 ผลการดำเนินงาน"], *FORMS[5:8], [], ["โครงการที่ 2"], *FORMS[9:]]
    imported = read(tmp_path, rows)
    assert len(imported.drafts) == 2
    assert "(แถวหัวข้อ 2 แถว) คือแถวที่ 5, 10" in said(imported)
    assert "ส่วนที่ 2" not in str([draft.data for draft in imported.drafts])


def test_forms_side_by_side_and_projects_in_columns(tmp_path: Path) -> None:
    beside: Rows = [
        ["สรุปโครงการ ปี 2567"],
        ["ชื่อโครงการ", "โครงการนวดไทย", "", "ชื่อโครงการ", "โครงการจักสาน"],
        ["งบประมาณ", 15000, "", "งบประมาณ", 12000],
        ["หน่วยงาน", "กองสวัสดิการ", "", "หน่วยงาน", "กองการศึกษา"],
    ]
    across: Rows = [
        ["สรุปโครงการ ปี 2567"],
        ["ชื่อโครงการ", "โครงการนวดไทย", "โครงการจักสาน"],
        ["งบประมาณ", 15000, 12000],
        ["หน่วยงาน", "กองสวัสดิการ", "กองการศึกษา"],
    ]
    for rows in (beside, across):
        assert facts(read(tmp_path, rows), "name", "fiscal_year", "office", "budget.allocated") == [
            ("โครงการนวดไทย", "2567", ["กองสวัสดิการ"], "15000"),
            ("โครงการจักสาน", "2567", ["กองการศึกษา"], "12000"),
        ]


def test_values_beside_a_label_that_are_nobody_s_leave_the_form_alone(tmp_path: Path) -> None:
    rows: Rows = [
        ["ชื่อโครงการ", "โครงการนวดไทย"],
        ["งบประมาณ", 15000, 12000],
        ["หน่วยงาน", "กองสวัสดิการ"],
        ["สถานที่", "ศาลา"],
    ]
    assert read(tmp_path, rows).drafts == []


def test_a_person_named_in_a_heading_is_not_written_out(tmp_path: Path) -> None:
    rows: Rows = [["ลำดับ", "ชื่อโครงการ", "งบประมาณ", "นางสาวทดสอบ จัดทำดี"], [1, "ก", 5, "ตรวจแล้ว"], [2, "ข", 6, "รอ"]]
    imported = read(tmp_path, rows)
    assert len(imported.drafts) == 2
    assert "จัดทำดี" not in str([draft.data for draft in imported.drafts]) + said(imported)


@pytest.mark.parametrize(
    ("first", "second", "state", "words"),
    [
        ("ตอกเสาเข็มครบ", "ยังไม่เริ่ม", None, ["ตอกเสาเข็มครบ", "ยังไม่เริ่ม"]),
        ("แล้วเสร็จ", "เทพื้นแล้ว 120 เมตร", None, ["แล้วเสร็จ", "เทพื้นแล้ว 120 เมตร"]),
        ("แล้วเสร็จ", "แล้วเสร็จ", "แล้วเสร็จ", []),
    ],
)
def test_the_state_of_a_part_of_the_work_is_not_the_project_s(
    tmp_path: Path, first: str, second: str, state: str | None, words: list[str]
) -> None:
    rows: Rows = [
        ["ที่", "ชื่อโครงการ", "งบประมาณ", "กิจกรรมย่อย", "ผลการดำเนินงาน"],
        [1, "ปรับปรุงทางเดินริมคลอง", 5000, "งานเสาเข็ม", first],
        ["", "", "", "งานพื้น", second],
        [2, "ซ่อมศาลา", 3000, "งานหลังคา", "แล้วเสร็จ"],
    ]
    data = read(tmp_path, rows).drafts[0].data
    assert data.get("status", {}).get("state") == state
    assert [each["text"] for each in data.get("results", [])] == words
