"""From pages to the index: numbers the pages, names the terms, and hands the files to the store.

Knows which files there are and what each holds. Must not know HTML, how pairs are counted, or the browser.
"""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain, count, islice
from typing import Any, NamedTuple, TypeVar

import numpy as np

from oit.kept import NOTHING_KEPT, Kept
from oit.search.built_pages import SitePages
from oit.search.encoding import Shared, pack, pack_json, shards, unpack
from oit.search.extract import Page
from oit.search.fold import fold
from oit.search.fragments import Folded, folded
from oit.search.gather import Gathered, Gathering
from oit.search.grams import GRAMS, spelled
from oit.search.postings import join, only
from oit.search.store import Files
from oit.search.term_list import TermList, term_list
from oit.search.tokens import Token, tokens
from oit.search.words import Words
from oit.text.collation import in_thai_order

T = TypeVar("T")

Groups = list[list[str]]
"""Groups of equal words."""

Spoken = Mapping[str, Sequence[str]]
"""What people say -> the words that pages have for it."""

FORMAT = 6
"""Raised when a browser that holds the old scripts could not read the new files."""

LEXICON = 4500
"""Words shipped to cut queries along: about 20 kB at most."""

_SHARED = 2_500
"""Bytes of the text that the pages' files share: with so many no further page adds to it, which would cost more."""

_OF_ONE = 4_000
"""Bytes of it from one page at most: a page of a rich project repeats its words all through."""

_TOGETHER = 128
"""Pages whose files lie in one folder, as the browser counts them too: after an edit one folder is another."""

_SHARDS_TOGETHER = 32
"""Shards that lie in one folder, likewise: an edit reaches those that have one of its words."""

_PIECE = 1 << 20
"""Bytes of postings that are kept together."""

_NOWHERE = b"\0\0"  # the posting of a term that no page has

_LATIN = re.compile("[a-z]{3,20}")


class _Facets:
    """For each facet its values and, page by page, the number of the value."""

    _NAMES = ("kind", "year", "office", "unit", "outcome", "reason", "subdistrict", "village")

    def __init__(self) -> None:
        self._values: dict[str, dict[str, int]] = {name: {} for name in self._NAMES}
        self._cells: dict[str, list[int]] = {name: [] for name in self._NAMES}

    def add(self, page: Folded) -> None:
        for name, values in self._values.items():
            value = page.told.kind if name == "kind" else page.fact(name)
            self._cells[name].append(values.setdefault(value, len(values)))

    def columns(self) -> dict[str, Any]:
        """The values in the order in which the filters offer them, and their numbers changed to match."""
        columns = {}
        for name, values in self._values.items():
            offered = in_thai_order(values)
            place = {values[value]: number for number, value in enumerate(offered)}
            columns[name] = [offered, [place[cell] for cell in self._cells[name]]]
        return columns


def _shared(pages: Iterable[Folded]) -> Shared:
    """What the pages' files share: the beginnings of the first few of these pages."""
    text = b""
    for page in pages:
        text += unpack(page.read())[:_OF_ONE]
        if len(text) > _SHARED:
            break
    return Shared(text)


def _occurring(words: Iterable[str], found: Gathered) -> set[str]:
    """Those of the words that some page has."""

    def is_run(token: Token) -> bool:
        return token.kind == "thai" and len(token.value) > 2

    known = {word: list(tokens(fold(word))) for word in words}
    runs = sorted({token.value for read in known.values() for token in read if is_run(token)})
    found_runs = {runs[term] for block in found.find(runs) for term in block.terms.tolist()}

    def occurs(token: Token) -> bool:
        if is_run(token):
            return token.value in found_runs
        return (token.value + "=" if token.kind == "thai" else token.value) in found.numbers

    return {word for word, read in known.items() if all(map(occurs, read))}


def _useful(groups: Groups, spoken: Spoken, found: Gathered) -> tuple[Groups, Groups]:
    """Groups of which some page has a member, and those words that some page has, each with what people say for it.

    Others could find nothing.
    """
    occurring = _occurring({word for group in (*groups, *spoken.values()) for word in group}, found)
    leading: dict[str, list[str]] = {}
    for said, words in spoken.items():
        for word in occurring.intersection(words):
            leading.setdefault(word, [word]).append(fold(said))
    return [group for group in groups if occurring & {*group}], sorted(leading.values())


class _Last(NamedTuple):
    """The terms of the last index without their postings, and what they were made of."""

    blocks: list[Gathering]
    words: list[str]
    terms: TermList


def _put_away(kept: Kept, last: _Last) -> None:
    """Keep the terms for the next index, the postings piece by piece: at once they would take their size twice more."""
    data = last.terms.data
    for start in range(0, len(data), _PIECE):
        kept.put(kept.key("postings", str(start)), bytes(data[start : start + _PIECE]))
    kept.put(kept.key("terms of all pages"), last._replace(terms=last.terms._replace(data=b"")))


def _taken_out(kept: Kept) -> _Last | None:
    found: list[_Last] = kept.found(kept.key("terms of all pages"))
    if not found:
        return None
    [last], data = found, bytearray()
    for start in range(0, int(last.terms.ends[-1]), _PIECE):
        data += b"".join(kept.found(kept.key("postings", str(start))))
    return last._replace(terms=last.terms._replace(data=data)) if len(data) == last.terms.ends[-1] else None


def _terms(found: Gathered, lexicon: list[str], kept: Kept) -> TermList:
    """All terms that pages have, with their postings; those of the last index but for what changed since."""
    words = [word for word in lexicon if len(word) > 3]
    others = [*found.numbers, *words]

    def name(number: int) -> str:
        return spelled(number) if number < GRAMS else others[number - GRAMS]

    last = _taken_out(kept)
    changes = found.changes(last.blocks, words) if last and last.words == words else None
    gatherings = found.gatherings
    blocks = [*found.blocks, *found.find(words, GRAMS + len(found.numbers))]
    found.forget()
    if last and changes:
        numbers, gone = changes
        new = term_list(join([only(block, numbers) for block in blocks]), name)
        terms = last.terms.with_changes(dict.fromkeys([*map(name, numbers.tolist()), *gone]) | dict(new.items()))
    else:
        joined = join(blocks)
        del last, blocks  # what is made needs their place
        terms = term_list(joined, name)
    _put_away(kept, _Last(gatherings, words, terms))
    return terms


def _some(things: Iterable[T], together: int) -> Iterator[tuple[int, list[T]]]:
    """Yield things in their order, so many together, and the number of the first of them."""
    waiting = iter(things)
    for first in count(0, together):
        if not (some := [*islice(waiting, together)]):
            return
        yield first, some


def _size(total: int) -> int:
    """How large a shard is when all together are so large, before compression; steps, for few edits reach a step."""
    return int(np.clip(round(total / 2500, -3), 3_000, 7_000))


def _add_shards(files: Files, made: Iterable[tuple[str, bytes]]) -> tuple[list[str], list[str]]:
    """Write the shards; return where each begins, and the folders that they are in."""
    firsts, folders = list[str](), list[str]()
    for number, some in _some(made, _SHARDS_TOGETHER):
        firsts += [first for first, _ in some]
        contents = [content for _, content in some]
        packed = {f"s{n}.bin": partial(pack, content) for n, content in enumerate(contents, number)}
        folders.append(files.add(packed, contents))
    return firsts, folders


def _folded(page: Page | Folded) -> Folded:
    return page if isinstance(page, Folded) else folded(page)


def make_index(
    pages: SitePages,
    groups: Groups,
    spoken: Spoken,
    asking: Mapping[str, Any],
    files: Files,
    kept: Kept = NOTHING_KEPT,
) -> tuple[int, bytes]:
    """Write the files of an index over the pages, in their order; return how many pages, and the start file.

    `asking` goes into the start file as it is.
    """
    words = Words((word for group in groups for word in group), kept)
    found, facets, folders = Gathered(words, kept), _Facets(), list[str]()
    shared, number = _shared(map(_folded, pages.at_random())), 0

    def file_of(page: Folded) -> bytes:
        return shared.pack(unpack(page.read()))

    for first, some in _some(map(_folded, pages), _TOGETHER):
        made = {f"p/{number}.bin": partial(file_of, page) for number, page in enumerate(some, first)}
        folders.append(files.add(made, [shared.begun, *(page.told.hash for page in some)]))
        for page in some:
            facets.add(page)
            found.add(page)
        number = first + len(some)
    found.finish()
    columns = pack_json(facets.columns())
    lexicon = words.lexicon(LEXICON)
    synonyms, leading = _useful(groups, spoken, found)
    grams = found.grams
    terms = _terms(found, lexicon, kept)
    nowhere = sorted(f"!{word}" for word in words.unsaid(lexicon, grams))  # no other term is before them
    every = chain(((word, _NOWHERE) for word in nowhere), terms.items())
    firsts, shelves = _add_shards(files, shards(every, _size(len(terms.data))))
    start = {
        "format": FORMAT,
        "filters": files.add({"pages.bin": lambda: columns}, [columns]),
        "pages": number,
        "shared": b64encode(shared.begun).decode(),
        "sharedLength": shared.length,
        "folders": folders,
        "shelves": shelves,
        "shards": "\n".join(firsts),
        "lexicon": "\n".join(lexicon),
        "latin": "\n".join(sorted(filter(_LATIN.fullmatch, found.numbers))[:1000]),
        "synonyms": synonyms,
        "spoken": "\n".join("|".join(group) for group in leading),
        **asking,
    }
    return number, pack_json(start)
