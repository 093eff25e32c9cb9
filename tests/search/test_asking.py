"""How the benchmark marks answers."""

from __future__ import annotations

from asking import Answer
from queries import NONE, Query

ASKED = Query("word", "ขยะ", frozenset({"a", "b"}))
NOWHERE = Query(NONE, "สนามบิน", frozenset())


def marks(query: Query, *places: str) -> tuple[float, float]:
    answer = Answer(query, places, 1.0)
    return answer.recall, answer.rank


def test_recall_is_of_right_answers_and_rank_of_the_first() -> None:
    assert marks(ASKED, "a", "b") == (1, 1)
    assert marks(ASKED, "x", "b") == (0.5, 0.5)
    assert marks(ASKED) == (0, 0)


def test_of_more_than_ten_right_answers_ten_are_all() -> None:
    many = Query("word", "ขยะ", frozenset("abcdefghijklm"))
    assert marks(many, *"abcdefghij") == (1, 1)


def test_what_has_no_answer_is_right_when_nothing_is_found() -> None:
    assert marks(NOWHERE)[0] == 1
    assert marks(NOWHERE, "a")[0] == 0


def test_an_engine_that_was_given_up_found_nothing() -> None:
    assert Answer(ASKED, None, 10_000).recall == 0
