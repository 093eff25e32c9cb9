"""A project as it was known on a day: no later figure enters, and what has no day enters only where that is safe."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from oit.findings.known_by import is_settled, known_by, spent_by
from oit.model import Project

HALF, YEAR_END = date(2024, 3, 31), date(2024, 9, 30)


def project(**fields: Any) -> Project:
    return Project.model_validate({"code": "1-1", "name": "ถนน", "fiscal_year": "2567", "office": ["กองช่าง"], **fields})


def spent(day: date, *, settled: bool = False, **fields: Any) -> tuple[str | None, str | None]:
    amount, of = spent_by(project(**fields), day, settled=settled)
    return (str(amount) if amount is not None else None, str(of) if of else None)


def test_money_spent_enters_by_its_own_day() -> None:
    budget = {"allocated": "100", "spent": "60", "as_of": "31/03/2567"}
    assert spent(HALF, budget=budget) == ("60", "2024-03-31")
    assert spent(date(2024, 3, 30), budget=budget) == (None, None)


def test_money_spent_without_a_day_enters_only_where_the_file_is_settled() -> None:
    budget = {"spent": "60"}
    assert spent(YEAR_END, budget=budget) == (None, None)
    assert spent(YEAR_END, settled=True, budget=budget, updated="20/09/2567") == ("60", "2024-09-20")


ROUNDS = [
    {"round": "1", "as_of": "31/12/2566", "disbursed": "10"},
    {"round": "2", "entries": [{"date": "31/03/2567", "text": "ก"}], "disbursed": "15"},
    {"round": "3", "as_of": "30/09/2567", "disbursed": "40"},
]


def test_rounds_are_added_up_until_the_day() -> None:
    assert spent(HALF, reports=ROUNDS) == ("25", "2024-03-31")
    assert spent(YEAR_END, reports=ROUNDS) == ("65", "2024-09-30")


def test_the_later_of_the_stated_sum_and_the_rounds_counts() -> None:
    budget = {"spent": "12", "as_of": "15/01/2567"}
    assert spent(HALF, reports=ROUNDS, budget=budget) == ("25", "2024-03-31")
    assert spent(date(2024, 2, 1), reports=ROUNDS, budget=budget) == ("12", "2024-01-15")


@pytest.mark.parametrize("change", [{"disbursed": None}, {"as_of": None}])
def test_a_part_of_the_rounds_is_never_told_as_their_sum(change: dict[str, None]) -> None:
    assert spent(HALF, reports=[{**ROUNDS[0], **change}, ROUNDS[1]]) == (None, None)


def test_money_of_several_years_is_that_of_the_projects_own() -> None:
    years = [{"fiscal_year": "2566", "spent": "7"}, {"fiscal_year": "2567", "spent": "9"}]
    assert spent(HALF, budget={"spent": "16", "as_of": "1/3/2567", "by_year": years}) == ("9", "2024-03-01")
    assert spent(HALF, budget={"spent": "16", "as_of": "1/3/2567", "by_year": years[:1]}) == (None, None)


def test_a_report_whose_figures_come_later_leaves_its_earlier_entries() -> None:
    entries = [{"date": "1/02/2567", "text": "เริ่ม"}, {"date": "1/05/2567", "text": "เสร็จ"}]
    [report] = known_by(
        project(reports=[{"round": "1", "progress": "80", "entries": entries}]), HALF, settled=False
    ).reports
    assert (report.progress, [entry.text for entry in report.entries]) == (None, ["เริ่ม"])


def test_status_results_and_changes_enter_by_their_days() -> None:
    whole = project(
        status={"state": "แล้วเสร็จ", "on": "1/06/2567"},
        results=[{"text": "ก", "reported_on": "31/03/2567"}, {"text": "ข", "reported_on": "1/04/2567"}, {"text": "ค"}],
        budget={
            "allocated": "100",
            "changes": [{"on": "1/01/2567", "amount": "5"}, {"on": "1/05/2567", "amount": "9"}],
        },
        obstacles="ฝน",
    )
    then = known_by(whole, HALF, settled=False)
    assert then.status is None
    assert [result.text for result in then.results] == ["ก"]
    assert then.budget.available == Decimal(105)
    assert then.obstacles is None
    assert known_by(whole, YEAR_END, settled=True).results == whole.results


def test_a_contract_is_known_by_its_days() -> None:
    told = {
        "work": "จ้างถนน", "budget": "100", "price": "90", "contractor": "หจก. ก", "signed": "1/03/2567",
        "delivered": "1/04/2567", "inspected": "2/04/2567",
    }  # fmt: skip
    [then] = known_by(project(procurement=[told]), HALF, settled=False).procurement
    assert (then.price, then.delivered, then.inspected) == (Decimal(90), None, None)
    [before] = known_by(project(procurement=[told]), date(2024, 2, 29), settled=False).procurement
    assert (before.work, before.budget, before.price, before.contractor, before.signed) == (
        "จ้างถนน", Decimal(100), None, None, None,
    )  # fmt: skip


def test_a_file_is_settled_where_it_says_that_nothing_changed_later() -> None:
    assert is_settled(project(updated="30/09/2567"), YEAR_END)
    assert not is_settled(project(updated="1/10/2567"), YEAR_END)
    assert not is_settled(project(), YEAR_END)
