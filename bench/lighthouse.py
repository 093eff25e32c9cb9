"""What Lighthouse says of one page of each kind on a simulated phone: medians of RUNS runs.

The pages are those of the invented office, no sample, as an office publishes them, and the list of a year of as many
projects as LISTS says.

Needs Node.js, whose npx brings Lighthouse; without it says so. Figures are what Lighthouse computes for a slow line and
a slow processor, so they drift less than times do.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from playwright.sync_api import sync_playwright

from bench.many_projects import LAST, rich_office
from bench.search.hosting import Host
from browser.browsers import find
from building import build, copy_office

RUNS = int(os.environ.get("RUNS", "5"))
PAGES = ("/", "/projects/2566/", "/projects/2566/90000001-2001/", "/oit/2566/", "/search/", "/about/")
LISTS = (300, 2_000)
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
SHIFT = "cumulative-layout-shift"
LIMIT = 180
"""Seconds until a run is given up."""


def site(root: Path) -> Path:
    """The site of an office; a sample would ask not to be indexed, which costs the last category."""
    told = root / "content/office.yml"
    told.write_text(told.read_text("utf-8").replace("sample: true", "sample: false"), encoding="utf-8")
    done = build(root)
    if done.returncode:
        sys.exit(done.stderr)
    return root / "site"


def measured(address: str, program: str) -> dict[str, float]:
    """One run: a score of 0 to 100 for each category, and how far the layout shifts."""
    command = ["npx", "--yes", "lighthouse@12", address, "--quiet", "--output=json"]
    command += [f"--only-categories={','.join(CATEGORIES)}", "--chrome-flags=--headless=new --no-sandbox"]
    surroundings = os.environ | {"CHROME_PATH": program}
    done = subprocess.run(command, env=surroundings, capture_output=True, check=True, timeout=LIMIT)
    told = json.loads(done.stdout)
    scores = {name: 100 * told["categories"][name]["score"] for name in CATEGORIES}
    return scores | {SHIFT: told["audits"][SHIFT]["numericValue"]}


def show(folder: Path, pages: Sequence[str], program: str, note: str = "") -> None:
    """Measure some pages of a site and print a line for each."""
    with closing(Host(folder)) as host:
        for page in pages:
            runs = [measured(host.address + page, program) for _ in range(RUNS)]
            figures = [statistics.median(run[name] for run in runs) for name in (*CATEGORIES, SHIFT)]
            scores = (f"{figure:7.0f}" for figure in figures[:-1])
            print(f"{page + note:34}", *scores, f"shift {figures[-1]:.3f}", flush=True)


def main() -> None:
    """Measure and print."""
    if not shutil.which("npx"):
        print("no Node.js here: Lighthouse is left out")
        return
    with sync_playwright() as playwright:
        program = find(playwright, "chromium")
    if program is None:
        sys.exit("no Chromium here")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        show(site(copy_office(folder / "office")), PAGES, program)
        for count in LISTS:
            many = rich_office(folder / str(count), count)
            show(site(many), [f"/projects/{LAST}/"], program, f" of {count:,} projects")


if __name__ == "__main__":
    main()
