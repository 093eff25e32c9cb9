"""The latest day of which an office tells facts: what was not due on an earlier day may have become due by then.

Knows the days that records bear. Must not know pages, and never looks at today's date.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from oit.collection import Collection
from oit.findings.years import still_told


@dataclass(frozen=True)
class LatestFact:
    """A day, and the address of the project whose facts are of it; None where they are in another file."""

    day: date
    project: str | None


def latest_fact(collection: Collection) -> LatestFact | None:
    """Return the latest day among projects, registers and ITA results; None where no day is stated."""
    return max(_days(collection), key=lambda fact: fact.day, default=None)


def _days(collection: Collection) -> Iterator[LatestFact]:
    for project in still_told(collection.projects):
        if project.updated:
            yield LatestFact(project.updated, project.address)
    others = [each.as_of for each in collection.registers] + [each.updated for each in collection.assessments]
    for day in others:
        if day:
            yield LatestFact(day, None)
