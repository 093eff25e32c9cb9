# ruff: noqa: E501  JavaScript in strings
"""Search measured in real browsers on invented sites, beside Pagefind: `make bench`.

    python tests/search/bench.py [--pages 1000 10000] [--seeds 1 101] [--each 10] [--without pagefind firefox] [--raw FILE]

Says, for each engine: CPU and memory of the build, size of the index, and for each kind of query recall among the
first ten, mean reciprocal rank, answers to queries that have none, bytes from a cold start to the first result, the
time of that on a line of 100 ms and 9 Mbit/s, and the time of a query once the engine is warm.
Needs Chromium; Firefox is measured where it is installed, Pagefind (the extended build, which cuts Thai) where its
package is: `pip install -c constraints.txt -e '.[bench]'`. `--raw` keeps every single answer, one JSON object a line.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import Any, TextIO

import corpus
from engines import ENGINES, Built, Engine, Server, build
from firefox import Firefox
from playwright.sync_api import Browser, Page, sync_playwright
from queries import NONE, SLIPS, Query, judged, written

LINE = {"offline": False, "latency": 100, "downloadThroughput": 9e6 / 8, "uploadThroughput": 9e6 / 8}
COLD = 24
"""Queries that are asked from a cold start; each opens the engine anew."""

Marks = dict[str, list[tuple[float, float]]]

MISSING = {
    "pagefind": "pagefind: not measured, its extended build is not installed (pip install 'pagefind[extended]')",
    "firefox": "Firefox: not measured, it or the package websocket-client is not installed",
    "lunr": "stock Material (lunr): not measured; it hung in this harness and waits for a time limit of its own",
}
"""What is said instead of figures."""

Raw = TextIO | None


def mark(query: Query, places: list[str]) -> tuple[float, float]:
    """Recall among the first ten, and the reciprocal rank of the first right answer."""
    right = [place in query.answers for place in places]
    if query.kind == NONE:
        return float(not places), float(not places)
    rank = next((i for i, one in enumerate(right, 1) if one), 0)
    return sum(right) / min(10, len(query.answers)), 1 / rank if rank else 0.0


def ask_all(page: Any, engine: Engine, queries: list[Query]) -> tuple[Marks, list[float]]:
    """Ask everything of a warm engine: marks by kind, milliseconds of each query."""
    page.evaluate(f"async () => {{ globalThis.ask = await ({engine.open})(); await ask('โครงการ'); }}")
    marks: Marks = defaultdict(list)
    times = []
    for query in queries:
        places, took = page.evaluate(
            "async (text) => { const t = performance.now(); const found = await ask(text); return [found, performance.now() - t]; }",
            query.text,
        )
        marks[query.kind].append(mark(query, places))
        times.append(took)
    return marks, times


def cold(browser: Browser, server: Server, engine: Engine, queries: list[Query]) -> tuple[list[int], list[float]]:
    """Bytes and milliseconds from nothing to the first result, on the slow line."""
    sizes, times = [], []
    for query in queries[:: max(1, len(queries) // COLD)][:COLD]:
        context = browser.new_context()
        page = context.new_page()
        page.goto(server.address)
        context.new_cdp_session(page).send("Network.emulateNetworkConditions", LINE)
        before = server.sent
        code = f"async (text) => {{ const t = performance.now(); const ask = await ({engine.open})(); await ask(text); return performance.now() - t; }}"
        times.append(page.evaluate(code, query.text))
        sizes.append(server.sent - before)
        context.close()
    return sizes, times


def mean(values: list[float]) -> float:
    return statistics.fmean(values) if values else 0.0


def by_kind(marks: Marks) -> list[str]:
    return [
        f"    {kind:15} {len(all_):4}   recall {mean([r for r, _ in all_]):.3f}   MRR {mean([m for _, m in all_]):.3f}"
        for kind, all_ in marks.items()
        if kind != NONE
    ]


def summary(marks: Marks, times: list[float]) -> str:
    found = [one for kind, all_ in marks.items() if kind != NONE for one in all_]
    slips = [one for kind in SLIPS for one in marks.get(kind, [])]
    wrong = sum(1 - r for r, _ in marks.get(NONE, []))
    spread = statistics.quantiles(times, n=20)
    return (
        f"recall {mean([r for r, _ in found]):.3f}  MRR {mean([m for _, m in found]):.3f}  "
        f"slips {mean([r for r, _ in slips]):.2f}  false {wrong:.0f}/{len(marks.get(NONE, []))}  "
        f"query {statistics.median(times):.0f}/{spread[-1]:.0f} ms (median/p95)"
    )


def keep(raw: Raw, **what: Any) -> None:
    """Write one line of raw figures, where they are wanted."""
    if raw:
        raw.write(json.dumps(what, ensure_ascii=False) + "\n")
        raw.flush()


def keep_marks(raw: Raw, where: str, queries: list[Query], marks: Marks, times: list[float]) -> None:
    """Write what became of each query: marks are kept by kind, in the order of the queries."""
    rest = {kind: iter(all_) for kind, all_ in marks.items()}
    for query, took in zip(queries, times, strict=True):
        recall, rank = next(rest[query.kind])
        keep(
            raw,
            where=where,
            kind=query.kind,
            query=query.text,
            answers=len(query.answers),
            recall=recall,
            rr=rank,
            ms=took,
        )


def measure(browser: Browser, engine: Engine, site: Path, sets: dict[str, list[Query]], built: Built, raw: Raw) -> None:
    print(f"\n{engine.name}: {built}", flush=True)
    keep(raw, engine=engine.name, site=site.name, **vars(built))
    server = Server(site)
    page: Page = browser.new_page()
    page.goto(server.address)
    for name, queries in sets.items():
        marks, times = ask_all(page, engine, queries)
        keep_marks(raw, f"{engine.name} {site.name} {name}", queries, marks, times)
        print(f"  {name:8} {summary(marks, times)}", flush=True)
        if engine.ours:
            print("\n".join(by_kind(marks)))
    page.close()
    sizes, times = cold(browser, server, engine, [q for q in next(iter(sets.values())) if q.kind != NONE])
    keep(raw, where=f"{engine.name} {site.name} cold", sizes=sizes, times=times)
    print(
        f"  cold     {statistics.median(sizes) / 1024:.0f} KB median, {max(sizes) / 1024:.0f} KB most; "
        f"first result {statistics.median(times):.0f} ms median, {max(times):.0f} ms most"
    )


def in_firefox(engine: Engine, site: Path, sets: dict[str, list[Query]], raw: Raw) -> None:
    with Firefox(Server(site).address) as page:
        for name, queries in sets.items():
            marks, times = ask_all(page, engine, queries)
            keep_marks(raw, f"firefox {site.name} {name}", queries, marks, times)
            print(f"  {name:8} {summary(marks, times)}   (Firefox)", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, nargs="+", default=[1000])
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 101])
    parser.add_argument("--each", type=int, default=10)
    parser.add_argument("--without", nargs="*", default=[])
    parser.add_argument("--raw", type=argparse.FileType("w", encoding="utf-8"))
    given = parser.parse_args()
    print(MISSING["lunr"])
    if "firefox" not in given.without and not Firefox.installed():
        given.without.append("firefox")
        print(MISSING["firefox"])
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for count in given.pages:
            site = Path(folder) / str(count)
            samples = corpus.write_site(site, count)
            sets = {f"seed {seed}": judged(samples, seed, given.each) for seed in given.seeds}
            sets |= {name: written(samples, f"{name}.yml") for name in ("written", "fresh", "fresh2")}
            asked = ", ".join(f"{name} {len(queries)}" for name, queries in sets.items())
            print(f"\n== {count} pages; queries: {asked}", flush=True)
            for engine in ENGINES:
                if engine.name in given.without:
                    continue
                if not (built := build(engine, site)):
                    print(MISSING[engine.name])
                    continue
                measure(browser, engine, site, sets, built, given.raw)
                if engine.ours and "firefox" not in given.without:
                    in_firefox(engine, site, sets, given.raw)


if __name__ == "__main__":
    main()
