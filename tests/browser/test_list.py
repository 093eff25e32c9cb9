"""The list of a year: filter, sort, and an address that keeps both."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from browser.conftest import close
from browser.served import OFFICE, Reader, Site, site
from oit.text.collation import in_thai_order
from text.words_in_order import WORDS

pytestmark = pytest.mark.browser


@pytest.fixture
def address() -> str:
    """The year in which one project states no money, one states 0, and others state more."""
    return "projects/2566/"


def codes(page: Page) -> list[str]:
    return page.locator(".oit-rows tbody tr:visible .oit-code").all_text_contents()


def allocated(page: Page) -> list[str]:
    return page.locator(".oit-rows tbody tr").evaluate_all("rows => rows.map(row => row.cells[4].textContent)")


def test_text_narrows_the_list_and_the_count_is_said(reader: Reader, address: str) -> None:
    page = reader.open(address)
    everything = codes(page)
    page.locator("[name=text]").fill(everything[-1])
    assert codes(page) == [everything[-1]]
    expect(page.locator("[role=status] p").first).to_have_text(f"1 จาก {len(everything)} โครงการ")


def test_the_choice_is_in_the_address_and_comes_back(reader: Reader, address: str) -> None:
    page = reader.open(address)
    outcome = page.locator(".oit-rows tbody .oit-outcome").last.get_attribute("data-outcome") or ""
    page.locator("[name=outcome]").select_option(outcome)
    kept = codes(page)
    assert f"outcome={outcome}" in page.url
    page.reload()
    assert codes(page) == kept
    assert page.locator("[name=outcome]").input_value() == outcome
    shown = page.locator(".oit-rows tbody .oit-outcome").evaluate_all(
        "marks => marks.map(mark => mark.dataset.outcome)"
    )
    assert set(shown) == {outcome}


def test_a_header_sorts_by_amount_and_what_is_not_stated_stands_last(reader: Reader, address: str) -> None:
    page = reader.open(address, viewport={"width": 1280, "height": 800})
    header = page.locator("th[data-sort=allocated]")
    amounts = ["0", "85,840", "99,999.99", "100,000", "48,140,719.06"]
    for order, sorted_amounts in (("ascending", amounts), ("descending", amounts[::-1])):
        header.get_by_role("button").click()
        expect(header).to_have_attribute("aria-sort", order)
        assert allocated(page) == [*sorted_amounts, "ไม่ได้ระบุ"]


def test_on_a_phone_a_select_sorts(reader: Reader, address: str) -> None:
    page = reader.open(address, viewport={"width": 360, "height": 700})
    assert not page.locator(".oit-rows thead").is_visible()
    page.get_by_role("button", name="กรองและเรียง").click()
    page.locator("[name=sort]").select_option("allocated-")
    assert allocated(page) == ["48,140,719.06", "100,000", "99,999.99", "85,840", "0", "ไม่ได้ระบุ"]
    assert page.url.endswith("sort=allocated-")
    assert allocated(reader.open(f"{address}?sort=5-"))[0] == "48,140,719.06"  # as such an address was once given


@pytest.mark.parametrize(
    ("typed", "as_if"),
    [
        ("๙๐๐๐๐๐๐๑-๒๐๐๑", "90000001-2001"),
        ("ดำเนิน", "ด\u0e4d\u0e32เนิน"),
        ("แก", "เเก"),
        ("สำนักงาน", "ส\u0e4d\u0e32นักงาน"),
        ("โครงการ", "โครงการฯ"),
        ("2001", "２００１"),
    ],
)
def test_the_list_finds_what_is_typed_as_the_search_does(reader: Reader, address: str, typed: str, as_if: str) -> None:
    page = reader.open(address)
    found = []
    for text in (typed, as_if):
        page.locator("[name=text]").fill(text)
        found.append(codes(page))
    assert found[0] == found[1]


def test_words_with_a_space_between_must_all_be_there_in_any_order(reader: Reader, address: str) -> None:
    page = reader.open(address)
    names = page.locator(".oit-rows tbody th a").all_text_contents()
    first, last = names[0][:6], names[0][-5:]
    page.locator("[name=text]").fill(f"{last} {first}")
    assert names[0] in page.locator(".oit-rows tbody tr:visible th a").all_inner_texts()
    page.locator("[name=text]").fill(f"{first} ไม่มีคำนี้")
    assert codes(page) == []


def test_python_and_the_browser_put_thai_words_in_the_same_order(reader: Reader, address: str) -> None:
    page = reader.open(address)
    assert page.evaluate("Intl.Collator.supportedLocalesOf('th')") == ["th"]
    ordered = page.evaluate("words => words.sort(new Intl.Collator('th', { numeric: true }).compare)", WORDS[::-1])
    assert in_thai_order(WORDS) == ordered


def test_the_units_of_the_filter_stand_in_thai_order(reader: Reader, address: str) -> None:
    page = reader.open(address, viewport={"width": 360, "height": 700})
    units = page.locator("[name=unit] option").evaluate_all("options => options.slice(1).map(each => each.value)")
    assert len(units) > 1
    assert units == in_thai_order(units)
    page.get_by_role("button", name="กรองและเรียง").click()
    page.locator("[name=sort]").select_option("unit")
    column = page.locator(".oit-rows tbody td:nth-child(2)").all_text_contents()  # of rows below the screen too
    assert list(dict.fromkeys(text.strip() for text in column)) == units


LONG = "projects/2564/"
OTHERWISE = "reports: [{round: 1, target_status: {code: below_target, printed: ต่ำกว่าเป้าหมาย}}]\n"
YEAR = """code: 1-{n:04}
name: โครงการ{name} ที่ {n}
fiscal_year: 2564
office: [สำนักงานเขตสมมุติ, {unit}]
budget: {{allocated: {n}000.25{spent}}}
targets: [{{measure: ita_score, at_least: 80}}]
results: [{{measure: ita_score, value: {score}}}]
"""


def project(n: int) -> str:
    """The first, third … reach the target; every third is of another unit."""
    unit = "ฝ่ายโยธา" if n % 3 else "ฝ่ายปกครอง"
    spent = ", spent: 101001" if n == 101 else ""
    report = OTHERWISE if n == 101 else ""
    return YEAR.format(n=n, name="ขยะ" if n % 2 else "กีฬา", unit=unit, score=90 if n % 2 else 70, spent=spent) + report


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """An office with 230 projects in a year."""
    source = tmp_path_factory.mktemp("source")
    shutil.copytree(OFFICE, source, dirs_exist_ok=True)
    (source / "projects/2564").mkdir()
    for n in range(1, 231):
        (source / f"projects/2564/1-{n:04}.yml").write_text(project(n), encoding="utf-8")
    return site(source, tmp_path_factory.mktemp("many"))


@pytest.fixture
def far(browser: Browser, many: Site) -> Iterator[Reader]:
    visitor = Reader(browser, many)
    yield visitor
    close(browser)
    assert visitor.faults == []


def test_a_phone_shows_30_rows_and_more_when_asked_for(far: Reader) -> None:
    asked: list[str] = []
    page = far.open(LONG, viewport={"width": 360, "height": 800})
    page.on("request", lambda request: asked.extend([request.url] if request.url.endswith(".json") else []))
    assert len(codes(page)) == 30
    assert page.evaluate("document.documentElement.scrollHeight") < 6_500
    assert asked == []
    page.get_by_role("button", name="แสดงอีก").click()
    expect(page.locator(".oit-rows tbody tr")).to_have_count(130, timeout=20_000)
    assert len(asked) == 1
    assert codes(page) == [f"1-{n:04}" for n in range(1, 131)]
    assert (page.locator(":focus").get_attribute("href") or "").endswith("1-0031/")
    page.get_by_role("button", name="แสดงทั้งหมด").click()
    expect(page.locator(".oit-rows tbody tr")).to_have_count(230)
    assert not page.locator("[data-more]").is_visible()


def test_on_a_phone_the_list_begins_on_the_first_screens_and_choices_are_one_tap_away(far: Reader) -> None:
    phone = {"width": 360, "height": 800}
    page = far.open(LONG, viewport=phone)
    name = page.locator(".oit-rows tbody th a").first
    assert name.evaluate("link => link.getBoundingClientRect().bottom") < 760  # with a name, not an outcome alone
    assert page.locator("[name=text]").is_visible()
    assert not page.locator("[name=outcome]").is_visible()
    button = page.get_by_role("button", name="กรองและเรียง")
    button.click()
    expect(button).to_have_attribute("aria-expanded", "true")
    assert page.locator("[name=outcome]").is_visible()
    button.click()
    assert not page.locator("[name=outcome]").is_visible()
    chosen = far.open(f"{LONG}?outcome=below", viewport=phone)
    assert chosen.locator("[name=outcome]").is_visible()  # what is left out is never left out unseen


def test_choices_reach_all_rows_of_the_year_and_their_sums_are_exact(far: Reader) -> None:
    page = far.open(f"{LONG}?outcome=below")
    expect(page.locator("[role=status] p").first).to_have_text("115 จาก 230 โครงการ")
    even = sum(Decimal(f"{n}000.25") for n in range(2, 231, 2))
    expect(page.locator("[data-sum=allocated] [data-amount]")).to_have_text(f"{even:,.2f}")
    page.locator("[name=unit]").select_option("ฝ่ายปกครอง")
    expect(page.locator(".oit-rows tbody tr")).to_have_count(38)  # 6, 12 … 228
    assert page.locator("[name=outcome] option:checked").inner_text() == "ไม่บรรลุเป้าหมาย (38)"
    page.locator("[name=sort]").select_option("allocated-")
    assert codes(page)[0] == "1-0228"
    page.go_back()
    expect(page.locator(".oit-rows tbody .oit-code").first).to_have_text("1-0006")
    page.get_by_role("button", name="ล้าง").click()
    expect(page.locator("[role=status] p").first).to_have_text("230 โครงการ", use_inner_text=True)
    assert page.url.endswith(LONG)


def test_paper_gets_all_rows_of_a_choice_and_the_screen_its_own_again(far: Reader) -> None:
    page = far.open(f"{LONG}?outcome=below", viewport={"width": 360, "height": 800})
    rows = page.locator(".oit-rows tbody tr")
    expect(rows).to_have_count(30)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(rows).to_have_count(115)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(rows).to_have_count(30)


def test_a_row_that_the_browser_makes_is_the_one_that_python_drew(far: Reader) -> None:
    drawn = far.open(f"{LONG}page/2/").locator(".oit-rows tbody tr").first
    page = far.open(f"{LONG}?text=1-0101")
    made = page.locator(".oit-rows tbody tr")
    expect(made).to_have_count(1)
    made_text, drawn_text = (" ".join(row.inner_text().split()) for row in (made, drawn))
    assert made_text == drawn_text
    assert "ใช้มากกว่างบประมาณ 0.75 บาท" in made_text
    assert "หน่วยงานรายงานว่า “ต่ำกว่าเป้าหมาย”" in made_text
    assert made.locator("a").evaluate("link => link.href") == drawn.locator("a").evaluate("link => link.href")


def test_nothing_found_is_said_and_the_choice_can_be_taken_back(far: Reader) -> None:
    page = far.open(f"{LONG}?text=ไม่มีคำนี้")
    expect(page.get_by_text("ไม่มีโครงการที่ตรงกับที่ค้นและเลือกไว้")).to_be_visible()
    page.get_by_role("button", name="ล้าง").click()
    expect(page.locator(".oit-rows tbody tr")).not_to_have_count(0)


def test_the_order_by_name_is_that_of_a_thai_dictionary(far: Reader) -> None:
    page = far.open(f"{LONG}?sort=name")
    expect(page.locator(".oit-rows tbody th a").first).to_have_text("โครงการกีฬา ที่ 2")
    names = page.locator(".oit-rows tbody th a").all_text_contents()
    assert names == in_thai_order(names)


@pytest.mark.chromium("takes scripts away")
def test_without_a_script_every_row_of_the_year_is_on_one_of_its_pages(far: Reader) -> None:
    page = far.open(LONG, java_script_enabled=False)
    found = codes(page)
    for number in ("2", "3"):
        page.locator(".oit-sheets").first.get_by_text(number, exact=True).click()
        found += codes(page)
    assert found == [f"1-{n:04}" for n in range(1, 231)]


def test_where_the_file_of_the_year_does_not_come_the_pages_can_be_turned(many: Site, browser: Browser) -> None:
    reader = Reader(browser, many)
    page = reader.open(LONG)
    page.route("**/rows.*.json", lambda route: route.abort())
    assert not page.locator(".oit-sheets").is_visible()
    page.locator("[name=outcome]").select_option("met")
    expect(page.locator("[data-failed]")).to_be_visible()
    assert page.locator(".oit-sheets").is_visible()
    close(browser)


@pytest.mark.parametrize("width", [320, 1280])
def test_the_pages_of_a_long_list_hurt_nobody_and_stand_still(far: Reader, width: int) -> None:
    for address in (LONG, f"{LONG}page/2/", "units/works/", "units/works/page/2/"):
        page = far.open(address, viewport={"width": width, "height": 800})
        assert Axe().run(page).response["violations"] == [], address
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address


@pytest.mark.chromium("prints")
@pytest.mark.skipif(not shutil.which("pdftotext"), reason="the words of a PDF are read with pdftotext (poppler-utils)")
def test_on_paper_every_sheet_of_the_list_has_the_heads_of_its_columns(far: Reader, tmp_path: Path) -> None:
    far.open(LONG).pdf(path=str(tmp_path / "list.pdf"), prefer_css_page_size=True)
    said = subprocess.run(["pdftotext", "-layout", "list.pdf", "-"], cwd=tmp_path, capture_output=True, check=True)
    sheets = [sheet for sheet in said.stdout.decode().split("\f") if "1-00" in sheet]
    assert len(sheets) > 1
    for sheet in sheets:
        assert "(บาท)" in sheet


def test_what_was_spent_of_chosen_rows_is_held_against_what_the_same_rows_received(reader: Reader) -> None:
    """2568: four of six state both sides, one of them after money was added and taken away."""
    page = reader.open("projects/2568/", viewport={"width": 1280, "height": 900})
    field = page.locator("[data-sum=use]")
    drawn = field.inner_text()
    assert "เทียบเฉพาะ 4 จาก 6 โครงการที่ระบุทั้งสองยอด" in drawn
    assert "ใช้ไปเทียบกับงบหลังโอน" in drawn
    page.locator("[name=unit]").select_option("ฝ่ายโยธา")
    expect(field).to_contain_text("ร้อยละ 93.7 (1,190,000 จาก 1,270,000 บาท)")
    page.locator("[name=unit]").select_option("")
    page.locator("[name=sort]").select_option("name")  # the browser adds up anew
    assert field.inner_text() == drawn
    expect(page.locator("[data-whole]")).to_be_visible()
    for code, told in (("90000001-4005", "เทียบไม่ได้"), ("90000001-4003", "ร้อยละ 97")):
        page.locator("[name=text]").fill(code)
        expect(page.locator("[data-whole]")).to_be_hidden()
        expect(field).to_contain_text(told)
