"""Markdown as the site has it: readable ids of Thai headings, and an end to what nests without one."""

from __future__ import annotations

import pytest

from growth import cpu_seconds
from oit.faults import Fault
from oit.text.markdown import slug, to_html

HANGS = 10
"""Seconds that nothing here needs a tenth of; what hangs takes minutes."""


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("ขั้นตอนที่ 2: ยื่นคำขอ (ออนไลน์)", "ขั้นตอนที่-2-ยื่นคำขอ-ออนไลน์"),
        ("คํานํา", "คำนำ"),  # put together in another way: the same words, the same id
        ("Open Data & API", "open-data-api"),
        ("๑. ค่าธรรมเนียม", "๑-ค่าธรรมเนียม"),
        ("…", "section"),
    ],
)
def test_the_id_of_a_heading_is_its_words(words: str, expected: str) -> None:
    assert slug(words, "-") == expected


def test_headings_that_say_the_same_have_ids_that_differ() -> None:
    html = to_html("## ยื่นคำขอ\n\n## ยื่นคำขอ\n")
    assert '<h2 id="ยื่นคำขอ">' in html
    assert '<h2 id="ยื่นคำขอ_1">' in html


@pytest.mark.parametrize(
    "text",
    [
        "ก" + "*" * 2_000,
        "*" * 2_000,
        "* " * 2_000 + "ก",
        "1. " * 2_000 + "ก",
        "> " * 2_000 + "ก",
        "[" * 2_000,
        "![" * 2_000,
        "\n".join("    " * level + "- ก" for level in range(500)),
        "ก_" + "_" * 2_000,
        ("[" * 40 + "\n") * 100,
        "[ก](" * 5_000,
        "![<`*_" * 8_000,
        "`" * 100_000,
        "<!--" * 20_000,
        "[^1] " * 5_000,
    ],
)
def test_what_nests_without_end_is_a_fault_and_no_hang(text: str) -> None:
    def refused() -> None:
        with pytest.raises(Fault) as told:
            to_html(f"บรรทัดแรก\n\n{text}\n")
        assert told.value.code == "page_deep"
        assert told.value.line in {1, *range(3, 70)}

    assert cpu_seconds(refused) < HANGS


def test_what_people_write_is_no_depth() -> None:
    assert "<hr" in to_html("*" * 60)
    assert to_html("\n".join("    " * level + "- ก" for level in range(6))).count("<ul>") == 6
    assert "<table>" in to_html("| ก | ข |\n|---|---|\n| " + "[1](a.md) " * 150 + "| 2 |\n")
