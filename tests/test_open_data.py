"""The built site read back: every figure of a page is in its files, every cell of a file on its page, in all formats.

The site is built as an office builds it. Examples that the page shows are run as they stand there.
"""

from __future__ import annotations

import csv
import html
import io
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import openpyxl
import pytest
from openpyxl.utils.escape import unescape
from selectolax.lexbor import LexborHTMLParser

from building import build, copy_office
from depth import DEPTH
from oit.exports.all_exports import TABLES
from oit.exports.csv_file import harmless
from oit.exports.export import AnyTableKind
from oit.exports.values import NUMBERS
from oit.pages.rendering import filesize
from oit.text import thai

HOST = "https://sommut.go.th/x/"
KINDS = {kind.name: kind for kind in TABLES}
NAMES = [name if name != "oit" else "oit-2566" for name in KINDS]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = copy_office(tmp_path_factory.mktemp("office"))
    done = build(root, SITE_URL=HOST)
    assert done.returncode == 0, done.stderr
    return root / "site"


def kind_of(name: str) -> AnyTableKind:
    return KINDS[name.split("-")[0]]


def json_rows(site: Path, name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((site / f"data/{name}.json").read_text(encoding="utf-8"))
    return found


def csv_rows(site: Path, name: str) -> list[list[str]]:
    text = (site / f"data/{name}.csv").read_text(encoding="utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


def xlsx_rows(site: Path, name: str) -> list[tuple[Any, ...]]:
    book = openpyxl.load_workbook(site / f"data/{name}.xlsx")
    return list(book["ข้อมูล"].iter_rows(values_only=True))


@dataclass
class Page:
    """A built page as a reader meets it."""

    address: str
    tree: LexborHTMLParser

    @cached_property
    def text(self) -> str:
        article = self.tree.css_first("article")
        assert article, self.address
        return " ".join(article.text(separator=" ").split())

    @cached_property
    def joined(self) -> str:
        """The text without any space: pages put numbers and their words apart as they like."""
        return self.text.replace(" ", "")

    @cached_property
    def links(self) -> set[str]:
        found = (str(link.attributes["href"]) for link in self.tree.css("article a[href]"))
        return {urljoin(HOST + self.address, html.unescape(href)) for href in found}

    @cached_property
    def days(self) -> set[str]:
        return {str(node.attributes["datetime"]) for node in self.tree.css("article time")}

    @cached_property
    def numbers(self) -> set[Decimal]:
        """Every number that the page sets apart as one."""
        found = (node.text() for node in self.tree.css("article .oit-number"))
        return {Decimal(match[0].replace(",", "")) for text in found if (match := re.search(r"[\d,.]*\d", text))}


def page_at(site: Path, address: str) -> Page:
    path = address.removeprefix(HOST)
    return Page(path, LexborHTMLParser((site / path / "index.html").read_bytes()))


def without_others(page: Page) -> Page:
    """The page without its tables of other projects, whose figures are on pages of their own."""
    for table in page.tree.css("[aria-labelledby=table], [data-kind=project] [aria-labelledby=years]"):
        table.decompose()
    return page


@dataclass
class Pages:
    """The pages of a site, each read once."""

    site: Path
    read: dict[str, Page] = field(default_factory=dict)

    def of(self, name: str, row: dict[str, Any]) -> Page:
        """The page that a row of a table is about."""
        address = {"ita": f"{HOST}ita/", "documents": f"{HOST}documents/"}.get(name) or row["page"]
        if address not in self.read:
            self.read[address] = page_at(self.site, address)
        return self.read[address]


@pytest.mark.parametrize("name", NAMES)
def test_the_three_formats_say_the_same(site: Path, name: str) -> None:
    columns, as_csv, as_xlsx = kind_of(name).columns, csv_rows(site, name), xlsx_rows(site, name)
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


def spelled(name: str, key: str, form: str, value: Any) -> Iterator[str]:
    """How a page spells a value, without spaces; some values only name a place on the page."""
    if form == "day":
        yield thai.short_date(date.fromisoformat(value))
    elif form == "money":
        yield "ระบุเป็น 0 บาท" if value == 0 else thai.baht(Decimal(str(value)))
    elif (name, key) == ("documents", "size"):
        yield filesize(value)
    elif form in NUMBERS and key != "number":
        yield str(value) if form == "integer" else thai.number(Decimal(str(value)))
    elif isinstance(value, list):
        yield from value
    elif (name, key) != ("oit-2566", "elements"):
        yield str(value)


@pytest.mark.parametrize("name", NAMES)
def test_every_cell_of_a_table_stands_on_the_page_that_it_is_about(site: Path, name: str) -> None:
    pages = Pages(site)
    for row in json_rows(site, name):
        page = pages.of(name, row)
        own = HOST + page.address
        for column in kind_of(name).columns:
            value = row[column.key]
            for text in [] if value is None else spelled(name, column.key, column.form, value):
                if column.key in {"latitude", "longitude"}:
                    assert any(str(value) in link for link in page.links)
                elif re.match(r"https?://", text):
                    assert text in page.links or text == own, (page.address, column.key, text)
                else:
                    assert "".join(text.split()) in page.joined, (page.address, column.key, text)


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
    for name in NAMES:
        own = {"ita": "ita/", "documents": "documents/"}.get(name)
        every += values_in([row for row in json_rows(site, name) if (own or row["page"].removeprefix(HOST)) == address])
    numbers = {abs(Decimal(str(value))) for value in every if type(value) in {int, float}}
    return numbers, {str(value) for value in every if value is not None}


def addresses(site: Path) -> list[str]:
    found = [row["page"].removeprefix(HOST) for name in ("projects", "oit-2566") for row in json_rows(site, name)]
    return [*dict.fromkeys(found), "ita/", "documents/"]


def test_every_figure_and_day_of_a_page_is_in_its_files(site: Path) -> None:
    pages = {address: without_others(page_at(site, HOST + address)) for address in addresses(site)}
    assert sum(len(page.numbers) + len(page.days) for page in pages.values()) > 200
    for address, page in pages.items():
        numbers, texts = told(site, address)
        assert page.numbers <= numbers, (address, page.numbers - numbers)
        assert page.days <= texts, (address, page.days - texts)


def test_lists_of_years_have_the_figures_of_the_table(site: Path) -> None:
    rows = [row for row in json_rows(site, "projects") if not row["withdrawn_on"]]
    for year in {row["fiscal_year"] for row in rows}:
        of_year = [row for row in rows if row["fiscal_year"] == year]
        page = page_at(site, f"{HOST}projects/{year}/")
        shown = {
            node.attributes["data-value"]: line
            for line in page.tree.css("[data-list] tbody tr")
            for node in line.css("th")
        }
        assert set(shown) == {row["code"] for row in of_year}
        total = sum((Decimal(str(row["budget_allocated"] or 0)) for row in of_year), Decimal())
        assert thai.baht(total) in page.text
        for row in of_year:
            cells = [str(cell.attributes.get("data-value") or "") for cell in shown[row["code"]].css("td")]
            money = [None if text == "" else Decimal(text) for text in cells[-2:]]
            told_of = (row["budget_allocated"], row["budget_spent"])
            assert money == [None if value is None else Decimal(str(value)) for value in told_of]


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


@pytest.mark.skipif(not shutil.which("Rscript"), reason="R is not on this machine")
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
    headings = [cell.value for cell in next(book["ข้อมูล"].iter_rows())]
    assert {"ถอนเมื่อ", "งบประมาณที่ได้รับ"} <= set(headings)


AS_TEXT = "44,34,76,1,{}"
"""LibreOffice's filter for CSV: comma, quotation mark, UTF-8, from the first line, every column a text (2)."""


@pytest.mark.skipif(DEPTH != "deep" or not shutil.which("soffice"), reason="make deep, where LibreOffice is")
@pytest.mark.parametrize("ending", ["xlsx", "csv"])
@pytest.mark.parametrize("name", NAMES)
def test_libreoffice_opens_it_with_codes_telephones_and_days_intact(
    site: Path, tmp_path: Path, name: str, ending: str
) -> None:
    columns = kind_of(name).columns
    texts = AS_TEXT.format("/".join(f"{place}/2" for place in range(1, len(columns) + 1)))
    command = ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    command += [f"--infilter=Text - txt - csv (StarCalc):{texts}"] if ending == "csv" else []
    command += ["--convert-to", "xlsx", "--outdir", str(tmp_path), str(site / f"data/{name}.{ending}")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    book = openpyxl.load_workbook(tmp_path / f"{name}.xlsx")
    opened = list(book[book.sheetnames[0]].iter_rows(values_only=True))
    assert list(opened[0]) == [column.title for column in columns]
    rows = csv_rows(site, name)[1:] if ending == "csv" else xlsx_rows(site, name)[1:]
    for row, shown in zip(rows, opened[1:], strict=True):
        for before, after in zip(row, shown, strict=True):
            assert (after or "") == (before or "") if isinstance(before, str) else after == before
