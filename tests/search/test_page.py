"""The search page: what is searched is in its address, filters count what others leave, and the way back is kept."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.served import MOVED
from search.serving import Handler
from search.visiting import PHONE, WIDE, Visitors, field, found, status

pytestmark = pytest.mark.browser


@pytest.fixture(params=[WIDE, PHONE], ids=["wide", "phone"])
def page(request: pytest.FixtureRequest, visitors: Visitors, site_url: str) -> Page:
    return visitors.open(f"{site_url}search/?q=มูลฝอย", viewport=request.param)


def results(page: Page) -> Any:
    return page.locator("main .oit-found")


def test_a_shared_search_is_answered_by_a_worker_and_named_in_the_title(page: Page) -> None:
    expect(status(page)).to_have_text(re.compile("^พบ "))
    expect(results(page).first.locator("mark").first).to_have_text("มูลฝอย")
    expect(page).to_have_title(re.compile("^“มูลฝอย” - ค้นหา"))
    assert len(page.workers) == 1


def test_filters_count_what_they_leave_and_keep_the_focus(page: Page) -> None:
    years = page.locator("select[name=year]")
    expect(years).to_be_visible()
    total = results(page).count()
    chosen = years.locator("option").nth(1)
    value, label = chosen.get_attribute("value"), chosen.inner_text()
    years.focus()
    years.select_option(value)
    expect(status(page)).to_have_text(f"พบ {label.split('(')[1].rstrip(')')} รายการ")
    expect(years).to_be_focused()
    assert 0 < results(page).count() < total
    assert f"year={value}" in page.url
    page.reload()
    expect(page.locator("select[name=year]")).to_have_value(value or "")
    field(page).fill("")
    expect(results(page)).to_have_count(0)
    expect(status(page)).to_have_text("ตัวอย่างคำค้น")


@pytest.mark.chromium("counts how far things move")
def test_results_do_not_move_when_their_filters_come(page: Page) -> None:
    expect(page.locator("select[name=year]")).to_be_visible()
    assert page.evaluate(MOVED) < 0.001


def test_where_the_filters_leave_nothing_they_can_be_taken_away(visitors: Visitors, site_url: str) -> None:
    page = visitors.open(f"{site_url}search/?q=ชักลากมูลฝอย&year=2599")
    expect(status(page)).to_have_text("ไม่พบ “ชักลากมูลฝอย” ตามตัวกรองที่เลือก")
    page.get_by_role("link", name="ล้างตัวกรองทั้งหมด").click()
    expect(status(page)).to_have_text(f"พบ {found('ชักลากมูลฝอย')} รายการ")


@pytest.mark.chromium("goes back; test_firefox.py does so in Firefox")
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_back_from_a_result_everything_is_as_it_was(visitors: Visitors, site_url: str, size: dict[str, int]) -> None:
    page = visitors.open(f"{site_url}search/?kind=project", viewport=size)
    field(page).fill("โครงการ")
    more = page.get_by_role("button", name="แสดงเพิ่ม")
    more.click()
    expect(results(page)).to_have_count(20)
    before = results(page).all_inner_texts()
    link = results(page).nth(15).get_by_role("link")
    link.scroll_into_view_if_needed()
    scrolled = page.evaluate("scrollY")
    assert scrolled > 1000
    link.click()
    page.wait_for_url("**/projects/**")
    Handler.asked.clear()
    page.go_back()
    expect(field(page)).to_have_value("โครงการ")
    assert results(page).all_inner_texts() == before
    assert abs(page.evaluate("scrollY") - scrolled) < 3
    expect(page.locator("select[name=kind]")).to_have_value("project")
    assert not [path for path in Handler.asked if ".bin" in path]  # it was not searched again
    more.click()
    expect(results(page)).to_have_count(30)


def test_of_a_long_query_the_beginning_is_searched(visitors: Visitors, site_url: str) -> None:
    page = visitors.open(f"{site_url}search/?q={'มูลฝอย ' * 60}")
    assert len(field(page).input_value()) <= 300
    expect(status(page)).to_contain_text("พบ")


def test_examples_of_the_page_can_be_asked(visitors: Visitors, site_url: str) -> None:
    page = visitors.open(f"{site_url}search/")
    expect(field(page)).to_be_focused()
    page.locator(".oit-offer").first.click()
    expect(status(page)).to_contain_text("พบ")
    field(page).fill("ดาวเทียมผู้สูงอายุ")
    page.locator(".oit-offer", has_text="ค้นหา “ผู้สูงอายุ”").click()
    expect(field(page)).to_have_value("ผู้สูงอายุ")
    expect(results(page).first).to_contain_text("ผู้สูงอายุ")


def test_what_was_understood_otherwise_is_said_and_can_be_taken_back(visitors: Visitors, site_url: str) -> None:
    page = visitors.open(f"{site_url}search/?q=สุนักจรจัด")
    expect(status(page)).to_have_text(re.compile("^ไม่พบ “สุนักจรจัด” ตรงตัว หมายถึง “สุนัขจรจัด” ใช่หรือไม่ พบ "))
    page.get_by_role("link", name="ค้นหาเฉพาะ “สุนักจรจัด”").click()
    expect(status(page)).to_have_text("ไม่พบ “สุนักจรจัด” ในเว็บไซต์นี้")
    expect(field(page)).to_have_value('"สุนักจรจัด"')


def test_words_of_the_state_that_were_looked_for_too_are_said(visitors: Visitors, site_url: str) -> None:
    page = visitors.open(f"{site_url}search/?q=หมาจรจัด")
    expect(status(page)).to_have_text(re.compile("^พบ .* รายการ ค้นคำว่า “สุนัขจรจัด” ด้วย$"))


def test_a_page_that_lacks_a_word_shows_it_struck_out(visitors: Visitors, site_url: str) -> None:
    page = visitors.open(f"{site_url}search/?q=อาสาสมัคร มูลฝอย ดาวเทียม")
    expect(status(page)).to_have_text(re.compile("^ไม่มีหน้าใดมีครบทุกคำ พบบางคำใน"))
    expect(results(page).first.locator("s")).to_have_text("ดาวเทียม")
