"""What was meant as the head of a Markdown page and would be published as its text.

Knows how heads come to look like that: a word processor joins the dashes, a line or a space stands before them, the
first line or both are forgotten. Must not know which fields a head has, nor what a head that is found says.
"""

import re
from collections.abc import Callable, Collection, Iterable

_UNSEEN = " \t\xa0\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_DASHES = r"-+\u2010-\u2015\u2212\u2500\u2501\uff0d"
_OPENED = re.compile(rf"[{_UNSEEN}]*(?:[{_DASHES}]{{2}}|{{[{_UNSEEN}]*$)")
_CLOSED = re.compile(rf"[{_UNSEEN}]*[{_DASHES}=]{{2}}[{_DASHES}={_UNSEEN}]*")
_FIELD = re.compile(rf"[{_UNSEEN}]*[\"']?([\w\u0e00-\u0e7f][\w\u0e00-\u0e7f -]{{0,40}}?)[\"']?[{_UNSEEN}]*[:=\uff1a]")
_REMARK = re.compile(r"<!--.*?(?:-->|\Z)", re.S)
_LINES = 40
"""So many lines of a page are looked at; nobody writes a longer head."""


def head_alike(text: str, keys: Collection[str], is_field: Callable[[str], bool]) -> int:
    """Return the line on which something like a head begins, counted from 1; 0 where nothing does.

    `keys` are the keys of a head to the letter, and `is_field` tells whether a name is meant as one of its fields. A
    head is a line of dashes (or the brace of a head in JSON) with fields below it, closed or not, fields with a line of
    dashes below them, or a key without any dashes. Empty lines, remarks and headings may stand before it.
    """
    lines = _REMARK.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text).split("\n")[:_LINES]
    shown = [(number, line) for number, line in enumerate(lines, start=1) if line.strip(_UNSEEN)]
    while shown:
        if _is_head([line for _, line in shown], keys, is_field):
            return shown[0][0]
        if not shown.pop(0)[1].lstrip(_UNSEEN).startswith("#"):
            break
    return 0


def _is_head(lines: list[str], keys: Collection[str], is_field: Callable[[str], bool]) -> bool:
    opened = bool(_OPENED.match(lines[0]))
    fields, after = _fields(lines[opened:])
    marked = opened or bool(_CLOSED.fullmatch(after))
    return any(map(is_field, fields)) if marked else bool(fields) and fields[0] in keys


def _fields(lines: Iterable[str]) -> tuple[list[str], str]:
    """The names of the fields that a text begins with, and the line behind them; longer values and lists go on."""
    fields: list[str] = []
    for line in lines:
        if _CLOSED.fullmatch(line):
            return fields, line
        if found := _FIELD.match(line):
            fields.append(found[1].strip())
        elif not fields or not line.startswith((" ", "\t", "- ")):
            return fields, line
    return fields, ""
