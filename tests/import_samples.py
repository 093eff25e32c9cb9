"""What the tests of the importers share: the real report, its two printings, an empty office."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from oit.faults import errors
from oit.importers.combine import combine
from oit.importers.compare import plain
from oit.importers.draft import Draft
from oit.importers.report.report_reader import read_report
from oit.model import Project
from reading import record_of

DATA = Path(__file__).parent / "data" / "import"
REPORT = (DATA / "report.txt").read_text(encoding="utf-8")
SECOND = REPORT.index("1. ชื่อโครงการ", REPORT.index("รายงานครั้งที่2"))
PRINTINGS = (REPORT[:SECOND], REPORT[SECOND:])


def one(text: str, names: bool = False) -> Draft:
    """The one project that a text holds."""
    [draft] = combine(read_report(text, "report.txt", names))
    return draft


def loaded(text: str) -> Project:
    """A project file's text as a project; it must have no error."""
    project, faults = record_of(Project, text)
    assert not errors(faults), "\n".join(map(str, faults))
    assert project is not None
    return project


def read(text: str) -> Project:
    """A project file's text as a project, whatever `oit check` would ask about it."""
    project, faults = record_of(Project, text)
    assert project, "\n".join(map(str, faults))
    return project


def facts(project: Project) -> dict[str, Any]:
    """All that a project states, long texts with single spaces."""
    return _flat(plain(project))


def _flat(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _flat(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_flat(part) for part in value]
    return " ".join(value.split()) if isinstance(value, str) else value


def empty_office(root: Path, text: str = "name: สำนักงานเขตทดสอบ\n") -> Path:
    """A folder with an office and nothing else."""
    (root / "content").mkdir(parents=True)
    (root / "content/office.yml").write_text(text, encoding="utf-8")
    return root
