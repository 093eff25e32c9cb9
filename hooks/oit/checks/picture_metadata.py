"""What a camera wrote into the pictures of an office: where they were taken, and with which device.

Knows EXIF and XMP as far as these two need it (CIPA DC-008, XMP Specification Part 2). Must not know what a picture
shows. The repository is public, so a picture counts whether the site shows it or not; what is found is never printed.
"""

import re
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PIL import ExifTags, Image, UnidentifiedImageError

from oit.checks.pictures import MOST_PIXELS
from oit.faults import Fault

ENDINGS = {".jpg", ".jpeg", ".jfif", ".png", ".webp", ".gif", ".tif", ".tiff", ".heic", ".heif", ".avif"}
_DEVICE = {ExifTags.Base.Make, ExifTags.Base.Model, ExifTags.Base.HostComputer, ExifTags.Base.CameraSerialNumber}
_OF_LENS = {
    ExifTags.Base.BodySerialNumber,
    ExifTags.Base.CameraOwnerName,
    ExifTags.Base.LensMake,
    ExifTags.Base.LensModel,
    ExifTags.Base.LensSerialNumber,
}
_POSITION_WORDS = re.compile(r"GPS(?:Latitude|Longitude|Position)\b")
_DEVICE_WORDS = re.compile(r"tiff:(?:Make|Model)\b|aux:(?:SerialNumber|Lens)\b|exifEX:(?:BodySerialNumber|LensModel)\b")


def check_picture_metadata(root: Path) -> Iterator[Fault]:
    """Yield a fault for each picture that tells where it was taken or by which device, or that cannot be read."""
    for folder in ("content", "projects"):
        for path in sorted((root / folder).rglob("*")):
            if path.suffix.lower() in ENDINGS and path.is_file() and not path.is_symlink():
                yield from (fault.at(path.relative_to(root).as_posix()) for fault in _told_by(path))


def _told_by(path: Path) -> Iterator[Fault]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(path) as picture:
                if picture.width * picture.height > MOST_PIXELS:
                    yield Fault("photo_unread")
                    return
                exif, words = picture.getexif(), _words(picture.info)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        yield Fault("photo_unread")
        return
    if exif.get_ifd(ExifTags.IFD.GPSInfo).keys() - {ExifTags.GPS.GPSVersionID} or _POSITION_WORDS.search(words):
        yield Fault("photo_position")
    device = _DEVICE & exif.keys() or _OF_LENS & exif.get_ifd(ExifTags.IFD.Exif).keys()
    if device or _DEVICE_WORDS.search(words):
        yield Fault("photo_device")


def _words(info: dict[Any, Any]) -> str:
    """The texts that programs put beside the pixels: XMP, and the comments of a PNG."""
    parts = (each for name, each in info.items() if name not in {"exif", "icc_profile"})
    return "\n".join(part.decode("latin-1") if isinstance(part, bytes) else str(part) for part in parts)
