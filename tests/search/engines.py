# ruff: noqa: E501  JavaScript in strings
"""The engines that bench.py sets side by side: how each is built, and how a page asks it."""

from __future__ import annotations

import gzip
import importlib.util
import json
import shutil
import subprocess
import sys
import threading
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ROOT = Path(__file__).parents[2]
OURS = ROOT / "overrides/assets/search"


@dataclass(frozen=True)
class Engine:
    """`build` is a Python statement about `site`; `open` JavaScript that returns a function from text to ten addresses."""

    name: str
    build: str
    open: str
    files: str
    ours: bool = False


@dataclass(frozen=True)
class Built:
    """What a build took."""

    seconds: float
    megabytes: float
    size: int

    def __str__(self) -> str:
        return f"build {self.seconds:.1f} s CPU, {self.megabytes:.0f} MB; on disk {self.size / 1e6:.2f} MB"


ENGINES = [
    Engine(
        "oit",
        "from oit.search import build_index; build_index(site)",
        """async () => { const { search } = await import('/assets/search/worker.js');
          return async (text) => (await search(text)).results.map((result) => result.place); }""",
        "assets/search-index/**/*",
        ours=True,
    ),
    Engine(
        "pagefind",
        "import subprocess, sys; subprocess.run([sys.executable, '-m', 'pagefind', '--site', str(site), "
        "'--root-selector', 'article', '--quiet'], check=True)",
        """async () => { const engine = await import('/pagefind/pagefind.js'); await engine.init();
          return async (text) => {
            const { results } = await engine.search(text);
            const found = await Promise.all(results.slice(0, 10).map((result) => result.data()));
            return found.map(({ url }) => url.replace(/^\\//, '')); }; }""",
        "pagefind/**/*",
    ),
]


def build(engine: Engine, site: Path) -> Built | None:
    """Build in a process of its own, and say what that took; None where the engine is not installed."""
    if engine.name == "pagefind" and not importlib.util.find_spec("pagefind_bin_extended"):
        return None
    if engine.ours:
        shutil.rmtree(site / "assets/search", ignore_errors=True)
        shutil.copytree(OURS, site / "assets/search")
    paths = [str(ROOT / "hooks"), str(Path(__file__).parent)]
    code = (
        f"import sys; sys.path[:0] = {paths!r}; from pathlib import Path; site = Path({str(site)!r}); {engine.build}\n"
    )
    code += "import resource as r; both = [r.getrusage(r.RUSAGE_SELF), r.getrusage(r.RUSAGE_CHILDREN)]\n"
    code += (
        "import json; print(json.dumps([max(b.ru_maxrss for b in both), sum(b.ru_utime + b.ru_stime for b in both)]))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    kilobytes, seconds = json.loads(done.stdout.strip().splitlines()[-1])
    files = [path for path in site.glob(engine.files) if path.is_file() and "p" not in path.parts[-2:-1]]
    return Built(seconds, kilobytes / 1024, sum(path.stat().st_size for path in files))


class _Handler(SimpleHTTPRequestHandler):
    """Sends text gzipped, as GitHub Pages does, and counts the bytes."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *args: object) -> None:
        pass

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            path /= "index.html"
        if not path.is_file():
            data, kind = b"", "text/plain"
        else:
            data, kind = path.read_bytes(), self.guess_type(str(path))
        self.send_response(200 if data else 404)
        if path.suffix in (".js", ".json", ".html", ".css", ".wasm"):
            data = gzip.compress(data, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)
        self.server.sent += len(data)  # type: ignore[attr-defined]


class Server:
    """A site, served; `sent` counts the bytes of all answers."""

    def __init__(self, site: Path) -> None:
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(site)))
        self._server.sent = 0  # type: ignore[attr-defined]
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self._server.server_port}/empty.html"
        (site / "empty.html").write_text("<!doctype html><title>.</title>", "utf-8")

    @property
    def sent(self) -> int:
        return self._server.sent  # type: ignore[attr-defined,no-any-return]
