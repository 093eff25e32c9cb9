"""Pages that officials wrote in Markdown: the generator makes HTML of them, and they are cleaned before they are shown.

Knows what was read of a page (`oit.source_files`). Must not know the frame around it.
"""

from mkdocs.structure.pages import Page as MkDocsPage

from generator.framed import tell
from oit.pages.headings import headings
from oit.pages.news import page_around
from oit.pages.rendering import Site
from oit.text.safe_html import clean
from oit.written import NewsItem, WrittenPage


def written_of(site: Site, page: MkDocsPage) -> WrittenPage | NewsItem | None:
    """What was read of a page of the generator."""
    return site.collection.written_by_file.get(page.file.src_uri)


def cleaned(site: Site, page: MkDocsPage, html: str) -> str:
    """Clean a written page, and take its title, day and description from what was read of it."""
    written = written_of(site, page)
    assert written, page.file.src_uri
    inside = clean(html, written.frames)
    found = headings(inside)
    if isinstance(written, NewsItem):
        around = page_around(written, inside)
        inside = site.html(around)
        tell(page, around.title, around.description, around.updated, found)
    else:
        tell(page, written.title, written.head.description, written.head.updated, found)
    return inside
