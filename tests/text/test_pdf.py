"""PDFs: two producers and two Thai fonts give every letter back; what cannot be read gets a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfWriter

from import_samples import DATA, REPORT, one
from oit.faults import Fault
from oit.importers.combine import combine
from oit.importers.compare import differences
from oit.importers.report.printing import read_report
from oit.text import pdf, thai
from oit.text.pdf import read_pdf, repair

PDFS = sorted(DATA.glob("*.pdf"))


def test_there_are_two_producers_and_two_fonts() -> None:
    assert {path.stem for path in PDFS} >= {"report-chromium-garuda", "report-fpdf2-sarabun"}


@pytest.mark.parametrize("path", PDFS, ids=lambda path: path.stem)
def test_every_letter_comes_back_in_order(path: Path) -> None:
    assert "".join(read_pdf(path).split()) == "".join(thai.tidy(REPORT).split())


@pytest.mark.parametrize("path", PDFS, ids=lambda path: path.stem)
def test_the_facts_are_those_of_the_text(path: Path) -> None:
    [draft] = combine(read_report(read_pdf(path), path.name))
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
        ("เป้ าหมาย", "เป้าหมาย"),
        ("ดำเนิ\nนงาน", "ดำเนิ\nนงาน"),
        ("โครงก\nาร", "โครงการ"),
        ("เ\nป้าหมาย", "เป้าหมาย"),
    ],
)
def test_torn_letters_are_joined(torn: str, whole: str) -> None:
    assert repair(torn) == whole


def written(path: Path, pages: int = 1, password: str = "") -> Path:
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(200, 200)
    if password:
        writer.encrypt(password, algorithm="AES-256")
    writer.write(path)
    return path


def why(path: Path) -> str:
    with pytest.raises(Fault) as refusal:
        read_pdf(path)
    return refusal.value.code


def test_what_cannot_be_read_is_told_apart(tmp_path: Path) -> None:
    assert why(written(tmp_path / "blank.pdf")) == "pdf_scan"
    assert why(written(tmp_path / "locked.pdf", password="secret")) == "pdf_locked"
    assert why(written(tmp_path / "long.pdf", pages=500)) == "pdf_long"
    whole = PDFS[0].read_bytes()
    for number, content in enumerate([b"", b"%PDF-1.7\n", b"not a pdf at all", whole[: len(whole) // 2]]):
        path = tmp_path / f"broken{number}.pdf"
        path.write_bytes(content)
        assert why(path) == "pdf_broken"


def test_as_many_pages_as_allowed_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MAX_PAGES", 3)
    assert why(written(tmp_path / "three.pdf", pages=3)) == "pdf_scan"
    assert why(written(tmp_path / "four.pdf", pages=4)) == "pdf_long"


def test_progress_is_told_page_by_page() -> None:
    told: list[tuple[int, int]] = []
    read_pdf(PDFS[0], lambda done, of: told.append((done, of)))
    assert told == [(number, told[-1][1]) for number in range(1, told[-1][1] + 1)]
