"""How a problem is told: on a terminal, beside a line of a pull request, as a list."""

from __future__ import annotations

from string import Formatter

import pytest

from oit.faults.problems import Problem, Severity, errors, problem, quote, report
from oit.faults.sentences import SENTENCES

FILE = "projects/2566/50260000-6648.yml"


def test_a_problem_is_one_line_place_field_what_remedy() -> None:
    found = problem("year_christian", FILE, 3, "fiscal_year", text="2023", buddhist=2566)
    assert str(found) == f"{FILE} บรรทัด 3: fiscal_year — “2023” ดูเหมือนปี ค.ศ. — เขียนเป็น พ.ศ. คือ 2566"


def test_what_does_not_apply_is_left_out() -> None:
    assert str(problem("file_empty", FILE, 0, "")).startswith(f"{FILE}: ไฟล์ว่างเปล่า — ")


def test_words_of_any_name_fill_the_blanks() -> None:
    found = problem("code_twice", FILE, 1, "code", code="1-1", other="projects/2566/1-1.yml")
    assert "รหัส 1-1 ซ้ำกับ projects/2566/1-1.yml" in found.what


def test_a_long_quotation_is_cut_and_a_hash_is_not() -> None:
    assert len(quote("ก" * 500)) == 80
    assert quote("a" * 64) == "a" * 64
    assert quote("สอง\n  บรรทัด") == "สอง บรรทัด"


def test_braces_in_what_was_typed_are_only_text() -> None:
    assert "“{code} {0}”" in problem("date_form", FILE, 1, "date", text="{code} {0}").what


def test_beside_the_line_in_a_pull_request() -> None:
    found = problem("choice", FILE, 5, "kind", text="50%\nใหม่", choices="project, activity")
    assert found.for_github() == (
        f"::error file={FILE},line=5,title=ต้องแก้ไข::kind — “50%25 ใหม่” ไม่อยู่ในตัวเลือก — เลือกหนึ่งใน project, activity"
    )


def test_a_file_name_cannot_forge_a_workflow_command() -> None:
    forged = problem("file_empty", "a,line=1::error::b\n::warning::c", 0, "").for_github()
    assert "\n" not in forged
    assert forged.count("::") == 2
    assert "line=1,title" in forged


def test_the_list_has_errors_first_each_under_its_heading_with_counts() -> None:
    question = problem("unplaced", FILE, 9, "unplaced[1]", text="หมายเหตุ")
    error = problem("file_empty", "projects/2567/1.yml", 0, "")
    lines = report([question, error, question]).split("\n")
    assert lines[0] == "ต้องแก้ไข 1 จุด"
    assert lines[3] == "ควรตรวจสอบ 2 จุด"
    assert errors([question, error]) == [error]
    assert report([]) == ""


def test_an_unknown_code_is_a_fault_of_ours_and_not_hidden() -> None:
    with pytest.raises(KeyError):
        problem("no_such_code", FILE, 1, "")
    with pytest.raises(KeyError):
        problem("year_christian", FILE, 1, "")


@pytest.mark.parametrize("code", SENTENCES)
def test_every_sentence_says_what_is_wrong_and_what_to_do_in_thai(code: str) -> None:
    sentence = SENTENCES[code]
    blanks = {name: "…" for part in sentence[:2] for _, name, _, _ in Formatter().parse(part) if name}
    found = problem(code, FILE, 1, "", **blanks)
    for text in (found.what, found.remedy):
        assert any("ก" <= letter <= "ฮ" for letter in text), text
        assert text == text.strip()
        assert "  " not in text
        assert not text.endswith(".") or text.endswith((" พ.ศ.", " ค.ศ."))  # Thai ends a sentence without a full stop
    assert found.severity is (Severity.QUESTION if sentence.question else Severity.ERROR)


def test_problems_are_ordered_by_file_and_line() -> None:
    first, second, third = Problem("a", 2, "", "", ""), Problem("a", 10, "", "", ""), Problem("b", 1, "", "", "")
    assert sorted([third, second, first]) == [first, second, third]
