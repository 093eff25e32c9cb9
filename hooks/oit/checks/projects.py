"""A project against its path, the documents, the measures, and the addresses of the other projects.

Knows records that were read. Must not read files, nor judge what the facts mean (`findings`).
"""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from oit.checks.evidence import check_document, check_evidence
from oit.checks.levels import check_level
from oit.checks.pictures import check_picture
from oit.checks.withheld import check_withheld
from oit.collection import Collection
from oit.faults import Fault, Place
from oit.model import Project, Result, Target, find_field, is_photograph
from oit.source_files import SourceFile
from oit.text.near import nearest
from oit.withholding import private_notice


def check_project(source: SourceFile[Project], collection: Collection) -> Iterator[Fault]:
    """Hold a project against its path and against what it names."""
    if (project := source.record) is None:
        return
    yield from _path(project, PurePosixPath(source.file))
    if private_notice(project):
        yield from check_withheld(project, collection)
    else:
        yield from _told(project, collection)


def _told(project: Project, collection: Collection) -> Iterator[Fault]:
    """Hold what a project tells against what else there is."""
    if not collection.office.publish_person_names:
        yield from _persons(project)
    yield from _continues(project, collection)
    yield from _measures(project, collection)
    yield from _source(project, collection)
    for place, item in enumerate(project.disagreements):
        if find_field(project, item.field) is None:
            yield Fault("field_unknown", ("disagreements", place, "field"), text=item.field)
    for place, result in enumerate(project.results):
        if result.evidence:
            yield from check_evidence(result.evidence, ("results", place, "evidence"), collection)
    yield from _documents(project, collection)
    yield from _levels(project, collection)


def _measures(project: Project, collection: Collection) -> Iterator[Fault]:
    for where, name in _measure_names(project):
        if name not in collection.measures:
            near = nearest(name, collection.measures)
            yield Fault("unknown_measure_near" if near else "unknown_measure", where, text=name, near=near)


def _levels(project: Project, collection: Collection) -> Iterator[Fault]:
    told: dict[str, tuple[Target | Result, ...]] = {"targets": project.targets, "results": project.results}
    for key, levelled in told.items():
        for place, each in enumerate(levelled):
            found = check_level(each.level, each.scheme, collection)
            yield from (fault.inside(key, place) for fault in found)


def check_project_addresses(sources: Iterable[SourceFile[Project]]) -> Iterator[Fault]:
    """Hold the addresses of all projects, present and former, against those met before."""
    files: dict[str, str] = {}
    for source in sources:
        if source.record and (faults := [*_taken(source.record, source.file, files)]):
            yield from source.located(faults)


def _taken(project: Project, file: str, files: dict[str, str]) -> Iterator[Fault]:
    """Yield the addresses of a project that `files` knows as another file's; it remembers all of them."""
    address = project.address.lower()
    if address in files:
        yield Fault("code_twice", ("code",), code=project.code, other=files[address])
    files.setdefault(address, file)
    for place, former in enumerate(project.formerly):
        other = files.setdefault(former.lower(), file)
        if other != file:
            yield Fault("address_taken", ("formerly", place), text=former, other=other)


def _path(project: Project, path: PurePosixPath) -> Iterator[Fault]:
    if path.parent.name != str(project.fiscal_year):
        yield Fault("path_year", ("fiscal_year",), folder=path.parent.name, year=project.fiscal_year)
    if path.stem != project.code:
        yield Fault("path_code", ("code",), name=path.name, code=project.code)


def _persons(project: Project) -> Iterator[Fault]:
    if project.coordinator and project.coordinator.name:
        yield Fault("person_name", ("coordinator", "name"))
    for place, contract in enumerate(project.procurement):
        if contract.without_person != contract:
            yield Fault("contractor_person", ("procurement", place, "contractor"))


def _documents(project: Project, collection: Collection) -> Iterator[Fault]:
    """What contracts and attachments name must be there; an attached picture must be one that can be shown."""
    for number, contract in enumerate(project.procurement):
        for place, document in enumerate(contract.documents):
            yield from check_document(document, ("procurement", number, "documents", place), collection)
    for number, attachment in enumerate(project.attachments):
        where, document = ("attachments", number, "document"), attachment.document
        if is_photograph(document) and document in collection.documents:
            yield from check_picture(document, where, collection)
        else:
            yield from check_document(document, where, collection)


def _continues(project: Project, collection: Collection) -> Iterator[Fault]:
    """What a project continues must be a project of this site and of an earlier year: then no way back is a circle."""
    if project.continues is None or project.continues == project.address:
        return
    before = collection.by_address.get(project.continues.lower())
    if before is None:
        yield Fault("continues_unknown", ("continues",), text=project.continues)
    elif before.fiscal_year >= project.fiscal_year:
        words = {"text": project.continues, "other": before.fiscal_year, "year": project.fiscal_year}
        yield Fault("continues_later", ("continues",), **words)


def _measure_names(project: Project) -> Iterator[tuple[Place, str]]:
    for place, target in enumerate(project.targets):
        if target.measure:
            yield ("targets", place, "measure"), target.measure
    for place, result in enumerate(project.results):
        if result.measure:
            yield ("results", place, "measure"), result.measure
    for number, report in enumerate(project.reports):
        for place, entry in enumerate(report.entries):
            for name in entry.measures:
                yield ("reports", number, "entries", place, "measures", name), name


def _source(project: Project, collection: Collection) -> Iterator[Fault]:
    if (source := project.source) is None:
        return
    yield from check_document(source.document, ("source", "document"), collection)
    if published := collection.documents.get(source.document):
        words = {"text": source.document, "actual": published.sha256}
        if source.sha256 is None:
            yield Fault("document_no_hash", ("source", "document"), **words)
        elif source.sha256 != published.sha256:
            yield Fault("document_hash", ("source", "sha256"), **words)
