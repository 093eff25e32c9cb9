"""A project of which a part is held says the same as the whole, which is read for nothing that is held."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from oit.kinds import KINDS
from oit.model import HeldProject, Project, Withdrawal, part_of
from oit.model.project_parts import Result
from oit.source_files import read_sources

OFFICE = Path(__file__).parent.parent / "data/office"


def projects() -> Iterator[Project]:
    for source in read_sources(OFFICE, KINDS)[0]:
        if isinstance(source.record, Project):
            yield source.record


def held(project: Project) -> tuple[HeldProject, list[Project]]:
    """A project as it is held, and what was read of it so far."""
    read: list[Project] = []

    def whole() -> Project:
        read.append(project)
        return project

    part = part_of(project)
    assert part
    return HeldProject.of(part, b"told", whole), read


@pytest.mark.parametrize("project", [each for each in projects() if not each.withdrawn], ids=lambda each: each.code)
def test_a_held_project_says_what_the_whole_says(project: Project) -> None:
    one, _ = held(project)
    for name in Project.model_fields:
        assert getattr(one, name) == getattr(project, name), name
    assert (one.address, one.unit, one.latest_fact) == (project.address, project.unit, project.latest_fact)
    assert one.gives_evidence == project.gives_evidence
    assert one.model_dump() == project.model_dump()
    assert one.model_copy(update={"name": "ก"}) == project.model_copy(update={"name": "ก"})
    without = one.without_persons
    assert (without.procurement, without.disagreements) == (
        project.without_persons.procurement,
        project.without_persons.disagreements,
    )
    assert without.without_persons is without


def test_what_lists_need_is_held_and_what_is_not_said_need_not_be_read() -> None:
    project = Project(code="1", name="ก", fiscal_year=2566, office=("เทศบาล", "กองช่าง"), results=(Result(text="แล้ว"),))
    one, read = held(project)
    assert (one.name, one.address, one.unit, one.budget, one.updated) == (
        "ก",
        "/projects/2566/1/",
        "กองช่าง",
        project.budget,
        None,
    )
    assert (one.quantities, one.rationale, one.gives_evidence, one.without_persons) == ((), None, False, one)
    assert not read
    assert one.results == project.results
    assert read == [project]
    with pytest.raises(AttributeError, match="moves"):
        _ = one.moves


def test_what_was_withdrawn_is_held_whole() -> None:
    one = next(projects())
    assert part_of(one)
    assert part_of(one.model_copy(update={"withdrawn": Withdrawal(on=date(2023, 1, 1), reason="privacy")})) is None
