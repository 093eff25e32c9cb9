"""How long a whole build takes, by stage: cold, again, and after one edit; beside Hugo, without search and with
Pagefind over its pages, and stock Material; and the preview beside that of Hugo.

Sizes are those in PAGES (100, 1,000 and 10,000 unless given). Absolute times drift from machine to machine and with
what else runs there; the ratios are what counts. Ours checks the data and carries tables, charts, files for programs
and a search index; Hugo's site holds the same facts and no search (`hugo_site`), the stock one the same text and its
own search. The second edit is the one that counts: the first build after a cold one has no older site to be built in.
At the end stands how much more a size takes than the one a tenth of it.
"""

import importlib.util
import json
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import bench.preview
from bench.hugo_site import hugo_site
from bench.many_projects import rich_office, rich_projects

SIZES = [int(size) for size in os.environ.get("PAGES", "100,1000,10000").split(",")]
STOCK_UP_TO = 1_000
"""Stock Material keeps every page in memory; with more it says nothing new."""
PAGEFIND = importlib.util.find_spec("pagefind") is not None


class Cost(NamedTuple):
    """What one build took: CPU and wall in seconds, peak in megabytes, what it printed."""

    cpu: float
    wall: float
    peak: float
    printed: str


def cost(root: Path, command: Sequence[str]) -> Cost:
    """Run a build in a folder."""
    print(f"   … {' '.join(map(str, command[-3:]))} in {root.name}", file=sys.stderr, flush=True)
    begun = time.monotonic()
    with tempfile.TemporaryFile("w+") as printed:
        process = subprocess.Popen(
            command, cwd=root, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, stdout=printed, text=True
        )
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            sys.exit(f"{command} ended with {process.returncode}")
        printed.seek(0)
        peak = used.ru_maxrss / (1024 if sys.platform == "linux" else 1024**2)
        return Cost(used.ru_utime + used.ru_stime, time.monotonic() - begun, peak, printed.read())


def stock(root: Path, projects: Iterable[tuple[str, str]]) -> Path:
    """Lay out the same texts as plain Markdown pages for MkDocs and Material."""
    (root / "docs").mkdir(parents=True)
    (root / "mkdocs.yml").write_text(
        "site_name: x\ntheme: {name: material, language: th, font: false}\nnav: [index.md]\nnot_in_nav: '*'\n",
        encoding="utf-8",
    )
    (root / "docs/index.md").write_text("# x\n", encoding="utf-8")
    for place, text in projects:
        paragraphs = "\n\n".join(line.strip() for line in text.splitlines())
        page = root / "docs" / Path(place).with_suffix(".md").name
        page.write_text(f"# {place}\n\n{paragraphs}\n", encoding="utf-8")
    return root


def edit(root: Path, number: int) -> None:
    """Change the words of one project."""
    path = sorted((root / "projects").rglob("*.yml"))[number]
    path.write_text(re.sub("^name: ", "name: แก้ไขแล้ว ", path.read_text("utf-8"), flags=re.M), encoding="utf-8")


def told(site: Path) -> str:
    """Return how large a site is, and its pages."""
    sizes = [path.stat().st_size for path in site.rglob("*") if path.is_file()]
    pages = [path.stat().st_size for path in site.rglob("*.html")]
    whole, middle, largest = sum(sizes) / 1e6, statistics.median(pages) / 1e3, max(pages) / 1e3
    return f"{whole:.0f} MB, page {middle:.0f} kB (largest {largest:.0f})"


def line(name: str, one: Cost, beside: float, further: str = "") -> None:
    """Print one row."""
    print(f"{name:22}{one.cpu:9.1f}{one.wall:9.1f}{one.peak:9.0f}{one.cpu / beside:9.2f}   {further}", flush=True)


def compare(size: int, folder: Path) -> float:
    """Build so many projects in every way, and return what our cold build took."""
    print(f"\n{size:,} projects           CPU s   wall s     MB   × Hugo", flush=True)
    ours = rich_office(folder / "ours", size)
    staged = [sys.executable, "-m", "bench.staged"]
    hugo = shutil.which("hugo")
    theirs = cost(hugo_site(folder / "hugo", rich_projects(size)), [hugo, "--quiet"]) if hugo else None
    beside = theirs.cpu if theirs else float("nan")
    if theirs:
        line("Hugo", theirs, beside, told(folder / "hugo/public"))
    if theirs and PAGEFIND:
        index = cost(folder / "hugo", [sys.executable, "-m", "pagefind", "--site", "public"])
        both = Cost(theirs.cpu + index.cpu, theirs.wall + index.wall, max(theirs.peak, index.peak), "")
        line("Hugo and Pagefind", both, beside)
    cold = 0.0
    for number, name in enumerate(("cold", "again", "after one edit", "after another")):
        if number > 1:
            edit(ours, size // number)
        one = cost(ours, staged)
        cold = cold or one.cpu
        stages = {stage: round(spent, 1) for stage, spent in json.loads(one.printed).items()}
        line(f"ours, {name}", one, beside, told(ours / "site") if name == "cold" else "")
        print(f"{'':24}{', '.join(f'{stage} {spent}' for stage, spent in stages.items())}", flush=True)
    if size <= STOCK_UP_TO:
        plain = cost(stock(folder / "stock", rich_projects(size)), [sys.executable, "-m", "mkdocs", "build", "-q"])
        line("stock Material", plain, beside, told(folder / "stock/site"))
    return cold


def main() -> None:
    """Compare at every size."""
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    os.environ["PYTHONPATH"] = os.pathsep.join([str(Path.cwd()), *filter(None, [os.environ.get("PYTHONPATH")])])
    spent: dict[int, float] = {}
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            spent[size] = compare(size, Path(folder))
        with tempfile.TemporaryDirectory() as folder:
            bench.preview.compare(size, Path(folder))
    for size in spent:
        if tenth := spent.get(size // 10):
            print(f"{size:,} projects take {spent[size] / tenth:.1f} times the CPU of {size // 10:,}")


if __name__ == "__main__":
    main()
