"""The files for programs whose addresses stay: a change here breaks whoever fetches them."""

from __future__ import annotations

from building import OFFICE
from oit.exports.all_exports import all_exports
from oit.loading import load


def test_the_files_that_an_office_offers() -> None:
    offered = {export.address: export.content for export in all_exports(load(OFFICE)[0], lambda page: f"HOST{page}")}
    assert list(offered) == [
        "/data/oit-2566.csv",
        "/data/schema/project.json",
        "/data/schema/office.json",
        "/data/schema/register.json",
        "/data/schema/scheme.json",
        "/data/schema/ita.json",
        "/data/schema/page.json",
        "/data/schema/news.json",
    ]
    assert b",HOST/oit/2566/o1/," in offered["/data/oit-2566.csv"]
