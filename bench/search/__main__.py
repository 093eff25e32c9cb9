"""Search measured in real browsers on invented sites, beside Pagefind and stock Material: `make bench`.

    PYTHONPATH=.:hooks:tests python -m bench.search [--pages 1000 10000] [--seeds 1 101] [--each 10]
        [--without Firefox box …] [--raw FILE]

For each size one table of all engines, and one of recall by kind of query:

- recall among the first ten and mean reciprocal rank of all queries and of each set; answers to queries that have none;
- milliseconds of a query asked of the warm engine by script;
- bytes from a cold start to the first results, and the time of that on a line of 100 ms and 9 Mbit/s (hosting.py);
- the box of a real page, typed into by keys (box.py): ours, and stock Material's;
- the sets of queries as people ask them, over the invented office beside the corpus (asked.py): what is found from
  nothing, what is answered that has no answer, bytes and requests of every query, pasted and typed at two paces;
- size of the index; CPU and memory of the build (of the whole site, in the case of stock Material).

Needs Chromium. Firefox is measured where it is installed, Pagefind where its package is
(`pip install -c constraints.txt -e '.[bench]'`). An engine that hangs is given up after a limit and reported.
`--without` leaves out engines by name, `Firefox` or the `box`. Stock Material is left out above --material pages, as it
loads and indexes all text at every cold start. At 10,000 pages some queries keep Pagefind busy for over ten seconds;
`--seeds 1 --each 4 --without "Pagefind, cut"` makes that size a matter of eight minutes on two busy cores.
`--raw` keeps every single answer, one JSON object a line.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from bench.search import asked
from bench.search.asking import START_LIMIT, Page, ask_all, cold, start
from bench.search.box import MATERIAL, OURS, Chromium, Visitor, beside, office, type_all
from bench.search.engines import ENGINES, Engine, build, installed
from bench.search.figures import Figures, keep_all, report
from bench.search.firefox import Firefox
from bench.search.hosting import Host
from browser.browsers import chromium
from search import corpus
from search.queries import Query, judged, written

WRITTEN = ("written", "fresh", "fresh2", "fresh3", "fresh4", "fresh5")

Sets = dict[str, list[Query]]


def query_sets(samples: list[corpus.Sample], seeds: Sequence[int], each: int) -> Sets:
    """Drawn queries by seed, and those written by hand."""
    sets = {f"seed {seed}": judged(samples, seed, each) for seed in seeds}
    return sets | {name: written(samples, f"{name}.yml") for name in WRITTEN}


def in_chromium(browser: Browser, host: Host, engine: Engine, sets: Sets, figures: Figures) -> None:
    """Ask everything, warm and cold."""
    context = browser.new_context()

    def opened() -> Page | None:
        for former in context.pages:
            former.close()
        page = context.new_page()
        page.goto(host.blank)
        return page if start(page, engine) else None

    figures.answers = {name: ask_all(opened, queries) for name, queries in sets.items()}
    context.close()
    if not all(figures.answers.values()):
        figures.note = f"did not start within {START_LIMIT // 1000} s and was given up"
        return
    figures.cold = cold(browser, host, engine, next(iter(sets.values())))


def in_firefox(engine: Engine, folder: Path, sets: Sets, box: Callable[[Host, Visitor, Figures], None]) -> Figures:
    """The same queries and the box in Firefox."""
    figures, host = Figures(f"{engine.name}, Firefox"), Host(folder)
    with Firefox() as firefox:

        def opened() -> Page | None:
            page = firefox.visit(host.blank)
            return page if start(page, engine) else None

        figures.answers = {name: ask_all(opened, queries) for name, queries in sets.items()}
        box(host, firefox, figures)
    host.close()
    return figures


class Run:
    """One run of the benchmark: the browser, the built office, and what is left out."""

    def __init__(self, browser: Browser, folder: Path, without: set[str]) -> None:
        self.browser, self.folder, self.without = browser, folder, without
        self._office = office(folder) if "box" not in without else None

    def type(self, engine: Engine, site: Path, queries: list[Query]) -> Callable[[Host, Visitor, Figures], None]:
        """What types queries into the box of an engine's pages, where they have one."""

        def typing(host: Host, visitor: Visitor, figures: Figures) -> None:
            if self._office and engine.ours:
                with beside(self._office, site) as address:
                    figures.typed = type_all(visitor, host, OURS, address, queries)
            elif self._office and engine.name == "Material":
                figures.typed = type_all(visitor, host, MATERIAL, "/", queries)

        return typing

    def asked(self, pages: int) -> str:
        """Ask our engine as people do, over the office beside the corpus."""
        if not self._office:
            return "as people ask: left out with the box, as no office was built"
        site = self.folder / f"{pages}-asked"
        return asked.measure(self.browser, site, asked.lay_out(site, self._office, pages))

    def measure(self, engine: Engine, site: Path, samples: list[corpus.Sample], sets: Sets) -> list[Figures]:
        """Build an engine and measure it in each browser."""
        folder = engine.lay_out(site, samples)
        figures = Figures(engine.name, built=build(engine, folder))
        typing = self.type(engine, folder, next(iter(sets.values())))
        host = Host(folder)
        in_chromium(self.browser, host, engine, sets, figures)
        if not figures.note:
            typing(host, Chromium(self.browser), figures)
        host.close()
        if not engine.ours or "Firefox" in self.without:
            return [figures]
        return [figures, in_firefox(engine, folder, sets, typing)]


def left_out(engine: Engine, pages: int, without: set[str], material: int) -> str:
    """Why an engine is not measured; empty where it is."""
    if engine.name in without:
        return "left out"
    if engine.name == "Material" and pages > material:
        return f"left out above {material:,} pages (--material)"
    return "" if installed(engine) else f"not measured, {engine.needs} is not installed"


def main() -> None:
    """Measure and report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, nargs="+", default=[int(os.environ.get("PAGES", "1000"))])
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 101])
    parser.add_argument("--each", type=int, default=10)
    parser.add_argument("--without", nargs="*", default=[])
    parser.add_argument("--material", type=int, default=1000)
    parser.add_argument("--raw", type=argparse.FileType("w", encoding="utf-8"))
    given = parser.parse_args()
    without = set(given.without)
    if not Firefox.installed() and "Firefox" not in without:
        without.add("Firefox")
        print("Firefox: not measured, it or the package websocket-client is not installed")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as name, chromium(playwright) as browser:
        run = Run(browser, Path(name), without)
        for pages in given.pages:
            begun = time.monotonic()
            site = Path(name) / str(pages)
            samples = corpus.write_site(site, pages)
            sets = query_sets(samples, given.seeds, given.each)
            found: list[Figures] = []
            for engine in ENGINES:
                why = left_out(engine, pages, without, given.material)
                new = [Figures(engine.name, note=why)] if why else run.measure(engine, site, samples, sets)
                for figures in new:
                    keep_all(given.raw, pages, figures)
                found += new
                print(f"{pages:,} pages, {engine.name}: {time.monotonic() - begun:.0f} s", file=sys.stderr, flush=True)
            print(report(pages, found))
            print(run.asked(pages))
            print(f"measured in {time.monotonic() - begun:.0f} s", flush=True)


if __name__ == "__main__":
    main()
