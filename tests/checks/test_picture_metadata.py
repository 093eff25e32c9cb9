"""A picture that tells where it was taken, or by which device, stops the check, and the position is never printed."""

from __future__ import annotations

import io
import struct
import zipfile
from pathlib import Path

import pytest
from PIL import ExifTags, Image, PngImagePlugin

from growth import LINEAR, growth
from oit.checks import picture_metadata
from oit.checks.picture_carriers import told_by
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


def test_the_points_of_an_inch_and_the_colours_are_no_position(tmp_path: Path, picture: Image.Image) -> None:
    (tmp_path / "content/images/a.png").write_bytes(saved(picture, "PNG", dpi=(72.009, 72.009)))
    (tmp_path / "content/images/b.jpg").write_bytes(saved(picture, dpi=(72, 72), comment=b"CREATOR: gd-jpeg v1.0"))
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


def saved(picture: Image.Image, form: str = "JPEG", **more: object) -> bytes:
    made = io.BytesIO()
    picture.save(made, form, **more)  # type: ignore[arg-type]
    return made.getvalue()


def segment(number: int, words: bytes) -> bytes:
    return bytes([0xFF, 0xE0 + number]) + struct.pack(">H", len(words) + 2) + words


def with_tag(tag: int, value: object, inner: bool = False) -> Image.Exif:
    made = Image.Exif()
    if inner:
        made[ExifTags.IFD.Exif] = {tag: value}
    else:
        made[tag] = value
    return made


def xmp(space: str, name: str, value: str = "x") -> bytes:
    return f'<rdf:RDF xmlns:rdf="r"><rdf:Description xmlns:q="{space}" q:{name}="{value}"/></rdf:RDF>'.encode()


TAGS = {
    "notes of the maker": (ExifTags.Base.MakerNote, b"Nikon", True, ["photo_device"]),
    "a number of the picture": (ExifTags.Base.ImageUniqueID, "ABCDEF12345", True, ["photo_device"]),
    "firmware": (ExifTags.Base.Software, "SM-G991B G991BXXU5CVF1", False, ["photo_device"]),
    "system of a telephone": (ExifTags.Base.Software, "17.4.1", False, ["photo_device"]),
    "an editor": (ExifTags.Base.Software, "Adobe Photoshop CC2019 (Windows)", False, []),
    "another editor": (ExifTags.Base.Software, "GIMP 2.10.34", False, []),
    "a viewer": (ExifTags.Base.Software, "Microsoft Windows Photo Viewer 10.0.19041.1", False, []),
    "coordinates in a description": (ExifTags.Base.ImageDescription, "13.756,100.501", False, ["photo_position"]),
    "coordinates in a comment": (37510, b"ASCII\0\0\0lat 13.75 lon 100.5", True, ["photo_position"]),
    "a description": (ExifTags.Base.ImageDescription, "12/03/2567 1.5 x 2.25 m", False, []),
}


@pytest.mark.parametrize(("tag", "value", "inner", "expected"), TAGS.values(), ids=TAGS.keys())
def test_what_a_tag_tells(
    tmp_path: Path, picture: Image.Image, tag: int, value: object, inner: bool, expected: list[str]
) -> None:
    picture.save(tmp_path / "content/images/a.jpg", exif=with_tag(tag, value, inner))
    assert codes(tmp_path) == expected


PACKETS = {
    "device": (xmp("http://ns.adobe.com/tiff/1.0/", "Model"), ["photo_device"]),
    "place": (xmp("http://ns.adobe.com/exif/1.0/", "GPSLatitude"), ["photo_position"]),
    "city": (xmp("http://ns.adobe.com/photoshop/1.0/", "City"), ["photo_position"]),
    "telephone": (xmp("http://ns.adobe.com/xap/1.0/", "CreatorTool", "G991BXXU5CVF1"), ["photo_device"]),
    "editor": (xmp("http://ns.adobe.com/xap/1.0/", "CreatorTool", "Adobe Photoshop 24.0"), []),
    "a model of something else": (xmp("urn:other", "Model"), []),
}


@pytest.mark.parametrize(("packet", "expected"), PACKETS.values(), ids=PACKETS.keys())
def test_xmp_is_read_by_its_namespace_wherever_it_stands(
    tmp_path: Path, picture: Image.Image, packet: bytes, expected: list[str]
) -> None:
    gif = saved(picture, "GIF")[:-1] + b"\x21\xff\x0bXMP DataXMP" + packet + b"\x01\xff\xfe\x00\x3b"
    (tmp_path / "content/images/a.gif").write_bytes(gif)
    assert codes(tmp_path) == expected
    picture.save(tmp_path / "content/images/a.gif")
    picture.save(tmp_path / "content/images/b.jpg", xmp=packet)
    assert codes(tmp_path) == expected


def test_iptc_tells_a_city(tmp_path: Path, picture: Image.Image) -> None:
    iptc = b"\x1c\x02\x5a\0\x07Bangkok"
    block = b"Photoshop 3.0\0" + b"8BIM\x04\x04\0\0" + struct.pack(">I", len(iptc)) + iptc
    plain = saved(picture)
    (tmp_path / "content/images/a.jpg").write_bytes(plain[:2] + segment(13, block) + plain[2:])
    assert codes(tmp_path) == ["photo_position"]


def test_a_png_that_keeps_carriers_in_digits_is_read(tmp_path: Path, picture: Image.Image) -> None:
    carrier = (b"Exif\0\0" + exif(position=True).tobytes().removeprefix(b"Exif\0\0")).hex()
    text = PngImagePlugin.PngInfo()
    text.add_text("Raw profile type APP1", f"\nAPP1\n  {len(carrier) // 2}\n{carrier}\n")
    picture.save(tmp_path / "content/images/a.png", pnginfo=text)
    assert codes(tmp_path) == ["photo_position"]


def test_what_follows_the_end_of_a_picture_is_told(tmp_path: Path, picture: Image.Image) -> None:
    film = b"\0\0\0\x18ftypmp42\0\0\0\x1e\xa9xyz\0\x12\x15\xc7+13.7563+100.5018/"
    for name, form in (("a.jpg", "JPEG"), ("b.png", "PNG"), ("c.webp", "WEBP")):
        (tmp_path / "content/images" / name).write_bytes(saved(picture, form) + film)
    (tmp_path / "content/images/d.jpg").write_bytes(saved(picture, progressive=True) + saved(picture, exif=exif(True)))
    (tmp_path / "content/images/e.jpg").write_bytes(saved(picture) + b"\r\n\0\0")
    assert codes(tmp_path) == ["photo_behind"] * 3 + ["photo_position", "photo_behind"]


def test_a_picture_of_another_name_is_a_picture(tmp_path: Path, picture: Image.Image) -> None:
    (tmp_path / "content/images/a.bak").write_bytes(saved(picture, exif=exif(position=True)))
    assert codes(tmp_path) == ["photo_position"]


@pytest.mark.parametrize("name", ["word/media/image1.jpeg", "xl/media/1.JPG", "Pictures/1.png", "1.webp"])
def test_pictures_inside_files_are_looked_into(tmp_path: Path, picture: Image.Image, name: str) -> None:
    form = {".png": "PNG", ".webp": "WEBP"}.get(Path(name).suffix, "JPEG")
    with zipfile.ZipFile(tmp_path / "content/images/a.docx", "w") as archive:
        archive.writestr(name, saved(picture, form, exif=exif(position=True, device=True)))
        archive.writestr(f"2{name}", saved(picture, form))
    assert codes(tmp_path) == ["photo_inside_position", "photo_inside_device"]


def test_more_than_is_unpacked_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, picture: Image.Image) -> None:
    monkeypatch.setattr(picture_metadata, "_LARGEST_INSIDE", 10)
    with zipfile.ZipFile(tmp_path / "content/images/a.docx", "w") as archive:
        archive.writestr("1.jpg", saved(picture))
    assert codes(tmp_path) == ["photo_inside_unread"]


@pytest.mark.parametrize("unit", [b"<RDF ", b"<x:xmpmeta a='", b"Exif\0\0II*\0", b"a" * 5, b"0.123 ", b"\xff\xd8"])
def test_time_grows_with_the_size_of_a_picture(picture: Image.Image, unit: bytes) -> None:
    plain = saved(picture)
    assert growth(lambda size: plain + unit * size + b"</RDF>", told_by, 5_000) < LINEAR
