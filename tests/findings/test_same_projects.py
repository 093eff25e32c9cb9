"""The same project in other years."""

from pathlib import Path

from oit.collection import Collection
from oit.findings.same_projects import SameProjects
from oit.model import Project


def project(year: int, code: str, continues: str | None = None) -> Project:
    return Project.model_validate(
        {"code": code, "name": "ก", "fiscal_year": str(year), "office": ["ข"], "continues": continues}
    )


FIRST = project(2565, "1-1")
SECOND = project(2566, "1-2", "/projects/2565/1-1/")
THIRD = project(2567, "1-3", "/projects/2566/1-2/")
CODED = project(2568, "1-3")
ALONE = project(2566, "9-9")
LOST = project(2568, "8-8", "/projects/2560/8-0/")
SAME = SameProjects(Collection(root=Path(), projects=(FIRST, SECOND, ALONE, THIRD, CODED, LOST)))


def test_the_line_of_years_is_the_same_from_each_of_its_ends() -> None:
    assert SAME.of(FIRST) == SAME.of(SECOND) == SAME.of(CODED) == [FIRST, SECOND, THIRD, CODED]


def test_a_project_that_stands_alone_has_no_line() -> None:
    assert SAME.of(ALONE) == []
    assert SAME.of(LOST) == []


def test_what_only_bears_the_same_code_was_not_said_to_be_the_same() -> None:
    assert [SAME.is_stated(FIRST, other) for other in SAME.of(FIRST)] == [True, True, True, False]
    assert [SAME.is_stated(CODED, other) for other in SAME.of(CODED)] == [False, False, False, True]
