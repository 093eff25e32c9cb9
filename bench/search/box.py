# ruff: noqa: E501  JavaScript in strings
"""The search box of a real page, typed into as people type: what is loaded when, and how long a key takes to answer.

Each query is typed in a page of its own with nothing in the browser's cache: the box is clicked, PAUSE later the first
letter is pressed, and then a letter every GAP; what is loaded until the last is answered are its bytes. Then it is typed
again, each letter when the one before is answered, until nothing more is loaded, and these keys are timed: with what
they need at hand. A query of more than LONG letters is pasted. A time is that from the `input` event to the first change
of the list after the worker's answer to just that text. Every letter counts, the first ones too, which find the most pages.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from playwright.sync_api import Browser, BrowserContext, CDPSession
from playwright.sync_api import Page as ChromiumPage

from bench.search.hosting import Host
from building import build as build_office
from building import copy_office
from search.queries import NONE, Query

PAUSE = 0.3
GAP = 0.125
"""Seconds; eight letters a second is fast typing."""
LONG = 40
AGAIN = 6
"""Times that a query is typed until all that its letters ask for is there."""
TYPED = 16
"""Queries that are typed."""
LIMIT = 5_000
"""Milliseconds until a key is called unanswered."""


@dataclass(frozen=True)
class Box:
    """Where a box is and what it shows, as selectors; how it speaks to its worker, as JavaScript about a message.

    `asked` is the text of a query in a message to the worker, `answered` whether one from it is an answer. A text of
    fewer letters than `least` is answered without the worker; where it `trims`, a space alone asks for nothing.
    """

    field: str
    shown: str
    asked: str
    answered: str
    least: int = 1
    trims: bool = False

    @property
    def watch(self) -> str:
        """A script that notes when a key was pressed and when its answer was shown."""
        return f"""
          const told = globalThis.told = {{ keys: 0 }};
          let state = '';
          let last = '';
          const typed = () => document.querySelector('{self.field}').value.trim();
          addEventListener('input', (event) => {{
            told.keys++; told.begun = event.timeStamp; told.shown = 0;
            state = typed().length < {self.least} ? 'answered' : 'typed';
            if ({str(self.trims).lower()} && typed() === last) told.shown = told.begun;
            last = typed(); }}, true);
          const Before = Worker;
          globalThis.Worker = class extends Before {{
            constructor(...given) {{
              super(...given);
              this.addEventListener('message', ({{ data }}) => {{ if ({self.answered} && state === 'asked') state = 'answered'; }});
            }}
            postMessage(data, ...rest) {{
              if (state === 'typed' && ({self.asked})?.trim() === typed()) state = 'asked';
              super.postMessage(data, ...rest);
            }}
          }};
          addEventListener('DOMContentLoaded', () => new MutationObserver(() => {{
            if (state === 'answered' && !told.shown) told.shown = performance.now();
          }}).observe(document.querySelector('{self.shown}'), {{ childList: true, subtree: true, characterData: true }}));
        """


OURS = Box("[data-oit-find] [name=q]", "[data-oit-find]", "data.text", "(data.answer || data.trouble)", 2, True)
MATERIAL = Box(
    *("[data-md-component=search-query]", "[data-md-component=search-result]"),
    *("data?.type === 2 ? data.data : undefined", "data?.type === 3"),
)

ANSWERED = """async ([keys, limit]) => {
  const end = performance.now() + limit;
  while (performance.now() < end && !(told.keys >= keys && told.shown)) await new Promise((next) => setTimeout(next, 8));
  return told.shown ? told.shown - told.begun : null; }"""

EMPTIED = """(field) => {
  document.querySelector(field).select();
  document.execCommand('delete'); }"""


class Visitor(Protocol):
    """A browser that opens one page after another with an empty cache, and presses keys in it."""

    def visit(self, address: str, first: str = "") -> object:
        """Open an address; the script `first` runs before those of the page."""

    def evaluate(self, code: str, argument: object = None, /) -> object:
        """Call a JavaScript function with one argument and return its result."""

    def press(self, key: str) -> None:
        """Press and let go a key."""

    def leave(self) -> None:
        """Close what is open."""


class Chromium:
    """A visitor; keys are real ones, also of letters that no keyboard layout of the machine has."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._context: BrowserContext | None = None
        self._page: ChromiumPage
        self._keys: CDPSession

    def visit(self, address: str, first: str = "") -> object:
        """Open an address in a new context."""
        self.leave()
        self._context = self._browser.new_context()
        self._context.add_init_script(f"(() => {{ {first} }})()")
        self._page = self._context.new_page()
        self._keys = self._context.new_cdp_session(self._page)
        return self._page.goto(address, wait_until="networkidle")

    def evaluate(self, code: str, argument: object = None, /) -> object:
        """Run it in the open page."""
        return self._page.evaluate(code, argument)

    def press(self, key: str) -> None:
        """Press a letter, or a key that writes nothing."""
        text = {"text": key} if len(key) == 1 else {}
        self._keys.send("Input.dispatchKeyEvent", {"type": "keyDown", "key": key, **text})
        self._keys.send("Input.dispatchKeyEvent", {"type": "keyUp", "key": key})

    def leave(self) -> None:
        """Close the context."""
        if self._context:
            self._context.close()
        self._context = None


@dataclass
class Typed:
    """Bytes of search files before the box is used; for each query those from then to its results; ms of each key."""

    before: int = 0
    sizes: list[int] = field(default_factory=list)
    times: list[float] = field(default_factory=list)
    unanswered: int = 0


def _of_search(log: list[tuple[str, int]]) -> int:
    """Bytes of what is there for search alone; the box's look is part of the page."""
    return sum(size for path, size in log if ("search" in path or "lunr" in path) and not path.endswith(".css"))


def _key(visitor: Visitor, typed: Typed, keys: int) -> None:
    took = visitor.evaluate(ANSWERED, [keys, LIMIT])
    if isinstance(took, int | float):
        typed.times.append(took)
    else:
        typed.unanswered += 1


def _type(visitor: Visitor, text: str, wait: bool) -> Typed:
    """Type or paste a query; `wait` for the answer to each letter, or to the last alone."""
    typed, before = Typed(), visitor.evaluate("() => told.keys")
    assert isinstance(before, int)
    if len(text) > LONG:
        visitor.evaluate("(text) => document.execCommand('insertText', false, text)", text)
        visitor.press("Control")  # the hand leaves the keys with which it pasted
        _key(visitor, typed, before + 1)
        return typed
    for number, letter in enumerate(text, 1):
        begun = time.monotonic()
        visitor.press(letter)
        if wait or number == len(text):
            _key(visitor, typed, before + number)
        time.sleep(max(0.0, begun + GAP - time.monotonic()))
    return typed


def _timed(visitor: Visitor, host: Host, text: str, box: Box) -> Typed:
    """Type a query anew until nothing more is loaded for it; what the last keys took."""
    for _ in range(AGAIN):
        visitor.evaluate(EMPTIED, box.field)
        host.taken()
        typed = _type(visitor, text, wait=True)
        if not host.taken():
            break
    return typed


def type_all(visitor: Visitor, host: Host, box: Box, address: str, queries: Sequence[Query]) -> Typed:
    """Type some of the queries into a box of the page at `address`."""
    typed = Typed()
    wanted = [query.text.strip() for query in queries if query.kind != NONE]
    for text in wanted[:: max(1, len(wanted) // TYPED)][:TYPED]:
        host.taken()
        visitor.visit(host.address + address, box.watch)
        time.sleep(PAUSE)
        typed.before = max(typed.before, _of_search(host.taken()))
        visitor.evaluate(f"() => document.querySelector('{box.field}').focus()")
        time.sleep(PAUSE)
        first = _type(visitor, text, wait=False)
        typed.unanswered += first.unanswered
        typed.sizes.append(_of_search(host.taken()))
        again = _timed(visitor, host, text, box)
        typed.times += again.times
        typed.unanswered += again.unanswered
    visitor.leave()
    return typed


def office(folder: Path) -> Path:
    """Build the invented office of the tests as an official would; return its site."""
    done = build_office(copy_office(folder / "office"))
    if done.returncode:
        raise RuntimeError(f"the office was not built:\n{done.stderr[-2000:]}")
    return folder / "office/site"


@contextmanager
def beside(office_site: Path, site: Path) -> Iterator[str]:
    """Put the office's pages into a site that has an index, and that index behind their box; yield their address."""
    place = site / "office"
    shutil.copytree(office_site, place, ignore=shutil.ignore_patterns("search-index"))
    (place / "assets/search-index").symlink_to(site.resolve() / "assets/search-index")
    yield "/office/"
    shutil.rmtree(place)
