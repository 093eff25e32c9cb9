"""The pages about the office and this site: contact, method, search, English.

Knows which facts a page shows. Must not know HTML (templates) or judge the facts (`findings`).
"""

from collections.abc import Iterator

from oit.collection import Collection
from oit.findings.years import years
from oit.kinds import OFFICE
from oit.pages.page import Page


def pages(collection: Collection) -> Iterator[Page]:
    """Yield the pages about the office."""
    office = collection.office
    yield Page(
        address="/contact/",
        template="contact.html",
        title="ติดต่อและร้องเรียน",
        description=f"ที่อยู่ โทรศัพท์ และช่องทางร้องเรียนของ{office.name}",
        source=OFFICE.path,
        up="/",
        values={
            "units": [unit for unit, _ in collection.units.values() if unit.phone],
            "unit_count": len(collection.units),
        },
    )
    yield Page(
        address="/method/",
        template="method.html",
        title="วิธีเทียบเป้าหมายกับผล",
        description="วิธีที่เว็บไซต์นี้เทียบเป้าหมายกับผลของแต่ละโครงการ",
        up="/",
        made_of=(),
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


def example_queries(collection: Collection) -> list[str]:
    """Return what a reader may try in the search: words of pages that this office has."""
    newest = [each for each in next(iter(collection.by_year.values()), ()) if not each.withdrawn]
    queries = [f"โครงการ {year}" for year in list(collection.by_year)[:1]]
    queries += ["ผล ITA"] if collection.assessments else []
    queries += [newest[0].code] if newest else []
    return [*queries, "ร้องเรียน"]
