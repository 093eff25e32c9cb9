"""The text of a PDF, with the Thai letters that fonts and producers tear apart put right again.

Knows PDF and the private code points of Thai fonts. Must not know what the text is about.
What PDF does not hold cannot be restored: whether a line was broken at a space or inside a Thai phrase.
"""

import logging
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from pypdf import PdfReader

from oit.faults import Fault
from oit.text import thai
from oit.text.pdf_effort import check_effort

MAX_PAGES = 300


class PdfContents(NamedTuple):
    """What a published PDF says: on its pages; beside them, in forms, notes and links.

    `unread` is the code of the fault that says why this may not be all of it, empty where it is.
    """

    text: str
    beside: str = ""
    unread: str = ""


def read_pdf(path: Path, progress: Callable[[int, int], None] | None = None) -> str:
    """Return the text of all pages; `progress` is told the number of pages done and of all.

    Raises:
        Fault: broken, locked, too long, too much to read, or without text (a scan).
    """
    reader, pages = _pages(path, progress)
    text = repair("\n".join(pages))
    if not _is_thai(text):
        raise Fault("pdf_scan" if any(map(_has_picture, reader.pages)) or not text.strip() else "pdf_no_thai")
    return text


def _pages(path: Path, progress: Callable[[int, int], None] | None = None) -> tuple[PdfReader, list[str]]:
    """Return the text of each page as it is extracted, and the reader.

    Raises:
        Fault: broken, locked or too long.
    """
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its remarks on odd files mean nothing to an official
    try:
        reader = PdfReader(path)
        if reader.is_encrypted and not reader.decrypt(""):
            raise Fault("pdf_locked")
        count = len(reader.pages)
        if count > MAX_PAGES:
            raise Fault("pdf_long", count=count, limit=MAX_PAGES)
        check_effort(reader.pages)
        pages = []
        for number in range(count):
            pages.append(reader.pages[number].extract_text())
            if progress:
                progress(number + 1, count)
    except Fault:
        raise
    except Exception as error:  # pypdf meets broken files with whatever error the broken place leads to
        raise Fault("pdf_broken") from error
    return reader, pages


def _is_thai(text: str) -> bool:
    """Whether there are enough Thai letters to trust that the letters of the file are what they seem."""
    return len(re.findall("[ก-ฮ]", text)) >= 20


def pdf_text(path: Path) -> str:
    """Return the text of a published PDF, empty where it has none that can be trusted."""
    text = pdf_contents(path).text
    return text if _is_thai(text) else ""


def pdf_contents(path: Path) -> PdfContents:
    """Return whatever can be read of a published PDF, and whether that is all."""
    now = path.stat()
    return _kept(path, now.st_mtime_ns, now.st_size)


@lru_cache
def _kept(path: Path, _changed: int, _size: int) -> PdfContents:
    """The contents, read once while the file stays as it is: the check and the index both ask for them."""
    try:
        reader, pages = _pages(path)
    except Fault as fault:
        return PdfContents("", unread=fault.code)
    text = repair("\n".join(pages))
    scanned = any(not words.strip() and _has_picture(reader.pages[number]) for number, words in enumerate(pages))
    unread = "pdf_scan" if scanned or not text.strip() else "" if _is_thai(text) else "pdf_no_thai"
    return PdfContents(text, "\n".join(_beside(reader)), unread)


def _has_picture(page: Any) -> bool:
    try:
        return bool(page.images)
    except Exception:
        return True


def _beside(reader: Any) -> Iterator[str]:
    """Yield what is typed into forms, written in notes, and where links lead."""
    for page in reader.pages:
        try:
            for note in page.get("/Annots", []):
                entries = note.get_object()
                link = entries.get("/A", {}).get_object()
                said = (entries.get("/Contents"), entries.get("/V"), link.get("/URI"))
                yield from (str(words) for words in said if words)
        except Exception:  # a broken note: pypdf meets it with whatever error the broken place leads to
            continue


# Glyphs of Thai fonts for marks that are moved aside or lowered, in the private use area since Windows 95.
# Source: the glyph names of the fonts of fonts-tlwg (uni0E48.low and so on) beside their code points.
_PRIVATE = {
    0xF700: "\u0e10", 0xF701: "\u0e34", 0xF702: "\u0e35", 0xF703: "\u0e36", 0xF704: "\u0e37",
    0xF705: "\u0e48", 0xF706: "\u0e49", 0xF707: "\u0e4a", 0xF708: "\u0e4b", 0xF709: "\u0e4c",
    0xF70A: "\u0e48", 0xF70B: "\u0e49", 0xF70C: "\u0e4a", 0xF70D: "\u0e4b", 0xF70E: "\u0e4c",
    0xF70F: "\u0e0d", 0xF710: "\u0e31", 0xF711: "\u0e4d", 0xF712: "\u0e47",
    0xF713: "\u0e48", 0xF714: "\u0e49", 0xF715: "\u0e4a", 0xF716: "\u0e4b", 0xF717: "\u0e4c",
    0xF718: "\u0e38", 0xF719: "\u0e39", 0xF71A: "\u0e3a",
}  # fmt: skip
_MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
_SPACE_BEFORE_MARK = re.compile(rf"(?<=[ก-ฮ{_MARKS}])[ \u00a0]+(?=[{_MARKS}ะาำๅ])")
_TORN_LINE = re.compile(rf"(?<=[เ-ไ])\n(?=[ก-ฮ])|\n(?=[{_MARKS}ะาำๅ])")


_PRIVATE_MARK = re.compile("([\uf700-\uf71a])[ \u00a0]+(?=า)")
"""A mark that a font moved aside leaves a gap before the vowel behind it: เป้ าหมาย."""
_TONES = "\u0e48-\u0e4b"
_LOST_AM = re.compile(rf"(?<![เแ])([ก-ฮ])(?:([{_TONES}]?)[ \u00a0]+|[ \u00a0]+([{_TONES}]))า")
"""Where a text layer has no ำ, its ring is a space: จ านวน, น ้าท่วม. No Thai word begins with า."""
_TORN_BEHIND_TONE = re.compile(
    r"(?<![เ-ไ])(?<![เ-ไ][ก-ฮ])(?<![เ-ไ][ก-ฮ]{2})((?![บก][\u0e48\u0e47])[ก-ฮ][\u0e48-\u0e4b])[ \u00a0]+(?=[ก-ฮ])"
)
"""No word ends with a tone mark on a bare consonant (บ่ and ก็ apart): ป้ องกัน is one word."""


def repair(text: str) -> str:
    """Return extracted text in spelling order: private glyphs named, split letters joined, torn lines mended."""
    text = _PRIVATE_MARK.sub(r"\1", text).translate(_PRIVATE)
    text = _LOST_AM.sub(lambda match: f"{match[1]}{match[2] or match[3] or ''}ำ", text)
    text = _TORN_BEHIND_TONE.sub(r"\1", _SPACE_BEFORE_MARK.sub("", text))
    return _TORN_LINE.sub("", thai.tidy(text))
