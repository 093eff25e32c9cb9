"""What a reader does on the pages of open data: take a file away, copy a field of the catalogue."""

from __future__ import annotations

import json

import pytest

from browser.served import Reader, Site

pytestmark = pytest.mark.browser


def test_a_file_is_taken_away_by_its_name(reader: Reader) -> None:
    page = reader.open("data/", accept_downloads=True)
    with page.expect_download() as taken:
        page.get_by_role("link", name="โครงการและกิจกรรม Excel").click()
    assert taken.value.suggested_filename == "projects.xlsx"


def test_a_project_is_taken_away_under_its_code(reader: Reader) -> None:
    page = reader.open("projects/2566/90000001-2001/", accept_downloads=True)
    with page.expect_download() as taken:
        page.get_by_role("link", name="ข้อมูลของหน้านี้ (JSON)").click()
    assert taken.value.suggested_filename == "90000001-2001.json"


def test_columns_are_folded_until_asked_for(reader: Reader) -> None:
    page = reader.open("data/")
    assert not page.locator("#contracts table").is_visible()
    page.locator("#contracts summary").click()
    assert page.locator("#contracts").get_by_text("contract_number").is_visible()


def test_a_field_of_the_catalogue_is_copied(reader: Reader) -> None:
    page = reader.open("data/catalog/", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="คัดลอกองค์กร").click()
    page.get_by_text("คัดลอกแล้ว").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == "สำนักงานเขตสมมุติ"


def test_what_search_engines_read_breaks_no_rule_of_the_policy(reader: Reader, office: Site) -> None:
    """The reader complains of whatever the console calls an error: a refused script would be one."""
    page = reader.open("data/")
    told = json.loads(page.locator('script[type="application/ld+json"]').text_content() or "")
    assert told["distribution"][0]["contentUrl"] == f"{office.url}data/projects.xlsx"
