"""How much longer work takes that is four times as much: a ratio, so that it means the same on every machine.

Where the work is Python it is counted (`calls`), which is the same number on every run; time is for what happens inside
one call, as in a pattern.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

LINEAR = 9
"""Four times the work may take this many times as long; work that grows with the square takes sixteen times."""
RUNS = 4
"""How often each size is tried: others use the machine too, and the best run is the one that they disturbed least."""


def growth(make: Callable[[int], T], work: Callable[[T], object], size: int) -> float:
    """CPU time for `size * 4` over that for `size`, the best run of each.

    Where two runs of the small work (the first may be slow) and one of the large show that it grows in proportion, it
    is not tried again: further runs only tell a disturbed one from work that grows faster.
    """
    small, large = make(size), make(size * 4)
    ratio = _best(work, large, 1) / _best(work, small, 2)
    return ratio if ratio < LINEAR else _best(work, large, RUNS) / _best(work, small, RUNS)


def _best(work: Callable[[T], object], given: T, runs: int) -> float:
    return max(min(cpu_seconds(lambda: work(given)) for _ in range(runs)), 1e-4)


def cpu_seconds(work: Callable[[], object]) -> float:
    """CPU seconds of a run without the garbage collector, which pays for all tests before this one."""
    gc.disable()
    try:
        start = time.process_time()
        work()
        return time.process_time() - start
    finally:
        gc.enable()


def calls(work: Callable[[], object]) -> int:
    """How many functions a run calls."""
    count = 0

    def counted(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count
