"""From pages to the index: numbers the pages, gathers their terms, and hands the files to the store.

Knows what of a page is searched and what counts as its head. Must not know HTML, bytes or the browser.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import numpy as np

from oit.search.extract import Page
from oit.search.fold import fold
from oit.search.postings import Grams, Ints, Terms
from oit.search.store import Files, pack, pack_json, posting, shards
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
_LATIN = re.compile("[a-z]{5,20}")


def order(page: Page) -> tuple[int, int, str]:
    """Records before pages, late years before early ones: the order among equals in an answer."""
    year = page.fact("year")
    rank = _KINDS.index(page.kind) if page.kind in _KINDS else len(_KINDS)
    return rank, -int(year) if year.isdecimal() else 0, page.url


def head(page: Page) -> str:
    """What names a page: title and code."""
    return f"{page.title}\n{page.fact('code')}"


def whole(page: Page) -> str:
    """All that is searched: the head, office, unit, year, and the text."""
    return "\n".join([head(page), *map(page.fact, ("office", "unit", "year")), body(page)])


def body(page: Page) -> str:
    """The text that is searched."""
    return "" if page.kind in _TITLE_ONLY else page.text


class _Gathered:
    """Thai runs of every page, its other terms, and its short words."""

    def __init__(self, texts: Iterable[str], words: Words | None) -> None:
        self.thai: list[str] = []
        self.terms = Terms()
        for number, text in enumerate(texts):
            found: list[Token] = list(tokens(fold(text)))
            self.thai.append("\n".join(token.value for token in found if token.kind == "thai"))
            others = set().union(*(terms(token) for token in found if token.kind != "thai"))
            short = (f"{word}=" for word in (words.of(text) if words else ()) if len(word) in SHORT)
            self.terms.add(number, [*others, *short])
        if words:
            words.forget()
        self.grams = Grams(self.thai)


def _postings(texts: _Gathered, heads: _Gathered, lexicon: list[str]) -> list[tuple[str, bytes]]:
    found: dict[str, tuple[Ints, Ints]] = {}
    for gram in texts.grams:
        found[gram] = texts.grams.pages(gram), heads.grams.pages(gram)
    for word in (word for word in lexicon if len(word) > 3):
        found[word] = texts.grams.having(word, texts.thai), heads.grams.having(word, heads.thai)
    for term in texts.terms:
        found[term] = texts.terms.pages(term), heads.terms.pages(term)
    return [(term, posting(*found[term])) for term in sorted(found)]


def _cell(page: Page, name: str) -> str:
    return page.kind if name == "kind" else page.fact(name)


def _facets(pages: list[Page]) -> dict[str, Any]:
    """For each facet its values and, page by page, the number of the value."""
    columns: dict[str, Any] = {}
    for name in _FACETS:
        cells = [_cell(page, name) for page in pages]
        values = sorted(set(cells))
        place = {value: number for number, value in enumerate(values)}
        columns[name] = [values, [place[cell] for cell in cells]]
    return columns


def _useful(groups: Groups, texts: _Gathered) -> Groups:
    """Groups of which some page has a member: the others could find nothing."""

    def occurs(token: Token) -> bool:
        if token.kind == "thai" and len(token.value) > 2:
            return bool(len(texts.grams.having(token.value, texts.thai)))
        return bool(len(texts.terms.pages(token.value + "=" if token.kind == "thai" else token.value)))

    return [group for group in groups if any(all(map(occurs, tokens(fold(word)))) for word in group)]


def _fragment(page: Page) -> bytes:
    facts = [page.fact(name) for name in ("code", "year", "office", "unit", "outcome-text")]
    return pack_json([page.url, page.title, page.kind, *facts, body(page)])


def make_index(pages: list[Page], groups: Groups) -> tuple[bytes, Files]:
    """Return the start file and all other files of an index over the pages."""
    pages = sorted(pages, key=order)
    words = Words(word for group in groups for word in group)
    texts = _Gathered(map(whole, pages), words)
    heads = _Gathered(map(head, pages), Words())
    lexicon = words.lexicon(LEXICON)
    postings = _postings(texts, heads, lexicon)
    total = sum(len(blob) for _, blob in postings)
    files = Files()
    names = []
    size = int(np.clip(total // 150, 8_000, 20_000))
    for number, (first, content) in enumerate(shards(postings, size)):
        names.append(first)
        files.add(f"s{number}.bin", pack(content))
    files.add("pages.bin", pack_json(_facets(pages)))
    for number, page in enumerate(pages):
        files.add(f"p/{number}.bin", _fragment(page))
    start = {
        "format": FORMAT,
        "version": files.version,
        "pages": len(pages),
        "shards": "\n".join(names),
        "lexicon": "\n".join(lexicon),
        "latin": "\n".join(sorted(term for term in texts.terms if _LATIN.fullmatch(term))[:1000]),
        "synonyms": _useful(groups, texts),
    }
    return pack_json(start), files
