"""A file that an official brings to drafts of projects, whatever kind of file it is.

Knows which reader reads which file. Must not know what becomes of the drafts.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from oit.faults import Fault, why
from oit.importers.combine import combine
from oit.importers.draft import Draft
from oit.importers.report.report_reader import read_report
from oit.importers.sheet.cells import read_cells
from oit.importers.sheet.rows import read_rows
from oit.text.decoding import decode
from oit.text.pdf import read_pdf

MAX_TEXT = 20_000_000
"""Bytes of a list or report as text: a list of 20,000 projects has a quarter."""
_TEXT = {".csv", ".tsv", ".txt"}
OnProgress = Callable[[int, int], None]
_NOT_IN_YAML = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


@dataclass
class ImportedFile:
    """What a file holds. `text` is the report's own text, None for a list or a PDF: only text can be published."""

    drafts: list[Draft] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    text: str | None = None
    is_report: bool = False
    printings: int = 0


def read_source(
    path: Path,
    publish_person_names: bool = False,
    office: str | None = None,
    year: str | None = None,
    progress: OnProgress | None = None,
) -> ImportedFile:
    """Read one file. What is wrong with the whole of it is in the faults, each a sentence.

    `publish_person_names` says whether persons' names may be taken over; `office` and `year` fill in what a list
    leaves out.
    """
    file, suffix = path.name, path.suffix.lower()
    try:
        if not path.is_file():
            return ImportedFile(faults=[Fault("import_folder").at(file)])
        if suffix in _TEXT and (size := path.stat().st_size) > MAX_TEXT:
            raise Fault("file_too_large", size=f"{size:,}", limit=f"{MAX_TEXT:,}")
        if suffix in {".csv", ".tsv", ".xlsx", ".xlsm"}:
            return _list(path, publish_person_names, office, year)
        if suffix == ".pdf":
            return _report(printable(read_pdf(path, progress)), file, publish_person_names)
        if suffix == ".txt":
            text = decode(path.read_bytes())
            imported = _report(printable(text), file, publish_person_names)
            imported.text = text
            return imported
    except Fault as fault:
        return ImportedFile(faults=[fault.at(file)])
    except UnicodeDecodeError:
        return ImportedFile(faults=[Fault("import_encoding").at(file)])
    except OSError as error:
        return ImportedFile(faults=[Fault("file_unreadable", text=why(error)).at(file)])
    return ImportedFile(faults=[Fault("import_kind", text=suffix or "ไม่ทราบชนิด").at(file)])


def printable(text: str) -> str:
    """Return the text without what YAML cannot hold; a mark stands where something was."""
    return _NOT_IN_YAML.sub("�", text.replace("\f", "\n" if "\n" not in text else "").replace("\0", ""))


def _report(text: str, file: str, publish_person_names: bool) -> ImportedFile:
    printings = read_report(text, file, publish_person_names)
    if not printings:
        return ImportedFile(faults=[Fault("import_nothing").at(file)])
    return ImportedFile(drafts=combine(printings), is_report=True, printings=len(printings))


def _list(path: Path, publish_person_names: bool, office: str | None, year: str | None) -> ImportedFile:
    imported = ImportedFile()
    silent: list[Fault] = []
    for title, rows in read_cells(path):
        file = f"{path.name} แผ่น {title}" if title else path.name
        drafts, faults = read_rows(rows, file, publish_person_names, office, year)
        if drafts:
            imported.drafts += drafts
            imported.faults += faults
        elif any(cell.strip() for row in rows for cell in row):
            silent += faults
    imported.faults += silent or ([] if imported.drafts else [Fault("sheet_headings").at(path.name)])
    return imported
