"""What was withdrawn for privacy is nowhere any more (page, table, search, download, file name); its address stays."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

import pytest

from building import build, copy_office, files, page_of
from index_files import index_files, pages_of_index
from oit.kinds import REGISTER
from oit.loading import load
from oit.model import Withdrawal
from oit.pages.layout import lay_out
from oit.pages.published_addresses import addresses_of, update_list

SECRET = "กระต่ายลายพร้อย"
PROJECT = f"""\
code: 1-1
name: โครงการของ{SECRET}
fiscal_year: 2566
office: [สำนักงานเขตสมมุติ, ฝ่าย{SECRET}]
rationale: เรื่องของ{SECRET}
reports: [{{round: 1, entries: [{{date: 1/3/2566, text: พบ{SECRET}}}]}}]
source: {{document: documents/private.txt}}
updated: 1/3/2566
formerly: [/projects/2565/1-1/]
"""


def withdraw(root: Path, file: str, reason: str) -> None:
    with (root / file).open("a", encoding="utf-8") as stream:
        stream.write(f"withdrawn: {{on: 15/1/2567, reason: {reason}}}\n")


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = copy_office(tmp_path_factory.mktemp("office"))
    (root / "projects/2566/1-1.yml").write_text(PROJECT, encoding="utf-8")
    (root / "content/documents/private.txt").write_text(f"บันทึกของ{SECRET}\n", encoding="utf-8")
    register = root / "content/oit/2566.yml"
    register.write_text(
        register.read_text(encoding="utf-8").replace("/structure, covers", f"/structure?{SECRET}, covers")
    )
    update_list(lay_out(load(root)[0], root / "overrides/oit"))
    done = build(root)
    assert done.returncode == 0, done.stderr
    return root


def holding(site: Path) -> list[str]:
    """The files of a site that hold the secret, plain, percent-encoded or packed."""
    found = []
    for name, plain in (files(site) | index_files(site)).items():
        if any(part.encode(code) in plain for part in (SECRET, SECRET[:9]) for code in ("utf-8", "tis-620")):
            found.append(name)
    return found


def found_in_search(site: Path) -> set[str]:
    """The addresses that the index leads to."""
    return {"/" + unquote(address) for address, *_ in pages_of_index(site)}


def test_it_was_in_page_list_search_and_download_before(office: Path) -> None:
    assert {"projects/2566/1-1/index.html", "projects/2566/index.html", "documents/private.txt"} <= set(
        found := holding(office / "site")
    )
    assert any("search-index" in name and "/p/" in name for name in found)


@pytest.mark.parametrize("reason", ["privacy", "ข้อมูลส่วนบุคคล"])
def test_afterwards_it_is_nowhere_and_every_address_still_answers(office: Path, tmp_path: Path, reason: str) -> None:
    root = copy_office(tmp_path, office)
    withdraw(root, "projects/2566/1-1.yml", reason)
    withdraw(root, "content/oit/2566.yml", reason)
    done = build(root, REPO_URL="https://github.com/office/site")
    assert done.returncode == 0, done.stderr
    assert holding(root / "site") == []
    for address in ("projects/2566/1-1", "documents/private.txt", "oit/2566", "oit/2566/o1", f"units/ฝ่าย{SECRET}"):
        html = page_of(root / "site", address)
        assert "เพื่อคุ้มครองข้อมูลส่วนบุคคล" in html
        assert "15 ม.ค. 2567" in html
        assert "2566/1-1.yml" not in html  # the file in the repository still holds it
        assert '<meta name="robots" content="noindex">' in html
        assert f"/{address}/" not in found_in_search(root / "site")
        assert f"/{address}/" not in unquote((root / "site/sitemap.xml").read_text(encoding="utf-8"))
    assert (root / "site/projects/2565/1-1/index.html").exists()
    table = (root / "site/data/oit-2566.csv").read_text(encoding="utf-8")
    assert "2024-01-15" in table
    assert "facebook" not in table


def test_a_register_that_was_replaced_keeps_what_it_said_beside_the_notice(tmp_path: Path) -> None:
    root = copy_office(tmp_path)
    withdraw(root, "content/oit/2566.yml", "ใช้ทะเบียนฉบับแก้ไขแทน")
    site = lay_out(load(root)[0], root / "overrides/oit")
    for address in ("/oit/2566/", "/oit/2566/o1/"):
        html = site.html(site.pages[address])
        assert "ใช้ทะเบียนฉบับแก้ไขแทน" in html
    assert "แผนผังบนเว็บไซต์หลัก" in site.html(site.pages["/oit/2566/o1/"])
    assert "ทะเบียน OIT ปีงบประมาณ 2566" not in site.html(site.pages["/"])


def test_a_list_of_items_that_was_replaced_is_told_on_the_pages_that_use_it(tmp_path: Path) -> None:
    root = copy_office(tmp_path)
    withdraw(root, "content/oit/schemes/sommut-2566.yml", "มีรายการฉบับแก้ไข")
    site = lay_out(load(root)[0], root / "overrides/oit")
    assert "มีรายการฉบับแก้ไข" in site.html(site.pages["/oit/2566/o1/"])


def test_a_document_that_others_name_too_stays(tmp_path: Path) -> None:
    root = copy_office(tmp_path)
    withdraw(root, "projects/2566/90000001-2002.yml", "privacy")  # o5 of the register names its document
    collection, faults = load(root)
    assert "documents/satisfaction-2566.txt" in collection.documents
    [question] = [fault for fault in faults if fault.code == "private_left"]
    assert "content/documents/satisfaction-2566.txt" in question.what
    assert "targets" in question.what


def test_a_withdrawn_project_counts_in_no_sum(tmp_path: Path) -> None:
    root = copy_office(tmp_path)
    before = lay_out(load(root)[0], root / "overrides/oit").pages["/projects/2566/"].values["year"]
    withdraw(root, "projects/2566/90000001-2002.yml", "ยกเลิก")
    after = lay_out(load(root)[0], root / "overrides/oit").pages["/projects/2566/"].values["year"]
    assert (before.count, before.allocated - after.allocated) == (after.count + 1, 85840)  # type: ignore[attr-defined]


def test_no_address_is_lost(office: Path, tmp_path: Path) -> None:
    root = copy_office(tmp_path, office)
    before = addresses_of(lay_out(load(root)[0], root / "overrides/oit"))
    parts = {f"/data/oit-2566-{item}.{ending}" for item in ("o3", "o4") for ending in ("xlsx", "csv", "json")}
    before -= {"/oit/2566/o3/all/", "/oit/2566/o4/all/", *parts}  # of their items' pages, promised to nobody
    withdraw(root, "projects/2566/1-1.yml", "privacy")
    withdraw(root, REGISTER.folder + "/2566.yml", "privacy")
    assert addresses_of(lay_out(load(root)[0], root / "overrides/oit")) == before


@pytest.mark.parametrize(
    ("reason", "private"),
    [
        *((words, True) for words in ("privacy", "pravicy", "privcy", "Privacy", "private", "privacy.")),
        *((words, True) for words in ("PDPA", "personal data inside")),
        *((words, True) for words in ("ข้อมูลส่วนบุคคล", "มีข้อมูลส่วนบุคคลของประชาชน", "พบข้อมูลที่เป็นส่วนตัว", "ส่วนตัว")),
        *((words, True) for words in ("ตาม พ.ร.บ. คุ้มครองข้อมูล", "มีเลขประจำตัวประชาชน", "เห็นเลขบัตรประชาชน")),
        *((words, False) for words in ("ยกเลิก", "รวมกับโครงการ 1-2", "ประชาชนคัดค้าน", None)),
    ],
)
def test_the_words_that_take_content_away(reason: str | None, private: bool) -> None:
    assert Withdrawal.model_validate({"on": "15/1/2567", "reason": reason}).is_private is private
