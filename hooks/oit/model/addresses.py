"""What an address in a data file leads to, and which documents have an address at all.

Knows how addresses begin and files end. Must not know which pages or files exist.
"""

from enum import StrEnum
from pathlib import PurePosixPath


class AddressKind(StrEnum):
    """Where a reader gets."""

    DOCUMENT = "document"
    PROJECT = "project"
    PAGE = "page"
    OUTSIDE = "outside"


def kind_of_address(address: str) -> AddressKind:
    """Tell what an address as data files write it leads to: `documents/…`, `/…/` in this site, or `https://…`."""
    if address.startswith("documents/"):
        return AddressKind.DOCUMENT
    if not address.startswith("/"):
        return AddressKind.OUTSIDE
    return AddressKind.PROJECT if address.startswith("/projects/") and address.count("/") > 3 else AddressKind.PAGE


def site_path(address: str) -> str | None:
    """Return the address from the root of this site (`/documents/plan.pdf`), None for one of another site."""
    return None if kind_of_address(address) is AddressKind.OUTSIDE else f"/{address.lstrip('/')}"


_NOT_PUBLISHED = {".html", ".htm", ".md", ".svg", ".js", ".yml", ".yaml"}


def is_published(document: str) -> bool:
    """Whether a file below content/documents/ is published: what a browser would run, and data files, are not."""
    return PurePosixPath(document).suffix.lower() not in _NOT_PUBLISHED


_PHOTOGRAPHS = {".jpg", ".jpeg", ".png", ".webp"}
_OTHER_PICTURES = {".heic", ".heif", ".avif", ".tif", ".tiff", ".gif", ".bmp"}


def is_photograph(document: str) -> bool:
    """Whether a file is a picture that pages can show."""
    return PurePosixPath(document).suffix.lower() in _PHOTOGRAPHS


def is_picture(document: str) -> bool:
    """Whether a file is a picture of any kind, as telephones and scanners make them."""
    return is_photograph(document) or PurePosixPath(document).suffix.lower() in _OTHER_PICTURES
