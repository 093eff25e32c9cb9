"""Hostile text in every field is shown as text, and nothing of it runs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

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


def test_the_search_finds_it_and_runs_nothing(reader: Reader) -> None:
    page = reader.open("search/?q=alert")
    page.locator(".oit-search__list li").first.wait_for()
    assert page.locator("img[src=x]").count() == 0
