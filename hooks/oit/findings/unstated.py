"""What the document does not state of what its form asks, so that a page can say it once.

Knows which fields an office is expected to fill in: those of the printed form that every project has. Must not know
pages; what only some projects have (contracts, a place, attachments) is never called unstated.
"""

from collections.abc import Iterator

from oit.model import Project, Record
from oit.model.project_parts import Report, Strategy


def unstated(project: Project) -> tuple[str, ...]:
    """Return the Thai names of the expected fields that the project leaves open, in the order of its page.

    Target, result and money are not among them: the head of the page says of each of them whether it is stated.
    """
    return tuple(_unstated(project))


def _unstated(project: Project) -> Iterator[str]:
    yield from (_title(Report, name) for name in rounds_say_nothing_of(project) if project.reports)
    if project.responsible is None:
        yield _title(Project, "responsible")
    if project.period.start is None and project.period.end is None:
        yield _title(Project, "period")
    if not project.objectives:
        yield _title(Project, "objectives")
    open_parts = [name for name in Strategy.model_fields if getattr(project.strategy, name) is None]
    if len(open_parts) == len(Strategy.model_fields):
        yield "ความสอดคล้องกับแผน"
    else:
        yield from (_title(Strategy, name) for name in open_parts)
    if project.rationale is None:
        yield _title(Project, "rationale")


def rounds_say_nothing_of(project: Project) -> list[str]:
    """Return the fields of a report that no report of the project states; what one states is shown of each."""
    names = ("progress", "disbursed", "plan_status", "target_status")
    return [name for name in names if all(getattr(report, name) is None for report in project.reports)]


def _title(kind: type[Record], name: str) -> str:
    return kind.model_fields[name].title or name
