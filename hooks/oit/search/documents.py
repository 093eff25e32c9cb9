"""The published files under /documents/ -> what search holds of each: its title, and its text where it has one.

Knows which files hold text, and how the page of the documents names them. Must not know how terms are made or
stored. A file whose text cannot be read (a scan, a broken file) is still found by its title.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from html import unescape
from pathlib import Path
from urllib.parse import quote

from oit.decoding import decode
from oit.search.extract import Page
from oit.thai import tidy

PLACE = "documents/"

LONGEST = 100_000
"""Characters of a file's text that are searched: about fifty pages. A browser fetches all of a candidate's text."""

_ROW = re.compile(r'data-label="เอกสาร"><a [^>]*>([^<]*)</a>\s*<span class="oit-code">([^<]*)</span>')


def is_document(place: str) -> bool:
    """Whether an address below the site is a published file; the page that lists them is none."""
    return place.startswith(PLACE) and place != f"{PLACE}index.html"


def _titles(site: Path) -> dict[str, str]:
    """What the page of the documents calls each file, by its place."""
    page = site / PLACE / "index.html"
    rows = _ROW.findall(page.read_text("utf-8", "replace")) if page.is_file() else []
    return {unescape(path).strip().lstrip("/"): tidy(unescape(title)).strip() for title, path in rows}


def _text(path: Path) -> str:
    """The text of a file, as far as it is searched; empty where it has none that can be read."""
    from oit.importers.pdf import PdfError, read_pdf  # only where there are documents: it is large

    try:
        if path.suffix.lower() in (".txt", ".csv"):
            return decode(path.read_bytes())
        return read_pdf(path) if path.suffix.lower() == ".pdf" else ""
    except (UnicodeDecodeError, PdfError):
        return ""


def _lines(text: str) -> str:
    lines = (" ".join(tidy(line).split()) for line in text[:LONGEST].splitlines())
    return "\n".join(line for line in lines if line)


def documents(site: Path) -> Iterator[tuple[str, Callable[[], Page]]]:
    """The published files of a built site: the address of each, and how to read it."""
    titles = _titles(site)
    for path in (site / PLACE).rglob("*"):
        place = path.relative_to(site).as_posix()
        if path.is_file() and is_document(place):
            yield quote(place), partial(_read, quote(place), path, titles.get(place) or path.name)


def _read(url: str, path: Path, title: str) -> Page:
    text = path.name if title != path.name else ""  # both names find it
    return Page(url, title, f"{text}\n{_lines(_text(path))}".strip(), "document")
