"""The published documents: every file below content/documents/ that has an address, with its size and hash.

Knows that folder. Must not know what a document says, or who names it.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from oit.model import is_published

FOLDER = "content/documents"


@dataclass(frozen=True)
class Document:
    """A published file: `path` as data files name it (`documents/…`), `size` in bytes, `sha256` in hexadecimal."""

    path: str
    size: int
    sha256: str


def read_documents(root: Path) -> Iterator[Document]:
    """Yield the documents of the office under `root`, in order of their paths."""
    for path in sorted((root / FOLDER).rglob("*")):
        name = path.relative_to(root / "content").as_posix()
        if path.is_file() and not path.is_symlink() and is_published(name):
            with path.open("rb") as stream:
                digest = hashlib.file_digest(stream, "sha256").hexdigest()
            yield Document(name, path.stat().st_size, digest)
