"""Every kind of page: no accessibility violation, nothing wider than the phone, whole without JavaScript, on paper."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from browser.served import Reader, Site

pytestmark = pytest.mark.browser

PHONE = {"width": 320, "height": 700}
WIDE = {"width": 1280, "height": 800}


def violations(page: Page, scheme: str) -> list[str]:
    """What axe finds when the page's own switch is set to a scheme (setting it here spares loading the page twice)."""
    page.add_style_tag(content="* { transition: none !important }")  # else axe measures colours on their way
    page.evaluate("scheme => document.documentElement.dataset.scheme = scheme", scheme)
    broken = Axe().run(page).response["violations"]
    return [
        f"{scheme}: {each['id']}: {[(node['target'], node['html'][:90]) for node in each['nodes']]}" for each in broken
    ]


@pytest.mark.parametrize("size", [PHONE, WIDE], ids=["phone", "wide"])
def test_axe_finds_nothing_on_any_kind_of_page_in_either_scheme(reader: Reader, size: dict[str, int]) -> None:
    found = {}
    for address in reader.site.one_of_each():
        page = reader.open(address, viewport=size)
        found[address] = violations(page, "light") + violations(page, "dark")
        page.context.close()
    assert {address: broken for address, broken in found.items() if broken} == {}


@pytest.mark.chromium("asks for a colour scheme")
def test_both_colour_schemes_are_really_drawn(reader: Reader) -> None:
    grounds = {
        reader.open("", color_scheme=scheme).evaluate("getComputedStyle(document.body).backgroundColor")
        for scheme in ("light", "dark")
    }
    assert len(grounds) == 2


def test_no_page_is_wider_than_a_small_phone(reader: Reader) -> None:
    wide = {}
    for address in reader.site.one_of_each():
        page = reader.open(address, viewport=PHONE)
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > PHONE["width"]:
            wide[address] = width
        page.context.close()
    assert wide == {}


@pytest.mark.chromium("takes scripts away")
def test_pages_are_whole_without_javascript(reader: Reader, office: Site) -> None:
    for address in office.one_of_each():
        page = reader.open(address, java_script_enabled=False)
        assert page.locator("h1").count() == 1, address
        assert page.locator("h1").is_visible(), address
        assert page.locator("[data-filter]:visible, [data-print]:visible").count() == 0, address
        page.context.close()


def test_nothing_is_asked_of_another_host_nor_kept_in_a_cookie(reader: Reader) -> None:
    page = reader.open("")
    assert page.evaluate("Promise.all([...document.fonts].map((face) => face.load())).then((faces) => faces.length)")
    assert page.context.cookies() == []


@pytest.mark.chromium("prints")
@pytest.mark.skipif(not shutil.which("pdftotext"), reason="the words of a PDF are read with pdftotext (poppler-utils)")
def test_every_printed_sheet_carries_address_and_date(reader: Reader, office: Site, tmp_path: Path) -> None:
    address = next(a for a in office.one_of_each() if re.fullmatch(r"projects/\d+/.+/", a))
    page = reader.open(address)
    date = page.locator(".oit-foot time").first.inner_text()
    page.pdf(path=str(tmp_path / "page.pdf"), prefer_css_page_size=True)
    said = subprocess.run(
        ["pdftotext", "-layout", "page.pdf", "-"], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    sheets = said.stdout.rstrip("\f").split("\f")
    assert len(sheets) > 1
    for sheet in sheets:
        assert office.url + address in sheet
        assert date.split()[-1] in sheet


@pytest.mark.chromium("shows a page as on paper")
def test_on_screen_emulating_paper_the_frame_is_gone_and_address_and_date_stay(reader: Reader, office: Site) -> None:
    address = next(a for a in office.one_of_each() if re.fullmatch(r"projects/\d+/.+/", a))
    page = reader.open(address)
    page.emulate_media(media="print")
    assert page.locator(".oit-header:visible, .oit-nav:visible, .oit-toc:visible").count() == 0
    printed = page.locator(".oit-printed")
    assert printed.is_visible()
    assert office.url + address in printed.inner_text()
    assert "ข้อมูล ณ วันที่" in printed.inner_text()


def test_the_keyboard_reaches_content_menu_and_tables(reader: Reader, office: Site) -> None:
    address = next(a for a in office.one_of_each() if re.fullmatch(r"projects/\d+/.+/", a))
    page = reader.open(address, viewport=WIDE)
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "ข้ามไปยังเนื้อหา"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "oit-content"
    reached: set[str] = set()
    page.evaluate("document.activeElement.blur(); window.scrollTo(0, 0)")
    page.reload()
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.localName") == "summary":
            page.keyboard.press("Enter")  # what is folded is reached once it is open
        reached |= set(page.evaluate("[...document.activeElement.classList]"))
    assert {"oit-brand", "oit-scheme", "oit-scroll"} <= reached


def test_an_unknown_address_leads_on_in_thai(reader: Reader) -> None:
    page = reader.open("404.html")
    assert page.locator("h1").inner_text() == "ไม่พบหน้านี้"
    for target in page.locator("#oit-content a").evaluate_all("links => links.map(link => link.href)"):
        assert page.request.get(target).ok, target


@pytest.mark.chromium("shows a page as on paper")
def test_documents_are_cards_on_a_phone_and_a_table_on_paper(reader: Reader) -> None:
    page = reader.open("documents/", viewport={"width": 360, "height": 800})
    assert not page.locator(".oit-documents thead").is_visible()
    page.emulate_media(media="print")
    assert page.locator(".oit-documents thead").is_visible()
    cells = page.locator(".oit-documents tbody tr").first.locator("th, td")
    assert len({box["y"] for box in (cell.bounding_box() for cell in cells.all()) if box}) == 1
