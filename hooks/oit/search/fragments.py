"""A page's own file in the index, and a page kept as that file until its turn comes.

Knows what of a page the browser gets, and that the same holds all that is searched. Must not know terms or folders.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from oit.kept import hashed
from oit.search.encoding import pack_json, unpack_json
from oit.search.extract import Page, read_inside

_SHOWN = ("code", "year", "office", "unit", "outcome-text")


def body(page: Page) -> str:
    """The text that is searched. A record's line repeats its text; other pages say there what they say nowhere else."""
    return "\n".join(filter(None, [page.fact("line") if page.kind != "project" else "", page.text]))


def fragment(page: Page) -> bytes:
    """The page's file in the index."""
    return page.packed or pack_json(
        [page.url, page.title, page.kind, *map(page.fact, _SHOWN), body(page), page.fact("line")]
    )


class Told(NamedTuple):
    """What the index needs to know of a page while nobody reads its text; `size` is that of its file, in bytes."""

    kind: str
    facts: Mapping[str, str]
    place: bytes
    """Its address, which tells it from all others."""
    hash: bytes
    """The hash of all that is known of it."""
    size: int


class Folded(NamedTuple):
    """A page that waits for its place in the index; `read` gives its file, a tenth of the size of its text."""

    told: Told
    read: Callable[[], bytes]

    @property
    def address(self) -> str:
        """Its address, percent-encoded."""
        return self.told.place.decode()

    def fact(self, name: str) -> str:
        """Return a fact, as a page does."""
        return self.told.facts.get(name, "")

    def page(self) -> Page:
        """The page again; the text that is not searched is gone."""
        packed = self.read()
        url, title, kind, *_, text, _ = unpack_json(packed)
        return Page(url, title, text, kind, dict(self.told.facts), packed)


def fold_page(url: str, inside: str) -> Folded | None:
    """Fold a page of ours as it is drawn, without the frame; None where it has no title and nobody could find it."""
    page = read_inside(url, inside)
    return folded(page) if page.title else None


def folded(page: Page) -> Folded:
    """Fold a page that was read."""
    packed = fragment(page)
    told = hashed(page.kind, repr(sorted(page.facts.items())), packed)
    return Folded(Told(page.kind, page.facts, page.url.encode(), told, len(packed)), lambda: packed)
