"""A photograph that a project attaches: there, whole, one that a browser shows, and not larger than the memory."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PIL import Image

from oit.checks.pictures import check_picture
from oit.collection import Collection
from oit.loading import load

PROJECT = (
    "code: 1-1\nname: ก\nfiscal_year: 2567\noffice: [ข]\nattachments: [{{document: documents/{name}, title: ถนน}}]\n"
)


def bomb(path: Path, side: int) -> None:
    """A PNG of some bytes that claims to be `side` pixels wide and high."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", b"") + chunk(b"IEND", b""))


def cut_off(path: Path) -> None:
    """A photograph whose upload ended half way."""
    Image.effect_noise((400, 300), 50).save(path)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def told(root: Path, name: str, make: Callable[[Path], object]) -> list[str]:
    """What is told at the attachment; what a camera wrote, and what cannot be published at all, is told at the file."""
    (root / "content/documents").mkdir(parents=True)
    (root / "projects/2567").mkdir(parents=True)
    (root / "content/office.yml").write_text("name: หน่วยงาน\n", encoding="utf-8")
    (root / "projects/2567/1-1.yml").write_text(PROJECT.format(name=name), encoding="utf-8")
    make(root / "content/documents" / name)
    place = "projects/2567/1-1.yml บรรทัด 5: attachments[1].document — "
    return [str(fault).removeprefix(place) for fault in load(root)[1] if str(fault).startswith("projects/")]


@pytest.mark.parametrize("name", ["a.jpg", "a.JPG", "a.png", "a.webp"])
def test_a_whole_photograph_is_no_fault(tmp_path: Path, name: str) -> None:
    assert told(tmp_path, name, Image.effect_noise((400, 300), 50).convert("RGB").save) == []


@pytest.mark.parametrize(
    ("name", "make", "sentence"),
    [
        ("a.jpg", lambda path: path.write_text("ไม่ใช่ภาพ"), "documents/a.jpg ไม่ใช่ไฟล์ภาพที่แสดงได้"),
        ("a.jpg", cut_off, "ไฟล์ภาพ documents/a.jpg ไม่ครบ อาจคัดลอกหรืออัปโหลดไม่จบ"),
        ("a.png", partial(bomb, side=9_000), "ภาพ documents/a.png มีมากกว่า 80 ล้านจุด ใหญ่เกินกว่าที่ระบบจะย่อได้"),
        ("a.png", partial(bomb, side=60_000), "ภาพ documents/a.png มีมากกว่า 80 ล้านจุด ใหญ่เกินกว่าที่ระบบจะย่อได้"),
        ("a.jpg", lambda path: path.write_bytes(bytes(25_000_001)), "ไฟล์ภาพใหญ่เกินไป (25,000,001 ไบต์)"),
        ("a.jpg", str, "ไม่พบเอกสาร documents/a.jpg"),
    ],
    ids=["no picture", "half uploaded", "large", "a bomb", "heavy", "missing"],
)  # fmt: skip
def test_one_that_cannot_be_shown_is_told_with_its_line(
    tmp_path: Path, name: str, make: Callable[[Path], object], sentence: str
) -> None:
    [fault] = told(tmp_path, name, make)
    assert fault.startswith(f"{sentence} — ")


@pytest.mark.parametrize("name", ["a.pdf", "a.gif"])
def test_a_document_may_be_of_any_kind_that_is_published(tmp_path: Path, name: str) -> None:
    assert told(tmp_path, name, lambda path: path.write_bytes(b"%PDF-1.7")) == []


def test_what_telephones_write_and_browsers_do_not_show_is_told_at_the_file(tmp_path: Path) -> None:
    told(tmp_path, "a.heic", lambda path: path.write_bytes(b"\0\0\0\x18ftyp"))
    [fault] = [fault for fault in load(tmp_path)[1] if fault.code == "file_kind"]
    assert ".jpg" in fault.remedy


def test_a_picture_that_is_not_there_is_told(tmp_path: Path) -> None:
    [fault] = check_picture("images/a.jpg", ("picture",), Collection(root=tmp_path))
    assert fault.what == "ไม่พบไฟล์ภาพ images/a.jpg"
