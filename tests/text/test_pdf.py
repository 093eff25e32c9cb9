"""PDFs: two producers and two Thai fonts give every letter back; what cannot be read gets a sentence."""

from __future__ import annotations

import logging
from functools import cache
from pathlib import Path

import pytest
from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject, StreamObject

from import_samples import DATA, REPORT, one
from oit.faults import Fault
from oit.importers.combine import combine
from oit.importers.compare import differences
from oit.importers.report.report_reader import read_report
from oit.text import pdf, thai
from oit.text.pdf import read_pdf, repair

PDFS = sorted(DATA.glob("*.pdf"))


@cache
def reading(path: Path) -> tuple[str, list[tuple[int, int]]]:
    """The text of a sample, read once for all tests, and what was told while it was read."""
    told: list[tuple[int, int]] = []
    return read_pdf(path, lambda done, of: told.append((done, of))), told


def test_there_are_two_producers_and_two_fonts() -> None:
    assert {path.stem for path in PDFS} >= {"report-chromium-garuda", "report-fpdf2-sarabun"}


@pytest.mark.parametrize("path", PDFS, ids=lambda path: path.stem)
def test_every_letter_comes_back_in_order(path: Path) -> None:
    assert "".join(reading(path)[0].split()) == "".join(thai.tidy(REPORT).split())


@pytest.mark.parametrize("path", PDFS, ids=lambda path: path.stem)
def test_the_facts_are_those_of_the_text(path: Path) -> None:
    [draft] = combine(read_report(reading(path)[0], path.name))
    want = one(REPORT)
    assert list(differences(want.data, draft.data)) == list(differences(draft.data, want.data)) == []
    told, wanted = ([item["field"] for item in each.data["disagreements"]] for each in (draft, want))
    assert told == wanted
    assert not draft.notes


@pytest.mark.parametrize(
    ("torn", "whole"),
    [
        ("ได\uf70bรับ", "ได้รับ"),  # a lowered mark of Windows fonts
        ("ป\uf714า", "ป้า"),  # a mark moved left of a tall letter
        ("สํ านัก", "สำนัก"),
        ("ส\u0e4d\u0e32นัก", "สำนัก"),
        ("ส ำนัก", "สำนัก"),
        ("น ้ ำ", "น้ำ"),
        ("น\u0e4d \u0e49 \u0e32", "น้ำ"),
        ("น\u0e49\u0e4d \u0e32", "น้ำ"),
        ("เป้ าหมาย", "เป้าหมาย"),
        ("ดำเนิ\nนงาน", "ดำเนิ\nนงาน"),
        ("โครงก\nาร", "โครงการ"),
        ("เ\nป้าหมาย", "เป้าหมาย"),
    ],
)
def test_torn_letters_are_joined(torn: str, whole: str) -> None:
    assert repair(torn) == whole


def written(path: Path, pages: int = 1, **passwords: str) -> Path:
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(200, 200)
    if passwords:
        writer.encrypt(**passwords, algorithm="AES-256")
    writer.write(path)
    return path


def drawn(path: Path, words: str, held: str = "", inline: str = "") -> Path:
    """A PDF whose page shows words, holds an object of a kind (`/Image`), and draws a picture on the spot."""
    writer = PdfWriter()
    page = writer.add_blank_page(200, 200)
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    resources = DictionaryObject({NameObject("/Font"): DictionaryObject({NameObject("/F"): _dictionary(font)})})
    if held:
        picture = StreamObject()
        picture.update(_dictionary({"/Subtype": held}))
        resources[NameObject("/XObject")] = DictionaryObject({NameObject("/P"): writer._add_object(picture)})
    page[NameObject("/Resources")] = resources
    content = StreamObject()
    content.set_data(f"BT /F 12 Tf 10 100 Td ({words}) Tj ET {inline}".encode())
    page[NameObject("/Contents")] = writer._add_object(content)
    writer.write(path)
    return path


def _dictionary(names: dict[str, str]) -> DictionaryObject:
    return DictionaryObject({NameObject(key): NameObject(value) for key, value in names.items()})


def why(path: Path) -> str:
    with pytest.raises(Fault) as refusal:
        read_pdf(path)
    return refusal.value.code


def test_what_cannot_be_read_is_told_apart(tmp_path: Path) -> None:
    assert why(written(tmp_path / "blank.pdf")) == "pdf_scan"
    assert why(written(tmp_path / "locked.pdf", user_password="secret")) == "pdf_locked"
    assert why(written(tmp_path / "long.pdf", pages=500)) == "pdf_long"
    whole = PDFS[0].read_bytes()
    for number, content in enumerate([b"", b"%PDF-1.7\n", b"not a pdf at all", whole[: len(whole) // 2]]):
        path = tmp_path / f"broken{number}.pdf"
        path.write_bytes(content)
        assert why(path) == "pdf_broken"


def test_a_pdf_that_is_only_kept_from_being_changed_is_read(tmp_path: Path) -> None:
    assert why(written(tmp_path / "kept.pdf", user_password="", owner_password="secret")) == "pdf_scan"


def test_pages_without_thai_are_told_from_pictures_of_pages(tmp_path: Path) -> None:
    page_number = "1 / 12"
    assert why(drawn(tmp_path / "english.pdf", "Annual report")) == "pdf_no_thai"
    assert why(drawn(tmp_path / "scan.pdf", page_number, held="/Image")) == "pdf_scan"
    assert why(drawn(tmp_path / "frame.pdf", page_number, held="/Form")) == "pdf_no_thai"
    for size in (1, 9):  # a picture of one point, whole; one of 81 points that has lost 80 of them
        inline = f"BI /W {size} /H {size} /BPC 8 /CS /G ID x EI"
        assert why(drawn(tmp_path / "among.pdf", page_number, inline=inline)) == "pdf_scan"


def test_what_the_library_thinks_of_an_odd_file_is_not_shown(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    logging.getLogger("pypdf").setLevel(logging.NOTSET)
    path = tmp_path / "odd.pdf"
    path.write_bytes(b"not a pdf at all")
    assert why(path) == "pdf_broken"
    assert caplog.records == []


def test_as_many_pages_as_allowed_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MAX_PAGES", 3)
    assert why(written(tmp_path / "three.pdf", pages=3)) == "pdf_scan"
    with pytest.raises(Fault) as refusal:
        read_pdf(written(tmp_path / "four.pdf", pages=4))
    assert refusal.value.message == "ไฟล์ PDF มี 4 หน้า เกินที่รับได้ — แบ่งเป็นไฟล์ละไม่เกิน 3 หน้า"


def test_progress_is_told_page_by_page() -> None:
    told = reading(PDFS[0])[1]
    assert len(told) > 1
    assert told == [(number, len(told)) for number in range(1, len(told) + 1)]
