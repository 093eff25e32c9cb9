"""The page of a project on a phone: long parts are folded, nothing is lost, and a link opens what it leads into."""

from __future__ import annotations

import pytest

from browser.served import Reader

pytestmark = pytest.mark.browser

PROJECT = "projects/2566/90000001-2001/"
PHONE = {"width": 360, "height": 740}
FOLDS = "details.oit-folded"


def test_long_parts_are_folded_on_a_phone_and_open_everywhere_else(reader: Reader) -> None:
    page = reader.open(PROJECT, viewport=PHONE)
    assert page.locator(FOLDS).count() >= 4
    assert page.locator(f"{FOLDS}[open]").count() == 0
    assert page.locator(".oit-timeline time:visible").count() == 3
    page.emulate_media(media="print")
    assert page.locator(".oit-timeline time:visible").count() == 5
    wide = reader.open(PROJECT, viewport={"width": 1280, "height": 800})
    assert wide.locator(FOLDS).count() == 0


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
