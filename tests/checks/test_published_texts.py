"""Personal data stops a build wherever it stands: in a field, a document, a written page."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest
from PIL import Image
from pypdf import PdfWriter

from oit.checks import published_texts
from oit.checks.published_texts import check_published_texts
from oit.faults import Fault, errors
from oit.kept import Kept
from oit.loading import load
from oit.text import pdf
from oit.text.pdf import PdfContents


def put(root: Path, name: str, content: str | bytes) -> Path:
    """Write a file below content/."""
    path = root / "content" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def personal(root: Path) -> list[Fault]:
    return [each for each in check_published_texts(root) if each.code.startswith("personal_")]


def unread(root: Path) -> list[tuple[str, object, object]]:
    """Return what is said to be unread: code, how many files, which."""
    told = [each for each in check_published_texts(root) if each.code.startswith("unread_")]
    return [(each.code, each.words["count"], each.words["names"]) for each in told]


PROJECT = "code: 1-1\nname: ทดสอบ\nfiscal_year: 2566\noffice: [เขต]\n"


@pytest.mark.parametrize(
    ("file", "text", "line"),
    [
        ("projects/2566/1-1.yml", PROJECT + "rationale: โทร 081-234-5678\n", 5),
        ("content/office.yml", "name: เขต\naddress: somchai@gmail.com\n", 2),
        ("content/documents/1-1.txt", "บรรทัดแรก\nบัตร ๑-๑๐๑๗-๐๐๒๐๓-๔๕-๐\n", 2),
        ("content/law.md", "# กฎหมาย\n\nโทร 0812345678\n", 3),
        ("content/office.yml", "name: เขต\nmeasures:\n  a: {title: โทร 081-234-5678, unit: คน}\n", 3),
        ("content/oit/schemes/own.yml", "title: โทร 081-234-5678\n", 1),
        ("content/synonyms.yml", "- [ก, ข]\n- [ค, โทร 081-234-5678]\n", 2),
        ("content/published.txt", "# โทร 081-234-5678\n", 1),
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
    read = {path: PdfContents("รายชื่อผู้เข้าร่วม\nโทร 081-234-5678")}
    monkeypatch.setattr(pdf, "pdf_contents", read.__getitem__)
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
    monkeypatch.setattr(pdf, "_pages", lambda path: (PdfWriter(), [path.read_text(encoding="utf-8")]))
    assert personal(tmp_path) == []
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(before + later, before + later))
    assert [each.code for each in personal(tmp_path)] == ["personal_mobile"]


def test_a_file_that_is_no_text_does_not_keep_the_next_one_from_being_read(tmp_path: Path) -> None:
    folder = tmp_path / "content/documents"
    folder.mkdir(parents=True)
    (folder / "1.txt").write_bytes(b"\xff\0\xfe")
    (folder / "2.txt").mkdir()
    (folder / "3.txt").write_text("0812345678", encoding="utf-8")
    assert [each.file for each in personal(tmp_path)] == ["content/documents/3.txt"]


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


@pytest.mark.parametrize(
    "ending", ["markdown", "mdown", "mkd", "MD", "html", "HTML", "xhtml", "css", "ics", "unknown", ""]
)
def test_any_text_is_read_whatever_its_ending(tmp_path: Path, ending: str) -> None:
    put(tmp_path, f"page.{ending}".rstrip("."), "<p>ผู้ประสานงาน 081-234-5678</p>")
    assert [each.code for each in personal(tmp_path)] == ["personal_mobile"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "cp874"])
def test_every_encoding_that_programs_save_in_is_read(tmp_path: Path, encoding: str) -> None:
    put(tmp_path, "documents/1.txt", "ผู้ประสานงาน ๐๘๑-๒๓๔-๕๖๗๘\n".encode(encoding))
    assert [each.code for each in personal(tmp_path)] == ["personal_mobile"]
    assert unread(tmp_path) == []


@pytest.mark.parametrize(
    "data",
    [
        "ผู้ประสานงาน ๐๘๑-๒๓๔-๕๖๗๘ ต่อ ".encode() + b"\xff",
        "ผู้ประสานงาน ๐๘๑-๒๓๔-๕๖๗๘ ต่อ ".encode() + b"\xa1 end",  # a letter in the Thai code page
        "ผู้ประสานงาน ๐๘๑-๒๓๔-๕๖๗๘ ต่อ ".encode("cp874") + b"\xff",
        "ผู้ประสานงาน ๐๘๑-๒๓๔-๕๖๗๘".encode("utf-16") + b"\x0e",
    ],
)
def test_a_bad_byte_hides_nothing_and_is_told(tmp_path: Path, data: bytes) -> None:
    put(tmp_path, "documents/1.txt", data)
    assert [each.code for each in personal(tmp_path)] == ["personal_mobile"]
    assert unread(tmp_path) == [("unread_letters", 1, "documents/1.txt")]


def test_a_word_file_is_read_to_its_last_corner(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("ผู้ประสานงาน 081-234-5678")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "นางสมมุติ ตัวอย่าง", "บ้านเลขที่ 45/6"
    document.sections[0].header.paragraphs[0].text = "tuayang@gmail.com"
    document.sections[0].footer.paragraphs[0].text = "เลขที่บัญชี 123-4-56789-0"
    split = document.add_paragraph()
    for part in ("1-9914", "-49413-", "08-1"):  # Word cuts a line into runs wherever it was touched
        split.add_run(part)
    document.part.relate_to("mailto:tuayang2@yahoo.com", "x:hyperlink", is_external=True)
    document.save(str(put(tmp_path, "documents/1.docx", b"")))
    assert sorted(str(each.words["text"]) for each in personal(tmp_path)) == [
        "081-234-5678".replace("1-234-56", "x-xxx-xx"),
        "1-xxxx-xxxxx-xx-1",
        "txxx@gmail.com",
        "txxx@yahoo.com",
        "xxx-x-xxxx9-0",
        "บ้านเลขที่ xx/x",
    ]
    assert unread(tmp_path) == []


def test_every_cell_of_a_workbook_is_read_and_named(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "ผู้รับเงิน"
    sheet.append(["ชื่อ", "เลขประจำตัว", "โทรศัพท์", "เลขที่บัญชี"])
    sheet.append(["นางสมมุติ ตัวอย่าง", 1991449413081, 812345678, 1234567890])
    sheet["C3"] = 912345678
    sheet["C3"].number_format = "000-000-0000"
    sheet["F9"] = "tuayang@gmail.com"
    hidden = book.create_sheet("ร่าง")
    hidden.sheet_state = "hidden"
    hidden["B2"] = "โทร 089-876-5432"
    sheet["A1"].comment = openpyxl.comments.Comment("โทร 064-123-4567", "x")
    book.save(put(tmp_path, "documents/1.xlsx", b""))
    found = [(each.code.removeprefix("personal_"), each.field, each.words["text"]) for each in personal(tmp_path)]
    assert found == [
        ("citizen_id", "แผ่น ผู้รับเงิน ช่อง B2", "1xxxxxxxxxxx1"),
        ("mobile", "แผ่น ผู้รับเงิน ช่อง C2", "81xxxxx78"),
        ("bank_account", "แผ่น ผู้รับเงิน ช่อง D2", "xxxxxxxx90"),
        ("mobile", "แผ่น ผู้รับเงิน ช่อง C3", "09xxxxxx78"),
        ("email", "แผ่น ผู้รับเงิน ช่อง F9", "txxx@gmail.com"),
        ("mobile", "แผ่น ร่าง ช่อง B2", "08x-xxx-xx32"),
        ("mobile", "", "06x-xxx-xx67"),
    ]
    assert unread(tmp_path) == []


@pytest.mark.parametrize("name", ["1.docx", "1.xlsx", "1.pptx", "1.pdf"])
def test_a_broken_file_is_told_and_never_a_traceback(tmp_path: Path, name: str) -> None:
    put(tmp_path, f"documents/{name}", "not what its name says")
    assert unread(tmp_path) == [("unread_closed", 1, f"documents/{name}")]


def test_a_workbook_with_a_far_corner_is_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active["XFD1048576"] = "tuayang@gmail.com"
    book.save(put(tmp_path, "documents/1.xlsx", b""))
    assert [code for code, _, _ in unread(tmp_path)] == ["unread_closed"]  # more rows than are looked through


def test_a_pdf_with_little_thai_is_read_and_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, "documents/1.pdf", b"%PDF")
    monkeypatch.setattr(pdf, "_pages", lambda _path: (PdfWriter(), ["Contact: tuayang@gmail.com"]))
    assert [each.code for each in personal(tmp_path)] == ["personal_email"]
    assert unread(tmp_path) == [("unread_scans", 1, "documents/1.pdf")]


def test_a_pdf_that_is_a_picture_of_paper_is_told(tmp_path: Path) -> None:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.write(put(tmp_path, "documents/scan.pdf", b""))
    assert unread(tmp_path) == [("unread_scans", 1, "documents/scan.pdf")]


def test_a_pdf_of_too_many_pages_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MAX_PAGES", 1)
    writer = PdfWriter()
    for _ in range(2):
        writer.add_blank_page(100, 100)
    writer.write(put(tmp_path, "documents/long.pdf", b""))
    assert unread(tmp_path) == [("unread_closed", 1, "documents/long.pdf")]


def test_what_stands_beside_the_pages_of_a_pdf_is_read(tmp_path: Path) -> None:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.add_uri(0, "mailto:tuayang@gmail.com", (0, 0, 50, 50))
    writer.write(put(tmp_path, "documents/links.pdf", b""))
    assert [each.words["text"] for each in personal(tmp_path)] == ["txxx@gmail.com"]


def test_names_of_files_and_folders_are_part_of_the_address(tmp_path: Path) -> None:
    put(tmp_path, "documents/นายก-0812345678/id_1991449413081.txt", "โทร 089-876-5432")
    shown = "content/documents/นายก-08xxxxxx78/id_1xxxxxxxxxxx1.txt"
    assert [(each.file, each.code) for each in personal(tmp_path)] == [
        (shown, "personal_file_name"),
        (shown, "personal_file_name"),
        (shown, "personal_mobile"),
    ]


def test_pictures_are_told_once_and_the_seal_is_not(tmp_path: Path) -> None:
    for name in ("seal.png", "1.jpg", "2.PNG", "3.gif", "4.webp"):
        Image.new("L", (1, 1)).save(put(tmp_path, f"images/{name}", b""))
    [told] = check_published_texts(tmp_path, "images/seal.png")
    assert (told.code, told.words["count"]) == ("unread_pictures", 4)
    assert str(told).startswith(
        "content/images/1.jpg: ไม่ได้ตรวจหาข้อมูลส่วนบุคคลในภาพ 4 ไฟล์ (images/1.jpg images/2.PNG images/3.gif และอีก 1 ไฟล์) — "
    )


@pytest.mark.parametrize("data", [b"PK\0\0\1\2\3\xff\xd8", b"text alone", b""])
def test_what_no_reader_knows_is_told_by_its_kind_whatever_is_in_it(tmp_path: Path, data: bytes) -> None:
    for ending in ("zip", "7z", "rar", "doc", "xls", "ppt", "odt", "ods", "odp", "rtf", "mp3", "m4a", "mp4", "webm"):
        put(tmp_path, f"documents/1.{ending}", data)
    told = {each.code: each.words["count"] for each in check_published_texts(tmp_path)}
    assert told == {"unread_kinds": 10, "unread_media": 4}


@pytest.mark.parametrize(
    "data", [b"PK\3\4", b"%PDF-1.7", b"{\\rtf1 \\'a1}", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\x1f\x8b\x08"]
)
def test_a_text_by_its_name_alone_is_told(tmp_path: Path, data: bytes) -> None:
    put(tmp_path, "documents/1.csv", data)
    assert unread(tmp_path) == [("unread_kinds", 1, "documents/1.csv")]


def test_a_zero_byte_hides_nothing_and_is_told(tmp_path: Path) -> None:
    put(tmp_path, "documents/1.txt", b"\x000812345\x00678")
    put(tmp_path, "documents/2.txt", "ผู้ประสานงาน ๐๘๑-๒๓๔-๕๖๗๘".encode("utf-32"))
    assert [each.code for each in personal(tmp_path)] == ["personal_mobile", "personal_mobile"]
    assert unread(tmp_path) == [("unread_letters", 2, "documents/1.txt documents/2.txt")]


@pytest.mark.parametrize("name", ["documents/1.json", "documents/1.geojson"])
def test_what_a_data_file_writes_in_numbers_of_characters_is_read(tmp_path: Path, name: str) -> None:
    put(tmp_path, name, r'{"tel": "\u0e50\u0e58\u0e51-\u0e52\u0e53\u0e54-\u0e55\u0e56\u0e57\u0e58"}')
    assert [each.code for each in personal(tmp_path)] == ["personal_mobile"]


_WORD = '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>สวัสดี</w:t></w:r>{}</w:p></w:body></w:document>'
BESIDE = {
    "alternative text": (
        "word/document.xml",
        _WORD.format('<w:drawing><wp:docPr xmlns:wp="p" descr="{}"/></w:drawing>'),
    ),
    "title of a picture": ("ppt/slides/slide1.xml", '<p:cNvPr xmlns:p="p" id="1" name="x" title="{}"/>'),
    "a field's hint": ("word/document.xml", _WORD.format('<w:sdtPr><w:alias w:val="{}"/></w:sdtPr>')),
    "who wrote it": ("docProps/core.xml", "<c><creator>{}</creator></c>"),
    "a property of the office's own": (
        "docProps/custom.xml",
        '<p><property name="a"><lpwstr>{}</lpwstr></property></p>',
    ),
    "data behind it": ("customXml/item1.xml", "<a><b>{}</b></a>"),
    "a chart": ("word/charts/chart1.xml", "<c><pt><v>{}</v></pt></c>"),
    "a box of old Word": ("word/document.xml", _WORD.format('<v:shape xmlns:v="v" alt="{}"/>')),
    "what a pivot table remembers": ("xl/pivotCache/pivotCacheRecords1.xml", '<r><s v="{}"/></r>'),
    "another workbook's cells": ("xl/externalLinks/externalLink1.xml", "<a><cell r='A1'><v>{}</v></cell></a>"),
}


@pytest.mark.parametrize(("part", "xml"), BESIDE.values(), ids=BESIDE.keys())
def test_what_an_office_file_holds_beside_its_text_is_read(tmp_path: Path, part: str, xml: str) -> None:
    put(
        tmp_path,
        "documents/1.docx",
        package({"word/document.xml": _WORD.format(""), part: xml.format("1991449413081")}),
    )
    assert [each.words["text"] for each in personal(tmp_path)] == ["1xxxxxxxxxxx1"]


def test_hints_and_heads_of_a_sheet_are_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active["A1"].hyperlink = openpyxl.worksheet.hyperlink.Hyperlink(ref="A1", location="B1", tooltip="0812345678")
    book.active.oddHeader.center.text = "tuayang@gmail.com"
    book.save(put(tmp_path, "documents/1.xlsx", b""))
    assert sorted(each.code for each in personal(tmp_path)) == ["personal_email", "personal_mobile"]


@pytest.mark.parametrize("name", ["1.docx", "1.pptx"])
def test_pictures_and_files_inside_are_told(tmp_path: Path, name: str) -> None:
    words = {"word/document.xml": _WORD.format("")}
    put(tmp_path, f"documents/{name}", package({**words, "word/media/image1.png": "", "word/embeddings/1.xlsx": ""}))
    put(
        tmp_path, f"documents/plain-{name}", package({**words, "docProps/thumbnail.jpeg": "", "word/fonts/1.odttf": ""})
    )
    assert unread(tmp_path) == [
        ("unread_office_files", 1, f"documents/{name}"),
        ("unread_office_pictures", 1, f"documents/{name}"),
    ]


def package(parts: dict[str, str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return made.getvalue()


SWELLING = {
    "paragraphs": "<w:p><w:r><w:t>ก</w:t></w:r></w:p>" * 700_000,
    "a book in a word": f"<w:p><w:t>{'ก ' * 5_100_000}</w:t></w:p>",
    "numbers": "<w:p><w:t>1 </w:t></w:p>" * 600_001,
}


@pytest.mark.parametrize("body", SWELLING.values(), ids=SWELLING.keys())
def test_a_word_file_that_swells_is_told_before_it_is_looked_into(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: str
) -> None:
    data = package({"word/document.xml": _WORD.format(body)})
    assert len(data) < 400_000
    looked: list[int] = []
    monkeypatch.setattr(published_texts, "personal_data_faults", lambda text: looked.append(len(text)) or [])
    put(tmp_path, "documents/1.docx", data)
    assert unread(tmp_path) == [("unread_closed", 1, "documents/1.docx")]
    assert max(looked) < 100  # the steps of the name


def test_the_sheets_of_a_workbook_are_counted_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(published_texts, "_MAX_NUMBERS", 100)
    book = openpyxl.Workbook()
    for _ in range(3):
        book.create_sheet()["A1"] = "1 " * 40
    book.save(put(tmp_path, "documents/1.xlsx", b""))
    assert unread(tmp_path) == [("unread_closed", 1, "documents/1.xlsx")]


def test_a_text_of_numbers_without_end_is_told(tmp_path: Path) -> None:
    put(tmp_path, "documents/1.txt", "1\n" * 600_001)
    assert unread(tmp_path) == [("unread_closed", 1, "documents/1.txt")]


def test_what_was_found_in_the_same_bytes_is_not_looked_for_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(tmp_path, "documents/1-1.txt", "โทร 081-234-5678")
    put(tmp_path, "documents/1-1.pdf", b"%PDF-1.4 broken")

    def found() -> list[Fault]:
        kept = Kept(tmp_path / "kept")
        told = list(check_published_texts(tmp_path, kept=kept))
        kept.save()
        return told

    looked: list[str] = []
    work = published_texts._faults_in
    monkeypatch.setattr(published_texts, "_faults_in", lambda text: work(looked.append(text) or text))
    first = found()
    assert [each.code for each in first] == ["personal_mobile", "unread_closed"]
    looked.clear()
    assert (found(), looked) == (first, [])
    path.write_text("ไม่มีเบอร์", encoding="utf-8")
    assert ([each.code for each in found()], looked) == (["unread_closed"], ["ไม่มีเบอร์"])
