"""A static host in a process of its own, for the benchmark; it notes what was asked for and how much it sent.

    python hosting.py FOLDER        serves until it is stopped; prints its port

It does what GitHub Pages does as far as a search can feel it: HTTP/1.1 kept alive, text gzipped and everything else
as it is, ten minutes of cache. Header and body leave in one piece: sent apart, the body waits 40 ms for the browser to
acknowledge the header (Nagle's algorithm against delayed acknowledgement), which made every file ten times as dear.

On request it is a slow line: LATENCY before each answer, and all answers together at RATE. The browsers' own
emulation is not used for that, as Chromium's leaves out what web workers load and Firefox's speaks no BiDi. A browser
opens six connections to an HTTP/1.1 host, so many small files cost more here than over HTTP/2.
Must not know any engine.
"""

from __future__ import annotations

import atexit
import gzip
import json
import subprocess
import sys
import threading
import time
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from urllib.request import urlopen

LATENCY = 0.1
"""Seconds from a request to the first byte of its answer, on the slow line."""
RATE = 9e6 / 8
"""Bytes a second on the slow line, all connections together."""
PIECE = 8192
"""Bytes that a connection sends before another may, on the slow line."""
GZIPPED = (".css", ".html", ".js", ".json", ".svg", ".wasm", ".xml")
BLANK = "/-/blank"
"""A page in Thai with nothing in it, in which an engine can be asked."""


class _Line:
    """What all connections share: the log, and the line when it is slow."""

    def __init__(self) -> None:
        self.log: list[tuple[str, int]] = []
        self.slow = False
        self._free = 0.0
        self._turn = threading.Lock()

    def wait(self, size: int) -> None:
        """Hold the line for as long as `size` bytes take."""
        with self._turn:
            self._free = max(time.monotonic(), self._free) + size / RATE
            until = self._free
        time.sleep(max(0.0, until - time.monotonic()))


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1
    disable_nagle_algorithm = True
    line: _Line
    folder: Path

    def log_message(self, *args: object) -> None:
        pass

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        if path.startswith("/-/"):
            self._told(path)
            return
        status, kind, data, zipped = _file(self.folder, path)
        self.line.log.append((path, len(data)))
        if self.line.slow:
            time.sleep(LATENCY)
        self._head(status, kind, len(data), zipped)
        step = PIECE if self.line.slow else len(data) or 1
        for start in range(0, len(data), step):
            piece = data[start : start + step]
            if self.line.slow:
                self.line.wait(len(piece))
            self.wfile.write(piece)
            self.wfile.flush()

    def _told(self, path: str) -> None:
        """Answer the benchmark itself: `taken` gives the log and empties it, `slow` and `fast` set the line."""
        body = b'<!doctype html><html lang="th"><meta charset="utf-8"><title>.</title><link rel="icon" href="data:,">'
        if path != BLANK:
            self.line.slow = path == "/-/slow" or (self.line.slow and path != "/-/fast")
            body, self.line.log = json.dumps(self.line.log).encode(), []
        self._head(200, "text/html" if path == BLANK else "application/json", len(body))
        self.wfile.write(body)

    def _head(self, status: int, kind: str, size: int, zipped: bool = False) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(size))
        self.send_header("Cache-Control", "max-age=600")
        if zipped:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()


@cache
def _file(folder: Path, path: str) -> tuple[int, str, bytes, bool]:
    """Status, type, bytes as sent, whether they are gzipped; kept, as a host's cache keeps them."""
    file = folder / path.lstrip("/")
    if path.endswith("/"):
        file /= "index.html"
    if not file.is_file() or not file.resolve().is_relative_to(folder):
        return 404, "text/plain", b"", False
    data, zipped = file.read_bytes(), file.suffix in GZIPPED
    kind = guess_type(file.name)[0] or "application/octet-stream"
    return 200, kind, gzip.compress(data, 6) if zipped else data, zipped


class Host:
    """A folder, served by a process of its own until `close` or our end. `blank` is the address of an empty page."""

    def __init__(self, folder: Path) -> None:
        self._process = subprocess.Popen([sys.executable, __file__, str(folder)], stdout=subprocess.PIPE, text=True)
        atexit.register(self._process.terminate)  # else it would outlive a run that failed
        self.address = f"http://127.0.0.1:{int((self._process.stdout or sys.stdin).readline())}"
        self.blank = self.address + BLANK

    def _tell(self, word: str) -> Any:
        with urlopen(f"{self.address}/-/{word}") as answer:
            return json.load(answer)

    def taken(self) -> list[tuple[str, int]]:
        """Path and bytes of each answer since this was last asked; heads of answers are not counted."""
        return [(path, size) for path, size in self._tell("taken")]

    def line(self, slow: bool) -> None:
        """Make the line slow, or as fast as the machine; empties the log."""
        self._tell("slow" if slow else "fast")

    def close(self) -> None:
        """End the process."""
        self._process.terminate()
        self._process.wait()


def main(folder: Path) -> None:
    """Serve."""
    handler = type("Handler", (_Handler,), {"line": _Line(), "folder": folder})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    print(server.server_port, flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
