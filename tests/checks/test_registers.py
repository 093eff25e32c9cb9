"""The mistakes officials make in registers, lists of items, ITA results and addresses that moved, each beside the exact
answer.

`mistakes_register/<name>/` is a small repository, `answer.txt` its answer. Each goes the way of `oit check`.
After changing a sentence, run with UPDATE=1 in the environment and look at what changed in the answers.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from oit.checks.assessments import check_assessment
from oit.checks.registers import check_register
from oit.collection import Collection
from oit.faults import SENTENCES, Fault, report
from oit.kinds import ASSESSMENT, REGISTER
from oit.model import Assessment, Register, Scheme
from oit.pages.loading import load_site
from oit.source_files import SourceFile

FOLDER = Path(__file__).parents[1] / "data/mistakes_register"
SITES = sorted(path for path in FOLDER.iterdir() if path.is_dir())
OURS = (
    "page_missing", "item_", "element_", "sub_indicator_", "scheme_", "register_", "ita_", "path_of_year",
    "address_vanished", "address_reserved", "moved_", "document_moved", "document_withdrawn", "private_",
    "published_address_form", "level_",
)  # fmt: skip


def faults_of(path: Path, root: Path) -> list[Fault]:
    shutil.copytree(path, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns("answer.txt"))
    return load_site(root, root)[1]


@pytest.mark.parametrize("path", SITES, ids=lambda path: path.name)
def test_a_mistake_in_a_register(path: Path, tmp_path: Path) -> None:
    faults = faults_of(path, tmp_path)
    answer, golden = report(faults) + "\n", path / "answer.txt"
    if os.environ.get("UPDATE"):
        golden.write_text(answer, encoding="utf-8")
    assert faults, "this mistake is not noticed"
    assert answer == golden.read_text(encoding="utf-8")


def test_every_sentence_has_its_mistake(tmp_path: Path) -> None:
    raised = {each.code for path in SITES for each in faults_of(path, tmp_path / path.name)}
    assert {code for code in SENTENCES if code.startswith(OURS)} - raised == set()


def weighed(*weights: str) -> Collection:
    tools = [{"id": tool, "title": tool, "weight": w} for tool, w in zip(("iit", "eit", "oit"), weights, strict=False)]
    list_ = {"fiscal_year": "2566", "title": "รายการ", "holds_for": "เขต", "tools": tools, "items": [{"id": "o1"}]}
    return Collection(root=Path(), own_schemes={"own": Scheme.model_validate(list_)})


def faults_of_result(collection: Collection, **fields: Any) -> list[str]:
    base = {"fiscal_year": "2566", "scheme": "own", "scores": {"iit": "80", "eit": "90", "oit": "100"}}
    result = Assessment.model_validate(base | fields)
    return [
        each.code
        for each in check_assessment(SourceFile(ASSESSMENT, Path(), "content/ita/2566.yml", result), collection)
    ]


@pytest.mark.parametrize(
    ("total", "codes"),
    [
        ("91", []),  # 80 × 30 % + 90 × 30 % + 100 × 40 %
        ("91.02", []),  # each score was rounded before it was announced
        ("90.98", []),
        ("91.03", ["ita_total_differs"]),
        ("90.97", ["ita_total_differs"]),
        (None, []),
    ],
)
def test_a_total_is_what_the_scores_weigh_rounding_aside(total: str | None, codes: list[str]) -> None:
    assert faults_of_result(weighed("30", "30", "40"), total=total) == codes


def test_a_total_is_not_held_against_scores_or_weights_that_are_not_known() -> None:
    assert faults_of_result(weighed("30", "30", "40"), total="5", scores={"iit": "80", "oit": "100"}) == []
    assert faults_of_result(weighed("30", "30"), total="5") == []
    assert faults_of_result(weighed("30", "30", "40"), total="5", scheme=None) == []


def test_the_evidence_of_a_result_is_not_asked_for_elements_of_an_item() -> None:
    proof = {"title": "ประกาศ", "address": "https://www.sommut.go.th/ita", "covers": ["o1-9"]}
    assert faults_of_result(weighed("30", "30", "40"), evidence=[proof]) == []


def test_where_the_list_is_not_known_its_items_are_not_asked_for() -> None:
    proof = {"title": "แผน", "address": "https://www.sommut.go.th/plan", "covers": ["o99-1"]}
    item = {"item": "o99", "status": "มี", "evidence": [proof]}
    register = Register.model_validate({"fiscal_year": "2566", "scheme": "zzz", "items": [item]})
    [fault] = check_register(SourceFile(REGISTER, Path(), "content/oit/2566.yml", register), weighed())
    assert fault.code == "scheme_unknown"
    assert all(name in fault.remedy for name in weighed().scheme_names)
