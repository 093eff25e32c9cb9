"""All that an office publishes, loaded from its folder and checked, every problem of every file in one run.

Knows where the files lie. Must not know the rules between files (`rules`), what follows from the facts
(`findings`) or how they are shown (`pages`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib import resources
from pathlib import Path
from typing import TypeVar

import yaml

from oit import schemes
from oit.checks import projects as rules
from oit.checks import published_texts as privacy
from oit.checks import registers
from oit.checks.page_heads import problems_of_pages
from oit.checks.personal_data import personal_problems
from oit.faults.problems import Problem, errors, problem
from oit.model import Assessment, Measure, Office, Project, Record, Register, Scheme, validate
from oit.text.yaml_reader import read_text, read_yaml

UNKNOWN_OFFICE = Office(name="(ยังไม่มีข้อมูลหน่วยงาน)")
"""Stands in for an office file that cannot be read; seen in the preview only, since errors stop a build."""

OFFICE_FILE = "content/office.yml"
DOCUMENTS = "content/documents"
REGISTERS = "content/oit"
ASSESSMENTS = "content/ita"
RecordType = TypeVar("RecordType", bound=Record)


@dataclass(frozen=True)
class Document:
    """A file under content/documents/: `path` as data files name it (`documents/…`), `size` in bytes."""

    path: str
    size: int
    sha256: str


@dataclass(frozen=True)
class Collection:
    """Everything that is published, in a fixed order."""

    root: Path
    office: Office = UNKNOWN_OFFICE
    projects: tuple[Project, ...] = ()
    documents: Mapping[str, Document] = field(default_factory=dict)
    measures: Mapping[str, Measure] = field(default_factory=dict)
    registers: tuple[Register, ...] = ()
    schemes: Mapping[str, Scheme] = field(default_factory=dict)
    """The lists of items that registers and results name."""
    assessments: tuple[Assessment, ...] = ()

    @cached_property
    def by_year(self) -> Mapping[int, tuple[Project, ...]]:
        """Projects by fiscal year (พ.ศ.), the latest year first, each year ordered by code."""
        years: dict[int, list[Project]] = {}
        for project in self.projects:
            years.setdefault(project.fiscal_year, []).append(project)
        return {year: tuple(years[year]) for year in sorted(years, reverse=True)}


def load(root: Path) -> tuple[Collection, list[Problem]]:
    """Load the office under `root`; what could not be read is not in the collection but in the problems."""
    problems: list[Problem] = [*privacy.in_texts(root), *problems_of_pages(root)]
    office = _office(root, problems)
    documents = {document.path: document for document in _documents(root)}
    measures = {**builtin_measures(), **office.measures}
    context = rules.Context(office=office, documents=documents, measures=measures)
    projects: list[Project] = []
    files: dict[str, str] = {}
    for path in _data_files(root, "projects", problems):
        file = path.relative_to(root).as_posix()
        project, text = _record(Project, path, file, problems)
        if project is None:
            continue
        found = rules.of_project(project, path.relative_to(root / "projects"), context)
        problems += rules.located(found, file, text)
        taken = list(rules.located(rules.of_addresses(project, file, files), file, text))
        problems += taken
        if not errors(taken):  # two pages cannot stand at one address, not even in a preview
            projects.append(project)
    projects.sort(key=lambda project: (project.fiscal_year, project.code))
    kept, lists = _registers(root, documents, problems)
    assessments = _assessments(root, documents, lists, problems)
    collection = Collection(root, office, tuple(projects), documents, measures, kept, lists, assessments)
    return collection, sorted(problems)


def builtin_measures() -> dict[str, Measure]:
    """Return the measures that every office can use, from measures.yml beside this module."""
    text = resources.files("oit.model").joinpath("measures.yml").read_text(encoding="utf-8")
    return {key: Measure.model_validate(value) for key, value in yaml.safe_load(text).items()}


def load_office(root: Path) -> Office:
    """Return the office under `root` alone, for those who need its name and its choices; its problems are `load`'s."""
    return _office(root, [])


def _office(root: Path, problems: list[Problem]) -> Office:
    path = root / OFFICE_FILE
    if not path.exists():
        problems.append(problem("office_missing", OFFICE_FILE, 0, ""))
        return UNKNOWN_OFFICE
    office, _ = _record(Office, path, OFFICE_FILE, problems)
    return office or UNKNOWN_OFFICE


def _registers(
    root: Path, documents: Mapping[str, Document], problems: list[Problem]
) -> tuple[tuple[Register, ...], dict[str, Scheme]]:
    """Read the office's own lists of items, then the registers, the latest year first."""
    lists: dict[str, Scheme] = {}
    texts: list[tuple[Path, str]] = []
    for path in _data_files(root, REGISTERS, problems):
        file = path.relative_to(root).as_posix()
        if path.parent == root / REGISTERS / "schemes":
            scheme, _ = _record(Scheme, path, file, problems)
            if scheme:
                lists[path.stem] = scheme
        elif path.parent == root / REGISTERS:
            texts.append((path, file))
        else:
            problems.append(problem("scheme_place", file, 0, ""))
    found: list[Register] = []
    for path, file in texts:
        register, text = _record(Register, path, file, problems)
        if register:
            scheme = _list(register.scheme, lists)
            names = {*schemes.names(), *lists}
            doubts = registers.of_register(register, path.stem, scheme, documents, names)
            problems += rules.located(doubts, file, text)
            found.append(register)
    return tuple(sorted(found, key=lambda register: -register.fiscal_year)), lists


def _assessments(
    root: Path, documents: Mapping[str, Document], lists: dict[str, Scheme], problems: list[Problem]
) -> tuple[Assessment, ...]:
    found: list[Assessment] = []
    for path in _data_files(root, ASSESSMENTS, problems):
        file = path.relative_to(root).as_posix()
        result, text = _record(Assessment, path, file, problems)
        if result:
            scheme = _list(result.scheme, lists) if result.scheme else None
            names = {*schemes.names(), *lists}
            doubts = registers.of_assessment(result, path.stem, scheme, documents, names)
            problems += rules.located(doubts, file, text)
            found.append(result)
    return tuple(sorted(found, key=lambda result: result.fiscal_year))


def _list(name: str, lists: dict[str, Scheme]) -> Scheme | None:
    """Find a list of items by name, the office's own before ours; ours joins `lists` once it is named."""
    if name not in lists and (ours := schemes.builtin(name)):
        lists[name] = ours
    return lists.get(name)


def _record(kind: type[RecordType], path: Path, file: str, problems: list[Problem]) -> tuple[RecordType | None, str]:
    """Read and type one file; its text comes along so that later rules can name lines."""
    text, found = read_text(path, file)
    problems += found
    if found:
        return None, text
    problems += personal_problems(text, file)
    data, found = read_yaml(text, file)
    problems += found
    if not data:
        return None, text
    record, found = validate(kind, data, text, file)
    problems += found
    return record, text


def _data_files(root: Path, folder: str, problems: list[Problem]) -> Iterator[Path]:
    """Yield the .yml files below a folder, in order; complain of files that were meant to be such."""
    for path in sorted((root / folder).rglob("*")):
        file = path.relative_to(root).as_posix()
        if path.is_symlink():
            problems.append(problem("file_link", file, 0, ""))
        elif path.is_dir() or path.name.startswith((".", "_")):
            continue
        elif path.suffix == ".yml":
            yield path
        elif path.suffix.lower() in {".yaml", ".yml", ".txt", ".json"}:
            problems.append(problem("file_extension", file, 0, "", expected=f"{path.stem}.yml"))


def _documents(root: Path) -> Iterator[Document]:
    folder = root / DOCUMENTS
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink() and not path.name.startswith("."):
            with path.open("rb") as stream:
                digest = hashlib.file_digest(stream, "sha256").hexdigest()
            name = path.relative_to(root / "content").as_posix()
            yield Document(name, path.stat().st_size, digest)
