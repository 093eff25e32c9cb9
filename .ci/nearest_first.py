"""For pytest below mutmut: the tests of the faulty module come first, those with Hypothesis last.

Most faults are noticed by the first test that meets them, and the run ends with that.
"""

import os

import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Sort the tests by how near they are to the fault that the variable of mutmut names."""
    _, *place = os.environ.get("MUTANT_UNDER_TEST", "").rpartition(".x")[0].split(".")
    if place:
        *rooms, module = place
        near = ("/".join(["tests", *rooms, f"test_{module}"]), "/".join(["tests", *rooms]))
        items.sort(key=lambda item: (_tries_many(item), -sum(item.nodeid.startswith(folder) for folder in near)))


def _tries_many(item: pytest.Item) -> bool:
    return item.get_closest_marker("hypothesis") is not None
