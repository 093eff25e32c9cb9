"""How many examples Hypothesis tries: a fixed sample where work waits for the tests, many new ones in `make deep`.

The variable TEST_DEPTH says which: ci (where it is not set), deep, or mutants (tests/mutants.py), where each of some
thousand faults is looked for by tests of their own and chance has little to add. No test has a deadline, nor a limit
for making its examples: on a busy machine time says nothing about the code.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

DEPTH = os.environ.get("TEST_DEPTH", "ci")
TIMES = {"ci": 1, "deep": 20, "mutants": 0.1}
USUAL = 100

ALWAYS = [HealthCheck.too_slow]


def load() -> None:
    """Make the profile of this run the one of all tests."""
    for name, times in TIMES.items():
        count, fixed = round(USUAL * times), name != "deep"
        settings.register_profile(
            name, max_examples=count, derandomize=fixed, print_blob=True, deadline=None, suppress_health_check=ALWAYS
        )
    settings.load_profile(DEPTH)


def examples(count: int, *allowed: HealthCheck) -> settings:
    """As many examples as `count` in CI, and in proportion at another depth; `allowed` are checks that may fail."""
    return settings(max_examples=round(count * TIMES[DEPTH]), suppress_health_check=[*ALWAYS, *allowed])
