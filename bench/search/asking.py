"""Queries put to an engine in a page: what is answered, how long it takes, what a cold start costs.

Knows how answers are marked, and that an engine may never answer. Must not know any engine, nor how figures are shown.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from playwright.sync_api import Browser

from bench.search.engines import Engine
from bench.search.hosting import Host
from search.queries import NONE, Query

START_LIMIT = 60_000
"""Milliseconds until an engine that has not started is given up."""
LIMIT = 10_000
"""Milliseconds until a query that has not been answered is given up."""
COLD = 16
"""Queries that are asked from a cold start; each opens the engine anew."""

WITHIN = """const within = (promise, limit) =>
  Promise.race([promise, new Promise((resolve) => setTimeout(resolve, limit, null))]);"""


class Page(Protocol):
    """A page in which scripts can be run: Playwright's, or Firefox's."""

    def evaluate(self, expression: str, arg: object = None, /) -> object:
        """Call a JavaScript function with one argument and return its result."""


@dataclass(frozen=True)
class Answer:
    """What became of a query: its recall among the first ten, the reciprocal rank of the first right answer, its time.

    A query that has no answers has the recall 1 when nothing was found. `places` is None when none came within LIMIT.
    """

    query: Query
    places: tuple[str, ...] | None
    milliseconds: float

    @property
    def recall(self) -> float:
        """Right answers among the ten, of as many as there can be."""
        places = self.places or ()
        if self.query.kind == NONE:
            return float(not places)
        return sum(place in self.query.answers for place in places) / min(10, len(self.query.answers))

    @property
    def rank(self) -> float:
        """1 / the place of the first right answer, 0 where there is none."""
        return next((1 / i for i, place in enumerate(self.places or (), 1) if place in self.query.answers), 0.0)


@dataclass
class Cold:
    """Bytes and milliseconds from nothing to the results of a first query, on the slow line."""

    sizes: list[int] = field(default_factory=list)
    times: list[float] = field(default_factory=list)


def start(page: Page, engine: Engine) -> bool:
    """Open the engine in a page as `ask`; False where it did not start."""
    code = f"""async (limit) => {{ {WITHIN}
      const ask = await within(({engine.open})(), limit);
      globalThis.ask = ask && (async (text, limit) => {{
        const begun = performance.now();
        const places = await within(ask(text), limit);
        return [places, performance.now() - begun]; }});
      return !!ask; }}"""
    return bool(page.evaluate(code, START_LIMIT))


def ask(page: Page, query: Query) -> Answer:
    """Ask one query of the engine that was opened in the page."""
    found = page.evaluate("([text, limit]) => ask(text, limit)", [query.text, LIMIT])
    assert isinstance(found, list)
    places, took = found
    return Answer(query, None if places is None else tuple(places), took)


def ask_all(opened: Callable[[], Page | None], queries: Sequence[Query]) -> list[Answer]:
    """Ask everything of a warm engine; nothing is answered where it does not start.

    `opened` gives a page with the engine started in it. After a query that was given up it is called again: the engine
    would go on with that query, and every other would wait behind it.
    """
    answers: list[Answer] = []
    page = None
    for query in queries:
        if page is None:
            if not (page := opened()):
                return []
            ask(page, Query("", "โครงการ", frozenset()))
        answers.append(ask(page, query))
        if answers[-1].places is None:
            page = None
    return answers


def cold(browser: Browser, host: Host, engine: Engine, queries: Sequence[Query]) -> Cold:
    """Open the engine anew for some of the queries, on the slow line, with nothing in the browser's cache."""
    found = Cold()
    answered = [query for query in queries if query.kind != NONE]
    for query in answered[:: max(1, len(answered) // COLD)][:COLD]:
        context = browser.new_context()
        page = context.new_page()
        page.goto(host.blank)
        host.line(slow=True)
        took = page.evaluate("() => performance.now()")
        if start(page, engine) and ask(page, query).places is not None:
            found.times.append(page.evaluate("(begun) => performance.now() - begun", took))
            found.sizes.append(sum(size for _, size in host.taken()))
        host.line(slow=False)
        context.close()
    return found
