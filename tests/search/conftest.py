"""A small site with its index, served, and a browser: for the tests that need what JavaScript really does."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright

from browser.browsers import browser_of_the_run
from building import build, copy_office
from oit.search import build_index
from search import corpus, visiting
from search.frame import publish_scripts, script
from search.serving import ROOT, serve


@pytest.fixture(scope="session")
def samples() -> list[corpus.Sample]:
    return corpus.samples(300)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built site of 300 pages below a sub-path, with scripts and index."""
    folder = tmp_path_factory.mktemp("served") / "below"
    corpus.write_site(folder, 300)
    publish_scripts(folder)
    build_index(folder)
    return folder


@pytest.fixture(scope="session")
def asked_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built invented office beside the invented corpus of 300 pages, in one index."""
    done = copy_office(tmp_path_factory.mktemp("asked"))
    assert build(done).returncode == 0
    site = done / "site"
    for part in site.glob("oit/*/o*/all"):
        shutil.rmtree(part)  # a build does not index it, either
    corpus.write_site(site, 300)
    build_index(site)
    return site


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
    page.evaluate(f"async () => {{ globalThis.engine = await import('/below{script(site)}'); }}")
    return page


@pytest.fixture(scope="session")
def paged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder to serve of a site with box and search page; the site stands below it."""
    return visiting.lay_out(tmp_path_factory.mktemp("paged"))


@pytest.fixture(scope="session")
def site_url(paged: Path) -> str:
    return visiting.address(paged)


@pytest.fixture
def visitors(browser: Browser) -> Iterator[visiting.Visitors]:
    opened = visiting.Visitors(browser)
    former = set(browser.contexts)  # those of other fixtures
    yield opened
    for context in set(browser.contexts) - former:
        context.close()
    assert opened.faults == []
