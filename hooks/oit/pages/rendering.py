"""The site that draws pages with our own templates.

Knows templates. Must not know MkDocs, nor hold a rule about the data.
Templates are ours alone: every value is escaped, and a misspelt name stops the build instead of vanishing.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cache, cached_property, lru_cache, partial
from pathlib import Path
from typing import Any

import jinja2

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
from oit.pages.filters import dial, filesize, paragraphs, without_layout
from oit.pages.links import Links, relative
from oit.pages.page import FRONT, Page, as_folder
from oit.pages.places import map_address, place_words
from oit.pages.templates import Environment
from oit.text import thai
from oit.written import NewsItem, WrittenPage

_MOVED = {"/information/news/": "/news/"}
"""Pages that the template once had, where the office has what took their place."""


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
        self._above: dict[str | None, list[str]] = {}
        self._hash_of_projects = lru_cache(4)(collection.hash_of)  # a list and its further pages are made of the same
        for page in pages:
            if page.address in self.pages:
                raise ValueError(f"two pages at {page.address}")
            self.pages[page.address] = page

    @cached_property
    def _templates(self) -> dict[str, str]:
        """Every template, read once: pages that are drawn at different times are drawn after the same ones."""
        return {path.name: without_layout(path.read_text("utf-8")) for path in sorted(self.templates.glob("*.html"))}

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
        projects = b"" if page.made_of is None else self._hash_of_projects(page.made_of)
        if not projects:
            return None
        if page.up not in self._above:
            self._above[page.up] = [f"{each.address} {each.called}" for each in self.path(page)]
        days = repr(self.days.get(page.source or ""))
        return hashed(self._shared, page.address, days, page.besides, *self._above[page.up], "", projects)

    @cached_property
    def _environment(self) -> jinja2.Environment:
        environment = Environment(
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
        return template.render(page=page, path=self.path(page), url=Links(page.address), **values)

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
        titles["/"] = FRONT
        return [(folder, titles[folder]) for folder in folders if folder in titles]

    def path(self, page: Page) -> list[Page]:
        """Return the pages above, from the top down, without the page itself."""
        above: list[Page] = []
        while page.up and (upper := self.pages.get(page.up)):
            above.insert(0, upper)
            page = upper
        return above
