"""The files of an office as files: of a kind that is published or read, with a name for an address, not too large.

Knows endings, names and sizes. Must not know what a file says. A symbolic link is told by whoever reads the folder.
"""

import re
from collections.abc import Collection as Contents
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from oit.faults import Fault
from oit.model import (
    DATA_ENDINGS,
    FileKind,
    better_path,
    has_unseen,
    is_left_behind,
    kind_of_file,
)
from oit.source_files import files_below

UPLOADED = 25 * 2**20
"""Bytes that GitHub's page for uploading takes."""
PUSHED = 100 * 2**20
"""Bytes of a file that GitHub takes at all. Source of both: docs.github.com, About large files on GitHub."""

_PAGES = {".md", ".markdown", ".mdown", ".mkd", ".mkdn"}
_NO_PAGE_NAME = re.compile(r"[#?%\\]")


def check_files(root: Path, known: Contents[str]) -> Iterator[Fault]:
    """Look at every file below content/ and projects/. `known` are those that were read, or told of already."""
    for folder in ("content", "projects"):
        for file, entry in files_below(root, folder):
            found = _name(file, folder == "content", known)
            if not found and not (file.endswith(".yml") and file in known):  # of those, larger ones are refused
                found = _size(entry.stat().st_size)
            if found:
                yield found.at(file)


def _name(file: str, published: bool, known: Contents[str]) -> Fault | None:
    if has_unseen(file):
        return Fault("file_name_unseen")
    if file in known and not file.endswith(".md"):
        return None
    name = PurePosixPath(file)
    if is_left_behind(file) or (file in known and name.suffix != ".md"):
        return None
    if not published or name.suffix.lower() in DATA_ENDINGS:
        return None if name.name.startswith("_") else Fault("file_not_read")
    kind = kind_of_file(file)
    if kind is None and name.suffix.lower() in _PAGES:
        return Fault("file_page_ending", expected=f"{name.stem}.md")
    if kind is None:
        return Fault("file_kind", text=name.suffix or "ที่ชื่อไม่มีนามสกุล")
    below = file.removeprefix("content/")
    if kind is FileKind.PAGE and below.startswith("documents/"):
        return Fault("file_not_read")
    if kind is FileKind.PAGE and _NO_PAGE_NAME.search(below) and not below.startswith("news/"):  # they have a rule
        return Fault("file_page_name", expected=better_path(below))
    return None


def _size(size: int) -> Fault | None:
    if size > PUSHED:
        return Fault("file_refused", size=f"{size / 2**20:,.0f}", limit=PUSHED // 2**20)
    return Fault("file_large", size=f"{size / 2**20:,.0f}", limit=UPLOADED // 2**20) if size > UPLOADED else None
