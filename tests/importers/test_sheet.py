"""Lists of projects: headings in any order and language, cells as offices write them, nothing lost."""

from __future__ import annotations

import csv
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from import_samples import DATA, loaded
from oit.faults import Fault
from oit.importers.combine import combine
from oit.importers.draft import Draft
from oit.importers.imported_file import ImportedFile, read_source
from oit.importers.project_file.store import plan, write_all
from oit.importers.project_file.writer import write_project
from oit.importers.sheet.codes import address_code
from oit.importers.sheet.files import read_grids
from oit.importers.sheet.heading_table import all_wordings
from oit.importers.sheet.heading_words import key_of
from oit.importers.sheet.headings import VOCABULARY
from oit.importers.sheet.row_kinds import RowKind, kind_of
from oit.model.fields import is_code
from oit.text import thai


def read(path: Path, **options: Any) -> tuple[list[Draft], list[Fault]]:
    found = read_source(path, **options)
    return found.drafts, found.faults


def test_the_49_real_headings_lose_no_character() -> None:
    drafts, faults = read(DATA / "real-projects.csv")
    with (DATA / "real-projects.csv").open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    assert len(drafts) == len(rows) == 49
    assert not faults
    for draft, row in zip(drafts, rows, strict=True):
        project = loaded(write_project(draft.data))
        assert project.name == thai.tidy(row["name"])
        assert project.office == (thai.tidy(row["office"]),)
        assert (project.code, str(project.fiscal_year)) == (row["code"], row["fiscal_year"])
        assert str(project.reports[0].progress) == row["progress"]
        assert project.reports[0].round is None  # the list does not say
        assert not project.unplaced
        assert project.budget.allocated is None


def test_every_wording_of_the_table_is_found_however_it_is_spaced_and_means_one_field() -> None:
    meant: dict[str, str] = {}
    for field, words in all_wordings():
        assert VOCABULARY.field_of(words), words
        assert VOCABULARY.field_of(f"  {words.upper()} ") == VOCABULARY.field_of(words)
        assert meant.setdefault(key_of(words), field) == field, words


@pytest.mark.parametrize("words", ["งบประมาณ (บาท)", "งบประมาณ(บาท)", "งบประมาณ ", "BUDGET"])
def test_a_unit_in_the_heading_does_not_matter(words: str) -> None:
    assert VOCABULARY.field_of(words) == "budget.allocated"


def workbook(path: Path, rows: list[list[Any]], merged: tuple[str, ...] = ()) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    for area in merged:
        book.active.merge_cells(area)
    book.save(path)
    return path


def test_merged_headings_thai_dates_amounts_percents_and_decomposed_letters(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "list.xlsx",
        [
            ["บัญชีโครงการ ปีงบประมาณ 2566"],
            ["ลำดับ", "ชื่อโครงการ", "รหัสโครงการ", "งบประมาณ", None, "วันที่เริ่มต้น", "ความก้าวหน้า", "ปีงบประมาณ", "หมายเหตุ"],
            [None, None, None, "ได้รับ", "ใช้ไป"],
            [1, "โครงการสําคัญ", "1-1", "48,140,719.06 บาท", 85840.0, "1 ต.ค. 2565", 1, 2566, "เงินนอกงบ"],
            [2, "กิจกรรม ข", "1-2", "-", None, datetime(2022, 10, 1), "35.00", "๒๕๖๖", None],
            ["รวม", None, None, "48,140,719.06"],
        ],
        ("D2:E2",),
    )
    book = openpyxl.load_workbook(path)
    book.active["G4"].number_format = "0%"
    book.save(path)
    drafts, faults = read(path, office="สำนักงานเขตทดสอบ")
    first, second = (loaded(write_project(draft.data)) for draft in drafts)
    assert first.name == "โครงการสำคัญ"
    assert (str(first.budget.allocated), str(first.budget.spent)) == ("48140719.06", "85840")
    assert str(first.reports[0].progress) == "100"
    assert first.unplaced == ("หมายเหตุ: เงินนอกงบ",)
    assert first.office == ("สำนักงานเขตทดสอบ",)
    assert first.kind == "project"
    assert first.period.start == second.period.start
    assert second.budget.allocated is None
    assert second.fiscal_year == 2566
    assert [(each.code, each.spot) for each in faults] == [
        ("sheet_kept", "แผ่น Sheet คอลัมน์ I"),
        ("sheet_skipped", "แผ่น Sheet"),
    ]
    assert not [note for draft in drafts for note in draft.notes]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp874"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_of_any_program(tmp_path: Path, encoding: str, delimiter: str) -> None:
    path = tmp_path / "list.csv"
    text = delimiter.join(["รหัส", "ชื่อโครงการ", "ปี"]) + "\r\n" + delimiter.join(["1-1", '"ก, ข"', "2566"])
    path.write_bytes(text.encode(encoding))
    assert read(path)[0][0].data["name"] == "ก, ข"


def test_the_same_code_twice_becomes_one_project_that_shows_both(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("code,name,year,budget\n1-1,ก,2566,100\n1-1,ก,2566,200\n", encoding="utf-8")
    [draft] = read(path)[0]
    assert draft.data["budget"]["allocated"] == "100"
    assert [(d["field"], d["other"]) for d in draft.data["disagreements"]] == [("budget.allocated", "200")]


def test_a_value_that_cannot_be_read_is_kept_and_told(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("code,name,year,office,budget\n1-1,ก,2566,เขต,ไม่ใช้งบ\n", encoding="utf-8")
    [draft] = read(path)[0]
    assert draft.data["unplaced"] == ["budget: ไม่ใช้งบ"]
    assert "ช่อง E2 (ก): คอลัมน์ “budget” อ่านค่าไม่ได้" in str(draft.notes[0])


def test_names_of_persons_stay_out(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("code,name,year,ผู้ประสานงาน,ผู้รับผิดชอบ\n1-1,ก,2566,สมมุติ,นายสมมุติ\n", encoding="utf-8")
    [draft] = read(path)[0]
    assert "สมมุติ" not in str(draft.data)
    assert draft.hidden == ["สมมุติ", "นายสมมุติ"]


def test_no_headings_is_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    drafts, [found] = read(path)
    assert not drafts
    assert found.code == "sheet_headings"


@pytest.mark.parametrize(
    ("name", "content"), [("a.xlsx", b"PK\x03\x04broken"), ("a.xlsx", b"no zip"), ("a.csv", b"\x00\xff\xfe\x81")]
)
def test_broken_files_are_refused(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(Fault):
        read_grids(path)


LIST = """รหัสโครงการ,ชื่อโครงการ,งบประมาณ,หน่วยงาน
ยุทธศาสตร์ที่ 2 การพัฒนาเมือง,,,
66-001,โครงการ ก,100,กองช่าง
กช.01/2566,โครงการ ข,200,กองช่าง
๖๖๐๙,โครงการ ค,300,กองคลัง
กค.01/2566,โครงการ ง,400,กองคลัง
รวม,,1000,
รวมทั้งสิ้น 4 โครงการ,,1000,
หมายเหตุ: ข้อมูล ณ วันที่ 30 กันยายน 2566,,,
"""


def test_a_row_whose_code_cannot_be_an_address_is_a_project_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(LIST, encoding="utf-8")
    drafts, faults = read(path, year="2566")
    told = [(d.data["code"], d.data.get("printed_code"), d.data["name"], d.data["budget"]["allocated"]) for d in drafts]
    assert told == [
        ("66-001", None, "โครงการ ก", "100"),
        ("kch-01-2566", "กช.01/2566", "โครงการ ข", "200"),
        ("6609", None, "โครงการ ค", "300"),
        ("kkh-01-2566", "กค.01/2566", "โครงการ ง", "400"),
    ]
    assert not [draft for draft in drafts if "unplaced" in draft.data]
    [skipped] = faults
    assert skipped.code == "sheet_skipped"
    assert "4 แถว (แถวรวม 2 แถว แถวหมายเหตุ 1 แถว แถวหัวข้อ 1 แถว) คือแถวที่ 2, 7, 8, 9" in skipped.what


def test_codes_that_make_one_address_never_share_a_file(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("รหัส,ชื่อโครงการ,ปี\nข.1,ก,2566\nค.1,ข,2566\n", encoding="utf-8")
    for _ in range(2):  # imported again, nothing moves
        planned = plan(tmp_path, read_source(path, office="เขต"))
        write_all(planned)
        assert [stored.file for stored in planned.stored] == ["projects/2566/kh-1.yml", "projects/2566/kh-1-2.yml"]
    texts = [(tmp_path / stored.file).read_text(encoding="utf-8") for stored in planned.stored]
    assert [loaded(text).printed_code for text in texts] == ["ข.1", "ค.1"]


def test_a_printing_without_a_code_is_on_no_other_projects_page() -> None:
    first, second, stray = (Draft("f", {"code": code, "name": name, "fiscal_year": "2566"}) for code, name in CODES)
    del stray.data["code"]
    combined = combine([first, second, stray])
    assert [draft.data["name"] for draft in combined] == ["ก", "ข", "ค"]
    assert not [draft for draft in combined if "unplaced" in draft.data]


CODES = [("1-1", "ก"), ("1-2", "ข"), ("1-3", "ค")]


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        (["รวม", "", "500"], RowKind.TOTAL),
        (["", "รวมทั้งสิ้น", "500"], RowKind.TOTAL),
        (["", "12 โครงการ", "500"], RowKind.PROJECT),
        (["1-1", "รวมพลังคนรักคลอง", "500"], RowKind.PROJECT),
        (["", "รวมพลังคนรักคลอง", "500"], RowKind.PROJECT),
        (["ยุทธศาสตร์ที่ 2 ด้านโครงสร้าง", "ยุทธศาสตร์ที่ 2 ด้านโครงสร้าง", ""], RowKind.SECTION),
        (["แผนงานเคหะและชุมชน", "", "3000000"], RowKind.SECTION),
        (["", "กองช่าง", ""], RowKind.SECTION),
        (["* ยังไม่ได้ตรวจสอบ", "", ""], RowKind.FOOTNOTE),
        (["กช.01", "", "500"], RowKind.PROJECT),
        (["หมายเหตุ", "ข้อมูล ณ วันที่ 30 กันยายน 2567"], RowKind.FOOTNOTE),
        (["ที่มา:", "กองคลัง"], RowKind.FOOTNOTE),
    ],
)
def test_rows_between_projects_are_told_apart(cells: list[str], kind: RowKind) -> None:
    assert kind_of(cells[0], cells[1], cells) is kind


@pytest.mark.parametrize("note", ["ข้อมูล ณ วันที่ 30 กันยายน 2567", "ตัวเลขยังไม่ได้ตรวจสอบ"])
def test_a_note_that_stands_where_the_numbers_do_is_no_project(note: str) -> None:
    assert kind_of("", note, ["หมายเหตุ", note, ""], "หมายเหตุ") is RowKind.FOOTNOTE


@pytest.mark.parametrize("printed", ["กช.01/2566", "๖๖๐๙", "รวม", "—", "โครงการที่ ๑", "a b/c", "ก" * 200, "../../etc"])
def test_every_printed_code_gets_one_that_can_be_an_address(printed: str) -> None:
    assert is_code(address_code(printed))


def test_reports_without_a_code_keep_files_of_their_own_when_imported_again(tmp_path: Path) -> None:
    for _ in range(2):
        drafts = [Draft("f.txt", data) for data in ({"name": "ก"}, {"name": "ข"}, {"rationale": "ค"})]
        planned = plan(tmp_path, ImportedFile(drafts))
        write_all(planned)
        files = [stored.file for stored in planned.stored]
        assert files == [f"projects/unknown/import-f{end}.yml" for end in ("", "-2", "-3")]
