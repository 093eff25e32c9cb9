"""The corpus with a space between the words of its pages, put where the browser's own segmenter sees them end.

What someone does who wants a search engine for spaced languages to find Thai: cut the pages by the rule by which the
query will be cut (Intl.Segmenter, here in Chromium; in Node it is the same). In Firefox, whose segmenter differs,
queries would be cut otherwise than these pages.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

from search.corpus import FRAME, Sample, article

CUT = """(texts) => {
  const words = new Intl.Segmenter('th', { granularity: 'word' });
  return texts.map((text) => [...words.segment(text)].map(({ segment }) => segment).join(' ').replace(/ +/g, ' ')); }"""
_TAG = re.compile(r"(<[^>]*>)")


def write(site: Path, samples: list[Sample]) -> Path:
    """Write the pages beside the corpus, cut in a Chromium of another process; return their folder."""
    folder = site.with_name(f"{site.name}-cut")
    pages = [_TAG.split(article(sample)) for sample in samples]
    texts = [text for parts in pages for text in parts[::2]]
    done = subprocess.run(
        [sys.executable, "-m", "bench.search.cutting"],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=True,
    )
    cut = iter(json.loads(done.stdout))
    for sample, parts in zip(samples, pages, strict=True):
        parts[::2] = [next(cut) for _ in parts[::2]]
        path = folder / sample.url / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(FRAME.format(title=sample.code, article="".join(parts)), "utf-8")
    return folder


def main() -> None:
    """Read texts from standard input, cut them, write them to standard output; JSON both ways."""
    from playwright.sync_api import sync_playwright

    from browser.browsers import chromium

    with sync_playwright() as playwright, chromium(playwright) as browser:
        json.dump(browser.new_page().evaluate(CUT, json.load(sys.stdin)), sys.stdout)


if __name__ == "__main__":
    main()
