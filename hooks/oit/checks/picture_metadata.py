"""Pictures of an office that tell where they were taken, or with which device: files, and those inside files.

Knows where pictures lie. Must not know what a picture shows, nor how it tells (`picture_carriers`). The repository is
public, so a picture counts whether the site shows it or not; what is found is never printed.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from oit.checks.picture_carriers import BEHIND, DEVICE, POSITION, UNREAD, told_by
from oit.faults import Fault
from oit.model import DATA_ENDINGS
from oit.source_files import files_below

ENDINGS = {".jpg", ".jpeg", ".jfif", ".png", ".webp", ".gif", ".tif", ".tiff", ".heic", ".heif", ".avif"}
_READ_AS_TEXT = (*sorted(DATA_ENDINGS), ".md")
"""A picture of such a name is no data file, and is refused as one."""
_LARGEST = 100_000_000
_LARGEST_INSIDE = 200_000_000
"""Bytes that are unpacked of one package."""
_PICTURE = re.compile(rb"\xff\xd8\xff|\x89PNG|GIF8|RIFF....WEBP|II\*\0|MM\0\*", re.DOTALL)
_PACKAGE = b"PK\3\4"
_UNREADABLE = (zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, EOFError, NotImplementedError)


def check_picture_metadata(root: Path) -> Iterator[Fault]:
    """Yield a fault for each picture that tells where it was taken or by which device, or that cannot be read."""
    for file, entry in files_below(root, "content", "projects"):
        if not entry.name.endswith(_READ_AS_TEXT) or entry.name in _READ_AS_TEXT:
            yield from (fault.at(file) for fault in _of_file(Path(entry.path)))


def _of_file(path: Path) -> Iterator[Fault]:
    try:
        with path.open("rb") as stream:
            start = stream.read(12)
        if start.startswith(_PACKAGE):
            yield from _of_package(path)
        elif path.suffix.lower() in ENDINGS or _PICTURE.match(start):
            told = {UNREAD} if path.stat().st_size > _LARGEST else told_by(path.read_bytes())
            yield from (Fault(f"photo_{each}") for each in (POSITION, DEVICE, BEHIND, UNREAD) if each in told)
    except OSError:
        yield Fault("photo_unread")


def _of_package(path: Path) -> Iterator[Fault]:
    """Look at the pictures in a Word, Excel, PowerPoint, OpenDocument or zip file; of each kind of fault one."""
    told: dict[str, int] = {}
    try:
        with zipfile.ZipFile(path) as archive:
            left = _LARGEST_INSIDE
            for item in archive.infolist():
                if Path(item.filename).suffix.lower() not in ENDINGS:
                    continue
                left -= item.file_size
                if left < 0:
                    yield Fault("photo_inside_unread")
                    break
                for each in told_by(archive.read(item)) - {UNREAD}:
                    told[each] = told.get(each, 0) + 1
    except _UNREADABLE:
        return  # that the file cannot be read is told by whoever reads its text
    for each in (POSITION, DEVICE, BEHIND):
        if each in told:
            yield Fault(f"photo_inside_{each}", count=told[each])
