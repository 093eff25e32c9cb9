"""The menu: what exists is in it, what an office adds joins it, and the reader sees where they are."""

from pathlib import Path, PurePosixPath

from oit.model import FrontMatter
from oit.pages.menu import Entry, at, make_foot, make_menu
from oit.written import WrittenPage


def written(file: str, title: str, order: int | None = None) -> WrittenPage:
    return WrittenPage(Path(), PurePosixPath(file), FrontMatter(title=title, order=order))


def words(menu: tuple[Entry, ...]) -> dict[str, list[str]]:
    return {entry.words: [each.words for each in entry.below] for entry in menu}


def test_what_does_not_exist_is_left_out() -> None:
    assert words(make_menu({"/", "/projects/", "/information/law/", "/units/"})) == {
        "โครงการ": [],
        "หน่วยงาน": ["ส่วนงาน", "กฎหมายที่เกี่ยวข้อง"],
    }
    assert [entry.words for entry in make_foot({"/guide/", "/en/"})] == ["คู่มือสำหรับเจ้าหน้าที่", "In English"]


def test_where_the_office_has_one_page_the_menu_leads_to_it_by_the_name_that_the_page_bears() -> None:
    [units] = make_menu({"/units/"})
    assert (units.words, units.address, units.below) == ("ส่วนงาน", "/units/", ())


def test_every_page_that_an_office_adds_is_in_it() -> None:
    pages = [
        written("information/board.md", "คณะกรรมการ"),
        written("fees.md", "ค่าธรรมเนียม"),
        written("services/index.md", "บริการประชาชน"),
        written("services/permit.md", "ใบอนุญาต"),
        written("youth/club.md", "สภาเด็ก"),
    ]
    menu = words(make_menu({page.address for page in pages}, pages))
    assert menu == {
        "คณะกรรมการ": [],
        "บริการประชาชน": ["ใบอนุญาต"],
        "youth": ["สภาเด็ก"],
        "เพิ่มเติม": ["ค่าธรรมเนียม", "บริการประชาชน"],
    }


def test_a_number_in_the_head_decides_the_order_and_names_follow() -> None:
    pages = [written("c.md", "ค"), written("a.md", "ก"), written("z.md", "ฮ", 1), written("y.md", "อ", 2)]
    assert words(make_menu(set(), pages))["เพิ่มเติม"] == ["ฮ", "อ", "ก", "ค"]


def test_the_reader_sees_the_part_of_the_site_that_a_page_is_in() -> None:
    menu = make_menu({"/projects/", "/contact/", "/information/law/", "/units/"})
    assert [entry.words for entry in at(menu, "/projects/2566/1-1/") if entry.here] == ["โครงการ"]
    assert [entry.words for entry in at(menu, "/information/law/") if entry.here] == ["หน่วยงาน"]
    assert not [entry for entry in at(menu, "/") if entry.here]


def test_a_page_is_called_by_its_head_else_its_heading_else_its_file(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    for name, text in {"a.md": "# ข่าวดี\n", "b.md": "ไม่มีหัวเรื่อง\n"}.items():
        (tmp_path / "content" / name).write_text(text, encoding="utf-8")
    titles = [WrittenPage(tmp_path, PurePosixPath(name), FrontMatter()).title for name in ("a.md", "b.md")]
    assert titles == ["ข่าวดี", "b"]
