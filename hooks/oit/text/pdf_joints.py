"""Where Thai words of two fonts meet at a space in a PDF: การขัด กัน may be one word, and the file does not tell.

Knows the pieces in which pypdf hands out a page. Must not know what the text is about, nor whom it is told.
"""

import re
from typing import Any

from oit.text.pdf_repair import repair

_BEFORE = re.compile(r"(?<![ก-๛])([ก-๛]+)( *)$")
_BEHIND = re.compile(r"( *)([ก-๛]+)")


class Joints:
    """Listens to the pieces of text of pages, one after the other. `doubtful` are the words on both sides."""

    def __init__(self) -> None:
        self.doubtful: list[str] = []
        self._font: object = None
        self._text = ""

    def __call__(self, text: str, _place: Any, _matrix: Any, font: Any, _size: float) -> None:
        """Take one piece, as pypdf's `visitor_text`."""
        if not text.strip(" "):
            self._text += text
            return
        name = font.get("/BaseFont") if font else None
        before, behind = _BEFORE.search(self._text), _BEHIND.match(text)
        if before and behind and name != self._font and (before[2] or behind[1]):
            words = repair(f"{before[1]} {behind[2]}")
            if " " in words and words not in self.doubtful:
                self.doubtful.append(words)
        self._font, self._text = name, text
