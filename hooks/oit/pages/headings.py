"""The headings of a page, for its list of contents.

Knows HTML: of our templates by patterns, of written pages by a parser. Must not know pages.
"""

import re
from collections import Counter
from collections.abc import Sequence
from html import unescape
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser


class Section(NamedTuple):
    """A heading of a page: the id of its anchor and its words."""

    id: str
    title: str


_SECTION = re.compile(r'<!--.*?-->|<h2\b(?P<told>(?:[^>"]|"[^"]*")*)>(?P<words>.*?)</h2>', re.S)
_ID = re.compile(r'\sid="([^"]*)"')
_ELEMENT = re.compile(r"<[^<>]*>")


def sections(html: str) -> list[Section]:
    """Return the second-level headings of a page drawn after our templates: to parse it takes far longer."""
    found = ((_ID.search(each["told"] or ""), each["words"]) for each in _SECTION.finditer(html))
    return [Section(unescape(id_[1]), unescape(_ELEMENT.sub("", words)).strip()) for id_, words in found if id_]


def headings(html: str) -> list[Section]:
    """Return the headings of a written page that part it: the highest ones below its title."""
    found = [node for node in LexborHTMLParser(html).css("h1, h2, h3") if node.text().strip()]
    if found and found[0].tag == "h1" and not any(node.tag == "h1" for node in found[1:]):
        found = found[1:]
    highest = min((node.tag or "" for node in found), default="")
    return [Section(node.id, " ".join(node.text().split())) for node in found if node.tag == highest and node.id]


def told_apart(found: Sequence[Section]) -> list[Section]:
    """Return headings as a list of contents names them: those that read alike bear their number among their like.

    >>> [each.title for each in told_apart([Section("a", "ช่องทาง"), Section("b", "แผนที่"), Section("c", "ช่องทาง")])]
    ['ช่องทาง (1)', 'แผนที่', 'ช่องทาง (2)']
    """
    alike = Counter(each.title for each in found)
    met: Counter[str] = Counter()
    named = []
    for each in found:
        met[each.title] += 1
        number = f" ({met[each.title]})" if alike[each.title] > 1 else ""
        named.append(Section(each.id, each.title + number))
    return named
