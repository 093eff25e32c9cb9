"""A project of which a little is held: what lists, menus and checks of addresses need of all projects. What else it says is
read when somebody asks.

Knows which fields are held. Must not know where the others are read from.
"""

from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

from pydantic import ConfigDict

from oit.model.project import Project

_HELD = (
    "code",
    "name",
    "fiscal_year",
    "budget",
    "status",
    "office",
    "source",
    "attachments",
    "updated",
    "continues",
    "formerly",
    "withdrawn",
)


class Part(NamedTuple):
    """What is held of a project: some fields, the names of those of which it says nothing, whether it names persons, and
    whether results or contracts name documents.
    """

    fields: dict[str, Any]
    unsaid: frozenset[str]
    names_persons: bool
    gives_evidence: bool


def part_of(project: Project) -> Part | None:
    """Return what is to be held of a project; None where it is to be held whole: of one that was withdrawn."""
    if project.withdrawn:
        return None
    fields = {name: getattr(project, name) for name in _HELD}
    unsaid = (name for name, field in Project.model_fields.items() if getattr(project, name) == field.default)
    return Part(fields, _alike(frozenset(unsaid)), project.without_persons is not project, project.gives_evidence)


@cache
def _alike(names: frozenset[str]) -> frozenset[str]:
    """Names of fields as they are held for all projects that say nothing of the same."""
    return names


_NOTHING_SET: dict[Any, Any] = {"__pydantic_fields_set__": set()}


class HeldProject(Project):
    """A project of which a part is held."""

    model_config = ConfigDict(defer_build=True)  # none is ever validated

    @property
    def address(self) -> str:
        """The permanent address of the project's page."""
        address: str = self.__dict__["_address"]
        return address

    @property
    def told(self) -> bytes:
        """The hash of its file."""
        told: bytes = self.__dict__["_told"]
        return told

    @classmethod
    def of(cls, part: Part, told: bytes, read: Callable[[], Project]) -> "HeldProject":
        """Return a project of which a part is held; `told` is the hash of its file, `read` gives the whole."""
        held = cls.__new__(cls)
        state = {**part.fields, "_part": part, "_read": read, "_told": told}
        held.__setstate__({"__dict__": state, "__pydantic_extra__": None, "__pydantic_private__": None} | _NOTHING_SET)
        state["_address"] = Project.address.fget(held)  # type: ignore[attr-defined]  # one text for all that name it
        return held

    def __getattr__(self, name: str) -> Any:
        """Read what is not held."""
        if name not in Project.model_fields:
            raise AttributeError(name)
        part: Part = self.__dict__["_part"]
        return Project.model_fields[name].default if name in part.unsaid else getattr(self.whole, name)

    @property
    def whole(self) -> Project:
        """The project with all that it says."""
        whole: Project = self.__dict__["_read"]()
        return whole

    def model_copy(self, *args: Any, **changes: Any) -> Project:  # type: ignore[override]  # no part of it
        """Return a copy of the whole."""
        return self.whole.model_copy(*args, **changes)

    def model_dump(self, *args: Any, **choices: Any) -> dict[str, Any]:
        """Return all that it says as plain data."""
        return self.whole.model_dump(*args, **choices)

    @property
    def gives_evidence(self) -> bool:
        """Whether its results or contracts name documents or pages."""
        part: Part = self.__dict__["_part"]
        return part.gives_evidence

    @property
    def without_persons(self) -> Project:
        """The project as it is published by an office that publishes no names of persons."""
        part: Part = self.__dict__["_part"]
        if not part.names_persons:
            return self
        return HeldProject.of(part._replace(names_persons=False), self.told, lambda: self.whole.without_persons)
