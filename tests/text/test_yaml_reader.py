"""YAML read as a person reads it: what is typed is text, and nothing else happens."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from oit.text.yaml_reader import MAX_BYTES, field_name, line_of, read_text, read_yaml


def read(text: str) -> Any:
    data, problems = read_yaml(text, "f.yml")
    assert not problems
    return data


@pytest.mark.parametrize(
    "typed", ["no", "yes", "true", "12:30", "0123", "7.10", "2022-10-01", "1_000", "1e3", "0x1F", ".inf", "=", "<<"]
)
def test_a_value_keeps_its_spelling(typed: str) -> None:
    assert read(f"a: {typed}") == {"a": typed}


@pytest.mark.parametrize("typed", ["", "~", "null", "Null", "NULL", "# เว้นว่าง"])
def test_empty_is_none(typed: str) -> None:
    assert read(f"a: {typed}") == {"a": None}


@pytest.mark.parametrize("typed", ['""', "''"])
def test_quoted_empty_is_empty_text(typed: str) -> None:
    assert read(f"a: {typed}") == {"a": ""}


def test_quoted_null_is_the_word() -> None:
    assert read('a: "null"') == {"a": "null"}


def test_lists_mappings_and_block_text() -> None:
    text = "a: [1, {b: 2}]\nc: |\n  บรรทัดหนึ่ง\n\n  บรรทัดสอง\nd: >-\n  ต่อ\n  กัน\n"
    assert read(text) == {"a": ["1", {"b": "2"}], "c": "บรรทัดหนึ่ง\n\nบรรทัดสอง\n", "d": "ต่อ กัน"}


def test_windows_line_ends_and_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "f.yml"
    path.write_bytes("\ufeffa: 1\r\nb: 2\r\n".encode())
    text, problems = read_text(path, "f.yml")
    assert not problems
    assert read(text) == {"a": "1", "b": "2"}


def test_a_second_key_of_one_name_is_told_with_both_lines_and_the_first_holds() -> None:
    data, [problem] = read_yaml("a: 1\nb:\n  c: 1\n  c: 2\n", "f.yml")
    assert data == {"a": "1", "b": {"c": "1"}}
    assert (problem.code, problem.line, problem.field) == ("duplicate_key", 4, "b.c")
    assert "บรรทัด 3" in problem.what


def test_a_bomb_of_references_is_refused_before_it_grows() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"k{n}: &k{n} [*a, *a]\n" for n in range(50))
    data, [problem] = read_yaml(bomb, "f.yml")
    assert (data, problem.code, problem.line) == ({}, "yaml_alias", 1)


@pytest.mark.parametrize("depth", [30, 5_000, 100_000])
def test_bottomless_nesting_is_refused(depth: int) -> None:
    data, [problem] = read_yaml("a: " + "[" * depth + "]" * depth, "f.yml")
    assert data == {}
    assert problem.code == "yaml_depth"


@pytest.mark.parametrize("tag", ["!!python/object/apply:os.system [ls]", "!!int 5", "!!timestamp 2022-10-01", "!x y"])
def test_no_tag_is_obeyed(tag: str) -> None:
    data, [problem] = read_yaml(f"a: {tag}\n", "f.yml")
    assert (data, problem.code) == ({}, "yaml_tag")


def test_a_file_that_cannot_be_opened(tmp_path: Path) -> None:
    assert [each.code for each in read_text(tmp_path / "none.yml", "none.yml")[1]] == ["file_unreadable"]
    assert [each.code for each in read_text(tmp_path, "folder.yml")[1]] == ["file_unreadable"]


def test_a_file_of_the_largest_size_is_read_and_one_byte_more_is_not(tmp_path: Path) -> None:
    path = tmp_path / "f.yml"
    path.write_bytes(b"a: " + b"x" * (MAX_BYTES - 3))
    assert read_text(path, "f.yml")[1] == []
    with path.open("ab") as stream:
        stream.write(b"x")
    assert [each.code for each in read_text(path, "f.yml")[1]] == ["file_too_large"]


def test_the_line_of_a_wrong_byte(tmp_path: Path) -> None:
    path = tmp_path / "f.yml"
    path.write_bytes(b"a: 1\nb: " + "ไทย".encode("cp874"))
    [problem] = read_text(path, "f.yml")[1]
    assert (problem.code, problem.line) == ("file_encoding", 2)


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
    assert field_name(where) == name


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
    assert line_of("# หมายเหตุ\na: 1\nlist:\n  - b: 1\n  - b: 2\n    c: 3\n", where) == line


YAML_LIKE = st.text(st.sampled_from(list("ab:-[]{}#&*!|>'\"%@`,? \n\tกำ่0\u200b\x00\x85\u2028")), max_size=60)


@given(YAML_LIKE | st.text(max_size=60))
@example("a: [\n")
@example("a: 'ก\n")
@example("? [a]\n: b\n")
@example("- &a a\n- *a\n")
@example("%YAML 1.2\n---\na: 1\n")
@example("\x85\u20280")
def test_any_text_gives_data_or_a_sentence(text: str) -> None:
    data, problems = read_yaml(text, "f.yml")
    assert data or problems or text.strip() in {"{}", "--- {}"} or not data
    assert all(1 <= each.line <= len(re.split(r"\r\n|\r|\n", text)) + 1 or each.line == 0 for each in problems)
    assert line_of(text, ("a", 0, "b")) >= 1
