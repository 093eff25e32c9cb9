"""The search box in the head of a page, used as people use it: by keys, by mouse, on a slow line, and back again."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from search import corpus
from search.frame import EXAMPLES, write_frame
from search.serving import Handler
from search.visiting import (
    HOSTILE,
    PAGES,
    PHONE,
    WIDE,
    Visitors,
    address,
    field,
    found,
    listed,
    options,
    said,
    status,
    type_in,
)

pytestmark = pytest.mark.browser

SEARCHING = "กำลังค้นหา…"


@pytest.fixture(params=[WIDE, PHONE], ids=["wide", "phone"])
def page(request: pytest.FixtureRequest, visitors: Visitors, site_url: str) -> Page:
    return visitors.open(site_url, viewport=request.param)


# What is loaded, and what is answered.


def test_nothing_is_loaded_before_the_field_is_used_and_then_the_index_beside_the_script(page: Page) -> None:
    page.wait_for_load_state("networkidle")
    assert [path for path in Handler.asked if "assets/search/" in path or "search-index" in path] == []
    field(page).click()
    page.wait_for_timeout(500)
    assert sum("start.bin" in path for path in Handler.asked) == 1
    assert sum("worker." in path for path in Handler.asked) == 1


LETTERS = """async ([selector, text]) => {
  const field = document.querySelector(selector);
  for (let length = 1; length <= text.length; length++) {
    field.value = text.slice(0, length);
    field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }));
    await new Promise((next) => setTimeout(next, 10));
  } }"""


def test_letters_that_follow_each_other_cost_what_the_last_of_them_costs(visitors: Visitors, site_url: str) -> None:
    def fetched(write: Callable[[Page], object]) -> set[str]:
        page = visitors.open(site_url)
        field(page).click()
        page.wait_for_load_state("networkidle")
        Handler.asked.clear()
        write(page)
        expect(options(page).first).to_contain_text("ชักลากมูลฝอย")
        page.wait_for_load_state("networkidle")
        return {path for path in Handler.asked if "search-index" in path}

    assert fetched(lambda page: page.evaluate(LETTERS, ["[name=q]", "ชักลากมูลฝอย"])) == fetched(
        lambda page: field(page).fill("ชักลากมูลฝอย")
    )


def test_results_come_as_one_types_and_the_last_line_leads_to_all_of_them(page: Page) -> None:
    type_in(page, "ชักลากมูลฝอย")
    expect(status(page)).to_have_text(f"พบ {found('ชักลากมูลฝอย')} รายการ")
    expect(options(page).first).to_contain_text("ชักลากมูลฝอย")
    expect(options(page).first.locator("mark").first).to_have_text("ชักลากมูลฝอย")
    assert "projects/" in (options(page).first.get_attribute("href") or "")
    expect(options(page).last).to_have_text(f"ดูทั้งหมด {found('ชักลากมูลฝอย')} รายการ")
    options(page).last.click()
    page.wait_for_url(re.compile(r"/search/\?q="))
    expect(page.locator("main .oit-found")).to_have_count(found("ชักลากมูลฝอย"))


def test_the_field_is_a_combobox_of_its_list(page: Page) -> None:
    type_in(page, "มูลฝอย")
    expect(listed(page).first).to_be_visible()
    box, (list_id, chosen) = field(page), ("aria-controls", "aria-activedescendant")
    expect(box).to_have_role("combobox")
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(box).not_to_have_attribute(chosen, re.compile("."))
    expect(page.locator(f"#{box.get_attribute(list_id)}")).to_have_role("listbox")
    page.keyboard.press("ArrowDown")
    expect(page.locator(f"#{box.get_attribute(chosen)}")).to_have_attribute("aria-selected", "true")
    expect(page.locator("[aria-selected=true]")).to_have_count(1)
    expect(box).to_be_focused()


def test_what_a_page_is_called_runs_nothing(page: Page) -> None:
    type_in(page, "โครงการอันตราย")
    expect(options(page).first).to_contain_text(HOSTILE)
    field(page).fill(HOSTILE)
    expect(status(page)).to_contain_text("พบ")


def test_a_newer_query_is_the_one_that_is_answered(page: Page) -> None:
    field(page).click()
    for text in ("มูลฝอย", "ลานกีฬา", "พิพิธพัณฑ์", "ชักลากมูลฝอย"):
        field(page).fill(text)
    expect(status(page)).to_have_text(f"พบ {found('ชักลากมูลฝอย')} รายการ")
    page.wait_for_timeout(300)
    expect(options(page).first).to_contain_text("ชักลากมูลฝอย")


def test_near_words_are_named(page: Page) -> None:
    type_in(page, "พิพิธพัณฑ์")
    expect(status(page)).to_contain_text("ไม่พบ “พิพิธพัณฑ์” ตรงตัว หมายถึง “พิพิธภัณฑ์” ใช่หรือไม่")
    expect(options(page).first).to_contain_text("คำใกล้เคียง: พิพิธภัณฑ์")


def test_nothing_found_is_said_and_answered_in_the_same_way_as_on_the_search_page(page: Page, site_url: str) -> None:
    type_in(page, "ผู้สูงอายุดาวเทียม")
    expect(status(page)).to_have_text("ไม่พบ “ผู้สูงอายุดาวเทียม” ในเว็บไซต์นี้")
    offered = options(page).all_inner_texts()
    assert offered == ["ค้นหา “ผู้สูงอายุ”", "ดูโครงการทั้งหมด", "ติดต่อหน่วยงาน"]
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(field(page)).to_have_value("ผู้สูงอายุ")
    expect(options(page).first).to_contain_text("ผู้สูงอายุ")
    page.goto(f"{site_url}search/?q=ผู้สูงอายุดาวเทียม")
    expect(status(page)).to_have_text("ไม่พบ “ผู้สูงอายุดาวเทียม” ในเว็บไซต์นี้")
    assert page.locator(".oit-offer").all_inner_texts() == offered


def test_one_letter_is_not_enough_and_is_never_called_not_found(page: Page) -> None:
    type_in(page, "ข")
    expect(status(page)).to_have_text("พิมพ์อย่างน้อยสองตัวอักษร")
    field(page).fill("ก่")  # two signs, one letter
    expect(status(page)).to_have_text("พิมพ์อย่างน้อยสองตัวอักษร")
    assert not [words for words in said(page) if "ไม่พบ" in words]


def test_examples_stand_below_the_empty_field_and_fill_it(page: Page) -> None:
    field(page).click()
    expect(options(page)).to_have_count(4)
    assert options(page).all_inner_texts() == EXAMPLES
    options(page).nth(1).click()
    expect(field(page)).to_have_value(EXAMPLES[1])
    expect(field(page)).to_be_focused()
    expect(options(page).first.locator("mark").first).to_be_visible()


# Keys.


def test_keys_choose_and_open_a_result(page: Page) -> None:
    type_in(page, "มูลฝอย")
    titles = [text.split("\n")[0] for text in listed(page).all_inner_texts()]
    for key, at in (
        ("ArrowDown", 0),
        ("ArrowDown", 1),
        ("ArrowUp", 0),
        ("ArrowUp", None),
        ("ArrowUp", len(titles) - 1),
    ):
        page.keyboard.press(key)
        chosen = page.locator("[aria-selected=true]")
        assert chosen.count() == (at is not None)
        if at is not None:
            assert chosen.inner_text().startswith(titles[at])
            assert chosen.evaluate("(one) => one.getBoundingClientRect().bottom <= innerHeight")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/projects/**")
    assert page.locator("h1").inner_text().startswith(titles[0])


def test_home_and_end_stay_in_the_field(page: Page) -> None:
    type_in(page, "มูลฝอย")
    expect(listed(page).first).to_be_visible()
    place = "(box) => box.selectionStart"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Home")
    assert field(page).evaluate(place) == 0
    page.keyboard.press("End")
    assert field(page).evaluate(place) == len("มูลฝอย")


def test_enter_without_a_choice_opens_the_search_page(page: Page) -> None:
    type_in(page, "มูลฝอย")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/search/\?q="))
    expect(field(page)).to_have_value("มูลฝอย")
    expect(page.locator("main .oit-found").first).to_contain_text("มูลฝอย")


@pytest.mark.chromium("presses keys as an input method does")
def test_an_enter_that_belongs_to_an_input_method_opens_nothing(page: Page, site_url: str) -> None:
    type_in(page, "มูลฝอย")
    expect(listed(page).first).to_be_visible()
    keys = page.context.new_cdp_session(page)
    for _ in range(2):  # without a choice, and with one
        enter = {"key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 229}
        keys.send("Input.dispatchKeyEvent", {"type": "keyDown", "text": "\r", **enter})
        keys.send("Input.dispatchKeyEvent", {"type": "keyUp", **enter})
        page.keyboard.press("ArrowDown")
    page.wait_for_timeout(200)
    assert page.url == site_url


def test_escape_closes_and_then_empties(page: Page) -> None:
    type_in(page, "มูลฝอย")
    expect(listed(page).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(options(page)).to_have_count(0)
    expect(field(page)).to_have_attribute("aria-expanded", "false")
    expect(field(page)).to_have_value("มูลฝอย")
    expect(field(page)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(options(page).first).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(field(page)).to_have_value("")
    expect(options(page)).to_have_count(0)


def test_tab_and_a_click_elsewhere_close(page: Page) -> None:
    type_in(page, "มูลฝอย")
    expect(listed(page).first).to_be_visible()
    page.keyboard.press("Tab")
    expect(options(page)).to_have_count(0)
    expect(page.get_by_role("button", name="ค้นหา")).to_be_focused()
    field(page).click()
    expect(options(page).first).to_be_visible()
    page.mouse.click(5, 5)
    expect(options(page)).to_have_count(0)


@pytest.mark.chromium("presses keys of another layout")
@pytest.mark.parametrize(
    "key",
    [
        {"key": "/", "code": "Slash", "text": "/"},
        {"key": "ฝ", "code": "Slash", "text": "ฝ"},
        {"key": "k", "code": "KeyK", "modifiers": 2},
        {"key": "า", "code": "KeyK", "modifiers": 2},
    ],
    ids=["slash", "thai slash", "ctrl k", "thai ctrl k"],
)
def test_a_shortcut_leads_to_the_field_on_a_thai_keyboard_too(
    visitors: Visitors, site_url: str, key: dict[str, Any]
) -> None:
    page = visitors.open(site_url)
    keys = page.context.new_cdp_session(page)
    keys.send("Input.dispatchKeyEvent", {"type": "keyDown", **key})
    keys.send("Input.dispatchKeyEvent", {"type": "keyUp", **key})
    expect(field(page)).to_be_focused()
    expect(field(page)).to_have_value("")


# The way back.


@pytest.mark.chromium("goes back; test_firefox.py does so in Firefox")
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_back_from_a_result_everything_is_as_it_was(visitors: Visitors, site_url: str, size: dict[str, int]) -> None:
    page = visitors.open(site_url, viewport=size)
    type_in(page, "ประชาชน")
    before = listed(page).all_inner_texts()
    options(page).nth(6).scroll_into_view_if_needed()
    scrolled = "() => [document.querySelector('[role=listbox]').scrollTop, scrollY]"
    place = page.evaluate(scrolled)
    assert max(place) > 50
    options(page).nth(6).click()
    page.wait_for_url("**/projects/**")
    Handler.asked.clear()
    page.go_back()
    expect(options(page).first).to_be_visible()
    expect(field(page)).to_have_value("ประชาชน")
    expect(field(page)).to_be_focused()
    assert options(page).all_inner_texts() == before
    assert page.evaluate(scrolled) == place
    assert not [path for path in Handler.asked if "/p/" in path]  # it was not searched again
    page.keyboard.press("Escape")
    page.reload()
    expect(options(page)).to_have_count(0)


def test_nothing_is_kept_beyond_the_tab(page: Page) -> None:
    type_in(page, "มูลฝอย")
    listed(page).first.click()
    page.wait_for_url("**/projects/**")
    assert page.evaluate("[document.cookie, localStorage.length]") == ["", 0]


# A bad line, and a long query.


class Slow(Handler):
    """Every answer takes 400 ms to begin."""

    def answer(self) -> None:
        time.sleep(0.4)
        super().answer()


@pytest.mark.parametrize("way", ["", "search/"], ids=["box", "page"])
def test_on_a_slow_line_it_is_searching_until_there_is_an_answer(visitors: Visitors, paged: Path, way: str) -> None:
    page = visitors.open(address(paged, Slow) + way)
    field(page).click()
    page.keyboard.type("มูลฝอย", delay=80)
    expect(status(page)).to_contain_text("พบ", timeout=10_000)
    heard = [words for words in said(page) if words not in ("", "ตัวอย่างคำค้น", "พิมพ์อย่างน้อยสองตัวอักษร")]
    assert heard[0] == SEARCHING
    assert not [words for words in heard if "ไม่พบ" in words]
    assert heard[-1].startswith("พบ ")


class VerySlow(Handler):
    """The index begins to come after six seconds."""

    def answer(self) -> None:
        time.sleep(6 if ".bin" in self.path else 0)
        super().answer()


def test_a_line_that_is_very_slow_is_told_from_a_worker_that_hangs(visitors: Visitors, paged: Path) -> None:
    page = visitors.open(address(paged, VerySlow))
    type_in(page, "มูลฝอย")
    expect(status(page)).to_have_text(f"{SEARCHING} การเชื่อมต่อช้า", timeout=6_000)
    expect(status(page)).to_contain_text("พบ ", timeout=30_000)


class Moody(Handler):
    """A server that can be made to lose the index, or its answers."""

    mood: ClassVar[str] = ""

    def answer(self) -> None:
        if self.mood and ".bin" in self.path:
            if self.mood == "missing":
                self.send_error(404)
            self.close_connection = True
            return
        super().answer()


@pytest.mark.parametrize("way", ["", "search/"], ids=["box", "page"])
@pytest.mark.parametrize(
    ("mood", "offline", "words"),
    [
        ("lost", False, "โหลดข้อมูลค้นหาไม่สำเร็จ โปรดตรวจการเชื่อมต่อแล้วลองใหม่"),
        pytest.param(
            *("lost", True, "ออฟไลน์อยู่ โปรดตรวจการเชื่อมต่อแล้วลองใหม่"), marks=pytest.mark.chromium("cuts the line")
        ),
        ("missing", False, "ยังไม่มีข้อมูลค้นหา โปรดลองใหม่ภายหลัง"),
    ],
    ids=["lost", "offline", "missing"],
)
def test_what_keeps_from_searching_is_said_and_can_be_tried_again(
    visitors: Visitors, paged: Path, mood: str, offline: bool, words: str, way: str
) -> None:
    url = address(paged, Moody) + way
    Moody.mood = mood
    page = visitors.open(url)
    field(page).click()
    page.wait_for_timeout(300)  # the scripts are there
    if offline:
        page.context.set_offline(True)
    page.keyboard.type("มูลฝอย")
    expect(status(page)).to_have_text(words)
    Moody.mood = ""
    again = page.locator(".oit-offer", has_text="ลองใหม่")
    expect(again).to_be_visible()
    if offline:
        page.context.set_offline(False)  # the line comes back, and it tries by itself
    else:
        again.click()
    expect(status(page)).to_contain_text("พบ ")
    visitors.faults.clear()  # the browser complains of what was lost, and is right


class Hanging(Handler):
    """Sends a worker that hangs at one query."""

    def answer(self) -> None:
        if "/worker." not in self.path:
            return super().answer()
        data = Path(self.translate_path(self.path)).read_bytes()
        data = 'addEventListener("message", ({data}) => { while (data.text === "ค้างไว้"); });\n'.encode() + data
        self.send_response(200)
        self.send_header("Content-Type", "text/javascript")
        self.end_headers()
        self.wfile.write(data)
        return None


@pytest.mark.parametrize("way", ["", "search/"], ids=["box", "page"])
def test_a_worker_that_hangs_is_replaced_and_the_reader_is_told(visitors: Visitors, paged: Path, way: str) -> None:
    page = visitors.open(address(paged, Hanging) + way)
    type_in(page, "มูลฝอย")
    expect(status(page)).to_contain_text("พบ ")
    field(page).fill("ค้างไว้")
    expect(status(page)).to_have_text(SEARCHING)
    expect(status(page)).to_have_text("ค้นหานานเกินไปจึงหยุดไว้ ลองใช้คำที่สั้นลง", timeout=6_000)
    field(page).fill("ชักลากมูลฝอย")
    expect(status(page)).to_have_text(f"พบ {found('ชักลากมูลฝอย')} รายการ")


@pytest.mark.parametrize("way", ["", "search/"], ids=["box", "page"])
def test_a_long_text_without_spaces_is_answered_soon_and_never_holds_up_the_keys(
    visitors: Visitors, site_url: str, way: str
) -> None:
    page = visitors.open(site_url + way)
    type_in(page, "มูลฝอย")
    expect(status(page)).to_contain_text("พบ ")
    text = "".join(sign for sample in corpus.samples(PAGES) for sign in sample.title if "\u0e00" < sign < "\u0e4f")[
        :1920
    ]
    waited = page.evaluate(
        """async (text) => {
          const box = document.querySelector("[name=q]");
          box.value = text;
          box.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
          let longest = 0;
          for (let last = performance.now(), end = last + 1500; last < end; ) {
            await new Promise((next) => setTimeout(next));
            const now = performance.now();
            [longest, last] = [Math.max(longest, now - last), now];
          }
          return longest; }""",
        text,
    )
    assert waited < 1_000  # some milliseconds on an idle machine; a search in the page itself would take the whole time
    expect(status(page)).not_to_have_text(SEARCHING, timeout=4_000)


# For everybody.


def violations(page: Page) -> list[str]:
    broken = Axe().run(page).response["violations"]
    return [f"{each['id']}: {[node['html'][:90] for node in each['nodes']]}" for each in broken]


@pytest.mark.chromium("asks for a colour scheme")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_axe_finds_nothing_in_any_state(visitors: Visitors, site_url: str, size: dict[str, int], scheme: Any) -> None:
    page = visitors.open(site_url, viewport=size, color_scheme=scheme)
    assert violations(page) == []
    field(page).click()
    expect(options(page).first).to_be_visible()
    assert violations(page) == []
    for text in ("มูลฝอย", "พิพิธพัณฑ์", "ดาวเทียมสำรวจ", "ข"):
        field(page).fill(text)
        page.wait_for_timeout(400)
        page.keyboard.press("ArrowDown")
        assert violations(page) == []


@pytest.mark.parametrize("way", ["", "search/"], ids=["box", "page"])
def test_it_fits_a_small_phone_and_twice_the_size_and_a_finger(visitors: Visitors, site_url: str, way: str) -> None:
    for size in ({"width": 320, "height": 600}, {"width": 640, "height": 400}):
        page = visitors.open(site_url + way, viewport=size)
        type_in(page, "ผู้สูงอายุ")
        expect(page.locator(".oit-found").first).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
        small = page.evaluate(
            """() => [...document.querySelectorAll("input, button, select, [role=option]")]
              .filter((one) => one.offsetParent && one.getBoundingClientRect().height < 43.9)
              .map((one) => one.outerHTML)"""
        )
        assert small == []


@pytest.mark.chromium("forces colours")
def test_in_forced_colours_the_chosen_line_has_an_outline(visitors: Visitors, site_url: str) -> None:
    page = visitors.open(site_url, forced_colors="active")
    type_in(page, "มูลฝอย")
    expect(listed(page).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    outline = page.locator("[aria-selected=true]").evaluate("(one) => getComputedStyle(one).outlineStyle")
    assert outline == "solid"


@pytest.mark.chromium("takes scripts away")
def test_without_javascript_the_form_leads_to_a_page_that_helps(visitors: Visitors, site_url: str) -> None:
    page = visitors.open(site_url, java_script_enabled=False)
    field(page).fill("มูลฝอย")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/search/\?q="))
    expect(page.get_by_role("link", name="โครงการทั้งหมด")).to_be_visible()
    expect(field(page)).to_be_hidden()


def test_the_modules_run_as_they_are_written_too(visitors: Visitors, tmp_path: Path) -> None:
    write_frame(tmp_path / "below", PAGES, joined=False)
    page = visitors.open(address(tmp_path))
    type_in(page, "ชักลากมูลฝอย")
    expect(status(page)).to_have_text(f"พบ {found('ชักลากมูลฝอย')} รายการ")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/search/\?q="))
    expect(status(page)).to_have_text(f"พบ {found('ชักลากมูลฝอย')} รายการ")
