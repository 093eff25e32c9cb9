"""From the office's files to the built site, through MkDocs itself."""

import re
import shutil
from pathlib import Path

import pytest

from building import build, copy_office, files

PROJECT = "projects/2566/90000001-2001"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = copy_office(tmp_path_factory.mktemp("office"))
    done = build(root, SITE_URL="https://sommut.github.io/oit/")
    assert done.returncode == 0, done.stderr
    return root


def page(office: Path, address: str) -> str:
    return (office / "site" / address / "index.html").read_text(encoding="utf-8")


def test_every_address_of_the_contract_that_has_data_is_there(office: Path) -> None:
    pages = ("", "projects", "projects/2566", PROJECT, "contact", "method", "en", "about", "search")
    register = ("oit", "oit/2566", "oit/2566/o3", "ita", "documents")
    for address in pages + register:
        assert "<h1" in page(office, address), address


def test_the_outcome_is_said_beside_what_the_office_reported(office: Path) -> None:
    words = " ".join(re.sub(r"<[^>]+>", " ", page(office, PROJECT)).split())
    assert "≥ 95 คะแนน (AA)" in words
    assert "88.1 คะแนน (A) ตามที่หน่วยงานรายงาน" in words
    assert "ไม่บรรลุเป้าหมาย ต่ำกว่าเป้าหมาย 6.9 คะแนน" in words
    assert "หน่วยงานรายงานสถานะ “เป็นไปตามเป้าหมาย”" in words
    assert "ขณะที่คะแนนตามรายงานต่ำกว่าเป้าหมาย" in words
    assert "ยังไม่มีคำชี้แจงจากหน่วยงาน" in words
    assert "ยังไม่มีหลักฐานแนบ" in words


def test_zero_and_not_stated_are_never_the_same_words(office: Path) -> None:
    assert "ระบุเป็น 0 บาท" in page(office, PROJECT)
    bare = page(office, "projects/2566/90000001-2004")
    assert "ไม่ได้ระบุ" in bare
    assert "ระบุเป็น 0 บาท" not in bare


def test_no_data_file_is_published(office: Path) -> None:
    assert not [name for name in files(office / "site") if name.endswith((".yml", ".yaml", ".py", ".md"))]


def test_the_document_is_published_to_the_letter(office: Path) -> None:
    name = "documents/report-2566.pdf"
    assert (office / "site" / name).read_bytes() == (office / "content" / name).read_bytes()


def test_a_former_address_leads_to_the_new_one(office: Path) -> None:
    moved = page(office, "projects/2565/90000001-2001")
    assert 'content="0; url=../../../projects/2566/90000001-2001/"' in moved


def test_the_sitemap_gives_the_day_of_the_facts_and_no_other(office: Path) -> None:
    sitemap = (office / "site/sitemap.xml").read_text(encoding="utf-8")
    entry = re.search(r"<url>\s*<loc>[^<]*90000001-2001/</loc>\s*<lastmod>([^<]+)", sitemap)
    assert entry
    assert entry[1] == "2023-09-30"
    assert "1970-01-01" not in sitemap
    assert set(re.findall(r"<lastmod>(\d{4})", sitemap)) <= {"2022", "2023", "2024"}


def test_the_same_input_gives_the_same_bytes_on_another_day(office: Path, tmp_path: Path) -> None:
    root = copy_office(tmp_path)
    done = build(root, SITE_URL="https://sommut.github.io/oit/", SOURCE_DATE_EPOCH="2000000000")
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


def test_a_preview_shows_the_problems_and_the_pages_that_are_good(tmp_path: Path) -> None:
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.config import load_config

    root = copy_office(tmp_path)
    (root / "projects/2566/90000001-2004.yml").write_text("code: 1\nname: [\n", encoding="utf-8")
    config = load_config(str(root / "mkdocs.yml"), strict=False)
    config.plugins.on_startup(command="serve", dirty=False)
    mkdocs_build(config)
    home = page(root, "")
    assert "90000001-2004.yml บรรทัด 2" in home
    assert "เปิดวงเล็บ" in home
    assert "90000001-2001" in page(root, "projects/2566")


def test_a_site_without_projects_or_an_address_of_its_own_builds(tmp_path: Path) -> None:
    root = copy_office(tmp_path)
    shutil.rmtree(root / "projects")
    shutil.rmtree(root / "content")
    (root / "content").mkdir()
    (root / "content/office.yml").write_text("name: หน่วยงานใหม่\n", encoding="utf-8")
    done = build(root)
    assert done.returncode == 0, done.stderr
    assert "ยังไม่มีโครงการในเว็บไซต์นี้" in page(root, "projects")
