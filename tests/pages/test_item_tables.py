"""The pages of an item's table: the first rows, further ones, the whole for print; what is left out of the search."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner
from selectolax.lexbor import LexborHTMLParser

from building import ROOT
from growth import calls
from oit.commands.main import main
from oit.faults import errors
from oit.pages.loading import load_site
from oit.pages.published_addresses import unlisted
from oit.pages.rendering import Site
from oit.search.extract import read_page
from pages.test_office import laid_out, said

ITEM = "/oit/2568/o6/"


def register(*lines: str) -> str:
    return "fiscal_year: 2568\nscheme: 2568\nitems:\n" + "".join(f"  - {line}\n" for line in lines)


def project(number: int) -> str:
    return (
        f"code: 1-{number:04}\nname: โครงการที่ {number}\nfiscal_year: 2568\noffice: [เทศบาล, กองช่าง]\n"
        f"budget: {{allocated: {number}, spent: {number}, as_of: 31/03/2568}}\n"
    )


def site_of(root: Path, count: int, *lines: str) -> Site:
    projects = {f"projects/2568/1-{number:04}.yml": project(number) for number in range(1, count + 1)}
    return laid_out(root, {"content/oit/2568.yml": register(*lines), **projects})


def codes(site: Site, address: str) -> list[str]:
    return [cell.text() for cell in LexborHTMLParser(site.html(site.pages[address])).css("tbody .oit-code")]


def test_250_projects_stand_on_three_pages_and_on_one_for_print(tmp_path: Path) -> None:
    site = site_of(tmp_path, 250, "{item: o6, table: true}")
    every = [f"1-{number:04}" for number in range(1, 251)]
    assert codes(site, ITEM) == every[:100]
    assert codes(site, f"{ITEM}page/2/") == every[100:200]
    assert codes(site, f"{ITEM}page/3/") == every[200:]
    assert codes(site, f"{ITEM}all/") == every
    assert f"{ITEM}page/4/" not in site.pages
    words = said(site, ITEM)
    assert "รวมงบประมาณที่ได้รับ 31,375 บาท" in words  # 250 × 251 / 2
    assert "แถวที่ 1–100 จาก 250 โครงการ" in words
    assert "แถวที่ 201–250" in said(site, f"{ITEM}page/3/")


def test_what_was_spent_is_held_against_what_the_same_projects_received(tmp_path: Path) -> None:
    untold = project(2).replace("spent: 2", "spent: null").replace("allocated: 2,", "allocated: 1000,")
    files = {"projects/2568/1-0001.yml": project(1), "projects/2568/1-0002.yml": untold}
    site = laid_out(tmp_path, {"content/oit/2568.yml": register("{item: o6}"), **files})
    words = said(site, ITEM)
    assert "รวมงบประมาณที่ได้รับ 1,001 บาท" in words
    assert "ร้อยละ 100 ของงบที่ได้รับ 1 บาท (เทียบเฉพาะ 1 จาก 2 โครงการที่ระบุทั้งสองยอด)" in words


def test_a_table_of_one_page_has_its_whole_and_no_further_page(tmp_path: Path) -> None:
    site = site_of(tmp_path, 2, "{item: o6}")
    assert [address for address in site.pages if address.startswith(ITEM)] == [ITEM, f"{ITEM}all/"]
    assert "แถวอื่นของตาราง" not in site.html(site.pages[ITEM])


def test_links_lead_from_each_page_of_rows_to_the_others(tmp_path: Path) -> None:
    site = site_of(tmp_path, 250, "{item: o6}")
    page = LexborHTMLParser(site.html(site.pages[f"{ITEM}page/2/"]))
    links = [link.attributes["href"] for link in page.css("ol.oit-choices")[0].css("a")]
    assert links == ["../../#table", "./", "../3/"]


def test_parts_of_a_page_are_not_found_nor_listed_as_published(tmp_path: Path) -> None:
    site = site_of(tmp_path, 150, "{item: o6}")
    parts = {address for address, page in site.pages.items() if page.part_of == ITEM}
    assert parts == {f"{ITEM}page/2/", f"{ITEM}all/"}
    assert not parts & set(unlisted(site))
    for address in (ITEM, *parts):
        html = f'<article class="md-content__inner">{site.html(site.pages[address])}</article>'
        read = read_page(address, html.encode())
        assert read
        assert bool(read.title) == (address == ITEM)
        assert "1-0001" not in read.text  # rows are found as projects


def test_procurement_is_shown_where_there_is_any_or_the_office_names_the_table(tmp_path: Path) -> None:
    assert 'id="table"' not in site_of(tmp_path / "a", 1).html(site_of(tmp_path / "a", 1).pages["/oit/2568/o12/"])
    site = site_of(tmp_path / "b", 1, "{item: o12, table: true}")
    assert "ยังไม่มีรายการจัดซื้อจัดจ้างของช่วงเวลานี้ในเว็บไซต์นี้" in said(site, "/oit/2568/o12/")


def test_a_later_figure_reads_that_it_was_not_known_then(tmp_path: Path) -> None:
    site = site_of(tmp_path, 1, "{item: o6, complete_as_of: 28/02/2568}")
    words = said(site, ITEM)
    assert "ไม่ทราบ ณ วันนั้น" in words
    assert "เทศบาลตำบลตัวอย่างแจ้งว่าตารางนี้ครบถ้วน ณ วันที่ 28 ก.พ. 2568" in words
    assert "มี 1 โครงการที่ข้อมูลเปลี่ยนหลังวันที่หน่วยงานแจ้งว่าครบถ้วน" in words


def test_the_table_is_evidence_and_shows_the_elements_that_ask_for_its_columns(tmp_path: Path) -> None:
    site = site_of(tmp_path, 1, "{item: o6, status: มี, table: true, complete_as_of: 31/03/2568}")
    page = LexborHTMLParser(site.html(site.pages[ITEM]))
    [link] = page.css(".oit-evidence a")
    assert link.attributes["href"] == "#table"
    assert [bool(element.css("a")) for element in page.css(".oit-elements > li")] == [True, True, False]


@pytest.mark.parametrize("count", [400])
def test_the_work_for_twice_the_projects_is_about_twice_as_much(count: int, tmp_path: Path) -> None:
    made = []
    for times in (1, 2):
        site = site_of(tmp_path / str(times), count * times, "{item: o6}")
        made.append(calls(partial(site.html, site.pages[f"{ITEM}all/"])))
    assert made[1] < 2.2 * made[0]


def test_a_newcomer_has_a_register_with_three_tables(tmp_path: Path) -> None:
    """A register of all items as `oit new` writes it, a municipality's projects, three tables that make themselves."""
    for path in (ROOT / "tests/data/municipality").rglob("*.yml"):
        copy = tmp_path / path.relative_to(ROOT / "tests/data/municipality")
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
    file = tmp_path / "content/oit/2568.yml"
    file.unlink()
    made = CliRunner().invoke(main, ["new", "--register", "2568", "--root", str(tmp_path)])
    assert made.exit_code == 0, made.output
    text = file.read_text(encoding="utf-8")
    for item, day in (("o6", "31/03/2568"), ("o7", "30/09/2567"), ("o12", "31/03/2568")):
        before, after = text.split(f"  - item: {item}\n")
        after = after.replace("status: ยังไม่ได้บันทึก", "status: มี", 1).replace("#table: true", "table: true", 1)
        lines = after.split("\n")
        place = next(place for place, line in enumerate(lines) if "#complete_as_of" in line)
        lines[place] = f"    complete_as_of: {day}"
        text = f"{before}  - item: {item}\n" + "\n".join(lines)
    file.write_text(text, encoding="utf-8")
    site, faults = load_site(tmp_path, ROOT / "overrides/oit")
    assert not [each for each in errors(faults) if each.file.startswith("content/oit/")]
    assert [each.code for each in faults if each.file == "content/oit/2568.yml"] == ["register_table_gaps"] * 2

    assert "รวมราคาที่ตกลง 455,000 บาท" in said(site, "/oit/2568/o12/")
    assert "รวมงบประมาณที่ใช้ไป 95,000 บาท" in said(site, "/oit/2568/o7/")
    assert "รวมงบประมาณที่ได้รับ 600,000 บาท" in said(site, "/oit/2568/o6/")


def test_a_row_says_that_the_report_tells_otherwise_of_the_target_than_the_number(tmp_path: Path) -> None:
    more = (
        "targets: [{measure: ita_score, at_least: 95}]\n"
        "results: [{measure: ita_score, value: 97, reported_on: 30/09/2567}]\n"
        "reports: [{round: 1, as_of: 30/09/2567, target_status: {code: below_target, printed: ต่ำกว่าเป้าหมาย}}]\n"
        "updated: 30/09/2567\n"
    )
    projects = {f"projects/2567/1-{n:04}.yml": project(n).replace("2568", "2567") + more for n in (1, 2)}
    projects["projects/2567/1-0002.yml"] = projects["projects/2567/1-0002.yml"].replace("value: 97", "value: 90")
    site = laid_out(tmp_path, {"content/oit/2568.yml": register("{item: o7, table: true}"), **projects})
    page = LexborHTMLParser(site.html(site.pages["/oit/2568/o7/"]))
    notes = {
        row.css_first(".oit-code").text(): [n.text() for n in row.css("th .oit-note")] for row in page.css("tbody tr")
    }
    assert notes == {"1-0001": ["ผลเทียบกับเป้าหมายต่างจากที่หน่วยงานรายงาน"], "1-0002": []}
