"""Photographs as they are published: no wider than a page shows them, without what a camera adds (place, time, maker).

Knows pictures. Must not know where one is shown. The same picture gives the same bytes.
"""

from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image, ImageOps

WIDE, SMALL = 1200, 480
"""Pixels across: on a page of its own, and in a list."""
_SAVED: dict[str, dict[str, Any]] = {
    "JPEG": {"quality": 82, "optimize": True, "progressive": True},
    "WEBP": {"quality": 82},
    "PNG": {"optimize": True},
}
_MODES = {"JPEG": {"RGB", "L"}}
_OTHER_MODES = {"RGB", "RGBA", "L"}


def size_of(path: Path, width: int) -> tuple[int, int]:
    """Return width and height in pixels that a picture has once it is cut to a width."""
    with Image.open(path) as picture:
        across, down = picture.size
        turned = picture.getexif().get(0x0112, 1) >= 5  # 5 to 8: the camera lay on its side
    across, down = (down, across) if turned else (across, down)
    return (across, down) if across <= width else (width, max(1, round(down * width / across)))


def cut_picture(path: Path, width: int) -> bytes:
    """Return the picture upright, at most `width` pixels wide, in its own format and with nothing but its pixels.

    A preview, which is made anew at every change, cuts it once.

    Raises:
        OSError, ValueError, SyntaxError, Image.DecompressionBombError: it cannot be read.
    """
    told = path.stat()
    return _cut(path, width, told.st_mtime_ns, told.st_size)


@lru_cache(512)
def _cut(path: Path, width: int, changed: int, bytes_long: int) -> bytes:  # noqa: ARG001  the last two tell a new file
    size = size_of(path, width)
    with Image.open(path) as picture:
        form = picture.format or "PNG"
        picture.draft(None, (width, width))  # a JPEG is unpacked no larger than it has to be
        made = ImageOps.exif_transpose(picture)
    if made.mode not in _MODES.get(form, _OTHER_MODES):
        made = made.convert("RGBA" if form != "JPEG" and made.has_transparency_data else "RGB")
    if made.size != size:
        made = made.resize(size, Image.Resampling.LANCZOS)
    bare = Image.new(made.mode, made.size)
    bare.paste(made)
    written = BytesIO()
    bare.save(written, form, **_SAVED.get(form, {}))
    return written.getvalue()
