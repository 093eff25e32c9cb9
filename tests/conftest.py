"""For all tests: how deep they look, which browser they open, and one Playwright, which cannot be started twice."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Playwright, sync_playwright

import depth
from browser.browsers import KIND

depth.load()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip in another browser what only Chromium lets a test do."""
    for item in items if KIND != "chromium" else []:
        if mark := item.get_closest_marker("chromium"):
            item.add_marker(pytest.mark.skip(reason=f"{mark.args[0]}: tests can do that in Chromium only"))


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started
