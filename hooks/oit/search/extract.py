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
    "script, style, template, noscript, select, textarea, button, svg, nav, .oit-foot, [hidden], [data-search=off], "
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
"""Signs that no reader sees, around the lines of a row of a register, or of a list that says data-each: each says
something by itself."""
_RECORDS = ("project", "news", "document")  # pages that say all of one thing; what tables they have are facts of it
# A no-break space is where a line may not end (pages/line_breaks.py); one plain space is what it is to become.
_SPACE = re.compile(r"[\t\r\n\xa0][ \t\r\n\xa0]*| [ \t\r\n\xa0]+")

_ARTICLE = re.compile(rb"<article\s[^>]*\bmd-content__inner\b")
_ROOT = re.compile(r'<\w+ [^<>]*\bclass="oit-page[" ][^<>]*>')

AMOUNT = re.compile(r"(?<![\d.,-])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d.,-])")
"""An amount as our pages write it: of a table that repeats records, the amounts alone are searched."""

_fact = lru_cache(4096)(tidy)  # offices and years recur on every page


def find_facts(article: LexborNode | LexborHTMLParser) -> dict[str, str]:
    """What the root element says of the page: its `data-` attributes."""
    root = article.css_first(".oit-page")
    attributes = root.attributes if root else {}
    return {name[5:]: _fact(value or "") for name, value in attributes.items() if name.startswith("data-")}


def _lines(node: LexborNode) -> list[str]:
    """The text inside, line by line, once the blocks' edges are marked."""
    text = tidy(_SPACE.sub(" ", node.text()).replace(_EDGE, "\n"))  # in one go: it is quicker
    return [line for part in text.split("\n") if (line := part.strip())]


def _article(html: bytes) -> str:
    """A built page from its article on, for the frame above is half of a page to parse; empty where it has none."""
    start = _ARTICLE.search(html)
    return html[start.start() :].decode("utf-8", "replace") if start else ""


def facts_of(html: bytes) -> dict[str, str] | None:
    """What a built page says of itself, without reading the rest; None where it has no article."""
    article = _article(html)
    root = _ROOT.search(article)
    return find_facts(LexborHTMLParser(root[0])) if root else {} if article else None


def read_page(url: str, html: bytes) -> Page | None:
    """Read a built page. None where it has no article (redirects, the error page's bare frame)."""
    node = _parse(_article(html), "article")
    return _read(url, node) if node else None


def read_inside(url: str, inside: str) -> Page:
    """Read a page of ours as it is drawn, before a frame is put around it."""
    root = _parse(f"<div>{inside}</div>", "div")
    assert root is not None
    return _read(url, root)


def _parse(html: str, element: str) -> LexborNode | None:
    """The first such element, with marks where rows and blocks begin and end.

    In the page of a record, of which there may be thousands, blocks are marked in the text, not node by node.
    """
    root = _ROOT.search(html)
    is_record = bool(root and any(f'data-kind="{kind}"' in root[0] for kind in _RECORDS))
    node = LexborHTMLParser(_TAG.sub(f"{_EDGE}<", html) if is_record else html).css_first(element)
    if node and not is_record:
        _mark(node)
    return node


def _mark(article: LexborNode) -> None:
    for table in article.css("table[data-search=off]"):
        table.replace_with(
            "\n".join(["", *dict.fromkeys(AMOUNT.findall(table.text(separator=" "))), ""]).replace("\n", _EDGE)
        )
    _leave_out(article)
    for node in article.css("tbody > tr, [data-each] > li"):
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
