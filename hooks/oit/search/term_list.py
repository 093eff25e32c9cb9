"""All terms of an index with their postings, in the order of the terms: of those an edit changes few, so that the list
of the last index is changed where pages did.

Knows terms and the bytes of postings. Must not know pages, text or files.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from oit.search.encoding import encode
from oit.search.postings import Ints, Postings


class TermList(NamedTuple):
    """Terms in their order; the posting of term `i` ends at `ends[i + 1]`, where the next one begins."""

    names: list[str]
    data: bytes | bytearray
    ends: Ints

    def items(self) -> Iterator[tuple[str, bytes]]:
        """Yield each term with its posting."""
        places = pairwise(self.ends.tolist())
        return ((name, bytes(self.data[start:end])) for name, (start, end) in zip(self.names, places, strict=True))

    def with_changes(self, changed: Mapping[str, bytes | None]) -> "TermList":
        """Return the list with other postings of some terms, by their names; None where a term is gone."""
        names, data, sizes = list[str](), bytearray(), list[Ints]()

        def take(start: int, end: int) -> None:
            names.extend(self.names[start:end])
            data.extend(self.data[self.ends[start] : self.ends[end]])
            sizes.append(np.diff(self.ends[start : end + 1]))

        at = 0
        for name in sorted(changed):
            place = bisect_left(self.names, name, at)
            take(at, place)
            at = place + (self.names[place : place + 1] == [name])
            if (posting := changed[name]) is not None:
                names.append(name)
                data.extend(posting)
                sizes.append(np.array([len(posting)]))
        take(at, len(self.names))
        return TermList(names, data, _ends(np.concatenate(sizes)))


def term_list(parts: Iterable[Postings], name: Callable[[int], str]) -> TermList:
    """Return the list of all terms of some postings, which come in the order of their numbers; `name` names each."""
    data, names, sizes = bytearray(), list[str](), [np.empty(0, np.int64)]
    for part in parts:
        encoded, ends = encode(part)
        names += map(name, part.terms.tolist())
        sizes.append(np.diff(ends, prepend=0))
        data += encoded
    size = np.concatenate(sizes)
    begins = _ends(size)
    in_order = sorted(range(len(names)), key=names.__getitem__)
    sorted_data = bytearray()  # one after the other: all at once would take as much memory again
    for place in in_order:
        sorted_data += data[begins[place] : begins[place + 1]]
    return TermList([names[place] for place in in_order], sorted_data, _ends(size[in_order]))


def _ends(sizes: Ints) -> Ints:
    """Where each of some things of these sizes begins, one behind the other, and where the last ends."""
    return np.concatenate([np.zeros(1, np.int64), np.cumsum(sizes)])
