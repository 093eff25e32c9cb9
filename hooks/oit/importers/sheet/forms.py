"""Forms: projects one below the other, each with its labels down the side, to a table with a row for each project.

Knows that a label stands before its value. Must not know what a field holds. Cells keep the addresses that the sheet
shows. It is asked only where no heading of a table was found: a form that can be read in two ways is left alone.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from oit.importers.sheet.columns import Column
from oit.importers.sheet.columns_together import settled
from oit.importers.sheet.grid import EMPTY, Cell, Grid
from oit.importers.sheet.headings import NAMES, Heading, Vocabulary
from oit.importers.sheet.panes import cut
from oit.importers.sheet.tables import Table
from oit.importers.sheet.titles import Titles, read_titles

_ENOUGH = 3
"""Known labels that make a form, the name of the project one of them."""
_LONGEST = 70
_NUMBER = re.compile(r"^(?:\(?[\d๐-๙]{1,2}(?:\.[\d๐-๙]{1,2})*[.)]?\s*|[-•–]\s+)(?=\D)")
_ENDING = re.compile(r"\s*[:：.…]+\s*$")
_INSIDE = re.compile(r"\s*([^:：]{2,60}?)\s*[:：]\s*(\S.*)", re.DOTALL)


@dataclass
class _Field:
    """A label with its value; `at` is where the value stands, `label_at` the column of the label."""

    label: str
    heading: Heading
    value: Cell
    at: tuple[int, int]
    label_at: int = 0
    more: list[tuple[int, Cell]] = field(default_factory=list)
    """Further values beside the label, with their columns."""


@dataclass
class _Form:
    fields: list[_Field] = field(default_factory=list)

    @property
    def doubtful(self) -> bool:
        """Whether several values stand beside one label, or a label stands twice."""
        labels = [each.label for each in self.fields if each.label]
        return any(each.more for each in self.fields) or len(labels) > len(set(labels))

    def is_named(self, label: str) -> bool:
        """Whether a name was written beside its label."""
        return any(each.label == label and each.value.first for each in self.fields)

    def values(self, label: str) -> list[str]:
        """Return what stands beside a label."""
        return [each.value.first for each in self.fields if each.label == label]

    def known(self) -> int:
        return sum(each.heading.field is not None for each in self.fields)

    def names(self, label: str) -> int:
        return sum(each.label == label for each in self.fields)


def find_forms(grid: Grid, words: Vocabulary, titles: Titles) -> list[Table]:
    """Return a table of the forms of a sheet; none where it holds none or nobody can tell where one ends.

    Forms that stand side by side are a table for each of their columns.
    """
    rows = {row: list(_fields(grid, row, words)) for row in grid.visible()}
    name = _name_label([each for fields in rows.values() for each in fields])
    if name is None:
        return []
    for row, fields in rows.items():
        starts = [each.label_at for each in fields if each.label == name]
        if len(starts) > 1:
            return [table for part in cut(grid, row, starts[1:]) for table in find_forms(part, words, titles)]
    forms = _across(grid, rows, name) or _parted(grid, rows, name)
    if any(form.names(name) != 1 or form.known() < _ENOUGH or form.doubtful for form in forms):
        return []
    first = min(each.at[0] for each in forms[0].fields)
    above = [cell.first for row in range(first) for cell in grid.rows[row] if cell.first]
    named = [form for form in forms if form.is_named(name)]
    if not named or any(words.field_of(value) for form in named for value in form.values(name)):
        return []  # a label beside the label of the name: it is the heading of a table
    table = _table(grid, named, read_titles(dict.fromkeys(above), titles))
    read = {each.at[0] for form in named for each in form.fields}
    silent = [row for row in rows if row >= first and row not in read]
    table.unread = [grid.row_number(row) for row in silent if any(cell.first for cell in grid.rows[row])]
    return [table]


def _name_label(fields: list[_Field]) -> str | None:
    """The label under which the names of projects stand, the surest one."""
    for name in NAMES:
        if found := next((each.label for each in fields if each.heading.field == name), None):
            return found
    return None


def _fields(grid: Grid, row: int, words: Vocabulary) -> Iterator[_Field]:
    """Yield the labels of a row with their values. A value under no label has none: it belongs to the label above."""
    cells = [
        (place, cell)
        for place, cell in enumerate(grid.rows[row])
        if place not in grid.hidden_columns
        and (cell.first or cell.mark)
        and not (cell.area and (cell.area.left < place or cell.area.top < row))
    ]
    label: tuple[str, Heading] | None = None
    label_at, last = 0, None
    for number, (place, cell) in enumerate(cells):
        told = _label(cell, words)
        if label is None and (told[1].field or (number == 0 and len(cells) == 2)):
            label, label_at = told, place
        elif label is not None:
            last = _Field(*label, cell, (row, place), label_at)
            yield last
            label = None
        elif (inside := _INSIDE.fullmatch(cell.text)) and _label(Cell(inside[1]), words)[1].field:
            yield _Field(*_label(Cell(inside[1]), words), Cell(inside[2]), (row, place), place)
        elif last is not None:
            last.more.append((place, cell))
        elif place and number == len(cells) - 1:
            yield _Field("", Heading(""), cell, (row, place), place)
    if label and label[1].field:  # a label that nothing was written beside
        yield _Field(*label, EMPTY, (row, cells[-1][0]), label_at)


def _label(cell: Cell, words: Vocabulary) -> tuple[str, Heading]:
    plain = _ENDING.sub("", _NUMBER.sub("", cell.first))
    return plain, words.heading([plain]) if len(plain) <= _LONGEST else Heading(plain)


def _across(grid: Grid, rows: Mapping[int, list[_Field]], name: str) -> list[_Form]:
    """Return a form for each column of values, where one column of labels serves several projects side by side."""
    labelled = {row: fields[0] for row, fields in rows.items() if fields}
    named = [each for each in labelled.values() if each.label == name]
    columns = [named[0].at[1], *(place for place, _ in named[0].more)] if len(named) == 1 else []
    if len(columns) < 2 or any(len(fields) > 1 for fields in rows.values()):
        return []
    placed = {place for each in labelled.values() for place in (each.at[1], *(place for place, _ in each.more))}
    if not placed <= set(columns) or any(not each.label for each in labelled.values()):
        return []
    return [
        _Form([_Field(each.label, each.heading, grid.cell(row, place), (row, place)) for row, each in labelled.items()])
        for place in columns
    ]


def _parted(grid: Grid, rows: Mapping[int, list[_Field]], name: str) -> list[_Form]:
    """Part the labels into forms: at empty rows where each part names a project, else where the first label returns."""
    parts: list[_Form] = []
    for row, fields in rows.items():
        if not any(cell.first for cell in grid.rows[row]):
            parts.append(_Form())
        elif fields:
            parts = parts or [_Form()]
            parts[-1].fields += fields
    parts = [form for form in parts if form.fields]
    if all(form.names(name) == 1 for form in parts):
        return parts
    first = next(each.label for fields in rows.values() for each in fields if each.heading.field)
    again: list[_Form] = []
    for each in (each for fields in rows.values() for each in fields):
        if each.label == first:
            again.append(_Form())
        if again:
            again[-1].fields.append(each)
    return again


def _table(grid: Grid, forms: list[_Form], titles: Titles) -> Table:
    """Return the forms as rows, a column for each label."""
    places: dict[str, int] = {}
    columns: list[Column] = []
    at: dict[tuple[int, int], tuple[int, int]] = {}
    made = replace(grid, rows=[], hidden_rows=set(), hidden_columns=set(), remarks=[])
    for row, form in enumerate(forms):
        cells: dict[int, Cell] = {}
        place = 0
        for each in form.fields:
            if each.label or not cells:
                place = places.setdefault(each.label, len(places))
            if place == len(columns):
                columns.append(Column(place, each.heading))
            before = cells.get(place)
            lines = [text for text in (before.text if before else "", each.value.text) if text]
            cells[place] = Cell("\n".join(lines)) if before else replace(each.value, area=None)
            at.setdefault((row, place), each.at)
        at[row, -1] = form.fields[0].at
        made.rows.append([cells.get(place, EMPTY) for place in range(len(places))])
    made.origin = lambda row, column: at.get((row, column), at.get((row, -1), (row, column)))
    return Table(made, settled(columns), titles, list(range(len(forms))))
