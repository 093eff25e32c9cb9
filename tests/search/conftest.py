"""A small site with its index, served, and a browser: for the tests that need what JavaScript really does."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright

from browser.browsers import browser_of_the_run
from oit.search import SCRIPTS, build_index
from search import corpus
from search.serving import ROOT, serve


@pytest.fixture(scope="session")
def samples() -> list[corpus.Sample]:
    return corpus.samples(300)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built site of 300 pages below a sub-path, with scripts and index."""
    folder = tmp_path_factory.mktemp("served") / "below"
    corpus.write_site(folder, 300)
    shutil.copytree(ROOT / "overrides" / SCRIPTS, folder / SCRIPTS)
    build_index(folder)
    return folder


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    with browser_of_the_run(playwright) as opened:
        yield opened


@pytest.fixture(scope="session")
def scripts(browser: Browser) -> Page:
    """A page in which fold.js and tokens.js, as they are written, are at hand as `fold` and `tokens`."""
    server = serve(ROOT / "overrides")
    page = browser.new_page()
    page.goto(f"http://127.0.0.1:{server.server_port}/assets/")
    page.evaluate(
        """async () => {
          globalThis.fold = await import('/assets/search/fold.js');
          globalThis.tokens = await import('/assets/search/tokens.js');
        }"""
    )
    return page


@pytest.fixture(scope="session")
def engine(browser: Browser, site: Path) -> Page:
    """A page in which the published script is at hand as `engine`."""
    server = serve(site.parent)
    page = browser.new_page()
    page.goto(f"http://127.0.0.1:{server.server_port}/")
    page.evaluate("async () => { globalThis.engine = await import('/below/assets/search/worker.js'); }")
    return page
