"""The front page: what the office promised, reached and spent, as far as there is something to tell of it.

Knows which facts the page shows. Must not know HTML (templates) or judge the facts (`findings`).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from oit.collection import Collection
from oit.findings.coverage import Tally, cover, tally
from oit.findings.outcomes import Verdict, judge_assessment
from oit.findings.years import ProjectRow, by_unit, rows, rows_of, years
from oit.kinds import OFFICE
from oit.model import Assessment, Register, Scheme
from oit.pages.amounts import unit_money
from oit.pages.news import LATEST, news_lines
from oit.pages.office import example_queries
from oit.pages.page import Page, latest
from oit.pages.sharing import PROMISE

MANY = 30
"""From how many projects a year on its money is shown by unit; with fewer, the latest projects are named instead."""
_LATEST_PROJECTS = 3
_LARGEST_UNITS = 6


@dataclass(frozen=True)
class Scored:
    """The newest ITA result whose total is known, and the newest of all, which may be of a later year."""

    result: Assessment
    verdict: Verdict | None
    newest: Assessment


@dataclass(frozen=True)
class Disclosed:
    """The newest register that stands: how many of its items are recorded as shown."""

    register: Register
    scheme: Scheme
    tally: Tally


def pages(collection: Collection) -> Iterator[Page]:
    """Yield the front page."""
    office = collection.office
    told = [year for year in years(collection) if year.count]
    newest = next(iter(told), None)
    units = by_unit(collection, newest.year, rows(collection, newest.year)) if newest else []
    yield Page(
        address="/",
        template="home.html",
        title=office.name,
        description=f"ดูได้ว่าแต่ละโครงการของ{office.name}ตั้งเป้าอะไร ใช้เงินเท่าใด และได้ผลอย่างไร",
        updated=latest(project.updated for project in collection.projects),
        source=OFFICE.path,
        values={
            "years": told,
            "only": only_project(collection),
            "rows": latest_rows(collection),
            "units": unit_money(units, _LARGEST_UNITS) if newest and newest.count >= MANY else None,
            "unit_count": sum(1 for each in units if each.unit),
            "scored": scored(collection),
            "disclosed": disclosed(collection),
            "news": news_lines(collection.news[:LATEST]),
            "promise": PROMISE,
            "examples": example_queries(collection),
        },
    )


def only_project(collection: Collection) -> ProjectRow | None:
    """Return the project of an office that has one."""
    told = [project for project in collection.projects if not project.withdrawn]
    return rows_of(collection, told)[0] if len(told) == 1 else None


def latest_rows(collection: Collection) -> list[ProjectRow]:
    """Return the projects whose facts changed last, the most recent first."""
    dated = [project for project in collection.projects if project.updated and not project.withdrawn]
    dated.sort(key=lambda project: (project.updated, project.code), reverse=True)
    return rows_of(collection, dated[:_LATEST_PROJECTS])


def scored(collection: Collection) -> Scored | None:
    """Return the newest result with a total, else the newest; None where there is none."""
    results = collection.assessments  # the latest year stands first
    result = next((each for each in results if each.total is not None), next(iter(results), None))
    return Scored(result, judge_assessment(result, collection.measures), results[0]) if result else None


def disclosed(collection: Collection) -> Disclosed | None:
    """Return the newest register that was not withdrawn, with how many of its items are in which state."""
    for register in collection.registers:
        if not register.withdrawn and (scheme := collection.scheme(register.scheme)):
            return Disclosed(register, scheme, tally(cover(register, scheme)))
    return None
