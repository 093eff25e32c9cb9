"""Personal data stops a build wherever it stands: in a field, a document, a written page."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from oit.checks.published_texts import check_published_texts
from oit.faults import errors
from oit.loading import load
from oit.text import pdf

PROJECT = "code: 1-1\nname: ทดสอบ\nfiscal_year: 2566\noffice: [เขต]\n"


@pytest.mark.parametrize(
    ("file", "text", "line"),
    [
        ("projects/2566/1-1.yml", PROJECT + "rationale: โทร 081-234-5678\n", 5),
        ("content/office.yml", "name: เขต\naddress: somchai@gmail.com\n", 2),
        ("content/documents/1-1.txt", "บรรทัดแรก\nบัตร ๑-๑๐๑๗-๐๐๒๐๓-๔๕-๐\n", 2),
        ("content/law.md", "# กฎหมาย\n\nโทร 0812345678\n", 3),
    ],
)
def test_personal_data_is_an_error_with_its_line(tmp_path: Path, file: str, text: str, line: int) -> None:
    for name, good in {"projects/2566/1-1.yml": PROJECT, "content/office.yml": "name: เขต\n"}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(good, encoding="utf-8")
    assert not errors(load(tmp_path)[1])
    (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / file).write_text(text, encoding="utf-8")
    [found] = [each for each in errors(load(tmp_path)[1]) if each.code.startswith("personal_")]
    assert (found.file, found.line) == (file, line)
    assert found.remedy


@pytest.mark.parametrize("name", ["documents/1.txt", "documents/1.CSV", "documents/2566/1.tsv", "1.json"])
def test_every_kind_of_text_that_is_published_is_looked_into(tmp_path: Path, name: str) -> None:
    path = tmp_path / "content" / name
    path.parent.mkdir(parents=True)
    path.write_text("0812345678", encoding="utf-8")
    assert [each.file for each in check_published_texts(tmp_path)] == [f"content/{name}"]


def test_old_windows_encoding_is_read_too(tmp_path: Path) -> None:
    path = tmp_path / "content/documents/old.txt"
    path.parent.mkdir(parents=True)
    path.write_bytes("ติดต่อ 081-234-5678".encode("cp874"))
    assert [each.line for each in load(tmp_path)[1] if each.code == "personal_mobile"] == [1]


def test_the_text_of_a_pdf_is_read_too_for_the_search_prints_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "content/documents/names.pdf"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"%PDF")
    read = {path: "รายชื่อผู้เข้าร่วม\nโทร 081-234-5678"}
    monkeypatch.setattr(pdf, "read_pdf", read.__getitem__)
    [found] = [each for each in load(tmp_path)[1] if each.code == "personal_mobile"]
    assert (found.file, found.line) == ("content/documents/names.pdf", 0)


@pytest.mark.parametrize(("text", "later"), [("0812345678", 1), ("081 234 5678", 0)])
def test_a_pdf_is_read_again_when_its_size_or_its_time_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, later: int
) -> None:
    path = tmp_path / "content/documents/names.pdf"
    path.parent.mkdir(parents=True)
    path.write_text("0000000000", encoding="utf-8")
    before = path.stat().st_mtime_ns
    monkeypatch.setattr(pdf, "read_pdf", lambda path: path.read_text(encoding="utf-8"))
    assert list(check_published_texts(tmp_path)) == []
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(before + later, before + later))
    assert [each.code for each in check_published_texts(tmp_path)] == ["personal_mobile"]


def test_a_file_that_is_no_text_does_not_keep_the_next_one_from_being_read(tmp_path: Path) -> None:
    folder = tmp_path / "content/documents"
    folder.mkdir(parents=True)
    (folder / "1.txt").write_bytes(b"\xff\0\xfe")
    (folder / "2.txt").mkdir()
    (folder / "3.txt").write_text("0812345678", encoding="utf-8")
    assert [each.file for each in check_published_texts(tmp_path)] == ["content/documents/3.txt"]


def test_what_a_link_leads_to_is_not_looked_into(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "private.txt").write_text("0812345678", encoding="utf-8")
    (tmp_path / "content/link.txt").symlink_to(tmp_path / "private.txt")
    assert list(check_published_texts(tmp_path)) == []


def test_a_pdf_that_cannot_be_read_stops_nothing(tmp_path: Path) -> None:
    path = tmp_path / "content/documents/scan.pdf"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"%PDF broken")
    assert not [each for each in load(tmp_path)[1] if each.code.startswith("personal_")]
