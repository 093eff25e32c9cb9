"""Which files an office may publish: one list of endings, for the build, the check and the addresses.

Knows endings and names. Must not know which files exist, nor what they say. What a browser would run as part of this
site (HTML, SVG, XML, scripts) is not in the list, and so is whatever nobody thought of: a list of what is refused is
never complete.
"""

import re
from enum import StrEnum
from pathlib import PurePosixPath

from oit.text import thai


class FileKind(StrEnum):
    """What is in a file, as far as its ending says."""

    PAGE = "page"
    TEXT = "text"
    PDF = "pdf"
    OFFICE = "office"
    PICTURE = "picture"
    MEDIA = "media"
    ARCHIVE = "archive"


_ENDINGS = {
    FileKind.PAGE: ".md",
    FileKind.TEXT: ".txt .csv .tsv .json .geojson",
    FileKind.PDF: ".pdf",
    FileKind.OFFICE: ".doc .docx .xls .xlsx .ppt .pptx .odt .ods .odp .rtf",
    FileKind.PICTURE: ".jpg .jpeg .png .webp .gif",
    FileKind.MEDIA: ".mp3 .m4a .mp4 .webm",
    FileKind.ARCHIVE: ".zip .7z .rar",
}
_KINDS = {ending: kind for kind, endings in _ENDINGS.items() for ending in endings.split()}
DATA_ENDINGS = {".yml", ".yaml"}
"""Files that are read and not published."""
_LEFT_BEHIND = re.compile(r"(?:\.|~\$).*|thumbs\.db|desktop\.ini", re.IGNORECASE)
"""What Windows, Word and others leave in folders: never published, and nobody's mistake."""
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_PLAIN_NAME = re.compile(r"[0-9A-Za-z\u0e01-\u0e3a\u0e40-\u0e4e\u0e50-\u0e59._/-]+")
_NOT_PLAIN = re.compile(r"[^0-9A-Za-z\u0e01-\u0e3a\u0e40-\u0e4e\u0e50-\u0e59._-]+")


def kind_of_file(path: str) -> FileKind | None:
    """Tell what is in a file by its ending, None where that ending is not published.

    Pages end in `.md`, to the letter: the generator minds upper and lower case there.
    """
    ending = PurePosixPath(path).suffix
    kind = _KINDS.get(ending.lower())
    return None if kind is FileKind.PAGE and ending != ".md" else kind


def is_photograph(path: str) -> bool:
    """Whether a file is a picture that pages show cut; what moves in a GIF would not be cut with it."""
    return kind_of_file(path) is FileKind.PICTURE and PurePosixPath(path).suffix.lower() != ".gif"


def is_left_behind(path: str) -> bool:
    """Whether a file or its folder is hidden, or one that a program leaves behind."""
    return any(_LEFT_BEHIND.fullmatch(part) for part in PurePosixPath(path).parts)


def has_unseen(path: str) -> bool:
    """Whether a path holds what nobody sees, such as the end of a line: no address and no message can carry it."""
    return bool(_UNSEEN.search(path))


def is_published(path: str) -> bool:
    """Whether a file below content/ is published as it is; pages are not, they are drawn."""
    kind = kind_of_file(path)
    return kind not in (None, FileKind.PAGE) and not is_left_behind(path) and not has_unseen(path)


def better_path(path: str) -> str | None:
    """Return a path whose address can be pasted anywhere, None where the path itself is one.

    A name whose Thai is put together in another way than ours (ํ and า for ำ) is found by nobody who types it.

    >>> better_path("documents/ประกาศ ราคากลาง #2.pdf")
    'documents/ประกาศ-ราคากลาง-2.pdf'
    """
    tidy = thai.tidy(path)
    if tidy == path and _PLAIN_NAME.fullmatch(path):
        return None
    return "/".join(_better(part) for part in tidy.split("/"))


def _better(name: str) -> str:
    stem, dot, ending = name.rpartition(".") if "." in name[1:] else (name, "", "")
    plain = _NOT_PLAIN.sub("-", stem).strip("-.")
    return f"{plain or 'file'}{dot}{_NOT_PLAIN.sub('', ending)}"
