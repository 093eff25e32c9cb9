"""What search engines read of the data: a schema.org Dataset, and the office as a GovernmentOrganization.

Knows the vocabulary as Google Dataset Search asks for it. Must not know pages. Nothing is told where the site does not
know its own address: what stands there would lead nowhere.
"""

from collections.abc import Iterable
from typing import Any

from oit.exports.data_package import dataset_description, dataset_title
from oit.exports.export import AnyTable
from oit.exports.licence import licence_of
from oit.exports.source import Permalink, Source
from oit.exports.version import VERSION
from oit.model import Office
from oit.text import thai

_MEDIA = {
    "csv": "text/csv",
    "json": "application/json",
    "zip": "application/zip",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def organization(office: Office, permalink: Permalink) -> dict[str, Any]:
    """Return the office, with what it states of itself."""
    stated = {
        "name": office.name,
        "alternateName": office.name_en,
        "url": office.website or permalink("/"),
        "telephone": office.phone,
        "email": office.email,
        "address": " ".join(office.address.split()) if office.address else None,
        "parentOrganization": {"@type": "GovernmentOrganization", "name": office.parent} if office.parent else None,
    }
    return {"@type": "GovernmentOrganization", **{name: value for name, value in stated.items() if value}}


def dataset(source: Source, tables: Iterable[AnyTable]) -> dict[str, Any]:
    """Return the description of all tables, with where each file is."""
    collection, permalink = source.collection, source.permalink
    office, licence, years = collection.office, licence_of(collection.office), sorted(collection.by_year)
    days = [project.updated for project in collection.projects if project.updated]
    stated = {
        "license": (licence.url or licence.name) if licence else None,
        "dateModified": max(days).isoformat() if days else None,
        "temporalCoverage": _span(years[0], years[-1]) if years else None,
    }
    return {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "@id": permalink("/data/"),
        "name": dataset_title(office),
        "description": dataset_description(office),
        "url": permalink("/data/"),
        "inLanguage": "th",
        "version": VERSION,
        "isAccessibleForFree": True,
        "creator": organization(office, permalink),
        "distribution": [_download(export.path, permalink) for table in tables for export in table.exports],
        **{name: value for name, value in stated.items() if value},
    }


def _span(first: int, last: int) -> str:
    return f"{thai.fiscal_period(first)[0].isoformat()}/{thai.fiscal_period(last)[1].isoformat()}"


def _download(path: str, permalink: Permalink) -> dict[str, str]:
    form = path.rpartition(".")[2]
    return {
        "@type": "DataDownload",
        "name": path.rpartition("/")[2],
        "encodingFormat": _MEDIA[form],
        "contentUrl": permalink(f"/{path}"),
    }
