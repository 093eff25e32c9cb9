"""What a reviewer does on the page of an item: see the elements, open the evidence, copy the text."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from browser.served import Reader, Site

pytestmark = pytest.mark.browser
ITEM = "oit/2566/o3/"


def test_item_name_and_fiscal_year_stand_in_the_title(reader: Reader) -> None:
    page = reader.open(ITEM)
    assert " ".join(page.locator("h1").inner_text().split()) == "O3 แผนดำเนินงานประจำปี ปีงบประมาณ 2566"
    assert page.title().startswith("O3 แผนดำเนินงานประจำปี ปีงบประมาณ 2566")


def test_only_elements_of_known_source_are_ticked(reader: Reader) -> None:
    page = reader.open(ITEM)
    assert page.locator(".oit-elements [data-ticked]").evaluate_all("all => all.map(li => li.id)") == ["o3-1", "o3-2"]
    assert "จึงยังไม่นับว่าครบ" in page.locator("#o3-3").inner_text()


def test_the_evidence_of_an_element_opens_in_one_step(reader: Reader, office: Site) -> None:
    page = reader.open(ITEM)
    target = page.locator("#o3-2 a").evaluate("a => a.href")
    assert target == f"{office.url}documents/report-2566.pdf"
    assert page.request.get(target).ok


def test_the_text_for_the_submission_system_is_copied_whole(reader: Reader, office: Site) -> None:
    page = reader.open(ITEM, permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="คัดลอกข้อความ").click()
    page.get_by_text("คัดลอกแล้ว").wait_for()
    lines = page.evaluate("navigator.clipboard.readText()").split("\n")
    assert lines[:3] == [
        "O3 แผนดำเนินงานประจำปี ปีงบประมาณ 2566",
        f"{office.url}{ITEM}",
        "เส้นทาง: หน้าแรก > OIT > ทะเบียน OIT ปีงบประมาณ 2566 > O3",
    ]
    assert lines[4].endswith(f"(ดูที่ หน้า 1) {office.url}documents/report-2566.pdf")


@pytest.mark.chromium("takes scripts away")
def test_without_javascript_the_text_stands_there_and_no_dead_button(reader: Reader, office: Site) -> None:
    page = reader.open(ITEM, java_script_enabled=False)
    assert f"{office.url}{ITEM}" in page.locator("#copy").inner_text()
    assert not page.locator("[data-copy]").is_visible()


def test_the_table_of_projects_says_whether_it_is_complete(reader: Reader) -> None:
    words = " ".join(reader.open(ITEM).locator("#oit-content").inner_text().split())
    assert "แจ้งว่าตารางนี้ครบถ้วน ณ วันที่ 30 ก.ย. 2566" in words
    assert "ยังไม่ได้แจ้งว่าตารางนี้ครบถ้วน" in reader.open("oit/2566/o4/").locator("#oit-content").inner_text()


def test_an_item_that_nobody_recorded_is_not_called_missing(reader: Reader) -> None:
    words = reader.open("oit/2566/o7/").locator("#oit-content").inner_text()
    assert "ไม่ได้หมายความว่าหน่วยงานไม่มีข้อมูล" in words
    assert "หน่วยงานระบุว่าไม่มี" not in words


def test_results_show_what_is_unknown_as_unknown(reader: Reader) -> None:
    row = reader.open("ita/").locator("tbody tr").first.inner_text()
    assert row.count("ไม่ทราบ") == 4


def shown_states(page: Page) -> set[str | None]:
    """The states of the items that a reader sees in the list."""
    return {item.get_attribute("data-state") for item in page.locator(".oit-items > li").all() if item.is_visible()}


@pytest.mark.chromium("takes scripts away")
def test_without_javascript_a_link_leaves_one_state_alone_and_another_brings_all_back(reader: Reader) -> None:
    page = reader.open("oit/2566/", java_script_enabled=False)
    every = shown_states(page)
    assert every == {"present", "absent", "unrecorded"}
    for state in sorted(filter(None, every)):
        page.locator(f"[data-choices] a[href='#show-{state}']").click()
        assert shown_states(page) == {state}
        assert [group.is_visible() for group in page.locator(".oit-group").all()] == [
            bool(group.locator(f"[data-state={state}]").count()) for group in page.locator(".oit-group").all()
        ]
        page.locator(".oit-shown:visible a").click()
        assert shown_states(page) == every


def test_with_javascript_the_chosen_state_is_marked(reader: Reader) -> None:
    page = reader.open("oit/2566/")
    marked = page.locator("[data-choices] [aria-current]")
    assert marked.get_attribute("href") == "#items"
    page.locator("[data-choices] a[href='#show-absent']").click()
    page.locator("[data-choices] a[href='#show-absent'][aria-current]").wait_for()
    assert marked.count() == 1


def test_a_square_leads_to_its_item(reader: Reader) -> None:
    page = reader.open("oit/2566/")
    page.get_by_role("link", name="O3 แผนดำเนินงานประจำปี: มี").click()
    assert page.url.endswith(f"/{ITEM}")
