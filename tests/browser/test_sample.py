"""The real report on its page: every fact that its reader looks for is text.

An office that deletes the sample drops these tests with it.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from browser.conftest import close
from browser.served import ROOT, Reader, Site, site

SAMPLE = ROOT / "projects/2566/50260000-6648.yml"

SELECT = "(getSelection().selectAllChildren(document.body), getSelection().toString())"
CELLS = "rows => rows.map(r => [...r.cells].slice(1).map(c => c.textContent))"

pytestmark = [pytest.mark.browser, pytest.mark.skipif(not SAMPLE.exists(), reason="the sample was removed")]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return site(ROOT, tmp_path_factory.mktemp("sample"))


@pytest.fixture
def page(browser: Browser, sample: Site) -> Iterator[Page]:
    reader = Reader(browser, sample)
    yield reader.open("projects/2566/50260000-6648/")
    close(browser)
    assert reader.faults == []


def selected(page: Page) -> str:
    """The text that a reader gets by selecting the whole page."""
    return " ".join(page.evaluate(SELECT).split())


def test_objectives_entries_and_rounds(page: Page) -> None:
    assert page.locator(".oit-objectives > li").count() == 5
    assert page.locator(".oit-timeline > li time").count() == 13
    assert page.locator(".oit-round").count() == 2
    text = selected(page)
    assert text.count("รายงานครั้งที่ 1") >= 1
    assert "ร้อยละ 90" in text
    assert "ร้อยละ 100" in text


def test_response_rates_of_all_five_reports(page: Page) -> None:
    rows = page.locator(".oit-chart tbody tr").evaluate_all(CELLS)
    assert rows == [["25", "15"], ["95", "80"], ["100", "100"], ["100", "100"], ["100", "100"]]


def test_outcome_and_reported_status_can_be_selected(page: Page) -> None:
    text = selected(page)
    for words in (
        "≥ 95 คะแนน (AA)",
        "87.83 คะแนน (A)",
        "ตามที่หน่วยงานรายงาน",
        "ไม่บรรลุเป้าหมาย",
        "ต่ำกว่าเป้าหมาย 7.17 คะแนน",
        "ของหน่วยงานระบุว่า “เป็นไปตามเป้าหมาย”",
        "คะแนนในรายงานต่ำกว่าเป้าหมาย",
        "ไม่มีคำชี้แจงของหน่วยงานในข้อมูลนี้",
        "ไม่ได้แนบหลักฐานของผลนี้",
        "0 บาท (ตามเอกสาร)",
    ):
        assert words in text, words


def test_it_says_that_it_is_a_sample_and_asks_not_to_be_indexed(page: Page) -> None:
    assert "ไซต์ตัวอย่าง ไม่ใช่เว็บไซต์ทางการของหน่วยงาน" in selected(page)
    assert page.locator("meta[name=robots]").get_attribute("content") == "noindex"
