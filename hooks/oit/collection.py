"""All that an office publishes, in a fixed order.

Knows the records and how they are found by one another. Must not know files, rules between records (`checks`), what
follows from the facts (`findings`) or how they are shown (`pages`).
"""

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path, PurePosixPath
from typing import Any

from oit import schemes
from oit.documents import Document
from oit.model import (
    NO_SYNONYMS,
    Assessment,
    FrontMatter,
    Measure,
    Office,
    Project,
    RecordType,
    Register,
    Scheme,
    Synonyms,
    Unit,
    Units,
    builtin_measures,
    is_photograph,
)
from oit.source_files import SourceFile
from oit.text.yaml_reader import read_text

UNKNOWN_OFFICE = Office(name="(ยังไม่มีข้อมูลหน่วยงาน)")
"""Stands in for an office file that cannot be read; seen in the preview only, since errors stop a build."""


@dataclass(frozen=True)
class WrittenPage:
    """A page that officials wrote in Markdown; `file` is relative to content/."""

    root: Path
    file: PurePosixPath
    head: FrontMatter

    @property
    def address(self) -> str:
        """The address of the page; `index.md` and `README.md` are the page of their folder."""
        parts = self.file.with_suffix("").parts
        return "/" + "".join(f"{part}/" for part in (parts[:-1] if parts[-1] in {"index", "README"} else parts))

    @cached_property
    def title(self) -> str:
        """What its head calls it, else its first heading, else the name of its file."""
        if self.head.title:
            return self.head.title
        heading = re.search(r"^# +(.+)$", read_text(self.root / "content" / self.file), re.M)
        return heading[1].strip() if heading else self.file.stem

    @property
    def place(self) -> tuple[float, str]:
        """Where it stands among its neighbours: by the number in its head, else by name."""
        return self.head.order or math.inf, self.title


@dataclass(frozen=True)
class Collection:
    """Everything that is published. Projects by year and code; registers the latest first, results the earliest."""

    root: Path
    office: Office = UNKNOWN_OFFICE
    projects: tuple[Project, ...] = ()
    documents: Mapping[str, Document] = field(default_factory=dict)
    registers: tuple[Register, ...] = ()
    own_schemes: Mapping[str, Scheme] = field(default_factory=dict)
    """The office's own lists of items, by the name of their file."""
    assessments: tuple[Assessment, ...] = ()
    synonyms: Synonyms = NO_SYNONYMS
    written: tuple[WrittenPage, ...] = ()

    @cached_property
    def measures(self) -> Mapping[str, Measure]:
        """Every measure by its key, the office's own before ours."""
        return {**builtin_measures(), **self.office.measures}

    def scheme(self, name: str | None) -> Scheme | None:
        """Find a list of items by name, the office's own before ours; None where there is none."""
        return self.own_schemes.get(name or "") or schemes.builtin(name or "")

    @property
    def scheme_names(self) -> list[str]:
        """The names of all lists of items."""
        return [*schemes.names(), *self.own_schemes]

    @cached_property
    def by_year(self) -> Mapping[int, tuple[Project, ...]]:
        """Projects by fiscal year (พ.ศ.), the latest year first, each year ordered by code."""
        years: dict[int, list[Project]] = {}
        for project in self.projects:
            years.setdefault(project.fiscal_year, []).append(project)
        return {year: tuple(years[year]) for year in sorted(years, reverse=True)}

    @cached_property
    def photographs(self) -> frozenset[str]:
        """Documents that projects attach as photographs, but for source documents, whose hash is promised."""
        sources = {project.source.document for project in self.projects if project.source}
        attached = {each.document for project in self.projects for each in project.attachments}
        return frozenset(path for path in attached - sources if is_photograph(path) and path in self.documents)

    @cached_property
    def _listed(self) -> Units:
        return Units(self.office.units, self.office.name)

    def unit_of(self, project: Project) -> Unit | None:
        """Find the unit that answers for a project; None where its file names the office alone."""
        return self._listed.named(project.office, project.fiscal_year)

    @cached_property
    def units(self) -> Mapping[str, tuple[Unit, tuple[Project, ...]]]:
        """Units by their addresses, each with its projects: those listed in their order, the others by their names."""
        found: dict[str, tuple[Unit, list[Project]]] = {unit.address: (unit, []) for unit in self.office.units}
        others: dict[str, tuple[Unit, list[Project]]] = {}
        for project in self.projects:
            if unit := self.unit_of(project):
                known = found if unit.address in found else others
                known.setdefault(unit.address, (unit, []))[1].append(project)
        found |= dict(sorted(others.items()))
        return {address: (unit, tuple(projects)) for address, (unit, projects) in found.items()}

    @cached_property
    def former_units(self) -> Mapping[str, str]:
        """Addresses that lead on to the page of a listed unit: those of its names, and those its entry tells of."""
        return dict(self._listed.former_addresses())

    @cached_property
    def by_address(self) -> Mapping[str, Project]:
        """Projects by their addresses, in small letters: those they have, and those they had."""
        former = {old.lower(): project for project in self.projects for old in project.formerly}
        return former | {project.address.lower(): project for project in self.projects}


def collect(root: Path, sources: Iterable[SourceFile[Any]], documents: Iterable[Document]) -> Collection:
    """Put the records of all sources in order. Of two projects at one address the first is kept: it has one page.

    What an office does not publish is not in its collection: whatever is made of it cannot tell it.
    """
    read = [source for source in sources if source.record is not None]
    office = next(iter(_records(Office, read)), UNKNOWN_OFFICE)
    by_address: dict[str, Project] = {}
    for project in _records(Project, read):
        published = project if office.publish_person_names else project.without_persons
        by_address.setdefault(project.address.lower(), published)
    return Collection(
        root=root,
        office=office,
        projects=tuple(sorted(by_address.values(), key=lambda each: (each.fiscal_year, each.code))),
        documents={document.path: document for document in documents},
        registers=tuple(sorted(_records(Register, read), key=lambda each: -each.fiscal_year)),
        own_schemes={source.stem: source.record for source in read if isinstance(source.record, Scheme)},
        assessments=tuple(sorted(_records(Assessment, read), key=lambda each: each.fiscal_year)),
        synonyms=next(iter(_records(Synonyms, read)), NO_SYNONYMS),
        written=tuple(page for page in map(partial(_written, root), read) if page),
    )


def _written(root: Path, source: SourceFile[Any]) -> WrittenPage | None:
    """Return the page of a Markdown file that is published; what lies among the documents or is hidden is none."""
    if not isinstance(source.record, FrontMatter):
        return None
    file = PurePosixPath(source.file).relative_to("content")
    hidden = file.parts[0] == "documents" or any(part.startswith(".") for part in file.parts)
    return None if hidden else WrittenPage(root, file, source.record)


def _records(kind: type[RecordType], sources: Iterable[SourceFile[Any]]) -> list[RecordType]:
    return [source.record for source in sources if isinstance(source.record, kind)]
