"""Runs `oit` or `mkdocs` and writes down every file that it opens: `python opened_files.py LIST oit check --root …`.

Not a helper to import: it must be a process of its own, since what listens to Python cannot be sent away again.
"""

import os
import sys
from pathlib import Path

from mkdocs.__main__ import cli as mkdocs

from oit.commands.main import main as oit

COMMANDS = {"oit": oit, "mkdocs": mkdocs}


def run(target: str, name: str, *arguments: str) -> None:
    opened: set[str] = set()

    def listen(event: str, values: tuple[object, ...]) -> None:
        if event == "open" and isinstance(values[0], str | bytes | os.PathLike):
            opened.add(os.path.abspath(os.fsdecode(values[0])))  # noqa: PTH100  a Path is made of it later

    sys.addaudithook(listen)
    try:
        COMMANDS[name](arguments, standalone_mode=True)
    finally:
        Path(target).write_text("\n".join(sorted(opened)), encoding="utf-8")


if __name__ == "__main__":
    run(*sys.argv[1:])
