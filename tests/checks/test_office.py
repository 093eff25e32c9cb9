"""The seal that the office names: there, and a picture that can be shown."""

from pathlib import Path

import pytest
from PIL import Image

from oit.loading import load


def told(root: Path, logo: str) -> list[str]:
    (root / "content/office.yml").write_text(f"name: หน่วยงาน\nlogo: {logo}\n", encoding="utf-8")
    return [str(fault) for fault in load(root)[1] if fault.file == "content/office.yml"]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "content/images").mkdir(parents=True)
    for name, side in (("seal.png", 96), ("small.png", 95)):
        Image.new("RGBA", (side, 2 * side)).save(tmp_path / "content/images" / name)
    (tmp_path / "content/images/text.png").write_text("<svg onload=alert(1)>", encoding="utf-8")
    (tmp_path / "content/images/huge.png").write_bytes(b"\x89PNG" + bytes(2_000_001))
    return tmp_path


def test_a_good_seal_is_no_fault(root: Path) -> None:
    assert told(root, "images/seal.png") == []


@pytest.mark.parametrize(
    ("logo", "sentence"),
    [
        ("images/none.png", "ไม่พบไฟล์ตราหน่วยงาน images/none.png"),
        ("images/text.png", "images/text.png ไม่ใช่ไฟล์ภาพที่แสดงได้"),
        ("images/small.png", "ตราหน่วยงานเล็กเกินไป ด้านแคบมี 95 จุด"),
        ("images/huge.png", "ไฟล์ตราหน่วยงานใหญ่เกินไป (2,000,005 ไบต์)"),
        ("seal.svg", "“seal.svg” ไม่ใช่ที่อยู่ของตราหน่วยงาน"),
        ("images/../../secret.png", "“images/../../secret.png” ไม่ใช่ที่อยู่ของตราหน่วยงาน"),
    ],
)
def test_a_seal_that_cannot_be_shown_is_told_with_its_line(root: Path, logo: str, sentence: str) -> None:
    [fault] = told(root, logo)
    assert fault.startswith(f"content/office.yml บรรทัด 2: logo — {sentence} — ")
