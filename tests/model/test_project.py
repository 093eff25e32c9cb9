"""One project: what its values say about each other, and that nothing typed into its file breaks the program."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from depth import examples
from oit.loading import load
from oit.model import Project
from oit.model.record import all_faults
from reading import record_of

REAL = (Path(__file__).parents[1] / "data/import/transcribed.yml").read_text(encoding="utf-8")
LEAST: dict[str, Any] = {"code": "1-1", "name": "โครงการ", "fiscal_year": "2566", "office": ["เขต"]}


def project(**values: Any) -> Project:
    return Project.model_validate(LEAST | values)


def broken(**values: Any) -> list[tuple[str, str]]:
    """Code and place of each rule that is broken."""
    return [(each.code, ".".join(str(step) for step in each.where)) for each in all_faults(project(**values))]


def test_four_fields_are_enough_and_nothing_else_is_made_up() -> None:
    least = project()
    assert list(all_faults(least)) == []
    assert least.model_dump(exclude_defaults=True) == LEAST | {"fiscal_year": 2566, "office": ("เขต",)}
    assert least.budget.allocated is None  # not stated, which is not 0


def test_the_address_is_made_of_year_and_code() -> None:
    assert project().address == "/projects/2566/1-1/"


def test_the_unit_is_the_lowest_level_of_the_office() -> None:
    assert project(office=["เขต", "ฝ่ายโยธา", "งานสวน"]).unit == "งานสวน"


@pytest.mark.parametrize(
    ("period", "found"),
    [
        ({"start": "1/10/2565", "end": "30/9/2566"}, []),
        ({"start": "1/10/2565"}, []),
        ({"start": "30/9/2566", "end": "1/10/2565"}, ["period_reversed"]),
        ({"start": "1/9/2565", "end": "30/9/2566"}, ["period_beyond_year"]),
        ({"start": "1/10/2566", "end": "30/9/2567"}, ["period_outside_year"]),
        ({"end": "30/9/2565"}, ["period_outside_year"]),
    ],
)
def test_the_period_against_the_fiscal_year(period: dict[str, str], found: list[str]) -> None:
    assert [code for code, _ in broken(period=period)] == found


@pytest.mark.parametrize(
    ("budget", "disbursed", "found"),
    [
        ({"allocated": "100", "spent": "100"}, ["60", "40"], []),
        ({"allocated": "100", "spent": "101"}, [], [("spent_above_allocated", "budget.spent")]),
        ({"allocated": "0", "spent": "0"}, ["0", "0"], []),
        ({"allocated": "100", "spent": "90"}, ["60", "40"], [("disbursed_differs", "budget.spent")]),
        ({"allocated": "100", "spent": "90"}, ["60", None], []),  # a round that says nothing cannot be summed
        ({"allocated": "100"}, ["60"], []),
    ],
)
def test_money_against_money(budget: dict[str, str], disbursed: list[str | None], found: list[tuple[str, str]]) -> None:
    reports = [{"round": str(n), "disbursed": amount} for n, amount in enumerate(disbursed, start=1)]
    assert broken(budget=budget, reports=reports) == found


@pytest.mark.parametrize(
    ("target", "found"),
    [
        ({"measure": "ita_score", "at_least": "95"}, []),
        ({"text": "ประชาชนพึงพอใจ"}, []),
        ({"at_least": "95"}, ["target_no_measure"]),
        ({"measure": "a", "at_least": "1", "at_most": "2"}, ["target_two_bounds"]),
        ({"unit": "คะแนน"}, ["target_empty"]),
    ],
)
def test_a_target_says_what_is_measured_or_at_least_something(target: dict[str, str], found: list[str]) -> None:
    assert broken(targets=[{"text": "ก"}, target]) == [(code, "targets.1") for code in found]


def test_rounds_are_told_once() -> None:
    assert broken(reports=[{"round": "1"}, {"round": "2"}, {"round": "1"}]) == [("round_twice", "reports.2.round")]


def test_facts_later_than_the_day_they_are_said_to_be_from() -> None:
    result = {"measure": "ita_score", "value": "87.83", "reported_on": "30/09/2566"}
    assert broken(results=[result], updated="30/09/2566") == []
    assert broken(results=[result], updated="29/09/2566") == [("updated_before_facts", "updated")]


def test_a_former_address_is_another_one() -> None:
    assert broken(formerly=["/projects/2565/1-1/"]) == []
    assert broken(formerly=["/a/", "/projects/2566/1-1/"]) == [("formerly_self", "formerly.1")]


def test_a_project_cannot_be_changed_once_read() -> None:
    with pytest.raises(ValueError, match="frozen"):
        project().name = "อื่น"


def test_every_problem_of_a_file_is_told_at_once() -> None:
    text = "code: x\nnam: ก\nfiscal_year: 2023\noffice: เขต\nbudget: {allocated: -1}\n"
    _, problems = record_of(Project, text)
    assert sorted((each.line, each.field) for each in problems) == [
        (1, "code"), (1, "name"), (2, "nam"), (3, "fiscal_year"), (4, "office"), (5, "budget.allocated"),
    ]  # fmt: skip


SCRAPS = [
    "", "null", "~", "{}", "[]", "- ", ": ", "# ", "'", '"', "|", ">-", "&a ", "*a", "!x ", "---\n", "\t", "  ", "0",
    "-1", "1e9", "9" * 18, "NaN", "2022-13-45", "31/02/2566", "<script>alert(1)</script>", "{{ 7*7 }}", "{% x %}",
    "javascript:alert(1)", "\u202e", "\u200b", "\ufeff", "ๆ", "ส\u0e4d\u0e32", "../../../etc/passwd", "[" * 200,
    "ก" * 3000,
]  # fmt: skip
LINES = REAL.split("\n")


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """The real project file after a few careless edits."""
    lines = list(LINES)
    for _ in range(draw(st.integers(1, 4))):
        at, other = (draw(st.integers(0, len(lines) - 1)) for _ in range(2))
        scrap = draw(st.sampled_from(SCRAPS) | st.text(max_size=8))
        kind = draw(st.sampled_from(["cut", "copy", "swap", "insert", "replace", "value", "indent", "truncate"]))
        if kind == "cut" and len(lines) > 1:
            del lines[at]
        elif kind == "copy":
            lines.insert(other, lines[at])
        elif kind == "swap":
            lines[at], lines[other] = lines[other], lines[at]
        elif kind == "insert":
            place = draw(st.integers(0, len(lines[at])))
            lines[at] = lines[at][:place] + scrap + lines[at][place:]
        elif kind == "replace":
            lines[at] = scrap
        elif kind == "value":
            lines[at] = lines[at].partition(":")[0] + ": " + scrap
        elif kind == "indent":
            lines[at] = " " * draw(st.integers(0, 9)) + lines[at].lstrip()
        elif kind == "truncate" and at:
            del lines[at:]
    return "\n".join(lines)


@examples(150, HealthCheck.function_scoped_fixture)
@given(text=mutated())
def test_careless_edits_give_sentences_never_a_traceback(text: str, tmp_path: Path) -> None:
    (tmp_path / "content").mkdir(exist_ok=True)
    (tmp_path / "content/office.yml").write_text("name: หน่วยงาน\n", encoding="utf-8")
    path = tmp_path / "projects/2566/50260000-6648.yml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8", "replace"))
    collection, problems = load(tmp_path)
    last = text.count("\n") + 2
    for each in problems:
        assert each.what
        assert each.remedy
        assert 0 <= each.line <= last
        assert "\n" not in str(each)
    assert len(collection.projects) <= 1


@examples(100)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.sampled_from(SCRAPS) | st.text(max_size=5),
        lambda parts: (
            st.lists(parts, max_size=3)
            | st.dictionaries(st.sampled_from([*Project.model_fields, "text", "date", "x"]), parts, max_size=4)
        ),
        max_leaves=12,
    ).filter(lambda data: isinstance(data, dict))
)
def test_any_shape_of_data_gives_sentences_never_a_traceback(data: dict[str, Any]) -> None:
    text = yaml.safe_dump(json.loads(json.dumps(LEAST | data)), allow_unicode=True)
    record, faults = record_of(Project, text)
    assert record or faults
    assert all(str(each) for each in faults)


def test_a_contract_that_cost_nothing_says_something() -> None:
    assert broken(procurement=[{"price": "0"}]) == []
    assert broken(procurement=[{}]) == [("contract_empty", "procurement.0")]


@pytest.mark.parametrize("text", ["0ก00000000001", "1234567890123", "0000000000000", "000000000000", "๐²00000000001"])
def test_what_is_no_number_of_a_juristic_person_is_refused_without_being_repeated(text: str) -> None:
    _, [fault] = record_of(
        Project, json.dumps(LEAST | {"procurement": [{"contractor_tax_id": text}]}, ensure_ascii=False)
    )
    assert fault.code == "juristic_id_form"
    assert text not in fault.message


IN_2566, IN_2567 = {"fiscal_year": "2566"}, {"fiscal_year": "2567"}


@pytest.mark.parametrize(
    ("budget", "codes"),
    [
        ({"allocated": "500", "by_year": [IN_2566 | {"allocated": "500"}, IN_2567 | {"allocated": "9"}]}, []),
        ({"allocated": "500", "by_year": [IN_2566 | {"allocated": "491"}, IN_2567 | {"allocated": "9"}]}, []),
        ({"allocated": "500", "by_year": [IN_2566 | {"allocated": "1"}, IN_2567]}, []),
        ({"allocated": "500", "by_year": [IN_2566 | {"allocated": "1"}]}, ["budget_years_differ"]),
        ({"allocated": "500", "spent": "520", "changes": [{"amount": "20"}]}, []),
        ({"allocated": "500", "spent": "490", "changes": [{"amount": "-20"}]}, ["spent_above_allocated"]),
    ],
)  # fmt: skip
def test_money_is_compared_where_it_is_stated(budget: dict[str, Any], codes: list[str]) -> None:
    assert [code for code, _ in broken(budget=budget)] == codes


@pytest.mark.parametrize(
    ("amounts", "codes"),
    [(("300", "200"), []), (("300", "180"), []), (("300", None), []), (("300", "100"), ["funding_differs"])],
)
def test_sources_of_money_add_up_to_what_was_received(amounts: tuple[str | None, ...], codes: list[str]) -> None:
    funding = [{"source": "เงินอุดหนุน", "amount": amount} for amount in amounts]
    budget = {"allocated": "500", "changes": [{"amount": "-20"}]}
    assert [code for code, _ in broken(budget=budget, funding=funding)] == codes


def test_a_project_that_says_that_it_takes_years_is_not_asked_about_its_period() -> None:
    period = {"start": "1/10/2565", "end": "30/09/2568"}
    assert broken(period=period) == [("period_beyond_year", "period")]
    assert broken(period=period, budget={"by_year": [{"fiscal_year": "2566"}]}) == []


@pytest.mark.parametrize("typed", ["cancelled", "ยกเลิก", "ยกเลิกโครงการ", " ยกเลิก "])
def test_a_state_is_typed_in_thai_or_as_it_is_kept(typed: str) -> None:
    status = project(status={"state": typed, "reason": "ก"}).status
    assert status
    assert status.state == "cancelled"
