"""The pages about the office and this site: home, contact, method, search, English.

Knows which facts a page shows. Must not know HTML (templates) or judge the facts (`findings`).
"""

from collections.abc import Iterator

from oit.collection import Collection
from oit.findings.outcomes import judge_project
from oit.kinds import OFFICE
from oit.pages.news import LATEST, news_lines
from oit.pages.projects import ProjectRow, years
from oit.pages.rendering import Page, latest

_HIGHLIGHTS = 5


def pages(collection: Collection) -> Iterator[Page]:
    """Yield the pages about the office."""
    yield _home(collection)
    office = collection.office
    yield Page(
        address="/contact/",
        template="contact.html",
        title="ติดต่อและร้องเรียน",
        description=f"ที่อยู่ โทรศัพท์ และช่องทางร้องเรียนของ{office.name}",
        source=OFFICE.path,
        up="/",
    )
    yield Page(
        address="/method/",
        template="method.html",
        title="วิธีเทียบเป้าหมายกับผล",
        description="วิธีที่เว็บไซต์นี้เทียบเป้าหมายกับผลของแต่ละโครงการ",
        up="/",
    )
    yield Page(
        address="/search/",
        template="search.html",
        title="ค้นหา",
        description="ค้นคำ รหัสโครงการ ปี และวันที่ในทุกหน้าของเว็บไซต์นี้",
        up="/",
        values={"examples": example_queries(collection)},
    )
    yield Page(
        address="/en/",
        template="english.html",
        title="In English",
        description=f"What this site publishes: {office.name_en or office.name}",
        up="/",
        values={"years": years(collection)},
    )


def _home(collection: Collection) -> Page:
    office = collection.office
    return Page(
        address="/",
        template="home.html",
        title=office.name,
        description=f"ข้อมูลสาธารณะของ{office.name} โครงการ ผลเทียบกับเป้าหมาย และเอกสารที่เปิดเผย",
        updated=latest(project.updated for project in collection.projects),
        source=OFFICE.path,
        values={
            "years": years(collection),
            "rows": latest_rows(collection),
            "news": news_lines(collection.news[:LATEST]),
            "register_years": [each.fiscal_year for each in collection.registers if not each.withdrawn],
            "assessment": next(iter(collection.assessments), None),  # the latest year stands first
        },
    )


def latest_rows(collection: Collection) -> list[ProjectRow]:
    """Return the projects whose facts changed last, the most recent first."""
    dated = [project for project in collection.projects if project.updated and not project.withdrawn]
    dated.sort(key=lambda project: (project.updated, project.code), reverse=True)
    return [ProjectRow(project, judge_project(project, collection.measures)) for project in dated[:_HIGHLIGHTS]]


def example_queries(collection: Collection) -> list[str]:
    """Return what a reader may try in the search: words of pages that this office has."""
    newest = [each for each in next(iter(collection.by_year.values()), ()) if not each.withdrawn]
    queries = [f"โครงการ {year}" for year in list(collection.by_year)[:1]]
    queries += ["ผล ITA"] if collection.assessments else []
    queries += [newest[0].code] if newest else []
    return [*queries, "ร้องเรียน"]
