"""Firefox as installed, driven by the protocol that it speaks itself (WebDriver BiDi): enough to open pages, to run
scripts in them, and to press keys.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
import threading
import time
from collections import deque
from itertools import count
from pathlib import Path
from typing import Any

KEYS = {"Control": "\ue009"}
"""Keys that write nothing, as the protocol calls them."""
SETTINGS = {"app.normandy.enabled": False, "services.settings.server": "", "browser.startup.page": 0}
"""What keeps it from looking for news on the network while it is measured."""
BINARY = shutil.which("firefox-esr") or shutil.which("firefox")


class Firefox:
    """One page at a time in a headless Firefox; `evaluate` is Playwright's."""

    def __init__(self) -> None:
        self._ids = count(1)
        self._user = self._context = self._script = ""

    @staticmethod
    def installed() -> bool:
        """Whether the WebSocket client is there, and a Firefox that runs."""
        try:
            import websocket  # noqa: F401
        except ImportError:
            return False
        return BINARY is not None and subprocess.run([BINARY, "--version"], capture_output=True).returncode == 0

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
        settings = "".join(f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in SETTINGS.items())
        Path(self._profile.name, "user.js").write_text(settings, "utf-8")
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        said = self._process.stderr or iter(())
        address = next(line.split()[-1] for line in said if "WebDriver BiDi listening" in line)
        threading.Thread(target=deque, args=(said, 0), daemon=True).start()  # a full pipe would stop it
        self._socket = websocket.create_connection(f"{address}/session", suppress_origin=True, timeout=120)
        self._send("session.new", capabilities={})
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

    def visit(self, address: str, first: str = "") -> Firefox:
        """Open an address with nothing in the cache; the script `first` runs before those of the page."""
        self.leave()
        self._user = self._send("browser.createUserContext")["userContext"]
        self._context = self._send("browsingContext.create", type="tab", userContext=self._user)["context"]
        if first:
            code = f"() => {{ {first} }}"
            self._script = self._send("script.addPreloadScript", functionDeclaration=code)["script"]
        self._send("browsingContext.navigate", context=self._context, url=address, wait="complete")
        return self

    def leave(self) -> None:
        """Close what is open."""
        if self._script:
            self._send("script.removePreloadScript", script=self._script)
        if self._user:
            self._send("browser.removeUserContext", userContext=self._user)
        self._user = self._context = self._script = ""

    def press(self, key: str) -> None:
        """Press and let go a key: a letter, or a name of KEYS."""
        value = KEYS.get(key, key)
        actions = [{"type": "keyDown", "value": value}, {"type": "keyUp", "value": value}]
        source = {"type": "key", "id": "keyboard", "actions": actions}
        self._send("input.performActions", context=self._context, actions=[source])

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
