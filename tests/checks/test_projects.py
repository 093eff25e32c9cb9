"""A project beside what it names: each place that names something, pointed at.

The sentences an official reads are in test_mistakes.py.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from oit.checks.projects import check_project
from oit.collection import Collection
from oit.documents import Document
from oit.faults import Fault
from oit.kinds import PROJECT
from oit.model import Office, Project
from oit.source_files import SourceFile

PLAN = Document("documents/plan.txt", 100, "a" * 64)
COLLECTION = Collection(root=Path(), documents={PLAN.path: PLAN})


BASE: dict[str, Any] = {"code": "1-1", "name": "ก", "fiscal_year": "2566", "office": ["ข"]}


def faults(collection: Collection = COLLECTION, **fields: Any) -> list[Fault]:
    project = Project.model_validate(BASE | fields)
    return list(check_project(SourceFile(PROJECT, Path(), "projects/2566/1-1.yml", project), collection))


ENTRY = {"date": "1/3/2566", "text": "ก"}


@pytest.mark.parametrize(
    ("fields", "where"),
    [
        ({"targets": [{"text": "ข"}, {"measure": "tree", "at_least": "9"}]}, ("targets", 1, "measure")),
        ({"results": [{"measure": "ita_score"}, {"measure": "tree"}]}, ("results", 1, "measure")),
        (
            {"reports": [{"round": "1"}, {"entries": [ENTRY, ENTRY | {"measures": {"tree": "9"}}]}]},
            ("reports", 1, "entries", 1, "measures", "tree"),
        ),
    ],
)
def test_a_measure_that_nobody_has_described_is_pointed_at_wherever_it_is_named(
    fields: dict[str, Any], where: tuple[str | int, ...]
) -> None:
    [fault] = faults(**fields)
    assert (fault.code, fault.where) == ("unknown_measure", where)


def test_even_a_name_that_is_like_no_other_is_answered_with_one_that_there_is() -> None:
    [fault] = faults(results=[{"measure": "zzz"}])
    assert dict(fault.words)["near"] in COLLECTION.measures


@pytest.mark.parametrize(
    ("field", "codes"), [("strategy.goal", []), ("reports[1].progress", []), ("strategy.gaol", ["field_unknown"])]
)
def test_a_disagreement_names_a_place_of_this_project(field: str, codes: list[str]) -> None:
    told = {"field": field, "other": "ก", "source": "สำเนา"}
    found = faults(disagreements=[told], strategy={"goal": "ข"}, reports=[{"round": "1", "progress": "5"}])
    assert [fault.code for fault in found] == codes


@pytest.mark.parametrize(
    ("sha256", "codes"), [("a" * 64, []), (None, ["document_no_hash"]), ("b" * 64, ["document_hash"])]
)
def test_the_hash_is_that_of_the_document_that_is_published(sha256: str | None, codes: list[str]) -> None:
    assert [fault.code for fault in faults(source={"document": PLAN.path, "sha256": sha256})] == codes


def test_a_file_that_could_not_be_read_has_no_further_faults() -> None:
    assert list(check_project(SourceFile(PROJECT, Path(), "projects/2566/1-1.yml", None), COLLECTION)) == []


def test_documents_of_contracts_and_attachments_must_be_there() -> None:
    found = faults(
        procurement=[{"documents": [PLAN.path, "documents/a.pdf"]}],
        attachments=[{"document": "documents/b.jpg", "title": "ก"}, {"document": PLAN.path, "title": "ข"}],
    )
    assert [(fault.code, fault.where) for fault in found] == [
        ("document_missing", ("procurement", 0, "documents", 1)),
        ("document_missing", ("attachments", 0, "document")),
    ]


@pytest.mark.parametrize("publish", [True, False])
def test_a_contractor_who_is_a_person_is_asked_about_where_no_names_are_published(publish: bool) -> None:
    office = Office(name="ก", publish_person_names=publish)
    found = faults(Collection(root=Path(), office=office), procurement=[{"contractor": "นายทดสอบ สมมุติ"}])
    assert [fault.code for fault in found] == ([] if publish else ["contractor_person"])


def test_a_project_may_continue_one_by_the_address_that_it_had() -> None:
    before = Project.model_validate(BASE | {"code": "9-9", "fiscal_year": "2565", "formerly": ["/projects/2564/9-9/"]})
    site = Collection(root=Path(), projects=(before,))
    assert faults(site, continues="/projects/2564/9-9/") == []
    assert [fault.code for fault in faults(site, continues="/projects/2564/9-8/")] == ["continues_unknown"]
