"""A page as data, and the site that draws it with our own templates.

Knows addresses and templates. Must not know MkDocs, nor hold a rule about the data.
Templates are ours alone: every value is escaped, and a misspelt name stops the build instead of vanishing.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache, cached_property, partial
from html import unescape
from pathlib import Path
from typing import Any, NamedTuple

import jinja2
from selectolax.lexbor import LexborHTMLParser

from oit.collection import Collection
from oit.exports.all_exports import all_exports, all_tables
from oit.exports.export import AnyTable, Export
from oit.exports.linked_data import dataset, organization
from oit.exports.source import Source
from oit.findings.words import (
    BASIS_WORDS,
    CHOICE_WORDS,
    GROUP_WORDS,
    OUTCOME_WORDS,
    REASON_WORDS,
    TERM_WORDS,
    TOOL_WORDS,
    level_set_words,
    outcome_said,
)
from oit.history import FileDays
from oit.kept import NOTHING_KEPT, Kept, hashed
from oit.model import encoded, ending, site_path, without_spot
from oit.pages.charts import bullet, money_bar
from oit.pages.places import map_address, place_words
from oit.text import thai
from oit.written import NewsItem, WrittenPage

_FRONT = "หน้าแรก"
_MOVED = {"/information/news/": "/news/"}
"""Pages that the template once had, where the office has what took their place."""


class Section(NamedTuple):
    """A heading of a page: the id of its anchor and its words."""

    id: str
    title: str


@dataclass(frozen=True)
class Page:
    """One page. `address` starts and ends with `/`; `up` is the address of the page above it.

    `updated` is the day the facts are from; `source` the data file, relative to the repository. `part_of` is the
    address of the page that this one only continues, or repeats for print. `is_private` says that what stood here was
    withdrawn for privacy.
    `files` are what its script asks for, by address; nothing else names them, so their addresses are no promise.
    `made_of` are the projects, by address, of which the page is made, besides what all pages share; empty where it is
    made of more than that.
    """

    address: str
    template: str
    title: str
    description: str = ""
    short: str = ""
    """What pages below it call it, where its title is longer: the way to a page fits on one line of a phone."""
    updated: date | None = None
    source: str | None = None
    up: str | None = None
    part_of: str | None = None
    is_private: bool = False
    made_of: tuple[str, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)
    values: Mapping[str, object] = field(default_factory=dict)
    work_out: Callable[[], Mapping[str, object]] | None = None
    """Gives further values when the page is drawn, where they are many and nobody else asks."""

    @property
    def called(self) -> str:
        """What pages below it call it."""
        return _FRONT if self.address == "/" else self.short or self.title

    @property
    def is_found(self) -> bool:
        """Whether search engines, the site map and our own search lead to the page."""
        return self.part_of is None and not self.is_private


def relative(address: str, here: str) -> str:
    """Return the way from one page to another address of the site, percent-encoded, so that any sub-path works.

    >>> relative("/projects/2566/", "/oit/")
    '../projects/2566/'
    """
    target = encoded(address).lstrip("/")
    return "../" * (here.count("/") - 1) + target or "./"


def as_folder(address: str) -> str:
    """Return the address of the page that answers at an address: `/documents/plan.pdf/` for a file that is gone."""
    return f"{address.rstrip('/')}/"


class Site:
    """The pages made from a collection, by address."""

    compiled: jinja2.BytecodeCache | None = None
    """Where compiled templates are kept, if anywhere."""

    def __init__(
        self,
        collection: Collection,
        templates: Path,
        pages: Iterable[Page],
        site_url: str = "",
        kept: Kept = NOTHING_KEPT,
    ) -> None:
        self._kept = kept
        self.site_url = site_url.rstrip("/")
        self.collection = collection
        self.templates = templates
        self.pages: dict[str, Page] = {}
        self.asset: Callable[[str], str] = "/assets/{}".format
        """The address of a style or script by its plain name; whoever publishes it under another name says so."""
        self.logo = ""
        """The address of the office's seal as it is published; empty where it has none."""
        self.days: Mapping[str, FileDays] = {}
        """When the files of pages were first saved and last changed, by path; whoever knows the history says so."""
        self._hashes: dict[str, bytes | None] = {}
        for page in pages:
            if page.address in self.pages:
                raise ValueError(f"two pages at {page.address}")
            self.pages[page.address] = page

    @cached_property
    def _templates(self) -> dict[str, str]:
        """Every template, read once: pages that are drawn at different times are drawn after the same ones."""
        return {path.name: without_indents(path.read_text("utf-8")) for path in sorted(self.templates.glob("*.html"))}

    @cached_property
    def _shared(self) -> bytes:
        """The hash of what every page of a project is made of, besides projects."""
        documents = "".join(map(repr, self.collection.documents.values()))
        templates = [part for template in self._templates.items() for part in template]
        photographs = sorted(self.collection.photographs)
        names = self.collection.names_from_others
        return hashed(
            self.collection.hash_of_the_rest, self.site_url, documents, *photographs, "", *names, "", *templates
        )

    def hash_of(self, page: Page) -> bytes | None:
        """Return the hash of all data and templates that a page is made of; None where it is not told of which."""
        if page.address not in self._hashes:
            self._hashes[page.address] = self._hash_of(page)
        return self._hashes[page.address]

    def _hash_of(self, page: Page) -> bytes | None:
        hashes = [self.collection.hashes.get(address, b"") for address in page.made_of]
        if not hashes or not all(hashes):
            return None
        above = [f"{each.address} {each.called}" for each in self.path(page)]
        return hashed(self._shared, page.address, repr(self.days.get(page.source or "")), *above, "", *hashes)

    @cached_property
    def _environment(self) -> jinja2.Environment:
        environment = jinja2.Environment(
            loader=jinja2.DictLoader(self._templates),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            bytecode_cache=self.compiled,
        )
        environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
        environment.filters |= {
            "short_date": thai.short_date,
            "month": thai.month_of,
            "number": thai.number,
            "baht": thai.baht,
            "millions": thai.millions,
            "paragraphs": paragraphs,
            "filesize": filesize,
            "ending": ending,
            "dial": dial,
        }
        environment.globals |= {
            "office": self.collection.office,
            "permalink": self.permalink,
            "outcome_words": GROUP_WORDS,
            "outcome_alone": OUTCOME_WORDS,
            "said": outcome_said,
            "reason_words": REASON_WORDS,
            "choice_words": CHOICE_WORDS,
            "basis_words": BASIS_WORDS,
            "term_words": TERM_WORDS,
            "tool_words": TOOL_WORDS,
            "bullet": bullet,
            "money_bar": money_bar,
            "place_words": partial(place_words, bangkok=self.collection.office.is_bangkok),
            "map_address": map_address,
            "level_set": lambda name: level_set_words(name, self.collection.level_sets.get(name, ())),
            "unit_of": self.collection.unit_of,
            "is_cut": lambda document: document in self.collection.photographs,
            "asset": lambda name: self.asset(name),
            "tables": lambda: self.tables,
            "linked": self._linked,
            "logo": lambda: self.logo,
            "days_of": lambda page: self.days.get(page.source or ""),
        }
        return environment

    def permalink(self, address: str) -> str:
        """Return the full address of a page or document, percent-encoded, as far as the site knows where it stands."""
        path = site_path(address)
        return self.site_url + encoded(path) if path else encoded(address)

    @cached_property
    def _source(self) -> Source:
        permalink = cache(self.permalink)  # a page is named in every row about it
        return Source(self.collection, permalink, kept=self._kept, shared=self._shared)

    @cached_property
    def tables(self) -> tuple[AnyTable, ...]:
        """Every table to download, read once for all that draws or describes it."""
        return all_tables(self._source)

    @cached_property
    def exports(self) -> tuple[Export, ...]:
        """Every file for programs, drawn when first asked for."""
        return tuple(all_exports(self._source, self.tables))

    def _linked(self, what: str) -> dict[str, Any] | None:
        """What search engines read: of the `dataset` or the `office`; None where the site has no address to tell."""
        if not self.site_url:
            return None
        if what == "office":
            return {"@context": "https://schema.org/", **organization(self.collection.office, self.permalink)}
        return dataset(self._source, self.tables)

    def html(self, page: Page) -> str:
        """Draw the inside of a page."""
        template = self._environment.get_template(page.template)
        values = {**page.values, **(page.work_out() if page.work_out else {})}
        return template.render(page=page, path=self.path(page), url=_Links(page.address), **values)

    @cached_property
    def redirects(self) -> dict[str, str]:
        """Former addresses of records, each with the address it leads to now."""
        projects = ((old, each.address) for each in self.collection.projects for old in each.formerly)
        items = (
            (old, f"{register.address}{said.item}/")
            for register in self.collection.registers
            for said in register.items
            for old in said.formerly
        )
        units = self.collection.former_units.items()
        texts: list[WrittenPage | NewsItem] = [*self.collection.written, *self.collection.news]
        written = ((old, text.address) for text in texts for old in text.head.formerly)
        moves = ((move.former, move.destination) for move in self.collection.moves if move.destination)
        told = (*units, *projects, *items, *written, *moves)
        found = {as_folder(without_spot(old)): address for old, address in told}
        found |= {old: new for old, new in _MOVED.items() if new in self.pages}
        taken = {*self.pages, *(page.address for page in self.collection.written)}
        return {old: address for old, address in found.items() if old not in taken}

    def redirect(self, former: str, address: str) -> str:
        """Draw the page that stands at a former address and leads on, with and without JavaScript."""
        target = relative(address, former)
        page = self.pages.get(address)  # none where the office's own page stands there
        written = next((each.title for each in self.collection.written if each.address == address), "")
        title = page.title if page else written or address.rpartition("/")[2] or self.collection.office.name
        script = relative(self.asset("redirect.js"), former)
        return self._environment.get_template("redirect.html").render(target=target, title=title, script=script)

    def above(self, address: str) -> list[tuple[str, str]]:
        """Return address and title of the pages in whose folders a written page lies, from the front page down."""
        titles = {page.address: page.called for page in self.pages.values()}
        titles |= {page.address: page.title for page in self.collection.written}
        folders = [address[: place + 1] for place, letter in enumerate(address[:-1]) if letter == "/"]
        titles["/"] = _FRONT
        return [(folder, titles[folder]) for folder in folders if folder in titles]

    def path(self, page: Page) -> list[Page]:
        """Return the pages above, from the top down, without the page itself."""
        above: list[Page] = []
        while page.up and (upper := self.pages.get(page.up)):
            above.insert(0, upper)
            page = upper
        return above


_INDENT = re.compile(r"^ +", re.M)
_TO_THE_LETTER = re.compile(r"<(?:pre|textarea)\b")


def without_indents(template: str) -> str:
    """Return a template without the blanks that its lines begin with: they are sent with every page, and nobody sees
    them but where a page shows text to the letter.
    """
    return template if _TO_THE_LETTER.search(template) else _INDENT.sub("", template)


class _Links:
    """`url(address)` in a template: an address of this site, a document, or an outside one."""

    def __init__(self, here: str) -> None:
        self.here = here

    def __call__(self, address: str) -> str:
        path = site_path(address)
        return relative(path, self.here) if path else encoded(address)


_SECTION = re.compile(r'<!--.*?-->|<h2\b(?P<told>(?:[^>"]|"[^"]*")*)>(?P<words>.*?)</h2>', re.S)
_ID = re.compile(r'\sid="([^"]*)"')
_ELEMENT = re.compile(r"<[^<>]*>")


def sections(html: str) -> list[Section]:
    """Return the second-level headings of a page drawn after our templates: to parse it takes far longer."""
    found = ((_ID.search(each["told"] or ""), each["words"]) for each in _SECTION.finditer(html))
    return [Section(unescape(id_[1]), unescape(_ELEMENT.sub("", words)).strip()) for id_, words in found if id_]


def headings(html: str) -> list[Section]:
    """Return the headings of a written page that part it: the highest ones below its title."""
    found = [node for node in LexborHTMLParser(html).css("h1, h2, h3") if node.text().strip()]
    if found and found[0].tag == "h1" and not any(node.tag == "h1" for node in found[1:]):
        found = found[1:]
    highest = min((node.tag or "" for node in found), default="")
    return [Section(node.id, " ".join(node.text().split())) for node in found if node.tag == highest and node.id]


def told_apart(found: Sequence[Section]) -> list[Section]:
    """Return headings as a list of contents names them: those that read alike bear their number among their like.

    >>> [each.title for each in told_apart([Section("a", "ช่องทาง"), Section("b", "แผนที่"), Section("c", "ช่องทาง")])]
    ['ช่องทาง (1)', 'แผนที่', 'ช่องทาง (2)']
    """
    alike = Counter(each.title for each in found)
    met: Counter[str] = Counter()
    named = []
    for each in found:
        met[each.title] += 1
        number = f" ({met[each.title]})" if alike[each.title] > 1 else ""
        named.append(Section(each.id, each.title + number))
    return named


def latest(days: Iterable[date | None]) -> date | None:
    """Return the latest of the days that are stated, None where none is."""
    return max((day for day in days if day), default=None)


def paragraphs(text: str) -> list[str]:
    """Part plain text at its empty lines."""
    return [part.strip() for part in re.split(r"\n\s*\n", text) if part.strip()]


def dial(phone: str) -> str:
    """Return the digits a phone dials: the first number, without its extension."""
    return re.sub(r"[^0-9+]", "", re.split(r"ต่อ|กด|,|/|–|(?<=\d{4})-\d{1,2}(?!\d)", phone)[0])


def filesize(size: int) -> str:
    """Return `17 กิโลไบต์`: a size that tells a phone user what a download costs."""
    if size < 1000:
        return f"{size} ไบต์"
    unit, name = (1_000_000, "เมกะไบต์") if size >= 1_000_000 else (1000, "กิโลไบต์")
    return f"{thai.number(round(Decimal(size) / unit, 1))} {name}"
