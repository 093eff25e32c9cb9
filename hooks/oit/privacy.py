"""Personal data in what is about to be published: written pages and text documents below content/.

Knows which files are published as text. Must not know how personal data looks (`personal`). PDFs and pictures
are not looked into, and names are not looked for: nobody should take silence for proof.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from .decoding import decode
from .personal import personal_problems
from .problems import Problem

_TEXT = {".txt", ".csv", ".tsv", ".json", ".xml", ".md"}


def in_texts(root: Path) -> Iterator[Problem]:
    """Yield a problem for each citizen id, private mobile number and private e-mail address."""
    for path in sorted((root / "content").rglob("*")):
        if path.suffix.lower() in _TEXT and path.is_file() and not path.is_symlink():
            try:
                text = decode(path.read_bytes())
            except (UnicodeDecodeError, OSError):
                continue  # no text that a reader could read either
            yield from personal_problems(text, path.relative_to(root).as_posix())
