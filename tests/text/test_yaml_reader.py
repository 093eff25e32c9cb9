"""YAML read as a person reads it: what is typed is text, and nothing else happens."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from oit.faults import Fault
from oit.text.file_text import MAX_BYTES, read_text
from oit.text.yaml_lines import Lines
from oit.text.yaml_nodes import MAX_DEPTH, MAX_VALUES
from oit.text.yaml_reader import read_yaml
from reading import read


def good(text: str) -> Any:
    data, faults = read_yaml(text)
    assert not faults
    return data


def refusal(path: Path) -> Fault:
    with pytest.raises(Fault) as raised:
        read_text(path)
    return raised.value


@pytest.mark.parametrize(
    "typed", ["no", "yes", "true", "12:30", "0123", "7.10", "2022-10-01", "1_000", "1e3", "0x1F", ".inf", "=", "<<"]
)
def test_a_value_keeps_its_spelling(typed: str) -> None:
    assert good(f"a: {typed}") == {"a": typed}


@pytest.mark.parametrize("typed", ["", "~", "null", "Null", "NULL", "# เว้นว่าง"])
def test_empty_is_none(typed: str) -> None:
    assert good(f"a: {typed}") == {"a": None}


@pytest.mark.parametrize("typed", ['""', "''"])
def test_quoted_empty_is_empty_text(typed: str) -> None:
    assert good(f"a: {typed}") == {"a": ""}


def test_quoted_null_is_the_word() -> None:
    assert good('a: "null"') == {"a": "null"}


def test_lists_mappings_and_block_text() -> None:
    text = "a: [1, {b: 2}]\nc: |\n  บรรทัดหนึ่ง\n\n  บรรทัดสอง\nd: >-\n  ต่อ\n  กัน\n"
    assert good(text) == {"a": ["1", {"b": "2"}], "c": "บรรทัดหนึ่ง\n\nบรรทัดสอง\n", "d": "ต่อ กัน"}


def test_windows_line_ends_and_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "f.yml"
    path.write_bytes("\ufeffa: 1\r\nb: 2\r\n".encode())
    assert good(read_text(path)) == {"a": "1", "b": "2"}


def test_a_second_key_of_one_name_is_told_with_both_lines_and_the_first_holds() -> None:
    data, [fault] = read("a: 1\nb:\n  c: 1\n  c: 2\n")
    assert data == {"a": "1", "b": {"c": "1"}}
    assert (fault.code, fault.line, fault.field) == ("duplicate_key", 4, "b.c")
    assert "บรรทัด 3" in fault.what


def test_what_follows_a_second_key_is_read_and_a_third_is_told_too() -> None:
    data, faults = read("a: 1\na: 2\nb: 3\na: 4\n")
    assert data == {"a": "1", "b": "3"}
    assert [(fault.file, fault.line, fault.words["first"]) for fault in faults] == [("", 2, 1), ("", 4, 1)]


def test_a_list_is_a_file_where_a_name_is_given_for_it() -> None:
    assert read_yaml("- [กทม., กรุงเทพมหานคร]\n- b: 1\n", "groups") == (
        {"groups": [["กทม.", "กรุงเทพมหานคร"], {"b": "1"}]},
        [],
    )
    assert read_yaml("groups: [ก]\n", "groups") == ({"groups": ["ก"]}, [])
    assert read_yaml("# ยังไม่มี\n", "groups") == ({}, [])
    data, [fault] = read("# รายการ\n- a: 1\n")
    assert (data, fault.code, fault.line) == ({}, "file_not_mapping", 2)


def test_a_key_written_twice_in_a_list_is_told_by_its_place() -> None:
    _, [fault] = read_yaml("- a: 1\n  a: 2\n", "groups")
    assert (fault.field, fault.line) == ("groups[1].a", 2)


def test_a_word_that_yaml_takes_for_an_anchor_is_not_swallowed() -> None:
    data, [fault] = read("name: ก\nunit: &b ฝ่าย\n")
    assert (data, fault.code, fault.line) == ({}, "yaml_alias", 2)


def test_a_bomb_of_references_is_refused_before_it_grows() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"k{n}: &k{n} [*a, *a]\n" for n in range(50))
    data, [fault] = read(bomb)
    assert (data, fault.code, fault.line) == ({}, "yaml_alias", 1)


def nested(depth: int) -> str:
    """A text whose innermost value stands in so many lists and mappings."""
    return "a: " + "[" * (depth - 1) + "x" + "]" * (depth - 1) + "\n"


@pytest.mark.parametrize("around", ["", "# " + "[" * 100 + "\n"], ids=["", "many brackets"])
def test_values_may_stand_as_deep_as_the_limit_and_no_deeper(around: str) -> None:
    assert good(around + nested(MAX_DEPTH))
    data, [fault] = read(around + nested(MAX_DEPTH + 1))
    assert (data, fault.code, fault.line) == ({}, "yaml_depth", 1 + around.count("\n"))


BOTTOMLESS = {
    "lists": "a: " + "[" * 100_000 + "]" * 100_000,
    "lists left open": "a: " + "[" * 100_000,
    "mappings": "{a: " * 100_000,
    "lists and mappings": "[{a: " * 100_000,
    "dashes": "- " * 100_000,
    "steps": "".join(f"{' ' * step}a:\n" for step in range(3_000)),
}


@pytest.mark.parametrize("text", BOTTOMLESS.values(), ids=BOTTOMLESS)
def test_bottomless_nesting_is_refused_and_does_not_end_the_program(text: str) -> None:
    data, [fault] = read(text)
    assert (data, fault.code) == ({}, "yaml_depth")
    assert Lines(text).of(("a", "a")) == 1


def test_many_lists_side_by_side_are_no_nesting() -> None:
    assert good("a: [" + "[], " * 200 + "]") == {"a": [[]] * 200}


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("name: กิจกรรม: อบรม\ncode:1-1\n", "yaml_colon", 1),  # the first fault is told, not the later one
        ("code:1-1\nname: ก\n", "yaml_space", 1),
        ("ชื่อโครงการ\ncode: 1-1\n", "yaml_no_colon", 2),
        ("name: ก\ncode\n\n\n", "yaml_no_colon", 2),  # not the empty lines below
        ('objectives:\n  - "ข้อหนึ่ง\n  - ข้อสอง\n', "yaml_quote", 2),  # where it was opened
    ],
)
def test_a_fault_is_told_where_it_is_to_be_mended(text: str, code: str, line: int) -> None:
    data, [fault] = read(text)
    assert (data, fault.code, fault.file, fault.line) == ({}, code, "", line)


def test_the_value_that_cannot_be_read_is_quoted_whole() -> None:
    _, [fault] = read("- time: @12:30 น.\n")
    assert "(@12:30 น.)" in fault.what


@pytest.mark.parametrize("letter", ["\x00", "\x1f", "\x7f", "\x80", "\x9f", "\ufffe"])
def test_the_line_of_a_character_nobody_sees(letter: str) -> None:
    _, [fault] = read(f"a: 1\r\nb:\t2\nname: ก\xa0ข{letter}\nd: \x01\n")
    assert (fault.code, fault.line) == ("file_control_character", 3)


@pytest.mark.parametrize("tag", ["!!python/object/apply:os.system [ls]", "!!int 5", "!!timestamp 2022-10-01", "!x y"])
def test_no_tag_is_obeyed(tag: str) -> None:
    data, [fault] = read(f"a: {tag}\n")
    assert (data, fault.code) == ({}, "yaml_tag")


def test_a_file_that_cannot_be_opened(tmp_path: Path) -> None:
    for path in (tmp_path / "none.yml", tmp_path):
        assert refusal(path).code == "file_unreadable"
    assert refusal(tmp_path).what == "เปิดอ่านไฟล์ไม่ได้ (เป็นโฟลเดอร์ ไม่ใช่ไฟล์)"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("objectives: [ก 1,850 ราย]", "ก 1,850 ราย"),
        ("budget: {allocated: 1,250,000}", "1,250,000"),
        ("a: [๑,๒๕๐]", "๑,๒๕๐"),
        ("a: [1, 250]", None),
        ("a: ['1','250']", None),
        ("a: [12,3456]", None),
        ("a: {b: 1, c: 200}", None),
        ("a: 1,250", None),
    ],
)
def test_a_comma_that_parts_digits_inside_brackets_is_asked_about(text: str, told: str | None) -> None:
    _, found = read_yaml(text)
    assert [each.words["text"] for each in found if each.code == "yaml_digits"] == ([told] if told else [])


@pytest.mark.parametrize(
    ("text", "told", "line"),
    [
        ("a: จ้าง #2 ข", "2 ข", 1),
        ("a: | #2 ข\n  ก #3\n", "2 ข", 1),
        ("a: >-  # ข\n  ก\n", "ข", 1),
        ('a: "จ้าง" #2 ข', "2 ข", 1),
        ("a: 'จ้าง\n  เหมา' #2 ข", "2 ข", 2),
        ("a: [ก, ข] #2", "2", 1),
        ("a: {b: ก} #2", "2", 1),
        ("a: [ก #2\n  , ข]", "2", 1),
        ("a: #2 ข\n  ก\n", "2 ข", 1),
        ("a: #2\n  - ก\n", "2", 1),
        ("a:\n  - ก\n  - #2 ข\n    ค\n", "2 ข", 3),
        ("a:\n  - #2\n    b: ก\n", "2", 2),
        ("a: 'ก #2' # หมายเหตุ", None, 0),
        ("a: [ก, ข] # หมายเหตุ", None, 0),
        ("a: # หมายเหตุ\n  ก\n", None, 0),
        ("a: # หมายเหตุ\n  b: ก\n", None, 0),
        ("a: |\n  - #2 ข\n    ค\n", None, 0),
        ("a:\n  - |\n    - #2 ข\n  - ค\n", None, 0),
        ("a: [ก, # หมายเหตุ\n  ข]", None, 0),
    ],
)
def test_words_that_a_number_sign_takes_away_are_asked_about(text: str, told: str | None, line: int) -> None:
    _, found = read_yaml(text)
    code = "yaml_hash_block" if text[3] in "|>" else "yaml_hash"
    assert [(each.code, each.words["text"], each.line) for each in found] == ([(code, told, line)] if told else [])


@pytest.mark.parametrize(
    ("text", "told", "line"),
    [
        ("a: [กอง ก #2, ข]\nb: ค\n", "2, ข]", 1),
        ("a:\n  - {b: ก #2, c: ข}\n", "2, c: ข}", 2),
        ("a: [ก #2, {b: c}]\n", "2, {b: c}]", 1),
        ('a: ["ก #1", ข #2]\n', "2]", 1),
        ("a: [ก,\n  ข #2,\n  ค]\n", "2,", 2),
    ],
)
def test_a_bracket_that_a_number_sign_keeps_open_is_blamed_on_the_sign(text: str, told: str, line: int) -> None:
    with pytest.raises(Fault) as error:
        read_yaml(text)
    assert (error.value.code, error.value.words["text"], error.value.line) == ("yaml_hash_bracket", told, line)


@pytest.mark.parametrize("text", ["a: [ก, ข\nb: ค\n", "a: [ก, # หมายเหตุ\n  ข\nb: ค\n", 'a: ["ก #1, ข", ค\nb: ง\n'])
def test_a_bracket_that_nobody_closed_is_blamed_on_the_bracket(text: str) -> None:
    with pytest.raises(Fault) as error:
        read_yaml(text)
    assert error.value.code == "yaml_bracket"


def test_a_file_of_the_largest_size_is_read_and_one_byte_more_is_not(tmp_path: Path) -> None:
    path = tmp_path / "f.yml"
    path.write_bytes(b"a: " + b"x" * (MAX_BYTES - 3))
    assert len(read_text(path)) == MAX_BYTES
    with path.open("ab") as stream:
        stream.write(b"x")
    assert (refusal(path).code, refusal(path).words) == ("file_too_large", {"size": "1,000,001", "limit": "1,000,000"})


def test_the_line_of_a_wrong_byte(tmp_path: Path) -> None:
    path = tmp_path / "f.yml"
    path.write_bytes(b"a: 1\nb: " + "ไทย".encode("cp874"))
    assert (refusal(path).code, refusal(path).line) == ("file_encoding", 2)
    assert refusal(path).file == ""  # whoever asked for the file names it


@pytest.mark.parametrize(
    ("where", "line"),
    [
        (("a",), 2),
        (("list", 1), 5),
        (("list", 1, "c"), 6),
        (("list", 1, "none"), 5),
        (("list", 9), 3),
        (("none",), 1),
        (("a", "b", "c"), 2),
    ],
)
def test_the_line_of_a_value_or_of_the_nearest_thing_around_it(where: tuple[str | int, ...], line: int) -> None:
    assert Lines("# หมายเหตุ\na: 1\nlist:\n  - b: 1\n  - b: 2\n    c: 3\n").of(where) == line


def test_the_lines_of_a_file_that_is_a_list() -> None:
    assert Lines("- [ก, ข]\n- [ค]\n", "groups").of(("groups", 1, 0)) == 2
    assert Lines("groups:\n  - [ก, ข]\n", "groups").of(("groups", 0)) == 2
    assert Lines("- [ก, ข]\n- [ค]\n").of((1,)) == 2


YAML_LIKE = st.text(st.sampled_from(list("ab:-[]{}#&*!|>'\"%@`,? \n\tกำ่0\u200b\x00\x85\u2028")), max_size=60)


@given(YAML_LIKE | st.text(max_size=60))
@example("a: [\n")
@example("a: 'ก\n")
@example("? [a]\n: b\n")
@example("- &a a\n- *a\n")
@example("- &a [*a]\n")
@example("a: &a {b: *a}\n")
@example("%YAML 1.2\n---\na: 1\n")
@example("\x85\u20280")
def test_any_text_gives_data_or_a_sentence(text: str) -> None:
    data, faults = read(text)
    assert data or faults or text.strip() in {"{}", "--- {}"} or not data
    assert all(1 <= each.line <= len(re.split(r"\r\n|\r|\n", text)) + 1 or each.line == 0 for each in faults)
    assert {each.file for each in faults} <= {""}
    assert Lines(text).of(("a", 0, "b")) >= 1


@pytest.mark.parametrize(
    ("line", "place"),
    [
        (1, ("name",)),
        (2, ("text",)),
        (3, ("text",)),
        (4, ("text",)),
        (5, ()),  # a comment
        (6, ("list",)),
        (7, ("list", 0)),
        (8, ("list", 1)),  # two values on one line: what is around them
        (9, ("list", 2, "a")),
        (99, ()),
    ],
)
def test_what_stands_on_a_line(line: int, place: tuple[str | int, ...]) -> None:
    text = "name: ก\ntext: |\n  ข\n  ค\n# ง\nlist:\n  - จ\n  - {a: ฉ, b: ช}\n  - a: ซ\n"
    assert Lines(text).place(line) == place


def test_nothing_stands_on_a_line_of_a_broken_file() -> None:
    assert Lines("a: [").place(1) == ()


@pytest.mark.parametrize("unit", ["- \n", "- - -\n", "- a\n", "- {a: b}\n", "- [[], []]\n"])
def test_a_file_of_nothing_but_values_is_refused_and_not_waited_for(unit: str) -> None:
    with pytest.raises(Fault) as raised:
        read_yaml("a:\n" + unit * MAX_VALUES)
    assert raised.value.code == "yaml_many"


def test_many_lines_of_one_text_are_one_value() -> None:
    assert good("a: |\n" + "  ก: ข, ค\n" * 40_000)["a"].count("\n") == 40_000
