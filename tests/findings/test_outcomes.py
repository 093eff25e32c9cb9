"""What follows from a target and a result."""

from decimal import Decimal
from typing import Any

import pytest

from oit.findings.outcomes import Outcome, Reason, judge_assessment, judge_project
from oit.model import Assessment, Project
from oit.model.measures import builtin_measures

MEASURES = builtin_measures()


def project(**fields: Any) -> Project:
    base = {"code": "1", "name": "ก", "fiscal_year": "2566", "office": ["ข"], "updated": "30/09/2566"}
    return Project.model_validate(base | fields)


def judged(target: dict[str, str], *results: dict[str, str], **fields: Any) -> Any:
    return judge_project(
        project(targets=[{"measure": "ita_score", **target}], results=list(results), **fields), MEASURES
    )


def score(value: str, **fields: str) -> dict[str, str]:
    return {"measure": "ita_score", "value": value, **fields}


@pytest.mark.parametrize(
    ("target", "value", "outcome", "gap"),
    [
        ({"at_least": "95"}, "87.83", Outcome.BELOW, "7.17"),
        ({"at_least": "95"}, "95.00", Outcome.MET, None),
        ({"at_least": "95"}, "95.01", Outcome.MET, None),
        ({"at_least": "0.3"}, "0.1", Outcome.BELOW, "0.2"),  # exact, as written: no binary fractions
        ({"at_most": "10"}, "10", Outcome.MET, None),
        ({"at_most": "10"}, "12.5", Outcome.BELOW, "2.5"),
    ],
)
def test_a_result_is_held_against_its_bound(target: dict[str, str], value: str, outcome: Outcome, gap: str) -> None:
    findings = judged(target, score(value))
    assert findings.outcome is outcome
    assert findings.verdicts[0].gap == (Decimal(gap) if gap else None)


def test_without_a_result_a_running_project_is_not_due() -> None:
    assert judged({"at_least": "95"}, updated="1/5/2566").outcome is Outcome.NOT_DUE


@pytest.mark.parametrize(
    ("target", "value", "outcome"),
    [
        ({"at_least": "500"}, "200", Outcome.NOT_DUE),  # half a year's count
        ({"at_least": "500"}, "499.5", Outcome.NOT_DUE),
        ({"at_least": "500"}, "500", Outcome.MET),  # it cannot become less
        ({"at_most": "10"}, "4", Outcome.NOT_DUE),  # it may become more
        ({"at_most": "10"}, "12", Outcome.NOT_DUE),
    ],
)
def test_a_result_of_a_running_project_is_no_failure_yet(target: dict[str, str], value: str, outcome: Outcome) -> None:
    findings = judged(target, score(value), updated="1/5/2566")
    assert findings.outcome is outcome
    assert findings.verdicts[0].gap is None
    assert not findings.explanation_open


def test_without_a_result_a_finished_project_is_unknown_not_missed() -> None:
    assert judged({"at_least": "95"}, updated="30/09/2566").outcome is Outcome.UNKNOWN


def test_the_period_of_the_project_decides_when_a_result_is_due() -> None:
    early = judged({"at_least": "95"}, period={"end": "31/12/2565"}, updated="1/5/2566")
    assert early.outcome is Outcome.UNKNOWN


def test_a_target_in_words_alone_cannot_be_computed() -> None:
    findings = judge_project(project(targets=[{"text": "ให้ดีขึ้น"}]), MEASURES)
    assert findings.outcome is Outcome.UNKNOWN


def test_the_result_reported_last_counts() -> None:
    last, before = score("96", reported_on="1/9/2566"), score("90", reported_on="1/8/2566")
    for results in ((last, before), (before, last)):
        findings = judged({"at_least": "95"}, *results)
        assert findings.outcome is Outcome.MET
        assert [str(each.value) for each in findings.verdicts[0].others] == ["90"]
        assert findings.verdicts[0].earlier == findings.verdicts[0].others
        assert not findings.verdicts[0].beside


@pytest.mark.parametrize(
    ("first", "second"),
    [({}, {}), ({"reported_on": "1/9/2566"}, {"reported_on": "1/9/2566"}), ({}, {"reported_on": "1/9/2566"})],
)
def test_numbers_of_which_nobody_knows_the_last_judge_nothing_and_are_all_kept(
    first: dict[str, str], second: dict[str, str]
) -> None:
    for results in ((score("87", **first), score("97", **second)), (score("97", **second), score("87", **first))):
        findings = judged({"at_least": "95"}, *results)
        assert (findings.outcome, findings.reason) == (Outcome.UNKNOWN, Reason.RESULTS_DIFFER)
        assert {str(each.value) for each in findings.verdicts[0].others} == {"87", "97"}
        assert findings.verdicts[0].beside == findings.verdicts[0].others


def test_one_number_told_twice_is_one() -> None:
    assert judged({"at_least": "95"}, score("96"), score("96.0")).outcome is Outcome.MET


def test_a_number_beside_a_target_in_words_is_kept() -> None:
    [verdict] = judged({"text": "ให้ดีขึ้น"}, score("87")).verdicts
    assert (verdict.reason, str(verdict.result.value if verdict.result else None)) == (Reason.NO_NUMBER, "87")


@pytest.mark.parametrize(
    ("target", "result"),
    [({}, {"unit": "ร้อยละ"}), ({"unit": "ร้อยละ"}, {})],  # what is left out has the unit of the measure: คะแนน
)
def test_the_unit_of_the_measure_is_a_unit_too(target: dict[str, str], result: dict[str, str]) -> None:
    [verdict] = judged({"at_least": "95", **target}, score("99", **result)).verdicts
    assert verdict.outcome is Outcome.UNKNOWN
    assert {verdict.unit, verdict.result_unit} == {"คะแนน", "ร้อยละ"}


def test_the_unit_of_the_measure_may_be_written_out() -> None:
    assert judged({"at_least": "95", "unit": "คะแนน"}, score("99")).outcome is Outcome.MET
    assert judged({"at_least": "95"}, score("99", unit="คะแนน")).outcome is Outcome.MET


def test_a_measure_that_nobody_has_described_is_compared_in_the_units_that_are_told() -> None:
    target, result = {"measure": "trees", "at_least": "100"}, {"measure": "trees", "value": "80"}

    def verdict(target_unit: str | None, result_unit: str | None) -> Any:
        told = {"targets": [target | {"unit": target_unit}], "results": [result | {"unit": result_unit}]}
        return judge_project(project(**told), MEASURES).verdicts[0]

    bare, half, other_half = verdict(None, None), verdict("ต้น", None), verdict(None, "ต้น")
    assert [each.outcome for each in (bare, half, other_half)] == [Outcome.BELOW] * 3
    assert (bare.measure, bare.unit, bare.result_unit) == (None, None, None)
    assert (half.unit, half.result_unit, other_half.unit, other_half.result_unit) == ("ต้น",) * 4
    assert verdict("ต้น", "ไร่").outcome is Outcome.UNKNOWN


def test_without_a_result_the_target_still_has_its_unit() -> None:
    [verdict] = judge_project(project(targets=[{"measure": "trees", "at_least": "9"}]), MEASURES).verdicts
    assert (verdict.unit, verdict.result_unit) == (None, None)


def test_results_in_another_unit_are_not_compared() -> None:
    assert judged({"at_least": "95", "unit": "คะแนน"}, score("99", unit="ร้อยละ")).outcome is Outcome.UNKNOWN


def test_one_missed_target_decides() -> None:
    targets = [{"measure": "ita_score", "at_least": "80"}, {"measure": "oit_score", "at_least": "100"}]
    results = [score("90"), {"measure": "oit_score", "value": "99"}]
    assert judge_project(project(targets=targets, results=results), MEASURES).outcome is Outcome.BELOW


def test_met_only_when_every_measurable_target_is_met() -> None:
    targets = [{"measure": "ita_score", "at_least": "80"}, {"measure": "oit_score", "at_least": "100"}]
    assert judge_project(project(targets=targets, results=[score("90")]), MEASURES).outcome is Outcome.UNKNOWN


def reports(code: str | None) -> list[dict[str, Any]]:
    return [{"round": "1", "target_status": {"code": code, "printed": "เป็นไปตามเป้าหมาย"}}]


@pytest.mark.parametrize(
    ("value", "code", "contradicted"),
    [
        ("90", "on_target", True),
        ("90", "above_target", True),
        ("90", "below_target", False),
        ("96", "on_target", False),
        ("96", "below_target", True),
        ("90", None, False),
    ],
)
def test_what_the_office_reported_is_held_against_the_number(value: str, code: str, contradicted: bool) -> None:
    assert judged({"at_least": "95"}, score(value), reports=reports(code)).contradicted is contradicted


def test_the_latest_report_is_that_of_the_highest_round_wherever_it_stands() -> None:
    said = [{"round": "2", "progress": "100"}, {"round": "1", "progress": "90"}, {"progress": "50"}]
    for told in (said, said[::-1]):
        latest = judge_project(project(reports=told), MEASURES).latest
        assert latest
        assert latest.round == 2


def test_a_report_without_a_number_is_the_latest_only_where_no_other_is() -> None:
    unnumbered, first = {"progress": "100"}, {"round": "1", "progress": "50"}
    latest = judge_project(project(reports=[unnumbered, first]), MEASURES).latest
    assert latest
    assert latest.round == 1
    latest = judge_project(project(reports=[unnumbered]), MEASURES).latest
    assert latest
    assert latest.progress == 100
    assert judge_project(project(), MEASURES).latest is None


def report_of(progress: str, *days: str) -> dict[str, Any]:
    return {"progress": progress, "entries": [{"date": day, "text": "ก"} for day in days]}


@pytest.mark.parametrize(
    ("told", "latest"),
    [
        ([report_of("10", "1/1/2566"), report_of("20", "1/3/2566"), report_of("30", "1/2/2566")], 20),
        ([report_of("10", "1/3/2566"), {**report_of("20", "1/2/2566"), "round": "1"}], 10),
        ([{"progress": "10"}, {"progress": "20"}], 20),
        ([report_of("10", "1/2/2566"), report_of("20", "1/2/2566")], 20),
        ([report_of("10", "1/2/2566"), {"progress": "20"}], 10),
    ],
)
def test_of_reports_without_a_number_the_latest_is_that_of_the_latest_day(
    told: list[dict[str, Any]], latest: int
) -> None:
    found = judge_project(project(reports=told), MEASURES).latest
    assert found
    assert found.progress == latest


def test_the_side_on_which_a_target_is_missed_is_that_of_its_bound() -> None:
    few, many = {"measure": "ita_score", "at_least": "95"}, {"measure": "complaints", "at_most": "10"}
    results = [score("90"), {"measure": "complaints", "value": "12"}]
    found = judge_project(project(targets=[few, many], results=results), MEASURES)
    assert [verdict.side for verdict in found.verdicts] == ["below", "above"]
    assert found.missed is found.verdicts[0]
    found = judge_project(project(targets=[few, many], results=[score("95"), results[1]]), MEASURES)
    assert found.missed is found.verdicts[1]
    assert judged({"at_least": "95"}, score("95")).missed is None


def test_a_missed_target_asks_for_an_explanation_until_there_is_one() -> None:
    assert judged({"at_least": "95"}, score("90")).explanation_open
    assert not judged({"at_least": "95"}, score("90"), explanation="เพราะ").explanation_open
    assert not judged({"at_least": "95"}, score("96")).explanation_open


def ita(**fields: Any) -> Any:
    base = {"fiscal_year": "2566", "target": {"measure": "ita_score", "at_least": "95"}, "updated": "30/09/2566"}
    return judge_assessment(Assessment.model_validate(base | fields), MEASURES)


def test_an_ita_total_is_held_against_its_target_as_a_project_is() -> None:
    verdict = ita(total="87.83", level="A", level_scheme="AA-F")
    assert (verdict.outcome, verdict.gap, verdict.unit) == (Outcome.BELOW, Decimal("7.17"), "คะแนน")
    assert (verdict.result.value, verdict.result.level, verdict.result.scheme) == (Decimal("87.83"), "A", "AA-F")


def test_an_ita_target_in_another_unit_is_not_compared() -> None:
    assert ita(total="87.83", target={"measure": "ita_score", "at_least": "95", "unit": "ร้อยละ"}).gap is None


def test_an_ita_target_of_another_measure_is_not_held_against_the_total() -> None:
    verdict = ita(total="87.83", target={"measure": "waste", "at_least": "95"})
    assert (verdict.outcome, verdict.gap, verdict.result) == (Outcome.UNKNOWN, None, None)


def test_an_unknown_total_is_never_missed() -> None:
    assert ita().outcome is Outcome.UNKNOWN
    assert ita(updated="1/6/2566").outcome is Outcome.NOT_DUE


def test_without_a_target_there_is_no_verdict() -> None:
    assert ita(total="87.83", target=None) is None


def trees(*pairs: tuple[dict[str, str], ...], **fields: Any) -> Any:
    """The findings of targets of 100 and of results, each of a year of its own where it names one."""
    targets, results = pairs
    return judge_project(
        project(
            targets=[{"measure": "ita_score", "at_least": "100"} | each for each in targets],
            results=[{"measure": "ita_score"} | each for each in results],
            **fields,
        ),
        MEASURES,
    )


def test_a_target_of_a_year_is_held_against_the_result_of_that_year() -> None:
    years = ({"fiscal_year": "2565"}, {"fiscal_year": "2566"})
    results = (
        {"fiscal_year": "2565", "value": "120"},
        {"fiscal_year": "2566", "value": "90", "reported_on": "30/09/2566"},
    )
    found = trees(years, results)
    assert [verdict.outcome for verdict in found.verdicts] == [Outcome.MET, Outcome.BELOW]
    assert found.unasked == ()


def test_who_names_no_year_speaks_of_the_year_of_the_project() -> None:
    assert trees(({},), ({"fiscal_year": "2566", "value": "120"},)).outcome is Outcome.MET
    assert trees(({"fiscal_year": "2566"},), ({"value": "120"},)).outcome is Outcome.MET
    other = trees(({},), ({"fiscal_year": "2565", "value": "120"},))
    assert other.outcome is Outcome.UNKNOWN
    assert [result.fiscal_year for result in other.unasked] == [2565]


def test_a_target_of_a_later_year_is_not_due() -> None:
    assert trees(({"fiscal_year": "2567"},), ()).outcome is Outcome.NOT_DUE
    assert trees(({"fiscal_year": "2565"},), (), updated="1/5/2566").outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(("state", "outcome"), [("cancelled", Outcome.UNKNOWN), ("in_progress", Outcome.NOT_DUE)])
def test_a_cancelled_project_waits_for_no_result(state: str, outcome: Outcome) -> None:
    assert trees(({},), (), updated="1/5/2566", status={"state": state}).outcome is outcome


def test_a_project_that_is_done_early_is_judged_at_once() -> None:
    done = trees(({},), ({"value": "90"},), updated="1/5/2566", status={"state": "แล้วเสร็จ"})
    assert done.outcome is Outcome.BELOW


def test_a_result_in_words_stands_beside_its_target_and_judges_nothing() -> None:
    words = {"text": "ตรวจรับแล้ว 350 เมตร"}
    found = judge_project(project(targets=[{"text": "ยาว 350 เมตร"}], results=[words]), MEASURES)
    assert [result.text for result in found.verdicts[0].others] == ["ตรวจรับแล้ว 350 เมตร"]
    assert found.outcome is Outcome.UNKNOWN
    assert found.unasked == ()


def test_a_result_in_words_later_than_a_number_does_not_hide_it() -> None:
    found = trees(({},), ({"value": "120", "reported_on": "1/3/2566"}, {"text": "ครบ", "reported_on": "1/4/2566"}))
    assert found.outcome is Outcome.MET
    assert [result.text for result in found.verdicts[0].others] == ["ครบ"]


def test_words_that_may_belong_to_two_targets_are_given_to_none() -> None:
    found = judge_project(project(targets=[{"text": "ก"}, {"text": "ข"}], results=[{"text": "ค"}]), MEASURES)
    assert [verdict.others for verdict in found.verdicts] == [(), ()]
    assert [result.text for result in found.unasked] == ["ค"]


def test_a_number_that_no_target_asks_for_is_kept() -> None:
    assert [result.value for result in judge_project(project(results=[score("80")]), MEASURES).unasked] == [Decimal(80)]


def why(target: dict[str, str], *results: dict[str, str], **fields: Any) -> Any:
    found = judged(target, *results, **fields)
    assert found.reason == found.verdicts[0].reason
    return found.reason


def test_what_cannot_be_told_says_why() -> None:
    asked = {"at_least": "95"}
    assert why(asked) is Reason.ENDED
    assert why(asked, updated=None) is Reason.NO_RESULT  # whether the year is over nobody says
    assert why(asked, status={"state": "cancelled"}) is Reason.CANCELLED
    assert why(asked, status={"state": "completed"}, updated="1/1/2566") is Reason.ENDED
    assert why(asked, {"measure": "ita_score", "level": "A"}) is Reason.RESULT_NO_NUMBER
    assert why(asked, score("90", unit="ร้อยละ")) is Reason.UNITS
    assert why({"text": "ให้ดีขึ้น"}) is Reason.NO_NUMBER
    assert judge_project(project(), MEASURES).reason is Reason.NO_TARGET
    assert why(asked, score("90")) is None


def test_a_target_in_words_beside_one_in_numbers_is_not_what_is_open() -> None:
    targets = [{"text": "ให้ดีขึ้น"}, {"measure": "ita_score", "at_least": "95"}]
    assert judge_project(project(targets=targets), MEASURES).reason is Reason.ENDED
    assert judge_project(project(targets=targets, results=[score("96")]), MEASURES).reason is None


def test_what_is_not_due_says_until_when() -> None:
    found = judged({"at_least": "95"}, updated="31/3/2566", period={"end": "1/8/2566"})
    assert (found.outcome, str(found.due)) == (Outcome.NOT_DUE, "2023-08-01")
    assert judged({"at_least": "95"}, score("96"), updated="31/3/2566").due is None


def test_only_a_number_in_the_unit_of_its_target_stands_on_one_scale_with_it() -> None:
    assert judged({"at_least": "95"}, score("90")).verdicts[0].measured == 90
    assert judged({"at_least": "95"}, score("90", unit="ร้อยละ")).verdicts[0].measured is None
    assert judged({"text": "ก"}, score("90")).verdicts[0].measured is None


def test_progress_is_that_of_the_latest_report_that_tells_it() -> None:
    told = [{"round": "1", "progress": "50"}, {"round": "2"}]
    assert judge_project(project(reports=told), MEASURES).progress.round == 1  # type: ignore[union-attr]
    assert judge_project(project(reports=told[1:]), MEASURES).progress is None
