"""The picture that stands beside a link to the site where people share one: whose site it is, with the office's seal.

Knows pictures and our font. Must not know pages. The same office gives the same bytes, and nothing of the day is in
them. Thai needs its marks placed by the font's own rules: where the picture library cannot do that, there is no picture
rather than one that is spelled wrongly.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont, ImageOps, features

from oit.model import Office

SIZE = (1200, 630)
"""Pixels: what the large networks ask for."""

PROMISE = "ดูได้ว่าแต่ละโครงการตั้งเป้าอะไร ใช้เงินเท่าใด และได้ผลอย่างไร"
"""What the site is for, in one sentence; the front page says it too."""

_GROUND, _PAPER, _PALE = "#0b4f6c", "#ffffff", "#d5e6ee"
_EDGE, _GAP = 90, 28
_DISC, _SEAL = 190, 150
_LARGEST, _SMALL, _LEADING = 92, 40, 1.5
_COLOURS = 64
"""Enough for letters and most seals; a third of the bytes of all colours."""


@dataclass(frozen=True)
class _Text:
    """Lines of one size, which is at most `largest`."""

    lines: tuple[str, ...]
    face: str
    colour: str
    largest: int


def sharing_picture(office: Office, content: Path) -> bytes | None:
    """Return the picture of an office, whose seal lies below `content`; None where Thai cannot be drawn here."""
    if not can_draw():
        return None
    sample = ("ไซต์ตัวอย่าง ไม่ใช่เว็บไซต์ทางการของหน่วยงาน",) if office.sample else ()
    return draw(office.name, ("ข้อมูลสาธารณะ", PROMISE, *sample), content / office.logo if office.logo else None)


def can_draw() -> bool:
    """Whether Thai can be drawn here as the font means it."""
    return bool(features.check("raqm"))


def draw(name: str, lines: Sequence[str], seal: Path | None = None) -> bytes:
    """Return a PNG with the office's name, smaller lines below it, and its seal where it has one."""
    picture = Image.new("RGB", SIZE, _GROUND)
    pen = ImageDraw.Draw(picture)
    texts = [_Text(tuple(_parted(pen, name)), "Bold", _PAPER, _LARGEST)]
    texts += [_Text((line,), "Regular", _PALE, _SMALL) for line in lines]
    sizes = [_size(pen, text) for text in texts]
    height = (_DISC + _GAP if seal else 0) + sum(
        round(size * _LEADING) * len(text.lines) for text, size in zip(texts, sizes, strict=True)
    )
    y = (SIZE[1] - height) // 2
    if seal:
        _place(picture, seal, y)
        y += _DISC + _GAP
    for text, size in zip(texts, sizes, strict=True):
        for line in text.lines:
            pen.text((_EDGE, y), line, font=_font(text.face, size), fill=text.colour, language="th")
            y += round(size * _LEADING)
    written = BytesIO()
    picture.quantize(_COLOURS, dither=Image.Dither.NONE).save(written, "PNG", optimize=True)
    return written.getvalue()


def _place(picture: Image.Image, seal: Path, y: int) -> None:
    """Put the seal on a white disc, for seals are drawn for paper."""
    with Image.open(seal) as opened:
        made = ImageOps.contain(opened.convert("RGBA"), (_SEAL, _SEAL), Image.Resampling.LANCZOS)
    disc = Image.new("L", (4 * _DISC, 4 * _DISC))  # larger at first, so that its edge is smooth
    ImageDraw.Draw(disc).ellipse((0, 0, 4 * _DISC - 1, 4 * _DISC - 1), fill=255)
    picture.paste(_PAPER, (_EDGE, y), disc.resize((_DISC, _DISC), Image.Resampling.LANCZOS))
    picture.paste(made, (_EDGE + (_DISC - made.width) // 2, y + (_DISC - made.height) // 2), made)


def _parted(pen: ImageDraw.ImageDraw, name: str) -> list[str]:
    """Part a long name at the blank nearest to its middle."""
    blanks = [place for place, letter in enumerate(name) if letter == " "]
    if not blanks or _width(pen, name, "Bold", _LARGEST) <= _room():
        return [name]
    middle = min(blanks, key=lambda place: abs(place - len(name) / 2))
    return [name[:middle], name[middle + 1 :]]


def _size(pen: ImageDraw.ImageDraw, text: _Text) -> int:
    """Return the largest size in which each of some lines fits."""
    widest = max(_width(pen, line, text.face, text.largest) for line in text.lines)
    return min(text.largest, int(text.largest * _room() / widest))


def _room() -> int:
    return SIZE[0] - 2 * _EDGE


def _width(pen: ImageDraw.ImageDraw, text: str, face: str, size: int) -> float:
    return pen.textlength(text, font=_font(face, size))


def _font(face: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(BytesIO(_face(face)), size, layout_engine=ImageFont.Layout.RAQM)


@cache
def _face(face: str) -> bytes:
    return (files("fontpkg_sarabun") / "files" / f"Sarabun-{face}.ttf").read_bytes()
