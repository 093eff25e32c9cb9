"""From the office's files to the built site, through MkDocs itself."""

import re
import shutil
from pathlib import Path

import pytest
from PIL import ExifTags, Image

from building import MUNICIPALITY, build, copy_office, files, page_of
from oit.pages.loading import load_site
from oit.pages.published_addresses import addresses_of

PROJECT = "projects/2566/90000001-2001"
WRITTEN = """---
title: ข้อมูลพื้นฐาน
description: โครงสร้างและอำนาจหน้าที่
updated: 15/8/2566
---
ข้อความที่หน่วยงานเขียนเอง
"""


def office_with_a_written_page(root: Path) -> Path:
    copy_office(root)
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = "Sommut Photographer"  # which the check lets pass
    photograph = root / "content/documents/road/before.jpg"
    with Image.open(photograph) as picture:
        picture.save(photograph, exif=exif)
    (root / "content/information").mkdir()
    (root / "content/information/README.md").write_text(WRITTEN, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = office_with_a_written_page(tmp_path_factory.mktemp("office"))
    done = build(root, cold=True, SITE_URL="https://sommut.github.io/oit/")
    assert done.returncode == 0, done.stderr
    return root


def page(office: Path, address: str) -> str:
    return page_of(office / "site", address)


def test_every_address_of_the_contract_that_has_data_is_there(office: Path) -> None:
    pages = ("", "projects", "projects/2566", PROJECT, "contact", "method", "en", "about", "search")
    register = ("oit", "oit/2566", "oit/2566/o3", "ita", "documents")
    for address in pages + register:
        assert "<h1" in page(office, address), address


def test_the_addresses_that_are_kept_for_ever_are_those_of_the_built_site(office: Path) -> None:
    kept = addresses_of(load_site(office, office / "overrides/oit")[0])
    built = {f"/{name.removesuffix('index.html')}" for name in files(office / "site")}
    assert kept - built == set()
    assert {address for address in built - kept if address.endswith("/")} == set()
    assert "/information/" in kept


def test_the_outcome_is_said_beside_what_the_office_reported(office: Path) -> None:
    words = " ".join(re.sub(r"<[^>]+>", " ", page(office, PROJECT)).split())
    assert "≥ 95 คะแนน (AA)" in words
    assert "ผล 88.1 คะแนน (A)" in words
    assert "ไม่บรรลุเป้าหมาย ต่ำกว่าเป้าหมาย 6.9 คะแนน" in words
    assert "ของหน่วยงานระบุว่า “เป็นไปตามเป้าหมาย”" in words
    assert "ขณะที่คะแนนในรายงานต่ำกว่าเป้าหมาย" in words
    assert "ไม่มีคำชี้แจงของหน่วยงานในข้อมูลนี้" in words
    assert "ไม่ได้แนบหลักฐานของผลนี้" in words


def test_zero_and_not_stated_are_never_the_same_words(office: Path) -> None:
    assert "0 บาท (ตามเอกสาร)" in page(office, PROJECT)
    bare = page(office, "projects/2566/90000001-2004")
    assert "ไม่ได้ระบุ" in bare
    assert "0 บาท (ตามเอกสาร)" not in bare


def test_no_data_file_is_published(office: Path) -> None:
    assert not [name for name in files(office / "site") if name.endswith((".yml", ".yaml", ".py", ".md"))]


def test_the_document_is_published_to_the_letter(office: Path) -> None:
    name = "documents/report-2566.pdf"
    assert (office / "site" / name).read_bytes() == (office / "content" / name).read_bytes()


def test_every_photograph_of_a_project_is_published_without_what_stands_beside_its_pixels(office: Path) -> None:
    name = "documents/road/before.jpg"
    published = (office / "site" / name).read_bytes()
    assert published != (office / "content" / name).read_bytes()
    assert [path for path, content in files(office / "site").items() if b"Sommut Photographer" in content] == []
    assert f'srcset="../../../assets/photographs/road/before.jpg 480w, ../../../{name} 960w"' in page(
        office, "projects/2568/90000001-4001"
    )


def test_a_shared_link_has_one_picture_of_the_site_and_its_address_is_whole(office: Path) -> None:
    said = re.findall(r'property="og:image" content="([^"]+)"', page(office, PROJECT))
    assert len(said) == 1
    assert said[0].startswith("https://sommut.github.io/oit/assets/share.")
    assert (office / "site" / said[0].removeprefix("https://sommut.github.io/oit/")).read_bytes().startswith(b"\x89PNG")


def test_a_unit_answers_at_its_id_and_at_its_names(office: Path) -> None:
    assert "<h1>ฝ่ายรักษาความสะอาด</h1>" in page(office, "units/cleaning")
    assert 'content="0; url=../cleaning/"' in page(office, "units/ฝ่ายรักษาความสะอาดและสวนสาธารณะ")
    assert "<h1>ฝ่ายปกครอง</h1>" in page(office, "units/ฝ่ายปกครอง")


def test_a_former_address_leads_to_the_new_one(office: Path) -> None:
    moved = page(office, "projects/2565/90000001-2001")
    assert 'content="0; url=../../2566/90000001-2001/"' in moved


@pytest.mark.parametrize(
    ("address", "tab"),
    [
        (PROJECT, "โครงการ"),
        ("projects/2566", "โครงการ"),
        ("oit/2566/o3", "การเปิดเผยข้อมูล (OIT)"),
        ("ita", "ผลการประเมิน ITA"),
        ("units/ฝ่ายปกครอง", "หน่วยงาน"),
        ("about", "เพิ่มเติม"),
    ],
)
def test_the_menu_shows_below_which_entry_a_page_lies(office: Path, address: str, tab: str) -> None:
    here = re.findall(r'oit-nav__here">(?:<details><summary>|<a [^>]*>)([^<]*)<', page(office, address))
    assert here[0] == tab


@pytest.mark.parametrize(
    ("address", "headings", "has_contents"),
    [("oit/2566/o1", 3, False), ("oit/2566/o3", 4, True), ("projects/2566/90000001-2002", 6, True)],
)
def test_a_page_of_four_headings_and_more_has_a_list_of_contents(
    office: Path, address: str, headings: int, has_contents: bool
) -> None:
    html = page(office, address)
    assert len(re.findall(r"<h2[^>]* id=", html)) == headings
    assert ('class="oit-toc"' in html) is has_contents


def test_a_written_page_with_a_title_of_its_own_has_a_list_of_contents_too(tmp_path: Path) -> None:
    root = copy_office(tmp_path)
    parts = "".join(f"## หัวข้อที่ {number}\n\nข้อความ\n\n" for number in range(1, 6))
    (root / "content/fees.md").write_text(f"# ค่าธรรมเนียม\n\n{parts}", encoding="utf-8")
    assert build(root).returncode == 0
    assert page(root, "fees").count('<li><a href="#') == 5


def test_the_description_of_a_page_is_in_its_head_for_search_engines(office: Path) -> None:
    assert re.search(r'<meta name="description" content="[^"]*รหัส 90000001-2001 [^"]*">', page(office, PROJECT))


def test_the_head_of_a_written_page_is_shown(office: Path) -> None:
    html = page(office, "information")
    assert "<title>ข้อมูลพื้นฐาน - " in html
    assert '<meta name="description" content="โครงสร้างและอำนาจหน้าที่">' in html
    assert "ข้อมูล ณ วันที่ 15 ส.ค. 2566" in html


def test_the_sitemap_gives_the_day_of_the_facts_and_no_other(office: Path) -> None:
    sitemap = (office / "site/sitemap.xml").read_text(encoding="utf-8")
    entry = re.search(r"<url>\s*<loc>[^<]*90000001-2001/</loc>\s*<lastmod>([^<]+)", sitemap)
    assert entry
    assert entry[1] == "2023-09-30"
    assert "1970-01-01" not in sitemap
    assert set(re.findall(r"<lastmod>(\d{4})", sitemap)) <= {"2022", "2023", "2024", "2025"}


def test_parts_of_a_page_are_not_for_search_engines(office: Path) -> None:
    assert '<meta name="robots" content="noindex">' in page(office, "oit/2566/o3/all/")
    assert "noindex" not in page(office, "oit/2566/o3/")
    assert "/o3/all/" not in (office / "site/sitemap.xml").read_text(encoding="utf-8")


def test_the_name_of_a_person_who_works_for_an_office_that_publishes_none_is_nowhere_on_its_site(
    tmp_path: Path,
) -> None:
    root = copy_office(tmp_path, MUNICIPALITY)
    assert build(root).returncode == 0
    assert "บุคคลธรรมดา" in page(root, "projects/2567/10-2567-01")
    name = "นายทดสอบ".encode()
    assert [path for path, content in files(root / "site").items() if name in content] == []


def test_the_same_input_gives_the_same_bytes_on_another_day(office: Path, tmp_path: Path) -> None:
    root = office_with_a_written_page(tmp_path)
    done = build(root, cold=True, SITE_URL="https://sommut.github.io/oit/", SOURCE_DATE_EPOCH="2000000000")
    assert done.returncode == 0, done.stderr
    here, there = files(office / "site"), files(root / "site")
    assert here.keys() == there.keys()
    assert [name for name in here if here[name] != there[name]] == []


def test_a_page_that_the_office_writes_itself_takes_the_place_of_ours(tmp_path: Path) -> None:
    root = copy_office(tmp_path)
    (root / "content/contact.md").write_text("# ติดต่อเรา\n\nเขียนเอง\n", encoding="utf-8")
    done = build(root)
    assert done.returncode == 0, done.stderr
    assert "เขียนเอง" in page(root, "contact")


def test_an_error_stops_the_build_in_thai_and_keeps_the_last_good_site(tmp_path: Path) -> None:
    root = copy_office(tmp_path)
    assert build(root).returncode == 0
    before = files(root / "site")
    path = root / "projects/2566/90000001-2004.yml"
    path.write_text(path.read_text(encoding="utf-8") + "budget: {spent: -5}\nnmae: x\n", encoding="utf-8")
    done = build(root)
    assert done.returncode == 1
    assert "จำนวนเงินติดลบ (-5)" in done.stderr
    assert "หมายถึง name ใช่หรือไม่" in done.stderr
    assert "Traceback" not in done.stderr
    assert files(root / "site") == before


@pytest.fixture(scope="module")
def new_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office that has nothing yet but its name, in a site that is still the sample."""
    root = copy_office(tmp_path_factory.mktemp("new"))
    shutil.rmtree(root / "projects")
    shutil.rmtree(root / "content")
    (root / "content").mkdir()
    (root / "content/office.yml").write_text("name: หน่วยงานใหม่\nsample: true\n", encoding="utf-8")
    done = build(root)
    assert done.returncode == 0, done.stderr
    return root


def test_a_site_without_projects_or_an_address_of_its_own_builds(new_office: Path) -> None:
    assert "ยังไม่มีโครงการในเว็บไซต์นี้" in page(new_office, "projects")


def test_every_page_of_a_sample_says_so_and_asks_search_engines_to_stay_away(office: Path, new_office: Path) -> None:
    for address in ("", "projects", "contact"):
        html = page(new_office, address)
        assert "ไซต์ตัวอย่าง ไม่ใช่เว็บไซต์ทางการของหน่วยงาน" in html
        assert '<meta name="robots" content="noindex">' in html
    assert "ไซต์ตัวอย่าง" not in page(office, "")
    assert "noindex" not in page(office, "")


def test_a_written_page_says_where_it_stands_and_of_which_day_it_is(office: Path) -> None:
    html = page(office, "information")
    assert '<nav class="oit-path" aria-label="ตำแหน่งของหน้านี้"><ol><li><a href="../">หน้าแรก</a>' in html
    assert 'ข้อมูล ณ วันที่ <time datetime="2023-08-15">15 ส.ค. 2566</time>' in html
    assert "oit-path" not in page(office, "")


def test_the_front_page_and_the_error_page_have_one_field_to_search_in(office: Path) -> None:
    assert page(office, "").count('role="search"') == 1
    assert (office / "site/404.html").read_text(encoding="utf-8").count('role="search"') == 1
    assert page(office, "contact").count('role="search"') == 1


def test_lines_are_kept_together_in_the_text_and_not_in_the_frame(office: Path) -> None:
    html = (office / "site" / PROJECT / "index.html").read_text(encoding="utf-8")
    article, foot = html.split('<footer class="oit-footer">')
    assert "<o-w>เป้าหมาย</o-w>" in article
    assert "<o-w>" not in foot  # it comes with every page
    assert "<o-w>" not in html.partition("<title>")[2].partition("</title>")[0]


def test_a_build_says_in_thai_what_is_wrong_where_the_computer_knows_none(tmp_path: Path) -> None:
    root = copy_office(tmp_path / "office")
    (root / "content/office.yml").write_text("name: ก\nnmae: ข\n", encoding="utf-8")
    done = build(root, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert "ไม่มีช่องชื่อนี้" in done.stderr
