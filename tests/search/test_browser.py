"""Search in a real browser: the published script over a real index, the box of the theme, the page
/search/."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser, Page, expect

from oit.collection import Collection
from oit.pages.layout import lay_out
from oit.search import FOLDER, build_index
from search import corpus
from search.queries import EXACT, NONE, SLIPS, Query, judged, written
from search.serving import ROOT, Handler, serve

pytestmark = pytest.mark.browser

ASK = """async (text) => {
  const { results, total, near } = await engine.search(text);
  return { places: results.map((r) => r.place), titles: results.map((r) => r.title),
           snippets: results.map((r) => r.snippet), words: results.map((r) => r.words), total, near };
}"""


def ask(engine: Page, text: str) -> Any:
    return engine.evaluate(ASK, text)


def recall(engine: Page, queries: list[Query]) -> float:
    found = [set(ask(engine, query.text)["places"]) & query.answers for query in queries]
    return sum(len(f) / min(10, len(q.answers)) for f, q in zip(found, queries, strict=True)) / len(queries)


def test_what_is_on_a_page_is_found(engine: Page, samples: list[corpus.Sample]) -> None:
    queries = [q for q in judged(samples, seed=5, each=4) if q.kind != NONE]
    assert recall(engine, [q for q in queries if q.kind in EXACT]) == 1
    assert recall(engine, [q for q in queries if q.kind in SLIPS]) >= 0.85
    assert recall(engine, [q for q in queries if q.kind not in SLIPS]) >= 0.98


def test_what_is_on_no_page_is_not_answered(engine: Page, samples: list[corpus.Sample]) -> None:
    queries = [q for q in judged(samples, seed=5) + written(samples) if q.kind == NONE]
    assert {q.text: ask(engine, q.text)["places"] for q in queries if ask(engine, q.text)["total"]} == {}
    assert len(queries) > 20


def test_near_words_are_given_only_when_nothing_holds_and_are_called_so(engine: Page) -> None:
    assert ask(engine, "มูลฝอย")["near"] == []
    assert ask(engine, "มูลฝย")["near"][0] == ["มูลฝย", "มูลฝอย"]


def test_an_equal_word_that_made_the_hit_is_told(engine: Page) -> None:
    found = ask(engine, "กทม.")
    assert found["words"][0] == [["กทม.", "กรุงเทพมหานคร"]]


def test_words_of_politeness_do_not_stand_in_the_way(engine: Page) -> None:
    found = ask(engine, "ลานกีฬา")["places"]
    for text in ("ขอสอบถาม ลานกีฬา ค่ะ", "อยากทราบเรื่องลานกีฬา", "ลานกีฬาหน่อยครับ"):
        assert ask(engine, text)["places"] == found, text


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("ขอสอบถาม ลานกีฬา ค่ะ", "ลานกีฬา"),
        ("รบกวนสอบถามเรื่องลานกีฬาหน่อยนะครับ", "ลานกีฬา"),
        ("ขอดูงบหาบเร่", "หาบเร่"),
        ("วันที่ 20 ธันวาคม 2565", "20 ธันวาคม 2565"),
        ("งบปี 2567 ทุ่งครุ", "ปี 2567 ทุ่งครุ"),
        ("แบบสอบถาม", "แบบสอบถาม"),
        ("คะแนนสอบ", "คะแนนสอบ"),
        ("ฐานข้อมูล", "ฐานข้อมูล"),
        ("ดูแลผู้สูงอายุ", "ดูแลผู้สูงอายุ"),
        ("ข้อมูลส่วนบุคคล", "ข้อมูลส่วนบุคคล"),
    ],
)
def test_politeness_is_set_aside_but_not_inside_words(scripts: Page, text: str, asked: str) -> None:
    plain = "async (text) => (await import('/assets/search/mend.js')).plain(text)"
    assert scripts.evaluate(plain, text) == asked


def test_words_typed_without_spaces_are_found_apart(engine: Page, samples: list[corpus.Sample]) -> None:
    sample = next(one for one in samples if one.words and one.words[1] == "ลานกีฬา")
    place = sample.office.removeprefix("สำนักงานเขต")
    assert sample.url in ask(engine, f"ลานกีฬา{place}")["places"]
    assert ask(engine, "traffyfondue")["total"] > 100


def test_a_word_that_no_page_has_is_not_taken_for_another(engine: Page) -> None:
    assert ask(engine, "ตลาดนด")["near"][0] == ["ตลาดนด", "ตลาดนัด"]
    assert ask(engine, "พลาดนัด")["total"] == 0  # a word, though one letter from ตลาดนัด
    assert ask(engine, "ประกันชีวิต")["total"] == 0  # a word, though both of its parts are said


def test_a_code_is_found_with_two_files(engine: Page, samples: list[corpus.Sample]) -> None:
    ask(engine, "โครงการ")
    Handler.asked.clear()
    ask(engine, samples[80].code)
    assert len(Handler.asked) <= 2


def test_the_mark_covers_the_find_to_the_letter(engine: Page) -> None:
    assert "<mark>มูลฝอย</mark>" in ask(engine, "มูลฝอย")["titles"][0]
    assert "<mark>ผู้สูง</mark>อายุ" in " ".join(ask(engine, "ผูสูง")["titles"])
    assert "<mark>ผู้</mark>" in " ".join(ask(engine, "ผู")["titles"] + ask(engine, "ผู")["snippets"])


def test_hostile_queries_do_no_harm(engine: Page) -> None:
    for text in (
        "<img src=x onerror=alert(1)>",
        "\\",
        "[",
        "ก" * 3000,
        "@2565--",
        "=",
        "่่่",
        "\u200b",
        "😀",
        "%E0%B8",
    ):
        assert "<img" not in str(ask(engine, text))


def published(site: Path, folder: Path) -> Path:
    """A copy of the site at a sub-path of its own, which a test may change."""
    return Path(shutil.copytree(site, folder / "below"))


def test_a_deploy_while_a_page_is_open_is_noticed(browser: Browser, site: Path, tmp_path: Path) -> None:
    copy = published(site, tmp_path)
    page = browser.new_page()
    page.goto(f"http://127.0.0.1:{serve(tmp_path).server_port}/")
    page.evaluate("async () => { globalThis.engine = await import('/below/assets/search/worker.js'); }")
    assert ask(page, "มูลฝอย")["total"]
    corpus.write_site(copy, 40)
    build_index(copy)
    assert ask(page, "พิพิธภัณฑ์")["total"]
    page.close()


class Opened(Handler):
    """A server that sends .bin files with Content-Encoding: gzip, as some do unasked."""

    def end_headers(self) -> None:
        if self.path.endswith(".bin"):
            self.send_header("Content-Encoding", "gzip")
        super().end_headers()


def test_a_server_that_opens_the_files_itself_is_no_trouble(browser: Browser, site: Path) -> None:
    server = serve(site.parent, Opened)
    page = browser.new_page()
    page.goto(f"http://127.0.0.1:{server.server_port}/")
    page.evaluate("async () => { globalThis.engine = await import('/below/assets/search/worker.js'); }")
    assert ask(page, "มูลฝอย")["total"]
    page.close()


@pytest.fixture(scope="module")
def themed(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Address of a small site in the theme, with our box and the page /search/."""
    root = tmp_path_factory.mktemp("themed")
    for sample in corpus.samples(60):
        path = root / "docs" / sample.url.rstrip("/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.with_suffix(".md").write_text(corpus.article(sample), "utf-8")
    (root / "docs/index.md").write_text("# หน้าแรก\n", "utf-8")
    office = lay_out(Collection(root), ROOT / "overrides/oit")
    (root / "docs/search.md").write_text(office.html(office.pages["/search/"]), "utf-8")
    shutil.copytree(ROOT / "overrides/assets", root / "theme/assets")
    (root / "theme/partials").mkdir()
    for path in (ROOT / "overrides/partials").glob("search*"):
        shutil.copy(path, root / "theme/partials")
    (root / "theme/main.html").write_text(
        '{% extends "base.html" %}{% block config %}{{ super() }}'
        '{% include "partials/search-setup.html" %}{% endblock %}'
    )
    settings = {
        "site_name": "ทดสอบ",
        "site_dir": str(root / "site/below"),
        "theme": {"name": "material", "language": "th", "font": False, "custom_dir": str(root / "theme")},
        "plugins": ["search"],
        "extra_css": ["assets/search.css"],
        "nav": ["index.md", "search.md"],
    }
    (root / "mkdocs.yml").write_text(json.dumps(settings), "utf-8")
    config = load_config(str(root / "mkdocs.yml"))
    build(config)
    build_index(root / "site/below")
    (root / "site/below/search/search_index.json").unlink()
    return f"http://127.0.0.1:{serve(root / 'site').server_port}/below/"


@pytest.fixture(params=[(1280, 800), (360, 740)], ids=["wide", "phone"])
def shown(request: pytest.FixtureRequest, browser: Browser, themed: str) -> Any:
    context = browser.new_context(viewport={"width": request.param[0], "height": request.param[1]})
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    Handler.asked.clear()
    page.goto(themed)
    yield page
    assert errors == []
    context.close()


BOX = "[data-md-component=search-query]"
STATUS = ".md-search-result__meta"


def opened(page: Page) -> Page:
    page.locator("label.md-header__button[for=__search]").click() if page.viewport_size["width"] < 1000 else page.click(
        BOX
    )  # type: ignore[index]
    return page


def test_nothing_is_loaded_before_the_box_is_used(shown: Page) -> None:
    shown.wait_for_load_state("networkidle")
    assert [path for path in Handler.asked if "search" in path and not path.endswith(".css")] == []
    opened(shown)
    shown.wait_for_timeout(500)
    assert sum("start.bin" in path for path in Handler.asked) == 1  # beside the script, and not again by it


def test_the_box_answers_to_keys_and_says_how_many(shown: Page) -> None:
    opened(shown)
    shown.keyboard.type("ชักลากมูลฝอย")
    count = sum("ชักลากมูลฝอย" in sample.title for sample in corpus.samples(60))
    expect(shown.locator(STATUS)).to_have_text(f"พบ {count} หน้า")
    expect(shown.locator(STATUS)).to_have_attribute("role", "status")
    expect(shown.locator(".md-search-result__item").first).to_contain_text("ชักลากมูลฝอย")
    shown.keyboard.press("Enter")
    shown.wait_for_url("**/projects/**")
    assert "มูลฝอย" in shown.inner_text("h1")


def test_pasting_by_mouse_searches_too(shown: Page) -> None:
    opened(shown)
    shown.evaluate(
        f"""() => {{ const box = document.querySelector('{BOX}'); box.value = 'พิพิธภัณฑ์';
        box.dispatchEvent(new InputEvent('input', {{bubbles: true, inputType: 'insertFromPaste'}})); }}"""
    )
    expect(shown.locator(".md-search-result__item").first).to_contain_text("พิพิธภัณฑ์")


def test_what_is_not_there_is_said_and_near_words_are_named(shown: Page) -> None:
    opened(shown)
    shown.fill(BOX, "สนามบิน")
    expect(shown.locator(STATUS)).to_have_text("ไม่พบเอกสารที่ตรงกัน")
    shown.fill(BOX, "พิพิธพัณฑ์")
    expect(shown.locator(STATUS)).to_contain_text("แสดงคำใกล้เคียง “พิพิธภัณฑ์”")


def test_a_search_can_be_shared_and_filtered(shown: Page, themed: str) -> None:
    shown.goto(f"{themed}search/?q=มูลฝอย")
    expect(shown.locator("[role=status]")).to_contain_text("พบ")
    total = shown.locator(".oit-found").count()
    years = shown.locator("select[name=year]")
    chosen = years.locator("option").nth(1)
    value, label = chosen.get_attribute("value"), chosen.inner_text()
    years.select_option(value)
    expect(shown.locator("[role=status]")).to_have_text(f"พบ {label.split('(')[1].rstrip(')')} หน้า")
    assert 0 < shown.locator(".oit-found").count() < total
    assert f"year={value}" in shown.url
    shown.reload()
    expect(shown.locator("select[name=year]")).to_have_value(value or "")
    shown.fill("#oit-search-text", "")
    expect(shown.locator(".oit-found")).to_have_count(0)


@pytest.mark.chromium("takes scripts away")
def test_without_javascript_the_search_page_leads_to_the_projects(browser: Browser, themed: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{themed}search/?q=มูลฝอย")
    expect(page.get_by_role("link", name="รายการโครงการทั้งหมด")).to_be_visible()
    expect(page.locator("#oit-search-text")).to_be_hidden()
    context.close()


def test_a_lost_connection_is_said(browser: Browser, themed: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.route(f"**/{FOLDER.as_posix()}/**", lambda route: route.abort())
    page.goto(f"{themed}search/?q=มูลฝอย")
    expect(page.locator("[role=status]")).to_contain_text("โปรดตรวจการเชื่อมต่อ")
    context.close()
