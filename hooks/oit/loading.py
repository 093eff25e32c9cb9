"""The folder of an office -> its collection, and everything that is wrong with its files.

Knows the order of work: read each file once, put the records in order, hold each against the others. Must not hold a
rule itself (`checks`).
"""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from oit.checks.files import check_files
from oit.checks.picture_metadata import check_picture_metadata
from oit.checks.projects import check_project_addresses
from oit.checks.published_texts import check_published_texts
from oit.checks.withdrawn_days import check_withdrawn_days
from oit.collection import Collection, collect
from oit.documents import Document, read_documents
from oit.faults import Fault
from oit.findings.years import rows_of
from oit.kept import NOTHING_KEPT, Kept, hashed
from oit.kinds import KINDS, OFFICE, PROJECT, SCHEME
from oit.model import HeldProject, Office
from oit.source_files import SourceFile, read_sources


def load(root: Path, kept: Kept = NOTHING_KEPT) -> tuple[Collection, list[Fault]]:
    """Load the office under `root`; what could not be read is not in the collection but in the faults."""
    sources, faults = read_sources(root, KINDS, kept)
    documents = list(read_documents(root))
    faults += [each for each in documents if isinstance(each, Fault)]
    collection = collect(root, sources, [each for each in documents if isinstance(each, Document)], kept)
    known = {*(source.file for source in sources), *(fault.file for fault in faults)}
    return collection, sorted({*faults, *check_files(root, known), *_all_faults(sources, collection, kept)})


def load_office(root: Path) -> Office:
    """Return the office under `root` alone, for those who need its name and choices; its faults are `load`'s."""
    return collect(root, read_sources(root, [OFFICE])[0], []).office


def load_lists(root: Path) -> Collection:
    """Return the lists of items that hold under `root`, for those who need nothing else; their faults are `load`'s."""
    return collect(root, read_sources(root, [SCHEME])[0], [])


def _all_faults(sources: list[SourceFile[Any]], collection: Collection, kept: Kept) -> Iterator[Fault]:
    checked = kept.small("checked")
    for source in sources:
        yield from source.faults
        if isinstance(source.record, HeldProject):
            key = hashed(source.file, source.hash, collection.hash_besides_projects, _before(source.record, collection))
            yield from checked.get(key, partial(_checked, source, collection))
        else:
            yield from _checked(source, collection)
    yield from check_project_addresses(source for source in sources if source.kind is PROJECT)
    yield from check_withdrawn_days(sources, collection)
    yield from check_published_texts(collection.root, collection.office.logo, kept)
    yield from check_picture_metadata(collection.root)
    if not (collection.root / OFFICE.path).exists():
        yield Fault("office_missing").at(OFFICE.path)


def _checked(source: SourceFile[Any], collection: Collection) -> list[Fault]:
    """What is wrong with a file beside the others."""
    if isinstance(source.record, HeldProject):
        rows_of(collection, [source.record])  # it is judged while the whole of it is at hand
    return source.located(source.kind.check(source, collection)) if source.kind.check else []


def _before(project: HeldProject, collection: Collection) -> str:
    """What a check of a project asks of other projects: the year of the one that it continues."""
    before = collection.by_address.get((project.continues or "").lower())
    return str(before.fiscal_year) if before else ""
