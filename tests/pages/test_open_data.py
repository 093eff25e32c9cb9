"""The pages about open data: what is offered, under which terms, and what the office has not chosen."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from building import OFFICE, ROOT
from oit.collection import Collection
from oit.loading import load
from oit.model import Office
from oit.pages.layout import lay_out
from oit.pages.open_data import catalogue
from oit.pages.rendering import Site

SOMMUT = load(OFFICE)[0]


def site(office: Collection = SOMMUT, url: str = "https://sommut.go.th") -> Site:
    return lay_out(office, ROOT / "overrides/oit", url)


def drawn(address: str, made: Site | None = None) -> LexborHTMLParser:
    made = made or site()
    return LexborHTMLParser(made.html(made.pages[address]))


def text_of(page: LexborHTMLParser) -> str:
    assert page.body
    return " ".join(page.body.text().split())


def linked(page: LexborHTMLParser) -> list[dict[str, Any]]:
    return [json.loads(node.text()) for node in page.css('script[type="application/ld+json"]')]


def test_every_table_is_there_with_its_rows_columns_and_files() -> None:
    page, made = drawn("/data/"), site()
    for table in made.tables:
        line, article = page.css_first(f"#{table.name}"), page.css_first(f"#{table.kind.name}")
        assert line, table.name
        assert article, table.kind.name
        assert f"{len(table.rows):,} แถว" in line.text()
        keys = [node.text() for node in article.css("tbody code")]
        assert keys == [column.key for column in table.kind.columns]
        links = [link.attributes["href"] for link in line.css("a[download]")]
        assert links == [export.path.removeprefix("data/") for export in table.exports]


def test_who_chose_the_licence_is_said() -> None:
    nothing = replace(SOMMUT, office=Office(name="เทศบาลก"))
    sample = replace(SOMMUT, office=Office(name="เทศบาลก", sample=True))
    assert "ค่าเริ่มต้น" not in text_of(drawn("/data/"))
    assert "ซึ่งเป็นค่าเริ่มต้นของเว็บไซต์นี้ หน่วยงานยังไม่ได้เลือก" in text_of(drawn("/data/", site(nothing)))
    page = drawn("/data/", site(sample))
    assert "หน่วยงานยังไม่ได้เลือกสัญญาอนุญาตของข้อมูล" in text_of(page)
    assert not page.css("[rel~=license]")


def test_search_engines_are_told_of_the_data_and_of_the_office_where_the_site_knows_its_address() -> None:
    assert [each["@type"] for each in linked(drawn("/data/"))] == ["Dataset"]
    assert [each["@type"] for each in linked(drawn("/"))] == ["GovernmentOrganization"]
    assert not linked(drawn("/data/", site(url="")))
    assert not linked(drawn("/", site(url="")))


def test_no_name_ends_the_piece_that_search_engines_read() -> None:
    sly = replace(SOMMUT, office=Office(name="</script><b>ก"))
    assert linked(drawn("/data/", site(sly)))[0]["creator"]["name"] == "</script><b>ก"


def test_an_office_without_any_data_has_the_page_too() -> None:
    empty = Collection(OFFICE, Office(name="เทศบาลก"))
    assert "0 แถว" in text_of(drawn("/data/", site(empty)))


def test_the_catalogue_has_its_fourteen_fields_and_guesses_none() -> None:
    fields = {field.title: field.value for field in catalogue(SOMMUT)}
    assert len(fields) == 14
    assert (fields["ชื่อผู้ติดต่อ"], fields["อีเมลผู้ติดต่อ"]) == ("ฝ่ายปกครอง", "it@sommut.go.th")
    assert fields["หน่วยความถี่ของการปรับปรุงข้อมูล"] is fields["วัตถุประสงค์"] is None
    unstated = [field for field in catalogue(replace(SOMMUT, office=Office(name="ก", sample=True))) if not field.value]
    assert all(field.choose for field in unstated)
    assert {field.title for field in unstated} >= {"ชื่อผู้ติดต่อ", "อีเมลผู้ติดต่อ", "สัญญาอนุญาตให้ใช้ข้อมูล"}


def test_lists_items_and_projects_lead_to_their_files() -> None:
    links = {
        "/projects/": "projects.csv",
        "/projects/2566/": "projects.xlsx",
        "/oit/": "registers.csv",
        "/oit/2566/": "oit-2566.json",
        "/oit/2566/o3/": "oit-2566.csv",
        "/oit/2566/o4/": "oit-2566-o4.xlsx",
        "/units/": "units.csv",
        "/units/works/": "projects.csv",
        "/news/": "news.json",
        "/contact/": "office.json",
        "/ita/": "ita.csv",
        "/documents/": "documents.xlsx",
        "/projects/2566/90000001-2001/": "data.json",
    }
    for address, name in links.items():
        found = [str(link.attributes["href"]) for link in drawn(address).css("a[download]")]
        assert [href for href in found if href.endswith(name)], address


def test_the_page_begins_with_what_a_reader_gets_and_what_programs_need_stands_last() -> None:
    page, empty = drawn("/data/"), drawn("/data/", site(Collection(OFFICE, Office(name="เทศบาลก"))))
    assert [node.id for node in page.css("h2")] == ["get", "licence", "tables", "use", "programs"]
    given = page.css(".oit-get")
    assert given[0].attributes["href"] == "projects.xlsx"
    assert len({link.attributes["aria-label"] for link in given}) == len(given) > 3
    assert not empty.css(".oit-get")


@pytest.mark.parametrize("language", ["python", "r"])
def test_with_many_projects_the_page_says_what_is_zipped_and_its_examples_read_that(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert ".zip" not in text_of(drawn("/data/"))
    monkeypatch.setattr("oit.exports.export.MANY", 1)
    made = site(url=tmp_path.as_uri())
    page = drawn("/data/", made)
    assert "ให้แตกไฟล์ก่อนเปิด" in text_of(page)
    assert {link.text().split()[1] for link in page.css('a[href$=".csv.zip"], a[href$=".json.zip"]')} == {"(.zip)"}
    for export in made.exports:
        if export.path == "data/projects.csv.zip":
            (tmp_path / "data").mkdir()
            (tmp_path / export.path).write_bytes(export.content)
    example = page.css_first(f"#{language}")
    assert example
    programs = {"python": [sys.executable, "-c"], "r": ["Rscript", "-e"]}
    if not shutil.which(programs[language][0]):
        pytest.skip("R is not here")
    done = subprocess.run([*programs[language], example.text()], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    kept = [project for project in SOMMUT.projects if not project.withdrawn]
    count, total = done.stdout.split()
    assert (int(count), round(float(total))) == (len(kept), round(sum(it.budget.allocated or 0 for it in kept)))
