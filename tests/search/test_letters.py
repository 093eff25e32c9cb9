"""What a query costs on the line, from nothing to its answer: pasted, and typed at any pace."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from oit.search import FOLDER
from search import corpus
from search.letters import PASTED, costs
from search.queries import asked
from search.serving import serve

pytestmark = pytest.mark.browser

MOST_BYTES, MOST_FILES = 80_000, 25
EACH = 41
"""Of so many queries of the sets one is typed here; bench/search types them all."""


@pytest.fixture
def texts(samples: list[corpus.Sample]) -> list[str]:
    return [query.text for number in range(1, 17) for query in asked(samples, f"asked{number}.yml")][::EACH]


@pytest.fixture
def served(browser: Browser, asked_site: Path) -> Page:
    page = browser.new_page()
    page.goto(f"http://127.0.0.1:{serve(asked_site).server_port}/{FOLDER}/")
    return page


@pytest.mark.parametrize("gap", [PASTED, 125, 250])
def test_a_query_is_cheap_however_it_is_typed(served: Page, asked_site: Path, texts: list[str], gap: int) -> None:
    told = costs(served, served.url.split(f"/{FOLDER}")[0], asked_site, texts, gap)
    assert len(told) == len(texts) > 25
    assert all(cost.answered for cost in told)
    assert [cost for cost in told if cost.size > MOST_BYTES or cost.files > MOST_FILES] == []


def test_who_rests_is_answered_and_what_follows_costs_more(served: Page, asked_site: Path) -> None:
    """Otherwise nothing would be counted here."""
    address = served.url.split(f"/{FOLDER}")[0]
    at_once, slowly = (costs(served, address, asked_site, ["ท่อระบายน้ำ"], gap)[0] for gap in (PASTED, 2000))
    assert slowly.files > at_once.files > 5
