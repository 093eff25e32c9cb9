"""Sites built once, a browser, and a reader whose browser may complain of nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Playwright

from browser.browsers import browser_of_the_run
from browser.served import OFFICE, Reader, Site, site


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    with browser_of_the_run(playwright) as opened:
        yield opened


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site of the invented office."""
    return site(OFFICE, tmp_path_factory.mktemp("office"))


@pytest.fixture
def reader(browser: Browser, office: Site) -> Iterator[Reader]:
    visitor = Reader(browser, office)
    yield visitor
    close(browser)
    assert visitor.faults == []


def close(browser: Browser) -> None:
    for context in browser.contexts:
        context.close()
