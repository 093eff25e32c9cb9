"""Personal data in what is about to be published: written pages and text documents below content/.

Knows which files hold text that the site publishes and its search prints. Must not know how personal data
looks (`personal`). Scans and pictures are not looked into, and names are not looked for: nobody should take
silence for proof.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from oit.checks.personal_data import personal_problems
from oit.faults.problems import Problem
from oit.text.decoding import decode
from oit.text.pdf import PdfError, read_pdf

_TEXT = {".txt", ".csv", ".tsv", ".json", ".xml", ".md"}


def in_texts(root: Path) -> Iterator[Problem]:
    """Yield a problem for each citizen id, private mobile number and private e-mail address."""
    for path in sorted((root / "content").rglob("*")):
        if not path.is_file() or path.is_symlink():
            continue
        file = path.relative_to(root).as_posix()
        if path.suffix.lower() in _TEXT:
            try:
                yield from personal_problems(decode(path.read_bytes()), file)
            except (UnicodeDecodeError, OSError):
                continue  # no text that a reader could read either
        elif path.suffix.lower() == ".pdf":
            now = path.stat()
            text = _text_of_pdf(path, now.st_mtime_ns, now.st_size)
            yield from (replace(each, line=0) for each in personal_problems(text, file))  # a PDF has no lines


@lru_cache
def _text_of_pdf(path: Path, _changed: int, _size: int) -> str:
    """The text layer of a PDF, read once while it stays as it is; empty where there is none."""
    try:
        return read_pdf(path)
    except PdfError:
        return ""
