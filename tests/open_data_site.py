"""A built site as whoever holds downloads against pages reads it: tables in three formats, pages as a reader sees them.

The office is the invented one with enough more projects that its front page tells money by unit, and a register of
2568 by a list that has tables of contracts, of half a year and of months.
"""

from __future__ import annotations

import csv
import html
import io
import json
import re
import string
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, urljoin

import openpyxl
from selectolax.lexbor import LexborHTMLParser

from building import build, copy_office
from oit.exports.all_exports import TABLES
from oit.exports.export import AnyTableKind
from oit.exports.values import NUMBERS
from oit.findings.columns import Column
from oit.pages.filters import filesize
from oit.text import thai

HOST = "https://sommut.go.th/x/"
KINDS = {kind.name: kind for kind in TABLES}
UNITS = ("ฝ่ายโยธา", "ฝ่ายการศึกษา", "ฝ่ายรักษาความสะอาด", "ฝ่ายทะเบียน")
MORE = 32


def built_office(root: Path) -> Path:
    """Build the office in a folder; return the folder of its site."""
    copy_office(root)
    for number in range(1, MORE + 1):
        file = root / f"projects/2568/90000003-{number:04}.yml"
        file.write_text(_project(number), encoding="utf-8")
    items = "".join(f"  - {{item: {item}, table: true}}\n" for item in ("o6", "o7", "o11", "o12"))
    (root / "content/oit/2568.yml").write_text(
        f"fiscal_year: 2568\nscheme: '2569'\nas_of: 30/09/2568\nunit: ฝ่ายปกครอง\nphone: 0 2000 0003\nitems:\n{items}",
        encoding="utf-8",
    )
    done = build(root, SITE_URL=HOST)
    assert done.returncode == 0, done.stderr
    return root / "site"


def _project(number: int) -> str:
    spent = "" if number % 5 == 0 else f", spent: {number * 31_000 + number % 3 * 0.25}"
    signed = f"{number % 28 + 1}/{number % 9 + 1}/2568"
    reported = "" if number % 4 else "\n    target_status: {code: on_target, printed: เป็นไปตามเป้าหมาย}"
    return f"""code: 90000003-{number:04}
name: โครงการทดสอบรายการที่ {number}
fiscal_year: 2568
office: [สำนักงานเขตสมมุติ, {UNITS[number % len(UNITS)]}]
period: {{start: 1/10/2567, end: 30/09/2568}}
budget: {{allocated: {number * 40_000}{spent}, as_of: 31/03/2568}}
targets: [{{measure: waste_tonnes, at_least: 20, unit: ตัน}}]
reports:
  - round: 1
    as_of: 31/03/2568
    progress: {number * 3}.5{reported}
results: [{{measure: waste_tonnes, value: {number + 3}, unit: ตัน, reported_on: 30/09/2568}}]
procurement:
  - {{work: จ้างเหมา {number}, method: วิธีเฉพาะเจาะจง, price: {number * 1000}.5, signed: {signed}}}
updated: {number % 9 + 1}/10/2568
"""


def names(site: Path) -> list[str]:
    """The tables of the site, as the data package lists them."""
    package = json.loads((site / "data/datapackage.json").read_text(encoding="utf-8"))
    return [resource["name"] for resource in package["resources"]]


def kind_of(name: str) -> AnyTableKind:
    """What a table is one of: `oit-2566-o3` is an item's, `oit-2566` a register's."""
    numbered = {1: "oit", 2: "oit-items"} if re.match(r"oit-\d", name) else {}
    return KINDS[numbered.get(name.count("-"), name)]


def tables_of(site: Path, kind: str) -> list[str]:
    """The tables of one kind."""
    found = [name for name in names(site) if kind_of(name).name == kind]
    assert found, kind
    return found


def columns_of(site: Path, name: str) -> list[Column[Any]]:
    """The columns that a table has, of those of its kind."""
    known = {column.key: column for column in kind_of(name).columns}
    return [known[key] for key in json_rows(site, name)[0]]


def json_rows(site: Path, name: str) -> list[dict[str, Any]]:
    """The rows as programs read them."""
    found: list[dict[str, Any]] = json.loads((site / f"data/{name}.json").read_text(encoding="utf-8"))
    return found


def csv_rows(site: Path, name: str) -> list[list[str]]:
    """The rows as spreadsheets and programs read them, headings first."""
    text = (site / f"data/{name}.csv").read_text(encoding="utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


def xlsx_rows(site: Path, name: str) -> list[tuple[Any, ...]]:
    """The rows as Excel reads them, headings first."""
    book = openpyxl.load_workbook(site / f"data/{name}.xlsx")
    return list(book["ข้อมูล"].iter_rows(values_only=True))


@dataclass
class Page:
    """A built page as a reader meets it."""

    address: str
    tree: LexborHTMLParser

    @cached_property
    def text(self) -> str:
        """Its words, with those that stand for pictures."""
        article = self.tree.css_first("article")
        assert article, self.address
        said = (str(node.attributes.get("aria-label") or node.attributes.get("alt") or "") for node in article.css("*"))
        return " ".join([*article.text(separator=" ").split(), *said])

    @cached_property
    def joined(self) -> str:
        """The text without any space: pages put numbers and their words apart as they like."""
        return unspaced(self.text)

    @cached_property
    def links(self) -> set[str]:
        """Where it leads, and the pictures it shows."""
        found = [str(link.attributes["href"]) for link in self.tree.css("article a[href]")]
        found += [str(picture.attributes["src"]) for picture in self.tree.css("article img[src]")]
        return {urljoin(HOST + self.address, quote(html.unescape(href), safe=string.punctuation)) for href in found}

    @cached_property
    def days(self) -> set[str]:
        """Every day that the page marks as one."""
        return {str(node.attributes["datetime"]) for node in self.tree.css("article time")}

    @cached_property
    def numbers(self) -> set[Decimal]:
        """Every number that the page sets apart as one."""
        found = (node.text() for node in self.tree.css("article o-n"))
        return {Decimal(match[0].replace(",", "")) for text in found if (match := re.search(r"[\d,.]*\d", text))}

    def said(self, selector: str) -> list[str]:
        """The words of every element, without any space."""
        return [unspaced(node.text()) for node in self.tree.css(f"article {selector}")]


def unspaced(text: str) -> str:
    """A text without any space."""
    return "".join(text.split())


def page_at(site: Path, address: str) -> Page:
    """The page at an address of the built site."""
    path = unquote(address.removeprefix(HOST))
    return Page(path, LexborHTMLParser((site / path / "index.html").read_bytes()))


@dataclass
class Pages:
    """The pages of a site, each read once."""

    site: Path
    read: dict[str, Page] = field(default_factory=dict)

    def at(self, address: str) -> Page:
        """The page at a full address."""
        if address not in self.read:
            self.read[address] = page_at(self.site, address)
        return self.read[address]

    def of(self, name: str, row: dict[str, Any]) -> Page:
        """The page that a row of a table is about."""
        return self.at({"ita": f"{HOST}ita/", "documents": f"{HOST}documents/"}.get(name) or row["page"])


STATES = {"total": "ทั้งหมด", "present": "มี", "absent": "หน่วยงานระบุว่าไม่มี", "unrecorded": "ยังไม่ได้บันทึก"}
_COMPUTED = {"budget_available", "budget_left"}
"""Money that no document states."""
_ONLY_NAMES = {("oit", "elements"), ("elements", "element")}
"""Values that no reader sees: they name a place on the page."""


def spelled(kind: str, key: str, form: str, value: Any) -> Iterator[str]:
    """How a page spells a value; of several texts each."""
    amount = Decimal(str(value)) if form in NUMBERS else Decimal()
    if (kind, key) in _ONLY_NAMES:
        return
    if form == "day":
        yield thai.short_date(date.fromisoformat(value))
    elif (kind, key) == ("budget", "change"):
        yield f"{'โอนลด' if amount < 0 else 'โอนเพิ่ม'} {thai.baht(abs(amount))} บาท"
    elif kind == "registers" and key in STATES:
        yield f"{STATES[key]} {value}"
    elif form == "money":
        stated = value == 0 and key not in _COMPUTED
        yield "0 บาท (ตามเอกสาร)" if stated else thai.baht(amount)
    elif (kind, key) == ("documents", "size"):
        yield filesize(value)
    elif form in NUMBERS and key != "number":
        yield str(value) if form == "integer" else thai.number(amount)
    elif (kind, key) == ("registers", "list_sources"):
        yield from (part for text in value for part in re.split(r" (?=https?://)", text))
    elif isinstance(value, list):
        yield from value
    else:
        yield str(value)
