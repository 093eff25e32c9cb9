"""What became of a project's money."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from oit.findings.money import MoneyUse, money_use, percent_of, spent_of, with_spent
from oit.model import Project


def used(**budget: Any) -> MoneyUse | None:
    base = {"code": "1", "name": "ก", "fiscal_year": "2566", "office": ["ข"]}
    project = Project.model_validate({**base, "budget": budget})
    return money_use(project, spent_of(project))


def test_what_is_left_and_what_was_spent_above() -> None:
    kept, over = used(allocated="320000", spent="298450.75"), used(allocated="48140719.06", spent="48200000")
    assert kept
    assert (kept.left, kept.over, kept.percent) == (Decimal("21549.25"), 0, Decimal("93.3"))
    assert over
    assert (over.left, over.over) == (0, Decimal("59280.94"))


def test_nothing_is_computed_from_what_is_not_stated_and_0_is_stated() -> None:
    assert used(allocated="5") is None
    assert used(spent="5") is None
    nothing = used(allocated="0", spent="0")
    assert nothing
    assert nothing.percent is None
    assert used(allocated="5", spent="0").percent == 0  # type: ignore[union-attr]


def test_money_that_was_moved_counts() -> None:
    moved = used(allocated="500", spent="450", changes=[{"amount": "-100"}])
    assert moved
    assert (moved.received, moved.over, moved.moved) == (400, 50, True)


def test_sums_that_may_be_of_different_years_are_not_held_against_each_other() -> None:
    years = [{"fiscal_year": "2566", "allocated": "5", "spent": "3"}, {"fiscal_year": "2567", "allocated": "5"}]
    assert used(allocated="5", spent="3", by_year=years)
    assert used(allocated="10", spent="3", by_year=years) is None
    assert used(allocated="5", spent="3", by_year=years, changes=[{"amount": "1"}]) is None
    both = [years[0], years[1] | {"spent": "4"}]
    assert used(allocated="10", spent="7", by_year=both)
    assert used(allocated="10", spent="3", by_year=both) is None


@pytest.mark.parametrize(
    ("part", "whole", "percent"),
    [("1", "3", "33.3"), ("1", "1", "100"), ("99999", "100000", "99.999"), ("1", "100000", "0.001"), ("0", "9", "0")],
)
def test_a_percent_never_looks_like_nothing_or_all_when_it_is_neither(part: str, whole: str, percent: str) -> None:
    assert percent_of(Decimal(part), Decimal(whole)) == Decimal(percent)
    assert 0 < percent_of(Decimal(1), Decimal("99999999999")) < 1


def project(budget: dict[str, Any], *rounds: str | None) -> Project:
    base = {"code": "1", "name": "ก", "fiscal_year": "2566", "office": ["ข"], "budget": budget}
    return Project.model_validate(
        {**base, "reports": [{"round": str(n), "disbursed": of} for n, of in enumerate(rounds, 1)]}
    )


@pytest.mark.parametrize(
    ("budget", "rounds", "spent"),
    [
        ({"spent": "7"}, ("1", "2"), 7),  # what the file states goes first
        ({}, ("1", "2"), 3),
        ({}, ("0",), 0),  # 0 is stated
        ({}, ("1", None), None),  # a round that tells no amount leaves the sum unknown
        ({}, (), None),
        ({"by_year": [{"fiscal_year": "2566", "spent": "5"}]}, ("1",), None),
    ],
)
def test_what_was_spent_is_the_stated_sum_else_that_of_all_rounds(
    budget: dict[str, Any], rounds: tuple[str | None, ...], spent: int | None
) -> None:
    assert spent_of(project(budget, *rounds)) == spent


def test_a_sum_of_rounds_is_held_against_what_was_received() -> None:
    reported = project({"allocated": "10"}, "4", "4")
    found = money_use(reported, spent_of(reported))
    assert found
    assert found.percent == 80


def test_a_page_tells_of_a_project_what_its_list_tells() -> None:
    assert with_spent(project({}, "1", "2")).budget.spent == 3
    stated = project({"spent": "7"}, "1")
    assert with_spent(stated) is stated
