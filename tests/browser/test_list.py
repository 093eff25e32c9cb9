"""The list of a year: filter, sort, and an address that keeps both."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from browser.served import Reader

pytestmark = pytest.mark.browser


@pytest.fixture
def address() -> str:
    """The year in which one project states no money, one states 0, and others state more."""
    return "projects/2566/"


def codes(page: Page) -> list[str]:
    return page.locator(".oit-list tbody tr:visible .oit-code").all_inner_texts()


def allocated(page: Page) -> list[str]:
    return page.locator(".oit-list tbody tr").evaluate_all("rows => rows.map(row => row.cells[5].dataset.value)")


def test_text_narrows_the_list_and_the_count_is_said(reader: Reader, address: str) -> None:
    page = reader.open(address)
    everything = codes(page)
    page.locator("[name=text]").fill(everything[-1])
    assert codes(page) == [everything[-1]]
    expect(page.locator("[data-count]")).to_have_text(f"แสดง 1 จาก {len(everything)} รายการ")


def test_the_choice_is_in_the_address_and_comes_back(reader: Reader, address: str) -> None:
    page = reader.open(address)
    outcome = page.locator(".oit-list tbody tr").last.get_attribute("data-outcome") or ""
    page.locator("[name=outcome]").select_option(outcome)
    kept = codes(page)
    assert f"outcome={outcome}" in page.url
    page.reload()
    assert codes(page) == kept
    assert page.locator("[name=outcome]").input_value() == outcome
    assert set(page.locator(".oit-list tbody tr:visible").evaluate_all("rows => rows.map(r => r.dataset.outcome)")) == {
        outcome
    }


def test_a_header_sorts_by_amount_and_what_is_not_stated_stands_last(reader: Reader, address: str) -> None:
    page = reader.open(address, viewport={"width": 1280, "height": 800})
    header = page.locator("th[data-sort=number]").nth(1)
    amounts = ["0", "85840", "99999.99", "100000", "48140719.06"]
    for order, sorted_amounts in (("ascending", amounts), ("descending", amounts[::-1])):
        header.get_by_role("button").click()
        expect(header).to_have_attribute("aria-sort", order)
        assert allocated(page) == [*sorted_amounts, ""]


def test_on_a_phone_a_select_sorts(reader: Reader, address: str) -> None:
    page = reader.open(address, viewport={"width": 360, "height": 700})
    assert not page.locator(".oit-list thead").is_visible()
    page.locator("[name=sort]").select_option("5-")
    assert allocated(page) == ["48140719.06", "100000", "99999.99", "85840", "0", ""]
    assert page.url.endswith("sort=5-")
