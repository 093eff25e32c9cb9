"""A list that is imported again: every row keeps its own file, figures move on, in doubt nothing is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from import_samples import empty_office, read
from importers.corpus import ProjectList, corpus
from importers.outcome import imported
from oit.commands.main import main
from oit.faults import errors
from oit.importers.imported_file import read_source
from oit.importers.project_file import store as storing
from oit.importers.project_file.store import plan, write_all
from oit.loading import load

HEAD = "ลำดับ,โครงการ,งบประมาณ,เบิกจ่าย,หน่วยงาน,ร้อยละความก้าวหน้า\n"
FIRST = "แผนงาน ปีงบประมาณ 2566,,,,,\nข้อมูล ณ วันที่ 31 มีนาคม 2566,,,,,\n"
LATER = FIRST.replace("31 มีนาคม", "30 กันยายน")
ROWS = ["1,ขุดลอกคลอง,1000,400,กองช่าง,40", "2,อบรมเยาวชน,500,0,กองการศึกษา,0", "3,ซ่อมถนน,9000,1,กองช่าง,1"]


def office(tmp_path: Path) -> Path:
    return tmp_path / "o" if (tmp_path / "o").exists() else empty_office(tmp_path / "o")


def bring(tmp_path: Path, text: str, *options: str) -> Result:
    path = tmp_path / "list.csv"
    path.write_text(text, encoding="utf-8")
    said = CliRunner().invoke(main, ["import", str(path), *options, "--root", str(office(tmp_path))])
    assert said.exception is None or isinstance(said.exception, SystemExit), said.exc_info
    return said


def names(tmp_path: Path) -> dict[str, str]:
    return {project.code: project.name for project in load(office(tmp_path))[0].projects}


def numbered(rows: list[str]) -> str:
    return HEAD + "\n".join(f"{n},{row.partition(',')[2]}" for n, row in enumerate(rows, start=1)) + "\n"


def test_rows_without_a_code_get_one_and_keep_it_whatever_is_inserted_above(tmp_path: Path) -> None:
    said = bring(tmp_path, FIRST + numbered(ROWS))
    assert "รายการไม่มีรหัส จึงตั้งรหัสให้ 3 โครงการ: 2566-001 ถึง 2566-003" in said.output
    before = names(tmp_path)
    said = bring(tmp_path, FIRST + numbered(["0,สร้างสวน,70,0,กองช่าง,0", *reversed(ROWS)]), "--update")
    assert names(tmp_path) == {**before, "2566-004": "สร้างสวน"}
    assert said.output.count("ไม่มีข้อมูลใหม่") == 3


@pytest.mark.parametrize("row", ["1,ขุดลอกคลอง,1000,400,กองคลัง,40", "1,ขุดลอกคลองง,1000,400,กองช่าง,40"])
def test_a_row_that_may_be_a_project_with_a_file_is_asked_about(tmp_path: Path, row: str) -> None:
    bring(tmp_path, FIRST + numbered(ROWS))
    before = {path: path.read_bytes() for path in office(tmp_path).rglob("*.yml")}
    said = bring(tmp_path, FIRST + numbered([row, *ROWS[1:]]), "--update")
    assert "อาจเป็นโครงการเดียวกับ projects/2566/2566-001.yml" in said.output
    assert "แถว 4 (ขุดลอกคลอง" in said.output
    assert {path: path.read_bytes() for path in office(tmp_path).rglob("*.yml")} == before


def test_a_code_that_another_project_has_writes_nothing_on_its_page(tmp_path: Path) -> None:
    head = "รหัส,ชื่อโครงการ,ปี,งบประมาณ,หน่วยงาน\n"
    bring(tmp_path, head + "1-1,ขุดลอกคลองประปา,2566,100,กองช่าง\n")
    said = bring(tmp_path, head + "1-1,จัดงานวันเด็ก,2566,777,กองการศึกษา\n", "--update")
    assert "มีไฟล์ projects/2566/1-1.yml ของโครงการชื่ออื่นอยู่แล้ว" in said.output
    assert "777" not in (office(tmp_path) / "projects/2566/1-1.yml").read_text("utf-8")


def test_figures_of_a_newer_list_are_shown_and_taken_over_on_request_with_their_day(tmp_path: Path) -> None:
    bring(tmp_path, FIRST + numbered(ROWS))
    path = office(tmp_path) / "projects/2566/2566-001.yml"
    path.write_text(
        path.read_text("utf-8").replace("spent: '400'", "spent: 400").replace("budget:", "# ตรวจแล้ว\nbudget:"), "utf-8"
    )
    newer = LATER + numbered([ROWS[0].replace("400", "950").replace(",40", ",100"), *ROWS[1:]])
    said = bring(tmp_path, newer)
    assert "เปลี่ยนแปลง: งบประมาณ › งบประมาณที่ใช้ไป — 400 → 950" in said.output
    assert "40 → 100" in said.output
    assert read(path.read_text("utf-8")).budget.spent == 400
    bring(tmp_path, newer, "--update")
    project = read(path.read_text("utf-8"))
    assert (project.budget.spent, str(project.budget.as_of)) == (950, "2023-09-30")
    assert [(report.progress, str(report.as_of)) for report in project.reports] == [
        (40, "2023-03-31"),
        (100, "2023-09-30"),
    ]
    assert not project.disagreements
    assert "# ตรวจแล้ว" in path.read_text("utf-8")
    assert "ไม่มีข้อมูลใหม่" in bring(tmp_path, newer, "--update").output
    said = bring(tmp_path, FIRST + numbered(ROWS), "--update")
    assert "รายการนี้เก่ากว่าไฟล์ จึงไม่ใช้" in said.output
    assert read(path.read_text("utf-8")).budget.spent == 950
    assert not read(path.read_text("utf-8")).disagreements


def test_a_dry_run_shows_what_would_be_and_writes_nothing(tmp_path: Path) -> None:
    said = bring(tmp_path, FIRST + numbered([*ROWS, '4,ปลูกต้นไม้,"12,50",-,กองช่าง,5']), "--dry-run")
    assert not (office(tmp_path) / "projects").exists()
    assert "2566/2566-004.yml" in said.output
    [counted] = [line for line in said.output.splitlines() if line.strip().startswith("C ")]
    assert counted.split()[-4:] == ["3", "0", "1", "0"]  # read, kept, refused, persons
    assert "ช่อง C7 (ปลูกต้นไม้): คอลัมน์ “งบประมาณ” อ่านค่าไม่ได้ “12,50”" in said.output


def test_all_of_an_import_is_written_or_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, path = office(tmp_path), tmp_path / "list.csv"
    path.write_text(FIRST + numbered(ROWS), encoding="utf-8")
    planned = plan(root, read_source(path, office="เขต"))
    real = storing.write

    def full(path: Path, data: bytes) -> None:
        if path.name == "2566-003.yml":
            raise OSError(28, "No space left on device")
        real(path, data)

    monkeypatch.setattr(storing, "write", full)
    with pytest.raises(OSError, match="No space"):
        write_all(planned)
    assert not list((root / "projects").rglob("*.yml"))


def test_an_office_adds_its_own_headings(tmp_path: Path) -> None:
    text = "ชื่อโครงการ,ปี,เงินที่ออกไปแล้ว,หน่วยงาน\nก,2566,55,กองช่าง\n"
    (office(tmp_path) / "content/headings.yml").write_text("fields:\n  budget.spent: [เงินที่ออกไปแล้ว]\n", "utf-8")
    bring(tmp_path, text)
    [project] = load(office(tmp_path))[0].projects
    assert project.budget.spent == 55


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("fields:\n  budget.spent: [เงินที่ออกไปแล้ว]\n", ""),
        ("fields:\n  budget.spend: [เงินที่ออกไปแล้ว]\n", "บรรทัด 2: fields.budget.spend — “budget.spend” ไม่อยู่ในตัวเลือก"),
        ("feilds: {}\n", "บรรทัด 1: feilds — "),
    ],
)
def test_the_check_reads_the_headings_of_an_office(tmp_path: Path, text: str, told: str) -> None:
    (office(tmp_path) / "content/headings.yml").write_text(text, "utf-8")
    said = [str(fault) for fault in load(office(tmp_path))[1] if fault.file == "content/headings.yml"]
    assert len(said) == bool(told)
    assert all(told in each for each in said)


@pytest.mark.parametrize("given", corpus(), ids=lambda given: given.name)
def test_the_same_list_again_changes_nothing_and_what_it_made_passes_the_check(
    tmp_path: Path, given: ProjectList
) -> None:
    path, root = given.build(tmp_path), tmp_path / "office"
    names = bool(given.source.get("publish_person_names"))
    first = imported(path, root, names=names)
    again = imported(path, root, "--update", names=names)
    assert again.files == first.files
    assert "ต้องถามก่อน" not in again.messages
    wrong = [fault for fault in errors(load(root)[1]) if "projects/unknown/" not in fault.file]
    assert not wrong
