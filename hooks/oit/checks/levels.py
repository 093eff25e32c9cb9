"""A level of a result or target against the sets of levels that are known.

Knows names of sets and of levels. Must not know scores: a level is told by whoever announced it, and never follows from
a number, since the bounds of the scale of 2566 are confirmed nowhere.
"""

from collections.abc import Iterator

from oit.collection import Collection
from oit.faults import Fault


def check_level(
    level: str | None, level_set: str | None, collection: Collection, key: str = "scheme"
) -> Iterator[Fault]:
    """A named set must be known, and the level be one of it; `key` is the field that names the set."""
    if level_set is None:
        return
    known = collection.level_sets
    if level_set not in known:
        yield Fault("level_set_unknown", (key,), text=level_set, known=", ".join(known))
    elif level and known[level_set] and level not in known[level_set]:
        yield Fault("level_not_in_set", ("level",), text=level, set=level_set, known=", ".join(known[level_set]))
