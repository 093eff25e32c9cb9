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
in a row of a code; `@2565-10-28` a date and its parts; `!word` a word of the dictionary that no page has,
without pages, by which a query is known to be spelled right. A term says that a page may hold a text; the
browser looks at the page's text before it shows it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from oit.search.documents import documents, is_document
from oit.search.extract import Page, kind_and_year, read_file
from oit.search.index import Index, order
from oit.search.script import join_in_place
from oit.search.store import Files
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


def sources(site_dir: Path) -> Iterator[tuple[tuple[int, int], str, Callable[[], Page | None]]]:
    """What can be found of a built site: rank, address, and how to read it. `/search/` and 404.html are no pages;
    published files are read in their own way.
    """
    for path in site_dir.rglob("*.html"):
        place = path.relative_to(site_dir).as_posix()
        if place not in ("404.html", "search/index.html") and not is_document(place):
            yield order(*kind_and_year(path)), place.removesuffix("index.html"), partial(read_file, site_dir, place)
    for url, read in documents(site_dir):
        yield order("document", ""), url, read


def build_index(site_dir: Path, out_dir: Path | None = None, synonyms: Groups | None = None) -> Summary:
    """Index a built site, and join the browser's modules where they have been published into it.

    Args:
        site_dir: the built site.
        out_dir: where the files go; `assets/search-index` of the site unless given.
        synonyms: groups of equal words; ours alone unless given (see `all_synonyms`).
    """
    files = Files(out_dir or site_dir / FOLDER)
    index = Index(files, all_synonyms() if synonyms is None else synonyms)
    for _, _, read in sorted(sources(site_dir), key=lambda source: source[:2]):
        if page := read():
            index.add(page)
    files.publish(index.finish())
    join_in_place(site_dir / SCRIPTS)
    return Summary(index.pages, files.size(""), files.size("p"), files.version)
