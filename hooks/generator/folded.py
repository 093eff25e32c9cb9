"""Pages of ours as the index takes them, by their places in the site, collected as they are drawn.

Knows what is kept of a page. Must not know how one is drawn, nor what the index is made of.
"""

from collections.abc import Callable, Iterable
from functools import partial

from generator.made import Made
from oit.kept import Kept
from oit.pages.rendering import Site
from oit.search import Folded, address_of, fold_page


class FoldedPages:
    """The pages of one site."""

    def __init__(self, site: Site, kept: Kept) -> None:
        self._site, self._kept = site, kept
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

        draw = inside or partial(self._site.html, page)

        def made() -> Folded | None:
            return fold_page(address_of(file.dest_uri), draw())

        made_of = self._site.hash_of(page)
        return self._kept.get(self._kept.key("folded", file.dest_uri, made_of), made) if made_of else made()
