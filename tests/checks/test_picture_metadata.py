"""A picture that tells where it was taken, or by which device, stops the check, and the position is never printed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import ExifTags, Image, PngImagePlugin

from oit.checks.picture_metadata import check_picture_metadata
from oit.faults import errors
from oit.loading import load

POSITION = {
    ExifTags.GPS.GPSLatitudeRef: "N",
    ExifTags.GPS.GPSLatitude: (13.0, 49.0, 43.21),
    ExifTags.GPS.GPSLongitudeRef: "E",
    ExifTags.GPS.GPSLongitude: (100.0, 33.0, 35.5),
}
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description exif:GPSLatitude="13,49.72N"/></x:xmpmeta>'


def exif(position: bool = False, device: bool = False, serial: bool = False) -> Image.Exif:
    made = Image.Exif()
    made[ExifTags.Base.Orientation] = 6
    if position:
        made[ExifTags.IFD.GPSInfo] = POSITION
    if device:
        made[ExifTags.Base.Make], made[ExifTags.Base.Model] = "Apple", "iPhone 15"
    if serial:
        made[ExifTags.IFD.Exif] = {ExifTags.Base.BodySerialNumber: "123456"}
    return made


@pytest.fixture
def picture(tmp_path: Path) -> Image.Image:
    (tmp_path / "content/images").mkdir(parents=True)
    return Image.new("RGB", (40, 30), "white")


def codes(root: Path) -> list[str]:
    return [fault.code for fault in check_picture_metadata(root)]


@pytest.mark.parametrize("name", ["a.jpg", "a.JPEG", "a.png", "a.webp"])
def test_position_and_device_are_found_in_every_kind_of_picture(
    tmp_path: Path, picture: Image.Image, name: str
) -> None:
    picture.save(tmp_path / "content/images" / name, exif=exif(position=True, device=True))
    assert codes(tmp_path) == ["photo_position", "photo_device"]


def test_the_number_of_a_camera_is_a_device_too(tmp_path: Path, picture: Image.Image) -> None:
    picture.save(tmp_path / "content/images/a.jpg", exif=exif(serial=True))
    assert codes(tmp_path) == ["photo_device"]


@pytest.mark.parametrize("name", ["a.jpg", "a.webp"])
def test_the_second_place_where_programs_write_it_is_looked_into(
    tmp_path: Path, picture: Image.Image, name: str
) -> None:
    picture.save(tmp_path / "content/images" / name, xmp=XMP)
    assert codes(tmp_path) == ["photo_position"]


def test_so_is_the_text_of_a_png(tmp_path: Path, picture: Image.Image) -> None:
    text = PngImagePlugin.PngInfo()
    text.add_itxt("XML:com.adobe.xmp", XMP.decode())
    picture.save(tmp_path / "content/images/a.png", pnginfo=text)
    assert codes(tmp_path) == ["photo_position"]


def test_a_picture_without_them_is_no_fault(tmp_path: Path, picture: Image.Image) -> None:
    picture.save(tmp_path / "content/images/a.jpg", exif=exif())  # which side is up may stay
    picture.save(tmp_path / "content/images/b.png")
    assert codes(tmp_path) == []


def test_what_cannot_be_read_is_said_to_be_unread(tmp_path: Path, picture: Image.Image) -> None:
    (tmp_path / "content/images/a.jpg").write_bytes(b"\xff\xd8\xff broken")
    Image.new("1", (10_000, 9_000)).save(tmp_path / "content/images/b.png")
    assert codes(tmp_path) == ["photo_unread", "photo_unread"]


def test_the_check_stops_and_tells_the_click_without_the_position(tmp_path: Path, picture: Image.Image) -> None:
    (tmp_path / "content/office.yml").write_text("name: เขต\n", encoding="utf-8")
    picture.save(tmp_path / "content/images/a.jpg", exif=exif(position=True))
    [fault] = errors(load(tmp_path)[1])
    assert fault.file == "content/images/a.jpg"
    assert "Remove Properties and Personal Information" in fault.remedy
    assert "13" not in str(fault)
