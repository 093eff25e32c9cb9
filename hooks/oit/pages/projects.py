"""The pages about projects: the years, the list of a year, one project.

Knows which facts a page shows. Must not know HTML (templates) or judge the facts (`findings`).
"""

from collections.abc import Iterable, Iterator
from functools import cache

from oit.collection import Collection
from oit.findings.charts import charts_of
from oit.findings.disagreements import disagreements_of
from oit.findings.latest_fact import LatestFact, latest_fact
from oit.findings.money import money_use, with_spent
from oit.findings.outcomes import Outcome
from oit.findings.same_projects import SameProjects
from oit.findings.unstated import rounds_say_nothing_of, unstated
from oit.findings.untold import untold_of
from oit.findings.years import ProjectRow, YearSummary, by_unit, rows, rows_of, withdrawn_of, years
from oit.kinds import PROJECT
from oit.model import Project, Unit
from oit.pages.amounts import unit_money
from oit.pages.charts import draw, dumbbells, money_bar
from oit.pages.page import Page, latest
from oit.pages.photographs import attachments_of
from oit.pages.project_rows import WHOLE, ListedRows, ListRow, Rows, list_row
from oit.pages.sheets import further_pages, sheets_of
from oit.pages.timeline import timeline_of
from oit.pages.withdrawn import notice_page
from oit.withholding import private_notice


def pages(collection: Collection) -> Iterator[Page]:
    """Yield the pages about projects."""
    summary, same, latest_known = years(collection), SameProjects(collection), latest_fact(collection)
    yield Page(
        address="/projects/",
        template="projects.html",
        title="โครงการและกิจกรรม",
        short="โครงการ",
        description=f"โครงการและกิจกรรมของ{collection.office.name} แยกตามปีงบประมาณ",
        updated=latest(year.updated for year in summary),
        up="/",
        values={"years": summary},
    )
    for year in summary:
        lines, withdrawn = rows(collection, year.year), withdrawn_of(collection.by_year[year.year])
        yield from _list(collection, year, lines, withdrawn)
        for line in (*lines, *rows_of(collection, withdrawn)):
            yield _withheld(line.project) or _project(collection, line, same, latest_known)


def unit_name(collection: Collection, project: Project) -> str:
    """Return what the unit of a project is called now; where its file names the office alone, that."""
    unit = collection.unit_of(project)
    return unit.name if unit else project.unit


def list_rows(collection: Collection, lines: Iterable[ProjectRow]) -> list[ListRow]:
    """Return projects as rows of a list."""
    return [list_row(line, unit_name(collection, line.project)) for line in lines]


def _list(
    collection: Collection, year: YearSummary, lines: list[ProjectRow], withdrawn: list[Project]
) -> Iterator[Page]:
    address = f"/projects/{year.year}/"
    made_of = tuple(project.address for project in collection.by_year[year.year])
    every = ListedRows(address, Rows(len(lines), lambda: list_rows(collection, lines)), made_of, collection)
    sheets = sheets_of(every.rows, address)
    page = Page(
        address=address,
        template="projects_year.html",
        title=f"โครงการปีงบประมาณ {year.year}",
        short=f"ปี {year.year}",
        description=f"รายชื่อโครงการและกิจกรรมของ{collection.office.name} ปีงบประมาณ พ.ศ. {year.year}"
        f" จำนวน {year.count} โครงการ",
        updated=year.updated,
        up="/projects/",
        made_of=made_of,
        files={every.file: lambda: every.content} if len(sheets) > 1 else {},
        work_out=cache(lambda: {"units": unit_money(by_unit(collection, year.year, lines))}),
        values={
            "year": year,
            "every": every,
            "sheet": sheets[0],
            "whole_row": WHOLE,
            "withdrawn": withdrawn,
        },
    )
    yield page
    yield from further_pages(page, sheets, "projects_rows.html", [line.project.address for line in lines])


def _withheld(project: Project) -> Page | None:
    """The page of a project whose content must no longer be shown."""
    if not (notice := private_notice(project)):
        return None
    title, up = f"{project.name} รหัส {project.code}", f"/projects/{project.fiscal_year}/"
    return notice_page(project.address, title, notice, up=up)


def _project(collection: Collection, line: ProjectRow, same: SameProjects, known: LatestFact | None) -> Page:
    project, others = line.project, same.of(line.project)
    year, due = project.fiscal_year, line.glance.due if line.glance.outcome is Outcome.NOT_DUE else None
    later = known if known and due and due < known.day else None
    shown = [each.address for each in (project, *others)]
    if later and later.project and later.project not in shown:
        shown.append(later.project)
    return Page(
        address=project.address,
        template="project.html",
        title=project.name,
        description=f"{project.name} รหัส {project.code} ปีงบประมาณ พ.ศ. {year} {project.office[0]}",
        updated=project.updated,
        source=PROJECT.file_of(project),
        up=f"/projects/{year}/",
        made_of=tuple(shown),
        values={"later": later.day if later else None},
        work_out=lambda: _shown_of(collection, line, [(other, same.is_stated(project, other)) for other in others]),
    )


def _responsible_besides(project: Project, unit: Unit | None) -> str | None:
    """Who is responsible, where that is not the unit itself under one of its names, with or without its office."""
    names = {project.unit, *(term.name for term in (unit.name_terms if unit else ()))}
    rest = project.responsible or ""
    for name in sorted({*names, project.office[0]}, key=len, reverse=True):
        rest = rest.replace(name, "")
    return project.responsible if rest.strip() else None


def _shown_of(collection: Collection, line: ProjectRow, others: list[tuple[Project, bool]]) -> dict[str, object]:
    """What the page of a project shows besides; `others` are the same in other years, each with whether stated."""
    project, findings = with_spent(line.project.whole), line.judge()
    together, use = dumbbells(findings.verdicts), money_use(project, project.budget.spent)
    return {
        "project": project,
        "findings": findings,
        "disagreements": disagreements_of(project),
        "dumbbells": together,
        "compared": [each.verdict for group in together for each in group],
        "money": (use, money_bar(use) if use else None),
        "untold": untold_of(project),
        "responsible": _responsible_besides(project, collection.unit_of(project)),
        "timeline": timeline_of(project),
        "charts": [draw(chart) for chart in charts_of(project, collection.measures)],
        "unstated": unstated(project),
        "silent": rounds_say_nothing_of(project),
        "years": [(rows_of(collection, [other])[0], stated) for other, stated in others],
        "attachments": attachments_of(project, collection),
        "documents": collection.documents,
        "measures": collection.measures,
        "document": collection.documents.get(project.source.document) if project.source else None,
    }
