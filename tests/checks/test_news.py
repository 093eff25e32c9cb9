"""The mistakes officials make with news: each file name and picture beside the exact answer."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from oit.checks.pictures import shortest_side
from oit.faults import SENTENCES
from oit.loading import load
from oit.model import news_day

TOLD = "---\ntitle: ประชุม\n---\nข้อความ\n"


def answers(root: Path, files: dict[str, str]) -> list[str]:
    for name, text in {"content/office.yml": "name: เทศบาลตำบลตัวอย่าง\n", **files}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return [str(fault) for fault in load(root)[1] if not fault.code.startswith(("unread_", "photo_unread"))]


def of_name(root: Path, name: str) -> list[str]:
    return [answer.partition(": ")[2] for answer in answers(root, {f"content/news/{name}.md": TOLD})]


def test_the_day_stands_in_the_name() -> None:
    assert news_day("2569-03-01-ประชุมประชาคม") == date(2026, 3, 1)
    assert news_day("2567-02-29-อธิกวาร") == date(2024, 2, 29)


@pytest.mark.parametrize(
    "name", ["ประชุม", "2569-3-1-ประชุม", "2569-03-01", "2569-03-01-ประชุม ประชาคม", "2569-03-01-50%", "index"]
)
def test_a_name_without_a_day_is_answered_with_one_that_has_it(tmp_path: Path, name: str) -> None:
    assert of_name(tmp_path, name) == [
        f"ชื่อไฟล์ข่าว {name}.md ไม่ได้ขึ้นต้นด้วยวันที่ หรือมีเว้นวรรคหรือเครื่องหมายที่ใช้เป็นที่อยู่หน้าเว็บไม่ได้"
        " — ตั้งชื่อเป็น ปี พ.ศ.-เดือน-วัน-ชื่อ เช่น 2569-03-01-ประชุมประชาคม.md ใช้ - แทนเว้นวรรค"
    ]


def test_a_year_of_the_common_era_is_answered_with_the_name_to_give(tmp_path: Path) -> None:
    [answer] = of_name(tmp_path, "2026-03-01-ประชุม")
    assert answer == "ชื่อไฟล์ข่าวขึ้นต้นด้วยปี 2026 ซึ่งดูเหมือนปี ค.ศ. — เปลี่ยนชื่อไฟล์เป็น 2569-03-01-ประชุม.md"


def test_a_day_that_never_was(tmp_path: Path) -> None:
    [answer] = of_name(tmp_path, "2569-02-29-ประชุม")
    assert answer == "ชื่อไฟล์ข่าวขึ้นต้นด้วย 2569-02-29 ซึ่งไม่มีวันนี้ในปฏิทิน — แก้เป็น ปี-เดือน-วัน เช่น 2569-03-01"


def test_a_file_in_a_folder_below_is_sent_up(tmp_path: Path) -> None:
    [answer] = of_name(tmp_path, "2569/2569-03-01-ประชุม")
    assert answer == "ไฟล์ข่าวอยู่ในโฟลเดอร์ย่อย — ย้ายไฟล์มาไว้ใน content/news/ โดยตรง"


def test_a_heading_must_be_told(tmp_path: Path) -> None:
    missing, unknown = answers(tmp_path, {"content/news/2569-03-01-ประชุม.md": "---\ntitel: ประชุม\n---\n"})
    assert "บรรทัด 1: title — ไม่มีช่องนี้ ซึ่งต้องกรอก" in missing
    assert unknown.endswith("บรรทัด 2: titel — ไม่มีช่องชื่อนี้ — หมายถึง title ใช่หรือไม่ ถ้าใช่ให้แก้ชื่อช่อง")


@pytest.mark.parametrize(
    ("head", "answer"),
    [
        ("picture: images/none.jpg\npicture_alt: ถนน", "ไม่พบไฟล์ภาพ images/none.jpg"),
        ("picture: images/fake.jpg\npicture_alt: ถนน", "images/fake.jpg ไม่ใช่ไฟล์ภาพที่แสดงได้"),
        ("picture: images/road.jpg", "มีภาพแต่ไม่มีคำบรรยาย"),
        ("picture: road.jpg\npicture_alt: ถนน", "“road.jpg” ไม่ใช่ที่อยู่ของภาพ"),
        ("picture: images/huge.jpg\npicture_alt: ถนน", "ไฟล์ภาพใหญ่เกินไป (25,000,001 ไบต์)"),
    ],
)
def test_a_picture_is_there_shown_and_told_of(tmp_path: Path, head: str, answer: str) -> None:
    images = tmp_path / "content/images"
    images.mkdir(parents=True)
    Image.new("RGB", (60, 40)).save(images / "road.jpg")
    (images / "fake.jpg").write_text("ไม่ใช่ภาพ", encoding="utf-8")
    with (images / "huge.jpg").open("wb") as huge:
        huge.truncate(25_000_001)
    assert shortest_side(images / "road.jpg") == 40
    [given] = answers(tmp_path, {"content/news/2569-03-01-ข่าว.md": f"---\ntitle: ข่าว\n{head}\n---\n"})
    assert given.startswith("content/news/2569-03-01-ข่าว.md บรรทัด 3: picture — ")
    assert answer in given


def test_every_sentence_about_news_is_met_above() -> None:
    of_photographs = {"picture_pixels", "picture_broken"}  # tests/checks/test_photographs.py
    assert {code for code in SENTENCES if code.startswith(("news_", "picture_"))} - of_photographs == {
        "news_name", "news_era", "news_date", "news_place",
        "picture_form", "picture_missing", "picture_kind", "picture_large", "picture_untold",
    }  # fmt: skip
