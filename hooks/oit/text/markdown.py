"""The text of a page that an official wrote in Markdown -> HTML, as the site shows it before it is cleaned.

Knows Markdown and which of its extensions the site has. Must not know what of the HTML is allowed (`safe_html`).
"""

import re
from typing import Any

import markdown

from oit.faults import Fault
from oit.text import thai

_DEEP = re.compile(
    r"^(?:[ \t]*(?:>|[*+-][ \t]|\d+\.[ \t])){30}|^[ \t]{120}|(?:!?\[){50}|[*_]{200}|`{100}|\\{200}", re.M
)
"""Deeper than anybody writes. The parser goes one step down for each of these, until Python ends it."""
_BLOCK = re.compile(r"(?:[^\n]+\n?)+")
_OPEN = 100
"""Brackets of one block that nothing closes, and remarks of a page: the parser seeks the end of each anew."""
_NOTES = 1_000
"""References to footnotes in a page, each of which the parser compares with those before it."""


def _deep(text: str) -> int | None:
    """Where a text begins to take the parser down, or round in circles, without end; None where it does not."""
    if found := _DEEP.search(text):
        return found.start()
    if text.count("<!--") - text.count("-->") > _OPEN or text.count("[^") > _NOTES:
        return 0
    for block in _BLOCK.finditer(text):
        if any(block[0].count(opens) - block[0].count(closes) > _OPEN for opens, closes in ("[]", "()", "<>")):
            return block.start()
    return None


def slug(words: str, separator: str = "-") -> str:
    """Return the id of a heading: its own words, Thai ones with their vowels and tones, small letters, no spaces.

    >>> slug("ขั้นตอนที่ 2: ยื่นคำขอ (ออนไลน์)")
    'ขั้นตอนที่-2-ยื่นคำขอ-ออนไลน์'
    """
    plain = re.sub(r"[^0-9a-z\u0e01-\u0e3a\u0e40-\u0e4e\u0e50-\u0e59_]+", separator, thai.tidy(words).lower())
    return plain.strip(separator) or "section"


EXTENSIONS = ["admonition", "attr_list", "footnotes", "md_in_html", "tables", "toc"]
SETTINGS: dict[str, dict[str, Any]] = {"toc": {"permalink": False, "slugify": slug}}


def to_html(text: str) -> str:
    """Return the HTML of a text; links are as they were written.

    Raises:
        Fault: the text is nested deeper than the parser can follow.
    """
    if (deep := _deep(text)) is not None:
        raise Fault("page_deep").at("", text.count("\n", 0, deep) + 1)
    try:
        return str(markdown.Markdown(extensions=EXTENSIONS, extension_configs=SETTINGS).convert(text))
    except RecursionError:
        raise Fault("page_deep") from None
