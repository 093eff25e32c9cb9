"""The pages of the units: all of them, and the history of one under all its names.

Knows which facts a page shows. Must not know HTML (templates) or judge the facts (`findings`).
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby

from oit.collection import Collection
from oit.findings.years import ALL_YEARS, ProjectRow, rows_of, still_told, summarise, withdrawn_of
from oit.kinds import OFFICE
from oit.model import Project, Unit
from oit.pages.amounts import money_of_years
from oit.pages.page import Page, latest
from oit.pages.project_rows import WHOLE, ListedRows, Rows, list_row
from oit.pages.sheets import further_pages, sheets_of


def pages(collection: Collection) -> Iterator[Page]:
    """Yield the list of the units and a page for each; none where no unit is named."""
    if not collection.units:
        return
    name = collection.office.name
    yield Page(
        address="/units/",
        template="units.html",
        title="ส่วนงาน",
        description=f"ส่วนงานของ{name} (กอง สำนัก ฝ่าย) จำนวน {len(collection.units)} ส่วนงาน พร้อมโทรศัพท์และโครงการ",
        updated=latest(project.updated for project in collection.projects),
        source=OFFICE.path,
        up="/",
        values={"units": [_line(unit, still_told(projects)) for unit, projects in collection.units.values()]},
    )
    for unit, projects in collection.units.values():
        yield from _unit(collection, unit, projects)


def _unit(collection: Collection, unit: Unit, projects: Sequence[Project]) -> Iterator[Page]:
    told = still_told(projects)
    lines = rows_of(collection, sorted(told, key=lambda project: -project.fiscal_year))
    rows = Rows(len(lines), lambda: [list_row(line, unit.name, _borne(unit, line.project)) for line in lines])
    made_of = tuple(project.address for project in projects)
    every = ListedRows(unit.address, rows, made_of, collection, by="year")
    sheets = sheets_of(rows, unit.address)
    page = Page(
        address=unit.address,
        template="unit.html",
        title=unit.name,
        description=f"โครงการของ{unit.name} {collection.office.name} ทุกปีงบประมาณ จำนวน {len(told)} โครงการ",
        updated=latest(project.updated for project in projects),
        source=OFFICE.path if unit in collection.office.units else None,
        up="/units/",
        made_of=made_of,
        files={every.file: lambda: every.content} if len(sheets) > 1 else {},
        work_out=cache(lambda: _summed_up(lines)),
        values={
            "unit": unit,
            "every": every,
            "whole_row": WHOLE,
            "sheet": sheets[0],
            "withdrawn": withdrawn_of(projects),
        },
    )
    yield page
    yield from further_pages(page, sheets, "unit_rows.html", [line.project.address for line in lines])


def _summed_up(lines: Sequence[ProjectRow]) -> dict[str, object]:
    """What the projects of a unit come to, by year and together."""
    by_year = groupby(lines, key=lambda line: line.project.fiscal_year)
    years = [summarise(year, list(of_year)) for year, of_year in by_year]
    return {"years": money_of_years(years), "sum": summarise(ALL_YEARS, lines)}


def _borne(unit: Unit, project: Project) -> str:
    """The name that a unit bore in a project: the one of today, where the project has it."""
    return unit.name if unit.name in project.office else project.unit


def _line(unit: Unit, projects: Sequence[Project]) -> tuple[Unit, Sequence[Project], tuple[int, int] | None]:
    return unit, projects, _span(projects)


def _span(projects: Sequence[Project]) -> tuple[int, int] | None:
    """The first and the last fiscal year of which there are projects."""
    years = [project.fiscal_year for project in projects]
    return (min(years), max(years)) if years else None
