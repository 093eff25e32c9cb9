"""The frame around pages, drawn once for many that differ in a few words, and filled for each.

Knows places in a drawn text. Must not know what stands in them, nor who draws the frame.
"""

import re
from collections.abc import Iterable, Mapping

_MARK = "\ue000{}\ue001"
"""Letters that nobody types and that mean nothing in HTML."""

_BLANK = re.compile(r"^ +|(?<=\n)\n+", re.M)
"""What lines begin with, and empty lines: they would be sent with every page, and nobody sees them."""


def place(name: str) -> str:
    """Return what a frame is drawn with where something is to be filled in."""
    return _MARK.format(name)


class Frame:
    """A drawn frame with its places.

    >>> Frame("<h1>" + place("title") + "</h1>", ["title"]).filled({"title": "โครงการ"})
    '<h1>โครงการ</h1>'
    """

    def __init__(self, drawn: str, names: Iterable[str]) -> None:
        names = "|".join(map(re.escape, names))
        self._parts = re.split(_MARK.format(f"({names})"), _BLANK.sub("", drawn))

    def filled(self, values: Mapping[str, str]) -> str:
        """Return the frame with a value, as it is to stand there, in each of its places."""
        parts = self._parts.copy()
        parts[1::2] = [values[name] for name in parts[1::2]]
        return "".join(parts)
