"""Projects as rows of a list, and all rows of a list as one file, so that a browser can filter, sort and add them up.

Knows what a row says, and in which order rows can stand. Must not know HTML (templates) or judge the facts
(`findings`). What the browser needs and cannot know, such as the Thai order of names, is told in the file.
"""

import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, cached_property
from typing import Any, Literal, overload

from oit.collection import Collection
from oit.findings.money import MoneyUse
from oit.findings.outcomes import Outcome
from oit.findings.words import CHOICE_WORDS, GROUP_WORDS, outcome_said
from oit.findings.years import ProjectRow
from oit.kept import hashed as hash_of_parts
from oit.pages.assets import hashed
from oit.pages.links import relative
from oit.text import thai
from oit.text.collation import in_thai_order


@dataclass(frozen=True)
class ListRow:
    """A project as a list shows it. Money in baht and progress in per cent, None where not stated.

    `reported` is the office's own word for its target, where the reported number says otherwise.
    """

    code: str
    name: str
    address: str
    year: int
    unit: str
    outcome: Outcome
    reported: str | None
    progress: Decimal | None
    allocated: Decimal | None
    spent: Decimal | None
    stopped: str | None
    """`cancelled` or `suspended`, where the work does not go on."""
    borne: str | None = None
    """The name that the unit bore then, where the list is that of the unit under another name."""
    use: MoneyUse | None = None
    """What of its money is held against each other, where both sides are stated and of the same years."""
    over: str | None = None
    """What was spent above what there was, as it is shown."""
    as_of: date | None = None
    due: date | None = None
    """The day of the facts, and that on which a result is due, where it was not due on the first."""

    @property
    def judged(self) -> tuple[Outcome, str]:
        """The outcome, and as a reader of this row sees it."""
        return self.outcome, outcome_said(self.outcome, self.as_of, self.due)


_NOTHING = Decimal(0)
WHOLE = ListRow("-", "-", "", 0, "-", Outcome.UNKNOWN, "-", _NOTHING, _NOTHING, _NOTHING, "cancelled", "-", over="-")
"""A row that says everything which a row can say: the browser makes its rows after it."""


def list_row(line: ProjectRow, unit: str, borne: str | None = None) -> ListRow:
    """Return a project as a row, with its unit by the name that is to stand there, and by the one it bore."""
    project, glance, use = line.project, line.glance, line.use
    return ListRow(
        code=project.code,
        name=project.name,
        address=project.address,
        year=project.fiscal_year,
        unit=unit,
        outcome=glance.outcome,
        reported=glance.reported,
        progress=glance.progress,
        allocated=project.budget.allocated,
        spent=glance.spent,
        stopped=project.status.state if project.status and project.status.is_stopped else None,
        borne=borne if borne != unit else None,
        use=use,
        over=thai.baht(use.over) if use and use.over else None,
        as_of=project.updated,
        due=glance.due,
    )


class Rows(Sequence[ListRow]):
    """Rows that are made when the first of them is asked for: a list in which nothing changed is not drawn."""

    def __init__(self, count: int, make: Callable[[], list[ListRow]]) -> None:
        self._count, self._made = count, cache(make)

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, place: int) -> ListRow: ...
    @overload
    def __getitem__(self, place: slice) -> list[ListRow]: ...
    def __getitem__(self, place: int | slice) -> ListRow | list[ListRow]:
        return self._made()[place]


@dataclass(frozen=True)
class ListedRows:
    """All rows of the list at an address, as they stand there, `by` unit in the list of a year, by year in that of a
    unit. `projects` are the addresses of all that it is made of.
    """

    address: str
    rows: Rows
    projects: tuple[str, ...]
    collection: Collection
    by: Literal["unit", "year"] = "unit"

    @cached_property
    def groups(self) -> dict[str, int]:
        """The units in Thai order, or the years, the first first; each with how many of the projects it has."""
        counted = Counter(map(self._group, self.rows[:]))
        names = in_thai_order(counted) if self.by == "unit" else sorted(counted)
        return {name: counted[name] for name in names}

    @cached_property
    def told(self) -> dict[str, Any]:
        """What the browser reads: `groups` and `outcomes` in their order, which rows name by place (an outcome that
        tells two days is there once for every two); the `folders` of the pages of each group; the words for work that
        `stopped`; and `rows` as they stand.

        A row is code, name, its place by name, group, outcome, progress, money received, money spent, the state of work
        that stopped, the word reported, the name the unit bore, what there was to spend where that is not the money
        received ("" where it must not be held against the money spent), and what was spent above it; null where there
        is none, and what is null at the end is left out. Numbers are spelled as they are shown.
        """
        every = self.rows[:]
        by_name = in_thai_order(range(len(every)), key=lambda place: every[place].name)
        places = {row: place for place, row in enumerate(by_name)}
        groups = {name: place for place, name in enumerate(self.groups)}
        told = {row.judged for row in every} | set(GROUP_WORDS.items())
        judged = sorted(told, key=lambda each: (_PLACES[each[0]], each[1]))
        at = {each: place for place, each in enumerate(judged)}
        rows = [
            _told(row, places[number], groups[self._group(row)], at[row.judged]) for number, row in enumerate(every)
        ]
        stopped = sorted({row.stopped for row in every if row.stopped})
        folders = [relative(f"/projects/{year}/", self.address) for year in self.groups] if self.by == "year" else []
        return {
            "groups": list(self.groups),
            "folders": folders,
            "outcomes": judged,
            "stopped": {state: CHOICE_WORDS[state] for state in stopped},
            "rows": rows,
        }

    @cached_property
    def content(self) -> bytes:
        """The file."""
        return json.dumps(self.told, ensure_ascii=False, separators=(",", ":")).encode()

    @cached_property
    def file(self) -> str:
        """The address of the file; it carries the hash of the content, so that a browser may keep it for ever."""
        known = self.collection.kept.small("rows of lists")
        made_of = self.collection.hash_of(self.projects)
        key = hash_of_parts(self.address, self.collection.hash_of_the_names, made_of)
        return self.address + (known.get(key, self._name) if made_of else self._name())

    def _name(self) -> str:
        return hashed("rows.json", self.content)

    def _group(self, row: ListRow) -> str:
        return row.unit if self.by == "unit" else str(row.year)


_PLACES = {outcome: place for place, outcome in enumerate(Outcome)}


def _told(row: ListRow, place: int, unit: int, judged: int) -> list[str | int | None]:
    numbers = (
        _spelled(thai.number, row.progress),
        _spelled(thai.baht, row.allocated),
        _spelled(thai.baht, row.spent),
    )
    last = (row.stopped, row.reported, row.borne, _compared(row), row.over)
    told = [row.code, row.name, place, unit, judged, *numbers, *last]
    while told[-1] is None:
        del told[-1]
    return told


def _compared(row: ListRow) -> str | None:
    """What there was to spend where the browser cannot know it from the money received; "" where nobody can."""
    if row.use is None:
        return None if row.allocated is None or row.spent is None else ""
    return None if row.use.received == row.allocated else thai.baht(row.use.received)


def _spelled(spell: Callable[[Decimal], str], value: Decimal | None) -> str | None:
    return None if value is None else spell(value)
