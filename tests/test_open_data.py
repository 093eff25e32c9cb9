"""The built site read back: every figure of a page is in its files, every cell of a file on its page, in all formats.

What lists and sums say is held against the tables in tests/test_open_data_lists.py. Examples that the page shows are
run as they stand there.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import openpyxl
import pytest
from openpyxl.utils.escape import unescape

from depth import DEPTH
from oit.exports.csv_file import harmless
from oit.exports.values import NUMBERS
from open_data_site import (
    HOST,
    KINDS,
    Page,
    Pages,
    built_office,
    columns_of,
    csv_rows,
    json_rows,
    names,
    page_at,
    spelled,
    tables_of,
    unspaced,
    xlsx_rows,
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built_office(tmp_path_factory.mktemp("office"))


def without_others(page: Page) -> Page:
    """The page without what it tells of other projects, whose figures and days are on pages of their own."""
    for part in page.tree.css("[data-kind=project] [aria-labelledby=years], .oit-later"):
        part.decompose()
    return page


def compare_formats(site: Path, name: str) -> None:
    columns, as_csv, as_xlsx = columns_of(site, name), csv_rows(site, name), xlsx_rows(site, name)
    headings = [column.title for column in columns]
    assert as_csv[0] == list(as_xlsx[0]) == headings
    rows = json_rows(site, name)
    assert len(rows) == len(as_csv) - 1 == len(as_xlsx) - 1 > 0
    for row, from_csv, from_xlsx in zip(rows, as_csv[1:], as_xlsx[1:], strict=True):
        for column, text, cell in zip(columns, from_csv, from_xlsx, strict=True):
            value = row[column.key]
            if value is None:
                assert (text, cell) == ("", None)
            elif column.form in NUMBERS:
                assert Decimal(text) == Decimal(str(value)) == Decimal(str(cell))
            elif column.form == "day":
                assert text == value == (cell.date().isoformat() if isinstance(cell, datetime) else cell)
            else:
                words = "\n".join(value) if isinstance(value, list) else value
                assert (text, unescape(cell)) == (harmless(words), words)


@pytest.mark.parametrize("kind", KINDS)
def test_the_three_formats_say_the_same(site: Path, kind: str) -> None:
    for name in tables_of(site, kind):
        compare_formats(site, name)


def compare_cells(site: Path, kind: str) -> None:
    """Every cell of the tables of a kind stands on the page that its row is about."""
    pages = Pages(site)
    for name in tables_of(site, kind):
        for row in json_rows(site, name):
            page = pages.of(kind, row)
            listed = pages.at(f"{HOST}news/") if kind == "news" else page  # where the short text of news stands
            for column in columns_of(site, name):
                value = row[column.key]
                for text in [] if value is None else spelled(kind, column.key, column.form, value):
                    if column.key in {"latitude", "longitude"}:
                        assert any(str(value) in link for link in page.links)
                    elif re.match(r"https?://", text):
                        assert text in page.links or unquote(text) == HOST + page.address, (
                            page.address,
                            column.key,
                            text,
                        )
                    else:
                        where = (page.address, column.key, text)
                        assert unspaced(text) in page.joined or unspaced(text) in listed.joined, where


@pytest.mark.parametrize("kind", KINDS)
def test_every_cell_of_a_table_stands_on_the_page_that_it_is_about(site: Path, kind: str) -> None:
    compare_cells(site, kind)


def values_in(data: Any) -> Iterator[Any]:
    """Every single value, however deep."""
    if isinstance(data, dict | list):
        for part in data.values() if isinstance(data, dict) else data:
            yield from values_in(part)
    else:
        yield data


def told(site: Path, address: str) -> tuple[set[Decimal], set[str]]:
    """Numbers and texts that the files tell of a page: its own file, and the rows about it."""
    every: list[Any] = []
    if (file := site / address / "data.json").exists():
        every += values_in(json.loads(file.read_text(encoding="utf-8")))
    if address == "contact/":
        every += values_in([json.loads((site / "data/office.json").read_text("utf-8")), json_rows(site, "units")])
    if match := re.fullmatch(r"(oit/\d{4}/)(o\d+)/", address):
        items = json.loads((site / match[1] / "data.json").read_text(encoding="utf-8"))["items"]
        every += values_in([item for item in items if item["item"] == match[2].upper()])
    for name in names(site):
        own = {"ita": "ita/", "documents": "documents/", "news": "news/"}.get(name)
        rows = json_rows(site, name)
        every += values_in([row for row in rows if (own or row["page"].removeprefix(HOST)) == address])
        every += values_in([row for row in rows if name == "news" and row["page"].removeprefix(HOST) == address])
    numbers = {abs(Decimal(str(value))) for value in every if type(value) in {int, float}}
    return numbers, {str(value) for value in every if value is not None}


def addresses(site: Path) -> list[str]:
    kinds = ("projects", "oit", "registers", "news")
    found = [
        row["page"].removeprefix(HOST)
        for kind in kinds
        for name in tables_of(site, kind)
        for row in json_rows(site, name)
    ]
    return [*dict.fromkeys(found), "ita/", "documents/", "news/", "contact/"]


def compare_page(site: Path, address: str) -> None:
    """Every figure and day that a page sets apart is in its files."""
    page = without_others(page_at(site, HOST + address))
    numbers, texts = told(site, address)
    assert page.numbers <= numbers, (address, page.numbers - numbers)
    assert page.days <= texts, (address, page.days - texts)


def test_every_figure_and_day_of_a_page_is_in_its_files(site: Path) -> None:
    every = addresses(site)
    assert len(every) > 90
    for address in every:
        compare_page(site, address)


CHANGES = {
    "a figure on the page of a project": ("projects/2568/90000001-4001/index.html", "1,185,000", "1,185,001"),
    "a day on the page of a project": ("projects/2568/90000001-4001/index.html", '"2024-12-02"', '"2024-12-03"'),
    "a quantity": ("data/quantities.json", "350", "351"),
    "a source of money": ("data/budget.json", "770000", "770001"),
    "a change of the budget": ("data/budget.json", "-250000", "-250001"),
    "a telephone": ("data/registers.json", "0 2000 0003", "0 2000 0004"),
    "a unit's telephone": ("data/units.json", "0 2000 0005", "0 2000 0006"),
    "the score of a year": ("ita/index.html", "94.6", "94.7"),
    "a figure of a workbook's neighbour": ("data/contracts.csv", "1185000", "1185001"),
    "a cell of an item's table": ("data/oit-2566-o3.json", "85840", "85841"),
    "the text of an element": ("data/elements.json", "ช่องทางสอบถาม", "ช่องทางติดต่อ"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_figure_is_found(site: Path, change: str) -> None:
    path, before, after = CHANGES[change]
    file = site / path
    whole = file.read_bytes()
    assert before.encode() in whole, path
    try:
        file.write_bytes(whole.replace(before.encode(), after.encode()))
        with pytest.raises(AssertionError):
            compare_all(site)
    finally:
        file.write_bytes(whole)


def compare_all(site: Path) -> None:
    for name in names(site):
        compare_formats(site, name)
    for kind in KINDS:
        compare_cells(site, kind)
    for address in addresses(site):
        compare_page(site, address)


def example(site: Path, name: str) -> str:
    node = page_at(site, f"{HOST}data/").tree.css_first(f"#{name}")
    assert node
    return node.text().replace(HOST, site.as_uri() + "/")


def expected(site: Path) -> tuple[int, Decimal]:
    rows = [row for row in json_rows(site, "projects") if not row["withdrawn_on"]]
    return len(rows), sum((Decimal(str(row["budget_allocated"] or 0)) for row in rows), Decimal())


def test_the_example_for_python_runs_as_it_stands_there(site: Path) -> None:
    done = subprocess.run([sys.executable, "-c", example(site, "python")], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    count, total = done.stdout.split()
    assert (int(count), round(Decimal(total), 2)) == expected(site)


@pytest.mark.deep
@pytest.mark.skipif(DEPTH != "deep" or not shutil.which("Rscript"), reason="make deep, where R is")
def test_the_example_for_r_runs_as_it_stands_there(site: Path) -> None:
    done = subprocess.run(["Rscript", "-e", example(site, "r")], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    count, total = done.stdout.split()
    assert (int(count), round(Decimal(total))) == (expected(site)[0], round(expected(site)[1]))


def test_the_example_for_excel_names_what_is_in_the_workbook(site: Path) -> None:
    text = page_at(site, f"{HOST}data/").text
    book = openpyxl.load_workbook(site / "data/projects.xlsx")
    for sheet in book.sheetnames:
        assert f"แผ่นงาน “{sheet}”" in text
    headings = {cell.column_letter: cell.value for cell in next(book["ข้อมูล"].iter_rows())}
    named = [headings[letters] for letters in re.findall(r"!([A-Z]+):", example(site, "excel"))]
    assert named == ["รหัสโครงการ", "ถอนเมื่อ", "งบประมาณที่ได้รับ", "ถอนเมื่อ"]


def in_libreoffice(tmp_path: Path, file: Path, to: str, *options: str) -> Path:
    """Open a file in LibreOffice and let it write what it understood."""
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", *options, "--convert-to", to, "--outdir", str(tmp_path), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return tmp_path / f"{file.stem}.{to}"


@pytest.mark.deep
@pytest.mark.skipif(DEPTH != "deep" or not shutil.which("soffice"), reason="make deep, where LibreOffice is")
def test_the_example_for_excel_comes_to_what_the_tables_say(site: Path, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(site / "data/projects.xlsx")
    sheet = book.create_sheet("สูตร", 0)
    for row, formula in enumerate(example(site, "excel").splitlines(), start=1):
        sheet.cell(row, 1, formula)
    book.save(tmp_path / "formulas.xlsx")
    made = in_libreoffice(tmp_path, tmp_path / "formulas.xlsx", "csv")  # the first sheet, its formulas worked out
    count, total = made.read_text(encoding="utf-8").split()
    assert (int(count), round(Decimal(total), 2)) == expected(site)


AS_TEXT = "44,34,76,1,{}"
"""LibreOffice's filter for CSV: comma, quotation mark, UTF-8, from the first line, every column a text (2)."""


@pytest.mark.deep
@pytest.mark.skipif(DEPTH != "deep" or not shutil.which("soffice"), reason="make deep, where LibreOffice is")
@pytest.mark.parametrize("ending", ["xlsx", "csv"])
@pytest.mark.parametrize("kind", KINDS)
def test_libreoffice_opens_it_with_codes_telephones_and_days_intact(
    site: Path, tmp_path: Path, kind: str, ending: str
) -> None:
    name = tables_of(site, kind)[0]
    columns = columns_of(site, name)
    texts = AS_TEXT.format("/".join(f"{place}/2" for place in range(1, len(columns) + 1)))
    options = [f"--infilter=Text - txt - csv (StarCalc):{texts}"] if ending == "csv" else []
    book = openpyxl.load_workbook(in_libreoffice(tmp_path, site / f"data/{name}.{ending}", "xlsx", *options))
    opened = list(book[book.sheetnames[0]].iter_rows(values_only=True))
    assert list(opened[0]) == [column.title for column in columns]
    rows = csv_rows(site, name)[1:] if ending == "csv" else xlsx_rows(site, name)[1:]
    for row, shown in zip(rows, opened[1:], strict=True):
        for before, after in zip(row, shown, strict=True):
            assert (after or "") == (before or "") if isinstance(before, str) else after == before
