"""A file that an official brings to drafts of projects, whatever kind of file it is.

Knows which reader reads which file. Must not know what becomes of the drafts.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from oit.faults.problems import Problem, problem
from oit.importers.combine import combine
from oit.importers.draft import Draft
from oit.importers.report.printing import read_report
from oit.importers.sheet.cells import SheetError, read_cells
from oit.importers.sheet.rows import read_rows
from oit.text.decoding import decode
from oit.text.pdf import PdfError, read_pdf

Progress = Callable[[int, int], None]
_NOT_IN_YAML = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


@dataclass
class Brought:
    """What a file holds. `text` is the report's own text, None for a list or a PDF: only text can be published."""

    drafts: list[Draft] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    text: str | None = None
    is_report: bool = False
    printings: int = 0


def read_source(
    path: Path,
    names: bool = False,
    office: str | None = None,
    year: str | None = None,
    progress: Progress | None = None,
) -> Brought:
    """Read one file. What is wrong with the whole of it is in the problems, each a sentence.

    `names` says whether persons' names may be taken over; `office` and `year` fill in what a list leaves out.
    """
    file, suffix = path.name, path.suffix.lower()
    try:
        if not path.is_file():
            return Brought(problems=[problem("import_folder", file, 0, "")])
        if suffix in {".csv", ".tsv", ".xlsx", ".xlsm"}:
            return _list(path, names, office, year)
        if suffix == ".pdf":
            return _report(printable(read_pdf(path, progress)), file, names)
        if suffix == ".txt":
            text = decode(path.read_bytes())
            brought = _report(printable(text), file, names)
            brought.text = text
            return brought
    except (PdfError, SheetError) as error:
        return Brought(problems=[problem(error.code, file, 0, "", **error.context)])
    except UnicodeDecodeError:
        return Brought(problems=[problem("import_encoding", file, 0, "")])
    except OSError as error:
        return Brought(problems=[problem("file_unreadable", file, 0, "", text=error.strerror or "")])
    return Brought(problems=[problem("import_kind", file, 0, "", text=suffix or "ไม่ทราบชนิด")])


def printable(text: str) -> str:
    """Return the text without what YAML cannot hold; a mark stands where something was."""
    return _NOT_IN_YAML.sub("�", text.replace("\f", "\n" if "\n" not in text else "").replace("\0", ""))


def _report(text: str, file: str, names: bool) -> Brought:
    printings = read_report(text, file, names)
    if not printings:
        return Brought(problems=[problem("import_nothing", file, 0, "")])
    return Brought(drafts=combine(printings), is_report=True, printings=len(printings))


def _list(path: Path, names: bool, office: str | None, year: str | None) -> Brought:
    brought = Brought()
    silent: list[Problem] = []
    for title, rows in read_cells(path):
        file = f"{path.name} แผ่น {title}" if title else path.name
        drafts, problems = read_rows(rows, file, names, office, year)
        if drafts:
            brought.drafts += drafts
            brought.problems += problems
        elif any(cell.strip() for row in rows for cell in row):
            silent += problems
    brought.problems += silent or ([] if brought.drafts else [problem("sheet_headings", path.name, 0, "")])
    return brought
