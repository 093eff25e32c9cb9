"""A file that an official brings to drafts of projects, whatever kind of file it is.

Knows which reader reads which file. Must not know what becomes of the drafts.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from oit.faults import Fault, why
from oit.importers.combine import combine
from oit.importers.draft import Draft
from oit.importers.printable import printable
from oit.importers.report.report_reader import read_report
from oit.importers.sheet.files import ENDINGS
from oit.importers.sheet.headings import VOCABULARY, Vocabulary
from oit.importers.sheet.list_reader import read_list
from oit.importers.sheet.told import Told
from oit.text.decoding import decode
from oit.text.pdf import read_pdf

MAX_TEXT = 20_000_000
"""Bytes of a list or report as text: a list of 20,000 projects has a quarter."""
_TEXT = {".csv", ".tsv", ".txt"}
_SHOWN = 3
"""Words of a PDF that a message quotes."""
OnProgress = Callable[[int, int], None]


@dataclass
class ImportedFile:
    """What a file holds. `text` is the report's own text, None for a list or a PDF: only text can be published."""

    drafts: list[Draft] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    text: str | None = None
    is_report: bool = False
    printings: int = 0
    tables: list[Told] = field(default_factory=list)
    """What became of the cells of each table of a list."""


def read_source(
    path: Path,
    publish_person_names: bool = False,
    office: str | None = None,
    year: str | None = None,
    progress: OnProgress | None = None,
    words: Vocabulary = VOCABULARY,
) -> ImportedFile:
    """Read one file. What is wrong with the whole of it is in the faults, each a sentence.

    `publish_person_names` says whether persons' names may be taken over; `office` and `year` fill in what a list
    leaves out; `words` are the headings that are known.
    """
    file, suffix = path.name, path.suffix.lower()
    try:
        if not path.is_file():
            return ImportedFile(faults=[Fault("import_folder").at(file)])
        if suffix in _TEXT and (size := path.stat().st_size) > MAX_TEXT:
            raise Fault("file_too_large", size=f"{size:,}", limit=f"{MAX_TEXT:,}")
        if suffix in ENDINGS:
            found = read_list(path, publish_person_names, office, year, words, progress)
            return ImportedFile(found.drafts, found.faults, tables=found.tables)
        if suffix == ".pdf":
            return _pdf(path, publish_person_names, progress)
        if suffix == ".txt":
            text = decode(path.read_bytes())
            imported = _report(printable(text), file, publish_person_names)
            imported.text = text
            if imported.drafts:
                return imported
            found = read_list(path, publish_person_names, office, year, words, progress)
            return ImportedFile(found.drafts, found.faults, tables=found.tables) if found.drafts else imported
    except Fault as fault:
        return ImportedFile(faults=[fault.at(file)])
    except UnicodeDecodeError:
        return ImportedFile(faults=[Fault("import_encoding").at(file)])
    except OSError as error:
        return ImportedFile(faults=[Fault("file_unreadable", text=why(error)).at(file)])
    return ImportedFile(faults=[_unreadable(suffix).at(file)])


_OLD = {".xls": ".xlsx", ".ods": ".xlsx", ".xlsb": ".xlsx", ".doc": ".docx", ".odt": ".docx", ".rtf": ".docx"}
_PICTURES = {".jpg", ".jpeg", ".png", ".gif", ".tif", ".tiff", ".bmp", ".webp", ".heic"}


def _unreadable(suffix: str) -> Fault:
    """Say what to do with a file that no reader reads."""
    if suffix in _OLD:
        return Fault("import_kind_old", text=suffix, expected=_OLD[suffix])
    if suffix in _PICTURES:
        return Fault("import_kind_picture", text=suffix)
    return Fault("import_kind", text=suffix or "ไม่ทราบชนิด")


def _pdf(path: Path, publish_person_names: bool, progress: OnProgress | None) -> ImportedFile:
    joints: list[str] = []
    imported = _report(printable(read_pdf(path, progress, joints)), path.name, publish_person_names)
    if joints:
        shown = " ".join(f"“{words}”" for words in joints[:_SHOWN])
        imported.faults.append(Fault("pdf_joints", count=len(joints), text=shown).at(path.name))
    return imported


def _report(text: str, file: str, publish_person_names: bool) -> ImportedFile:
    printings = read_report(text, file, publish_person_names)
    if not printings:
        return ImportedFile(faults=[Fault("import_nothing").at(file)])
    return ImportedFile(drafts=combine(printings), is_report=True, printings=len(printings))
