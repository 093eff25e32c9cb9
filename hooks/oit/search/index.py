"""From pages to the index: takes page after page, gathers their terms, and hands the files to the store.

Knows what of a page is searched and what counts as its head. Must not know HTML, bytes or the browser. Of a
page that has been taken only what is counted is kept, so memory is bounded by terms, not by texts.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np

from oit.search.extract import Page
from oit.search.fold import fold
from oit.search.postings import Grams, Ints, Terms
from oit.search.store import Files, encode_postings, shards, to_json
from oit.search.synonyms import Groups
from oit.search.tokens import Token, terms, tokens
from oit.search.words import SHORT, Words

FORMAT = 1
"""Raised when a browser that holds the old scripts could not read the new files."""

LEXICON = 4500
"""Words shipped to cut queries along: about 20 kB at most."""

_KINDS = ("project", "item", "ita", "page", "document", "list", "home")
_TITLE_ONLY = ("list", "home")  # they repeat what the records say and must not outrank them
_FACETS = ("kind", "year", "office", "unit", "outcome")
_LATIN = re.compile("[a-z]{3,20}")
_BATCH = 100_000  # numbers encoded in one go


def order(kind: str, year: str) -> tuple[int, int]:
    """Records before pages, late years before early ones: the order among equals in an answer."""
    rank = _KINDS.index(kind) if kind in _KINDS else len(_KINDS)
    return rank, -int(year) if year.isdecimal() else 0


def head(page: Page) -> str:
    """What names a page: title and code."""
    return f"{page.title}\n{page.fact('code')}"


def whole(page: Page) -> str:
    """All that is searched: the head, office, unit, year, and the text."""
    return "\n".join([head(page), *map(page.fact, ("office", "unit", "year")), body(page)])


def body(page: Page) -> str:
    """The text that is searched."""
    return "" if page.kind in _TITLE_ONLY else page.text


class _Field:
    """What is counted of one part of every page: Thai runs and all other terms."""

    def __init__(self) -> None:
        self.grams = Grams()
        self.terms = Terms()

    def add(self, number: int, text: str, words: Iterable[str]) -> None:
        found: list[Token] = list(tokens(fold(text)))
        self.grams.add("\n".join([token.value for token in found if token.kind == "thai"]))
        alone = {f"{word}=" for word in words if len(word) in SHORT}
        self.terms.add(number, alone.union(*[terms(token) for token in found if token.kind != "thai"]))


class Index:
    """An index in the making: `add` every page, in the order of the answers, then `finish`."""

    def __init__(self, files: Files, groups: Groups) -> None:
        self._files = files
        self._groups = groups
        self._words = Words(word for group in groups for word in group)
        self._whole, self._head = _Field(), _Field()
        self._cells: dict[str, list[str]] = {name: [] for name in _FACETS}
        self.pages = 0

    def add(self, page: Page) -> None:
        """Count a page, and write what the browser shows of it."""
        for field, text in ((self._head, head(page)), (self._whole, whole(page))):
            words = self._words.of(text)
            field.add(self.pages, text, words)
        self._words.pages.update(words)
        for name, cells in self._cells.items():
            cells.append(sys.intern(page.kind if name == "kind" else page.fact(name)))
        self._files.add(f"p/{self.pages}.bin", _fragment(page))
        self.pages += 1

    def finish(self) -> bytes:
        """Write the other files, and return the start file."""
        lexicon = self._words.lexicon(LEXICON)
        self._words.forget()
        postings = sorted(self._postings(lexicon))
        size = int(np.clip(sum(len(blob) for _, blob in postings) // 150, 8_000, 20_000))
        names = []
        for number, (first, content) in enumerate(shards(postings, size)):
            names.append(first)
            self._files.add(f"s{number}.bin", content)
        self._files.add("pages.bin", to_json(self._facets()))
        start = {
            "format": FORMAT,
            "version": self._files.version,
            "pages": self.pages,
            "shards": "\n".join(names),
            "lexicon": "\n".join(lexicon),
            "latin": "\n".join(sorted(filter(_LATIN.fullmatch, self._whole.terms))[:1000]),
            "synonyms": self._useful(),
        }
        return to_json(start)

    def _postings(self, lexicon: list[str]) -> Iterator[tuple[str, bytes]]:
        """Each term and its posting, in no order."""
        batch: dict[str, tuple[Ints, Ints]] = {}
        size = 0
        for term, pages in self._found(lexicon):
            batch[term] = pages
            size += 1 + len(pages[0])
            if size > _BATCH:
                yield from zip(batch, encode_postings(list(batch.values())), strict=True)
                batch.clear()
                size = 0
        if batch:
            yield from zip(batch, encode_postings(list(batch.values())), strict=True)

    def _found(self, said: list[str]) -> Iterator[tuple[str, tuple[Ints, Ints]]]:
        """Each term with the pages that have it, and those that have it in the head."""
        none = np.empty(0, np.int64)
        whole, head = self._whole, self._head
        lexicon = [word for word in said if len(word) > 3]
        words, in_head = whole.grams.having(lexicon), head.grams.having(lexicon)
        for word in lexicon:
            yield word, (words[word], in_head[word])
        heads = dict(head.grams.items())
        for gram, pages in whole.grams.items():
            yield gram, (pages, heads.get(gram, none))
        for term in whole.terms:
            yield term, (whole.terms.pages(term), head.terms.pages(term))
        for word in self._words.unsaid(said, whole.grams.sizes()):
            yield f"!{word}", (none, none)

    def _facets(self) -> dict[str, Any]:
        """For each facet its values and, page by page, the number of the value."""
        columns: dict[str, Any] = {}
        for name, cells in self._cells.items():
            values = sorted(set(cells))
            place = {value: number for number, value in enumerate(values)}
            columns[name] = [values, [place[cell] for cell in cells]]
        return columns

    def _useful(self) -> Groups:
        """Groups of which some page has a member: the others could find nothing."""
        asked = [token for group in self._groups for word in group for token in tokens(fold(word))]
        thai = self._whole.grams.having({t.value for t in asked if t.kind == "thai" and len(t.value) > 2})

        def occurs(token: Token) -> bool:
            if token.value in thai:
                return bool(len(thai[token.value]))
            return bool(len(self._whole.terms.pages(token.value + "=" if token.kind == "thai" else token.value)))

        return [group for group in self._groups if any(all(map(occurs, tokens(fold(word)))) for word in group)]


def _fragment(page: Page) -> bytes:
    facts = [page.fact(name) for name in ("code", "year", "office", "unit", "outcome-text")]
    return to_json([page.url, page.title, page.kind, *facts, body(page)])
