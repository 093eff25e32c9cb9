"""Units that projects name: does one name mean one unit?

Knows the units and their projects. Must not know how a unit is shown.
"""

from collections.abc import Iterator

from oit.collection import Collection
from oit.faults import Fault
from oit.model import Project, id_of_name


def check_units(collection: Collection) -> Iterator[Fault]:
    """A name that stands below two other units in the files may be that of two units: งานธุรการ of each กอง."""
    for unit, projects in collection.units.values():
        named = {project.office: project for project in projects}.values()
        above = list(dict.fromkeys(filter(None, (_above(project, collection.office.name) for project in named))))
        if unit not in collection.office.units and len(above) > 1:
            yield Fault("unit_name_shared", ("units",), text=unit.name, one=above[0], other=above[1])


def _above(project: Project, office: str) -> str | None:
    """The level above the lowest one, None where that is the office itself."""
    names = [name for name in project.office if id_of_name(name) != id_of_name(project.unit) and name != office]
    return names[-1] if names else None
