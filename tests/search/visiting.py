"""What the tests of box and search page share: a served site, and visitors whose browser may complain of nothing."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Locator, Page, expect

from search import corpus
from search.frame import write_frame
from search.serving import Handler, serve

WIDE, PHONE = {"width": 1280, "height": 800}, {"width": 360, "height": 740}
PAGES = 60
HOSTILE = "<img src=x onerror=alert(1)> โครงการอันตราย"

WATCH = """() => {
  globalThis.said = [];
  addEventListener("DOMContentLoaded", () => {
    const status = document.querySelector("[role=status]");
    const note = () => said.at(-1) !== status.textContent && said.push(status.textContent);
    if (status) new MutationObserver(note).observe(status, { childList: true, subtree: true, characterData: true });
  });
}"""


def lay_out(folder: Path) -> Path:
    """Write a site below a folder, which is the one to serve; one of its pages has a hostile name."""
    page = folder / "below/projects/2566/99999999-0001/index.html"
    page.parent.mkdir(parents=True)
    article = f'<div class="oit-page" data-kind="project"><h1>{escape(HOSTILE)}</h1><p>ข้อความ</p></div>'
    page.write_text(corpus.FRAME.format(title="อันตราย", article=article), "utf-8")
    (folder / "favicon.ico").touch()
    write_frame(folder / "below", PAGES)
    return folder


def address(folder: Path, handler: type[Handler] = Handler) -> str:
    """Serve a folder; return where its site is."""
    return f"http://127.0.0.1:{serve(folder, handler).server_port}/below/"


class Visitors:
    """Opens pages; whatever the browser complains of becomes a fault."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.faults: list[str] = []

    def open(self, url: str, **context: Any) -> Page:
        """Open a page in a browser of its own; what its status says is noted."""
        page = self.browser.new_context(**{"viewport": WIDE, **context}).new_page()
        page.add_init_script(f"({WATCH})()")
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("console", lambda said: self.faults.append(said.text) if said.type == "error" else None)
        page.on("dialog", lambda dialog: (self.faults.append(dialog.message), dialog.dismiss()))
        Handler.asked.clear()
        page.goto(url)
        return page


def field(page: Page) -> Locator:
    """The field, whatever it is called by now."""
    return page.get_by_role("combobox").or_(page.get_by_role("searchbox")).first


def status(page: Page) -> Locator:
    """What the search says."""
    return page.get_by_role("status")


def options(page: Page) -> Locator:
    """The lines below the box."""
    return page.get_by_role("option")


def listed(page: Page) -> Locator:
    """The lines of the answer to all that was typed."""
    expect(page.locator("[role=listbox][aria-busy=false]")).to_be_visible()
    return options(page)


def type_in(page: Page, text: str) -> Page:
    """Type by keys."""
    field(page).click()
    page.keyboard.type(text)
    return page


def said(page: Page) -> list[str]:
    """All that the status has said so far."""
    return page.evaluate("said")  # type: ignore[no-any-return]


def found(word: str) -> int:
    """How many pages have a word in the title, of those words that stand nowhere else."""
    return sum(word in sample.title for sample in corpus.samples(PAGES))
