"""From a built page to what a citizen can read on it.

Knows the frame that Material puts around an article and the marks that our templates set (`.oit-page`,
`data-search`). Must not know how terms are made or stored. The pages are our own templates' output and well
formed, so a scanner of tags is enough; it is ten times as fast as a parser in Python.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape

from oit.thai import tidy


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


_ARTICLE = re.compile(r'<article class="md-content__inner md-typeset"[^>]*>(.*?)</article>\s*</div>', re.S)
_PIECE = re.compile(r"<!--.*?-->|<(/?)([a-zA-Z][\w-]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>|[^<]+|<", re.S)
_ATTRIBUTE = re.compile(r"([\w-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_BLOCK = re.compile(
    "/?(?:address|article|aside|blockquote|br|caption|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header"
    "|hr|legend|li|main|nav|ol|option|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)"
)
_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_SILENT = {"script", "style", "template", "noscript", "select", "textarea", "button"}
_UNREAD = re.compile(
    r"data-search=[\"']off|class=[\"'][^\"']*\b(?:headerlink|md-content__button)\b|\shidden(?=[\s=>/]|$)"
)


def attributes(text: str) -> dict[str, str]:
    """Return the attributes of a start tag, with character references resolved."""
    return {name: unescape(double or single) for name, double, single in _ATTRIBUTE.findall(text)}


def _pieces(html: str) -> list[tuple[str, str]]:
    """The readable text between tags, and the tags: `("", text)`, `("h1", "")`, `("/h1", "")`."""
    found: list[tuple[str, str]] = []
    skipped = 0
    for match in _PIECE.finditer(html):
        close, name, attrs = match[1], match[2], match[3]
        if name is None:
            if not skipped and not match[0].startswith("<!--"):
                found.append(("", match[0]))
            continue
        name = name.lower()
        if name in _VOID or attrs.endswith("/"):
            if not skipped:
                found.append((name, ""))
        elif skipped:
            skipped += -1 if close else 1
        elif not close and (name in _SILENT or _UNREAD.search(attrs)):
            skipped = 1
        else:
            found.append((close + name, ""))
    return found


def read_page(url: str, html: str) -> Page | None:
    """Read a built page. None where it has no article (redirects, the error page's bare frame)."""
    article = _ARTICLE.search(html)
    if not article:
        return None
    root = re.search(r'<div class="oit-page"([^>]*)>', article[1])
    facts = {k[5:]: tidy(v) for k, v in attributes(root[1]).items() if k.startswith("data-")} if root else {}
    lines, title, line, in_title = [], "", [], False
    for tag, text in [*_pieces(article[1]), ("/div", "")]:
        if not tag:
            line.append(text)
            continue
        if not _BLOCK.fullmatch(tag):
            continue
        words = _SPACE.sub(" ", unescape("".join(line)))
        line = []
        if in_title and not title:
            title = tidy(words).strip()
        elif words:
            lines.append(words)
        in_title = tag == "h1"
    stripped = (words.strip() for words in tidy("\n".join(lines)).split("\n"))  # in one go: it is quicker
    return Page(url, title, "\n".join(words for words in stripped if words), facts.pop("kind", "page"), facts)
