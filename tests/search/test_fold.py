from __future__ import annotations

import random

import pytest
from playwright.sync_api import Page

from oit.search.fold import fold
from search import corpus

ODD = (
    "\u200b\ufeff\u00ad\u0e4d\u0e32\u0e33\u0e48\u0e49\u0e4c\u0e47\u0e46\u0e2f\u0e3a\u0e45"
    "เเแ .-–\n\t\u00a0๑๙฿/,()Aa9Ｚ５😀é"
)


@pytest.mark.parametrize(
    ("published", "typed"),
    [
        ("สำนักงาน", "สํานักงาน"),
        ("น้ำ", "นํ้า"),
        ("น้ำ", "น้ํา"),
        ("แม่", "เเม่"),
        ("ที่", "ท่ี"),
        ("ป.ป.ช.", "ปปช"),
        ("พ.ศ. ๒๕๖๖", "พศ 2566"),
        ("หาบเร่-แผงลอย", "หาบเร่ แผงลอย"),
        ("คุณธรรมและ ความโปร่งใส", "คุณธรรมและความโปร่งใส"),
        ("ผู้\u200bสูง\u200bอายุ", "ผูสูงอายุ"),
        ("ต่าง ๆ นี้", "ต่างนี้"),
        ("กรุุงเทพ", "กรุงเทพ"),
        ("ITA", "ita"),
    ],
)
def test_what_looks_or_sounds_the_same_is_equal(published: str, typed: str) -> None:
    assert fold(published) == fold(typed)


@pytest.mark.parametrize(("one", "other"), [("มา", "มี"), ("ขยะ\nดินแดง", "ขยะดินแดง"), ("87.83", "8783")])
def test_what_differs_stays_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def texts() -> list[str]:
    """Everything at hand, and random Thai with all that word processors and PDF files put into it."""
    rng = random.Random(2566)
    thai = [chr(c) for c in range(0x0E00, 0x0E60)]
    noise = ["".join(rng.choices([*thai, *ODD], k=rng.randint(1, 40))) for _ in range(3000)]
    marks = ["".join(rng.choices([*"กเแาิุ", *ODD], k=rng.randint(1, 12))) for _ in range(3000)]
    pages = [line for sample in corpus.samples(200) for line in (sample.title, *sample.lines)]
    return pages + noise + marks


@pytest.mark.browser
def test_python_and_javascript_fold_alike(scripts: Page) -> None:
    given = texts()
    assert scripts.evaluate("all => all.map(fold.fold)", given) == [fold(text) for text in given]


@pytest.mark.browser
def test_every_folded_letter_knows_its_place(scripts: Page) -> None:
    wrong = scripts.evaluate(
        """all => all.filter((text) => {
          const { text: folded, at } = fold.foldWithPlaces(text);
          return at.length !== folded.length + 1 || at.at(-1) !== text.length || at.some((p, i) => i && p <=
          at[i - 1]);
        })""",
        [text for text in texts() if text],
    )
    assert wrong == []
