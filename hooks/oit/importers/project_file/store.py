"""Drafts to files of an office: where they go, and what stays as it is.

Knows the folders. Must not know sources or the terminal. A file that is there is never overwritten: it is compared,
and only when asked for does it get what is new.
"""

import codecs
import hashlib
import re
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import chain, count
from pathlib import Path

from oit.faults import Fault, errors
from oit.importers import persons
from oit.importers.compare import plain, same
from oit.importers.draft import Draft
from oit.importers.imported_file import ImportedFile
from oit.importers.project_file.all_or_nothing import write
from oit.importers.project_file.merge import Merge, merge
from oit.importers.project_file.splice import add
from oit.importers.project_file.writer import write_project
from oit.importers.report.report_reader import FORM
from oit.model import Project, validate
from oit.text.yaml_reader import read_text, read_yaml


class StoreStatus(StrEnum):
    """What became of a draft."""

    NEW = "new"
    SAME = "same"
    DIFFERS = "differs"
    UPDATED = "updated"
    REFUSED = "refused"


@dataclass
class Stored:
    """What was done with one draft. Paths are relative to the office's folder, with forward slashes."""

    file: str
    status: StoreStatus
    draft: Draft
    merge: Merge | None = None
    document: str | None = None
    faults: list[Fault] = field(default_factory=list)


def store(
    root: Path, imported: ImportedFile, draft: Draft, update: bool = False, publish_person_names: bool = False
) -> Stored:
    """Write a draft as a new project file, or compare it with the one that is there."""
    path = _path(root, draft)
    file = path.relative_to(root).as_posix()
    if not path.exists():
        copy = _copy(root, imported, draft, publish_person_names)
        write(path, _text(imported, draft).encode("utf-8"))
        return Stored(file, StoreStatus.NEW, draft, document=_publish(root, copy))
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
    return _beside(root, path, text, existing, imported, draft, update, publish_person_names)


def _beside(
    root: Path,
    path: Path,
    text: str,
    existing: Project,
    imported: ImportedFile,
    draft: Draft,
    update: bool,
    publish_person_names: bool,
) -> Stored:
    file = path.relative_to(root).as_posix()
    merged = merge(existing, draft)
    if not merged.grew and not merged.contradictions:
        return Stored(file, StoreStatus.SAME, draft)
    if not update:
        return Stored(file, StoreStatus.DIFFERS, draft, merged)
    copy = None
    if existing.source is None and (copy := _copy(root, imported, draft, publish_person_names)):
        merged.data["source"] = draft.data["source"]
    try:
        added = add(text, plain(existing), merged.data)
    except Fault as fault:
        return Stored(file, StoreStatus.REFUSED, draft, merged, faults=[fault.at(file)])
    mark = codecs.BOM_UTF8 if path.read_bytes().startswith(codecs.BOM_UTF8) else b""
    write(path, mark + added.encode("utf-8"))
    return Stored(file, StoreStatus.UPDATED, draft, merged, _publish(root, copy))


def _text(imported: ImportedFile, draft: Draft) -> str:
    count = f" ({imported.printings} ฉบับพิมพ์)" if imported.printings > 1 and len(imported.drafts) == 1 else ""
    return write_project(draft.data, [f"นำเข้าจาก {draft.file}{count}"])


def _path(root: Path, draft: Draft) -> Path:
    """The place of a project; one that lacks its year or code gets a place where `oit check` asks for them.

    Two printed codes that make the same address, and two projects without a code, get a number: neither is taken
    for the other.
    """
    folder = root / "projects" / str(draft.data.get("fiscal_year") or "unknown")
    stem = re.sub(r"[^0-9A-Za-z-]+", "-", Path(draft.file).stem).strip("-") or "report"
    code = str(draft.data.get("code") or f"import-{stem}")
    for candidate in chain([code], (f"{code}-{number}" for number in count(2))):
        path = _existing(folder, candidate)
        if not path.exists() or _same_project(path, draft):
            break
    if "code" in draft.data:
        draft.data["code"] = path.stem
    return path


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


def _copy(root: Path, imported: ImportedFile, draft: Draft, publish_person_names: bool) -> tuple[Path, bytes] | None:
    """Return the place and content of a report's copy, persons' names blacked out; a PDF stays unpublished."""
    if imported.text is None or "code" not in draft.data:
        return None
    text = imported.text if len(imported.drafts) == 1 else draft.text
    if not publish_person_names:
        text = persons.black_out(text, draft.hidden)
    data = text.encode("utf-8")
    folder = root / "content" / "documents"
    path = folder / f"{draft.data['code']}.txt"
    number = 2
    while path.exists() and path.read_bytes() != data:
        path = folder / f"{draft.data['code']}-{number}.txt"
        number += 1
    draft.data["source"] = {
        "document": f"documents/{path.name}",
        "sha256": hashlib.sha256(data).hexdigest(),
        "form": FORM,
        "printing": "1",
        "redacted": persons.BLACKED_OUT in text,
    }
    return path, data


def _publish(root: Path, copy: tuple[Path, bytes] | None) -> str | None:
    """Put a copy among the documents, and return its name in the office's folder."""
    if copy is None:
        return None
    path, data = copy
    write(path, data)
    return path.relative_to(root).as_posix()
