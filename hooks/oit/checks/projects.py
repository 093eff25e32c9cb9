"""The rules between files: a record against its path, the documents, the measures and the other records.

Knows records that were read. Must not read files, nor judge what the facts mean (`findings`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Protocol

from oit.faults.problems import Problem, problem
from oit.model import Doubt, Measure, Office, Project
from oit.model.evidence_address import weakness
from oit.model.places import find_place
from oit.text.yaml_reader import Location, field_name, line_of


class Hashed(Protocol):
    """A published document, as far as rules look at it."""

    @property
    def sha256(self) -> str:
        """The hash of its bytes, in hexadecimal."""


@dataclass(frozen=True)
class Context:
    """What a record is held against."""

    office: Office
    documents: Mapping[str, Hashed]
    measures: Mapping[str, Measure]


def located(doubts: Iterable[Doubt], file: str, text: str) -> Iterator[Problem]:
    """Turn doubts about a record into problems with the line in the text it was read from."""
    for code, where, words in doubts:
        yield problem(code, file, line_of(text, where), field_name(where), **words)


def of_project(project: Project, path: Path, context: Context) -> Iterator[Doubt]:
    """Hold a project against its path (relative to projects/) and against what it names."""
    yield from _path(project, path)
    yield from _person_names(project, context.office)
    for where, name in _measure_names(project):
        if name not in context.measures:
            yield Doubt("unknown_measure", where, {"text": name, "near": _near(name, context.measures)})
    yield from _source(project, context)
    for place, item in enumerate(project.disagreements):
        if find_place(project, item.field) is None:
            yield Doubt("field_unknown", ("disagreements", place, "field"), {"text": item.field})
    for place, result in enumerate(project.results):
        if result.evidence:
            yield from evidence(result.evidence, ("results", place, "evidence"), context.documents)


def of_addresses(project: Project, file: str, files: dict[str, str]) -> Iterator[Doubt]:
    """Hold a project's addresses, present and former, against those met before; `files` remembers them."""
    address = project.address.lower()
    if address in files:
        yield Doubt("code_twice", ("code",), {"code": project.code, "other": files[address]})
    files.setdefault(address, file)
    for place, former in enumerate(project.formerly):
        other = files.setdefault(former.lower(), file)
        if other != file:
            yield Doubt("address_taken", ("formerly", place), {"text": former, "other": other})


def evidence(address: str, where: Location, documents: Mapping[str, Hashed]) -> Iterator[Doubt]:
    """Evidence must be there if it is a document, and be what a reviewer can open and read."""
    if address.startswith("documents/"):
        yield from document(address, where, documents)
    if found := weakness(address):
        yield Doubt(found.kind, where, {"text": address})


def document(path: str, where: Location, documents: Mapping[str, Hashed]) -> Iterator[Doubt]:
    """A named document must be there, to the letter: the web server minds upper and lower case."""
    if path in documents:
        return
    near = next((name for name in documents if name.lower() == path.lower()), None)
    if near:
        yield Doubt("document_case", where, {"text": path, "near": near})
    else:
        yield Doubt("document_missing", where, {"text": path})


def _path(project: Project, path: Path) -> Iterator[Doubt]:
    if len(path.parts) != 2:
        yield Doubt("path_place", (), {})
        return
    if path.parts[0] != str(project.fiscal_year):
        yield Doubt("path_year", ("fiscal_year",), {"folder": path.parts[0], "year": project.fiscal_year})
    if path.stem != project.code:
        yield Doubt("path_code", ("code",), {"name": path.name, "code": project.code})


def _person_names(project: Project, office: Office) -> Iterator[Doubt]:
    if project.coordinator and project.coordinator.name and not office.publish_person_names:
        yield Doubt("person_name", ("coordinator", "name"), {})


def _measure_names(project: Project) -> Iterator[tuple[Location, str]]:
    for place, target in enumerate(project.targets):
        if target.measure:
            yield ("targets", place, "measure"), target.measure
    for place, result in enumerate(project.results):
        yield ("results", place, "measure"), result.measure
    for number, report in enumerate(project.reports):
        for place, entry in enumerate(report.entries):
            for name in entry.measures:
                yield ("reports", number, "entries", place, "measures", name), name


def _near(name: str, measures: Mapping[str, Measure]) -> str:
    return next(iter(get_close_matches(name, measures, n=1, cutoff=0)), next(iter(measures), ""))


def _source(project: Project, context: Context) -> Iterator[Doubt]:
    source = project.source
    if source is None:
        return
    where: Location = ("source", "document")
    yield from document(source.document, where, context.documents)
    if published := context.documents.get(source.document):
        words = {"text": source.document, "actual": published.sha256}
        if source.sha256 is None:
            yield Doubt("document_no_hash", where, words)
        elif source.sha256 != published.sha256:
            yield Doubt("document_hash", ("source", "sha256"), words)
