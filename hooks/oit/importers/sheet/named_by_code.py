"""A sheet that names no project but tells more of those of another sheet by their codes: contracts, payments, results.

Knows codes and names that other sheets of the file state. Must not know how rows are read. Every code must be known:
a sheet of which one is not is asked about whole.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from oit.importers.sheet.body_columns import body_below
from oit.importers.sheet.grid import EMPTY, Cell, Grid
from oit.importers.sheet.headings import Vocabulary
from oit.importers.sheet.row_data import ListRow
from oit.importers.sheet.row_kinds import RowKind, kind_of
from oit.text import thai

_NAME, _YEAR = "ชื่อโครงการ", "ปีงบประมาณ"


class Named(NamedTuple):
    """What a code stands for."""

    name: str
    fiscal_year: str


def named_codes(rows: Iterable[ListRow]) -> dict[str, Named]:
    """Return the projects by the codes that their rows print; a code of two projects names neither."""
    found: dict[str, set[Named]] = {}
    for each in rows:
        data = each.draft.data
        if code := data.get("printed_code") or data.get("code"):
            named = Named(str(data.get("name", "")), str(data.get("fiscal_year", "")))
            found.setdefault(_plain(str(code)), set()).add(named)
    return {code: next(iter(named)) for code, named in found.items() if len(named) == 1}


def with_names(grid: Grid, words: Vocabulary, codes: Mapping[str, Named]) -> Grid | None:
    """Return a sheet with names and years behind its columns, None where its codes are not those of other sheets."""
    body = body_below(grid, words)
    column = next((column for column in body.columns if column.field == "code"), None) if body else None
    if body is None or column is None:
        return None
    told: dict[int, tuple[str, str]] = {body.block[-1]: (_NAME, _YEAR)}
    for row in body.body:
        code = grid.cell(row, column.place).first
        if kind_of(code, "", [cell.first for cell in grid.rows[row]]) is RowKind.PROJECT:
            if (named := codes.get(_plain(code))) is None:
                return None
            told[row] = named
    if len(told) < 2:
        return None
    width = grid.width
    rows = [
        [*cells, *[EMPTY] * (width - len(cells)), *map(Cell, told[row])] if row in told else cells
        for row, cells in enumerate(grid.rows)
    ]
    return replace(grid, rows=rows)


def _plain(code: str) -> str:
    return "".join(thai.arabic_digits(code).split())
