"""A collection to the pages of its site.

Knows which kinds of page there are: a new kind is one function in a module of this room, named in `_KINDS`.
"""

from pathlib import Path

from oit.collection import Collection
from oit.kept import NOTHING_KEPT, Kept
from oit.pages import assessment, documents, guide, home, news, office, open_data, projects, register, units, withdrawn
from oit.pages.rendering import Site

_KINDS = (
    home.pages,
    office.pages,
    projects.pages,
    units.pages,
    register.pages,
    assessment.pages,
    documents.pages,
    open_data.pages,
    news.pages,
    guide.pages,
)


def lay_out(collection: Collection, templates: Path, site_url: str = "", kept: Kept = NOTHING_KEPT) -> Site:
    """Lay out every page that a collection makes; each is drawn only when asked for.

    `site_url` is where the site will stand, empty where that is not known; permalinks are made from it. `kept` has what
    was drawn of the same before.
    """
    pages = [page for kind in _KINDS for page in kind(collection)]
    taken = {page.address for page in pages}  # what has a page was not taken back, whatever the list of moves says
    notices = [page for page in withdrawn.pages(collection) if page.address not in taken]
    return Site(collection, templates, [*pages, *notices], site_url, kept)
