"""The reports of a project as its page tells them: the latest first, and how many entries are in sight on a phone.

Knows order and anchors. Must not know HTML (templates).
"""

from dataclasses import dataclass

from oit.findings.outcomes import latest_first
from oit.model import Project, Report
from oit.model.project_parts import Entry

IN_SIGHT = 3
"""Entries of the whole page that are not folded on a phone."""


@dataclass(frozen=True)
class TimelineRound:
    """A report with its anchor, and its entries, the latest first: those in sight and those before them."""

    report: Report
    id: str
    latest: tuple[Entry, ...]
    earlier: tuple[Entry, ...]


def timeline_of(project: Project) -> list[TimelineRound]:
    """Return the reports of a project, the latest first."""
    ids, rounds, room = _ids(project), [], IN_SIGHT
    for place in latest_first(project.reports):
        report = project.reports[place]
        entries = tuple(sorted(report.entries, key=lambda entry: entry.date, reverse=True))
        rounds.append(TimelineRound(report, ids[place], entries[:room], entries[room:]))
        room = max(room - len(entries), 0)
    return rounds


def _ids(project: Project) -> list[str]:
    """The anchors, a promise: by number of the round, of those without one by their place in the file."""
    ids, unnumbered = [], 0
    for report in project.reports:
        unnumbered += report.round is None
        again = f"-{unnumbered}" if report.round is None and unnumbered > 1 else ""
        ids.append(f"round-{report.round or 0}{again}")
    return ids
