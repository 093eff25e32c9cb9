"""The pages of the units: one history under all names."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from building import MUNICIPALITY, OFFICE, ROOT, copy_office
from oit.loading import load
from oit.pages.layout import lay_out
from oit.pages.rendering import Site
from oit.search.extract import read_page


@pytest.fixture(scope="module")
def site() -> Site:
    return lay_out(load(OFFICE)[0], ROOT / "overrides/oit")


def page(site: Site, address: str) -> LexborHTMLParser:
    return LexborHTMLParser(site.html(site.pages[address]))


def texts(page: LexborHTMLParser, chosen: str) -> list[str]:
    return [" ".join(node.text(separator=" ").split()) for node in page.css(chosen)]


def test_a_renamed_unit_has_one_page_with_its_projects_of_all_years_the_newest_first(site: Site) -> None:
    cleaning = page(site, "/units/cleaning/")
    assert texts(cleaning, "h1") == ["ฝ่ายรักษาความสะอาด"]
    years = [f"ปีงบประมาณ {year}" for year in (2568, 2567, 2566, 2565)]
    assert texts(cleaning, ".oit-amounts a") == years
    assert cleaning.css(".oit-amounts > li")[0].attributes["id"] == "year-2568"
    facts = texts(cleaning, ".oit-head .oit-facts > div")
    assert facts == [
        "โทรศัพท์ ไม่ได้ระบุ",
        "ข้อมูล ณ วันที่ 30 ก.ย. 2565 ถึง 31 มี.ค. 2568 แล้วแต่โครงการ",
        "ใช้ชื่อนี้ตั้งแต่ 1 ต.ค. 2566",
        "ชื่อเดิม ฝ่ายรักษาความสะอาดและสวนสาธารณะ ใช้ถึง 30 ก.ย. 2566",
    ]
    [first] = [line for line in texts(cleaning, "tbody tr") if "90000001-5001" in line]
    assert first.endswith("ในนาม ฝ่ายรักษาความสะอาดและสวนสาธารณะ 2566 บรรลุเป้าหมาย ไม่ได้ระบุ 100,000 98,000")


def test_the_sums_of_a_year_say_of_how_many_projects_they_are(site: Site) -> None:
    # 2566: 99,999.99 and 100,000 received, one states nothing; 0 and 98,000 spent
    said = texts(page(site, "/units/cleaning/"), ".oit-amounts > li")[2]
    assert said.startswith("ปีงบประมาณ 2566 3 โครงการ ")
    assert "ได้รับ 199,999.99 บาท (ระบุ 2 จาก 3 โครงการ) · ใช้ไป 98,000 บาท (ระบุ 2 จาก 3 โครงการ)" in said
    assert said.endswith("ใช้ไป 98,000 บาท ร้อยละ 49 ของงบที่ได้รับ 199,999.99 บาท (เทียบเฉพาะ 2 จาก 3 โครงการที่ระบุทั้งสองยอด)")


def test_a_telephone_can_be_called(site: Site) -> None:
    [link] = page(site, "/units/works/").css(".oit-head a[href^='tel:']")
    assert (link.attributes["href"], link.text()) == ("tel:020000005", "0 2000 0005")


def test_a_unit_that_is_not_listed_is_known_by_its_name(site: Site) -> None:
    assert texts(page(site, "/units/ฝ่ายปกครอง/"), "h1") == ["ฝ่ายปกครอง"]
    assert "/units/สำนักงานเขตสมมุติ/" not in site.pages


def test_every_project_that_names_a_unit_stands_on_the_page_of_one(site: Site) -> None:
    shown = [code for address in site.collection.units for code in texts(page(site, address), "table th .oit-code")]
    named = [project.code for project in site.collection.projects if project.office[-1] != "สำนักงานเขตสมมุติ"]
    assert sorted(shown) == sorted(named)


def test_the_list_gives_each_unit_with_former_names_and_telephone(site: Site) -> None:
    cards = texts(page(site, "/units/"), ".oit-cards > li")
    assert cards[:2] == [
        "ฝ่ายโยธา โครงการและกิจกรรม 3 รายการ ปีงบประมาณ 2566–2568 โทร. 0 2000 0005",
        "ฝ่ายรักษาความสะอาด โครงการและกิจกรรม 6 รายการ ปีงบประมาณ 2565–2568 "
        "ใช้ชื่อนี้ตั้งแต่ 1 ต.ค. 2566 ชื่อเดิม ฝ่ายรักษาความสะอาดและสวนสาธารณะ ใช้ถึง 30 ก.ย. 2566",
    ]


def test_a_listed_unit_without_projects_says_so() -> None:
    site = lay_out(load(MUNICIPALITY)[0], ROOT / "overrides/oit")
    assert "ยังไม่มีโครงการของส่วนงานนี้ในเว็บไซต์" in page(site, "/units/clerk/").text()


def test_search_finds_a_unit_by_each_of_its_names(site: Site) -> None:
    found = read_page(
        "", f'<article class="md-content__inner">{site.html(site.pages["/units/cleaning/"])}</article>'.encode()
    )
    assert found
    assert (found.kind, found.title, found.fact("unit")) == ("unit", "ฝ่ายรักษาความสะอาด", "ฝ่ายรักษาความสะอาด")
    assert "ฝ่ายรักษาความสะอาดและสวนสาธารณะ" in found.text


def test_an_office_that_names_no_unit_has_no_such_page() -> None:
    from pathlib import Path

    from oit.collection import Collection

    assert "/units/" not in lay_out(Collection(root=Path()), ROOT / "overrides/oit").pages


@pytest.mark.parametrize(("reason", "named"), [("ยกเลิก", True), ("privacy", False)])
def test_a_withdrawn_project_counts_in_no_sum_and_one_withdrawn_for_privacy_is_of_no_unit(
    tmp_path: Path, reason: str, named: bool
) -> None:
    root = copy_office(tmp_path)
    with (root / "projects/2566/90000001-5001.yml").open("a", encoding="utf-8") as file:
        file.write(f"withdrawn: {{on: 15/1/2567, reason: {reason}}}\n")
    cleaning = page(lay_out(load(root)[0], ROOT / "overrides/oit"), "/units/cleaning/")
    assert texts(cleaning, ".oit-amounts > li")[2].startswith("ปีงบประมาณ 2566 2 โครงการ ")
    folded = [line for line in texts(cleaning, "details li") if "90000001-5001 ถอนเมื่อ 15 ม.ค. 2567" in line]
    assert bool(folded) is named
