"""The way from a page to an address, so that a site can be published below any path.

Knows addresses. Must not know which pages there are.
"""

from oit.model import encoded, site_path


def relative(address: str, here: str) -> str:
    """Return the way from one page to another address of the site, percent-encoded, so that any sub-path works.

    >>> relative("/projects/2566/", "/oit/")
    '../projects/2566/'
    """
    target = encoded(address).lstrip("/")
    return "../" * (here.count("/") - 1) + target or "./"


class Links:
    """`url(address)` in a template: an address of this site, a document, or an outside one."""

    def __init__(self, here: str) -> None:
        self.here = here

    def __call__(self, address: str) -> str:
        """Return how the page links to an address."""
        path = site_path(address)
        return relative(path, self.here) if path else encoded(address)
