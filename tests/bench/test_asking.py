"""How the benchmark marks answers."""

from __future__ import annotations

from bench.search.asking import Answer, ask_all
from search.queries import NONE, Query

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


class Hanging:
    """A page whose engine answers two queries, and no other ever."""

    left = 3  # the one that warms it, too

    def evaluate(self, _expression: str, _arg: object = None, /) -> object:
        self.left -= 1
        return [["a"], 1.0] if self.left >= 0 else [None, 10_000.0]


def test_an_engine_that_was_given_up_is_opened_anew() -> None:
    pages: list[Hanging] = []

    def opened() -> Hanging:
        pages.append(Hanging())
        return pages[-1]

    answers = ask_all(opened, [ASKED] * 4)
    assert [answer.places for answer in answers] == [("a",), ("a",), None, ("a",)]
    assert len(pages) == 2


def test_an_engine_that_does_not_start_answers_nothing() -> None:
    assert ask_all(lambda: None, [ASKED]) == []
