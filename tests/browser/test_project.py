"""The page of a project on a phone: long parts are folded, nothing is lost, and a link opens what it leads into."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import close
from browser.served import ROOT, Reader, site

pytestmark = pytest.mark.browser

PROJECT = "projects/2566/90000001-2001/"
PHONE = {"width": 360, "height": 740}
FOLDS = "details.oit-folded"
SAMPLE = ROOT / "projects/2566/50260000-6648.yml"
FIRST_SCREEN = {"width": 360, "height": 760}
ANSWERS = ("เป้าหมาย", "ผล", "ได้รับ", "ใช้ไป", "ส่วนงาน")


def ends(page: Page) -> dict[str, float]:
    """How far down the page each thing ends that one comes for: by its name, the rest under the name of its place."""
    places = {"name": "h1", "outcome": ".oit-answer .oit-judgement", "status": ".oit-answer dl > div:last-child"}
    found = page.locator(".oit-answer dl > div").evaluate_all(
        "fields => fields.map(each => [each.firstElementChild.textContent, each.getBoundingClientRect().bottom])"
    )
    rest = "place => place.getBoundingClientRect().bottom"
    return dict(found) | {name: page.locator(css).evaluate(rest) for name, css in places.items()}


def low(page: Page) -> list[str]:
    """What of it does not lie on the first screen of a phone."""
    told = ends(page)
    assert set(ANSWERS) <= set(told)
    return [f"{name} ends at {end:.0f}" for name, end in told.items() if end > FIRST_SCREEN["height"]]


@pytest.mark.parametrize(
    "address",
    [PROJECT, "projects/2567/90000001-3002/", "projects/2566/90000001-5001/", "projects/2568/90000001-4001/"],
)
def test_the_first_screen_of_a_phone_answers_what_one_comes_for(reader: Reader, address: str) -> None:
    assert low(reader.open(address, viewport=FIRST_SCREEN)) == []


@pytest.mark.skipif(not SAMPLE.exists(), reason="the sample was removed")
def test_the_first_screen_answers_for_the_real_report_too_and_its_page_is_half_as_long_as_it_was(
    browser: Browser, tmp_path: Path
) -> None:
    reader = Reader(browser, site(ROOT, tmp_path))
    page = reader.open("projects/2566/50260000-6648/", viewport=FIRST_SCREEN)
    assert low(page) == []
    assert page.evaluate("document.documentElement.scrollHeight") <= 10_948 // 2
    close(browser)


def test_the_way_here_and_the_contents_share_one_line_of_a_phone(reader: Reader) -> None:
    page = reader.open(PROJECT, viewport={"width": 320, "height": 700})
    way, contents = (page.locator(css).bounding_box() for css in (".oit-path", ".oit-toc"))
    assert way
    assert contents
    assert way["height"] < 50
    assert abs(way["y"] - contents["y"]) < 10
    expect(page.locator(".oit-path a")).to_have_text(["หน้าแรก", "โครงการ", re.compile(r"ปี\s2566")])
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.locator(".oit-toc summary").click()
    assert page.locator(".oit-toc a").first.is_visible()


def test_long_parts_are_folded_on_a_phone_and_open_everywhere_else(reader: Reader) -> None:
    page = reader.open(PROJECT, viewport=PHONE)
    assert page.locator(FOLDS).count() >= 4
    assert page.locator(f"{FOLDS}[open]").count() == 0
    assert page.locator(".oit-timeline time:visible").count() == 3
    wide = reader.open(PROJECT, viewport={"width": 1280, "height": 800})
    assert wide.locator(FOLDS).count() == 0


def test_what_is_folded_is_open_while_it_is_printed_and_folded_again_behind(reader: Reader) -> None:
    page = reader.open(PROJECT, viewport=PHONE)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".oit-timeline time:visible").count() == 5
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".oit-timeline time:visible").count() == 3


@pytest.mark.chromium("shows a page as on paper")
def test_what_is_folded_is_open_on_paper_whoever_prints(reader: Reader) -> None:
    page = reader.open(PROJECT, viewport=PHONE)
    page.emulate_media(media="print")
    assert page.locator(".oit-timeline time:visible").count() == 5


@pytest.mark.chromium("takes scripts away")
def test_without_javascript_all_is_open_on_a_phone_too(reader: Reader) -> None:
    page = reader.open(PROJECT, viewport=PHONE, java_script_enabled=False)
    assert page.locator(".oit-timeline time:visible").count() == 5
    assert page.locator("#rationale ~ p").first.is_visible()


def test_a_link_to_something_folded_opens_it(reader: Reader) -> None:
    page = reader.open(f"{PROJECT}#misprints", viewport=PHONE)
    assert page.locator("#misprints").is_visible()
    page.evaluate("location.hash = 'rationale'")
    page.wait_for_selector(f"{FOLDS}[open] #rationale")


@pytest.mark.chromium("tells of layout shifts")
def test_folding_moves_nothing_that_is_in_sight(reader: Reader) -> None:
    page = reader.open(PROJECT, viewport=PHONE, thai_letters=True)
    shift = page.evaluate(
        "new Promise(done => new PerformanceObserver(list =>"
        " done(list.getEntries().reduce((sum, e) => sum + e.value, 0)))"
        ".observe({ type: 'layout-shift', buffered: true }) || setTimeout(() => done(0), 500))"
    )
    assert shift < 0.02


def test_the_numbers_of_a_chart_are_one_tap_away_and_printed(reader: Reader) -> None:
    page = reader.open(PROJECT, viewport=PHONE)
    table = page.locator(".oit-chart table").first
    assert not table.is_visible()
    page.locator(".oit-chart summary").first.click()
    assert table.is_visible()
