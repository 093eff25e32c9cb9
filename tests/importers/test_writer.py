"""Project files as written: what goes in comes out, whatever it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depth import examples
from growth import LINEAR, growth
from import_samples import DATA, facts, loaded
from oit.importers.compare import plain
from oit.importers.printable import printable
from oit.importers.project_file.writer import WIDTH, inline, write_project
from oit.text import thai
from oit.text.yaml_reader import read_yaml

NASTY = [
    "#", "- ก", "null", "~", "'", '"', "{", "}", "[", "a: b", "&a", "*a", "!x", "%", "@", "`", "? ก", "ก # ข", ",", "|",
    ">", "<script>", "{{ x }}", "true", "0123", "12:30", "---", "...",
]  # fmt: skip
texts = (st.text(max_size=300) | st.sampled_from(NASTY) | st.lists(st.sampled_from(NASTY)).map(" ".join)).map(
    lambda text: " ".join(thai.tidy(printable(text)).split())
)


@examples(150)
@given(texts, texts, texts)
def test_any_text_comes_back_as_it_was(name: str, item: str, other: str) -> None:
    data = {
        "name": name,
        "objectives": [text for text in (item, other) if text],
        "reports": [{"plan_status": {"code": None, "printed": item or "ก"}}],
        "strategy": {"goal": other},
    }
    back, faults = read_yaml(write_project(data))
    assert faults == []
    assert (back.get("name") or "") == name
    assert (back.get("objectives") or []) == data["objectives"]
    [report] = back["reports"]  # type: ignore[misc]
    assert report["plan_status"]["printed"] == (item or "ก")  # type: ignore[index,call-overload]


def test_paragraphs_stay_paragraphs() -> None:
    text = write_project({"rationale": "หนึ่ง\n\nสอง ก\nข"})
    assert "rationale: |\n  หนึ่ง\n\n  สอง ก\n  ข\n" in text


def test_a_hand_written_file_keeps_its_facts_and_is_stable() -> None:
    before = loaded((DATA / "transcribed.yml").read_text(encoding="utf-8"))
    text = write_project(plain(before))
    assert facts(loaded(text)) == facts(before)
    assert write_project(plain(loaded(text))) == text


def test_long_text_is_wrapped_at_spaces_and_short_text_stays_on_its_line() -> None:
    text = write_project({"name": "ก" * 30 + " " + "ข" * 90, "responsible": "ฝ่ายปกครอง"})
    assert all(len(line) <= WIDTH for line in text.splitlines())
    assert "responsible: ฝ่ายปกครอง\n" in text


@pytest.mark.parametrize("unit", ["[", "[ ", "{", "{a: ", "- ", "? ", "a: [", "! [", "&a [", "]"])
@pytest.mark.parametrize("flow", [False, True])
def test_a_text_of_thousands_of_brackets_is_quoted_without_following_them(unit: str, flow: bool) -> None:
    text = (unit * 20_000).strip()
    written = inline(text, flow)
    assert written[0] == written[-1] == "'"
    assert growth(lambda size: (unit * size).strip(), lambda text: inline(text, flow), 2_000) < LINEAR
