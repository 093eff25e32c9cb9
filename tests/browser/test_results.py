"""Results of the search as a citizen reads them: a project in one line, sentences quoted, nothing for officials."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from browser.served import Reader

pytestmark = pytest.mark.browser


def results(reader: Reader, query: str) -> Locator:
    page = reader.open(f"search/?q={query}")
    expect(page.locator("main [role=status]")).to_contain_text("พบ")
    return page.locator("main .oit-found")


def test_a_project_says_its_target_its_result_and_its_money_in_one_line(reader: Reader) -> None:
    found = results(reader, "90000001-2005")
    expect(found.locator(".oit-found__line").first).to_have_text("เป้า ≥ 20 ตัน · ผล 18,500 กิโลกรัม · ได้รับ 99,999.99 บาท")


def test_a_find_among_facts_is_not_quoted_and_one_in_a_sentence_is(reader: Reader) -> None:
    facts = results(reader, "90000001-2001")
    expect(facts.first.locator(".oit-found__text")).to_have_count(0)
    sentence = results(reader, "โปร่งใส").filter(has_text="ITA")
    expect(sentence.first.locator(".oit-found__text mark").first).to_have_text("โปร่งใส")


def test_what_officials_fill_in_is_no_answer_to_a_citizen(reader: Reader) -> None:
    for query in ("ขยะ", "งบประมาณ"):
        assert not [title for title in results(reader, query).all_inner_texts() if "คู่มือการกรอกข้อมูล" in title]
    expect(results(reader, "คู่มือการกรอกข้อมูล").first).to_contain_text("คู่มือ")
