"""A page of ours inside its frame. The frame is drawn once for pages of one folder, and filled.

Knows which words of a frame differ from page to page (`_words`). Must not know where a page is written to.
"""

from collections.abc import Hashable
from dataclasses import replace
from datetime import date
from typing import Any

from jinja2 import Environment
from markupsafe import escape
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from generator.around import Around
from generator.made import Made, address_of
from oit.model import encoded
from oit.pages.frame import Frame, place
from oit.pages.headings import Section, sections, told_apart
from oit.pages.line_breaks import keep_together
from oit.pages.links import relative
from oit.pages.page import Page
from oit.text.thai import short_date

_CONTENTS = '<nav class="oit-toc"'
_LONG = 4
"""From how many headings on a page gets a list of contents."""

NO_DATE = "1970-01-01"
"""Stands for “no date known”: MkDocs must have one, and overrides/sitemap.xml leaves it out."""


def tell(page: MkDocsPage, title: str, description: str | None, updated: date | None, found: list[Section]) -> None:
    """Give a page of the generator what the frame says of it."""
    page.title = escape(title)
    page.edit_url = encoded(page.edit_url) if page.edit_url else None
    page.meta["description"] = escape(description or "")
    is_long = len(found) >= _LONG and page.url  # the front page is one itself
    page.meta["contents"] = told_apart(found) if is_long else []
    page.update_date = updated.isoformat() if updated else NO_DATE


def day_in_words(page: MkDocsPage) -> str:
    """Return the day of a page's facts; nothing where it is not known."""
    dated = page.update_date and page.update_date != NO_DATE
    return short_date(date.fromisoformat(page.update_date)) if dated else ""


def kept_together(html: str) -> str:
    """Keep the compounds of a page and of its contents on one line each; not those of the rest of the frame, which is
    read again with every page.
    """
    head, start, rest = html.partition(_CONTENTS if _CONTENTS in html else "<article")
    article, end, foot = rest.rpartition("</article>")
    return head + keep_together(start + article + end) + foot


class Frames:
    """The frames of one build; `environment` is the generator's, `nav` its menu, which is empty."""

    environment: Environment
    nav: Navigation

    def __init__(self, around: Around, config: MkDocsConfig) -> None:
        self._around, self._config = around, config
        self._drawn: dict[Hashable, Frame] = {}

    def framed(self, page: Page, file: Made, inside: str) -> bytes:
        """Return a page as it is published."""
        as_told = MkDocsPage(None, file, self._config)
        tell(as_told, page.title, page.description, page.updated, sections(inside))
        values = _words(as_told) | {"inside": inside}
        frame = self._frame(page, as_told)
        file.page = None  # it was told for the frame; ten thousand are not to be held
        return kept_together(frame.filled(values)).encode()

    def _frame(self, page: Page, told: MkDocsPage) -> Frame:
        """The frame of a page; those that lie in one folder and have the same headings share one, drawn for the first.

        A page that the menu or the frame itself may name has one of its own.
        """
        words, contents = _words(told), told.meta["contents"]
        folder = page.address.rstrip("/").rpartition("/")[0]
        own = page.address if page.address.count("/") < 4 or page.address in self._around.named_in_menu else ""
        stated = tuple(name for name, word in words.items() if word)
        key = (folder, own, page.template, page.is_found, stated, tuple(contents))
        if key not in self._drawn:
            self._drawn[key] = self._draw(page, told, words)
        return self._drawn[key]

    def _draw(self, page: Page, told: MkDocsPage, words: dict[str, str]) -> Frame:
        """Draw a frame with its places; what was told of the page is changed by it."""
        address, file, contents = address_of(told.file), told.file, told.meta["contents"]
        url = file.url
        marked = {name: place(name) if word else "" for name, word in words.items()}
        file.url = marked["url"] or file.url
        told.title, told.meta = marked["title"], {**told.meta, "description": marked["description"]}
        told.canonical_url, told.edit_url = marked["canonical"] or None, marked["edit"] or None
        told.content = place("inside")
        context: dict[str, Any] = {**get_context(self.nav, [], self._config, told)}
        context |= self._around.context(
            address,
            lambda target: relative(target, address),
            page=replace(page, title=marked["title"], description="", values={}, files={}),
            contents=contents,
            date=marked["date"],
        )
        frame = Frame(self.environment.get_template("main.html").render(context), [*words, "inside"])
        file.url = url
        return frame


def _words(page: MkDocsPage) -> dict[str, str]:
    """What of a page stands in its frame, and differs from page to page, as it stands there."""
    return {
        "title": page.title,
        "description": page.meta["description"],
        "url": escape(page.url),
        "canonical": escape(page.canonical_url or ""),
        "edit": escape(page.edit_url or ""),
        "date": day_in_words(page),
    }
