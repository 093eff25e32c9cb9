"""The invented office shows every case a page must cope with; a test that builds it has met them all."""

from __future__ import annotations

from decimal import Decimal

from building import MUNICIPALITY, OFFICE
from oit.findings.outcomes import Outcome, judge_project
from oit.loading import load
from oit.model import Attachment, Contract, Location, Project, Record, Status, Unit
from oit.model.delivery import Contact, Quantity
from oit.model.office import UnitName
from oit.model.project_parts import Budget, BudgetChange, Funding, YearBudget
from oit.text import thai

COLLECTION, _ = load(OFFICE)
FOUND = {project.code: judge_project(project, COLLECTION.measures) for project in COLLECTION.projects}
PROJECTS = COLLECTION.projects


def test_every_outcome() -> None:
    assert {found.outcome for found in FOUND.values()} == set(Outcome)
    assert {verdict.outcome for found in FOUND.values() for verdict in found.verdicts} == set(Outcome)


def test_contradictions_both_ways_and_an_open_explanation() -> None:
    assert {found.outcome for found in FOUND.values() if found.contradicted} == {Outcome.BELOW, Outcome.MET}
    missed = [project for project in PROJECTS if FOUND[project.code].outcome is Outcome.BELOW]
    assert {project.explanation is None for project in missed} == {True, False}


def test_money_stated_as_zero_not_stated_with_satang_and_above_what_was_given() -> None:
    allocated = [project.budget.allocated for project in PROJECTS]
    assert None in allocated
    assert Decimal(0) in allocated
    assert any(amount and amount % 1 for amount in allocated)
    assert any((p.budget.spent or 0) > p.budget.allocated for p in PROJECTS if p.budget.allocated)


def test_every_printed_status_and_one_that_we_have_no_code_for() -> None:
    reports = [report for project in PROJECTS for report in project.reports]
    plans = {report.plan_status.code for report in reports if report.plan_status}
    targets = {report.target_status.code for report in reports if report.target_status}
    assert plans == {"on_plan", "behind_plan", "ahead_of_plan", None}
    assert targets >= {"on_target", "below_target", "above_target"}
    assert None in {report.round for report in reports}


def test_evidence_of_every_kind_and_none() -> None:
    evidence = [result.evidence for project in PROJECTS for result in project.results]
    kinds = {address and address.split("/")[0] for address in evidence}
    assert kinds == {None, "documents", "", "https:"}


def test_targets_of_every_kind() -> None:
    targets = [target for project in PROJECTS for target in project.targets]
    assert any(target.at_most is not None for target in targets)
    assert any(target.bound is None for target in targets)
    assert max(len(project.targets) for project in PROJECTS) > 2
    assert min(len(project.targets) for project in PROJECTS) == 0


def test_words_that_are_hard_to_show() -> None:
    names = [project.name for project in PROJECTS]
    assert max(map(len, names)) > 250
    assert any("<" in name and "&" in name for name in names)
    assert any(word in name for name in names for word in ("One Stop Service", "Street Safety"))
    texts = [path.read_text(encoding="utf-8") for path in OFFICE.rglob("*.yml")]
    assert any(thai.tidy(text) != text for text in texts)  # a sara am typed as two signs


def told(project: Project) -> set[str]:
    """The fields of a project that say something."""
    return {name for name, value in project if value not in (None, ()) and project.model_fields_set & {name}}


def test_every_field_of_a_project_is_filled_somewhere_and_a_project_with_the_least_is_there() -> None:
    assert set().union(*map(told, PROJECTS)) == set(Project.model_fields)
    assert {"code", "name", "fiscal_year", "office"} in [told(project) for project in PROJECTS]


def test_offices_of_one_two_and_three_levels() -> None:
    assert {len(project.office) for project in PROJECTS} == {1, 2, 3}


def filled_parts(value: object) -> set[str]:
    """Class and field of everything that is said inside a value."""
    if isinstance(value, tuple):
        return set().union(*map(filled_parts, value))
    if not isinstance(value, Record):
        return set()
    said = {name: part for name, part in value if part not in (None, ())}
    return {f"{type(value).__name__}.{name}" for name in said} | set().union(*map(filled_parts, said.values()))


def test_every_field_of_money_contracts_place_and_units_is_filled_in_one_of_the_two_offices() -> None:
    municipality, _ = load(MUNICIPALITY)
    said = filled_parts((*PROJECTS, *municipality.projects, COLLECTION.office, municipality.office))
    kinds = (
        Status,
        Contract,
        Location,
        Quantity,
        Attachment,
        Contact,
        Funding,
        Budget,
        BudgetChange,
        YearBudget,
        Unit,
        UnitName,
    )
    assert {f"{kind.__name__}.{name}" for kind in kinds for name in kind.model_fields} - said == set()
    assert {"Result.text", "Result.fiscal_year", "Target.fiscal_year", "Report.as_of"} <= said


def test_every_state_but_one_that_is_planned() -> None:
    municipality, _ = load(MUNICIPALITY)
    states = {project.status.state for project in (*PROJECTS, *municipality.projects) if project.status}
    assert states == {"in_progress", "completed", "cancelled", "suspended"}
