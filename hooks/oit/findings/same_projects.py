"""The same project in other years: what files say continues what, and what bears the same code.

Knows the projects of all years. Must not judge them; whether two projects of one code are one project nobody said, so
a page can tell which were said to be and which were not.
"""

from collections.abc import Iterable, Mapping

from oit.collection import Collection
from oit.model import Project


class SameProjects:
    """For each project those that belong together with it, in order of their years."""

    def __init__(self, collection: Collection) -> None:
        stated = [
            (project, before)
            for project in collection.projects
            if project.continues and (before := collection.by_address.get(project.continues.lower()))
        ]
        by_code: dict[str, Project] = {}
        coded = [(project, by_code.setdefault(project.code.lower(), project)) for project in collection.projects]
        self._stated = _groups(collection.projects, stated)
        groups = _groups(collection.projects, [*stated, *coded])
        self._members: dict[str, list[Project]] = {}
        for project in collection.projects:
            self._members.setdefault(groups[project.address], []).append(project)
        self._groups = groups

    def of(self, project: Project) -> list[Project]:
        """Return the projects that belong together, this one among them; none where it stands alone."""
        members = self._members[self._groups[project.address]]
        return members if len(members) > 1 else []

    def is_stated(self, project: Project, other: Project) -> bool:
        """Whether files say that one continues the other, directly or through the years between."""
        return self._stated[project.address] == self._stated[other.address]


def _groups(projects: Iterable[Project], pairs: Iterable[tuple[Project, Project]]) -> Mapping[str, str]:
    """Return for each address that of one project of its group: who is in a pair is in one group."""
    above = {project.address: project.address for project in projects}

    def top(address: str) -> str:
        while above[address] != address:
            above[address] = address = above[above[address]]
        return address

    for one, other in pairs:
        above[top(one.address)] = top(other.address)
    return {address: top(address) for address in above}
