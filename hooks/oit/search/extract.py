"""From a built page to what a citizen can read on it.

Knows the frame that Material puts around an article and the marks that our templates set (`.oit-page`,
`data-search`). Must not know how terms are made or stored. Pages are read with selectolax, as in `oit.links`.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from selectolax.lexbor import LexborHTMLParser, LexborNode

from oit.text.thai import tidy


@dataclass(frozen=True)
class Page:
    """One page as search sees it. `text` is one line per block; attributes are empty where unknown."""

    url: str
    title: str
    text: str
    kind: str = "page"
    facts: dict[str, str] = field(default_factory=dict)
    packed: bytes = b""
    """The page's file in the index, where it was made before."""

    def fact(self, name: str) -> str:
        """Return a fact from the root element: code, year, office, unit, outcome, outcome-text, subdistrict …"""
        return self.facts.get(name, "")


_UNREAD = (
    "script, style, template, noscript, select, textarea, button, [hidden], [data-search=off], "
    ".headerlink, .md-content__button"
)
_BLOCKS = (
    "address|article|aside|blockquote|br|caption|dd|details|div|dl|dt|figcaption|figure|footer|form|h1|h2|h3|h4|h5|h6|"
    "header|hr|legend|li|main|nav|ol|option|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul"
)
_EDGE = "\f"
"""Marks where a block begins and where it ends. White space to HTML, so that it may stand between the rows of a table;
no text of ours holds one.
"""
_TAG = re.compile(rf"<(?=/?(?:{_BLOCKS})[\s>/])")
ROW, ROW_END = "\ue000", "\ue001"
"""Signs that no reader sees, around the lines of a row of a register: each row says something by itself."""
_RECORDS = ("project", "news", "document")  # pages that say all of one thing; what tables they have are facts of it
# A no-break space is where a line may not end (pages/line_breaks.py); one plain space is what it is to become.
_SPACE = re.compile(r"[\t\r\n\xa0][ \t\r\n\xa0]*| [ \t\r\n\xa0]+")

_fact = lru_cache(4096)(tidy)  # offices and years recur on every page


def find_article(html: bytes) -> LexborNode | None:
    """Find the article of a built page. None where it has none (redirects, the error page's bare frame)."""
    html = html[html.find(b"<article") :]  # the frame above it is half of a page: to parse it costs as much
    return LexborHTMLParser(html).css_first("article.md-content__inner")


def find_facts(article: LexborNode) -> dict[str, str]:
    """What the root element says of the page: its `data-` attributes."""
    root = article.css_first(".oit-page")
    attributes = root.attributes if root else {}
    return {name[5:]: _fact(value or "") for name, value in attributes.items() if name.startswith("data-")}


def _lines(node: LexborNode) -> list[str]:
    """The text inside, line by line, once the blocks' edges are marked."""
    text = tidy(_SPACE.sub(" ", node.text()).replace(_EDGE, "\n"))  # in one go: it is quicker
    return [line for part in text.split("\n") if (line := part.strip())]


def read_page(url: str, html: bytes) -> Page | None:
    """Read a built page. None where it has no article."""
    article = find_article(html)
    if article is None:
        return None
    _mark(article)
    return _read(url, article)


def read_inside(url: str, inside: str) -> Page:
    """Read a page of ours as it is drawn, before a frame is put around it.

    In the page of a record, of which there may be thousands, blocks are marked in the text, not node by node.
    """
    is_record = any(f'data-kind="{kind}"' in inside[:120] for kind in _RECORDS)
    html = _TAG.sub(f"{_EDGE}<", inside) if is_record else inside
    root = LexborHTMLParser(f"<div>{html}</div>").css_first("div")
    assert root is not None
    if not is_record:
        _mark(root)
    return _read(url, root)


def _mark(article: LexborNode) -> None:
    """Mark where rows and blocks begin and end."""
    _leave_out(article)
    for node in article.css("tbody > tr") if find_facts(article).get("kind", "page") not in _RECORDS else ():
        node.insert_before(ROW)
        node.insert_after(ROW_END)
    for node in article.css(_BLOCKS.replace("|", ", ")):
        node.insert_before(_EDGE)
        node.insert_after(_EDGE)


def _leave_out(article: LexborNode) -> None:
    for node in article.css(_UNREAD):
        node.decompose()


def _read(url: str, article: LexborNode) -> Page:
    facts, title = find_facts(article), ""
    _leave_out(article)
    if heading := article.css_first("h1"):
        title = " ".join(_lines(heading))
        heading.decompose()
    return Page(url, title, "\n".join(_lines(article)), facts.pop("kind", "page"), facts)
