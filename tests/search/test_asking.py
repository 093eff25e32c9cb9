"""How people ask: figures in words, the keyboard in the other language, words written by ear; and the answers."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from building import build, copy_office
from oit.search import FOLDER, build_index
from search import corpus
from search.frame import script
from search.queries import NONE, Query, asked
from search.serving import serve

pytestmark = pytest.mark.browser

ASKED = [f"asked{number}.yml" for number in range(1, 6)]


@pytest.fixture(scope="module")
def beside(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Page:
    """A page in which the engine over the invented office beside the invented corpus is at hand as `engine`."""
    done = copy_office(tmp_path_factory.mktemp("asked"))
    assert build(done).returncode == 0
    site = done / "site"
    corpus.write_site(site, 300)
    build_index(site)
    page = browser.new_page()
    page.goto(f"http://127.0.0.1:{serve(site).server_port}/{FOLDER}/")
    page.evaluate(f"async () => {{ globalThis.engine = await import('{script(site)}'); }}")
    return page


def ask(engine: Page, text: str) -> Any:
    return engine.evaluate(
        """async (text) => {
          const { results, ...rest } = await engine.search(text);
          const each = (name) => results.map((result) => result[name]);
          return { ...rest, places: each("place"), missing: each("missing") }; }""",
        text,
    )


def recall(answer: Any, query: Query) -> float:
    return len({*answer["places"]} & query.answers) / min(10, len(query.answers))


@pytest.mark.parametrize("name", ASKED)
def test_queries_as_people_ask_them_are_answered(beside: Page, samples: list[corpus.Sample], name: str) -> None:
    queries = asked(samples, name)
    told = [(query, ask(beside, query.text)) for query in queries]
    answered = [recall(answer, query) for query, answer in told if query.kind != NONE]
    assert sum(answered) / len(answered) >= 0.9
    without = [(query.text, answer) for query, answer in told if query.kind == NONE]
    assert [text for text, answer in without if answer["total"] and not answer["partial"]] == []
    assert sum(answer["partial"] for _, answer in without) <= 3


def test_the_ways_of_a_citizen_to_the_channels_for_complaints(beside: Page) -> None:
    for text in ("ร้องเรียนยังไง", "ร้องเรียนได้ที่ไหน", "อยากร้องเรียน", "เบอร์โทร"):
        assert ask(beside, text)["places"][0] == "contact/", text


def test_what_was_taken_for_another_word_is_told_and_quotes_ask_for_nothing_else(engine: Page) -> None:
    assert ask(engine, "สุนักจรจัด")["near"][0] == ["สุนักจรจัด", "สุนัขจรจัด"]
    assert ask(engine, '"สุนักจรจัด"')["total"] == 0
    assert ask(engine, "หมาจรจัด")["also"] == ["สุนัขจรจัด"]
    assert ask(engine, '"หมาจรจัด"')["total"] == 0
    assert ask(engine, '"สุนัขจรจัด"')["total"] == ask(engine, "สุนัขจรจัด")["total"]


def test_where_no_page_has_all_words_most_will_do_and_what_lacks_is_told(
    engine: Page, samples: list[corpus.Sample]
) -> None:
    _, topic, group = samples[60].words
    found = ask(engine, f"{topic} {group} ดาวเทียม")
    assert found["partial"]
    assert found["missing"][0] == ["ดาวเทียม"]
    assert ask(engine, "ดาวเทียม จรวด สุนัขจรจัด")["total"] == 0


def test_an_amount_finds_what_rounds_to_it(engine: Page, samples: list[corpus.Sample]) -> None:
    sample = next(one for one in samples if any("2,499,000 บาท" in line for line in one.lines))
    for text in ("2.5 ล้านบาท", "2.499 ล้าน", "สองล้านสี่แสนเก้าหมื่นเก้าพันบาท"):
        assert sample.url in ask(engine, text)["places"], text


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("สองแสนบาท", "200000 บาท"),
        ("ล้านสอง", "1200000"),
        ("หนึ่งล้านสองแสนห้าหมื่น", "1250000"),
        ("สามล้านครึ่ง", "3500000"),
        ("สี่สิบแปดล้าน", "48 ล้าน"),
        ("สองพันห้าร้อยหกสิบเจ็ด", "2567"),
        ("สองห้าหกเจ็ด", "2567"),
        ("ปีหกห้า", "ปี 2565"),
        ("ร้อยละแปดสิบ", "ร้อยละแปดสิบ"),
        ("ความสัมพันธ์", "ความสัมพันธ์"),
    ],
)
def test_numbers_in_words_are_read(scripts: Page, text: str, digits: str) -> None:
    read = "async (text) => (await import('/assets/search/asking.js')).inDigits(text)"
    assert scripts.evaluate(read, text).strip() == digits


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("l6oy-0i0yf", "สุนัขจรจัด"), ("rbrbT4yIRN", "พิพิธภัณฑ์"), ("ะพฟดดั", "traffy"), ("2566", ""), ("ITA ผล", "")],
)
def test_a_keyboard_left_in_the_other_language_is_understood(scripts: Page, typed: str, meant: str) -> None:
    other = "async (text) => (await import('/assets/search/asking.js')).otherLayout(text)"
    assert scripts.evaluate(other, typed) == meant


@pytest.mark.parametrize(
    ("word", "text", "alike"),
    [
        ("พิพิธภัณฑ์", "พิพิทพัน", True),
        ("สวนสาธารณะ", "สวนสาทารนะ", True),
        ("ส่องสว่าง", "ส่องสะหว่าง", True),
        ("ผู้สูงอายุ", "ผู้นำชุมชน", False),
    ],
)
def test_words_that_sound_alike_are_near(scripts: Page, word: str, text: str, alike: bool) -> None:
    places = """async ([word, text]) => {
      const { alike } = await import('/assets/search/sounds.js');
      return alike(fold.fold(word), fold.fold(text), 2.4); }"""
    assert bool(scripts.evaluate(places, [word, text])) is alike
