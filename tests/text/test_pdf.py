"""PDFs: two producers and two Thai fonts give every letter back; what cannot be read gets a sentence."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import NamedTuple

import pytest
from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject, StreamObject

from import_samples import DATA, REPORT, one
from oit.faults import Fault
from oit.importers.combine import combine
from oit.importers.compare import differences
from oit.importers.report.report_reader import read_report
from oit.text import pdf, thai
from oit.text.pdf import read_pdf
from oit.text.pdf_repair import repair

PDFS = sorted(DATA.glob("*.pdf"))


class Sample(NamedTuple):
    """A file, and its text as we read it."""

    name: str
    text: str


@pytest.fixture(scope="module", params=PDFS, ids=lambda path: path.stem)
def sample(request: pytest.FixtureRequest) -> Sample:
    return Sample(request.param.name, read_pdf(request.param))


def test_there_are_two_producers_and_two_fonts() -> None:
    assert {path.stem for path in PDFS} >= {"report-chromium-garuda", "report-fpdf2-sarabun"}


def test_every_letter_comes_back_in_order(sample: Sample) -> None:
    assert "".join(sample.text.split()) == "".join(thai.tidy(REPORT).split())


def test_the_facts_are_those_of_the_text(sample: Sample) -> None:
    [draft] = combine(read_report(sample.text, sample.name))
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
        ("จ านวน", "จำนวน"),  # a text layer without ำ
        ("น ้าท่วม ค้ าประกัน", "น้ำท่วม ค้ำประกัน"),
        ("ป้ องกัน ส่ งเสริม", "ป้องกัน ส่งเสริม"),
        ("ไม่ มี ใกล้ บ้าน ที่ ดิน บ่ มี", "ไม่ มี ใกล้ บ้าน ที่ ดิน บ่ มี"),
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


def test_the_library_is_silent_about_an_odd_file_and_nobody_else(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    logging.getLogger("pypdf").setLevel(logging.NOTSET)
    path = tmp_path / "odd.pdf"
    path.write_bytes(b"not a pdf at all")
    assert why(path) == "pdf_broken"
    logging.getLogger("mkdocs").warning("a word of another program")
    assert caplog.messages == ["a word of another program"]


def test_as_many_pages_as_allowed_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MAX_PAGES", 3)
    assert why(written(tmp_path / "three.pdf", pages=3)) == "pdf_scan"
    with pytest.raises(Fault) as refusal:
        read_pdf(written(tmp_path / "four.pdf", pages=4))
    assert refusal.value.message == "ไฟล์ PDF มี 4 หน้า เกินที่รับได้ — แบ่งเป็นไฟล์ละไม่เกิน 3 หน้า"


def test_progress_is_told_page_by_page(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    with pytest.raises(Fault):
        read_pdf(written(tmp_path / "three.pdf", pages=3), lambda done, of: told.append((done, of)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def shared_pages(path: Path, commands: bytes, pages: int = 1, form: bytes = b"", depth: int = 0) -> Path:
    """A PDF of pages that share one stream of commands; each form of `depth` runs the next one, twice."""
    writer = PdfWriter()
    inner = None
    for step in range(depth + 1 if form else 0):
        stream = StreamObject()
        stream.set_data(form if step == 0 else b"/F Do /F Do")
        stream |= {NameObject("/Type"): NameObject("/XObject"), NameObject("/Subtype"): NameObject("/Form")}
        if inner:
            forms = DictionaryObject({NameObject("/F"): inner})
            stream[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): forms})
        inner = writer._add_object(stream)
    stream = StreamObject()
    stream.set_data(commands)
    shared = writer._add_object(stream.flate_encode())
    for _ in range(pages):
        page = writer.add_blank_page(200, 200)
        page[NameObject("/Contents")] = shared
        if inner:
            forms = DictionaryObject({NameObject("/F"): inner})
            page[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): forms})
    writer.write(path)
    return path


_TEXT = b"BT /F1 9 Tf " + b"(a) Tj " * 30_000 + b"ET"


@pytest.mark.parametrize(
    ("commands", "pages", "form", "depth"),
    [
        (_TEXT, 300, b"", 0),
        (_TEXT * 25, 1, b"", 0),
        (b"/F Do " * 1_000, 1, _TEXT, 0),
        (b"/F Do", 1, _TEXT, 19),
        (b"/F Do", 1, b"BT ET", 60),
    ],
    ids=["pages share one stream", "one long page", "a form run often", "forms in forms", "forms in forms in forms"],
)
def test_a_file_that_takes_minutes_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, commands: bytes, pages: int, form: bytes, depth: int
) -> None:
    path = shared_pages(tmp_path / "bomb.pdf", commands, pages, form, depth)
    assert path.stat().st_size < 6_000_000
    monkeypatch.setattr("pypdf.PageObject.extract_text", lambda _: pytest.fail("it was read"))
    with pytest.raises(Fault) as raised:
        read_pdf(path)
    assert raised.value.code == "pdf_heavy"


def test_pages_that_share_little_are_read(tmp_path: Path) -> None:
    with pytest.raises(Fault) as raised:
        read_pdf(shared_pages(tmp_path / "small.pdf", b"BT /F1 9 Tf (a) Tj ET", 20, b"BT (b) Tj ET"))
    assert raised.value.code == "pdf_no_thai"


@pytest.mark.parametrize("name", [b"/FlateDecod;;e", b"/Crypt"])
def test_a_way_of_packing_that_nobody_knows_is_called_broken(name: bytes, tmp_path: Path) -> None:
    data = (DATA / "report-fpdf2-sarabun.pdf").read_bytes().replace(b"/FlateDecode", name)
    path = tmp_path / "odd.pdf"
    path.write_bytes(data)
    with pytest.raises(Fault) as raised:
        read_pdf(path)
    assert raised.value.code.startswith("pdf_")
