"""How long it takes from saving an edited project until its page is shown, and until the search knows of it: our
preview, and `hugo server` beside it.

Knows how both are started. Wall-clock seconds, for that is what the one who waits has; each figure is the middle one of
`EDITS`. Run alone with sizes in PAGES, or as a part of `bench.build`.
"""

import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from bench.hugo_site import hugo_site
from bench.many_projects import rich_office, rich_projects

EDITS = 5
LONGEST = 300
"""Seconds after which a server is taken for broken."""
START = "assets/search-index/start.bin"


class Waited(NamedTuple):
    """Seconds from the start to the first page, from saving to seen, and from saving to found; None without search."""

    first: float
    seen: float
    found: float | None = None


def free_port() -> int:
    """Return a port that nobody listens at."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


@contextmanager
def running(root: Path, command: Sequence[str]) -> Iterator[None]:
    """Run a server in a folder, and end it."""
    with (root / "log").open("w") as log:
        env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": ""}
        process = subprocess.Popen(command, cwd=root, stdout=log, stderr=log, env=env)
        try:
            yield
        finally:
            process.terminate()
            process.wait(60)


def get(address: str) -> bytes:
    """Return what is served; nothing where nothing is."""
    try:
        with urllib.request.urlopen(address, timeout=120) as answer:
            data: bytes = answer.read()
            return data
    except (ConnectionError, urllib.error.URLError):
        return b""


def until(holds: Callable[[], bool], begun: float, pause: float = 0.02) -> float:
    """Wait until something holds, and return the seconds since `begun`."""
    while not holds():
        if time.monotonic() - begun > LONGEST:
            sys.exit(f"nothing was shown for {LONGEST} seconds")
        time.sleep(pause)
    return time.monotonic() - begun


def save_edit(path: Path, word: str) -> str:
    """Change the name in a file, and return what its page then says, which it never said before."""
    text, said = path.read_text("utf-8"), str(time.time_ns())
    path.write_text(re.sub(rf"^{word}: .*", f"{word}: โครงการแก้ไขเมื่อ {said}", text, flags=re.M), "utf-8")
    return said


def waited(root: Path, command: Sequence[str], address: str, files: Sequence[Path], word: str, search: bool) -> Waited:
    """Start a server, and edit one file after the other, whose pages lie at `projects/<year>/<code>/`."""
    seen, found = [], []
    begun = time.monotonic()
    with running(root, command):
        pages = [f"{address}projects/{path.parent.name}/{path.stem}/" for path in files]
        first = until(lambda: bool(get(pages[0])), begun)
        if search:
            until(lambda: bool(get(address + START)), begun, 0.2)
        for path, page in zip(files, pages, strict=True):
            get(page)
            before = get(address + START) if search else b""
            time.sleep(1)
            begun = time.monotonic()
            expected = save_edit(path, word).encode()
            seen.append(until(lambda page=page, expected=expected: expected in get(page), begun))  # type: ignore[misc]
            if search:
                found.append(until(lambda before=before: get(address + START) != before, begun, 0.1))  # type: ignore[misc]
    return Waited(first, statistics.median(seen), statistics.median(found) if found else None)


def ours(root: Path, search: bool = True) -> Waited:
    """Measure our preview of an office."""
    where = f"127.0.0.1:{free_port()}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--no-strict", "--dev-addr", where]
    every = sorted((root / "projects").rglob("*.yml"))
    return waited(root, command, f"http://{where}/", every[:: len(every) // EDITS][:EDITS], "name", search)


def theirs(root: Path) -> Waited | None:
    """Measure `hugo server`, where there is one."""
    if not (hugo := shutil.which("hugo")):
        return None
    port = free_port()
    every = sorted((root / "content").rglob("*.md"))
    command = [hugo, "server", "--quiet", "--port", str(port), "--disableLiveReload"]
    address = f"http://127.0.0.1:{port}/"
    return waited(root, command, address, every[:: len(every) // EDITS][:EDITS], "title", search=False)


def compare(size: int, folder: Path) -> None:
    """Print what both take with so many projects."""
    print(f"{size:,} projects, preview    first page s   save to seen s   save to found s", flush=True)
    told = {"hugo server": theirs(hugo_site(folder / "hugo", rich_projects(size)))}
    told["ours"] = ours(rich_office(folder / "ours", size))
    for name, each in told.items():
        if each:
            found = "" if each.found is None else f"{each.found:18.2f}"
            print(f"{name:24}{each.first:14.1f}{each.seen:17.2f}{found}", flush=True)


def main() -> None:
    """Compare at every size."""
    for size in [int(size) for size in os.environ.get("PAGES", "100,1000").split(",")]:
        with tempfile.TemporaryDirectory() as folder:
            compare(size, Path(folder))


if __name__ == "__main__":
    main()
