"""The published documents: every file below content/documents/ that has an address, with its size and hash.

Knows that folder. Must not know what a document says, or who names it.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from oit.faults import Fault, why
from oit.model import is_published

FOLDER = "content/documents"


@dataclass(frozen=True)
class Document:
    """A published file: `path` as data files name it (`documents/…`), `size` in bytes, `sha256` in hexadecimal."""

    path: str
    size: int
    sha256: str


def read_documents(root: Path) -> Iterator[Document | Fault]:
    """Yield the documents of the office under `root`, in order of their paths; of an unreadable one the fault."""
    for path in sorted((root / FOLDER).rglob("*")):
        name = path.relative_to(root / "content").as_posix()
        if not path.is_file() or path.is_symlink() or not is_published(name):
            continue
        try:
            with path.open("rb") as stream:
                digest = hashlib.file_digest(stream, "sha256").hexdigest()
            yield Document(name, path.stat().st_size, digest)
        except OSError as error:
            yield Fault("file_unreadable", text=why(error)).at(path.relative_to(root).as_posix())
