"""The index as files: what the browser fetches, byte for byte.

Knows encodings and file names. Must not know Thai, pages or ranking. The format is described in `oit.search`.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from oit.search.postings import Ints


def varints(values: Ints) -> bytes:
    """Unsigned LEB128: seven bits a byte, the lowest first, the high bit set on all but the last byte."""
    if not len(values):
        return b""
    if values.max() < 0x80:
        return values.astype(np.uint8).tobytes()
    width = 1 + (values > 0x7F) + (values > 0x3FFF) + (values > 0x1FFFFF)
    last = np.cumsum(width) - 1
    out = np.zeros(int(last[-1]) + 1, np.uint8)
    for byte in range(int(width.max())):
        has = width > byte
        place = (last - width + 1)[has] + byte
        out[place] = (values[has] >> 7 * byte & 0x7F) | np.where(width[has] > byte + 1, 0x80, 0)
    return out.tobytes()


def posting(pages: Ints, head: Ints) -> bytes:
    """The pages and, apart, those with the term in the head: how many, then gaps from page -1, less one."""
    return b"".join(varints(part) for each in (pages, head) for part in (np.array([len(each)]), _gaps(each)))


def _gaps(pages: Ints) -> Ints:
    gaps = pages.copy()
    gaps[1:] -= pages[:-1] + 1
    return gaps


def pack(data: bytes) -> bytes:
    """Gzip without a time, so that equal content makes equal files."""
    return gzip.compress(data, 9, mtime=0)


def pack_json(data: Any) -> bytes:
    """JSON without needless spaces, gzipped."""
    return pack(json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode())


def shards(postings: list[tuple[str, bytes]], size: int) -> Iterator[tuple[str, bytes]]:
    """Group sorted postings into shards of about `size` bytes before compression: first term, content.

    Content: bytes of the term list (varint), the terms joined by line
    feeds in UTF-8, then the postings in the same order.
    """
    terms: list[str] = []
    blobs: list[bytes] = []
    used = 0
    for term, blob in postings:
        cost = len(blob) + 3 * len(term)
        if terms and used + cost > size:
            yield terms[0], _shard(terms, blobs)
            terms, blobs, used = [], [], 0
        terms.append(term)
        blobs.append(blob)
        used += cost
    if terms:
        yield terms[0], _shard(terms, blobs)


def _shard(terms: list[str], blobs: list[bytes]) -> bytes:
    names = "\n".join(terms).encode()
    return varints(np.array([len(names)])) + names + b"".join(blobs)


class Files:
    """The files of one index, kept until their common hash, which names their folder, is known."""

    def __init__(self) -> None:
        self._files: list[tuple[str, bytes]] = []

    def add(self, name: str, packed: bytes) -> None:
        """Keep a file."""
        self._files.append((name, packed))

    @property
    def version(self) -> str:
        """Eight hexadecimal digits that change when any file does."""
        digest = hashlib.sha256()
        for name, data in self._files:
            digest.update(f"{name}\0{len(data)}\0".encode())
            digest.update(data)
        return digest.hexdigest()[:8]

    def write(self, folder: Path) -> None:
        """Write into the folder, and take away the folders of earlier versions beside it."""
        if folder.parent.exists():
            for other in folder.parent.iterdir():
                if other.is_dir() and other != folder:
                    shutil.rmtree(other)
        for name, data in self._files:
            path = folder / name
            if not path.parent.exists():
                path.parent.mkdir(parents=True)
            path.write_bytes(data)

    def size(self, prefix: str = "") -> int:
        """Bytes of the files whose names begin so."""
        return sum(len(data) for name, data in self._files if name.startswith(prefix))
