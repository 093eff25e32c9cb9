"""Personal data stops a build wherever it stands: in a field, a document, a written page."""

from __future__ import annotations

from pathlib import Path

import pytest

from oit.checks import published_texts as privacy
from oit.faults import errors
from oit.loading import load

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
    monkeypatch.setattr(privacy, "read_pdf", lambda _: "รายชื่อผู้เข้าร่วม\nโทร 081-234-5678")
    [found] = [each for each in load(tmp_path)[1] if each.code == "personal_mobile"]
    assert (found.file, found.line) == ("content/documents/names.pdf", 0)


def test_a_pdf_that_cannot_be_read_stops_nothing(tmp_path: Path) -> None:
    path = tmp_path / "content/documents/scan.pdf"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"%PDF broken")
    assert not [each for each in load(tmp_path)[1] if each.code.startswith("personal_")]
