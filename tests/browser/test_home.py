"""The front page on a phone, and lines of Thai on every kind of page."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from browser.served import Reader
from oit.pages.line_breaks import COMPOUNDS

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 740}
TORN = """words => {
  const all = words.sort((a, b) => b.length - a.length).join("|");
  const found = [], pattern = new RegExp(`(?:${all})(?![\\u0e30-\\u0e3a\\u0e47-\\u0e4e])`, "g");
  const walker = document.createTreeWalker(document.querySelector("#oit-content"), NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode());) {
    if (node.parentElement.closest("svg, select, pre, code, [hidden]")) continue;
    for (const match of node.data.matchAll(pattern)) {
      const range = document.createRange();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      const tops = [...range.getClientRects()].filter((box) => box.width > 1).map((box) => box.top);
      if (Math.max(...tops) - Math.min(...tops) > 12) found.push(match[0]);
    }
  }
  return found;
}"""


def test_all_of_it_fits_on_a_few_screens_of_a_phone(reader: Reader) -> None:
    page = reader.open("", viewport=PHONE)
    assert page.evaluate("document.documentElement.scrollHeight") <= 2500
    assert page.locator("h2").all_inner_texts()[0].startswith("ปีงบประมาณ")


def test_the_count_of_an_outcome_leads_to_as_many_projects(reader: Reader) -> None:
    page = reader.open("")
    link = page.locator(".oit-newest .oit-legend a[href*=met]").first
    count = link.locator("strong").inner_text()
    link.click()
    expect(page.locator("[data-found]").first).to_have_text(count)
    assert page.locator(".oit-rows tbody tr:visible").count() == int(count)


def test_answers_of_the_search_hang_below_its_field_and_are_not_cut_off(reader: Reader) -> None:
    page = reader.open("", viewport=PHONE)
    page.locator(".oit-ask input").fill("คลอง")
    expect(page.locator(".oit-find__list > .oit-found").last).to_be_visible()
    in_sight = """() => {
      const last = document.querySelector(".oit-find__list > :last-child");
      last.scrollIntoView();
      const { x, y, width, height } = last.getBoundingClientRect();
      return Boolean(document.elementFromPoint(x + width / 2, y + height / 2)?.closest(".oit-find__list"));
    }"""
    assert page.evaluate(in_sight)  # in one step: more answers may arrive


def test_no_compound_is_torn_on_a_phone(reader: Reader) -> None:
    torn = {}
    for address in reader.site.one_of_each():
        page = reader.open(address, viewport=PHONE)
        torn[address] = page.evaluate(TORN, COMPOUNDS)
        page.context.close()
    assert sum(map(len, torn.values())) <= 2, torn  # of 208 before compounds were kept together


def test_a_reader_who_copies_gets_the_words_alone(reader: Reader) -> None:
    page = reader.open("projects/2566/90000001-2001/")
    said = page.evaluate(
        "getSelection().selectAllChildren(document.querySelector('.oit-reported')) ?? `${getSelection()}`"
    )
    assert said.replace("\u00a0", " ").startswith("รายงานครั้งที่ 2 ของหน่วยงานระบุว่า “เป็นไปตามเป้าหมาย”")
