"""All that an office publishes, in a fixed order.

Knows the records and how they are found by one another. Must not know files, rules between records (`checks`), what
follows from the facts (`findings`) or how they are shown (`pages`).
"""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path, PurePosixPath
from typing import Any

from oit import schemes
from oit.documents import Document
from oit.faults import Fault
from oit.kept import NOTHING_KEPT, Kept, hashed
from oit.model import (
    NO_SYNONYMS,
    Assessment,
    FrontMatter,
    Measure,
    Move,
    Moves,
    News,
    Office,
    Project,
    RecordType,
    Register,
    Scheme,
    Synonyms,
    Unit,
    Units,
    Withdrawal,
    builtin_measures,
    is_photograph,
    news_day,
)
from oit.source_files import SourceFile
from oit.text.collation import in_thai_order
from oit.withholding import documents_named, private_notice, shown
from oit.written import NewsItem, WrittenPage

UNKNOWN_OFFICE = Office(name="(ยังไม่มีข้อมูลหน่วยงาน)")
"""Stands in for an office file that cannot be read; seen in the preview only, since errors stop a build."""


@dataclass(frozen=True)
class Collection:
    """Everything that is published. Projects by year and code; registers and results the latest year first."""

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
    moves: tuple[Move, ...] = ()
    sealed: Mapping[str, Withdrawal] = field(default_factory=dict)
    """Documents that only records withdrawn for privacy name: not published, each with the notice of its record."""
    sealed_units: Mapping[str, Withdrawal] = field(default_factory=dict)
    """Addresses of units that only projects withdrawn for privacy name, each with the notice of its project."""
    news: tuple[NewsItem, ...] = ()
    """The latest first."""
    hashes: Mapping[str, bytes] = field(default_factory=dict)
    """The hash of the file of each project, by its address: what is made of the same files is the same."""
    hash_of_the_rest: bytes = b""
    """The hash of all other data files."""
    kept: Kept = field(default=NOTHING_KEPT, compare=False, repr=False)
    """What follows from a project, for those who work it out (`findings`)."""

    made: dict[str, Any] = field(default_factory=dict, init=False, compare=False, repr=False)
    """What was found out of it and is asked for again, by whoever found it; a changed copy begins with nothing."""

    @cached_property
    def hash_besides_projects(self) -> bytes:
        """The hash of all data files and documents but those of projects."""
        return hashed(self.hash_of_the_rest, *map(repr, self.documents.values()))

    def hash_of(self, projects: Iterable[str]) -> bytes:
        """Return the hash of the files of some projects, given by their addresses; empty where one is not known."""
        hashes = [self.hashes.get(address, b"") for address in projects]
        return hashed(*hashes) if all(hashes) else b""

    @cached_property
    def hash_of_measures(self) -> bytes:
        """The hash of what is known of measures."""
        return hashed(repr(sorted(self.measures.items())))

    @cached_property
    def written_by_file(self) -> Mapping[str, WrittenPage | NewsItem]:
        """The pages and the news that officials wrote, by their file below content/."""
        texts: list[WrittenPage | NewsItem] = [*self.written, *self.news]
        return {text.file.as_posix(): text for text in texts}

    @cached_property
    def measures(self) -> Mapping[str, Measure]:
        """Every measure by its key, the office's own before ours."""
        return {**builtin_measures(), **self.office.measures}

    def scheme(self, name: str | None) -> Scheme | None:
        """Find a list of items by name, the office's own before ours; None where there is none."""
        return self.own_schemes.get(name or "") or schemes.builtin(name or "")

    def scheme_name_of(self, year: int) -> str | None:
        """Return the name of the list of a fiscal year (พ.ศ.): the office's own where it keeps one, else ours."""
        own = sorted(name for name, scheme in self.own_schemes.items() if scheme.fiscal_year == year)
        return next(iter(own), str(year) if str(year) in schemes.names() else None)

    @property
    def scheme_names(self) -> list[str]:
        """The names of all lists of items."""
        return [*schemes.names(), *self.own_schemes]

    @cached_property
    def level_sets(self) -> Mapping[str, tuple[str, ...]]:
        """Sets of levels that lists of items name, each from the highest level down; the fullest telling counts."""
        lists = [self.scheme(name) for name in self.scheme_names]
        found: dict[str, tuple[str, ...]] = {}
        for rating in (each.rating for each in lists if each and each.rating):
            names = tuple(level.name for level in rating.levels)
            found[rating.scheme] = max(found.get(rating.scheme, ()), names, key=len)
        return found

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
        """Units by their addresses, each with its projects: those listed in their order, the others by their names.

        A project withdrawn for privacy is of none: the name of its unit was content.
        """
        found: dict[str, tuple[Unit, list[Project]]] = {unit.address: (unit, []) for unit in self.office.units}
        others: dict[str, tuple[Unit, list[Project]]] = {}
        for project in self.projects:
            if unit := None if private_notice(project) else self.unit_of(project):
                known = found if unit.address in found else others
                known.setdefault(unit.address, (unit, []))[1].append(project)
        found |= {unit.address: (unit, projects) for unit, projects in in_thai_order(others.values(), _name_of_unit)}
        return {address: (unit, tuple(projects)) for address, (unit, projects) in found.items()}

    @cached_property
    def hash_of_the_names(self) -> bytes:
        """The hash of what a list of projects is made of besides them: how units are called, how measures judge."""
        return hashed(self.hash_besides_projects, *self.names_from_others)

    @property
    def names_from_others(self) -> list[str]:
        """Units that no list names and that projects spell in several ways: each is called as its first project has it,
        also on the pages of the others.
        """
        known = {unit.address for unit in self.office.units}
        others = (each for address, each in self.units.items() if address not in known)
        return [f"{unit.address} {unit.name}" for unit, of in others if len({project.unit for project in of}) > 1]

    @cached_property
    def former_units(self) -> Mapping[str, str]:
        """Addresses that lead on to the page of a listed unit: those of its names, and those its entry tells of."""
        return dict(self._listed.former_addresses())

    @cached_property
    def by_address(self) -> Mapping[str, Project]:
        """Projects by their addresses, in small letters: those they have, and those they had."""
        former = {old.lower(): project for project in self.projects for old in project.formerly}
        return former | {project.address.lower(): project for project in self.projects}


def _name_of_unit(entry: tuple[Unit, list[Project]]) -> str:
    return entry[0].name


def collect(
    root: Path, sources: Iterable[SourceFile[Any]], documents: Iterable[Document], kept: Kept = NOTHING_KEPT
) -> Collection:
    """Put the records of all sources in order. Of two projects at one address the first is kept: it has one page.

    `kept` has what was found out of the same projects before. What an office does not publish is not in its collection:
    whatever is made of it cannot tell it.
    """
    sources = list(sources)
    read = [source for source in sources if source.record is not None]
    office = next(iter(_records(Office, read)), UNKNOWN_OFFICE)
    by_address: dict[str, Project] = {}
    hashes: dict[str, bytes] = {}
    for source in read:
        if not isinstance(project := source.record, Project):
            continue
        published = shown(project) if office.publish_person_names else shown(project).without_persons
        if by_address.setdefault(project.address.lower(), published) is published:
            hashes[project.address] = source.hash
    sealed = _sealed(read)
    others = [source for source in sources if source.kind.record is not Project]
    return Collection(
        root=root,
        office=office,
        projects=tuple(sorted(by_address.values(), key=lambda each: (each.fiscal_year, each.code))),
        documents={document.path: document for document in documents if document.path not in sealed},
        registers=tuple(sorted(map(shown, _records(Register, read)), key=lambda each: -each.fiscal_year)),
        own_schemes={source.stem: source.record for source in read if isinstance(source.record, Scheme)},
        assessments=tuple(sorted(_records(Assessment, read), key=lambda each: -each.fiscal_year)),
        synonyms=next(iter(_records(Synonyms, read)), NO_SYNONYMS),
        written=tuple(page for page in map(partial(_written, root), read) if page),
        moves=tuple(move for moves in _records(Moves, read) for move in moves.moves),
        sealed=sealed,
        sealed_units=_sealed_units(office, _records(Project, read)),
        news=_news(root, read),
        hashes=hashes,
        hash_of_the_rest=hashed(*(part for each in others for part in (each.file, each.hash))),
        kept=kept,
    )


def _sealed(sources: Iterable[SourceFile[Any]]) -> dict[str, Withdrawal]:
    records = [source.record for source in sources if not isinstance(source.record, Moves)]  # it names what is gone
    private: dict[str, Withdrawal] = {}
    for record in records:
        if notice := private_notice(record):
            private |= dict.fromkeys(documents_named(record), notice)
    others = {path for each in records if private and not private_notice(each) for path in documents_named(each)}
    return {path: notice for path, notice in private.items() if path not in others}


def _sealed_units(office: Office, projects: Iterable[Project]) -> dict[str, Withdrawal]:
    units = Units(office.units, office.name)
    private: dict[str, Withdrawal] = {}
    others = {unit.address for unit in office.units}
    for project in projects:
        if unit := units.named(project.office, project.fiscal_year):
            if notice := private_notice(project):
                private[unit.address] = notice
            else:
                others.add(unit.address)
    return {address: notice for address, notice in private.items() if address not in others}


def _written(root: Path, source: SourceFile[Any]) -> WrittenPage | None:
    """Return the page of a Markdown file that is published; what lies among the documents or is hidden is none."""
    if not isinstance(source.record, FrontMatter):
        return None
    file = PurePosixPath(source.file).relative_to("content")
    hidden = file.parts[0] == "documents" or any(part.startswith(".") for part in file.parts)
    return None if hidden else WrittenPage(root, file, source.record)


def _news(root: Path, sources: Iterable[SourceFile[Any]]) -> tuple[NewsItem, ...]:
    """Return the news, the latest first; what bears no day in its name is a fault of its own (`checks`)."""
    found: list[NewsItem] = []
    for source in sources:
        if isinstance(source.record, News):
            with suppress(Fault):
                file = PurePosixPath(source.file).relative_to("content")
                found.append(NewsItem(root, file, source.record, news_day(source.stem)))
    return tuple(sorted(found, key=lambda item: (item.day, item.file), reverse=True))


def _records(kind: type[RecordType], sources: Iterable[SourceFile[Any]]) -> list[RecordType]:
    return [source.record for source in sources if isinstance(source.record, kind)]
