"""How long the check of links takes on 2,000 pages, beside a bare walk of html.parser over the same pages.

It makes a site in a temporary folder: pages of
32 kB with 110 links each, as the theme draws them. Watch the ratio; seconds differ from machine to machine.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

from oit.links import check_links

SENTENCE = "ดำเนินการตามแผนปฏิบัติการป้องกันการทุจริต เพื่อยกระดับคุณธรรมและความโปร่งใสของหน่วยงาน "


def page(number: int, pages: int) -> str:
    """Return a page that links to 100 others, to spots of its own and to the files of a theme."""
    links = "".join(
        f'<li class="md-nav__item"><a href="../{(number + step) % pages}/" class="md-nav__link">'
        f'<span class="md-ellipsis">โครงการที่ {step}</span></a></li>'
        for step in range(100)
    )
    spots = "".join(f'<li><a href="#part-{part}">ส่วนที่ {part}</a></li>' for part in range(8))
    body = "".join(f'<h2 id="part-{part}">ส่วนที่ {part}</h2><p>{SENTENCE * 8}</p>' for part in range(8))
    return (
        '<!doctype html><html lang="th"><head><meta charset="utf-8"><title>โครงการ</title>'
        '<link rel="stylesheet" href="../../../site.css"></head><body>'
        f"<nav><ul>{links}</ul></nav><ul>{spots}</ul><main>{body}</main>"
        '<img src="../../../seal.png" alt=""></body></html>'
    )


def make_site(folder: Path, pages: int) -> None:
    """Write the pages below /projects/2566/ and the two files they share."""
    for number in range(pages):
        place = folder / "projects" / "2566" / str(number)
        place.mkdir(parents=True)
        (place / "index.html").write_text(page(number, pages), encoding="utf-8")
    (folder / "site.css").write_text("p { color: black }", encoding="utf-8")
    (folder / "seal.png").write_bytes(b"")


def walk(folder: Path) -> None:
    """Do the least a check could do in plain Python: read and tokenise every page."""
    for path in folder.rglob("*.html"):
        HTMLParser().feed(path.read_text(encoding="utf-8"))


def seconds(work: Callable[[], object]) -> float:
    """Return the CPU seconds of one run."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main(pages: int) -> None:
    """Make the site, measure both, print the ratio."""
    with tempfile.TemporaryDirectory() as name:
        site = Path(name)
        make_site(site, pages)
        size = sum(path.stat().st_size for path in site.rglob("*.html")) / 1e6
        outcome = check_links(site)
        assert not outcome.problems, outcome.problems[:3]
        assert outcome.pages == pages
        ours = seconds(lambda: check_links(site))
        theirs = seconds(lambda: walk(site))
    print(
        f"links: {pages:,} pages, {size:.0f} MB, {outcome.links:,} addresses: {ours:.2f} s CPU; "
        f"html.parser alone {theirs:.2f} s; ratio {ours / theirs:.2f}"
    )


if __name__ == "__main__":
    main(int(os.environ.get("PAGES", "2000")))
