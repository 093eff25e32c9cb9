"""The engine in a real browser: the published script over a real index."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from oit.search import build_index
from search import corpus
from search.frame import publish_scripts, script
from search.queries import EXACT, NONE, SLIPS, Query, judged, written
from search.serving import Handler, serve

pytestmark = pytest.mark.browser

ASK = """async (text) => {
  const { results, total, near, short, shorter, partial } = await engine.search(text);
  const shown = (pieces) => pieces.map(([text, found]) => (found ? `[${text}]` : text)).join("");
  return { places: results.map((r) => r.place), titles: results.map((r) => shown(r.title)), short, shorter,
           snippets: results.map((r) => shown(r.snippet)), words: results.map((r) => r.words), total, near, partial };
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
    told = {q.text: ask(engine, q.text) for q in queries}
    assert [text for text, answer in told.items() if answer["total"] and not answer["partial"]] == []
    assert [text for text, answer in told.items() if answer["total"]] == ["ช้างป่า จตุจักร"]  # a place alone is a guess
    assert len(queries) > 20


def test_near_words_are_given_only_when_nothing_holds_and_are_called_so(engine: Page) -> None:
    assert ask(engine, "มูลฝอย")["near"] == []
    assert ask(engine, "มูลฝย")["near"][0] == ["มูลฝย", "มูลฝอย"]


def test_an_equal_word_that_made_the_hit_is_told(engine: Page) -> None:
    found = ask(engine, "กทม.")
    assert found["words"][0] == [["กทม.", "กรุงเทพมหานคร"]]


def test_words_of_politeness_do_not_stand_in_the_way(engine: Page) -> None:
    found = ask(engine, "ลานกีฬา")["places"]
    for text in ("ขอสอบถาม ลานกีฬา ค่ะ", "อยากทราบเรื่องลานกีฬา", "รบกวนถามว่าลานกีฬาใช้เงินเท่าไรคะ", "ลานกีฬาหน่อยครับ"):
        assert ask(engine, text)["places"] == found, text


def test_words_of_asking_stay_where_they_are_part_of_a_word(engine: Page) -> None:
    assert ask(engine, "แบบสอบถาม")["total"] > 0
    assert ask(engine, "ใบสอบถามออนไลน์")["total"] == 0
    assert ask(engine, "ภาษาสเปน")["total"] == 0  # which holds เป็น


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
    assert "[มูลฝอย]" in ask(engine, "มูลฝอย")["titles"][0]
    assert "[ผู้สูง]อายุ" in " ".join(ask(engine, "ผูสูง")["titles"])
    assert "[ผู้]" in " ".join(ask(engine, "ผู")["titles"] + ask(engine, "ผู")["snippets"])


def test_where_only_the_title_holds_it_the_first_sentence_is_shown_and_no_list_of_facts(engine: Page) -> None:
    found = ask(engine, "ชักลากมูลฝอย")
    unmarked = [snippet for snippet in found["snippets"] if "[" not in snippet]
    assert unmarked
    assert not any("รหัสโครงการ" in snippet for snippet in unmarked)


def test_of_a_word_in_facts_and_in_a_sentence_the_sentence_is_shown(engine: Page, samples: list[corpus.Sample]) -> None:
    place = samples[60].office.removeprefix("สำนักงานเขต")
    snippets = [text for text in ask(engine, f"เขต{place}")["snippets"] if "[" in text]
    assert snippets
    assert not any(text.startswith("รหัสโครงการ") for text in snippets)


def test_who_asks_for_more_finds_what_was_shown_in_its_place(engine: Page) -> None:
    places = """async (wanted) => {
      const { results } = await engine.search("ประชาชน", { wanted });
      return results.map(({ place }) => place); }"""
    all_of_them = engine.evaluate(places, 40)
    assert len(all_of_them) == 40
    assert [engine.evaluate(places, wanted) for wanted in (10, 20)] == [all_of_them[:10], all_of_them[:20]]


def test_a_letter_alone_asks_for_nothing(engine: Page) -> None:
    for text in ("ก", "ก่", "?", "ๆ", " "):
        assert ask(engine, text)["short"], text


def test_where_nothing_is_found_words_are_offered_that_are(engine: Page) -> None:
    for text in ("ลานกีฬา ดาวเทียม", "ผู้สูงอายุดาวเทียม", "zzzz 2566 ผู้สูงอายุ"):
        found = ask(engine, text)
        assert found["total"] == 0
        assert 0 < len(found["shorter"]) <= 3
        assert all(word in text and ask(engine, word)["total"] for word in found["shorter"])
    assert ask(engine, "ผู้สูงอายุดาวเทียม")["shorter"] == ["ผู้สูงอายุ"]


HOSTILE = ["<img src=x onerror=alert(1)>", "\\", "[", "ก" * 3000, "@2565--", "=", "่่่", "\u200b", "😀", "%E0%B8"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_queries_do_no_harm(engine: Page, text: str) -> None:
    assert ask(engine, text)["total"] >= 0


def test_a_text_pasted_without_spaces_takes_no_longer_than_its_length(
    engine: Page, samples: list[corpus.Sample]
) -> None:
    text = "".join("".join(sample.lines) for sample in samples[50:60])
    pasted = "".join(sign for sign in text if "\u0e00" < sign < "\u0e4f")
    time = """async (text) => {
      const begun = performance.now(); await engine.search(text); return performance.now() - begun; }"""
    engine.evaluate(time, pasted[:2000])
    short, long = (min(engine.evaluate(time, pasted[at : at + size]) for at in (0, 7, 13)) for size in (480, 1920))
    assert long < 12 * max(short, 20)


def test_a_newer_query_stops_an_older_one(engine: Page) -> None:
    asked = """() => Promise.race([
      engine.search("มูลฝอย", { stop: () => true }),
      new Promise((next) => setTimeout(next, 500, "stopped"))])"""
    Handler.asked.clear()
    assert engine.evaluate(asked) == "stopped"
    assert ask(engine, "มูลฝอย")["total"]
    assert not [path for path in Handler.asked if "start.bin" in path]  # the index stays open


def small(browser: Browser, folder: Path, **articles: str) -> Page:
    """A page with the engine over a site of a few projects, each an article."""
    for name, inside in articles.items():
        page = folder / f"below/projects/2566/{name}/index.html"
        page.parent.mkdir(parents=True)
        page.write_text(corpus.FRAME.format(title=name, article=f'<div class="oit-page" {inside}</div>'), "utf-8")
    publish_scripts(folder / "below")
    build_index(folder / "below")
    opened = browser.new_page()
    opened.goto(f"http://127.0.0.1:{serve(folder).server_port}/")
    opened.evaluate(f"async () => {{ globalThis.engine = await import('/below{script(folder / 'below')}'); }}")
    return opened


def test_what_is_quoted_begins_at_a_word(browser: Browser, tmp_path: Path) -> None:
    text = "หน่วยงานได้รับมอบหมายให้ดำเนินการปรับปรุงท่อระบายน้ำเพื่อครูและผู้ปกครองในพื้นที่" * 3
    page = small(browser, tmp_path, a1=f'data-kind="project"><h1>โครงการหนึ่ง</h1><p>{text}</p>')
    [quoted] = ask(page, "ระบายน้ำเพื่อครู")["snippets"]
    page.close()
    words = ("หน่วยงาน", "ได้", "รับ", "มอบหมาย", "ให้", "ดำเนินการ", "ปรับปรุง", "ท่อ")
    assert quoted.startswith("… ")
    assert quoted[2:].startswith(words)


def test_results_of_one_title_are_told_apart(browser: Browser, tmp_path: Path) -> None:
    facts = 'data-kind="project" data-year="2566" data-office="สำนักงานเขตสมมุติ" data-unit="ฝ่ายโยธา" data-code='
    names = {"a1": "ซ่อมถนน", "a2": "ซ่อมถนน", "a3": "ซ่อมถนนและทางเท้า"}
    page = small(browser, tmp_path, **{code: f'{facts}"{code}"><h1>{name}</h1>' for code, name in names.items()})
    told = "async () => (await engine.search('ซ่อมถนน')).results.map(({ code, alike }) => [code, alike])"
    assert dict(page.evaluate(told)) == {"a1": True, "a2": True, "a3": False}
    page.close()


def published(site: Path, folder: Path) -> Path:
    """A copy of the site at a sub-path of its own, which a test may change."""
    return Path(shutil.copytree(site, folder / "below"))


def test_a_deploy_while_a_page_is_open_is_noticed(browser: Browser, site: Path, tmp_path: Path) -> None:
    copy = published(site, tmp_path)
    page = browser.new_page()
    page.goto(f"http://127.0.0.1:{serve(tmp_path).server_port}/")
    page.evaluate(f"async () => {{ globalThis.engine = await import('/below{script(copy)}'); }}")
    assert ask(page, "มูลฝอย")["total"]
    corpus.write_site(copy, 40)
    build_index(copy)
    assert ask(page, "พิพิธภัณฑ์")["total"]
    page.close()


class Opened(Handler):
    """A server that says of files that begin as gzipped ones do that they are, as some do unasked."""

    def end_headers(self) -> None:
        if self.path.endswith(".bin") and Path(self.translate_path(self.path)).read_bytes().startswith(b"\x1f\x8b"):
            self.send_header("Content-Encoding", "gzip")
        super().end_headers()


def test_a_server_that_opens_the_files_itself_is_no_trouble(browser: Browser, site: Path) -> None:
    server = serve(site.parent, Opened)
    page = browser.new_page()
    page.goto(f"http://127.0.0.1:{server.server_port}/")
    page.evaluate(f"async () => {{ globalThis.engine = await import('/below{script(site)}'); }}")
    assert ask(page, "มูลฝอย")["total"]
    page.close()
