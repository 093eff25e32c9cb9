"""Lists in the shapes of real offices: what comes out of each is what its golden, written by hand, says."""

from __future__ import annotations

from collections import Counter

import pytest

from importers.corpus import ProjectList, corpus
from importers.scoring import outcome_of, score

EVERY_LIST = pytest.mark.parametrize("given", corpus(), ids=lambda given: given.name)


@EVERY_LIST
def test_a_list_becomes_the_projects_it_holds(given: ProjectList) -> None:
    result = score(given)
    kinds = ("traceback", "absent", "unexpected", "field wrong", "field missing")
    assert [line for line in result.told if line.startswith(kinds)] == [], outcome_of(given.name).messages


@EVERY_LIST
def test_no_value_stands_in_the_file_of_another_project(given: ProjectList) -> None:
    assert [line for line in score(given).told if line.startswith("stranger")] == []


@EVERY_LIST
def test_no_name_or_number_of_a_person_gets_out(given: ProjectList) -> None:
    assert [line for line in score(given).told if line.startswith("leak")] == []


@EVERY_LIST
def test_what_is_refused_asked_or_left_out_is_said(given: ProjectList) -> None:
    assert [line for line in score(given).told if line.startswith("unsaid")] == [], outcome_of(given.name).messages


def test_every_cell_of_every_list_is_accounted_for() -> None:
    counts: Counter[str] = Counter()
    lost: list[str] = []
    for given in corpus():
        result = score(given)
        counts += result.counts
        lost += [f"{given.name} {line}" for line in result.told if line.startswith("cell lost")]
    assert lost == []
    assert counts["cell placed"] >= 0.95 * (counts["cell placed"] + counts["cell named"])
