"""The pages that officials write in Markdown: are their heads sound?

Knows where the pages lie. Must not know their text. MkDocs shows a broken head to the public as text, without
a word of warning: so it is an error here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from oit.faults.problems import Problem, problem
from oit.model.page_head import Head
from oit.model.record import validate
from oit.text.yaml_reader import read_text, read_yaml

_OPENED = re.compile(r"---[ \t]*\n")
_CLOSED = re.compile(r"^(---|\.\.\.)[ \t]*$", re.M)


def problems_of_pages(root: Path) -> Iterator[Problem]:
    """Yield what is wrong with the heads of the Markdown pages below content/."""
    for path in sorted((root / "content").rglob("*.md")):
        if path.is_file() and not path.is_symlink():
            yield from _problems(path, path.relative_to(root).as_posix())


def _problems(path: Path, file: str) -> Iterator[Problem]:
    text, found = read_text(path, file)
    yield from found
    opened = _OPENED.match(text)
    if not opened:
        return
    closed = _CLOSED.search(text, opened.end())
    if not closed:
        yield problem("head_open", file, 1, "")
        return
    head = "\n" + text[opened.end() : closed.start()]  # the empty line keeps the line numbers of the file
    if not head.strip():
        return
    data, found = read_yaml(head, file)
    yield from found
    if data:
        yield from validate(Head, data, head, file)[1]
