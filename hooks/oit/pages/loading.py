"""The folder of an office -> its site laid out, and all that is wrong with it: what check and build have in common.

Knows the order: what could not be read is missing from the site, which is no second fault.
"""

from pathlib import Path

from oit.faults import Fault, errors
from oit.kept import NOTHING_KEPT, Kept
from oit.loading import load
from oit.pages.layout import lay_out
from oit.pages.published_addresses import check_published_addresses
from oit.pages.rendering import Site
from oit.pages.same_place import check_same_place


def load_site(root: Path, templates: Path, site_url: str = "", kept: Kept = NOTHING_KEPT) -> tuple[Site, list[Fault]]:
    """Load the office under `root` and lay out its site; nothing is drawn yet."""
    collection, faults = load(root, kept)
    site = lay_out(collection, templates, site_url, kept)
    if not errors(faults):
        faults = sorted([*faults, *check_published_addresses(site), *check_same_place(site)])
    return site, faults
