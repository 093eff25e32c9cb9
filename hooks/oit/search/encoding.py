"""The bytes of a posting and of a shard. The format is described in `oit.search`.

Knows numbers, terms and bytes. Must not know Thai, pages, files or ranking.
"""

import gzip
import json
import re
import zlib
from bisect import bisect
from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np

from oit.search.postings import Ints, Postings

_LEVEL = 6  # of gzip: 9 takes three times as long and saves one percent


def pack(data: bytes) -> bytes:
    """Gzip without a time, so that equal content makes equal files."""
    return gzip.compress(data, _LEVEL, mtime=0)


_OTHER = re.compile("[^\0-\x7f\u0e01-\u0e3a\u0e3f-\u0e5b]")


def letters(text: str) -> bytes:
    """Text at one byte a letter: TIS-620, which a browser calls windows-874. Gzipped it takes a fifth less than UTF-8.

    Letters of other scripts become question marks: no query asks for terms that hold them.
    """
    return text.encode("tis-620", "replace")


def pack_json(data: Any) -> bytes:
    """JSON without needless spaces, letters that are no Thai escaped, gzipped."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return pack(letters(_OTHER.sub(lambda found: json.dumps(found[0])[1:-1], text)))


def unpack(packed: bytes) -> bytes:
    """What was packed."""
    return gzip.decompress(packed)


def unpack_json(packed: bytes) -> Any:
    """What was packed as JSON."""
    return json.loads(unpack(packed).decode("tis-620"))


class Shared:
    """A text that is compressed in front of others but stored once: what these repeat of it costs them next to nothing.

    `begun` is the beginning of a zlib stream that holds the text; each packed text is the end of one. A browser reads
    both as one stream and leaves out the first `length` bytes.
    """

    def __init__(self, text: bytes) -> None:
        self._packer = zlib.compressobj(_LEVEL)
        self.begun = self._packer.compress(text) + self._packer.flush(zlib.Z_SYNC_FLUSH)
        self.length = len(text)

    def pack(self, data: bytes) -> bytes:
        """The end of the stream for a text."""
        packer = self._packer.copy()
        return packer.compress(data) + packer.flush()

    def unpack(self, packed: bytes) -> bytes:
        """The text again."""
        return zlib.decompress(self.begun + packed)[self.length :]


def varints(values: Ints) -> tuple[bytes, Ints]:
    """Unsigned LEB128: seven bits a byte, the lowest first, the high bit set on all but the last byte.

    Returns the bytes, and where each value ends.
    """
    width = 1 + (values > 0x7F) + (values > 0x3FFF) + (values > 0x1FFFFF)
    ends = np.cumsum(width)
    out = np.zeros(int(width.sum()), np.uint8)
    for byte in range(int(width.max(initial=0))):
        has = np.flatnonzero(width > byte)
        more = np.where(width[has] > byte + 1, 0x80, 0)
        out[ends[has] - width[has] + byte] = values[has] >> 7 * byte & 0x7F | more
    return out.tobytes(), ends


def varint(value: int) -> bytes:
    """One value in the same form."""
    low, more = value & 0x7F, value >> 7
    return bytes([low | 0x80]) + varint(more) if more else bytes([low])


def _gaps(pages: Ints, counts: Ints) -> Ints:
    """Each page less the one before it, less one; a term's first page as it is."""
    before = np.empty_like(pages)
    before[1:] = pages[:-1]
    before[(np.cumsum(counts) - counts)[counts > 0]] = -1
    return pages - before - 1


def encode(found: Postings) -> tuple[bytes, Ints]:
    """The postings of some terms, one behind the other, and where each ends.

    A posting is the number of pages and their gaps; then the same of the pages with the term in the head.
    """
    terms = np.arange(len(found.terms))
    term = np.repeat(terms, found.counts)
    in_head = np.bincount(term[found.heads], minlength=len(terms))
    ends = np.cumsum(2 + found.counts + in_head)  # of the postings, in values
    starts = ends - 2 - found.counts - in_head
    values = np.empty(int(ends[-1]), np.int64)
    values[starts] = found.counts
    values[starts + 1 + found.counts] = in_head
    # A page's place: one behind those before it, and behind what else stands before its list.
    before = starts + 1 - (np.cumsum(found.counts) - found.counts)
    values[np.arange(len(term)) + before[term]] = _gaps(found.pages, found.counts)
    before = starts + 2 + found.counts - (np.cumsum(in_head) - in_head)
    heads = term[found.heads]
    values[np.arange(len(heads)) + before[heads]] = _gaps(found.pages[found.heads], in_head)
    data, places = varints(values)
    return data, places[ends - 1]


_Posting = tuple[str, bytes]


def shards(postings: Iterable[_Posting], size: int) -> Iterator[tuple[str, bytes]]:
    """Group sorted postings into shards of about `size` bytes before compression: where it begins, content.

    A shard begins with the shortest text that is behind all terms before it and not behind its own.
    Content: bytes of the term list (varint), the terms joined by line
    feeds, one byte a letter, then the postings in the same order.
    """
    before = ""
    for some in _parted(postings, size):
        terms = [term for term, _ in some]
        yield _beginning(terms[0], before), _shard(terms, [blob for _, blob in some])
        before = terms[-1]


def _parted(postings: Iterable[_Posting], size: int) -> Iterator[list[_Posting]]:
    """Part postings into runs of three to five quarters of `size`, where a term's own checksum tells: behind an edit
    the runs are soon the same again, which they would not be if each began where the one before it is full.
    """
    waiting: list[_Posting] = []
    used, places = 0, [0]
    for posting in postings:
        waiting.append(posting)
        used += len(posting[1]) + 3 * len(posting[0])
        places.append(used)
        while used > 1.25 * size and len(waiting) > 1:
            end = _end(waiting, places, size)
            yield waiting[:end]
            places = [place - places[end] for place in places[end:]]
            waiting, used = waiting[end:], places[-1]
    if waiting:
        yield waiting


def _end(postings: list[_Posting], places: list[int], size: int) -> int:
    """How many of the postings make a run; each begins at its place."""
    ends = [end for end in range(1, len(postings)) if 0.75 * size <= places[end] <= 1.25 * size]
    return min(ends, key=lambda end: zlib.crc32(postings[end][0].encode()), default=max(1, bisect(places, size) - 1))


def _beginning(term: str, before: str) -> str:
    return next(term[:end] for end in range(1, len(term) + 1) if term[:end] > before)


def _shard(terms: list[str], blobs: list[bytes]) -> bytes:
    names = letters("\n".join(terms))
    return b"".join([varint(len(names)), names, *blobs])
