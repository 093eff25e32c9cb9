"""The files for programs, whose addresses and columns stay: a change here breaks whoever fetches them."""

from __future__ import annotations

import io
import json
import os
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from bench.many_projects import rich_office
from building import OFFICE, ROOT, copy_office
from exports.offices import HOST, changed, exports, rows, source, tables
from oit.exports.all_exports import TABLES
from oit.exports.export import MANY, AnyTable, AnyTableKind, Filled, Table, TableKind
from oit.exports.version import VERSION
from oit.findings.columns import Column
from oit.kept import Kept
from oit.loading import load
from oit.pages.loading import load_site

SOMMUT = load(OFFICE)[0]
COLUMNS = Path(__file__).parent.parent / "data/exports/columns.txt"
PRIVATE = "projects/2566/90000001-2005.yml"


def test_the_files_that_an_office_offers() -> None:
    of_projects = [
        "projects",
        "budget",
        "targets",
        "reports",
        "entries",
        "values",
        "contracts",
        "quantities",
        "attachments",
        "source-notes",
    ]
    kinds = [*of_projects, "units", "ita", "registers", "oit", "elements", "oit-items", "documents", "news"]
    numbered = {"oit": ["oit-2566"], "oit-items": ["oit-2566-o3", "oit-2566-o4"]}
    names = [name for kind in kinds for name in numbered.get(kind, [kind])]
    offered = list(exports(SOMMUT))
    count = 3 * len(names)
    assert offered[:count] == [f"/data/{name}.{ending}" for name in names for ending in ("xlsx", "csv", "json")]
    assert offered[count : count + len(kinds) + 9] == [
        "/data/datapackage.json",
        *(f"/data/schema/table-{name}.json" for name in kinds),
        "/data/schema/project.json",
        "/data/schema/office.json",
        "/data/schema/register.json",
        "/data/schema/scheme.json",
        "/data/schema/ita.json",
        "/data/schema/page.json",
        "/data/schema/news.json",
        "/data/schema/project-page.json",
    ]
    beside = offered[count + len(kinds) + 9 :]
    assert beside[-2:] == ["/oit/2566/data.json", "/data/office.json"]
    assert all(address.endswith("/data.json") for address in beside[:-1])


def written_columns() -> str:
    """Every column as programs know it: table, key, heading, form, unit, in order."""
    lines = [f"version {VERSION}"]
    for table in TABLES:
        lines += [f"{table.name} · {it.key} · {it.title} · {it.form} · {it.unit or '-'}" for it in table.columns]
    return "\n".join(lines) + "\n"


def test_columns_change_with_the_version_and_never_in_silence() -> None:
    """Read oit/exports/version.py, raise the version, tell it in CHANGELOG, then run with UPDATE=1."""
    if os.environ.get("UPDATE"):
        COLUMNS.write_text(written_columns(), encoding="utf-8")
    assert written_columns() == COLUMNS.read_text(encoding="utf-8")


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_no_two_columns_of_a_table_are_called_the_same(table: AnyTableKind) -> None:
    assert len({column.key for column in table.columns}) == len(table.columns)
    assert len({column.title for column in table.columns}) == len(table.columns)
    assert all(column.meaning for column in table.columns)
    assert {*table.unique} <= {column.key for column in table.columns}


@pytest.mark.parametrize("table", tables(SOMMUT).values(), ids=lambda table: table.name)
def test_the_json_of_a_table_is_as_its_schema_says(table: AnyTable) -> None:
    schema = json.loads(exports(SOMMUT)[f"/data/schema/table-{table.kind.name}.json"].content)
    jsonschema.Draft202012Validator.check_schema(schema)
    checker = jsonschema.FormatChecker()
    jsonschema.Draft202012Validator(schema, format_checker=checker).validate(json.loads(table.exports[2].content))
    assert table.rows


def test_a_project_that_was_withdrawn_carries_its_state(tmp_path: Path) -> None:
    notice = "\nwithdrawn: {on: 15/1/2567, reason: รวมกับโครงการอื่น}\n"
    office = changed(copy_office(tmp_path), PRIVATE, ("", notice))
    [project] = [row for row in rows(office, "projects") if row["code"] == "90000001-2005"]
    assert (project["withdrawn_on"], project["withdrawn_reason"]) == ("2024-01-15", "รวมกับโครงการอื่น")
    assert project["name"] != "ข้อมูลที่ถอนเพื่อคุ้มครองข้อมูลส่วนบุคคล"
    assert json.loads(exports(office)["/projects/2566/90000001-2005/data.json"].content)["project"]["withdrawn"]


def texts_in(data: Any) -> Iterator[str]:
    """Every text of a record, however deep."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list | tuple):
        for part in data.values() if isinstance(data, dict) else data:
            yield from texts_in(part)


def unpacked(workbook: bytes) -> bytes:
    book = zipfile.ZipFile(io.BytesIO(workbook))
    return b"".join(map(book.read, book.namelist()))


def test_of_what_was_withdrawn_for_privacy_the_notice_is_left_and_no_word_more(tmp_path: Path) -> None:
    before = {row["page"]: row for row in rows(SOMMUT, "projects")}["https://sommut.go.th/projects/2566/90000001-2005/"]
    office = changed(copy_office(tmp_path), PRIVATE, ("", "\nwithdrawn: {on: 15/1/2567, reason: privacy}\n"))
    [project] = [row for row in rows(office, "projects") if row["code"] == "90000001-2005"]
    assert {key: value for key, value in project.items() if value is not None} == {
        "fiscal_year": 2566,
        "code": "90000001-2005",
        "name": "ข้อมูลที่ถอนเพื่อคุ้มครองข้อมูลส่วนบุคคล",
        "office": "ข้อมูลที่ถอนเพื่อคุ้มครองข้อมูลส่วนบุคคล",
        "unit": "ข้อมูลที่ถอนเพื่อคุ้มครองข้อมูลส่วนบุคคล",
        "page": "https://sommut.go.th/projects/2566/90000001-2005/",
        "withdrawn_on": "2024-01-15",
        "withdrawn_reason": "เพื่อคุ้มครองข้อมูลส่วนบุคคล",
    }
    [withdrawn] = [each for each in SOMMUT.projects if each.code == "90000001-2005"]
    kept = " ".join(texts_in([each.model_dump() for each in SOMMUT.projects if each is not withdrawn]))
    own = {
        text for text in texts_in(withdrawn.model_dump()) if len(text) > 8 and not text.isascii() and text not in kept
    }
    assert len(own) > 5
    assert before["name"] in own
    for address, export in exports(office).items():
        content = unpacked(export.content) if address.endswith(".xlsx") else export.content
        assert not [text for text in own if text.encode() in content], address
    others = [table for name, table in tables(office).items() if name != "projects"]
    told = [row for table in others for row in json.loads(table.exports[2].content)]
    assert not [row for row in told if row.get("code") == "90000001-2005" and not row.get("item")]


def test_an_office_that_publishes_no_names_of_persons_has_none_in_its_files(tmp_path: Path) -> None:
    root = copy_office(tmp_path)
    changed(root, "content/office.yml", ("publish_person_names: true", "publish_person_names: false"))
    person = "นายสมมุติ ทดสอบดี"
    told = f"procurement: [{{work: จ้างเหมา, contractor: {person}, price: 500}}]\ndisagreements:\n"
    told += f"  - {{field: 'procurement[1].contractor', other: {person}, source: ประกาศ}}\n"
    office = changed(root, "projects/2567/90000001-3001.yml", ("", f"\n{told}"))
    [contract] = [row for row in rows(office, "contracts") if row["code"] == "90000001-3001"]
    assert (contract["price"], contract["contractor"]) == (500, "บุคคลธรรมดา")
    [note] = [row for row in rows(office, "source-notes") if row["other_source"] == "ประกาศ"]
    assert (note["used"], note["other"]) == ("บุคคลธรรมดา", "บุคคลธรรมดา")
    for address, export in exports(office).items():
        content = unpacked(export.content) if address.endswith(".xlsx") else export.content
        assert "สมมุติ ทดสอบดี".encode() not in content, address


def test_nothing_is_drawn_before_it_is_asked_for() -> None:
    def never() -> list[object]:
        raise AssertionError("drawn")

    for table in tables(SOMMUT).values():
        undrawn = AnyTable(table.kind, table.filled._replace(rows=never), table.source)
        assert [export.address for export in undrawn.exports] == [export.address for export in table.exports]


def test_the_rows_of_one_table_are_held_and_those_of_the_one_before_are_not() -> None:
    first, second = list(tables(load(OFFICE)[0]).values())[:2]
    held = first.rows
    assert first.rows[0] is held[0]
    assert second.rows
    assert first.rows[0] is not held[0]
    assert first.rows == held


def test_the_same_facts_give_the_same_bytes() -> None:
    first, second = exports(SOMMUT), exports(load(OFFICE)[0])
    assert {address: export.content for address, export in first.items()} == {
        address: export.content for address, export in second.items()
    }


def test_tables_of_projects_are_drawn_again_where_a_project_changed_and_are_as_without_what_was_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, kept = rich_office(tmp_path / "office", 300), Kept(tmp_path / "kept")
    monkeypatch.setattr("oit.exports.export._MANY_PARTS", 1)
    monkeypatch.setattr("oit.exports.export._TOGETHER", 2)

    def drawn(kept: Kept) -> tuple[dict[str, bytes], int]:
        read: list[str] = []
        work = Table._read
        with monkeypatch.context() as patched:
            patched.setattr(Table, "_read", lambda table, source: (read.append(table.name), work(table, source))[1])
            site, _ = load_site(root, ROOT / "overrides/oit", kept=kept)
            made = {export.path: export.content for table in site.tables for export in table.exports}
        return made, read.count("entries")

    first, parts = drawn(kept)
    assert parts > 3
    path = root / "projects/2568/68-00007.yml"
    text = path.read_text("utf-8").replace("text: ", "text: แก้ไขแล้ว ", 3)
    added = "      - {date: 5/10/2567, text: เพิ่มแล้ว}\n      - date: "
    path.write_text(text.replace("      - date: ", added, 1), "utf-8")
    second, read = drawn(kept)
    assert read == 1, "parts behind it are as they were, though their rows stand further down"
    assert second == drawn(Kept())[0] != first
    path.unlink()
    assert drawn(kept)[0] == drawn(Kept())[0]


def test_no_more_than_some_rows_are_written_at_once_where_nothing_is_kept() -> None:
    column: Column[int] = Column("a", "ก", "จำนวน", "integer", lambda row: row)
    kind = TableKind("many", "มีหลายแถว", (column,), lambda _: [Filled("data/many", "มาก", lambda: range(2_500))])
    [table] = kind.of(source(SOMMUT))
    _, for_both, for_programs = table.exports
    assert [part.count(b"\r\n") for part in for_both.parts()] == [1, 1000, 1000, 500]
    assert json.loads(for_programs.content) == [{"a": number} for number in range(2_500)]
    assert [part.count(b'"a"') for part in for_programs.parts()] == [0, 1000, 0, 1000, 0, 500, 0]


def test_with_many_projects_what_has_a_row_for_each_is_zipped(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = exports(SOMMUT)
    monkeypatch.setattr("oit.exports.export.MANY", len(SOMMUT.projects) - 1)
    zipped = exports(SOMMUT)
    assert plain.keys() < zipped.keys()
    for table in tables(SOMMUT).values():
        for form in ("csv", "json"):
            address = f"/{table.path}.{form}"
            if not table.kind.is_of_projects:
                assert zipped[address].content == plain[address].content
                continue
            assert (HOST + address + ".zip").encode() in zipped[address].content, "what was published leads on"
            assert len(zipped[address].content) < 200
            with zipfile.ZipFile(io.BytesIO(zipped[f"{address}.zip"].content)) as file:
                assert file.testzip() is None
                assert {name: file.read(name) for name in file.namelist()} == {
                    f"{table.name}.{form}": plain[address].content
                }


def test_the_readme_says_from_when_on_they_are() -> None:
    assert f"เมื่อมีมากกว่า {MANY:,} โครงการ ไฟล์ CSV และ JSON" in (ROOT / "README.md").read_text(encoding="utf-8")
