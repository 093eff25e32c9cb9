"""The built site -> its pages, one by one, in the order in which the index numbers them.

Knows which files can be found and which comes first. Must not know terms or how they are stored. Each page is
read twice, for its place in the order and for its text, so that one at a time is held.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from urllib.parse import quote
from zlib import crc32

from oit.kept import NOTHING_KEPT, Kept
from oit.search.documents import is_document, read_document, titles
from oit.search.extract import Page, facts_of, read_page
from oit.search.fragments import Folded

KINDS = ("project", "item", "ita", "unit", "page", "news", "document", "picture", "guide", "list", "home")
"""Kinds of pages in the order among equals in an answer: records before pages."""

_LEFT_OUT = ("404.html", "search/index.html")

Key = tuple[int, int, str]


def order(kind: str, year: str, url: str) -> Key:
    """Records before pages, late years before early ones."""
    rank = KINDS.index(kind) if kind in KINDS else len(KINDS)
    return rank, -int(year) if year.isdecimal() else 0, url


def address_of(place: str) -> str:
    """The address of the page at a place, as the index has it."""
    return quote(place.removesuffix("index.html"))


def _places(site: Path) -> Iterator[str]:
    """Every file of the site, from the site's root."""
    for folder, _, names in os.walk(site):
        above = Path(folder).relative_to(site).as_posix().removeprefix(".")
        for name in names:
            yield f"{above}/{name}" if above else name


def _may_be_found(place: str) -> bool:
    return is_document(place) or (place.endswith(".html") and place not in _LEFT_OUT)


def _key(site: Path, place: str) -> Key | None:
    """The place in the order; None where there is nothing to read."""
    if is_document(place):
        return order("document", "", place)
    facts = facts_of((site / place).read_bytes())
    return None if facts is None else order(facts.get("kind", "page"), facts.get("year", ""), address_of(place))


@dataclass(frozen=True)
class SitePages:
    """The pages of a site in the order in which the index numbers them; each is read when its turn comes."""

    places: list[str]
    read: Callable[[str], Page | Folded | None]

    def __iter__(self) -> Iterator[Page | Folded]:
        return filter(None, map(self.read, self.places))

    def at_random(self) -> Iterator[Page | Folded]:
        """Pages in an order that their places alone tell: an edit leaves the first of them what they were."""
        return filter(None, map(self.read, sorted(self.places, key=lambda place: crc32(place.encode()))))


def read_site(
    site: Path,
    drawn: Mapping[str, Folded | None] = MappingProxyType({}),
    others: Iterable[str] | None = None,
    kept: Kept = NOTHING_KEPT,
) -> SitePages:
    """Find every page and every published file that can be found; `/search/` and 404.html apart.

    `drawn` are the pages that whoever drew them has kept, by their places; they are not read again. `others` are the
    places of all other files, where they need not be looked for. `kept` has what files said before.
    """
    every = _places(site) if others is None else others
    rest = [place for place in every if place not in drawn and _may_be_found(place)]
    found = [(key, place) for place in rest if (key := _key(site, place))]
    ours = {place: page for place, page in drawn.items() if page and place not in _LEFT_OUT}
    found += [(order(page.told.kind, page.fact("year"), page.address), place) for place, page in ours.items()]
    known = titles(site)

    def read(place: str) -> Page | Folded | None:
        if place in ours:
            return ours[place]
        if is_document(place):
            return read_document(site, place, known.get(place), kept)
        page = read_page(address_of(place), (site / place).read_bytes())
        return page if page and page.title else None

    return SitePages([place for _, place in sorted(found)], read)
