"""The office's seal, cut to the size of the head.

Knows pictures. Must not know where it is shown. The same picture gives the same bytes, without what a camera adds.
"""

from io import BytesIO
from pathlib import Path

from PIL import Image

SIDE = 96
"""Pixels: twice the 44 of the head, for sharp screens."""


def cut_logo(path: Path) -> bytes:
    """Return the picture as a PNG that fits into a square of SIDE pixels."""
    with Image.open(path) as picture:
        made = picture.convert("RGBA")
    made.thumbnail((SIDE, SIDE), Image.Resampling.LANCZOS)
    written = BytesIO()
    made.save(written, "PNG", optimize=True)
    return written.getvalue()
