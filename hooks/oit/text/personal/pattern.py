"""Patterns that are compiled when first needed: most runs need few of them, and compiling takes longer than looking.

Knows nothing of what they find.
"""

import re
from functools import cached_property


class Pattern:
    """A regular expression as it is written; small and capital letters are the same to it unless `flags` says else."""

    def __init__(self, written: str, flags: int = re.IGNORECASE) -> None:
        self.written = written
        self._flags = flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The expression, ready to look for."""
        return re.compile(self.written, self._flags)


def any_of(*words: str) -> Pattern:
    """Return a pattern for any of some words, to the letter: a text is looked through once, not once for each."""
    return Pattern("|".join(map(re.escape, words)), 0)
