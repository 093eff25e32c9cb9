"""What the projects of a year come to: sums that say of how many they are, and nothing taken for 0."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from oit.collection import Collection
from oit.findings.outcomes import Outcome
from oit.findings.years import by_unit, rows, years
from oit.model import Office, Project


def project(code: str, **fields: Any) -> Project:
    base = {"code": code, "name": "ก", "fiscal_year": "2567", "office": ["เทศบาล", "กองช่าง"], "updated": "30/09/2567"}
    return Project.model_validate(base | fields)


def budget(allocated: str | None, spent: str | None) -> dict[str, Any]:
    return {"budget": {"allocated": allocated, "spent": spent}}


def target(at_least: str, value: str | None) -> dict[str, Any]:
    results = [{"measure": "ita_score", "value": value}] if value else []
    return {"targets": [{"measure": "ita_score", "at_least": at_least}], "results": results}


def collection(*projects: Project) -> Collection:
    return Collection(root=Path(), office=Office(name="เทศบาล"), projects=projects)


def test_a_sum_is_exact_and_says_of_how_many_projects_it_is() -> None:
    [year] = years(
        collection(
            project("1", **budget("0.10", "0")),
            project("2", **budget("0.20", None)),
            project("3", **budget(None, None)),
        )
    )
    assert (year.allocated, year.allocated_stated, year.count) == (Decimal("0.30"), 2, 3)
    assert (year.spent, year.spent_stated) == (Decimal(0), 1)


def test_what_nobody_states_is_no_sum_of_nothing() -> None:
    [year] = years(collection(project("1", **budget(None, None))))
    assert (year.allocated, year.allocated_stated, year.spent, year.spent_stated) == (None, 0, None, 0)


def test_compared_are_those_that_met_their_target_and_those_that_missed_it() -> None:
    [year] = years(
        collection(
            project("1", **target("80", "90")),
            project("2", **target("80", "70")),
            project("3", **target("80", None)),
            project("4", **target("80", None), updated="1/3/2567"),
        )
    )
    assert year.outcomes == {Outcome.MET: 1, Outcome.BELOW: 1, Outcome.NOT_DUE: 1, Outcome.UNKNOWN: 1}
    assert year.compared == 2


def test_a_withdrawn_project_is_in_no_sum_and_a_cancelled_one_counts_and_is_told() -> None:
    gone = project("1", **budget("900", None), withdrawn={"on": "1/10/2567", "reason": "ซ้ำ"})
    stopped = project("2", **budget("100", None), status={"state": "cancelled", "on": "1/5/2567"})
    [year] = years(collection(gone, stopped, project("3")))
    assert (year.count, year.allocated, year.stopped) == (2, Decimal(100), {"cancelled": 1})


def test_the_days_that_the_facts_are_from_are_told_from_the_first_to_the_last() -> None:
    [year] = years(collection(project("1", updated="31/3/2567"), project("2"), project("3", updated=None)))
    assert (year.first_updated, year.updated) == (date(2024, 3, 31), date(2024, 9, 30))


def test_units_come_by_what_they_received_and_those_that_state_nothing_come_last() -> None:
    told = collection(
        project("1", office=["เทศบาล", "กองคลัง"], **budget(None, "5")),
        project("2", **budget("10", "4")),
        project("3", **budget("20", None)),
        project("4", office=["เทศบาล", "กองการศึกษา"], **budget("0", None)),
        project("5", office=["เทศบาล"], **budget("31", None)),
    )
    found = by_unit(told, 2567, rows(told, 2567))
    assert [(each.unit.name if each.unit else None, each.summary.allocated) for each in found] == [
        (None, Decimal(31)),
        ("กองช่าง", Decimal(30)),
        ("กองการศึกษา", Decimal(0)),
        ("กองคลัง", None),
    ]
    assert (found[1].summary.spent, found[1].summary.spent_stated, found[1].summary.count) == (Decimal(4), 1, 2)


def test_what_became_of_money_is_told_of_those_projects_that_state_both_sides() -> None:
    [year] = years(collection(project("1", **budget("10", "4")), project("2", **budget("90", None)), project("3")))
    assert year.use
    assert (year.use.received, year.use.spent, year.use_stated) == (Decimal(10), Decimal(4), 1)
    [nothing] = years(collection(project("1", **budget("10", None))))
    assert nothing.use is None
