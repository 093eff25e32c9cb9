"""Builds a site as an office does, serves it below a sub-path as GitHub Pages does, and opens it in a browser.

A page opened through `Reader` is watched: whatever a reader's browser would complain of becomes a fault.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, Response

from building import GENERATOR, OFFICE, ROOT, copy_office, made_before

__all__ = ["OFFICE", "ROOT", "Reader", "Site", "site"]


class _Handler(SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        pass


@dataclass
class Site:
    """A built site: where its files are and where it is served."""

    folder: Path
    url: str

    def addresses(self) -> list[str]:
        """Every page, as an address below the site, the front page first; redirects left out."""
        pages = [file for file in self.folder.rglob("*.html") if 'http-equiv="refresh"' not in file.read_text("utf-8")]
        return sorted(file.relative_to(self.folder).as_posix().removesuffix("index.html") for file in pages)

    def one_of_each(self) -> list[str]:
        """One page of each kind: of pages that differ only in a number, a code or the name of a unit, the longest."""
        kinds: dict[str, str] = {}
        for address in self.addresses():
            parts = address.strip("/").split("/")
            kind = "/".join("#" if any(sign.isdigit() for sign in part) else part for part in parts)
            kind = "units/#" if kind.startswith("units/") else kind
            best = kinds.get(kind)
            if best is None or self._size(address) > self._size(best):
                kinds[kind] = address
        return list(kinds.values())

    def _size(self, address: str) -> int:
        file = self.folder / address
        return (file / "index.html" if file.is_dir() else file).stat().st_size


PREVIEW = "from building import draw_preview; draw_preview({folder!r})"
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')


def build(source: Path, folder: Path, preview: bool = False) -> tuple[Path, int]:
    """Build the office at `source` inside `folder`; return the folder to serve and the port it expects.

    A preview shows what has errors too, as `make serve` does.
    """
    copy_office(folder, source)
    served = folder / "served"
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(served)))
    port = server.server_port
    command = [sys.executable, "-m", GENERATOR, "build", "--quiet", "--site-dir", str(served / "repo")]
    if preview:
        command = [sys.executable, "-c", PREVIEW.format(folder=str(served / "repo"))]
    settings = {
        "SITE_URL": f"http://127.0.0.1:{port}/repo/",
        "PYTHONPATH": os.pathsep.join((str(ROOT / "hooks"), str(ROOT / "tests"))),
        "NO_MKDOCS_2_WARNING": "1",
    }
    with made_before(folder):
        done = subprocess.run(
            command, cwd=folder, env=os.environ | settings, capture_output=True, text=True, check=False
        )
    assert done.returncode == 0, done.stdout + done.stderr
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return served / "repo", port


def site(source: Path, folder: Path, preview: bool = False) -> Site:
    """Build and serve."""
    built, port = build(source, folder, preview)
    return Site(built, f"http://127.0.0.1:{port}/repo/")


def without_policy(site: Site) -> Site:
    """Take from every page what tells the browser to run nothing else: what holds now, holds without help."""
    for file in site.folder.rglob("*.html"):
        text, found = _POLICY.subn("", file.read_text("utf-8"))
        assert found == 1, file
        file.write_text(text, "utf-8")
    return site


LETTERS = "CanvasRenderingContext2D.prototype.measureText = (text) => ({ width: %s })"
"""How wide a device draws a letter: all alike where it has no Thai ones."""
MOVED = """new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => list.getEntries().forEach(e => { sum += e.value; }))
    .observe({type: "layout-shift", buffered: true});
  setTimeout(() => done(sum), 400);
})"""
"""How far things moved since the page was opened, and within the next moment."""


@dataclass
class Reader:
    """Someone who opens pages of a site; `faults` is what their browser complained of."""

    browser: Browser
    site: Site
    faults: list[str] = field(default_factory=list)

    def open(self, address: str, thai_letters: bool = False, **context: Any) -> Page:
        """Open a page of the site in a browser of its own (size, colour scheme, JavaScript as given).

        `thai_letters` makes the device have Thai letters of its own, as telephones do and test machines may not: where
        there are none, the site's font comes late rather than never, and moves the text.
        """
        page = self.browser.new_context(**context).new_page()
        if thai_letters:
            page.add_init_script(LETTERS % "text.codePointAt(0)")
        page.on("console", lambda said: said.type == "error" and self._fault(page, f"console: {said.text}"))
        page.on("pageerror", lambda error: self._fault(page, f"error: {error}"))
        page.on("dialog", lambda dialog: (self._fault(page, f"dialog: {dialog.message}"), dialog.dismiss()))
        page.on("request", lambda request: self._asked(page, request.url))
        page.on("response", lambda response: self._answered(page, response))
        page.goto(self.site.url + address, wait_until="load")
        return page

    def _fault(self, page: Page, words: str) -> None:
        self.faults.append(f"{page.url}: {words}")

    def _asked(self, page: Page, url: str) -> None:
        if not url.startswith((self.site.url, "data:", "blob:")):
            self._fault(page, f"asked for {url}")

    def _answered(self, page: Page, response: Response) -> None:
        if response.status >= 400:
            self._fault(page, f"{response.status} {response.url}")
