"""What officials write in Markdown: pages, and dated news.

Knows a file's head and its text. Must not know which of it is published (`text.safe_html`), nor other records.
"""

import math
import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path, PurePosixPath

from selectolax.lexbor import LexborHTMLParser

from oit.faults import Fault
from oit.model import FrontMatter, News
from oit.text.file_text import read_text
from oit.text.markdown import to_html
from oit.typed_file import cut_head

_MARKED = re.compile(r"[][*_`<>#|!{}\\]|://|^ *(?:[-+:=~]|\d+[.)])", re.MULTILINE)
"""What may be more than plain words in Markdown."""


@dataclass(frozen=True)
class WrittenText:
    """A Markdown file; `file` is relative to content/."""

    root: Path
    file: PurePosixPath

    @cached_property
    def source(self) -> str:
        """The whole file."""
        return read_text(self.root / "content" / self.file)

    @property
    def text(self) -> str:
        """Its Markdown without the head, each line where it is in the file."""
        return cut_head(self.source)[1]

    @cached_property
    def html(self) -> str:
        """What its Markdown says, before it is cleaned.

        Raises:
            Fault: it is nested too deep; the check of the page says so.
        """
        return to_html(self.text)


@dataclass(frozen=True)
class WrittenPage(WrittenText):
    """A page."""

    head: FrontMatter

    @property
    def address(self) -> str:
        """The address of the page; `index.md` and `README.md` are the page of their folder."""
        parts = self.file.with_suffix("").parts
        return "/" + "".join(f"{part}/" for part in (parts[:-1] if parts[-1] in {"index", "README"} else parts))

    @property
    def frames(self) -> tuple[str, ...]:
        """The addresses of other sites that it may embed."""
        return self.head.frames

    @cached_property
    def title(self) -> str:
        """What its head calls it, else its first heading as a reader sees it, else the name of its file."""
        if self.head.title:
            return self.head.title
        try:
            heading = LexborHTMLParser(self.html).css_first("h1")
        except Fault:
            heading = None
        return (" ".join(heading.text().split()) if heading else "") or self.file.stem

    @property
    def place(self) -> float:
        """Where it stands among its neighbours: by the number in its head; those without one come last, by name."""
        return self.head.order or math.inf


@dataclass(frozen=True)
class NewsItem(WrittenText):
    """A piece of dated news. It embeds nothing."""

    head: News
    day: date
    frames = ()

    @property
    def title(self) -> str:
        """What its head calls it."""
        return self.head.title

    @property
    def address(self) -> str:
        """The permanent address of its page."""
        return f"/{self.file.with_suffix('')}/"

    @cached_property
    def summary(self) -> str:
        """What a list tells of it: its description, else its first paragraph where that is plain words; else empty."""
        blocks = (block.strip() for block in self.text.split("\n\n"))
        first = next((block for block in blocks if block and not block.startswith("#")), "")
        return self.head.description or ("" if _MARKED.search(first) else " ".join(first.split()))

    @property
    def picture(self) -> str:
        """The address of its picture; empty where it has none."""
        return f"/{self.head.picture}" if self.head.picture else ""

    @property
    def picture_file(self) -> Path:
        """Where its picture lies."""
        return self.root / "content" / (self.head.picture or "")

    @property
    def small_picture(self) -> str:
        """The address of the picture as lists show it."""
        return f"/assets/news/{PurePosixPath(self.head.picture).name}" if self.head.picture else ""
