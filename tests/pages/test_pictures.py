"""Pictures as they are published: cut, upright, and with nothing but their pixels."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import ExifTags, Image, ImageCms, PngImagePlugin

from oit.pages.pictures import SMALL, WIDE, cut_picture, size_of


def photograph(path: Path, size: tuple[int, int] = (2000, 1000), orientation: int = 1) -> Path:
    """A picture red on its left and blue on its right, with all that a telephone writes beside it."""
    picture = Image.new("RGB", size, "red")
    picture.paste("blue", (size[0] // 2, 0, *size))
    exif = Image.Exif()
    exif[ExifTags.Base.Make], exif[ExifTags.Base.Orientation] = "Sommut Camera", orientation
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitudeRef] = "N"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    picture.save(path, exif=exif, icc_profile=profile, comment="by a person", xmp=b"<x:xmpmeta>Sommut</x:xmpmeta>")
    return path


@pytest.mark.parametrize("name", ["road.jpg", "road.png", "road.webp"])
def test_nothing_is_published_but_the_pixels(tmp_path: Path, name: str) -> None:
    path = photograph(tmp_path / name)
    assert b"Sommut" in path.read_bytes()
    for width in (SMALL, WIDE):
        made = cut_picture(path, width)
        assert b"Sommut" not in made
        assert b"by a person" not in made
        with Image.open(BytesIO(made)) as cut:
            assert (cut.size, cut.format) == ((width, width // 2), Image.open(path).format)
            assert not cut.getexif()
            assert not {"exif", "icc_profile", "comment", "xmp"} & cut.info.keys()


def test_words_in_a_png_stay_behind(tmp_path: Path) -> None:
    words = PngImagePlugin.PngInfo()
    words.add_text("Author", "Sommut")
    Image.new("RGB", (10, 10)).save(tmp_path / "a.png", pnginfo=words)
    assert b"Sommut" not in cut_picture(tmp_path / "a.png", SMALL)


def test_the_same_picture_gives_the_same_bytes(tmp_path: Path) -> None:
    path = photograph(tmp_path / "road.jpg")
    assert cut_picture(path, SMALL) == cut_picture(path, SMALL)


def test_a_camera_that_lay_on_its_side_is_set_upright(tmp_path: Path) -> None:
    path = photograph(tmp_path / "road.jpg", orientation=6)
    with Image.open(BytesIO(cut_picture(path, SMALL))) as cut:
        assert cut.size == size_of(path, SMALL) == (480, 960)
        red, _, blue = cut.convert("RGB").getpixel((240, 10))  # type: ignore[misc]
        assert red > 200 > 50 > blue  # what was left is above


def test_a_small_picture_is_not_made_larger(tmp_path: Path) -> None:
    path = photograph(tmp_path / "road.png", size=(300, 200))
    assert size_of(path, WIDE) == size_of(path, SMALL) == (300, 200)


@pytest.mark.parametrize(
    ("mode", "name"), [("CMYK", "a.jpg"), ("I;16", "a.png"), ("P", "a.png"), ("1", "a.png"), ("LA", "a.png")]
)
def test_pictures_of_every_kind_of_colour_can_be_cut(tmp_path: Path, mode: str, name: str) -> None:
    Image.new(mode, (600, 400)).save(tmp_path / name)
    with Image.open(BytesIO(cut_picture(tmp_path / name, SMALL))) as cut:
        assert cut.size == (480, 320)
