"""The page of a register: every item at a glance, and what researchers noted out of a citizen's way."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from building import OFFICE, ROOT
from oit.findings.years import years
from oit.loading import load
from oit.pages.layout import lay_out
from oit.pages.rendering import Site
from pages.test_office import laid_out, said

REGISTER = """\
fiscal_year: 2568
scheme: 2568
items:
  - item: o3
    status: มี
    evidence: [{title: ติดต่อเรา, address: /contact/}]
  - {item: o10, status: ไม่มี}
"""
BANGKOK = "name: เขต\nkind: สำนักงานเขต\nparent: กรุงเทพมหานคร\n"


def site_of(root: Path, office: str = "name: เทศบาลตำบลตัวอย่าง\nkind: เทศบาลตำบล\n") -> Site:
    return laid_out(root, {"content/office.yml": office, "content/oit/2568.yml": REGISTER})


def page_of(site: Site) -> LexborHTMLParser:
    return LexborHTMLParser(site.html(site.pages["/oit/2568/"]))


def text(node: LexborNode | None) -> str:
    assert node
    return " ".join(node.text(separator=" ").split())


def test_every_item_is_a_square_that_says_its_state_and_leads_to_the_item(tmp_path: Path) -> None:
    squares = page_of(site_of(tmp_path)).css(".oit-squares a")
    assert len(squares) == 28
    told = {
        square.css_first("strong").text(): (square.attributes["data-state"], square.attributes["aria-label"])
        for square in squares
    }
    assert told["O3"] == ("present", "O3 ข้อมูลการติดต่อ: มี")
    assert told["O10"] == ("absent", "O10 E-Service: หน่วยงานระบุว่าไม่มี")
    assert told["O28"][0] == "unrecorded"
    assert squares[2].css_first("span").text() == "ข้อมูลการติดต่อ"
    assert squares[2].attributes["href"] == "o3/"


def test_a_state_is_chosen_by_a_link_to_a_place_around_the_list(tmp_path: Path) -> None:
    page = page_of(site_of(tmp_path))
    choices = {link.attributes["href"]: text(link) for link in page.css("[data-choices] a")}
    assert choices == {
        "#items": "ทั้งหมด 28",
        "#show-present": "มี 1",
        "#show-absent": "หน่วยงานระบุว่าไม่มี 1",
        "#show-unrecorded": "ยังไม่ได้บันทึก 26",
    }
    for name, count in (("present", 1), ("absent", 1), ("unrecorded", 26)):
        assert len(page.css(f"#show-{name} .oit-items > [data-state={name}]")) == count


def test_how_the_list_was_compiled_is_folded_away_at_the_foot(tmp_path: Path) -> None:
    page = page_of(site_of(tmp_path))
    [fold] = page.css("details.oit-fold")
    folded = text(fold)
    assert "ไม่พบแหล่งอ้างอิง" in folded
    assert "rtrda68" in folded
    fold.decompose()
    assert page.body
    open_ = text(page.body)
    assert not [words for words in ("rtrda68", "ไม่พบแหล่งอ้างอิง", "ผ่านดีเยี่ยม", "อนุมาน") if words in open_]
    assert "รายการนี้ยังไม่ได้ตรวจสอบยืนยันกับคู่มือ" in open_


def test_an_element_s_basis_is_folded_away_on_the_page_of_the_item(tmp_path: Path) -> None:
    site = site_of(tmp_path)
    page = LexborHTMLParser(site.html(site.pages["/oit/2568/o1/"]))
    [fold] = page.css("details.oit-fold")
    assert text(fold).count("พบในแหล่งข้อมูลของปีเดียวกัน") == 5  # the title and four elements
    fold.decompose()
    assert page.body
    assert "พบในแหล่งข้อมูลของปีเดียวกัน" not in text(page.body)


def test_bangkok_is_named_to_readers_of_bangkok_s_offices_alone(tmp_path: Path) -> None:
    for address in ("/oit/2568/", "/oit/2568/o1/"):
        assert "สำนักงานเขต" not in said(site_of(tmp_path / "a"), address)
        assert "กทม." not in said(site_of(tmp_path / "a"), address)
        assert "ไม่ใช่ของสำนักงานเขต สถานีตำรวจ และอำเภอ" in said(site_of(tmp_path / "b", BANGKOK), address)


@pytest.fixture(scope="module")
def invented() -> Site:
    return lay_out(load(OFFICE)[0], ROOT / "overrides/oit")


def test_tiles_and_list_have_the_same_items_under_the_same_groups_and_an_unknown_group_has_its_own(
    invented: Site,
) -> None:
    page = LexborHTMLParser(invented.html(invented.pages["/oit/2566/"]))
    tiles = [(text(g.css_first("p")), [text(n) for n in g.css("strong")]) for g in page.css(".oit-strip__groups > div")]
    listed = [(text(g.css_first("h3")), [text(n) for n in g.css("strong")]) for g in page.css(".oit-group")]
    assert tiles == listed
    assert tiles[-1] == ("ยังไม่ทราบหมวด", ["O7"])
    assert "“มี” คือหน่วยงานระบุว่าเปิดเผยข้อมูลข้อนั้นแล้ว ไม่ใช่ผลที่ผู้ประเมินให้" in said(invented, "/oit/2566/")


def test_an_item_says_what_it_asks_for_and_each_day_says_whose_it_is(invented: Site) -> None:
    words = said(invented, "/oit/2566/o3/")
    assert "ข้อนี้ให้แสดง โครงการหรือกิจกรรม · งบประมาณ ข้อมูลของข้อนี้ ณ วันที่ 1 ต.ค. 2565" in words
    assert "หลักฐานนี้มีข้อมูล ณ วันที่ 15 ส.ค. 2566" in words
    assert "ข้อมูลของทะเบียน ณ วันที่ 30 ก.ย. 2566" in said(invented, "/oit/2566/o1/")


def test_a_year_and_the_table_of_its_item_count_what_was_spent_alike(invented: Site) -> None:
    of_year = next(year for year in years(invented.collection) if year.year == 2565)
    assert (of_year.spent_stated, of_year.use_stated) == (3, 2)
    words = said(invented, "/oit/2566/o4/")
    assert "รวมงบประมาณที่ใช้ไป 310,450.75 บาท ใช้ไป" in words  # of all three, so that it says nothing of how many
    assert "(เทียบเฉพาะ 2 จาก 3 โครงการที่ระบุทั้งสองยอด)" in words
