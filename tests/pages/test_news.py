"""Dated news: the latest first, on the home page, in the menu, and pictures without what a camera adds."""

from __future__ import annotations

from datetime import date
from pathlib import Path, PurePosixPath

import pytest
from PIL import Image
from selectolax.lexbor import LexborHTMLParser

from building import build, copy_office, page_of
from oit.links import check_links
from oit.model import News
from oit.pages.menu import make_menu
from oit.pages.news import page_around
from oit.pages.pictures import cut_picture, size_of
from oit.pages.published_addresses import addresses_of
from oit.written import NewsItem
from pages.test_office import laid_out, said

NEWS = {
    f"content/news/{name}.md": f"---\ntitle: ข่าวที่ {number}\n---\nข้อความ\n"
    for number, name in enumerate(["2568-12-31-ก", "2569-03-01-ข", "2567-01-02-ค", "2569-02-01-ง"], start=1)
}


def test_the_list_begins_with_the_latest_and_shows_the_day(tmp_path: Path) -> None:
    site = laid_out(tmp_path, NEWS)
    assert [item.day for item in site.collection.news][:2] == [date(2026, 3, 1), date(2026, 2, 1)]
    words = said(site, "/news/")
    assert "1 มี.ค. 2569 ข่าวที่ 2 ข้อความ 1 ก.พ. 2569 ข่าวที่ 4 ข้อความ 31 ธ.ค. 2568 ข่าวที่ 1 ข้อความ" in words
    assert "ข่าวปี 2569 (2) ข่าวปี 2568 (1) ข่าวปี 2567 (1)" in words
    assert "ข่าวที่ 1" not in said(site, "/news/2569/")


def test_of_many_the_list_of_all_has_the_latest_and_those_of_the_years_have_each(tmp_path: Path) -> None:
    many = {f"content/news/2568-01-{day:02}-ข.md": f"---\ntitle: วันที่ {day}.\n---\n" for day in range(1, 31)}
    site = laid_out(tmp_path, many)
    assert said(site, "/news/").count("วันที่") == 20
    assert said(site, "/news/2568/").count("วันที่") == 30


def test_home_shows_the_latest_three_where_there_is_news_and_nothing_where_there_is_none(tmp_path: Path) -> None:
    words = said(laid_out(tmp_path / "a", NEWS), "/")
    assert [number for number in range(1, 5) if f"ข่าวที่ {number}" in words] == [1, 2, 4]
    assert "ข่าวล่าสุด" not in said(laid_out(tmp_path / "b", {}), "/")


def test_the_menu_leads_to_the_list_or_else_to_the_one_page_of_news(tmp_path: Path) -> None:
    page = {"content/information/news.md": "---\ntitle: ข่าวประชาสัมพันธ์\n---\n"}
    only, both = laid_out(tmp_path / "a", page), laid_out(tmp_path / "b", {**page, **NEWS})
    menus = [make_menu(addresses_of(site), site.collection.written) for site in (only, both)]
    assert [[entry.address for entry in menu if entry.words == "ข่าว"] for menu in menus] == [
        ["/information/news/"], ["/news/"],
    ]  # fmt: skip
    assert ("ข่าวประชาสัมพันธ์", "/information/news/") in [entry[:2] for entry in menus[1]]


def test_the_address_of_the_one_page_leads_on_once_it_is_gone(tmp_path: Path) -> None:
    page = {"content/information/news.md": "---\ntitle: ข่าวประชาสัมพันธ์\n---\n"}
    assert laid_out(tmp_path / "a", NEWS).redirects == {"/information/news/": "/news/"}
    assert laid_out(tmp_path / "b", {**page, **NEWS}).redirects == {}
    assert laid_out(tmp_path / "c", {}).redirects == {}


def test_the_page_of_a_piece_tells_its_day_and_when_it_was_changed(tmp_path: Path) -> None:
    head = "---\ntitle: ปิดถนน\ndescription: ถึงวันศุกร์\nupdated: 2/3/2569\n---\n"
    site = laid_out(tmp_path, {"content/news/2569-03-01-ปิดถนน.md": head})
    around = page_around(site.collection.news[0], "<p>ข้อความ</p>")
    assert around.description == "ถึงวันศุกร์"
    page = LexborHTMLParser(site.html(around))
    assert page.body
    told = " ".join(page.body.text(separator=" ").split())
    assert told.startswith("หน้าแรก ข่าว ข่าว 1 มี.ค. 2569 · แก้ไขล่าสุด 2 มี.ค. 2569 ปิดถนน ข้อความ")
    assert "ถึงวันศุกร์" in said(site, "/news/")


def test_a_piece_whose_file_is_renamed_leaves_its_old_address(tmp_path: Path) -> None:
    moved = {"content/news/2569-03-02-ใหม่.md": "---\ntitle: ใหม่\nformerly: [/news/2569-03-01-เก่า/]\n---\n"}
    assert laid_out(tmp_path, moved).redirects["/news/2569-03-01-เก่า/"] == "/news/2569-03-02-ใหม่/"


def test_every_piece_keeps_its_address(tmp_path: Path) -> None:
    assert {"/news/", "/news/2567/", "/news/2569-03-01-ข/"} <= addresses_of(laid_out(tmp_path, NEWS))


@pytest.fixture
def photograph(tmp_path: Path) -> Path:
    """A photograph from a phone held upright: on its side in the file, with the place where it was taken."""
    facts = Image.Exif()
    facts[0x010F], facts[0x0112] = "Camera", 6
    facts.get_ifd(0x8825)[2] = (13.0, 45.0, 22.0)
    path = tmp_path / "photo.jpg"
    Image.new("RGB", (2400, 1600), "#8ab").save(path, exif=facts)
    return path


def test_a_published_photograph_is_upright_as_wide_as_needed_and_tells_nothing_of_camera_and_place(
    photograph: Path, tmp_path: Path
) -> None:
    data = cut_picture(photograph, 480)
    assert data == cut_picture(photograph, 480)
    (tmp_path / "cut.jpg").write_bytes(data)
    with Image.open(tmp_path / "cut.jpg") as cut:
        assert cut.size == size_of(photograph, 480) == (480, 720)
        assert not cut.getexif()
    assert b"Camera" not in data


@pytest.mark.parametrize("mode", ["P", "RGBA", "L", "CMYK"])
def test_pictures_of_every_kind_are_cut(tmp_path: Path, mode: str) -> None:
    path = tmp_path / ("a.jpg" if mode == "CMYK" else "a.png")
    Image.new(mode, (600, 300)).save(path)
    assert cut_picture(path, 480)
    assert size_of(path, 480) == (480, 240)
    assert size_of(path, 1200) == (600, 300)


def test_the_built_page_has_day_picture_and_text_and_the_original_is_not_published(tmp_path: Path) -> None:
    root = copy_office(tmp_path / "site")
    (root / "content/images").mkdir(exist_ok=True)
    facts = Image.Exif()
    facts[0x0131] = "Editor"  # what tells of place or camera stops the check
    Image.new("RGB", (2400, 1600), "#8ab").save(root / "content/images/road.jpg", exif=facts)
    (root / "content/news").mkdir(exist_ok=True)
    head = "---\ntitle: เปิดถนน\npicture: images/road.jpg\npicture_alt: ถนนที่สร้างเสร็จ\n---\n"
    (root / "content/news/2569-03-01-เปิดถนน.md").write_text(f"{head}ยาว **350** เมตร\n", encoding="utf-8")
    done = build(root)
    assert done.returncode == 0, done.stderr
    html = page_of(root / "site", "/news/2569-03-01-เปิดถนน/")
    page = LexborHTMLParser(html)
    assert [heading.text() for heading in page.css("h1")] == ["เปิดถนน"]
    assert [time.attributes["datetime"] for time in page.css("#oit-content time")] == ["2026-03-01"]
    [picture] = page.css("#oit-content img")
    assert picture.attributes["src"] == "../../images/road.jpg"
    assert picture.attributes["alt"] == "ถนนที่สร้างเสร็จ"
    assert "<strong>350</strong>" in html
    assert 'aria-current="true">ข่าว</a>' in html
    assert b"Editor" not in (root / "site/images/road.jpg").read_bytes()
    assert check_links(root / "site").faults == []


@pytest.mark.parametrize(
    ("text", "said_of_it"),
    [
        ("ปิดถนน\nถึงเย็น\n\nย่อหน้าที่สอง", "ปิดถนน ถึงเย็น"),
        ("## หัวข้อ\n\nปิดถนน", "ปิดถนน"),
        ("ปิด**ถนน**", ""),  # what is marked up is not told in pieces
        ("- ข้อหนึ่ง", ""),
        ("", ""),
    ],
)
def test_a_list_tells_the_first_paragraph_of_what_has_no_description(
    tmp_path: Path, text: str, said_of_it: str
) -> None:
    (tmp_path / "content/news").mkdir(parents=True)
    (tmp_path / "content/news/2568-01-01-ก.md").write_text(f"---\ntitle: ข่าว\n---\n\n{text}\n", encoding="utf-8")
    item = NewsItem(tmp_path, PurePosixPath("news/2568-01-01-ก.md"), News(title="ข่าว"), date(2025, 1, 1))
    assert item.summary == said_of_it
