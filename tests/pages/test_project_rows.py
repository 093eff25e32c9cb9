"""The list of a year on several pages, and the file from which the browser filters, sorts and adds up."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from building import OFFICE, ROOT
from oit.loading import load
from oit.pages.layout import lay_out
from oit.pages.published_addresses import addresses_of
from oit.pages.rendering import Site
from oit.search.extract import read_page
from pages.test_item_tables import codes, project
from pages.test_office import laid_out, said

LIST = "/projects/2568/"


@pytest.fixture(scope="module")
def office() -> Site:
    return lay_out(load(OFFICE)[0], ROOT / "overrides/oit")


def year_of(root: Path, count: int) -> Site:
    return laid_out(root, {f"projects/2568/1-{n:04}.yml": project(n) for n in range(1, count + 1)})


def test_250_projects_stand_on_three_pages(tmp_path: Path) -> None:
    site = year_of(tmp_path, 250)
    every = [f"1-{number:04}" for number in range(1, 251)]
    assert [*codes(site, LIST), *codes(site, f"{LIST}page/2/"), *codes(site, f"{LIST}page/3/")] == every
    assert f"{LIST}page/4/" not in site.pages
    assert "แถวที่ 201–250 จาก 250 โครงการ" in said(site, f"{LIST}page/3/")
    assert len(site.html(site.pages[LIST]).encode()) < 100_000
    unit = [f"/units/กองช่าง/{part}" for part in ("", "page/2/", "page/3/")]
    assert [code for address in unit for code in codes(site, address)] == every
    assert "แถวที่ 201–250 จาก 250 โครงการ" in said(site, unit[2])


def test_the_file_of_a_year_is_named_by_its_content_and_is_no_promised_address(tmp_path: Path) -> None:
    site = year_of(tmp_path, 101)
    [(file, content)] = site.pages[LIST].files.items()
    told = json.loads(content())
    assert told["groups"] == ["กองช่าง"]
    assert told["rows"][0] == ["1-0001", "โครงการที่ 1", 0, 0, 3, None, "1", "1"]
    assert told["rows"][99][2] == 99  # ที่ 100 stands behind ที่ 99, as a number does
    assert file.rsplit("/", 1)[1] in site.html(site.pages[LIST])
    assert file not in addresses_of(site)
    assert not site.pages[f"{LIST}page/2/"].files


def test_a_year_of_one_page_has_no_file_and_carries_what_the_browser_reads(tmp_path: Path) -> None:
    site = year_of(tmp_path, 100)
    assert not site.pages[LIST].files
    page = LexborHTMLParser(site.html(site.pages[LIST]))
    [data] = page.css("script[data-rows]")
    assert len(json.loads(data.text())["rows"]) == 100


def test_the_list_of_a_unit_leads_to_projects_in_the_folders_of_their_years(office: Site) -> None:
    cleaning = LexborHTMLParser(office.html(office.pages["/units/cleaning/"]))
    told = json.loads(cleaning.css("script[data-rows]")[0].text())
    assert told["groups"] == ["2565", "2566", "2567", "2568"]
    for row, drawn in zip(told["rows"], cleaning.css("table[data-list] tbody tr"), strict=True):
        assert drawn.css("a")[0].attributes["href"] == f"{told['folders'][row[3]]}{row[0]}/"
        assert drawn.css("td")[0].text() == told["groups"][row[3]]
    [borne] = [row[10] for row in told["rows"] if row[0] == "90000001-5001"]
    assert borne == "ฝ่ายรักษาความสะอาดและสวนสาธารณะ"


def test_the_latest_year_of_a_unit_stands_first_in_its_list_and_among_its_choices(office: Site) -> None:
    cleaning = LexborHTMLParser(office.html(office.pages["/units/cleaning/"]))
    assert cleaning.css("table[data-list] tbody tr td")[0].text() == "2568"
    choices = [option.attributes["value"] for option in cleaning.css("select[name=year] option")]
    assert choices == ["", "2568", "2567", "2566", "2565"]


def test_rows_are_found_as_projects_and_further_pages_not_at_all(tmp_path: Path) -> None:
    site = year_of(tmp_path, 101)
    for address, found in ((LIST, True), (f"{LIST}page/2/", False)):
        html = f'<article class="md-content__inner">{site.html(site.pages[address])}</article>'
        read = read_page(address, html.encode())
        assert read
        assert bool(read.title) is found
        assert "1-0101" not in read.text


def test_the_reported_status_is_told_only_where_the_number_says_otherwise(office: Site) -> None:
    page = LexborHTMLParser(office.html(office.pages["/projects/2566/"]))
    told = {row.css(".oit-code")[0].text(): row.css("td .oit-note") for row in page.css("tbody tr")}
    assert [code for code, notes in told.items() if notes] == ["90000001-2001"]
    assert told["90000001-2001"][0].text() == "หน่วยงานรายงานว่า “เป็นไปตามเป้าหมาย”"


def test_a_row_says_what_was_spent_above_the_money_that_the_share_of_a_year_hides(office: Site) -> None:
    page = LexborHTMLParser(office.html(office.pages["/projects/2566/"]))
    notes = [note.text() for note in page.css("#rows tbody th .oit-note")]
    assert notes == ["ใช้มากกว่างบประมาณ 59,280.94 บาท"]
    [told] = [row for row in json.loads(page.css("script[data-rows]")[0].text())["rows"] if len(row) > 12]
    assert told[12] == "59,280.94"


def test_projects_stand_before_the_money_by_unit(office: Site) -> None:
    html = office.html(office.pages["/projects/2566/"])
    assert html.index('id="rows"') < html.index('id="units"')


def test_the_facts_of_a_year_are_from_its_first_day_to_its_last(office: Site) -> None:
    assert "ข้อมูล ณ วันที่ 30 ธ.ค. 2566 ถึง 30 ก.ย. 2567 แล้วแต่โครงการ" in said(office, "/projects/2567/")


def test_the_sums_say_of_how_many_projects_they_are(office: Site) -> None:
    assert "ใช้ไปรวม 1,440,750.50 บาท ไม่ได้ระบุ (ระบุ 3 จาก 7 โครงการ)" in said(office, "/projects/2567/")
