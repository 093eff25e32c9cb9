"""Every test with Hypothesis takes its depth from the profile of the run, and none has a deadline."""

from pathlib import Path

from hypothesis import settings

import depth
from depth import examples

HERE = Path(__file__).parent


def test_no_test_sets_a_deadline_or_a_number_of_its_own() -> None:
    assert settings.default
    assert settings.default.deadline is None
    assert examples(60).deadline is None
    own = {path.name for path in HERE.rglob("*.py") if "@settings" in path.read_text("utf-8")}
    assert own <= {Path(__file__).name}


def test_ci_looks_at_the_same_examples_every_time_and_deep_at_many_new_ones() -> None:
    ci, deep = settings.get_profile("ci"), settings.get_profile("deep")
    assert (ci.derandomize, deep.derandomize) == (True, False)
    assert deep.max_examples >= 10 * ci.max_examples


def test_what_one_test_asks_for_is_in_proportion() -> None:
    assert examples(60).max_examples == round(60 * depth.TIMES[depth.DEPTH])
