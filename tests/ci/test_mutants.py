"""What is read out of mutmut's words, and the table that is made of it."""

from __future__ import annotations

from mutants import report, results

SAID = """
    oit.text.thai.x_tidy__mutmut_1: killed
    oit.text.thai.x_tidy__mutmut_2: survived
    oit.text.yaml_reader.xǁ_Walkǁplain__mutmut_1: segfault
    oit.exports.x_all__mutmut_1: no tests
done
"""


def test_every_fault_has_its_fate() -> None:
    assert list(results(SAID).values()) == ["killed", "survived", "segfault", "no tests"]


def test_a_fault_that_stops_the_tests_is_noticed_and_one_without_tests_is_not() -> None:
    rows = [line.split() for line in report(results(SAID)).splitlines()[1:]]
    assert rows == [
        ["exports", "1", "0", "0.0"],
        ["text", "3", "2", "66.7"],
        ["thai", "2", "1", "50.0"],
        ["yaml_reader", "1", "1", "100.0"],
    ]
