"""A static server for the tests of the search, which notes what was asked for."""

from __future__ import annotations

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

ROOT = Path(__file__).parents[2]


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder, notes what was asked for."""

    asked: ClassVar[list[str]] = []

    def log_message(self, *args: object) -> None:
        pass

    def do_GET(self) -> None:
        self.asked.append(self.path)
        self.answer()

    def answer(self) -> None:
        """Answer a request; other servers do so otherwise."""
        super().do_GET()


def serve(folder: Path, handler: type[Handler] = Handler) -> ThreadingHTTPServer:
    """Serve a folder until the test run ends."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server
