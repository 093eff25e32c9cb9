"""The built site -> a Thai full-text index that a browser reads piece by piece, from any static server.

Knows how the parts below work together, and where files go. Must not know MkDocs.

    extract    a built page -> title, text, facts      fold, tokens   text -> what is compared
    words      where Thai words probably part          postings       term -> pages
    index      pages -> terms, lexicon, files          store          files, byte for byte
    synonyms   words that mean the same                script         the browser's modules in one file
    documents  a published file -> title, text

Files, under `assets/search-index/` of the site. Each is gzipped and named `.bin`, so that no server adds or
takes away an encoding unasked (the browser looks at the first two bytes):

- `start.bin`, the one name that stays: JSON with `format`; `version`, which names the folder of all other
  files (eight digits of their hash, so a deploy is noticed when a file of the old folder is gone); `pages`,
  how many; `shards`, the first term of each, joined by line feeds; `lexicon` and `latin`, words to cut and to
  mend queries with; `synonyms`, groups of equal words.
- `<version>/s<n>.bin`, a shard: the bytes of the term list (varint), the terms in code point order joined by
  line feeds, and for each its posting: the number of pages, their gaps, the number of pages that have the
  term in the head, their gaps.
- `<version>/pages.bin`: for each facet (kind, year, office, unit, outcome) its values and the number of each
  page's value.
- `<version>/p/<n>.bin`, a page: [address, title, kind, code, year, office, unit, outcome in words, text].

Terms: three Thai letters in a row; two at the end of a run; a word of the lexicon wherever it stands; `word=`
for a short word that stands by itself; Latin words, numbers and codes whole and in parts; `#1234` four digits
in a row of a code; `@2565-10-28` a date and its parts. A term says that a page may hold a text; the browser
looks at the page's text before it shows it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from oit.search.documents import is_document, read_documents
from oit.search.extract import Page, read_page
from oit.search.index import make_index
from oit.search.script import join_in_place
from oit.search.synonyms import Groups, SynonymError, all_synonyms

__all__ = ["FOLDER", "SCRIPTS", "Groups", "Summary", "SynonymError", "all_synonyms", "build_index"]

FOLDER = Path("assets/search-index")
SCRIPTS = Path("assets/search")


@dataclass(frozen=True)
class Summary:
    """What was indexed: pages and documents, bytes of the index, bytes of the pages' text, version."""

    pages: int
    index_bytes: int
    text_bytes: int
    version: str


def read_site(site_dir: Path) -> list[Page]:
    """Read every page of a built site that can be found; `/search/`, 404.html and published files apart."""
    pages = []
    for path in sorted(site_dir.rglob("*.html")):
        place = path.relative_to(site_dir).as_posix()
        if place in ("404.html", "search/index.html") or is_document(place):
            continue
        page = read_page(place.removesuffix("index.html"), path.read_text("utf-8", "replace"))
        if page and page.title:
            pages.append(page)
    return pages


def build_index(site_dir: Path, out_dir: Path | None = None, synonyms: Groups | None = None) -> Summary:
    """Index a built site, and join the browser's modules where they have been published into it.

    Args:
        site_dir: the built site.
        out_dir: where the files go; `assets/search-index` of the site unless given.
        synonyms: groups of equal words; ours alone unless given (see `all_synonyms`).
    """
    pages = read_site(site_dir) + read_documents(site_dir)
    start, files = make_index(pages, all_synonyms() if synonyms is None else synonyms)
    out = out_dir or site_dir / FOLDER
    files.write(out / files.version)
    (out / "start.bin").write_bytes(start)
    join_in_place(site_dir / SCRIPTS)
    text = files.size("p/")
    return Summary(len(pages), len(start) + files.size() - text, text, files.version)
