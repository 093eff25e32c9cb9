"""Updated project files: what is new goes in, and every word, comment and line that people wrote stays where it was."""

from __future__ import annotations

import re
from typing import Any

import pytest

from import_samples import read
from oit.faults import Fault
from oit.importers.compare import plain
from oit.importers.draft import Draft
from oit.importers.project_file.merge import merge
from oit.importers.project_file.splice import add

HEAD = "code: 1-1\nname: ก\nfiscal_year: 2566\noffice: [ข]\n"


def updated(text: str, told: dict[str, Any]) -> str:
    """A file after an import that tells something about its project."""
    existing = read(text)
    return add(text, plain(existing), merge(existing, Draft("f.txt", told)).data)


def test_a_new_field_stands_where_the_model_has_it_and_nothing_else_moves() -> None:
    text = HEAD + "# ตรวจแล้ว\nresponsible:   'ฝ่าย'   # ถามแล้ว\nobjectives:\n- ก\n"
    added = {"budget": {"allocated": 5}, "rationale": "หนึ่ง\n\nสอง", "strategy": {"plan": "แผน"}}
    assert updated(text, added) == (
        HEAD.replace("office", "budget:\n  allocated: 5\noffice") + "# ตรวจแล้ว\nresponsible:   'ฝ่าย'   # ถามแล้ว\n"
        "rationale: |\n  หนึ่ง\n\n  สอง\nobjectives:\n- ก\nstrategy:\n  plan: แผน\n"
    )


def test_a_long_new_field_stands_between_empty_lines() -> None:
    added = {"objectives": list("กขคงจ"), "targets": [{"text": "ก"}], "reports": [{"round": 1}]}
    lines = "objectives:\n  - ก\n  - ข\n  - ค\n  - ง\n  - จ\n"
    assert updated(HEAD + "explanation: ก\n", added) == (
        f"{HEAD}\n{lines}\ntargets:\n  - text: ก\nreports:\n  - round: 1\nexplanation: ก\n"
    )
    assert updated(HEAD + "\nexplanation: ก\n", {"objectives": list("กขคงจ")}) == f"{HEAD}\n{lines}\nexplanation: ก\n"


def test_a_new_item_keeps_the_indentation_of_its_list() -> None:
    text = HEAD + "reports:\n-   round: 1\n    entries:\n       - {date: 1/10/2565, text: ก} # ข\nexplanation: ค\n"
    told = [{"round": 1, "entries": [{"date": "2/10/2565", "text": "ง"}], "progress": "50"}, {"round": 2}]
    assert updated(text, {"reports": told}) == text.replace(
        "# ข\n", "# ข\n       - date: 2/10/2565\n         text: ง\n    progress: 50\n- round: 2\n"
    )


def test_what_is_written_in_one_line_grows_in_that_line() -> None:
    text = HEAD + "budget: {allocated: 5} # ก\nobjectives: [ก, ข ]\nstrategy: {}\nreports: [{round: 1}]\n"
    added = {
        "budget": {"spent": 4},
        "objectives": ["ก", "ข", "ค, ง\nจ"],
        "strategy": {"goal": "ก"},
        "reports": [{"round": 1, "plan_status": {"code": None, "printed": "ก: ข"}}],
    }
    assert updated(text, added) == (
        HEAD + "budget: {allocated: 5, spent: 4} # ก\n"
        'objectives: [ก, ข, "ค, ง\\nจ" ]\n'
        "strategy:\n  goal: ก\n"
        "reports: [{round: 1, plan_status: {code: null, printed: 'ก: ข'}}]\n"
    )


@pytest.mark.parametrize("nothing", ["", " null", " ~", " # ถามแล้ว", "   null   # ถามแล้ว"])
def test_what_said_nothing_gets_its_value_and_keeps_its_comment(nothing: str) -> None:
    comment = re.sub(" *(null|~)", "", nothing)
    text = HEAD + f"kind:{nothing}\nresponsible: ก\nrationale:{nothing}\nobjectives: [] # ไม่มี\n"
    added = {"kind": "project", "rationale": "ก\nข", "objectives": ["ก"]}
    assert updated(text, added) == (
        HEAD + f"kind: project{comment}\nresponsible: ก\nrationale: |{comment}\n  ก\n  ข\nobjectives: # ไม่มี\n  - ก\n"
    )


def test_only_a_later_day_replaces_what_was_there() -> None:
    text = HEAD + "updated: 1 ต.ค. 2565 # วันที่พิมพ์\n"
    later = {"updated": "30/09/2566", "kind": "project"}
    assert updated(text, later) == text.replace("fiscal", "kind: project\nfiscal").replace("1 ต.ค. 2565", "30/09/2566")


def test_a_comment_stays_with_what_it_stands_inside_above_or_against() -> None:
    text = HEAD + (
        "objectives:\n  - ก\n  # - อีกข้อ\n\n# เป้าหมาย\ntargets:\n  - text: ก\n    # ไม่มีตัววัด\n  # ข้อต่อไป\n"
        "  - text: ข\n# คำชี้แจง\nexplanation: ค\n# ลงนามแล้ว\n\n# ท้าย\nunplaced: [ก]\n"
    )
    added = {
        "objectives": ["ก", "ข"],
        "targets": [{"text": "ก", "level": "A"}, {"text": "ข", "level": "B"}],
        "certification": {"statement": "ก"},
    }
    assert updated(text, added) == (
        text.replace("อีกข้อ\n", "อีกข้อ\n  - ข\n")
        .replace("ตัววัด\n", "ตัววัด\n    level: A\n")
        .replace("text: ข\n", "text: ข\n    level: B\n")
        .replace("ลงนามแล้ว\n", "ลงนามแล้ว\ncertification:\n  statement: ก\n")
    )


def test_a_file_of_windows_without_a_last_line_end_gets_its_own_line_ends() -> None:
    text = (HEAD + "explanation: |\n  ก\n  # ในข้อความ").replace("\n", "\r\n")
    added = updated(text, {"unplaced": ["หมายเหตุ"], "objectives": ["ก"]})
    assert added.startswith(text[: text.index("explanation")] + "objectives:\r\n  - ก\r\n" + text[text.index("expl") :])
    assert added.count("\n") == added.count("\r\n")
    assert added.endswith(
        "# ในข้อความ\r\n# ข้อความที่ยังไม่รู้ว่าอยู่ช่องใด: ย้ายไปช่องที่ถูกต้อง แล้วลบออกจากที่นี่\r\nunplaced:\r\n  - หมายเหตุ\r\n"
    )


def test_a_file_that_would_lose_a_comment_is_refused() -> None:
    with pytest.raises(Fault):
        updated(HEAD + "objectives: [ # ถามแล้ว\n  ]\n", {"objectives": ["ก"]})


@pytest.mark.parametrize(
    "text",
    [
        "targets: [measure: ita_score]\n",  # a mapping without braces: it cannot hold a second key
        "targets:\n  - measure: ita_score\n    ? unit\n",  # a key without a colon: its value has no place
    ],
)
def test_a_file_that_would_not_read_as_meant_is_refused(text: str) -> None:
    with pytest.raises(Fault):
        updated(HEAD + text, {"targets": [{"measure": "ita_score", "unit": "คะแนน"}]})


def test_a_comment_inside_an_empty_field_is_not_taken_into_its_new_text() -> None:
    text = HEAD + "rationale:\n  # ถามแล้ว\nobjectives:\n  # ถามแล้ว\nexplanation: ก\n"
    assert updated(text, {"rationale": "ก\nข", "objectives": ["ค\nง"]}) == text.replace(
        "rationale:", 'rationale: "ก\\nข"'
    ).replace("explanation", "  - |\n    ค\n    ง\nexplanation")
