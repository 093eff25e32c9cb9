"""Photographs on a project's page: side by side or stacked, told in words, nothing moves, nothing but the picture."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import Page

from browser.served import Reader, Site

pytestmark = pytest.mark.browser

ROAD = "projects/2568/90000001-4001/"
SHIFTS = """() => new Promise(tell => {
  let moved = 0;
  new PerformanceObserver(list => { for (const each of list.getEntries()) moved += each.value; })
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => tell(moved), 300);
})"""
WHOLE = "images => images.every(image => image.complete && image.naturalWidth > 0)"


def shown(reader: Reader, width: int, ratio: int = 1) -> Page:
    """The page scrolled to its photographs, each of them loaded."""
    page = reader.open(ROAD, viewport={"width": width, "height": 700}, device_scale_factor=ratio, thai_letters=True)
    images = page.locator(".oit-photographs img")
    for number in range(images.count()):
        images.nth(number).scroll_into_view_if_needed()
    images.evaluate_all("images => Promise.all(images.map(image => image.decode()))")
    assert images.evaluate_all(WHOLE)
    return page


def places(page: Page) -> list[dict[str, float]]:
    return page.locator(".oit-photographs img").evaluate_all(
        "images => images.map(each => each.getBoundingClientRect().toJSON())"
    )


def test_before_during_and_after_stand_side_by_side_and_on_a_phone_below_one_another(reader: Reader) -> None:
    wide, phone = places(shown(reader, 1280)), places(shown(reader, 360))
    assert len({each["top"] for each in wide}) == 1
    assert [each["left"] for each in wide] == sorted({each["left"] for each in wide})
    assert len({each["left"] for each in phone}) == 1
    assert [each["top"] for each in phone] == sorted({each["top"] for each in phone})


@pytest.mark.chromium("tells how far things moved")
@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves_when_photographs_come(reader: Reader, width: int) -> None:
    page = shown(reader, width)
    assert page.evaluate(SHIFTS) < 0.01
    for each in places(page):
        assert each["height"] / each["width"] == pytest.approx(0.75, abs=0.02)


def test_a_photograph_is_fetched_no_larger_than_its_screen_needs(reader: Reader) -> None:
    current = "images => images.map(each => each.currentSrc)"
    plain = shown(reader, 360).locator(".oit-photographs img").evaluate_all(current)
    sharp = shown(reader, 360, ratio=3).locator(".oit-photographs img").evaluate_all(current)
    assert all("/assets/photographs/" in each for each in plain)
    assert all("/documents/road/" in each for each in sharp)


def test_who_cannot_see_a_photograph_is_told_what_it_shows(reader: Reader) -> None:
    page = shown(reader, 360)
    assert page.get_by_role("img", name="ถนนดินก่อนก่อสร้าง").is_visible()
    link = page.get_by_role("link", name="ถนนเมื่อตรวจรับ")
    assert (link.get_attribute("href") or "").endswith("/documents/road/after.jpg")


def test_nothing_is_published_but_the_pixels(office: Site) -> None:
    files = [*office.folder.glob("documents/road/*.jpg"), *office.folder.glob("assets/photographs/road/*.jpg")]
    assert len(files) == 6
    for file in files:
        with Image.open(BytesIO(file.read_bytes())) as picture:
            assert not picture.getexif(), file
        assert b"Sommut" not in file.read_bytes(), file
