"""The way from a page to an address, so that a site can be published below any path.

Knows addresses. Must not know which pages there are.
"""

from functools import lru_cache

from oit.model import encoded, site_path
from oit.model.addresses import readable


def relative(address: str, here: str) -> str:
    """Return the shortest way from a page to an address of the site, percent-encoded, so that any sub-path works.

    >>> relative("/projects/2566/", "/oit/"), relative("/projects/2566/", "/projects/2566/1-1/")
    ('../projects/2566/', '../')
    """
    *folders, last = _parts(address)
    above = _folders(here)
    shared = 0
    for ours, theirs in zip(above, folders, strict=False):
        if ours != theirs:
            break
        shared += 1
    way = "../" * (len(above) - shared) + "/".join([*folders[shared:], last])
    return f"./{way}" if not way or ":" in way.partition("/")[0] else way


@lru_cache(1024)  # most pages lead to the same ones
def _parts(address: str) -> list[str]:
    return encoded(address).lstrip("/").split("/")


@lru_cache(8)
def _folders(here: str) -> list[str]:
    return encoded(here).strip("/").split("/") if here.strip("/") else []


class Links:
    """`url(address)` in a template: an address of this site, a document, or an outside one."""

    def __init__(self, here: str) -> None:
        self.here = here

    def __call__(self, address: str) -> str:
        """Return how the page links to an address: of this site with Thai as it is, which takes a third of the bytes;
        browsers encode it.
        """
        path = site_path(address)
        if not path:
            return encoded(address)
        way = relative(path, self.here)
        return readable(way) if "%" in way else way
