"""What the pages about the office and its results say."""

from __future__ import annotations

from pathlib import Path

import jinja2
from selectolax.lexbor import LexborHTMLParser

from building import OFFICE, ROOT
from oit.collection import Collection
from oit.loading import load
from oit.model import Office
from oit.pages.layout import lay_out
from oit.pages.rendering import Site


def laid_out(root: Path, files: dict[str, str]) -> Site:
    """The site of an office that keeps these files besides its name."""
    for name, text in {"content/office.yml": "name: เทศบาลตำบลตัวอย่าง\n", **files}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    collection, _ = load(root)
    return lay_out(collection, ROOT / "overrides/oit")


def said(site: Site, address: str) -> str:
    page = LexborHTMLParser(site.html(site.pages[address]))
    assert page.body
    return " ".join(page.body.text(separator=" ").split())


RESULTS = {
    "content/ita/2566.yml": "fiscal_year: 2566\ntotal: 70\nlevel: C\nlevel_scheme: AA-F\n",
    "content/ita/2568.yml": "fiscal_year: 2568\ntotal: 91.5\nlevel: ผ่าน\nlevel_scheme: five-level-2566\n",
}


def test_home_shows_the_latest_assessment(tmp_path: Path) -> None:
    words = said(laid_out(tmp_path, RESULTS), "/")
    assert "ปี 2568 ได้ 91.5 จาก 100 คะแนน ระดับ ผ่าน" in words
    assert "2566" not in words


def test_results_begin_with_the_latest_year_in_bars_table_and_sources(tmp_path: Path) -> None:
    words = said(laid_out(tmp_path, RESULTS), "/ita/")
    assert words.index("ปี 2568 91.5 คะแนน") < words.index("ปี 2566 70 คะแนน")
    assert words.index("ปีงบประมาณ 2568: ที่มา") < words.index("ปีงบประมาณ 2566: ที่มา")


def test_a_year_says_what_came_of_it_beside_its_bar_and_what_was_not_due_says_both_days(tmp_path: Path) -> None:
    aim = "target: {text: ก, measure: ita_score, at_least: 95, unit: คะแนน}\n"
    told = {
        "content/ita/2566.yml": f"fiscal_year: 2566\ntotal: 70\nupdated: 30/09/2566\n{aim}",
        "content/ita/2565.yml": f"fiscal_year: 2565\nupdated: 1/6/2565\n{aim}",
    }
    site = laid_out(tmp_path, told)
    page = LexborHTMLParser(site.html(site.pages["/ita/"]))
    missed, open_ = page.css(".oit-totals-by-year > li")
    assert missed.attributes["data-outcome"] == "below"
    assert "ไม่บรรลุเป้าหมาย ต่ำกว่า 25" in " ".join(missed.text(separator=" ").split())
    assert not open_.css("svg")
    words = said(site, "/ita/")
    assert "ยังไม่ถึงกำหนดทราบผล ณ 1 มิ.ย. 2565 (ครบกำหนด 30 ก.ย. 2565)" in words
    assert "มีถึง 30 ก.ย. 2566 ซึ่งหลังวันครบกำหนด แต่ยังไม่มีผู้บันทึกผลของการประเมินปีนี้หลังวันที่ 1 มิ.ย. 2565" in words


def test_a_level_is_shown_with_the_ends_of_its_set_and_one_that_nobody_told_is_not_made(tmp_path: Path) -> None:
    untold = {"content/ita/2565.yml": "fiscal_year: 2565\ntotal: 96\n"}
    words = said(laid_out(tmp_path, RESULTS | untold), "/ita/")
    assert "C (เกณฑ์ AA ถึง F)" in words
    assert "ผ่าน (เกณฑ์ ผ่านดีเยี่ยม ถึง ต้องปรับปรุงโดยด่วน)" in words
    assert "AA (" not in words


def test_contact_and_foot_say_what_kind_of_office_it_is_and_below_whom() -> None:
    office = Office(name="เทศบาลตำบลตัวอย่าง", kind="เทศบาลตำบล", parent="กระทรวงตัวอย่าง")
    words = said(lay_out(Collection(root=Path(), office=office), ROOT / "overrides/oit"), "/contact/")
    assert "ประเภทหน่วยงาน เทศบาลตำบล หน่วยงานต้นสังกัด กระทรวงตัวอย่าง" in words
    frame = jinja2.Environment(loader=jinja2.FileSystemLoader(ROOT / "overrides/partials"), autoescape=True)
    foot = frame.get_template("footer.html").render(config={}, office=office, oit_url=str, oit_foot=(), page=None)
    assert "สังกัดกระทรวงตัวอย่าง" in foot


def test_where_to_complain_and_to_tell_of_corruption_comes_before_all_else_on_the_page_of_contacts() -> None:
    words = said(lay_out(load(OFFICE)[0], ROOT / "overrides/oit"), "/contact/")
    order = [
        "0 2000 0001",
        "0 2000 0002",
        "0 2000 0000 ต่อ 1234",
        "เลขที่ 99",
        "เวลาทำการ",
        "0 2000 0005",
        "ประเภทหน่วยงาน",
    ]
    assert [words.index(each) for each in order] == sorted(words.index(each) for each in order)
    assert "ส่วนงานไม่ได้ระบุโทรศัพท์ไว้ในเว็บไซต์นี้ ดูส่วนงานทั้งหมด 9 ส่วนงาน" in words  # not two of nine unsaid


def test_the_score_comes_before_what_it_is_made_of_and_who_announced_it_stands_beside_it() -> None:
    words = said(lay_out(load(OFFICE)[0], ROOT / "overrides/oit"), "/ita/")
    assert words.index("ปี 2567 ไม่ทราบคะแนนรวม") < words.index("คะแนนมาจากอะไร") < words.index("EIT แบบวัด")
    assert "ผู้ประกาศผล สำนักงานผู้ประเมินสมมุติ · ประกาศเมื่อ 15 ส.ค. 2565" in words
    assert words.index("มีถึง 30 ก.ย. 2568 ซึ่งหลังวันครบกำหนด") < words.index("ปี 2566 88.1 คะแนน")
