"""The days on which an office says it withdrew something: none is far behind all that it published.

Knows the years that the office's data is of. Must not know today's date: the same files get the same answer on any day.
A withdrawal of 2599, typed for 2569, is told by the years around it.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from oit.collection import Collection
from oit.faults import Fault, Place
from oit.model import Moves, Record, Withdrawal
from oit.source_files import SourceFile
from oit.text import thai


def check_withdrawn_days(sources: Iterable[SourceFile[Any]], collection: Collection) -> Iterator[Fault]:
    """Ask about a withdrawal later than the fiscal year that follows the newest one of which there is any data."""
    newest = _newest_year(collection)
    if newest is None:
        return
    last = thai.fiscal_period(newest + 1)[1]
    for source in sources:
        late = [(where, notice.on) for where, notice in _notices(source.record) if notice.on > last]
        if late:
            faults = (Fault("withdrawn_late", (*at, "on"), text=thai.short_date(on), year=newest) for at, on in late)
            yield from source.located(faults)


def _newest_year(collection: Collection) -> int | None:
    """The newest fiscal year (พ.ศ.) of which the office published something; None where it published nothing."""
    years = [project.fiscal_year for project in collection.projects]
    years += [register.fiscal_year for register in collection.registers]
    years += [assessment.fiscal_year for assessment in collection.assessments]
    years += [thai.fiscal_year(item.day) for item in collection.news]
    return max(years, default=None)


def _notices(record: Record | None, where: Place = ()) -> Iterator[tuple[Place, Withdrawal]]:
    """Yield the notices of a record and, of a list of moves, of its entries."""
    notice = getattr(record, "withdrawn", None)
    if isinstance(notice, Withdrawal):
        yield (*where, "withdrawn"), notice
    for place, entry in enumerate(record.moves if isinstance(record, Moves) else ()):
        yield from _notices(entry, ("moves", place))
