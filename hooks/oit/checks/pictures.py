"""A picture that a record names: is it there, and one that a browser shows?

Knows picture files. Must not know what a picture is for.
"""

import warnings
from collections.abc import Iterator
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from oit.collection import Collection
from oit.faults import Fault, Place

_KINDS = {"PNG", "JPEG", "WEBP"}
_LARGEST = 25_000_000
"""Bytes: what GitHub's page for uploads takes."""
MOST_PIXELS = 80_000_000
"""What a picture may unpack to: some 240 MB. A file of a few kilobytes can claim to be larger than the memory."""
_UNREADABLE = (UnidentifiedImageError, OSError, ValueError, SyntaxError)


def shortest_side(path: Path) -> int | None:
    """Return the pixels of the shorter side, None for what is no picture that a browser shows."""
    try:
        with Image.open(path) as picture:
            return min(picture.size) if picture.format in _KINDS else None
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError):
        return None


def check_picture(picture: str, where: Place, collection: Collection) -> Iterator[Fault]:
    """A named picture below content/ must be there, whole, and not be larger than can be uploaded and unpacked."""
    path = collection.root / "content" / picture
    if not path.is_file():
        yield Fault("picture_missing", where, text=picture)
    elif path.stat().st_size > _LARGEST:
        yield Fault("picture_large", where, size=f"{path.stat().st_size:,}", limit=f"{_LARGEST:,}")
    else:
        yield from (fault.inside(*where) for fault in _content_faults(path, picture))


def _content_faults(path: Path, picture: str) -> Iterator[Fault]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(path) as opened:
                if opened.format not in _KINDS:
                    yield Fault("picture_kind", text=picture)
                elif opened.width * opened.height > MOST_PIXELS:
                    raise Image.DecompressionBombError
                elif not _is_whole(opened):
                    yield Fault("picture_broken", text=picture)
    except Image.DecompressionBombError:
        yield Fault("picture_pixels", text=picture, limit=MOST_PIXELS // 1_000_000)
    except _UNREADABLE:
        yield Fault("picture_kind", text=picture)


def _is_whole(picture: Image.Image) -> bool:
    """Whether a picture can be unpacked to its end; a JPEG is unpacked small, which is quicker."""
    try:
        picture.draft(None, (1, 1))
        picture.load()
    except _UNREADABLE:
        return False
    return True
