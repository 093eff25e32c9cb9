"""What Lighthouse says of one page of each kind on a simulated phone: medians of RUNS runs.

The pages are those of the invented office, no sample, as an office publishes them.

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
from pathlib import Path

from playwright.sync_api import sync_playwright

from bench.search.hosting import Host
from browser.browsers import find
from building import build, copy_office

RUNS = int(os.environ.get("RUNS", "5"))
PAGES = ("/", "/projects/2566/", "/projects/2566/90000001-2001/", "/oit/2566/", "/search/", "/about/")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
SHIFT = "cumulative-layout-shift"


def office(root: Path) -> Path:
    """The invented office's site; a sample would ask not to be indexed, which costs the last category."""
    copy_office(root)
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
    done = subprocess.run(command, env=os.environ | {"CHROME_PATH": program}, capture_output=True, check=True)
    told = json.loads(done.stdout)
    scores = {name: 100 * told["categories"][name]["score"] for name in CATEGORIES}
    return scores | {SHIFT: told["audits"][SHIFT]["numericValue"]}


def main() -> None:
    """Measure and print."""
    if not shutil.which("npx"):
        print("no Node.js here: Lighthouse is left out")
        return
    with sync_playwright() as playwright:
        program = find(playwright, "chromium")
    if program is None:
        sys.exit("no Chromium here")
    with tempfile.TemporaryDirectory() as folder:
        host = Host(office(Path(folder) / "office"))
        for page in PAGES:
            runs = [measured(host.address + page, program) for _ in range(RUNS)]
            figures = [statistics.median(run[name] for run in runs) for name in (*CATEGORIES, SHIFT)]
            print(f"{page:34}", *(f"{figure:7.0f}" for figure in figures[:-1]), f"shift {figures[-1]:.3f}")
        host.close()


if __name__ == "__main__":
    main()
