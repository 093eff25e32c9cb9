"""What a page shows can be taken away: every field of every record changes a download, or stands here with the reason.

The records of tests/pages/test_every_field_is_shown.py, in which every field has a value, are read with another value
in one field. What projects and results say must then change a table, for many who take data away open nothing else;
what registers, lists and the office say a table or a file of their own.
"""

from __future__ import annotations

from functools import cache
from itertools import count
from typing import Any

import pytest

from exports.offices import exports
from filled import ITEM, Leaf, filled, with_value
from pages.test_every_field_is_shown import DATA, KINDS, LEAVES, NOT_SHOWN, collection_of, tellings

OTHERS: dict[str, Any] = {kind.name: filled(kind.record, NUMBERS)[0] for NUMBERS in [count(601)] for kind in KINDS}
ELSEWHERE = {
    "office.publish_person_names": "whether names are published is seen from the names",
    "office.licence.name": "in datapackage.json: tests/exports/test_data_package.py",
    "office.licence.url": "as above",
    "ita.target.fiscal_year": "no page says it: its target is that of the year of the result",
}
ALSO = {
    "project.continues": "the page leads to that project",
    "project.formerly": "the file of a project stands at its former addresses too",
}
"""What no page spells and a download has."""


def downloads(kind: str, data: dict[str, Any]) -> dict[str, bytes]:
    """The files that must tell of a record of a kind."""
    made = exports(collection_of(data)).items()
    if kind in {"project", "ita"}:
        return {address: export.content for address, export in made if address.endswith(".csv")}
    own = ("/oit/", "/data/office.json")
    return {address: each.content for address, each in made if address.startswith(own) or address.endswith(".csv")}


@cache
def told(kind: str) -> list[dict[str, bytes]]:
    return [downloads(kind, each) for each in tellings(DATA)]


def another(leaf: Leaf) -> Any:
    """Another value of the same field."""
    if leaf.choices:
        return leaf.choices[1]
    value = OTHERS
    for step in leaf.where:
        value = value[step]
    return {"2566": "2567", ITEM: "o2"}.get(str(value), value)


def is_told(leaf: Leaf) -> bool:
    kind = str(leaf.where[0])
    others = tellings(with_value(DATA, leaf.where, another(leaf)))
    return any(downloads(kind, other) != before for other, before in zip(others, told(kind), strict=True))


@pytest.mark.parametrize("name", [name for name in LEAVES if name not in NOT_SHOWN and name not in ELSEWHERE])
def test_what_a_page_shows_is_in_a_download(name: str) -> None:
    assert is_told(LEAVES[name]), f"no download has {name}"


@pytest.mark.parametrize("name", [name for name in LEAVES if name in NOT_SHOWN and name not in ALSO])
def test_what_no_page_shows_is_in_none(name: str) -> None:
    assert not is_told(LEAVES[name]), f"a download has {name}"
