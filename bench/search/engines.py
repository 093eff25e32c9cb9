"""The engines that are set side by side: how each is laid out and built, and how a page asks it.

Each is used as well as we know how. Pagefind cuts Thai pages by one dictionary when it builds and the query by the
browser's (Intl.Segmenter) when it is asked, and the two agree too seldom; so it is measured as its manual says, and
again over pages cut beforehand by the browser's own segmenter, in an index told to leave Thai alone.
"""

from __future__ import annotations

import importlib.util
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bench.search import cutting, stock
from oit.search.script import bundle
from search.corpus import Sample

ROOT = Path(__file__).parents[2]
OURS = bundle(ROOT / "overrides/assets/search")


@dataclass(frozen=True)
class Engine:
    """`lay_out` prepares a site beside the corpus and returns its folder; `build` is a Python statement about `site`.

    `open` is JavaScript that returns a function from a text to the addresses of ten results. `files` are those of the
    index, `texts` those among them that hold the pages' text. `needs` is a package that must be installed.
    """

    name: str
    lay_out: Callable[[Path, list[Sample]], Path]
    build: str
    open: str
    files: tuple[str, ...]
    texts: str = ""
    needs: str = ""
    ours: bool = False


@dataclass(frozen=True)
class Built:
    """What a build took: CPU seconds and peak megabytes of it and its children; bytes on disk without page text."""

    seconds: float
    megabytes: float
    size: int


def _with_scripts(site: Path, _samples: list[Sample]) -> Path:
    folder = site / "assets/search"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name, data in OURS.files.items():
        (folder / name).write_bytes(data)
    return site


def _as_it_is(site: Path, _samples: list[Sample]) -> Path:
    return site


def _stock(site: Path, samples: list[Sample]) -> Path:
    return stock.write(site.with_name(f"{site.name}-stock"), samples)


def _pagefind(*settings: str) -> str:
    given = [
        "--root-selector",
        "article",
        "--exclude-selectors",
        ".headerlink, article svg, article nav, article .oit-foot, [data-search=off]",
        "--quiet",
        *settings,
    ]
    return (
        "import subprocess, sys; subprocess.run([sys.executable, '-m', 'pagefind', '--site', str(site), "
        f"'--glob', 'projects/**/*.html', *{given!r}], check=True)"
    )


ASK_PAGEFIND = """async () => { const engine = await import('/pagefind/pagefind.js'); await engine.init();
  return async (text) => {
    const { results } = await engine.search(text);
    const found = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    return found.map(({ url }) => url.replace(/^\\//, '')); }; }"""

ASK_STOCK = """async () => {
  const home = new DOMParser().parseFromString(await (await fetch('/')).text(), 'text/html');
  const { search } = JSON.parse(home.getElementById('__config').textContent);
  const index = await (await fetch('/search/search_index.json')).json();
  const worker = new Worker(new URL(search, location.origin));
  const send = (message) => new Promise((resolve) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.postMessage(message); });
  await send({ type: 0, data: { ...index, options: { suggest: false } } });
  return async (text) => {
    const { data } = await send({ type: 2, data: text });
    return data.items.slice(0, 10).map(([{ location }]) => location.split('#')[0]); }; }"""

ENGINES = [
    Engine(
        "oit",
        _with_scripts,
        "from oit.search import build_index; build_index(site)",
        # as the page of our site does it: start and script side by side
        f"""async () => {{
          const start = fetch('/assets/search-index/start.bin', {{cache: 'no-cache'}});
          globalThis.early = start.then((response) => response.arrayBuffer());
          const {{ search }} = await import('/assets/search/{OURS.names["worker.js"]}');
          return async (text) => (await search(text)).results.map((result) => result.place); }}""",
        ("assets/search-index/**/*",),
        "assets/search-index/*/p/*",
        ours=True,
    ),
    Engine(
        "Pagefind",
        _as_it_is,
        _pagefind(),
        ASK_PAGEFIND,
        ("pagefind/**/*",),
        "pagefind/fragment/*",
        needs="pagefind_bin_extended",
    ),
    Engine(
        "Pagefind, cut",
        cutting.write,
        _pagefind("--force-language", "lo"),
        ASK_PAGEFIND,
        ("pagefind/**/*",),
        "pagefind/fragment/*",
        needs="pagefind_bin_extended",
    ),
    Engine(
        "Material",
        _stock,
        "from bench.search import stock; stock.build_site(site)",
        ASK_STOCK,
        ("search/*", "assets/javascripts/workers/*.js", "assets/javascripts/lunr/**/*.js"),
    ),
]


def installed(engine: Engine) -> bool:
    """Whether the package that an engine comes in is there."""
    return not engine.needs or importlib.util.find_spec(engine.needs) is not None


def build(engine: Engine, site: Path) -> Built:
    """Build in a process of its own, and say what that took."""
    code = f"""
import json, resource
from pathlib import Path
site = Path({str(site)!r})
{engine.build}
both = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
print(json.dumps([max(one.ru_maxrss for one in both), sum(one.ru_utime + one.ru_stime for one in both)]))
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{engine.name} was not built:\n{done.stderr[-2000:]}")
    kilobytes, seconds = json.loads(done.stdout.strip().splitlines()[-1])
    texts = set(site.glob(engine.texts)) if engine.texts else set()
    files = {path for pattern in engine.files for path in site.glob(pattern) if path.is_file()} - texts
    return Built(seconds, kilobytes / 1024, sum(path.stat().st_size for path in files))
