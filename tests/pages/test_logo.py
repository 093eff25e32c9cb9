"""The seal fits the head and carries nothing but the picture."""

from io import BytesIO
from pathlib import Path

from PIL import Image

from oit.pages.logo import SIDE, cut_logo


def test_a_large_photograph_becomes_a_small_picture_without_its_metadata(tmp_path: Path) -> None:
    path = tmp_path / "seal.jpg"
    exif = Image.Exif()
    exif[0x010F] = "a camera"
    Image.new("RGB", (800, 400), "red").save(path, exif=exif)
    made = cut_logo(path)
    with Image.open(BytesIO(made)) as picture:
        assert (picture.format, picture.size) == ("PNG", (SIDE, SIDE // 2))
        assert not picture.getexif()
    assert made == cut_logo(path)
