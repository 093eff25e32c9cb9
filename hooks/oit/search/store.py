"""The index as files: what the browser fetches, byte for byte.

Knows encodings and file names. Must not know Thai, pages or ranking. The format is described in `oit.search`.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import shutil
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from oit.search.postings import Ints


def varints(values: Ints) -> tuple[bytes, Ints]:
    """Unsigned LEB128: seven bits a byte, the lowest first, the high bit set on all but the last byte. Returns the
    bytes, and the place of each value's last one.
    """
    width = 1 + (values > 0x7F) + (values > 0x3FFF) + (values > 0x1FFFFF)
    last = np.cumsum(width) - 1
    out = np.zeros(int(width.sum()), np.uint8)
    for byte in range(int(width.max(initial=0))):
        has = width > byte
        place = (last - width + 1)[has] + byte
        out[place] = (values[has] >> 7 * byte & 0x7F) | np.where(width[has] > byte + 1, 0x80, 0)
    return out.tobytes(), last


def encode_postings(terms: list[tuple[Ints, Ints]]) -> list[bytes]:
    """For each term, of which all pages and those with it in the head are given, ascending: how many pages, the
    gaps between them from page -1, less one, and the same of the heads. All in one go, which is quicker.
    """
    lists = [pages for term in terms for pages in term]
    sizes = np.array([len(pages) for pages in lists], np.int64)
    starts = np.cumsum(sizes) - sizes
    pages = np.concatenate(lists)
    gaps = np.diff(pages, prepend=0) - 1
    firsts = starts[sizes > 0]
    gaps[firsts] = pages[firsts]
    values = np.insert(gaps, starts, sizes)
    packed, lasts = varints(values)
    ends = lasts[np.append((starts + np.arange(len(lists)))[2::2], len(values)) - 1] + 1
    return [packed[start:end] for start, end in pairwise([0, *ends.tolist()])]


def pack(data: bytes) -> bytes:
    """Gzip without a time, so that equal content makes equal files."""
    return gzip.compress(data, 6, mtime=0)  # a higher level costs four times the work for a hundredth of the size


def to_json(data: Any) -> bytes:
    """JSON without needless spaces."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


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
    return varints(np.array([len(names)]))[0] + names + b"".join(blobs)


class Files:
    """The files of one index, written as they come, in a folder that gets its name when all are there."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._new = home / "new"
        shutil.rmtree(self._new, ignore_errors=True)
        (self._new / "p").mkdir(parents=True)
        self._digest = hashlib.sha256()
        self._sizes: Counter[str] = Counter()

    def add(self, name: str, data: bytes) -> None:
        """Pack and write a file."""
        self._digest.update(f"{name}\0{len(data)}\0".encode())
        self._digest.update(data)
        self._sizes[name.rpartition("/")[0]] += (self._new / name).write_bytes(pack(data))

    @property
    def version(self) -> str:
        """Eight hexadecimal digits that change when any file does: the name of the folder."""
        return self._digest.hexdigest()[:8]

    def size(self, folder: str) -> int:
        """Bytes of the files in a folder of the index."""
        return self._sizes[folder]

    def publish(self, start: bytes) -> None:
        """Name the folder, write the start file that leads to it, and take away the folders of other versions."""
        named = self._home / self.version
        shutil.rmtree(named, ignore_errors=True)
        self._new.rename(named)
        self._sizes[""] += (self._home / "start.bin").write_bytes(pack(start))
        for other in self._home.iterdir():
            if other.is_dir() and other != named:
                shutil.rmtree(other)
