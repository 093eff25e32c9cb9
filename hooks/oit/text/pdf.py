"""The text of a PDF, with the Thai letters that fonts and producers tear apart put right again (`pdf_repair`).

Knows PDF. Must not know what the text is about.
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
from oit.text.pdf_effort import check_effort
from oit.text.pdf_joints import Joints
from oit.text.pdf_repair import repair

MAX_PAGES = 300


class PdfContents(NamedTuple):
    """What a published PDF says: on its pages; beside them, in forms, notes and links.

    `unread` is the code of the fault that says why this may not be all of it, empty where it is.
    """

    text: str
    beside: str = ""
    unread: str = ""


def read_pdf(path: Path, progress: Callable[[int, int], None] | None = None, joints: list[str] | None = None) -> str:
    """Return the text of all pages; `progress` is told the number of pages done and of all.

    `joints` gets the places where Thai words of two fonts meet at a space: no PDF tells whether somebody typed it.

    Raises:
        Fault: broken, locked, too long, too much to read, or without text (a scan).
    """
    found = Joints()
    reader, pages = _pages(path, progress, found)
    text = repair("\n".join(pages))
    if joints is not None:
        joints += found.doubtful
    if not _is_thai(text):
        raise Fault("pdf_scan" if any(map(_has_picture, reader.pages)) or not text.strip() else "pdf_no_thai")
    return text


def _pages(
    path: Path, progress: Callable[[int, int], None] | None = None, joints: Callable[..., None] | None = None
) -> tuple[PdfReader, list[str]]:
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
            pages.append(reader.pages[number].extract_text(visitor_text=joints))
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
