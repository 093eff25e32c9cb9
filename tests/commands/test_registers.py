"""`oit new --register` and `oit items`: a register of a year that begins complete, and the list it is made from."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from oit import schemes
from oit.commands.main import main
from oit.loading import load

OWN = """\
fiscal_year: 2568
title: รายการของเทศบาล
holds_for: เทศบาลตำบลตัวอย่าง
items:
  - {id: o1, title: แผนผัง, group: หมวดหนึ่ง}
  - {id: o2, group: หมวดหนึ่ง}
"""


@pytest.fixture
def office(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/office.yml").write_text("name: เทศบาลตำบลตัวอย่าง\n", encoding="utf-8")
    return tmp_path


def run(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments, "--root", str(root)])


@pytest.mark.parametrize("year", [int(name) for name in schemes.names()])
def test_a_new_register_has_every_item_with_its_title_and_passes_the_check(office: Path, year: int) -> None:
    assert run(office, "new", "--register", str(year)).exit_code == 0
    text = (office / f"content/oit/{year}.yml").read_text(encoding="utf-8")
    scheme = schemes.builtin(str(year))
    assert scheme
    told = re.findall(r"# (\w+) (.+)\n  - item: (\w+)\n", text)
    assert told == [(item.number, item.title or "(ยังไม่ทราบชื่อข้อ)", item.id) for item in scheme.items]
    assert run(office, "check").output == "ตรวจแล้ว: โครงการ 0 ไฟล์ เอกสาร 0 ไฟล์ ไม่พบข้อผิดพลาด\n"
    [register] = load(office)[0].registers
    assert {item.status for item in register.items} == {"ยังไม่ได้บันทึก"}


def test_an_item_is_filled_in_by_changing_its_state_and_taking_three_signs_away(office: Path) -> None:
    run(office, "new", "--register", "2568")
    path = office / "content/oit/2568.yml"
    text = path.read_text(encoding="utf-8")
    first = text[text.index("  - item: o1") : text.index("  - item: o2")]
    filled = first.replace("ยังไม่ได้บันทึก", "มี").replace("    #", "    ").replace("documents/ชื่อไฟล์.pdf", "/about/")
    path.write_text(text.replace(first, filled), encoding="utf-8")
    (office / "content/about.md").write_text("# เกี่ยวกับ\n", encoding="utf-8")
    assert "ไม่พบข้อผิดพลาด" in run(office, "check").output
    assert load(office)[0].registers[0].items[0].evidence[0].address == "/about/"


def test_a_register_that_is_there_is_not_overwritten(office: Path) -> None:
    run(office, "new", "--register", "2568")
    path = office / "content/oit/2568.yml"
    path.write_text("fiscal_year: 2568\nscheme: 2568\n", encoding="utf-8")
    assert "มีไฟล์นี้อยู่แล้ว" in run(office, "new", "--register", "2568").output
    assert path.read_text(encoding="utf-8") == "fiscal_year: 2568\nscheme: 2568\n"


def test_the_office_s_own_list_of_the_year_goes_first(office: Path) -> None:
    path = office / "content/oit/schemes/tessaban.yml"
    path.parent.mkdir(parents=True)
    path.write_text(OWN, encoding="utf-8")
    assert run(office, "items", "2568").output.splitlines()[2:] == ["O1\tหมวดหนึ่ง\tแผนผัง", "O2\tหมวดหนึ่ง\t(ยังไม่ทราบชื่อข้อ)"]
    run(office, "new", "--register", "2568")
    assert "scheme: tessaban" in (office / "content/oit/2568.yml").read_text(encoding="utf-8")
    assert "ไม่พบข้อผิดพลาด" in run(office, "check").output


def test_items_lists_number_group_and_title_and_owns_up_to_being_unverified(office: Path) -> None:
    lines = run(office, "items", "2568").output.splitlines()
    assert lines[1] == "รายการนี้ยังไม่ได้ตรวจสอบยืนยันกับคู่มือ"
    assert lines[6] == "O5\tแผนการดำเนินงานและงบประมาณ\tแผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน"
    assert len(lines) == 2 + 28


@pytest.mark.parametrize("command", [["items", "2599"], ["new", "--register", "2599"]])
def test_a_year_without_a_list_is_answered_with_those_there_are(office: Path, command: list[str]) -> None:
    said = run(office, *command)
    assert said.exit_code == 1
    assert "ไม่มีรายการข้อ OIT ของปี 2599 — มีรายการ 2563," in said.output
    assert "ปี ค.ศ." in run(office, "items", "2025").output
