"""What an address in a data file leads to, and how it is written where others are to use it.

Knows how addresses begin, and percent-encoding (RFC 3986). Must not know which pages or files exist.
"""

import re
from enum import StrEnum
from urllib.parse import quote


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


def is_of_document(address: str) -> bool:
    """Whether an address names a file in documents/: such a name is taken to the letter, `#`, `?` and `%` are part of it."""
    return address.lstrip("/").startswith("documents/")


def without_spot(address: str) -> str:
    """Return the address of the page or file that holds a spot.

    >>> without_spot("/projects/2566/1-1/#r1"), without_spot("documents/plan#1.pdf")
    ('/projects/2566/1-1/', 'documents/plan#1.pdf')
    """
    return address if is_of_document(address) else address.partition("#")[0]


_WRITTEN = "/%:?#[]@!$&'()*+,;=~"
"""What an address may hold besides letters and digits, and what was percent-encoded before."""
_FOREIGN = re.compile(r"(?:%[89A-Fa-f][0-9A-Fa-f])+")


def encoded(address: str) -> str:
    """Return an address as it can be given away: pasted into a message, a form or a cell, it stays one address.

    The name of a document is taken to the letter, so that `#`, `?` and `%` in it are part of the name. Everything else
    was written as an address; a name in it that is no file keeps its `#` and `?`. The host of another site is kept.

    >>> encoded("documents/ประกาศ ฉบับที่ 2 #1.pdf")
    'documents/%E0%B8%9B%E0%B8%A3%E0%B8%B0%E0%B8%81%E0%B8%B2%E0%B8%A8%20%E0%B8%89%E0%B8%9A%E0%B8%B1%E0%B8%9A%E0%B8%97%E0%B8%B5%E0%B9%88%202%20%231.pdf'
    """
    if is_of_document(address):
        return quote(address)
    host = re.match(r"https?://[^/?#]*", address)
    start = host.end() if host else 0
    return address[:start] + quote(address[start:], safe=_WRITTEN)


def readable(address: str) -> str:
    """Return an address as people read it: Thai that was percent-encoded is Thai again, all else as it is."""
    return _FOREIGN.sub(lambda match: _decoded(match[0]), address)


def _decoded(escapes: str) -> str:
    try:
        return bytes.fromhex(escapes.replace("%", "")).decode()  # in a tenth of the time that unquote takes
    except UnicodeDecodeError:
        return escapes


def ending(address: str) -> str | None:
    """Return the kind of file an address ends in, as `PDF`; None where it ends in none.

    >>> ending("documents/plan.pdf")
    'PDF'
    """
    match = re.search(r"/[^/?#]*\.([A-Za-z0-9]{2,5})(?:[?#].*)?$", address.partition("://")[2] or "/" + address)
    return match[1].upper() if match and match[1].lower() not in {"html", "htm", "php", "aspx", "jsp"} else None
