"""From a built page to what a citizen can read on it.

Knows the frame that Material puts around an article and the marks that our templates set (`.oit-page`,
`data-search`). Must not know how terms are made or stored. The pages are our own templates' output and well
formed, so a scanner of tags is enough; it is ten times as fast as a parser in Python.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from oit.text.thai import tidy


@dataclass(frozen=True)
class Page:
    """One page as search sees it. `text` is one line per block; attributes are empty where unknown."""

    url: str
    title: str
    text: str
    kind: str = "page"
    facts: dict[str, str] = field(default_factory=dict)

    def fact(self, name: str) -> str:
        """Return a fact from the root element: code, year, office, unit, outcome, outcome-text."""
        return self.facts.get(name, "")


_ARTICLE = re.compile('<article class="md-content__inner md-typeset"[^>]*>')
_ARTICLE_END = re.compile(r"</article>\s*</div>")
_ROOT = re.compile('<div class="oit-page"([^>]*)>')
_TAG = re.compile(r"(<(?:!--.*?--|/?[a-zA-Z](?:[^>\"']++|\"[^\"]*\"|'[^']*')*+)>)", re.S)
_NAME = re.compile(r"</?([a-zA-Z][\w-]*)")
_ATTRIBUTE = re.compile(r"([\w-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_SPACE = re.compile(r"[ \t\r\n\f]{2,}|[\t\r\n\f]")
_BLOCK = re.compile(
    "(?:address|article|aside|blockquote|br|caption|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header"
    "|hr|legend|li|main|nav|ol|option|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)"
)
_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_SILENT = {"script", "style", "template", "noscript", "select", "textarea", "button"}
_UNREAD = re.compile(
    r"data-search=[\"']off|class=[\"'][^\"']*\b(?:headerlink|md-content__button)\b|\shidden(?=[\s=>/]|$)"
)


# Control characters that no reader sees mark where a block ends, and that the next one is a heading.
_END, _HEADING = "\x0b", "\x01"


class _Tag(NamedTuple):
    """What a tag does to the text around it."""

    mark: str
    """Stands in its place in the text."""
    depth: int
    """1 opens, -1 closes, 0 holds nothing."""
    unread: bool
    """Nobody reads what is inside."""


@lru_cache(4096)
def _tag(text: str) -> _Tag:
    """Read a tag or a comment; most of them recur on every page."""
    match = _NAME.match(text)
    if not match:
        return _Tag("", 0, False)
    name, attrs = match[1].lower(), text[match.end() : -1]
    mark = _END if _BLOCK.fullmatch(name) else ""
    if text[1] == "/":
        return _Tag(mark, -1, False)
    if name in _VOID or attrs.endswith("/"):
        return _Tag(mark, 0, False)
    unread = name in _SILENT or bool(_UNREAD.search(attrs))
    return _Tag(mark + _HEADING if name == "h1" else mark, 1, unread)


def _blocks(article: str) -> list[str]:
    """The readable text, block by block; a heading's begins with its mark."""
    pieces = _TAG.split(article.replace(_END, "").replace(_HEADING, ""))
    kept, skipped = [pieces[0]], 0
    for i in range(1, len(pieces), 2):
        mark, depth, unread = _tag(pieces[i])
        if skipped:
            skipped += depth
        elif unread:
            skipped = 1
            continue
        else:
            kept.append(mark)
        if not skipped:
            kept.append(pieces[i + 1])
    return _SPACE.sub(" ", unescape("".join(kept))).split(_END)


def find_article(html: str) -> str | None:
    """What stands in a built page's article. None where it has none (redirects, the error page's bare frame)."""
    start = _ARTICLE.search(html)
    end = start and _ARTICLE_END.search(html, start.end())
    return html[start.end() : end.start()] if start and end else None


@lru_cache(4096)
def _fact(value: str) -> str:
    """A value in display form; offices and years recur on every page."""
    return tidy(unescape(value))


def find_facts(article: str) -> dict[str, str]:
    """What the root element says of the page: its `data-` attributes."""
    root = _ROOT.search(article)
    found = _ATTRIBUTE.findall(root[1]) if root else ()
    return {name[5:]: _fact(double or single) for name, double, single in found if name.startswith("data-")}


def read_page(url: str, html: str) -> Page | None:
    """Read a built page. None where it has no article."""
    article = find_article(html)
    if article is None:
        return None
    title, blocks = "", []
    for block in _blocks(article):
        if block.startswith(_HEADING) and not title:
            title = tidy(block).strip()
        else:
            blocks.append(block)
    lines = (line.strip() for line in tidy("\n".join(blocks)).split("\n"))  # in one go: it is quicker
    facts = find_facts(article)
    return Page(url, title, "\n".join(line for line in lines if line), facts.pop("kind", "page"), facts)
