"""The published files under /documents/ -> what search holds of each: its title, and its text where it has one.

Knows which files hold text, and how the page of the documents names them. Must not know how terms are made or
stored. A file whose text cannot be read (a scan, a broken file) is still found by its title.
"""

from functools import partial
from pathlib import Path
from urllib.parse import quote

from selectolax.lexbor import LexborHTMLParser

from oit.kept import NOTHING_KEPT, Kept
from oit.model.published_files import FileKind, kind_of_file
from oit.search.extract import Page
from oit.text.decoding import decode
from oit.text.thai import tidy

PLACE = "documents/"

LONGEST = 100_000
"""Characters of a file's text that are searched: about fifty pages. A browser fetches all of a candidate's text."""


def is_document(place: str) -> bool:
    """Whether an address below the site is a published file; the page that lists them is none."""
    return place.startswith(PLACE) and place != f"{PLACE}index.html"


def titles(site: Path) -> dict[str, str]:
    """What the page of the documents calls each file, by its place."""
    page = site / PLACE / "index.html"
    table = LexborHTMLParser(page.read_bytes() if page.is_file() else b"")
    names, places = table.css(".oit-documents th > a"), table.css(".oit-documents th > .oit-code")
    rows = zip(names, places, strict=True)
    return {place.text().strip().lstrip("/"): tidy(name.text()).strip() for name, place in rows}


def _pdf(path: Path) -> str:
    from oit.text.pdf import pdf_text  # takes a tenth of the memory of a build: only where one is new

    return pdf_text(path)[:LONGEST]


def _text(path: Path, kept: Kept) -> str:
    """The text of a file, as far as it is searched; empty where it has none that can be read."""
    kind = path.suffix.lower()
    if kind == ".pdf":
        return kept.once(kept.key("text of a document", path.read_bytes()), partial(_pdf, path))
    try:
        return decode(path.read_bytes()) if kind in (".txt", ".csv") else ""
    except UnicodeDecodeError:
        return ""


def _lines(text: str) -> str:
    lines = (" ".join(tidy(line).split()) for line in text[:LONGEST].splitlines())
    return "\n".join(line for line in lines if line)


def read_document(site: Path, place: str, title: str | None, kept: Kept = NOTHING_KEPT) -> Page:
    """Read the published file at a place of the site; `title` is what the page of the documents calls it. `kept` has
    what the same file said before.
    """
    path = site / place
    kind = "picture" if kind_of_file(path.name) is FileKind.PICTURE else "document"
    name = path.name if title else ""  # both names find it
    if kind == "picture":
        name = f"ภาพ {name}".strip()  # who asks for one says so
    return Page(quote(place), title or path.name, f"{name}\n{_lines(_text(path, kept))}".strip(), kind)
