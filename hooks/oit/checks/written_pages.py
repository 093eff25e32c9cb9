"""A page that an official wrote, against what may stand in a page: what the build leaves out of it is told here.

Knows where in a file something stands. Must not know what is allowed (`text.safe_html`).
"""

import re
from collections.abc import Iterator
from itertools import repeat
from urllib.parse import urlsplit

from oit.collection import Collection
from oit.faults import Fault
from oit.model import FrontMatter, News
from oit.source_files import SourceFile
from oit.text.safe_html import Danger, Refusal, refusals
from oit.written import NewsItem, WrittenPage

_SHOWN = re.compile(
    r"^(?P<fence>`{3,}|~{3,})(?![`~])[^\n]*\n.*?(?:^(?P=fence)[ \t]*$|\Z)"
    r"|(?P<ticks>`{1,3})[^`\n]+(?P=ticks)|<!--.*?(?:-->|\Z)",
    re.M | re.S,
)
"""What a page shows as text, or keeps to itself; what is never closed goes on to the end."""
_NAMED_BY_VALUE = {Danger.SCHEME, Danger.ACCOUNT, Danger.OUTSIDE, Danger.FRAME}


def check_written_page(source: SourceFile[FrontMatter] | SourceFile[News], collection: Collection) -> Iterator[Fault]:
    """Tell what of a page is not published: scripts, forms, pictures of other sites, and what no page needs."""
    page = collection.written_by_file.get(source.file.removeprefix("content/"))
    if page is None:
        return
    yield from _promised(page, collection)
    yield from _refused(page)


def _refused(page: WrittenPage | NewsItem) -> Iterator[Fault]:
    try:
        html = page.html
    except Fault as fault:
        yield fault
        return
    finder = _Finder(page.text)
    for each in refusals(html, page.frames):
        yield Fault(f"page_{each.danger}", name=each.name, text=each.value).at("", finder.line_of(each))


def _promised(page: WrittenPage | NewsItem, collection: Collection) -> Iterator[Fault]:
    """A page that embeds another site, where the page on privacy does not say so: it promises that no page does."""
    privacy = collection.written_by_file.get("privacy.md")
    for place, address in enumerate(page.frames):
        host = urlsplit(address).netloc
        if privacy and host not in privacy.source:
            yield Fault("frame_promise", ("frames", place), text=host)


class _Finder:
    """The lines on which things stand that are met in the order of the page."""

    def __init__(self, text: str) -> None:
        self._text = _SHOWN.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
        self._lines: dict[str, Iterator[int]] = {}

    def line_of(self, refusal: Refusal) -> int:
        """Return the line of the next such thing, 0 where it cannot be found."""
        sought = self._pattern(refusal)
        if sought not in self._lines:
            self._lines[sought] = self._lines_of(sought)
        return next(self._lines[sought], 0)

    def _lines_of(self, pattern: str) -> Iterator[int]:
        """Yield the line of each match, and the last one for ever."""
        line, counted = 0, 0
        for match in re.finditer(pattern, self._text, re.IGNORECASE):
            line = (line or 1) + self._text.count("\n", counted, match.start())
            counted = match.start()
            yield line
        yield from repeat(line)

    def _pattern(self, refusal: Refusal) -> str:
        spellings = (refusal.value, refusal.value.replace("&", "&amp;"))
        if refusal.danger in _NAMED_BY_VALUE and refusal.value:
            written = next((each for each in spellings if each in self._text), "")
            if written:
                return re.escape(written)
        if refusal.danger in (Danger.HANDLER, Danger.ATTRIBUTE):
            return rf"\b{re.escape(refusal.name)}\b"
        if refusal.danger is Danger.STYLE and refusal.name != "style":
            return r"\bstyle\s*="
        return rf"<\s*{re.escape(refusal.name)}\b"
