"""What an office writes is shown: every field of every record, or it stands in NOT_SHOWN with the reason.

An office, a project, a register, a list of items and an ITA result are made in which every field has a value of its
own; each value is looked for where a reader meets it: in the text of the record's own pages and in their links. Where
a value is one of a few words or only names something, another one must change the pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import jinja2
import pytest
from selectolax.lexbor import LexborHTMLParser

from building import ROOT
from filled import ITEM, Leaf, filled, with_value
from oit.collection import Collection
from oit.kinds import DESCRIBED
from oit.pages.filters import dial
from oit.pages.layout import lay_out

NUMBERS = count(101)
KINDS = [kind for kind in DESCRIBED if not kind.is_head]
"""The head of a written page is shown by MkDocs: tests/test_publish.py, tests/pages/test_news.py."""
DATA: dict[str, dict[str, Any]] = {}
LEAVES: dict[str, Leaf] = {}
for _kind in KINDS:
    DATA[_kind.name], _leaves = filled(_kind.record, NUMBERS)
    LEAVES |= {leaf.name: leaf for leaf in (each.inside(_kind.name) for each in _leaves)}

NOT_SHOWN = {
    "project.formerly": "leads on to the page: tests/pages/test_rendering.py",
    "project.reports.plan_status.code": "the printed words beside it are shown",
    "project.source.sha256": "the page shows that of the document itself, and the check lets no other pass",
    "project.source.form": "no page says it yet",
    "office.units.formerly": "leads on to the page: tests/pages/test_published_addresses.py",
    "project.continues": "the projects of the line of years: tests/pages/test_projects.py",
    "office.logo": "a picture in the head of every page: tests/browser/test_frame.py",
    "office.sample": "a notice in the frame of every page: tests/test_publish.py",
    "register.scheme": "a name for files; the title of the list is shown",
    "register.items.formerly": "leads on to the page: tests/pages/test_rendering.py",
    "scheme.holds_for_bangkok": "to readers of Bangkok's offices: tests/findings/test_scope.py",
    "scheme.not_for_bangkok": "as above",
    "scheme.tools.title": "the page of the results has the three names of its own",
    "scheme.items.sub_indicator": "items are shown by group; no page says yet what is scored together",
    "scheme.sub_indicators.id": "as above",
    "scheme.sub_indicators.title": "as above",
    "ita.scheme": "holds the weights that the check adds up",
    "ita.target.measure": "it is always the total that is held against the target",
    "ita.evidence.covers": "elements are those of an item",
    "ita.evidence.as_of": "no page says it yet",
}

HIDING = (
    (),
    ("project.targets.at_least",),
    ("project.targets.unit", "project.results.unit"),
    ("project.coordinator.name",),
    ("project.withdrawn",),
    ("ita.target.at_least",),
    ("ita.target.at_least", "ita.target.at_most"),
    ("scheme.items.table.columns.element",),
    ("scheme.items.table", "register.items.complete_as_of"),
)
"""What keeps another field from the pages as long as it is filled: they are drawn without it too."""


def own_pages(kind: str, site: Any) -> list[str]:
    """The addresses of the pages that show a record of a kind."""
    year = f"/oit/{DATA['register']['fiscal_year']}/"
    return {
        "project": [each.address for each in site.collection.projects],
        "office": ["/", "/contact/", "/en/", "/units/", site.collection.projects[0].address],
        "register": ["/oit/", year, f"{year}{ITEM}/"],
        "scheme": ["/oit/", year, f"{year}{ITEM}/"],
        "ita": ["/ita/"],
    }[kind]


def collection_of(data: dict[str, dict[str, Any]]) -> Collection:
    """An office of one record of each kind."""
    read = {each.name: each.record.model_validate(data[each.name]) for each in KINDS}
    return Collection(
        root=Path(),
        office=read["office"],
        projects=(read["project"],),
        registers=(read["register"],),
        own_schemes={read["register"].scheme: read["scheme"]},
        assessments=(read["ita"],),
    )


def drawn(kind: str, data: dict[str, dict[str, Any]]) -> str:
    """The pages of a record of a kind, as HTML."""
    collection = collection_of(data)
    site = lay_out(collection, ROOT / "overrides/oit")
    pages = [site.html(site.pages[address]) for address in own_pages(kind, site)]
    return "".join([*pages, footer(collection.office)] if kind == "office" else pages)


def footer(office: Any) -> str:
    """The foot of every page, which stands in the frame around our pages."""
    frame = jinja2.Environment(loader=jinja2.FileSystemLoader(ROOT / "overrides/partials"))
    template = frame.get_template("footer.html")
    return template.render(
        config={}, office=office, oit_url=str, oit_dial=dial(office.phone or ""), oit_foot=(), page=None
    )


def met(html: str) -> str:
    """What a reader of a page meets: its text, and where its links lead."""
    page = LexborHTMLParser(html)
    assert page.body
    links = [str(link.attributes["href"]) for link in page.css("a[href]")]
    return " ".join([page.body.text(separator=" "), *links])


def place_of(name: str) -> tuple[str | int, ...]:
    """The way to a value, or to the record that holds values."""
    if name in LEAVES:
        return LEAVES[name].where
    return next(leaf.where[:-1] for leaf in LEAVES.values() if leaf.name.rpartition(".")[0] == name)


def tellings(data: dict[str, dict[str, Any]]) -> Iterator[dict[str, dict[str, Any]]]:
    """The records as they are, and without what hides something."""
    for names in HIDING:
        told = data
        for name in names:
            told = with_value(told, place_of(name), None)
        yield told


@cache
def html_of(kind: str) -> list[str]:
    return [drawn(kind, told) for told in tellings(DATA)]


@cache
def met_on(kind: str) -> list[str]:
    return [met(html) for html in html_of(kind)]


def is_shown(leaf: Leaf) -> bool:
    kind = str(leaf.where[0])
    if leaf.choices:
        others = (tellings(with_value(DATA, leaf.where, choice)) for choice in leaf.choices[1:])
        return any(
            drawn(kind, told) != html for other in others for told, html in zip(other, html_of(kind), strict=True)
        )
    value = re.compile(rf"(?<![\d.]){re.escape(leaf.spelled)}(?!\d)")
    return any(value.search(text) for text in met_on(kind))


@pytest.mark.parametrize("name", [name for name in LEAVES if name not in NOT_SHOWN])
def test_what_is_written_in_a_field_is_shown(name: str) -> None:
    assert is_shown(LEAVES[name]), f"no page shows {name}"


@pytest.mark.parametrize("name", NOT_SHOWN)
def test_a_field_of_the_list_is_one_that_is_not_shown(name: str) -> None:
    assert not is_shown(LEAVES[name]), f"{name} is shown: take it from the list"
