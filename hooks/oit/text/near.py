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


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that differs from `word` by a slip of the hand; None where none does."""
    return _nearest(word, tuple(known)) if len(word) <= _LONGEST else None


@lru_cache(maxsize=1_000)
def _nearest(word: str, known: tuple[str, ...]) -> str | None:
    cutoff = 0.65 if len(word) <= _SHORT else 0.75  # one letter of three is a slip, a third of eight is another word
    return next(iter(get_close_matches(word.lower(), known, n=1, cutoff=cutoff)), None)
