"""A picture that a record names: is it there, and one that a browser shows?

Knows picture files. Must not know what a picture is for.
"""

from collections.abc import Iterator
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from oit.collection import Collection
from oit.faults import Fault, Place

_KINDS = {"PNG", "JPEG", "WEBP"}
_LARGEST = 25_000_000
"""Bytes: what GitHub's page for uploads takes."""


def shortest_side(path: Path) -> int | None:
    """Return the pixels of the shorter side, None for what is no picture that a browser shows."""
    try:
        with Image.open(path) as picture:
            return min(picture.size) if picture.format in _KINDS else None
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError):
        return None


def check_picture(picture: str, where: Place, collection: Collection) -> Iterator[Fault]:
    """A named picture below content/ must be there, and not be larger than can be uploaded."""
    path = collection.root / "content" / picture
    if not path.is_file():
        yield Fault("picture_missing", where, text=picture)
    elif path.stat().st_size > _LARGEST:
        yield Fault("picture_large", where, size=f"{path.stat().st_size:,}", limit=f"{_LARGEST:,}")
    elif shortest_side(path) is None:
        yield Fault("picture_kind", where, text=picture)
