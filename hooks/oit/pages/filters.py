"""How templates write what they are given: paragraphs, telephone numbers to dial, sizes of files.

Knows words and digits. Must not know pages.
"""

import re
from decimal import Decimal

from oit.text import thai

_EMPTY_LINES = re.compile(r"\n\s*\n")


def paragraphs(text: str) -> list[str]:
    """Part plain text at its empty lines."""
    return [part for each in _EMPTY_LINES.split(text) if (part := each.strip())]


def dial(phone: str) -> str:
    """Return the digits a phone dials: the first number, without its extension."""
    return re.sub(r"[^0-9+]", "", re.split(r"ต่อ|กด|,|/|–|(?<=\d{4})-\d{1,2}(?!\d)", phone)[0])


def filesize(size: int) -> str:
    """Return `17 กิโลไบต์`: a size that tells a phone user what a download costs."""
    if size < 1000:
        return f"{size} ไบต์"
    unit, name = (1_000_000, "เมกะไบต์") if size >= 1_000_000 else (1000, "กิโลไบต์")
    return f"{thai.number(round(Decimal(size) / unit, 1))} {name}"


_INDENT = re.compile(r"^ +", re.M)
_TO_THE_LETTER = re.compile(r"<(?:pre|textarea)\b")
_BLOCK = (
    "</?(?:address|article|aside|blockquote|caption|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|"
    r"ol|p|section|table|tbody|td|tfoot|th|thead|tr|ul|body|head|link|meta|title|circle|desc|g|line|path|rect|text)\b"
)
"""Where such an element begins or ends, a line does, or nothing is shown: browsers drop the white space beside it."""
_BEFORE_BLOCK = re.compile(rf"\n(?={_BLOCK}|</svg)")
_BEHIND_BLOCK = re.compile(rf"({_BLOCK}[^<>]*>)\n+")
_IMPLIED_END = re.compile(
    "</dt>(?=<d[dt])|</dd>(?=<d[dt]|</d(?:iv|l)>)|</li>(?=<li|</[ou]l>)|</t[dh]>(?=<t[dh]|</tr>)|</tr>(?=<tr|</t)"
    "|</p>(?=<(?:div|dl|h[1-6]|ol|p|section|table|ul)[ >]|</(?:article|aside|dd|div|li|section)>)"
)
"""Ends that HTML reads where the next thing begins ("optional tags" in its standard)."""
_ENDS_IN_TURN = re.compile(
    r"(\{% for [^%]*%\}<(li|th|td)\b(?:(?!\{% (?:end)?for ).)*?)</\2>(?=\{% endfor %\}(?:<\2|</(?:[ou]l|tr)>))", re.S
)
"""The same in a loop: of one after the other, of the last before the end of them all."""
_EMPTY = re.compile(r"(?<=\n)\n+")


def without_layout(template: str) -> str:
    r"""Return a template without the blanks, line ends and tags that help whoever reads it: they would be sent with
    every page, and browsers make the same of it without them. One that shows text to the letter stays as it is.

    >>> without_layout("<ul>\n  <li>{{ name }}\n    <b>ก</b></li>\n</ul>")
    '<ul><li>{{ name }}\n<b>ก</b></ul>'
    """
    if _TO_THE_LETTER.search(template):
        return template
    joined = _BEHIND_BLOCK.sub(r"\1", _BEFORE_BLOCK.sub("", _EMPTY.sub("", _INDENT.sub("", template))))
    return _ENDS_IN_TURN.sub(r"\1", _IMPLIED_END.sub("", joined)).replace("&nbsp;", "\u00a0")
