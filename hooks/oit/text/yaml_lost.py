"""What a file loses without a word: what stands behind a ` #` that was meant as text, and the comma inside a number.

Knows where YAML ends a value. Must not know data.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

import yaml

NULLS = {"", "~", "null", "Null", "NULL"}
"""Values that state nothing."""


def lost_behind(node: yaml.Node, text_from: Callable[[yaml.Mark], str]) -> Iterator[tuple[int, str]]:
    """Yield what a ` #` takes from a value, with its line from 0: all behind it.

    A remark behind no value is a remark, and so is one behind a quotation mark or bracket that is closed: both say
    where the value ends. Behind the mark of a text of several lines (`|`) nothing is read, so all is asked about.
    """
    if not isinstance(node, yaml.ScalarNode):
        is_closed = isinstance(node, yaml.CollectionNode) and node.flow_style
        if is_closed and (cut := _CLOSED_CUT.match(text_from(node.end_mark))):
            yield node.end_mark.line, cut[1]
    elif node.style in ("|", ">"):
        if cut := _BLOCK_CUT.match(text_from(node.start_mark)):
            yield node.start_mark.line, cut[1]
    elif cut := (_CLOSED_CUT if node.style else _CUT).match(text_from(node.end_mark)):
        is_remark = node.value in NULLS - {""} or (node.value == "" and cut[1][:1].isspace())
        if node.style or not is_remark:
            yield node.end_mark.line, cut[1]


def lost_before(item: yaml.Node, lines: list[str]) -> Iterator[tuple[int, str]]:
    """Yield what a ` #` takes between the dash or comma of a list and the item behind it: `- #1 ก`, with `ข` below."""
    line = item.start_mark.line
    if not 0 < line < len(lines) or lines[line][: item.start_mark.column].strip():
        return
    if cut := _BEHIND_DASH.match(lines[line - 1]):
        yield line - 1, cut[1]


def lost_behind_colon(text: str) -> str:
    """Return what a ` #` takes between the colon of a field and its value; "" for nothing."""
    cut = _BEHIND_COLON.match(text)
    return cut[1] if cut else ""


def parted_digits(parts: Iterable[yaml.Node]) -> str:
    """Return digits that a comma parted inside brackets: `[ก 1,850 ราย]` is two items to YAML alone."""
    told = ""
    for before, after in pairwise(part for part in parts if isinstance(part, yaml.ScalarNode)):
        near = after.start_mark.index - before.end_mark.index == 1 and not before.style and not after.style
        if near and _HUNDREDS.search(str(before.value)) and _THOUSANDS.match(str(after.value)):
            told = f"{told or before.value},{after.value}"
        elif told:
            break
    return told


_CUT = re.compile(r"[ \t]*#(.*)")
_CLOSED_CUT = re.compile(r"[ \t]*#(\S.*)")
_BLOCK_CUT = re.compile(r"[|>][-+0-9]*[ \t]+#(.*)")
_BEHIND_COLON = re.compile(r"[ \t]*:[ \t]+#(\S.*)")
_BEHIND_DASH = re.compile(r"[ \t]*(?:-[ \t]+)+#(\S.*)")
"""A remark has a space after its `#`; without one (`#2`) it was meant as part of the value."""
_HUNDREDS = re.compile(r"(?<![0-9๐-๙])[0-9๐-๙]{1,3}$")
_THOUSANDS = re.compile(r"[0-9๐-๙]{3}(?![0-9๐-๙])")
"""What stands on both sides of a comma that groups thousands."""
