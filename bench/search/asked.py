"""Queries as people ask them, over the invented office beside the corpus: what each finds and costs from nothing.

Knows our engine alone, and that its worker is typed into as tests/search/letters.py does. Its clock is no real one:
nothing here is a time.
"""

from __future__ import annotations

import shutil
import statistics
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Browser

from bench.search.engines import ENGINES
from bench.search.figures import spread, table
from bench.search.hosting import Host
from oit.search import build_index
from search import corpus
from search.letters import PASTED, Cost, costs
from search.queries import NONE, Query, asked

GAPS = {"pasted": PASTED, "typed, 8 keys/s": 125, "typed, 4 keys/s": 250}


def lay_out(site: Path, office: Path, pages: int) -> list[corpus.Sample]:
    """Write the office and the corpus into one site, with scripts and index."""
    shutil.copytree(office, site)
    samples = corpus.write_site(site, pages)
    ENGINES[0].lay_out(site, samples)
    build_index(site)
    return samples


def _found(queries: Sequence[Query], told: dict[str, Cost]) -> list[str]:
    """Recall, reciprocal rank, and answers to what has none: those not called partial, and those that are."""
    having = [(told[query.text].places, query.answers) for query in queries if query.kind != NONE]
    recall = statistics.fmean(len({*places} & answers) / min(10, len(answers)) for places, answers in having)
    ranks = [next((1 / i for i, one in enumerate(places, 1) if one in answers), 0.0) for places, answers in having]
    false = [told[query.text].partial for query in queries if query.kind == NONE and told[query.text].places]
    none = sum(query.kind == NONE for query in queries)
    return [
        str(len(having)),
        f"{recall:.3f} / {statistics.fmean(ranks):.3f}",
        f"{false.count(False)}, {sum(false)} of {none}",
    ]


def measure(browser: Browser, site: Path, samples: list[corpus.Sample]) -> str:
    """Ask and type all sets; two tables."""
    names = sorted(path.name for path in corpus.HERE.glob("asked*.yml"))
    sets = {name: asked(samples, name) for name in names}
    texts = list(dict.fromkeys(query.text for queries in sets.values() for query in queries))
    host = Host(site)
    told: dict[str, list[Cost]] = {}
    for name, gap in GAPS.items():
        page = browser.new_page()
        page.goto(host.blank)
        told[name] = costs(page, host.address, site, texts, gap)
        page.close()
    host.close()
    pasted = {cost.text: cost for cost in told["pasted"]}
    rows = [[name, *_found(queries, pasted)] for name, queries in sets.items()]
    sizes = [
        [name, spread([cost.size / 1000 for cost in all_], most=True), spread([cost.files for cost in all_], most=True)]
        for name, all_ in told.items()
    ]
    return "\n\n".join(
        [
            table(["as people ask, from nothing", "queries", "recall@10 / MRR", "false, partial"], rows),
            table([f"cost of {len(texts)} queries: median / p95 / most", "kB", "requests"], sizes),
        ]
    )
