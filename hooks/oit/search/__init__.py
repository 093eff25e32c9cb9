"""The built site -> a Thai full-text index that a browser reads piece by piece, from any static server.

Knows how the parts below work together, and where files go. Must not know MkDocs.

    built_pages  the built site -> pages, in order      part           some pages -> their terms and words
    extract    a built page -> title, text, facts      gather         all parts: each term a number
    fragments  a page's own file in the index          postings       pairs of term and page
    documents  a published file -> title, text         encoding       postings, shards -> bytes
    fold       text -> the form that is compared       store          files, and the folder they are in
    tokens     numbers, codes, dates, Latin words      index          all of these -> the index
    grams      three Thai letters in a row
    words      where Thai words probably part          script         the browser's modules as published

Pages are read one by one. What stays in memory of a page is two bytes for each of its terms. Its Thai text, at one
byte a letter, in which the words of the lexicon are looked up when it is known, stays there only where nothing is kept.

Files, under `assets/search-index/` of the site. Each but the pages' is gzipped and named `.bin`, so that no server adds
or takes away an encoding unasked (the browser looks at the first two bytes). Text in them is TIS-620:

- `start.bin`, the one name that stays: JSON with `format`; `pages`, how many; `shared`, in base64, the beginning of
  the zlib stream that each page's file ends, and `sharedLength`, how much of what it holds is none of the page's;
  `folders`, those of each 128 pages, `shelves`, those of each 32 shards, and `filters`, that of the filters (each is
  named by eight digits of a hash of its files, so that few change after an edit, and a deploy is noticed when a file
  of an old one is gone); `shards`, where each begins, joined by line feeds; `lexicon` and `latin`, words to cut and to
  mend queries with; `synonyms`, groups of equal words; `spoken`, a line for each word that the others in it lead to,
  which are folded, and less than it behind a ~; `asking`, `light` and `facts`, how people ask (see
  oit/model/asking.yml).
- `<shelf>/s<n>.bin`, a shard: the bytes of the term list (varint), the terms in code point order joined by
  line feeds, and for each its posting: the number of pages, their gaps, the number of pages that have the
  term in the head, their gaps.
- `<filters>/pages.bin`: for each facet (kind, year, office, unit, outcome, reason, subdistrict, village) its
  values and the number of each page's value.
- `<folder>/p/<n>.bin`, a page: [address, title, kind, code, year, office, unit, outcome in words, text, what it
  says of itself in one line].

Terms: three Thai letters in a row; two at the end of a run; a word of the lexicon wherever it stands; `word=`
for a short word that stands by itself; Latin words, numbers and codes whole and in parts; `#1234` four digits
in a row of a code; `@2565-10-28` a date and its parts; `!word` a word of the dictionary that no page has,
without pages, by which a query is known to be spelled right. A term says that a page may hold a text; the
browser looks at the page's text before it shows it.
"""

import os
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy makes threads for matrices when it is loaded; we have none

from oit.kept import NOTHING_KEPT, Kept
from oit.model import NO_SYNONYMS, Synonyms, builtin_synonyms, everyday_words, words_of_asking
from oit.search.built_pages import address_of, read_site
from oit.search.fragments import Folded, Told, fold_page
from oit.search.index import Groups, make_index
from oit.search.store import Files

__all__ = [
    "FOLDER",
    "SCRIPTS",
    "Folded",
    "Groups",
    "Known",
    "Summary",
    "Told",
    "address_of",
    "build_index",
    "fold_page",
]

FOLDER = Path("assets/search-index")
SCRIPTS = Path("assets/search")


class Known(NamedTuple):
    """What whoever built a site knows of its files.

    `drawn` are pages that need not be read from it, by their places, None for those that cannot be found; `others` are
    the places of all other files, which are looked for unless given; `whole` are files of the index that are as an
    earlier build wrote them, by their names below its folder.
    """

    drawn: Mapping[str, Folded | None] = {}
    others: Iterable[str] | None = None
    whole: Container[str] = ()


NOTHING_KNOWN = Known()


@dataclass(frozen=True)
class Summary:
    """What was indexed: pages and documents, and the names of all files but the start file in the index's folder."""

    pages: int
    files: tuple[str, ...]


def build_index(
    site_dir: Path,
    out_dir: Path | None = None,
    own: Synonyms = NO_SYNONYMS,
    known: Known = NOTHING_KNOWN,
    kept: Kept = NOTHING_KEPT,
) -> Summary:
    """Index a built site.

    Args:
        site_dir: the built site.
        out_dir: where the files go; `assets/search-index` of the site unless given.
        own: the office's own groups of equal words, beside ours.
        known: what need not be found out of the site.
        kept: has what was gathered of the same pages before.
    """
    with Files(out_dir or site_dir / FOLDER, known.whole) as files:
        ours, spoken, asking = kept.once(kept.key("our words"), _our_words)
        groups = [list(group) for group in (*ours.groups, *own.groups)]
        found = read_site(site_dir, known.drawn, known.others, kept)
        pages, start = make_index(found, groups, spoken, asking, files, kept)
        files.publish(start)
    return Summary(pages, tuple(files.names))


def _our_words() -> tuple[Synonyms, dict[str, list[str]], dict[str, Any]]:
    return builtin_synonyms(), everyday_words(), words_of_asking()
