from __future__ import annotations

import pytest
from playwright.sync_api import Page

from oit.search.fold import fold
from oit.search.tokens import terms, tokens
from search.test_fold import texts


def values(text: str) -> list[str]:
    return [token.value for token in tokens(fold(text))]


@pytest.mark.parametrize(
    "text",
    [
        "28/10/2565",
        "28 ต.ค. 2565",
        "28 ตุลาคม พ.ศ. 2565",
        "๒๘ ต.ค. ๖๕",
        "2022-10-28",
        "28/10/65",
        "28-10-2565",
        "28ตค65",
    ],
)
def test_a_date_is_one_term_however_it_is_written(text: str) -> None:
    assert values(text) == ["@2565-10-28"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ปีงบประมาณ พ.ศ. 2566", ["ปีงบประมาณ", "@2566--"]),
        ("ปี 66", ["ปี", "@2566--"]),
        ("ค.ศ. 2022", ["@2565--"]),
        ("ตุลาคม 2565", ["@2565-10-"]),
        ("28 ตุลาคม", ["@-10-28"]),
        ("1 ต.ค. 2565 – 30 ก.ย. 2566", ["@2565-10-01", "@2566-09-30"]),
        ("50260000-6648", ["50260000-6648"]),
        ("1,250,000.00 บาท", ["1250000", "บาท"]),
        ("A (87.83)", ["a", "87.83"]),
        ("ร้อยละ 2,566", ["รอยละ", "2566"]),
        ("ITAปี2566", ["ita", "ปี", "@2566--"]),
        ("วันที่ 1 มีนาคมนี้", ["วันที", "1", "มีนาคมนี"]),
    ],
)
def test_numbers_years_and_words(text: str, found: list[str]) -> None:
    assert values(text) == found


def test_the_parts_of_a_code_a_date_and_a_name_are_terms_too() -> None:
    def of(text: str) -> set[str]:
        return set().union(*(terms(token) for token in tokens(fold(text))))

    assert {"50260000-6648", "50260000", "6648", "#0066"} <= of("50260000-6648")
    assert {"@2565-10-28", "@2565-10-", "@-10-28", "@-10-", "@2565--"} == of("28/10/2565")
    assert {"bangkokita.com", "bangkokita", "com"} <= of("bangkokita.com")
    assert {"pm2.5", "pm", "2.5"} <= of("PM2.5")


@pytest.mark.browser
def test_python_and_javascript_find_the_same(scripts: Page) -> None:
    dates = [
        "28/10/2565",
        "๒๘ ต.ค. ๖๕",
        "เดือนตุลาคม 2565",
        "ปี 66 พ.ศ. 2566, 99/99/9999",
        "31 ก.พ. 2565 1.2.2565",
        "2565-13-45",
    ]
    given = texts() + dates
    ours = [[[t.kind, t.value, *sorted(terms(t))] for t in tokens(fold(text))] for text in given]
    theirs = scripts.evaluate(
        """all => all.map((text) => [...tokens.tokens(fold.fold(text))].map((token) =>
          [token.kind, token.value, ...[...tokens.terms(token)].sort()]))""",
        given,
    )
    assert theirs == ours
