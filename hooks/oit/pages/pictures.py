"""Photographs as they are published: no wider than a page shows them, without what a camera adds (place, time, maker).

Knows pictures. Must not know where one is shown. The same picture gives the same bytes.
"""

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


def size_of(path: Path, width: int) -> tuple[int, int]:
    """Return width and height in pixels that a picture has once it is cut to a width."""
    with Image.open(path) as picture:
        across, down = picture.size
        turned = picture.getexif().get(0x0112, 1) >= 5  # 5 to 8: the camera lay on its side
    across, down = (down, across) if turned else (across, down)
    return (across, down) if across <= width else (width, max(1, round(down * width / across)))


def cut_picture(path: Path, width: int) -> bytes:
    """Return the picture upright, at most `width` pixels wide, in its own format and with nothing but its pixels."""
    with Image.open(path) as picture:
        form = picture.format or "PNG"
        upright = ImageOps.exif_transpose(picture)
    made = upright if form != "JPEG" or upright.mode in {"RGB", "L"} else upright.convert("RGB")
    if made.width > width:
        made = made.resize(size_of(path, width), Image.Resampling.LANCZOS)
    bare = Image.new(made.mode, made.size)
    if made.mode == "P":
        bare = made.convert("RGBA")
    else:
        bare.paste(made)
    written = BytesIO()
    bare.save(written, form, **_SAVED.get(form, {}))
    return written.getvalue()
