"""Photographs of a project: by stage on its page, cut where they are published."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from PIL import ExifTags, Image
from selectolax.lexbor import LexborHTMLParser

from building import ROOT, copy_office
from oit.loading import load
from oit.pages.layout import lay_out
from oit.pages.photographs import published_photographs

BEFORE = "documents/road/before.jpg"
ROAD = "/projects/2568/90000001-4001/"
FILE = "projects/2568/90000001-4001.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copy_office(tmp_path)


def page(root: Path, address: str = ROAD) -> LexborHTMLParser:
    site = lay_out(load(root)[0], ROOT / "overrides/oit")
    return LexborHTMLParser(site.html(site.pages[address]))


def test_photographs_stand_by_stage_each_with_caption_and_day(root: Path) -> None:
    shown = page(root).css(".oit-photographs > div")
    assert [" ".join(stage.text(separator=" ").split()) for stage in shown] == [
        "ก่อนดำเนินการ ถนนดินก่อนก่อสร้าง 2 ธ.ค. 2567",
        "ระหว่างดำเนินการ เทคอนกรีตครึ่งความกว้าง 20 ม.ค. 2568",
        "หลังดำเนินการ ถนนเมื่อตรวจรับ 14 มี.ค. 2568",
    ]


def test_a_picture_says_what_is_seen_how_large_it_is_and_waits_until_it_is_needed(root: Path) -> None:
    told = page(root).css(".oit-photographs img")[0].attributes
    small, large = "../../../assets/photographs/road/before.jpg", f"../../../{BEFORE}"
    assert told["alt"] == "ถนนดินก่อนก่อสร้าง"
    assert (told["width"], told["height"], told["loading"]) == ("480", "360", "lazy")
    assert (told["src"], told["srcset"]) == (small, f"{small} 480w, {large} 960w")


def test_documents_stand_apart_with_kind_and_size(root: Path) -> None:
    [line] = page(root).css('[aria-labelledby="attachments"] li')
    assert " ".join(line.text().split()) == "ประกาศผู้ชนะการเสนอราคา TXT 276 ไบต์"


def test_every_photograph_is_published_in_both_sizes_and_nothing_else(root: Path) -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = "Sommut Photographer"  # which the check lets pass
    with Image.open(root / "content" / BEFORE) as picture:
        picture.save(root / "content" / BEFORE, exif=exif)
    made = dict(published_photographs(load(root)[0]))
    assert sorted(made) == sorted(
        f"{folder}/road/{stage}.jpg"
        for folder in ("assets/photographs", "documents")
        for stage in ("before", "during", "after")
    )
    assert b"Sommut" in (root / "content" / BEFORE).read_bytes()
    assert not [path for path, data in made.items() if b"Sommut" in data]


def test_a_small_photograph_is_published_once(root: Path) -> None:
    Image.new("RGB", (300, 200)).save(root / "content" / BEFORE)
    assert "assets/photographs/road/before.jpg" not in dict(published_photographs(load(root)[0]))
    assert "srcset" not in page(root).css(".oit-photographs img")[0].attributes


def test_photographs_of_no_stage_stand_below_the_others(root: Path) -> None:
    text = (root / FILE).read_text(encoding="utf-8").replace("stage: after, ", "")
    (root / FILE).write_text(text, encoding="utf-8")
    last = page(root).css(".oit-photographs > div")[-1]
    assert (last.attributes["class"], last.css("h3")) == ("oit-photographs__rest", [])


def test_a_source_document_that_is_a_picture_stays_as_it_is_for_its_hash_is_promised(root: Path) -> None:
    digest = hashlib.sha256((root / "content" / BEFORE).read_bytes()).hexdigest()
    with (root / FILE).open("a", encoding="utf-8") as file:
        file.write(f"source: {{document: {BEFORE}, sha256: {digest}}}\n")
    assert BEFORE not in dict(published_photographs(load(root)[0]))


def test_a_broken_photograph_leaves_the_preview_standing(root: Path) -> None:
    (root / "content" / BEFORE).write_bytes(b"no picture")
    assert BEFORE not in dict(published_photographs(load(root)[0]))
    assert "ถนนดินก่อนก่อสร้าง" in page(root).css('[aria-labelledby="attachments"]')[0].text()


def test_the_list_of_documents_tells_no_size_and_no_hash_that_are_not_those_of_the_published_file(root: Path) -> None:
    [row] = [row for row in page(root, "/documents/").css("tbody tr") if BEFORE in row.text()]
    said = " ".join(row.text(separator=" ").split())
    assert "JPG ย่อขนาดแล้ว" in said
    assert "SHA-256" not in said
