"""The frame of every page: menu and search without a script, the choice of colours, and a policy that holds."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route, expect

from browser.served import LETTERS, MOVED, OFFICE, Reader, site

pytestmark = pytest.mark.browser
PHONE = {"width": 320, "height": 700}
SMUGGLED = """<h1>หน้าที่มีของแปลกปลอม</h1>
<script>document.title = "smuggled"</script>
<img src="https://evil.example/x.png" onerror="document.title = 'smuggled'" alt="">
<iframe src="https://evil.example/"></iframe>
"""


def test_the_menu_of_a_phone_opens_without_a_script(reader: Reader) -> None:
    page = reader.open("", viewport=PHONE, java_script_enabled=False)
    link = page.locator(".oit-nav a", has_text="เอกสาร")
    expect(link).not_to_be_visible()
    page.locator(".oit-menu summary").click()
    expect(link).to_be_visible()
    link.click()
    assert page.url.endswith("/documents/")
    assert page.locator("[aria-current]").first.text_content() == "เอกสาร"


def test_the_contents_of_a_long_page_stand_beside_it_and_never_push_its_title_off_a_phone(reader: Reader) -> None:
    page = reader.open("guide/", viewport={"width": 360, "height": 640}, java_script_enabled=False)
    first = page.locator(".oit-toc a").first
    expect(first).not_to_be_visible()
    expect(page.locator("h1")).to_be_in_viewport(ratio=1)
    page.locator(".oit-toc summary").click()
    expect(first).to_be_visible()
    page = reader.open("guide/", viewport={"width": 1280, "height": 800}, java_script_enabled=False)
    expect(page.locator(".oit-toc a").first).to_be_in_viewport(ratio=1)
    expect(page.locator(".oit-toc summary")).not_to_be_visible()


def test_links_of_the_foot_have_the_colour_of_links(reader: Reader) -> None:
    for scheme in ("light", "dark"):
        page = reader.open("contact/", color_scheme=scheme)
        colours = [
            page.locator(css).first.evaluate("(one) => getComputedStyle(one).color")
            for css in (".oit-footer__links a", "main .oit-path a")
        ]
        assert colours[0] == colours[1]


def test_the_search_leads_on_without_a_script(reader: Reader) -> None:
    page = reader.open("", java_script_enabled=False)
    page.locator(".oit-find input").fill("คลอง")
    page.locator(".oit-find button").click()
    assert "/search/?q=" in page.url


def test_a_fold_of_the_menu_is_closed_by_escape_and_gives_the_focus_back(reader: Reader) -> None:
    page = reader.open("", viewport={"width": 1280, "height": 800})
    fold = page.locator(".oit-nav li > details").first
    fold.locator("summary").press("Enter")
    expect(fold.locator("a").first).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(fold.locator("a").first).not_to_be_visible()
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_the_choice_of_colours_is_kept_and_nothing_else(reader: Reader) -> None:
    page = reader.open("", color_scheme="light")
    ground = "getComputedStyle(document.body).backgroundColor"
    before = page.evaluate(ground)
    page.locator("[data-scheme-button]").click()
    assert page.evaluate(ground) != before
    page.goto(reader.site.url + "contact/")
    assert page.evaluate(ground) != before
    assert page.evaluate("Object.keys(localStorage)") == ["oit-scheme"]
    assert page.context.cookies() == []


def test_every_page_has_the_policy_and_nothing_of_the_theme_runs(reader: Reader) -> None:
    for address in reader.site.one_of_each():
        page = reader.open(address)
        policy = page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content")
        assert policy
        assert "script-src 'self';" in policy
        assert page.locator("script:not([src]):not([type$=json]), script[src*='javascripts']").count() == 0, address
        page.context.close()


def test_what_is_smuggled_into_a_built_page_neither_runs_nor_loads(browser: Browser, tmp_path: Path) -> None:
    """The build cleans pages; the policy holds alone where something came past it."""
    office = site(OFFICE, tmp_path / "built")
    about = office.folder / "about/index.html"
    (office.folder / "smuggled").mkdir()
    smuggled = re.sub("<h1.*</h1>", SMUGGLED, about.read_text("utf-8"), count=1, flags=re.S)
    (office.folder / "smuggled/index.html").write_text(smuggled, "utf-8")
    page = browser.new_page()
    asked: list[str] = []
    page.on("response", lambda response: asked.append(response.url))
    page.goto(f"{office.url}smuggled/")
    assert page.title() != "smuggled"
    assert not [url for url in asked if "evil.example" in url]
    page.close()


def _late(route: Route) -> None:
    time.sleep(0.4)
    route.continue_()


def _ends_late(route: Route) -> None:
    """A page whose last line comes late: it is drawn before it is whole, as on a slow line or a busy telephone."""
    page = route.fetch()
    route.fulfill(response=page, body=page.text() + '<script src="late.js"></script>')


def _late_and_empty(route: Route) -> None:
    time.sleep(0.4)
    route.fulfill(content_type="text/javascript")


ADDRESSES = [
    "",
    "projects/2566/",
    "projects/2566/90000001-2001/",
    "oit/2566/",
    "oit/2566/o2/",
    "search/",
    "projects/2566/?sort=name",
]


@pytest.mark.chromium("counts how far things move")
@pytest.mark.parametrize(("address", "width"), [*((address, 360) for address in ADDRESSES), ("projects/2566/", 1280)])
def test_nothing_moves_while_a_page_loads_even_where_its_fonts_scripts_and_end_come_late(
    reader: Reader, address: str, width: int
) -> None:
    page = reader.browser.new_context(viewport={"width": width, "height": 780}).new_page()
    page.add_init_script(LETTERS % "text.codePointAt(0)")
    page.route("**/*.woff2", _late)
    page.route("**/list.*.js", _late)
    page.route("**/late.js", _late_and_empty)
    page.route(reader.site.url + address, _ends_late)
    page.goto(reader.site.url + address)
    assert page.evaluate(MOVED) < 0.001


@pytest.mark.parametrize("width", [0, 7])
def test_thai_is_read_on_a_device_that_has_no_thai_letters(reader: Reader, width: int) -> None:
    """Such a device draws every letter as the same box (width 7 here); there our font comes however late."""
    context = reader.browser.new_context()
    page = context.new_page()
    page.add_init_script(LETTERS % (width or "text.codePointAt(0)"))
    page.route("**/*.woff2", _late)
    page.goto(reader.site.url)
    page.evaluate("document.fonts.ready")
    family = page.evaluate("getComputedStyle(document.body).fontFamily")
    assert family.startswith('"Sarabun late"') is bool(width)
    loaded = page.evaluate("[...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.family)")
    assert any("Sarabun late" in each for each in loaded) is bool(width)
    context.close()


def test_the_frame_of_a_project_page_is_light(reader: Reader) -> None:
    """All that stands around the article: a phone reads it again with every page."""
    [longest] = [each for each in reader.site.one_of_each() if each.startswith("projects/") and each.count("/") == 3]
    html = (reader.site.folder / longest / "index.html").read_bytes()
    frame = html[: html.index(b"<article")] + html[html.rindex(b"</article>") :]
    assert len(frame) <= 9_200


def test_a_telephone_number_in_the_foot_dials_digits_alone(reader: Reader) -> None:
    page = reader.open("")
    assert page.locator(".oit-footer a[href^='tel:']").get_attribute("href") == "tel:020000000"


def test_the_seal_of_the_office_stands_in_the_head_of_every_page(reader: Reader) -> None:
    for address in reader.site.one_of_each():
        page = reader.open(address)
        assert page.locator(".oit-brand img").evaluate("(seal) => seal.naturalWidth") == 96, address
