"""Where sources disagree: what the page uses, beside what the other source says.

Knows one project. Must not know pages, and takes no side.
"""

from dataclasses import dataclass

from oit.model import Project, find_field


@dataclass(frozen=True)
class SourceDifference:
    """One fact told twice. None means: this source has no such text."""

    title: str
    used: str | None
    other: str | None
    source: str


def disagreements_of(project: Project) -> list[SourceDifference]:
    """Return the project's disagreements in the order of its file."""
    differences = []
    for item in project.disagreements:
        found = find_field(project, item.field)
        title, used = found if found else (item.field, None)
        differences.append(SourceDifference(title, used, item.other, item.source))
    return differences
