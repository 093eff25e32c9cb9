"""Pages of ours as the index takes them, by their places in the site, collected as they are drawn.

Knows what is kept of a page. Must not know how one is drawn, nor what the index is made of.
"""

from collections.abc import Callable, Iterable
from functools import lru_cache, partial

from generator.made import Made
from oit.kept import Kept
from oit.pages.rendering import Site
from oit.search import Folded, Told, address_of, fold_page

_FEW = 256
"""Pages of which all is held that the index takes: a few more than it looks at together."""


class FoldedPages:
    """The pages of one site."""

    def __init__(self, site: Site, kept: Kept) -> None:
        self._site, self._kept, self._kind = site, kept, kept.key("folded")
        self._read = lru_cache(_FEW)(self._found)
        self.drawn: dict[str, Folded | None] = {}
        """Those that were drawn so far; None for what cannot be found."""

    def add(self, file: Made, inside: str) -> None:
        """Note a page that was drawn."""
        self.drawn[file.dest_uri] = self.of(file, lambda: inside)

    def add_others(self, files: Iterable[Made]) -> None:
        """Note the pages that had not to be drawn."""
        for file in files:
            if file.shown and file.dest_uri not in self.drawn:
                self.drawn[file.dest_uri] = self.of(file)

    def of(self, file: Made, inside: Callable[[], str] | None = None) -> Folded | None:
        """A page as the index takes it, drawn if need be; nothing where the search is not to lead there."""
        page = file.shown
        if not page or not page.is_found:
            return None

        def fold() -> Folded | None:
            return fold_page(address_of(file.dest_uri), inside() if inside else self._site.html(page))

        made_of = self._site.hash_of(page)
        if not made_of or not self._kept.is_open:
            return fold()
        key = made_of + self._kind
        told: Told | None = self._kept.small("folded").get(key, lambda: self._told(key, fold()))
        self._kept.use(key)
        return Folded(told, partial(self._read, key, file)) if told else None

    def _told(self, key: bytes, page: Folded | None) -> Told | None:
        """Keep the file of a page in the index, and return what else is known of it."""
        if page:
            self._kept.put(key, page.read())
        return page.told if page else None

    def _found(self, key: bytes, file: Made) -> bytes:
        """The file of a page in the index, as it was kept; made again where that is damaged."""
        found: list[bytes] = self._kept.found(key)
        if found:
            return found[0]
        assert file.shown
        page = fold_page(address_of(file.dest_uri), self._site.html(file.shown))
        assert page
        return page.read()
