"""For all tests: how deep they look, which browser they open, and what is made once.

One Playwright, which cannot be started twice, and our templates as Python compiles them, which takes long.
"""

from collections.abc import Iterator

import jinja2
import pytest
from jinja2.bccache import Bucket
from playwright.sync_api import Playwright, sync_playwright

import depth
from browser.browsers import KIND
from oit.pages.rendering import Site

depth.load()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip in another browser what only Chromium lets a test do."""
    for item in items if KIND != "chromium" else []:
        if mark := item.get_closest_marker("chromium"):
            item.add_marker(pytest.mark.skip(reason=f"{mark.args[0]}: tests can do that in Chromium only"))


class Compiled(jinja2.BytecodeCache):
    """Templates by name and source; a test that changes one gets it compiled anew."""

    def __init__(self) -> None:
        self._made: dict[tuple[str, str], bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if made := self._made.get((bucket.key, bucket.checksum)):
            bucket.bytecode_from_string(made)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._made[bucket.key, bucket.checksum] = bucket.bytecode_to_string()


@pytest.fixture(scope="session", autouse=True)
def templates_compiled_once() -> Iterator[None]:
    """Many tests draw a page of an office of their own: compiling the templates takes longer than drawing it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Site, "compiled", Compiled())
        yield


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started
