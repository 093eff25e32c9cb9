"""Hostile text in every field is shown as text, and nothing of it runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, expect

from browser import hostile
from browser.conftest import close
from browser.served import Reader, Site, site

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Site:
    source = tmp_path_factory.mktemp("source")
    hostile.write(source)
    return site(source, tmp_path_factory.mktemp("attacked"))


@pytest.fixture
def reader(browser: Browser, attacked: Site) -> Iterator[Reader]:
    visitor = Reader(browser, attacked)
    yield visitor
    close(browser)
    assert visitor.faults == []


def test_nothing_runs_on_any_page(reader: Reader) -> None:
    for address in reader.site.one_of_each():
        page = reader.open(address, viewport={"width": 360, "height": 700})
        assert page.locator("img[src=x], svg[onload], a[href^='javascript:']").count() == 0, address
        if address != "404.html":
            assert page.evaluate("document.documentElement.scrollWidth") <= 360, address
        page.context.close()


@pytest.mark.parametrize("payload", hostile.PAYLOADS[:4])
def test_it_is_shown_as_it_was_typed(reader: Reader, payload: str) -> None:
    page = reader.open("projects/2566/50260000-1/")
    assert payload in page.locator("body").inner_text()


def test_a_very_long_word_breaks_inside_the_page(reader: Reader) -> None:
    page = reader.open("projects/2566/50260000-1/", viewport={"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


WAITING = re.compile("^กำลังค้นหา…$|^$")
HARM = "img[src=x], svg[onload], base[href], a[href^='javascript:']"


def test_the_search_page_finds_it_and_runs_nothing(reader: Reader) -> None:
    for query in hostile.QUERIES:
        page = reader.open(f"search/?q={quote(query)}")
        expect(page.locator(".oit-search [role=status]").first).not_to_have_text(WAITING)
        assert page.locator(HARM).count() == 0
        page.context.close()


def test_a_link_with_a_query_runs_nothing_on_any_page(reader: Reader) -> None:
    for address in reader.site.one_of_each():
        if address in {"404.html", "search/"}:  # the first answers at any address, the second has a box of its own
            continue
        for query in hostile.QUERIES[:2]:
            page = reader.open(f"{address}?q={quote(query)}#{quote(query)}")
            page.locator(".oit-find input").first.fill(query)
            expect(page.locator(".oit-find [role=status]").first).not_to_have_text(WAITING)
            assert page.locator(HARM).count() == 0, (address, query[:40])
            page.context.close()


def test_what_data_says_runs_nothing_in_the_box(reader: Reader) -> None:
    page = reader.open("")
    box = page.locator(".oit-find input")
    for query in ("50260000-1", "alert", "onerror", "สำนักงาน", *hostile.QUERIES):
        box.fill(query)
        expect(page.locator(".oit-find [role=status]")).not_to_have_text(WAITING)
        assert page.locator(HARM).count() == 0, query[:40]
    box.fill("50260000-1")
    expect(page.locator(".oit-find__list .oit-found").first).to_be_visible()
    assert hostile.RUNS in page.locator(".oit-find__list").inner_text()  # shown as it was typed
