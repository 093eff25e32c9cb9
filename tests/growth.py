"""How much longer work takes that is four times as much: a ratio, so that it means the same on every machine."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

LINEAR = 9
"""Four times the work may take this many times as long; work that grows with the square takes sixteen times."""


def growth(make: Callable[[int], T], work: Callable[[T], object], size: int) -> float:
    """CPU time for `size * 4` over that for `size`; the best of some runs each, for others use the machine too."""
    small, large = make(size), make(size * 4)
    return _best(work, large) / _best(work, small)


def _best(work: Callable[[T], object], given: T) -> float:
    times = []
    for _ in range(4):
        start = time.process_time()
        work(given)
        times.append(time.process_time() - start)
    return max(min(times), 1e-4)
