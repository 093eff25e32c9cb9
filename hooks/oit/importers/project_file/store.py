"""Drafts to files of an office: where they go, and what stays as it is.

Knows the folders. Must not know sources or the terminal. Everything is planned before anything is written, and either
all of it is written or nothing. A file that is there is never overwritten: it is compared, and only when asked for
does it get what is new.
"""

import codecs
import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import chain, count
from pathlib import Path

from oit.faults import Fault, errors
from oit.importers import persons
from oit.importers.compare import plain, same
from oit.importers.draft import Draft
from oit.importers.imported_file import ImportedFile
from oit.importers.project_file.all_or_nothing import all_or_nothing, write
from oit.importers.project_file.identity import Identities
from oit.importers.project_file.merge import Merge, merge
from oit.importers.project_file.splice import add
from oit.importers.project_file.writer import write_project
from oit.importers.report.report_reader import FORM
from oit.importers.sheet.people import without_persons
from oit.model import Project, validate
from oit.text.yaml_reader import read_text, read_yaml


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
    planner = _Planner(root, imported, update, publish_person_names, identities)
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
    planned: dict[Path, Draft] = field(default_factory=dict)
    documents: dict[Path, bytes] = field(default_factory=dict)

    def one(self, draft: Draft) -> Stored:
        """Plan one draft."""
        if draft.listed and draft.data.get("fiscal_year") and draft.data.get("name"):
            try:
                path = self.identities.path(draft)
            except Fault as fault:
                return Stored("", StoreStatus.ASKED, draft, faults=[fault.at(draft.file, draft.row, draft.spot)])
        else:
            path = self._path(draft)
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
        self._publish(stored, self._copy(draft))
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
        if existing.source is None and (copy := self._copy(draft)):
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

    def _path(self, draft: Draft) -> Path:
        """The place of a report's project; without its year or code, a place where `oit check` asks for them.

        Two printed codes that make the same address, and two projects without a code, get a number: neither is taken
        for the other.
        """
        folder = self.root / "projects" / str(draft.data.get("fiscal_year") or "unknown")
        stem = re.sub(r"[^0-9A-Za-z-]+", "-", Path(draft.file).stem).strip("-") or "report"
        code = str(draft.data.get("code") or f"import-{stem}")
        for path in self._candidates(folder, code):
            other = self.planned.get(path)
            if other is None and (not path.exists() or _same_project(path, draft)):
                break
        if "code" in draft.data:
            draft.data["code"] = path.stem
        return path

    def _candidates(self, folder: Path, code: str) -> Iterator[Path]:
        return (
            _existing(folder, candidate) for candidate in chain([code], (f"{code}-{number}" for number in count(2)))
        )

    def _copy(self, draft: Draft) -> tuple[Path, bytes] | None:
        """Return the place and content of a report's copy, persons' names blacked out; a PDF stays unpublished."""
        if self.imported.text is None or "code" not in draft.data:
            return None
        text = self.imported.text if len(self.imported.drafts) == 1 else draft.text
        if not self.names:
            text = persons.black_out(text, draft.hidden)
        data = text.encode("utf-8")
        folder = self.root / "content" / "documents"
        names = chain([f"{draft.data['code']}.txt"], (f"{draft.data['code']}-{number}.txt" for number in count(2)))
        path = next(folder / name for name in names if self._content(folder / name) in {None, data})
        draft.data["source"] = {
            "document": f"documents/{path.name}",
            "sha256": hashlib.sha256(data).hexdigest(),
            "form": FORM,
            "printing": "1",
            "redacted": persons.BLACKED_OUT in text,
        }
        return path, data

    def _content(self, path: Path) -> bytes | None:
        return self.documents.get(path) or (path.read_bytes() if path.exists() else None)

    def _publish(self, stored: Stored, copy: tuple[Path, bytes] | None) -> None:
        """Put a copy among the documents."""
        if copy is None:
            return
        path, data = copy
        stored.writes[path] = self.documents[path] = data
        stored.document = path.relative_to(self.root).as_posix()


def _text(imported: ImportedFile, draft: Draft, names: bool) -> str:
    count = f" ({imported.printings} ฉบับพิมพ์)" if imported.printings > 1 and len(imported.drafts) == 1 else ""
    file = draft.file if names else without_persons(draft.file)
    return write_project(draft.data, [f"นำเข้าจาก {file}{count}"])


def _same_project(path: Path, draft: Draft) -> bool:
    """Whether the file at a draft's place is of the same project, as far as codes can tell."""
    key = "printed_code" if "code" in draft.data else "name"
    told = draft.data.get(key)
    if told is None and "code" in draft.data:
        return True
    try:
        data, _ = read_yaml(read_text(path))
    except Fault:
        return True  # a file that cannot be read is mended first
    stated = {name: value for name, value in data.items() if value is not None}
    return same(stated, draft.data) if told is None else same(data.get(key), told)


def _existing(folder: Path, code: str) -> Path:
    if folder.is_dir():  # the web server tells 1-a from 1-A, Windows does not
        for path in folder.glob("*.yml"):
            if path.stem.lower() == code.lower():
                return path
    return folder / f"{code}.yml"
