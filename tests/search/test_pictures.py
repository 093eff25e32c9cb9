"""Pictures and documents among the answers: a picture stands behind the pages that show it, and files are no pages."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Page

from oit.search import build_index
from search.frame import publish_scripts, script
from search.serving import serve
from search.test_index import page as lay_page

LISTED = (
    '<table class="oit-list oit-documents"><tr><th scope="row"><a href="after.jpg">ถนน</a>'
    ' <span class="oit-code">documents/after.jpg</span></th></tr></table>'
)


def test_a_picture_stands_behind_the_page_that_shows_it(browser: Browser, tmp_path: Path) -> None:
    site = tmp_path / "below"
    lay_page(site, "projects/2568/1", "โครงการก่อสร้างและปรับปรุงถนนคอนกรีต", "แล้วเสร็จ", kind="project")
    lay_page(site, "documents", "เอกสาร", LISTED, kind="list")
    (site / "documents/after.jpg").write_bytes(b"\xff\xd8")
    (site / "documents/ถนน.txt").write_text("ประกาศผู้ชนะ งานถนน", "utf-8")
    publish_scripts(site)
    build_index(site)
    server = serve(tmp_path)
    page = browser.new_page()
    page.goto(f"http://127.0.0.1:{server.server_port}/")
    page.evaluate(f"async () => {{ globalThis.engine = await import('/below{script(site)}'); }}")
    kinds = page.evaluate("async () => (await engine.search('ถนน')).results.map(({ kind }) => kind)")
    assert kinds[-1] == "picture"
    assert set(kinds[:-1]) >= {"project", "document"}
    page.close()


def test_pages_and_files_are_not_counted_as_pages_alone(scripts: Page) -> None:
    code = "async () => (await import('/assets/search/labels.js')).summary('ถนน', { near: [], total: 7, sure: true })"
    assert scripts.evaluate(code) == "พบ 7 รายการ"
