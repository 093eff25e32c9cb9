"""How a fault is told: on a terminal, beside a line of a pull request, as a list."""

from __future__ import annotations

from string import Formatter

import pytest

from oit.faults import SENTENCES, Fault, Severity, errors, quote, report

FILE = "projects/2566/50260000-6648.yml"


def test_a_fault_is_one_line_place_field_what_remedy() -> None:
    found = Fault("year_christian", ("fiscal_year",), text="2023", buddhist=2566).at(FILE, 3)
    assert str(found) == f"{FILE} บรรทัด 3: fiscal_year — “2023” ดูเหมือนปี ค.ศ. — เขียนเป็น พ.ศ. คือ 2566"


def test_what_does_not_apply_is_left_out() -> None:
    assert str(Fault("file_empty").at(FILE)).startswith(f"{FILE}: ไฟล์ว่างเปล่า — ")


def test_words_of_any_name_fill_the_blanks() -> None:
    found = Fault("code_twice", ("code",), code="1-1", other="projects/2566/1-1.yml").at(FILE, 1)
    assert "รหัส 1-1 ซ้ำกับ projects/2566/1-1.yml" in found.what


def test_a_long_quotation_is_cut_and_a_hash_is_not() -> None:
    assert quote("ก" * 81) == "ก" * 79 + "…"
    assert quote("ก" * 80) == "ก" * 80
    assert quote("a" * 64) == "a" * 64
    assert quote("สอง\n  บรรทัด") == "สอง บรรทัด"


def test_braces_in_what_was_typed_are_only_text() -> None:
    assert "“{code} {0}”" in Fault("date_form", ("date",), text="{code} {0}").at(FILE, 1).what


def test_beside_the_line_in_a_pull_request() -> None:
    found = Fault("choice", ("kind",), text="50%\nใหม่", choices="project, activity").at(FILE, 5)
    assert found.for_github() == (
        f"::error file={FILE},line=5,title=ต้องแก้ไข::kind — “50%25 ใหม่” ไม่อยู่ในตัวเลือก — เลือกหนึ่งใน project, activity"
    )


def test_a_question_is_a_warning_in_a_pull_request() -> None:
    found = Fault("import_kind", text=".doc"), Fault("unplaced", ("unplaced[1]",), text="หมายเหตุ").at(FILE)
    assert [each.for_github().split(",title=")[0] for each in found] == [
        "::error file=,line=1",
        f"::warning file={FILE},line=1",
    ]


def test_a_file_name_is_written_as_github_reads_it() -> None:
    told = Fault("file_empty").at("50%, a:b\r\n.yml", 2).for_github()
    assert told.startswith("::error file=50%25%2C a%3Ab%0D%0A.yml,line=2,title=")


def test_a_file_name_cannot_forge_a_workflow_command() -> None:
    forged = Fault("file_empty").at("a,line=1::error::b\n::warning::c", 0).for_github()
    assert "\n" not in forged
    assert forged.count("::") == 2
    assert "line=1,title" in forged


def test_the_list_has_errors_first_each_under_its_heading_with_counts() -> None:
    question = Fault("unplaced", ("unplaced[1]",), text="หมายเหตุ").at(FILE, 9)
    error = Fault("file_empty").at("projects/2567/1.yml", 0)
    lines = report([question, error, question]).split("\n")
    assert lines[0] == "ต้องแก้ไข 1 จุด"
    assert lines[3] == "ควรตรวจสอบ 2 จุด"
    assert errors([question, error]) == [error]
    assert report([]) == ""


def test_an_unknown_code_is_a_fault_of_ours_and_not_hidden() -> None:
    for fault in (Fault("no_such_code"), Fault("year_christian")):
        with pytest.raises(KeyError):
            str(fault)


@pytest.mark.parametrize("code", SENTENCES)
def test_every_sentence_says_what_is_wrong_and_what_to_do_in_thai(code: str) -> None:
    sentence = SENTENCES[code]
    blanks = {name: "…" for part in sentence[:2] for _, name, _, _ in Formatter().parse(part) if name}
    found = Fault(code, **blanks)
    for text in (found.what, found.remedy):
        assert any("ก" <= letter <= "ฮ" for letter in text), text
        assert text == text.strip()
        assert "  " not in text
        assert not text.endswith(".") or text.endswith((" พ.ศ.", " ค.ศ."))  # Thai ends a sentence without a full stop
    assert found.severity is (Severity.QUESTION if sentence.question else Severity.ERROR)


def test_faults_are_ordered_by_file_and_line() -> None:
    first, second, third = (Fault("file_empty").at(file, line) for file, line in (("a", 2), ("a", 10), ("b", 1)))
    assert sorted([third, second, first]) == [first, second, third]
    assert not first < first.at("a")


def test_faults_that_read_alike_are_one() -> None:
    assert len({Fault("choice", ("kind",), text="ก", choices="ข").at(FILE, 1) for _ in range(2)}) == 1
    assert Fault("file_empty").at(FILE, 1) != Fault("file_empty").at(FILE, 2)


@pytest.mark.parametrize(
    ("where", "name"),
    [
        ((), ""),
        (("code",), "code"),
        (("targets", 0, "at_least"), "targets[1].at_least"),
        (("reports", 1, "entries", 9, "text"), "reports[2].entries[10].text"),
    ],
)
def test_a_place_is_named_as_people_count(where: tuple[str | int, ...], name: str) -> None:
    assert Fault("file_empty", where).field == name


def test_a_fault_has_no_file_and_no_line_until_somebody_knows_them() -> None:
    found = Fault("file_empty")
    assert (found.file, found.line, found.field) == ("", 0, "")


def test_what_is_known_of_a_fault_goes_with_it_into_the_record_around() -> None:
    fault = Fault("empty", ("text",), example="").at(FILE, 7).inside("targets", 0)
    assert (fault.field, fault.file, fault.line) == ("targets[1].text", FILE, 7)


def test_a_place_grows_from_the_inside_and_a_line_once_known_stays() -> None:
    fault = Fault("empty", ("at_least",), example="").inside("targets", 0).at("", 7).at(FILE, 1)
    assert (fault.field, fault.file, fault.line) == ("targets[1].at_least", FILE, 7)


def test_the_sentences_of_the_built_site_quote_addresses_whole() -> None:
    address = "/" + "ก" * 200 + "/"
    assert address in Fault("link_dead", address=address, more="").what


@pytest.mark.parametrize("end", ["\n", "\r", "\x0b", "\x85", "\u2028"])
def test_what_a_file_is_called_begins_no_line_of_its_own(end: str) -> None:
    """GitHub takes a line of a job's output that begins with two colons for a command."""
    name = f"content/documents/a{end}::add-mask::b"
    found = Fault("link_dead", address=name, more="").at(name, 1)
    for told in (str(found), found.for_github(), report([found])):
        assert not [line for line in told.splitlines()[1:] if line.lstrip().startswith("::")]
