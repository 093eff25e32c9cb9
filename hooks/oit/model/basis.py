"""How far a fact about a list of items can be trusted: the words that say how it is known.

Knows the words. Must not know which facts have them.
"""

from typing import Literal

Basis = Literal[
    "verified",         # held against the handbook of that year
    "sourced",          # seen in a source of that year
    "sourced_undated",  # seen in a source that tells no year
    "weak", "title_only", "practice_example", "adjacent_year", "later_year", "other_framework",
    "derived", "inferred", "recalled", "not_found",
]  # fmt: skip
"""How a fact is known, the surest first. Only the first two are knowledge of that year's list."""


def known(basis: Basis) -> bool:
    """The fact was seen in the handbook or in a source of the same year."""
    return basis in {"verified", "sourced"}
