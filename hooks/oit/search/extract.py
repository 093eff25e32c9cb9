"""From a built page to what a citizen can read on it.

Knows the frame that Material puts around an article and the marks that our templates set (`.oit-page`,
`data-search`). Must not know how terms are made or stored. The pages are our own templates' output and well
formed, so a scanner of tags is enough; it is ten times as fast as a parser in Python.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path

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
_ROOT = re.compile(r'<div class="oit-page"([^>]*)>')
_ROOT_BYTES = re.compile(_ROOT.pattern.encode())
_PIECE = re.compile(r"<!--.*?-->|<(/?)([a-zA-Z][\w-]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>|[^<]+|<", re.S)
_ATTRIBUTE = re.compile(r"([\w-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_PARTED, _TITLE = "\ufdd0", "\ufdd1"  # no characters: between blocks, and in front of a title, while a page is read
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


def read_file(site: Path, place: str) -> Page | None:
    """Read a file of the built site. None where it is no page or has no title."""
    page = read_page(place.removesuffix("index.html"), (site / place).read_bytes().decode("utf-8", "replace"))
    return page if page and page.title else None


def kind_and_year(path: Path) -> tuple[str, str]:
    """Return what the root element of a built page says of its kind and year, without reading the rest."""
    root = _ROOT_BYTES.search(path.read_bytes())
    facts = attributes(root[1].decode("utf-8", "replace")) if root else {}
    return tidy(facts.get("data-kind", "page")), tidy(facts.get("data-year", ""))


def read_page(url: str, html: str) -> Page | None:
    """Read a built page. None where it has no article (redirects, the error page's bare frame)."""
    article = _ARTICLE.search(html)
    if not article:
        return None
    root = _ROOT.search(article[1])
    facts = {k[5:]: tidy(v) for k, v in attributes(root[1]).items() if k.startswith("data-")} if root else {}
    blocks, title = _blocks(article[1])
    return Page(url, title, "\n".join(blocks), facts.pop("kind", "page"), facts)


def _blocks(html: str) -> tuple[list[str], str]:
    """The lines of the text, one a block, and the title, which is none of them."""
    parts: list[str] = []
    for tag, text in _pieces(html.replace(_PARTED, " ").replace(_TITLE, " ")):
        if not tag:
            parts.append(text)
        elif tag == "h1":
            parts.append(_PARTED + _TITLE)
        elif _BLOCK.fullmatch(tag):
            parts.append(_PARTED)
    # In one go for all blocks: it is quicker.
    text = tidy(_SPACE.sub(" ", unescape("".join(parts))).replace(_PARTED, "\n"))
    lines = [line for line in map(str.strip, text.split("\n")) if line]
    title = next((line for line in lines if len(line) > 1 and line.startswith(_TITLE)), "")
    if title:
        lines.remove(title)
    return [line for line in (line.removeprefix(_TITLE).strip() for line in lines) if line], title.removeprefix(
        _TITLE
    ).strip()
