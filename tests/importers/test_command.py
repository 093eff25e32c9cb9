"""`oit import` and `oit new` as an official meets them: what is written, what is said, what stays untouched."""

from __future__ import annotations

import os
import shutil
from html import escape
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from building import build, page_of
from import_samples import DATA, PRINTINGS, REPORT, empty_office, loaded
from oit.commands.main import main
from oit.faults import errors
from oit.importers.persons import BLACKED_OUT
from oit.loading import load

ROOT = Path(__file__).parents[2]
NAME = "นางสาวสมมุติ ตัวอย่าง"
FILE = "projects/2566/50260000-6648.yml"


def run(root: Path, *args: str) -> Result:
    result = CliRunner().invoke(main, [*args, "--root", str(root)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    return result


def brought(root: Path, text: str, name: str = "report.txt") -> str:
    path = root / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_report_becomes_a_project_that_passes_the_check(tmp_path: Path) -> None:
    root = empty_office(tmp_path / "o")
    said = run(root, "import", brought(tmp_path, REPORT))
    assert said.exit_code == 0
    collection, faults = load(root)
    assert not faults
    assert collection.projects[0].source is not None
    assert (root / "content/documents/50260000-6648.txt").read_text("utf-8") == REPORT
    assert said.output.count("แหล่งบอกไม่ตรงกัน") == 4


def test_a_second_import_changes_nothing(tmp_path: Path) -> None:
    root = empty_office(tmp_path / "o")
    report = brought(tmp_path, REPORT)
    run(root, "import", report)
    before = (root / FILE).read_bytes()
    for options in ([], ["--update"]):
        assert "ไม่มีข้อมูลใหม่" in run(root, "import", report, *options).output
        assert (root / FILE).read_bytes() == before
    assert len(list((root / "content/documents").iterdir())) == 1


def test_a_name_is_blacked_out_in_the_copy_and_the_tool_says_so(tmp_path: Path) -> None:
    root = empty_office(tmp_path / "o")
    said = run(root, "import", brought(tmp_path, REPORT.replace(BLACKED_OUT, NAME)))
    published = (root / "content/documents/50260000-6648.txt").read_text("utf-8")
    assert NAME not in published + (root / FILE).read_text("utf-8") + said.output
    assert published == REPORT
    assert "ไม่ได้นำเข้าชื่อบุคคล" in said.output
    assert "โปรดตรวจชื่อบุคคลในข้อความอื่น" in said.output
    assert not load(root)[1]


def test_an_office_that_opted_in_publishes_the_name(tmp_path: Path) -> None:
    root = empty_office(tmp_path / "o", "name: เขต\npublish_person_names: true\n")
    run(root, "import", brought(tmp_path, REPORT.replace(BLACKED_OUT, NAME)))
    assert NAME in (root / FILE).read_text("utf-8")
    assert not load(root)[1]


def test_a_pdf_is_read_but_not_published(tmp_path: Path) -> None:
    root = empty_office(tmp_path / "o")
    said = run(root, "import", str(DATA / "report-fpdf2-sarabun.pdf"))
    assert "ไม่เผยแพร่ไฟล์ PDF" in said.output
    assert not (root / "content/documents").exists()
    assert not errors(load(root)[1])


def test_what_grew_is_shown_and_merged_only_when_asked(tmp_path: Path) -> None:
    root = empty_office(tmp_path / "o")
    early = PRINTINGS[0][: PRINTINGS[0].index("31/05/2566")]
    run(root, "import", brought(tmp_path, early))
    before = (root / FILE).read_text("utf-8")
    said = run(root, "import", brought(tmp_path, PRINTINGS[0]))
    assert (root / FILE).read_text("utf-8") == before
    added = [line for line in said.output.splitlines() if "ข้อมูลใหม่: " in line]
    assert any("31 พ.ค. 2566 — " in line for line in added)
    assert "--update" in said.output
    run(root, "import", brought(tmp_path, PRINTINGS[0]), "--update")
    project = loaded((root / FILE).read_text("utf-8"))
    assert [len(report.entries) for report in project.reports] == [12, 1]
    assert not project.disagreements
    assert str(project.results[0].value) == "87.83"


def test_what_contradicts_becomes_a_disagreement_and_the_file_keeps_its_value(tmp_path: Path) -> None:
    root = empty_office(tmp_path / "o")
    run(root, "import", brought(tmp_path, PRINTINGS[0]))
    said = run(root, "import", brought(tmp_path, PRINTINGS[1], "second.txt"), "--update")
    assert said.output.count("ไม่ตรงกัน: ") == 3
    project = loaded((root / FILE).read_text("utf-8"))
    assert project.strategy.goal is not None
    assert project.strategy.goal.startswith("๗.๓.๒")
    assert {item.source for item in project.disagreements} == {"second.txt"}
    again = run(root, "import", brought(tmp_path, PRINTINGS[1], "second.txt"))
    assert "ไม่มีข้อมูลใหม่" in again.output


def test_an_update_keeps_what_people_wrote_beside_the_data(tmp_path: Path) -> None:
    root = empty_office(tmp_path / "o")
    run(root, "import", brought(tmp_path, PRINTINGS[0][: PRINTINGS[0].index("31/05/2566")]))
    text = (root / FILE).read_text("utf-8").replace("fiscal_year: 2566", "# ตรวจแล้ว\nfiscal_year: 2566 # ตามหนังสือ")
    (root / FILE).write_text(text, encoding="utf-8-sig")
    run(root, "import", brought(tmp_path, PRINTINGS[0]), "--update")
    after = (root / FILE).read_text("utf-8-sig")
    lines = iter(after.splitlines())
    assert all(line in lines for line in text.splitlines() if not line.startswith("updated:"))
    assert after.count("นำเข้าจาก") == 1
    assert (root / FILE).read_bytes().startswith(b"\xef\xbb\xbf")


def test_an_update_that_would_lose_a_comment_leaves_everything_alone(tmp_path: Path) -> None:
    root = empty_office(tmp_path / "o")
    (root / FILE).parent.mkdir(parents=True)
    text = "code: 50260000-6648\nname: ก\nfiscal_year: 2566\noffice: [ข]\nobjectives: [ # ถามแล้ว\n  ]\n"
    (root / FILE).write_text(text, encoding="utf-8")
    said = run(root, "import", brought(tmp_path, REPORT), "--update")
    assert said.exit_code == 1
    assert "ข้อมูลใหม่: วัตถุประสงค์" in said.output
    assert "เติมข้อมูลใหม่ข้างต้นเอง" in said.output
    assert (root / FILE).read_text("utf-8") == text
    assert not (root / "content/documents").exists()


def test_a_torn_report_gets_a_place_where_the_check_asks_for_what_is_missing(tmp_path: Path) -> None:
    root = empty_office(tmp_path / "o")
    said = run(root, "import", brought(tmp_path, PRINTINGS[0].replace("รหัสโครงการ... : 50260000-6648", "")))
    assert "เอกสารไม่บอก รหัสโครงการ (code)" in said.output
    [found] = errors(load(root)[1])
    assert (found.file, found.field) == ("projects/2566/import-report.yml", "code")


def test_an_existing_file_with_an_error_is_left_alone(tmp_path: Path) -> None:
    root = empty_office(tmp_path / "o")
    (root / FILE).parent.mkdir(parents=True)
    (root / FILE).write_text("code: [\n", encoding="utf-8")
    said = run(root, "import", brought(tmp_path, REPORT), "--update")
    assert said.exit_code == 1
    assert (root / FILE).read_text("utf-8") == "code: [\n"
    assert "อ่านไม่ได้" in said.output


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("no.txt", None, "ไม่มีไฟล์นี้"),
        ("letter.txt", "เรียน ผู้อำนวยการ".encode(), "ไม่พบแบบแสดงรายงาน"),
        ("old.xls", b"\xd0\xcf", "บันทึกเป็น .xlsx"),
        ("bad.pdf", b"%PDF", "เสียหาย"),
        ("bad.txt", b"\x00\x81\xff", "UTF-8"),
    ],
)
def test_what_cannot_be_imported_gets_a_sentence(tmp_path: Path, name: str, content: bytes | None, words: str) -> None:
    root = empty_office(tmp_path / "o")
    if content is not None:
        (tmp_path / name).write_bytes(content)
    said = run(root, "import", str(tmp_path / name))
    assert said.exit_code == 1
    assert words in said.output


def test_a_list_becomes_files_and_says_what_it_left_out(tmp_path: Path) -> None:
    root = empty_office(tmp_path / "o")
    said = run(root, "import", str(DATA / "real-projects.csv"))
    assert said.exit_code == 0
    collection, faults = load(root)
    assert len(collection.projects) == 49
    assert not errors(faults)
    assert "ไม่มีข้อมูลใหม่" in run(root, "import", str(DATA / "real-projects.csv")).output


def test_the_49_real_headings_build_and_say_what_is_not_stated(tmp_path: Path) -> None:
    root = empty_office(tmp_path / "o")
    for name in ("hooks", "overrides"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", root)
    run(root, "import", str(DATA / "real-projects.csv"))
    built = build(root)
    assert built.returncode == 0, built.stderr
    for project in load(root)[0].projects:
        page = page_of(root / "site", project.address)
        assert f"<h1>{escape(project.name, quote=False)}</h1>" in page.replace("&#39;", "'").replace("&#34;", '"')
        assert "ยังเทียบผลไม่ได้" in page
        assert "ไม่ได้ระบุ" in page
        assert "0 บาท" not in page  # nobody said zero


def test_what_the_command_says_word_for_word(tmp_path: Path) -> None:
    """The golden file tests/data/import/said.txt is what an official reads; change it knowingly."""
    root = empty_office(tmp_path / "o")
    odd = PRINTINGS[0].replace(BLACKED_OUT, NAME).replace("28/12/2565", "31/02/2566").replace("0 บาท", "ไม่ใช้งบ", 1)
    rows = "รหัส,ชื่อโครงการ,ปี,ผู้ประสานงาน,หมายเหตุ\n1-1,ก,2566,สมมุติ,ด่วน\n,รวม,,,\n"
    (tmp_path / "list.csv").write_text(rows, encoding="utf-8")
    steps = [
        [brought(tmp_path, odd, "odd.txt")],
        [brought(tmp_path, PRINTINGS[0], "first.txt")],
        [brought(tmp_path, PRINTINGS[1], "second.txt"), "--update"],
        [str(tmp_path / "list.csv")],
        [str(tmp_path / "missing.pdf")],
    ]
    said = ""
    for path, *options in steps:
        said += f"$ oit import {' '.join([Path(path).name, *options])}\n{run(root, 'import', path, *options).output}\n"
    if os.environ.get("UPDATE"):
        (DATA / "said.txt").write_text(said, encoding="utf-8")
    assert said == (DATA / "said.txt").read_text("utf-8")


def test_new_writes_a_file_that_passes_the_check(tmp_path: Path) -> None:
    root = empty_office(tmp_path / "o")
    said = run(root, "new", "50260000-7001", "--year", "2567", "--name", "โครงการ: ทดสอบ", "--unit", "ฝ่ายโยธา")
    assert said.exit_code == 0
    collection, faults = load(root)
    assert not faults
    assert collection.projects[0].office == ("สำนักงานเขตทดสอบ", "ฝ่ายโยธา")
    assert run(root, "new", "50260000-7001", "--year", "2567", "--name", "ก").exit_code == 1


@pytest.mark.parametrize("args", [["7001 ก"], ["7001", "--year", "2024"], ["7001"]])
def test_new_refuses_in_the_words_of_the_model(tmp_path: Path, args: list[str]) -> None:
    said = run(empty_office(tmp_path / "o"), "new", *args)
    assert said.exit_code in {1, 2}
    assert " — " in said.output
