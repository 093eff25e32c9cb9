"""Text as a data file can hold it.

Knows which characters YAML refuses. Must not know where a text came from.
"""

import re

_NOT_IN_YAML = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


_LONG_BLANK = re.compile(r"(\s{16})\s+")
"""Nobody means more blanks than these; patterns that step over blanks must not be made to count thousands of them."""
_LONG_GAP = re.compile(r"([^\S\n]{16})[^\S\n]+")


def printable(text: str) -> str:
    """Return the text without what YAML cannot hold, nor long gaps; a mark stands where something was, lines stay."""
    text = text.replace("\f", "\n" if "\n" not in text else "").replace("\0", "")
    return _LONG_GAP.sub(r"\1", _NOT_IN_YAML.sub("�", text))


def printable_cell(text: str) -> str:
    """Return what a cell shows likewise; in a cell nobody counts empty lines."""
    return _LONG_BLANK.sub(r"\1", printable(text))
