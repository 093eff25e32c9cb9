"""The list of a year: filter, sort, and an address that keeps both."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from browser.served import Reader
from oit.text.collation import in_thai_order
from text.words_in_order import WORDS

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


@pytest.mark.parametrize(
    ("typed", "as_if"),
    [
        ("๙๐๐๐๐๐๐๑-๒๐๐๑", "90000001-2001"),
        ("ดำเนิน", "ด\u0e4d\u0e32เนิน"),
        ("แก", "เเก"),
        ("สำนักงาน", "ส\u0e4d\u0e32นักงาน"),
        ("โครงการ", "โครงการฯ"),
        ("2001", "２００１"),
    ],
)
def test_the_list_finds_what_is_typed_as_the_search_does(reader: Reader, address: str, typed: str, as_if: str) -> None:
    page = reader.open(address)
    found = []
    for text in (typed, as_if):
        page.locator("[name=text]").fill(text)
        found.append(codes(page))
    assert found[0] == found[1]


def test_words_with_a_space_between_must_all_be_there_in_any_order(reader: Reader, address: str) -> None:
    page = reader.open(address)
    names = page.locator(".oit-list tbody th a").all_inner_texts()
    first, last = names[0][:6], names[0][-5:]
    page.locator("[name=text]").fill(f"{last} {first}")
    assert names[0] in page.locator(".oit-list tbody tr:visible th a").all_inner_texts()
    page.locator("[name=text]").fill(f"{first} ไม่มีคำนี้")
    assert codes(page) == []


def test_python_and_the_browser_put_thai_words_in_the_same_order(reader: Reader, address: str) -> None:
    page = reader.open(address)
    assert page.evaluate("Intl.Collator.supportedLocalesOf('th')") == ["th"]
    ordered = page.evaluate("words => words.sort(new Intl.Collator('th', { numeric: true }).compare)", WORDS[::-1])
    assert in_thai_order(WORDS) == ordered


def test_the_units_of_the_filter_stand_in_thai_order(reader: Reader, address: str) -> None:
    page = reader.open(address, viewport={"width": 360, "height": 700})
    units = page.locator("[name=unit] option").all_inner_texts()[1:]
    assert len(units) > 1
    assert units == in_thai_order(units)
    page.locator("[name=sort]").select_option("1")
    column = page.locator(".oit-list tbody td[data-label=หน่วยงาน]").all_inner_texts()
    assert list(dict.fromkeys(column)) == units
