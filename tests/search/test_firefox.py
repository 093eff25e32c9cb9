"""The journey of the box in an installed Firefox, over the protocol that it speaks itself: typing, a result, and back,
where Firefox keeps the page as it was and where it draws it anew.
"""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from bench.search.firefox import Firefox

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not Firefox.installed(), reason="Firefox or the package websocket-client is not installed"),
]

ARROW_DOWN, ENTER = "\ue015", "\ue007"
SHOWN = """() => ({
  text: document.querySelector("[name=q]")?.value, status: document.querySelector("[role=status]")?.textContent,
  options: [...document.querySelectorAll("[role=option]")].map((one) => one.textContent),
  busy: document.querySelector("[role=listbox]")?.getAttribute("aria-busy"),
  results: [...document.querySelectorAll("main .oit-found")].map((one) => one.textContent), address: location.href,
  focused: document.activeElement?.name, scrolled: [document.querySelector("[role=listbox]")?.scrollTop, scrollY] })"""


@pytest.fixture(scope="module")
def firefox() -> Iterator[Firefox]:
    with Firefox() as opened:
        yield opened


def until(firefox: Firefox, holds: str) -> dict[str, object]:
    """Wait until a condition of what is shown holds; return what is shown."""
    for _ in range(100):
        shown = firefox.evaluate(SHOWN)
        if eval(holds, {}, shown):
            return dict(shown)
        time.sleep(0.1)
    raise AssertionError(f"{holds}: {shown}")


def typed(firefox: Firefox, text: str) -> dict[str, object]:
    firefox.evaluate("() => document.querySelector('[name=q]').focus()")
    for letter in text:
        firefox.press(letter)
    return until(firefox, f"text == '{text}' and (busy == 'false' or results)")


@pytest.mark.parametrize("keeps", [True, False], ids=["kept", "drawn anew"])
def test_typing_a_result_and_back(firefox: Firefox, site_url: str, keeps: bool) -> None:
    unload = "" if keeps else "addEventListener('unload', () => {});"
    firefox.visit(site_url, unload)  # a page that listens for its end is not kept
    before = typed(firefox, "ประชาชน")
    assert str(before["status"]).startswith("พบ")
    firefox.press(ARROW_DOWN)
    firefox.press(ARROW_DOWN)
    firefox.press(ENTER)
    until(firefox, "'/projects/' in address")
    firefox.evaluate("() => { history.back(); }")
    after = until(firefox, "options and '/projects/' not in address")
    assert (after["text"], after["options"], after["status"]) == (before["text"], before["options"], before["status"])
    assert after["focused"] == "q"


def test_enter_opens_the_search_page_and_back_from_its_result_it_is_as_it_was(firefox: Firefox, site_url: str) -> None:
    firefox.visit(site_url, "addEventListener('unload', () => {});")
    typed(firefox, "ประชาชน")
    firefox.press(ENTER)
    before = until(firefox, "'/search/' in address and results")
    firefox.evaluate("() => document.querySelectorAll('main .oit-found a')[12].focus()")
    scrolled = firefox.evaluate("() => scrollY")
    firefox.press(ENTER)
    until(firefox, "'/projects/' in address")
    firefox.evaluate("() => { history.back(); }")
    after = until(firefox, "'/search/' in address and results")
    assert (after["text"], after["results"]) == (before["text"], before["results"])
    assert after["scrolled"] == [None, pytest.approx(scrolled, abs=2)]
    assert scrolled > 500
