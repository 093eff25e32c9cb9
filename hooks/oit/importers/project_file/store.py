"""Drafts to files of an office: where they go, and what stays as it is.

Knows the folders. Must not know sources or the terminal. Everything is planned before anything is written, and either
all of it is written or nothing. A file that is there is never overwritten: it is compared, and only when asked for
does it get what is new.
"""

import codecs
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from oit.faults import Fault, errors
from oit.importers.compare import plain
from oit.importers.draft import Draft
from oit.importers.imported_file import ImportedFile
from oit.importers.project_file.all_or_nothing import all_or_nothing, write
from oit.importers.project_file.identity import Identities
from oit.importers.project_file.merge import Merge, merge
from oit.importers.project_file.report_copies import Copies
from oit.importers.project_file.report_places import place_of
from oit.importers.project_file.splice import add
from oit.importers.project_file.writer import write_project
from oit.importers.sheet.people import without_persons
from oit.model import Project, validate
from oit.text.file_text import read_text
from oit.text.yaml_reader import read_yaml


class StoreStatus(StrEnum):
    """What becomes of a draft."""

    NEW = "new"
    SAME = "same"
    DIFFERS = "differs"
    UPDATED = "updated"
    ASKED = "asked"
    REFUSED = "refused"


@dataclass
class Stored:
    """What is done with one draft. Paths are relative to the office's folder, with forward slashes.

    `writes` are the files that are to be written, by their path.
    """

    file: str
    status: StoreStatus
    draft: Draft
    merge: Merge | None = None
    document: str | None = None
    faults: list[Fault] = field(default_factory=list)
    writes: dict[Path, bytes] = field(default_factory=dict)


@dataclass
class Plan:
    """What an import would do. `minted` are the codes given to rows without one."""

    stored: list[Stored] = field(default_factory=list)
    minted: list[str] = field(default_factory=list)


def plan(
    root: Path,
    imported: ImportedFile,
    update: bool = False,
    publish_person_names: bool = False,
    drafts: Iterable[Draft] | None = None,
) -> Plan:
    """Say what becomes of every draft; nothing is written. `drafts` are those of the file, for who counts them."""
    identities = Identities(root, imported.drafts)
    copies = Copies(root, imported, publish_person_names)
    planner = _Planner(root, imported, update, publish_person_names, identities, copies)
    return Plan([planner.one(draft) for draft in (imported.drafts if drafts is None else drafts)], identities.minted)


def write_all(planned: Plan) -> None:
    """Write what was planned: all of it, or nothing.

    Raises:
        OSError: nothing was written.
    """
    with all_or_nothing():
        for stored in planned.stored:
            for path, data in stored.writes.items():
                write(path, data)


@dataclass
class _Planner:
    """Plans one draft after the other; each knows the files that those before it will have."""

    root: Path
    imported: ImportedFile
    update: bool
    names: bool
    identities: Identities
    copies: Copies
    planned: dict[Path, Draft] = field(default_factory=dict)

    def one(self, draft: Draft) -> Stored:
        """Plan one draft."""
        if draft.listed and draft.data.get("fiscal_year") and draft.data.get("name"):
            try:
                path = self.identities.path(draft)
            except Fault as fault:
                return Stored("", StoreStatus.ASKED, draft, faults=[fault.at(draft.file, draft.row, draft.spot)])
        else:
            path = place_of(draft, self.root, self.planned)
        file = path.relative_to(self.root).as_posix()
        if not path.exists():
            return self._new(path, file, draft)
        if "code" not in draft.data or "fiscal_year" not in draft.data:
            return Stored(file, StoreStatus.SAME, draft)
        try:
            text = read_text(path)
            data, twice = read_yaml(text)
            existing, found = validate(Project, data)
        except Fault as fault:
            existing, twice, found = None, [fault], []
        if existing is None or errors(twice):
            broken = Fault("import_existing_broken").at(file)
            return Stored(file, StoreStatus.REFUSED, draft, faults=[broken, *(each.at(file) for each in found)])
        return self._beside(path, text, existing, draft)

    def _new(self, path: Path, file: str, draft: Draft) -> Stored:
        stored = Stored(file, StoreStatus.NEW, draft)
        self._publish(stored, self.copies.of(draft))
        stored.writes[path] = _text(self.imported, draft, self.names).encode("utf-8")
        self.planned[path] = draft
        return stored

    def _beside(self, path: Path, text: str, existing: Project, draft: Draft) -> Stored:
        file = path.relative_to(self.root).as_posix()
        merged = merge(existing, draft)
        if not merged.is_news:
            return Stored(file, StoreStatus.SAME, draft, merged)
        if not self.update:
            return Stored(file, StoreStatus.DIFFERS, draft, merged)
        copy = None
        if existing.source is None and (copy := self.copies.of(draft)):
            merged.data["source"] = draft.data["source"]
        try:
            added = add(text, plain(existing), merged.data)
        except Fault as fault:
            return Stored(file, StoreStatus.REFUSED, draft, merged, faults=[fault.at(file)])
        mark = codecs.BOM_UTF8 if path.read_bytes().startswith(codecs.BOM_UTF8) else b""
        stored = Stored(file, StoreStatus.UPDATED, draft, merged)
        self._publish(stored, copy)
        stored.writes[path] = mark + added.encode("utf-8")
        return stored

    def _publish(self, stored: Stored, copy: tuple[Path, bytes] | None) -> None:
        """Put a copy among the documents."""
        if copy is None:
            return
        path, data = copy
        stored.writes[path] = self.copies.taken[path] = data
        stored.document = path.relative_to(self.root).as_posix()


def _text(imported: ImportedFile, draft: Draft, names: bool) -> str:
    count = f" ({imported.printings} ฉบับพิมพ์)" if imported.printings > 1 and len(imported.drafts) == 1 else ""
    file = draft.file if names else without_persons(draft.file)
    return write_project(draft.data, [f"นำเข้าจาก {file}{count}"])
