"""YAML read as a person reads it: what is typed is text, and nothing else happens."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from oit.faults import Fault
from oit.text.yaml_reader import MAX_BYTES, Lines, read_text, read_yaml
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


def test_a_bomb_of_references_is_refused_before_it_grows() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"k{n}: &k{n} [*a, *a]\n" for n in range(50))
    data, [fault] = read(bomb)
    assert (data, fault.code, fault.line) == ({}, "yaml_alias", 1)


@pytest.mark.parametrize("depth", [30, 5_000, 100_000])
def test_bottomless_nesting_is_refused(depth: int) -> None:
    data, [fault] = read("a: " + "[" * depth + "]" * depth)
    assert data == {}
    assert fault.code == "yaml_depth"


@pytest.mark.parametrize("tag", ["!!python/object/apply:os.system [ls]", "!!int 5", "!!timestamp 2022-10-01", "!x y"])
def test_no_tag_is_obeyed(tag: str) -> None:
    data, [fault] = read(f"a: {tag}\n")
    assert (data, fault.code) == ({}, "yaml_tag")


def test_a_file_that_cannot_be_opened(tmp_path: Path) -> None:
    for path in (tmp_path / "none.yml", tmp_path):
        assert refusal(path).code == "file_unreadable"


def test_a_file_of_the_largest_size_is_read_and_one_byte_more_is_not(tmp_path: Path) -> None:
    path = tmp_path / "f.yml"
    path.write_bytes(b"a: " + b"x" * (MAX_BYTES - 3))
    assert len(read_text(path)) == MAX_BYTES
    with path.open("ab") as stream:
        stream.write(b"x")
    assert refusal(path).code == "file_too_large"


def test_the_line_of_a_wrong_byte(tmp_path: Path) -> None:
    path = tmp_path / "f.yml"
    path.write_bytes(b"a: 1\nb: " + "ไทย".encode("cp874"))
    assert (refusal(path).code, refusal(path).line) == ("file_encoding", 2)


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
    assert Lines(text).of(("a", 0, "b")) >= 1
