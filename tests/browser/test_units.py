"""A unit under a former name: found by the search, one choice in the filter, one address that leads on."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from browser.served import Reader

pytestmark = pytest.mark.browser

FORMER = "ฝ่ายรักษาความสะอาดและสวนสาธารณะ"


def test_the_search_finds_a_unit_by_a_name_that_it_no_longer_bears(reader: Reader) -> None:
    page = reader.open(f"search/?q={FORMER}")
    page.locator("main .oit-found__title", has_text=re.compile("^ฝ่ายรักษาความสะอาด$")).click()
    page.wait_for_url("**/units/cleaning/**")


def test_the_address_of_a_former_name_leads_to_the_unit(reader: Reader) -> None:
    page = reader.open(f"units/{FORMER}/")
    page.wait_for_url("**/units/cleaning/")
    assert page.locator("h1").inner_text() == "ฝ่ายรักษาความสะอาด"


def test_the_filter_of_a_year_has_one_choice_for_all_names_of_a_unit(reader: Reader) -> None:
    page = reader.open("projects/2566/")
    page.locator("[name=unit]").select_option("ฝ่ายรักษาความสะอาด")
    codes = page.locator(".oit-rows tbody tr:visible .oit-code")
    expect(codes).to_have_text(["90000001-2004", "90000001-2005", "90000001-5001"])


def test_a_unit_that_is_known_by_its_name_can_be_opened(reader: Reader) -> None:
    page = reader.open("units/")
    page.locator(".oit-cards").get_by_role("link", name="ฝ่ายปกครอง").click()
    assert page.locator("h1").inner_text() == "ฝ่ายปกครอง"
    assert page.locator(".oit-nav__here > a[aria-current]").get_attribute("href") == "../"


def test_a_list_of_one_row_offers_no_choices(reader: Reader) -> None:
    page = reader.open("units/งานเลขานุการ/")
    assert page.locator(".oit-rows tbody tr").count() == 1
    assert not page.locator("[data-filter], .oit-sums").count()


def test_the_list_of_a_unit_is_filtered_by_year_and_its_rows_lead_on(reader: Reader) -> None:
    page = reader.open("units/cleaning/", viewport={"width": 1280, "height": 800})
    rows = page.locator(".oit-rows tbody tr")
    expect(rows.locator("td:nth-of-type(1)").first).to_have_text("2568")
    page.locator("[name=year]").select_option("2566")
    codes = rows.locator(".oit-code")
    expect(codes).to_have_text(["90000001-2004", "90000001-2005", "90000001-5001"])
    expect(page.locator("[data-sum=spent] dd")).to_contain_text("98,000 บาท")
    assert page.url.endswith("?year=2566")
    page.locator("[name=year]").select_option("")
    page.locator("[name=sort]").select_option("year")
    expect(rows.locator("td:nth-of-type(1)").first).to_have_text("2565")
    page.locator("[name=text]").fill("90000001-5001")
    rows.get_by_role("link").click()
    page.wait_for_url("**/projects/2566/90000001-5001/")
