"""What a column means by its neighbours and by the words above the table."""

from __future__ import annotations

from pathlib import Path

import pytest

from oit.importers.imported_file import read_source

CSV = "{title}\nที่,ชื่อโครงการ,{heads}\n1,จัดเวทีประชาคม,{one}\n2,ซ่อมรางระบายน้ำ,{two}\n"
YEAR = "ปีงบประมาณ พ.ศ. 2567"


def first(path: Path, title: str, heads: str, one: str, two: str) -> dict[str, object]:
    """The data of the first project of a list of two."""
    source = path / "list.csv"
    source.write_text(CSV.format(title=title, heads=heads, one=one, two=two), encoding="utf-8")
    return read_source(source, office="กองช่าง").drafts[0].data


@pytest.mark.parametrize("heading", ["งบประมาณที่ใช้ (บาท)", "ค่าใช้จ่ายทั้งสิ้น", "ค่าใช้จ่าย (บาท)", "งบประมาณที่จะใช้"])
def test_a_plan_has_spent_nothing_yet(tmp_path: Path, heading: str) -> None:
    plan = first(tmp_path, f"แผนปฏิบัติการ {YEAR}", f"ระยะเวลา,{heading}", "ต.ค. 66,5000", "พ.ย. 66,7000")
    assert plan["budget"] == {"allocated": "5000"}


@pytest.mark.parametrize(
    ("title", "heads"),
    [
        (f"รายงานผลตามแผนปฏิบัติการ {YEAR}", "สถานที่,งบประมาณที่ใช้"),
        (f"กองแผนและงบประมาณ {YEAR}", "สถานที่,งบประมาณที่ใช้"),
        (f"แผนปฏิบัติการ {YEAR}", "ผลการดำเนินงาน,งบประมาณที่ใช้"),
        (f"แผนปฏิบัติการ {YEAR}", "ปัญหาอุปสรรค,งบประมาณที่ใช้"),
    ],
)
def test_what_reports_on_a_plan_tells_what_was_spent(tmp_path: Path, title: str, heads: str) -> None:
    assert first(tmp_path, title, heads, "ศาลา,5000", "วัด,7000")["budget"] == {"spent": "5000"}


def test_a_plan_that_names_its_budget_keeps_what_is_used_apart(tmp_path: Path) -> None:
    plan = first(tmp_path, f"แผนดำเนินงาน {YEAR}", "งบประมาณ,งบประมาณที่ใช้", "9000,5000", "8000,7000")
    assert plan["budget"] == {"allocated": "9000", "spent": "5000"}


@pytest.mark.parametrize("heading", ["ตั้งไว้", "งบดำเนินงาน (บาท)", "เงินนอกงบประมาณ", "รวมงบประมาณ"])
def test_money_of_one_kind_is_the_project_s_where_no_other_is(tmp_path: Path, heading: str) -> None:
    data = first(tmp_path, YEAR, f"สถานที่,{heading}", "ศาลา,5000", "วัด,7000")
    assert data["budget"] == {"allocated": "5000"}


@pytest.mark.parametrize("heads", ["งบดำเนินงาน,งบลงทุน", "เงินรายได้,เงินอุดหนุนเฉพาะกิจ"])
def test_money_of_two_kinds_is_kept_as_it_is_headed(tmp_path: Path, heads: str) -> None:
    data = first(tmp_path, YEAR, f"สถานที่,{heads}", "ศาลา,5000,300", "วัด,7000,400")
    assert "budget" not in data
    assert data["unplaced"] == [
        f"{head}: {money}" for head, money in zip(heads.split(","), ("5000", "300"), strict=True)
    ]


def test_the_start_of_a_contract_of_which_nothing_else_is_told_is_the_start_of_the_work(tmp_path: Path) -> None:
    alone = first(tmp_path, YEAR, "วันเริ่มสัญญา,วันสิ้นสุด", "1/11/2566,31/10/2567", "1/12/2566,30/11/2567")
    assert alone["period"] == {"start": "01/11/2566", "end": "31/10/2567"}
    beside = first(
        tmp_path, YEAR, "ผู้รับจ้าง,วันเริ่มสัญญา,วันสิ้นสุด", "หจก.ก,1/11/2566,31/10/2567", "หจก.ข,1/12/2566,30/11/2567"
    )
    assert beside["period"] == {"end": "31/10/2567"}
