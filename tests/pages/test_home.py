"""The front page: as much as there is, each number with what it is of, and nothing that nobody told."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from building import OFFICE, ROOT
from oit.loading import load
from oit.pages.layout import lay_out

OFFICE_FILE = "name: เทศบาลตำบลตัวอย่าง\nphone: 0 2123 4567 ต่อ 12\n"


def project(number: int, year: int = 2567, unit: str = "กองช่าง", more: str = "") -> dict[str, str]:
    text = (
        f"code: 1-{number}\nname: โครงการที่ {number}\nfiscal_year: {year}\n"
        f"office: [เทศบาลตำบลตัวอย่าง, {unit}]\nupdated: 30/09/{year}\n{more}"
    )
    return {f"projects/{year}/1-{number}.yml": text}


def home(root: Path, *files: dict[str, str]) -> LexborHTMLParser:
    for name, text in {"content/office.yml": OFFICE_FILE, **{k: v for each in files for k, v in each.items()}}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    site = lay_out(load(root)[0], ROOT / "overrides/oit")
    return LexborHTMLParser(site.html(site.pages["/"]))


def said(page: LexborHTMLParser) -> str:
    assert page.body
    return " ".join(page.body.text(separator=" ").split())


def test_it_begins_with_whose_it_is_what_it_is_for_and_a_search_with_examples(tmp_path: Path) -> None:
    page = home(tmp_path, project(1), project(2))
    assert "ดูได้ว่าแต่ละโครงการตั้งเป้าอะไร ใช้เงินเท่าใด และได้ผลอย่างไร" in said(page)
    assert page.css_first("form[role=search]")
    examples = [a.attributes["href"] for a in page.css(".oit-ask__examples a")]
    assert len(examples) == 3
    assert all(href and href.startswith("search/?q=") for href in examples)


def test_an_office_without_projects_is_told_what_will_be_here_and_how_to_be_reached(tmp_path: Path) -> None:
    page = home(tmp_path)
    assert "ยังไม่มีโครงการในเว็บไซต์นี้" in said(page)
    assert [h.text() for h in page.css("h2")] == ["หน้านี้จะแสดงอะไร", "ติดต่อหน่วยงาน"]
    assert page.css_first('a[href="tel:021234567"]')


def test_one_project_is_told_in_full_and_nothing_is_summed(tmp_path: Path) -> None:
    more = "targets: [{measure: ita_score, at_least: 95}]\nresults: [{measure: ita_score, value: 87.83}]\n"
    page = home(tmp_path, project(1, more=more + "budget: {allocated: 0, spent: null}\n"))
    assert page.css_first(".oit-verdict[data-outcome=below]")
    assert "ต่ำกว่าเป้าหมาย 7.17 คะแนน" in said(page)
    assert "งบประมาณที่ได้รับ 0 บาท (ตามเอกสาร) ใช้ไป ไม่ได้ระบุ" in said(page)
    assert not page.css(".oit-figures, .oit-stack")


def test_sums_say_of_how_many_projects_they_are_and_zero_is_not_unstated(tmp_path: Path) -> None:
    page = home(
        tmp_path,
        project(1, more="budget: {allocated: 1234567.89, spent: null}\n"),
        project(2, more="budget: {allocated: null, spent: null}\nstatus: {state: ยกเลิก, on: 1/5/2567}\n"),
    )
    words = said(page)
    assert "1.23 ล้านบาท ระบุ 1 จาก 2 โครงการ" in words
    assert "ใช้ไป ไม่ได้ระบุ ระบุ 0 จาก 2 โครงการ" in words
    assert "1 ส่วนงาน · ยกเลิก 1" in words
    assert "ยังไม่มีผลให้เทียบ" in words


def test_outcomes_lead_to_the_list_that_shows_these_alone(tmp_path: Path) -> None:
    met = "targets: [{measure: ita_score, at_least: 80}]\nresults: [{measure: ita_score, value: 90}]\n"
    page = home(tmp_path, project(1, more=met), project(2))
    links = {a.text().split()[0]: a.attributes["href"] for a in page.css(".oit-newest .oit-legend a")}
    assert links["บรรลุเป้าหมาย"] == "projects/2567/?outcome=met"
    assert links["ยังเทียบผลไม่ได้"] == "projects/2567/?outcome=unknown"
    widths = [rect.attributes["width"] for rect in page.css(".oit-newest .oit-stack rect")]
    assert widths == ["50.0%", "50.0%"]


@pytest.mark.parametrize(("count", "chart"), [(29, False), (30, True)])
def test_money_is_shown_by_unit_from_thirty_projects_on(tmp_path: Path, count: int, chart: bool) -> None:
    many = [
        project(n, unit=f"กองที่ {n % 8}", more=f"budget: {{allocated: {n}000000, spent: {n}00000}}\n")
        for n in range(1, count + 1)
    ]
    page = home(tmp_path, *many)
    units = page.css("section[aria-labelledby=units] li")
    assert bool(units) == chart
    assert len(units) == (6 if chart else 0)
    assert ("ดูทุกส่วนงาน" in said(page)) == chart


def test_years_stand_beside_one_another_where_there_are_several(tmp_path: Path) -> None:
    page = home(tmp_path, project(1), project(2, year=2566))
    years = [a.text() for a in page.css("section[aria-labelledby=years] a")]
    assert years == ["ปีงบประมาณ 2567", "ปีงบประมาณ 2566"]
    assert not page.css("section[aria-labelledby=latest]")


def test_a_score_stands_beside_its_target_and_a_later_year_without_one_is_told() -> None:
    site = lay_out(load(OFFICE)[0], ROOT / "overrides/oit")
    words = said(LexborHTMLParser(site.html(site.pages["/"])))
    assert "ปี 2566 ได้ 88.1 จาก 100 คะแนน ระดับ A" in words
    assert "ไม่บรรลุเป้าหมาย ต่ำกว่า 6.9 คะแนน" in words
    assert "IIT ภายใน 85 EIT ภายนอก 80.5 OIT เปิดเผยข้อมูล 96.13" in words
    assert "ปี 2567 ยังไม่ทราบคะแนนรวม" in words
    assert "ปี 2566 บันทึกว่ามี 4 จาก 7 ข้อ" in words


MISSED = """\
targets: [{measure: ita_score, at_least: 95}]
results: [{measure: ita_score, value: 80, reported_on: 30/09/2567}]
"""


@pytest.mark.parametrize(("more", "told"), [(MISSED, "0 โครงการ จาก 2 ที่เทียบผลได้"), ("", "ยังไม่มีผลให้เทียบ")])
def test_a_year_in_which_nothing_was_met_says_so(tmp_path: Path, more: str, told: str) -> None:
    assert told in said(home(tmp_path, project(1, more=more), project(2, more=more)))


def test_what_was_spent_is_held_against_what_the_same_projects_received_and_no_more(tmp_path: Path) -> None:
    page = home(
        tmp_path,
        project(1, more="budget: {allocated: 100000, spent: 98000}\n"),
        project(2, more="budget: {allocated: 900000}\n"),
        project(3),
    )
    words = said(page)
    assert "งบประมาณที่ได้รับ 1.00 ล้านบาท ระบุ 2 จาก 3 โครงการ" in words
    assert "ใช้ไปเทียบกับงบที่ได้รับ ร้อยละ 98 (98,000 จาก 100,000 บาท) เทียบเฉพาะ 1 จาก 3 โครงการที่ระบุทั้งสองยอด" in words
    [bar] = page.css(".oit-figures .oit-bar")
    assert bar.attributes["width"] == "98%"


def test_a_score_without_a_target_says_that_it_cannot_be_compared_and_what_ita_is(tmp_path: Path) -> None:
    score = "fiscal_year: 2567\ntotal: 87.5\nevidence: [{title: ประกาศ, address: https://www.example.go.th/ita}]\n"
    page = home(tmp_path, project(1), project(2), {"content/ita/2567.yml": score})
    words = said(page)
    assert "ITA คือการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ" in words
    assert "ปี 2567 ได้ 87.5 จาก 100 คะแนน ยังเทียบผลไม่ได้ เพราะไม่ทราบเป้าหมาย" in words
    assert page.css_first("section[aria-labelledby=ita] .oit-outcome[data-outcome=unknown]")
