"""Lets Playwright drive a Firefox that is not Playwright's own, by the protocol that it speaks itself (WebDriver BiDi).

Playwright begins every page with commands that a Firefox of today may not know yet, such as the preference for dark
colours, and gives up when it is told so. The bridge stands between the two, passes every message on, and says "done"
where Firefox says that it does not know how to emulate something. A test that needs such a thing is marked `chromium`.

    python firefox_bridge.py FIREFOX [argument …]     starts it, prints the bridge's address as Firefox prints its own
"""

from __future__ import annotations

import asyncio
import json
import shlex
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

SAYS = "WebDriver BiDi listening on "


@contextmanager
def bridged(firefox: str) -> Iterator[str]:
    """A program to start in place of a Firefox."""
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder, "firefox")
        command = shlex.join([sys.executable, __file__, firefox])
        program.write_text(f'#!/bin/sh\nexec {command} "$@"\n', "utf-8")
        program.chmod(0o755)
        yield str(program)


def kinder(answer: str, asked: dict[int, str]) -> str:
    """The answer as it is, but "done" where Firefox does not know a command that emulates something."""
    told = json.loads(answer)
    command = asked.pop(told.get("id"), "")
    if told.get("error") == "unknown command" and command.startswith("emulation."):
        return json.dumps({"type": "success", "id": told["id"], "result": {}})
    return answer


async def _pass_on(address: str, client: Any) -> None:
    from websockets.asyncio.client import connect

    asked: dict[int, str] = {}
    async with connect(address + client.request.path, max_size=None, origin=None) as firefox:

        async def commands() -> None:
            async for message in client:
                told = json.loads(message)
                asked[told["id"]] = told["method"]
                await firefox.send(message)
            await firefox.close()

        task = asyncio.create_task(commands())
        async for answer in firefox:
            await client.send(kinder(answer, asked))
        task.cancel()


async def main(command: list[str]) -> int:
    """Start Firefox and serve the bridge until it ends."""
    from websockets.asyncio.server import serve

    firefox = await asyncio.create_subprocess_exec(*command, stderr=asyncio.subprocess.PIPE)
    assert firefox.stderr
    async for line in firefox.stderr:
        _, says, address = line.decode(errors="replace").partition(SAYS)
        if says:
            server = await serve(partial(_pass_on, address.strip()), "127.0.0.1", 0, max_size=None)
            print(f"{SAYS}ws://127.0.0.1:{server.sockets[0].getsockname()[1]}", file=sys.stderr, flush=True)
    return await firefox.wait()


if __name__ == "__main__":
    raise SystemExit(asyncio.run(main(sys.argv[1:])))
