# ruff: noqa: E501
"""Firefox as installed, driven by the protocol that it speaks itself (WebDriver BiDi): enough to run scripts in a page."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
import time
from itertools import count
from typing import Any

BINARY = shutil.which("firefox-esr") or shutil.which("firefox")


class Firefox:
    """One page in a headless Firefox; `evaluate` is Playwright's."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._ids = count(1)

    @staticmethod
    def installed() -> bool:
        """Whether Firefox and the WebSocket client are there."""
        try:
            import websocket  # noqa: F401
        except ImportError:
            return False
        return BINARY is not None

    def __enter__(self) -> Firefox:
        import websocket

        self._profile = tempfile.TemporaryDirectory()
        command = [
            str(BINARY),
            "--headless",
            "--no-remote",
            "--profile",
            self._profile.name,
            "--remote-debugging-port=0",
        ]
        self._process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        address = next(line.split()[-1] for line in self._process.stderr or () if "WebDriver BiDi listening" in line)
        self._socket = websocket.create_connection(f"{address}/session", suppress_origin=True, timeout=120)
        self._send("session.new", capabilities={})
        self._context = self._send("browsingContext.getTree")["contexts"][0]["context"]
        self._send("browsingContext.navigate", context=self._context, url=self.address, wait="complete")
        return self

    def __exit__(self, *error: object) -> None:
        self._socket.close()
        self._process.terminate()
        self._process.wait(20)
        time.sleep(0.5)
        self._profile.cleanup()

    def _send(self, method: str, **params: Any) -> Any:
        number = next(self._ids)
        self._socket.send(json.dumps({"id": number, "method": method, "params": params}))
        while True:
            answer = json.loads(self._socket.recv())
            if answer.get("id") == number:
                if answer["type"] == "error":
                    raise RuntimeError(answer["message"])
                return answer["result"]

    def evaluate(self, code: str, argument: Any = None) -> Any:
        """Call a JavaScript function with one argument and return its result, by way of JSON."""
        call = f"async (given) => JSON.stringify((await ({code})(JSON.parse(given))) ?? null)"
        answer = self._send(
            "script.callFunction",
            functionDeclaration=call,
            arguments=[{"type": "string", "value": json.dumps(argument)}],
            target={"context": self._context},
            awaitPromise=True,
        )
        if answer["type"] == "exception":
            raise RuntimeError(answer["exceptionDetails"]["text"])
        return json.loads(answer["result"]["value"])
