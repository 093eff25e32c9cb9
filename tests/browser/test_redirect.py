"""A former address leads to the new one, with the question and the spot that the reader came with."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from browser.served import Reader

pytestmark = pytest.mark.browser

FORMER, NOW = "projects/2565/90000001-2001/", "projects/2566/90000001-2001/"


@pytest.mark.parametrize("rest", ["", "?a=1&q=%E0%B8%87%E0%B8%9A", "#money", "?a=1#money", "?url=//evil.example/"])
def test_what_follows_an_address_comes_along(reader: Reader, rest: str) -> None:
    page = reader.open(FORMER + rest)
    expect(page).to_have_url(reader.site.url + NOW + rest)
    page.go_back()  # the former address is not a step of its own
    assert page.url == "about:blank"


def test_without_a_script_the_reader_is_sent_on_all_the_same(reader: Reader) -> None:
    page = reader.open(f"{FORMER}?a=1", java_script_enabled=False)
    expect(page).to_have_url(reader.site.url + NOW)
