"""Files that are a kilobyte and unpack to gigabytes get a sentence, and soon."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from openpyxl.reader.excel import ExcelReader

from oit.faults import Fault
from oit.importers import limits
from oit.importers.imported_file import read_source
from oit.importers.limits import check_document, check_workbook

_SHEET = "xl/worksheets/sheet1.xml"
_BODY = "word/document.xml"


def workbook(path: Path, sheet: str = "", **parts: bytes) -> Path:
    """A workbook of one sheet with these rows, and further parts."""
    made = io.BytesIO()
    openpyxl.Workbook().save(made)
    head = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    return _changed(made, path, {_SHEET: f"{head}{sheet}</worksheet>".encode(), **parts})


def document(path: Path, body: str) -> Path:
    made = io.BytesIO()
    Document().save(made)
    head = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    return _changed(made, path, {_BODY: f"{head}{body}</w:body></w:document>".encode()})


def _changed(made: io.BytesIO, path: Path, parts: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(made) as before, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            if name not in parts:
                after.writestr(name, before.read(name))
        for name, data in parts.items():
            after.writestr(name, data)
    return path


def cell(place: str, words: str = "ก") -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{words}</t></is></c>'


BOMBS = {
    "a cell in the last column": (f"<sheetData><row r='1'>{cell('XFD1')}</row></sheetData>", "sheet_far"),
    "a cell in the last row": (f"<sheetData><row r='1048576'>{cell('A1048576')}</row></sheetData>", "sheet_long"),
    "a merged area": ("<sheetData/><mergeCells><mergeCell ref='A1:XFD19000'/></mergeCells>", "sheet_far"),
    "a merged area of 40 columns": (
        "<sheetData/><mergeCells><mergeCell ref='A1:AN19000'/></mergeCells>",
        "sheet_crowded",
    ),
    "a field of nothing": (
        f"<sheetData><row r='1'>{cell('SF1')}</row><row r='19999'>{cell('A19999')}</row></sheetData>",
        "sheet_crowded",
    ),
    "brackets in brackets": ("<a>" * 5_000 + "</a>" * 5_000, "sheet_broken"),
    "a book in a cell": (f"<sheetData><row r='1'>{cell('A1', 'ก' * 100_001)}</row></sheetData>", "sheet_unpacked"),
    "not closed": ("<sheetData>", "sheet_broken"),
}


@pytest.mark.parametrize(("sheet", "code"), BOMBS.values(), ids=BOMBS.keys())
def test_a_workbook_that_swells_is_refused_before_it_is_opened(
    sheet: str, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ExcelReader, "read", lambda *_: pytest.fail("it was opened"))
    imported = read_source(workbook(tmp_path / "list.xlsx", sheet))
    assert [fault.code for fault in imported.faults] == [code]


def test_the_cell_to_delete_is_named(tmp_path: Path) -> None:
    with pytest.raises(Fault) as raised:
        check_workbook(workbook(tmp_path / "list.xlsx", BOMBS["a cell in the last column"][0]))
    assert "XFD1" in str(raised.value)


@pytest.mark.parametrize("name", ["xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "xl/media/image1.png"])
def test_what_unpacks_to_more_than_a_list_can_need_is_refused(name: str, tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open(name, "w") as stream:
        for _ in range(200):
            stream.write(bytes(1_000_000))
    assert path.stat().st_size < 500_000
    with pytest.raises(Fault) as raised:
        check_workbook(path)
    assert raised.value.code == "sheet_unpacked"


def test_entities_that_swell_are_refused(tmp_path: Path) -> None:
    swelling = b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><a>&b;</a>'
    with pytest.raises(Fault):
        check_workbook(workbook(tmp_path / "list.xlsx", **{_SHEET: swelling}))


_CELL = "<w:tc><w:p/></w:tc>"
_SPREAD = '<w:tc><w:tcPr><w:gridSpan w:val="60"/></w:tcPr><w:p/></w:tc>'
DOCUMENTS = {
    "one cell over a million columns": (
        '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>',
        "sheet_wide",
    ),
    "a row of 50,000 cells": (f"<w:tbl><w:tr>{_CELL * 50_000}</w:tr></w:tbl>", "sheet_wide"),
    "a row of cells that are wide": (f"<w:tbl><w:tr>{_SPREAD * 2}</w:tr></w:tbl>", "sheet_wide"),
    "paragraphs": ("<w:p><w:r><w:t>1 </w:t></w:r></w:p>" * 20_001, "sheet_elements"),
    "lines of a paragraph": (f"<w:p><w:r>{'<w:br/>' * 20_001}</w:r></w:p>", "sheet_elements"),
    "what is nothing": ("<w:x/>" * 1_200_000, "sheet_elements"),
    "letters": (f"<w:p><w:r><w:t>{'ก ' * 2_600_000}</w:t></w:r></w:p>", "sheet_unpacked"),
    "rows": (f"<w:tbl>{f'<w:tr>{_CELL}</w:tr>' * 20_001}</w:tbl>", "sheet_long"),
    "cells": (f"<w:tbl>{f'<w:tr>{_CELL * 100}</w:tr>' * 1_600}</w:tbl>", "sheet_crowded"),
    "tables in tables": ("<w:tbl><w:tr><w:tc>" * 500 + "</w:tc></w:tr></w:tbl>" * 500, "sheet_broken"),
}


@pytest.mark.parametrize(("body", "code"), DOCUMENTS.values(), ids=DOCUMENTS.keys())
def test_a_word_file_that_swells_is_refused(body: str, code: str, tmp_path: Path) -> None:
    with pytest.raises(Fault) as raised:
        check_document(document(tmp_path / "list.docx", body))
    assert raised.value.code == code


def test_what_is_no_package_is_called_broken(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(b"PK\3\4")
    for check in (check_workbook, check_document):
        with pytest.raises(Fault) as raised:
            check(path)
        assert raised.value.code == "sheet_broken"


def test_an_ordinary_list_passes(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in range(1, 300):
        book.active.append([f"{row}-{column}" for column in range(20)])
    book.active.merge_cells("A1:T1")
    book.save(tmp_path / "list.xlsx")
    check_workbook(tmp_path / "list.xlsx")
    check_document(document(tmp_path / "list.docx", f"<w:tbl><w:tr>{_CELL * 20}</w:tr></w:tbl>"))
    assert limits.MAX_CELLS >= 300 * 20


@pytest.mark.parametrize("name", ["list.csv", "list.tsv", "report.txt"])
def test_a_text_as_large_as_a_disk_is_not_read(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / name
    with path.open("wb") as stream:
        stream.truncate(2_000_000_000)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("it was read"))
    assert [fault.code for fault in read_source(path).faults] == ["file_too_large"]
