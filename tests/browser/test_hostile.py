"""Hostile text in every field and every page is shown as text, nothing of it runs, no other host is asked.

The policy that tells a browser to run nothing else is taken out of every page first: nothing here leans on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, expect

from browser import hostile
from browser.conftest import close
from browser.served import Reader, Site, site, without_policy

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Site:
    source = tmp_path_factory.mktemp("source")
    hostile.write(source)
    return without_policy(site(source, tmp_path_factory.mktemp("attacked")))


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The hand-written pages, which only a preview shows."""
    source = tmp_path_factory.mktemp("pages")
    (source / "content").mkdir()
    (source / "content/office.yml").write_text("name: สำนักงานเขตสมมุติ\n", encoding="utf-8")
    hostile.write_pages(source)
    return without_policy(site(source, tmp_path_factory.mktemp("written"), preview=True))


FOUND = """() => [...document.querySelectorAll("*")].flatMap((node) => [...node.attributes].map(({ name, value }) => {
  if (/^on|^srcdoc$|^formaction$/.test(name)) return `${node.tagName} ${name}`;
  if (!["href", "src", "action", "data", "poster", "srcset", "background", "xlink:href"].includes(name)) return "";
  const url = new URL(value, document.baseURI);
  if (!/^(https?|mailto|tel):$/.test(url.protocol)) return `${node.tagName} ${name}=${value}`;
  const fetched = !["A", "AREA"].includes(node.tagName) && !(node.tagName === "LINK" && node.rel === "canonical");
  return fetched && url.host !== location.host ? `${node.tagName} ${name}=${value}` : "";
})).concat([...document.querySelectorAll(
    "script:not([src]):not([type$=json]), base, meta[http-equiv=refresh], iframe, object, math")]
  .map((node) => node.outerHTML)).filter(Boolean)"""
"""What could run or fetch on a page, whether it did or not."""


@pytest.fixture
def reader(browser: Browser, attacked: Site) -> Iterator[Reader]:
    visitor = Reader(browser, attacked)
    yield visitor
    close(browser)
    assert visitor.faults == []


def test_nothing_runs_on_any_page(reader: Reader) -> None:
    for address in reader.site.one_of_each():
        page = reader.open(address, viewport={"width": 360, "height": 700})
        assert page.evaluate(FOUND) == [], address
        if address != "404.html":
            assert page.evaluate("document.documentElement.scrollWidth") <= 360, address
        page.context.close()


def test_nothing_runs_on_any_hand_written_page(browser: Browser, written: Site) -> None:
    visitor = Reader(browser, written)
    pages = [address for address in written.addresses() if address.startswith("hostile/")]
    assert len(pages) == 2 * (len(hostile.PAYLOADS) + len(hostile.MARKDOWN) + 2)
    page = visitor.open("")
    for address in pages:
        page.goto(written.url + address, wait_until="load")
        assert page.evaluate(FOUND) == [], address
        assert page.url == written.url + address
    close(browser)
    missing = re.compile(r": 404 |Failed to load resource")  # a picture that is not there is no harm
    assert [fault for fault in visitor.faults if not missing.search(fault)] == []


@pytest.mark.parametrize("payload", [each for each in hostile.PAYLOADS if "\u202e" not in each])
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
