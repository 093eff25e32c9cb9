"""Lists that were spoiled at random: whatever stands in a sheet, a person reads sentences and no traceback."""

from __future__ import annotations

import copy
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import openpyxl
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from openpyxl.styles import Font

from depth import examples
from import_samples import loaded
from importers.corpus import corpus
from importers.test_layouts import FORMS, SIDE_BY_SIDE
from oit.faults import report
from oit.importers.imported_file import read_source
from oit.importers.messages import fold
from oit.importers.project_file.store import plan
from oit.importers.project_file.writer import write_project
from oit.importers.sheet.workbook import read_workbook

Rows = list[list[Any]]

ODD = st.one_of(
    st.none(),
    st.text(max_size=12),
    st.sampled_from(
        ["รวม", "-", "๑,๒๕๐.๐๐", "12,50", "โครงการ", "งบประมาณ", "ไตรมาส 9/2567",
         "31 ก.พ. 66", "#REF!", "=A1", "(", "ลำดับ",
         "หน่วย : ล้านบาท", "2566", "ต.ค. - ",
         "ข้อมูล ณ วันที่ 31 กุมภาพันธ์ 2566", "นาย", "1" * 400, "ก" * 3000, "{", "0/0/2566"]
    ),
    st.integers(-(10**30), 10**30),
    st.floats(),
    st.booleans(),
    st.datetimes(datetime(1901, 1, 1), datetime(2700, 1, 1)),
)  # fmt: skip
FORMATS = st.sampled_from(
    ["General", "0%", "00-00", "mmm yy", '"ก"0', "[$-D00041E]0", "#,##0.00", "@", "yyyy", ";;;", "0.00E+00"]
)


def _shapes() -> list[Rows]:
    shapes = []
    with TemporaryDirectory() as folder:
        for one in corpus():
            path = one.build(Path(folder))
            if path.suffix == ".xlsx":
                shapes += [[[cell.text for cell in row] for row in grid.rows] for grid in read_workbook(path)]
    return [rows for rows in shapes if rows]


SHAPES = [*_shapes(), FORMS, SIDE_BY_SIDE]


@st.composite
def spoiled(draw: st.DrawFn) -> openpyxl.Workbook:
    """A list of the corpus with cells, rows and areas changed."""
    rows = copy.deepcopy(draw(st.sampled_from(SHAPES)))
    for _ in range(draw(st.integers(1, 8))):
        row = draw(st.integers(0, len(rows) - 1))
        what = draw(st.sampled_from(["cell", "cell", "cell", "drop", "twice", "swap"]))
        if what == "cell" and rows[row]:
            rows[row][draw(st.integers(0, len(rows[row]) - 1))] = draw(ODD)
        elif what == "drop" and len(rows) > 1:
            del rows[row]
        elif what == "twice":
            rows.insert(row, list(rows[row]))
        elif what == "swap":
            other = draw(st.integers(0, len(rows) - 1))
            rows[row], rows[other] = rows[other], rows[row]
    book = openpyxl.Workbook()
    for cells in rows:
        book.active.append([_held(cell) for cell in cells])
    for _ in range(draw(st.integers(0, 3))):
        _restyled(draw, book.active)
    return book


def _held(value: Any) -> Any:
    """A value as openpyxl can write it."""
    if isinstance(value, str):
        return openpyxl.cell.cell.ILLEGAL_CHARACTERS_RE.sub("", value)[:32_000]
    return value


def _restyled(draw: st.DrawFn, sheet: Any) -> None:
    row, column = draw(st.integers(1, sheet.max_row)), draw(st.integers(1, sheet.max_column))
    what = draw(st.sampled_from(["format", "merge", "strike", "hide row", "hide column"]))
    if what == "format":
        sheet.cell(row, column).number_format = draw(FORMATS)
    elif what == "strike":
        sheet.cell(row, column).font = Font(strike=True)
    elif what == "merge":
        sheet.merge_cells(start_row=row, start_column=column, end_row=row + 2, end_column=column + 1)
    elif what == "hide row":
        sheet.row_dimensions[row].hidden = True
    else:
        sheet.column_dimensions[openpyxl.utils.get_column_letter(column)].hidden = True


@given(spoiled())
@examples(250, HealthCheck.data_too_large, HealthCheck.large_base_example)
def test_a_spoiled_list_gets_sentences_and_what_is_made_of_it_can_be_read(book: openpyxl.Workbook) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "list.xlsx"
        book.save(path)
        imported = read_source(path, office="เขต", year="2566")
        planned = plan(Path(folder), imported)
        notes = [*imported.faults, *(note for draft in imported.drafts for note in draft.notes)]
        report(fold([*notes, *(fault for stored in planned.stored for fault in stored.faults)]))
        for stored in planned.stored:
            if stored.draft.data.get("name") and stored.draft.data.get("code"):
                loaded(write_project(stored.draft.data))
