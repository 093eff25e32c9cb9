"""The pages of the units: all of them, and the history of one under all its names.

Knows which facts a page shows. Must not know HTML (templates) or judge the facts (`findings`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from oit.collection import Collection
from oit.findings.years import ProjectRow, YearSummary, rows_of, still_told, summarise, withdrawn_of
from oit.kinds import OFFICE
from oit.model import Project, Unit
from oit.pages.rendering import Page, latest


@dataclass(frozen=True)
class UnitYear:
    """What a unit did in a fiscal year."""

    summary: YearSummary
    rows: list[ProjectRow]


def pages(collection: Collection) -> Iterator[Page]:
    """Yield the list of the units and a page for each; none where no unit is named."""
    if not collection.units:
        return
    name = collection.office.name
    yield Page(
        address="/units/",
        template="units.html",
        title="หน่วยงานภายใน",
        description=f"หน่วยงานภายในของ{name} จำนวน {len(collection.units)} หน่วยงาน พร้อมโทรศัพท์และโครงการ",
        updated=latest(project.updated for project in collection.projects),
        source=OFFICE.path,
        up="/",
        values={"units": [_line(unit, still_told(projects)) for unit, projects in collection.units.values()]},
    )
    for unit, projects in collection.units.values():
        yield _unit(collection, unit, projects)


def _unit(collection: Collection, unit: Unit, projects: Sequence[Project]) -> Page:
    told = still_told(projects)
    latest_first = sorted(told, key=lambda project: -project.fiscal_year)
    by_year = groupby(rows_of(collection, latest_first), key=lambda row: row.project.fiscal_year)
    years = [UnitYear(summarise(year, lines), lines) for year, rows in by_year if (lines := list(rows))]
    return Page(
        address=unit.address,
        template="unit.html",
        title=unit.name,
        description=f"โครงการของ{unit.name} {collection.office.name} ทุกปีงบประมาณ จำนวน {len(told)} รายการ",
        updated=latest(project.updated for project in projects),
        source=OFFICE.path if unit in collection.office.units else None,
        up="/units/",
        values={"unit": unit, "years": years, "withdrawn": withdrawn_of(projects)},
    )


def _line(unit: Unit, projects: Sequence[Project]) -> tuple[Unit, Sequence[Project], tuple[int, int] | None]:
    return unit, projects, _span(projects)


def _span(projects: Sequence[Project]) -> tuple[int, int] | None:
    """The first and the last fiscal year of which there are projects."""
    years = [project.fiscal_year for project in projects]
    return (min(years), max(years)) if years else None
