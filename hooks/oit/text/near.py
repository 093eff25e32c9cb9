"""The word that was probably meant: close in spelling, or none.

Knows spelling only. Must not know what the words stand for. A word that is not close is never offered: advice that
leads elsewhere is worse than none.
"""

from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache

_LONGEST = 60
"""Nothing that people name is longer, and comparing takes time with the square of the length."""
_SHORT = 4
_SHORTEST = 3
"""Two letters are near to half the words there are: `id` is no slip for `kind`."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that differs from `word` by a slip of the hand; None where none does."""
    return _nearest(word, tuple(known)) if _SHORTEST <= len(word) <= _LONGEST else None


@lru_cache(maxsize=1_000)
def _nearest(word: str, known: tuple[str, ...]) -> str | None:
    cutoff = 0.75
    if len(word) <= _SHORT:  # one letter of three is a slip, a third of eight is another word
        cutoff = 0.65
        known = tuple(each for each in known if abs(len(each) - len(word)) <= 1)
    return next(iter(get_close_matches(word.lower(), known, n=1, cutoff=cutoff)), None)
