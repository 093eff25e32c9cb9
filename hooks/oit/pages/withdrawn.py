"""The notices at addresses whose content was taken back: documents, data files and pages of content/moved.yml, and the
documents and units of records that were withdrawn for privacy.

Knows which addresses get a notice. A file that is gone answers with a page: servers of static sites open
`plan.pdf/index.html` where `plan.pdf` is asked for.
"""

from collections.abc import Iterator, Mapping

from oit.collection import Collection
from oit.kinds import MOVED
from oit.model import Withdrawal
from oit.pages.page import Page, as_folder


def notices(collection: Collection) -> Mapping[str, Withdrawal]:
    """Return the published addresses without content, each with its notice."""
    found = {f"/{path}": notice for path, notice in collection.sealed.items()} | dict(collection.sealed_units)
    return found | {move.former: move.withdrawn for move in collection.moves if move.withdrawn}


def pages(collection: Collection) -> Iterator[Page]:
    """Yield a page for each notice."""
    for address, notice in notices(collection).items():
        what = "หน้านี้ถอนแล้ว" if address.endswith("/") else "ไฟล์นี้ถอนแล้ว"
        yield notice_page(as_folder(address), what, notice, MOVED.path)


def notice_page(address: str, title: str, notice: Withdrawal, source: str | None = None, up: str = "/") -> Page:
    """Return a page that says nothing but that its content was withdrawn, when and why.

    It has a `source` only where that file holds nothing else: a link to the file would lead readers to the content.
    """
    return Page(
        address=address,
        template="withdrawn.html",
        title=title,
        description=title,
        updated=notice.on,
        source=source,
        up=up,
        is_private=notice.is_private,
        values={"notice": notice},
    )
