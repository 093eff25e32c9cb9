"""What a reader might take for told and is not: of whom a rate speaks, who is responsible, what stood in the way.

Knows one project, its words among it. Must not know pages. Each is held against all that the project says, so that
nothing is called untold that stands in a text.
"""

import re
from dataclasses import dataclass

from oit.model import Project
from oit.text.persons import names_person

RESPONSE_RATES = frozenset({"iit_response_percent", "eit_response_percent"})
"""Measures that are shares of people asked."""
_PEOPLE = re.compile(r"[0-9๐-๙]\s*(?:คน|ราย|ท่าน|ชุด|ฉบับ)|(?:คน|ราย|ท่าน|ชุด|ฉบับ)\s*[0-9๐-๙]")
_TROUBLE = re.compile("ปัญหา|อุปสรรค|ข้อจำกัด|ข้อเสนอแนะ|ปรับปรุง|แก้ไข|ล่าช้า|ขัดข้อง")


@dataclass(frozen=True)
class Untold:
    """What the data of a project does not say."""

    people_asked: bool
    """Response rates stand without the number of people asked or answering."""
    person: bool
    """Responsible is a unit, and no person is named."""
    trouble: bool
    """There are reports, and they tell of no obstacle, nor of a remedy."""


def untold_of(project: Project) -> Untold:
    """Look at one project."""
    rates = [e for report in project.reports for e in report.entries if RESPONSE_RATES & e.measures.keys()]
    return Untold(
        people_asked=bool(rates) and not any(_PEOPLE.search(text) for text in _reported(project)),
        person=project.responsible is not None and not names_person(project.responsible),
        trouble=bool(project.reports)
        and not (project.obstacles or project.explanation)
        and not any(_TROUBLE.search(text) for text in _reported(project)),
    )


def _reported(project: Project) -> list[str]:
    """All that the office tells of the work in words."""
    entries = [entry.text for report in project.reports for entry in report.entries]
    printed = [s.printed for report in project.reports for s in (report.plan_status, report.target_status) if s]
    results = [result.text for result in project.results if result.text]
    reason = project.status.reason if project.status else None
    return [*entries, *printed, *results, *project.unplaced, *([reason] if reason else [])]
