"""Collection and findings to pages: address, title, HTML, contents."""

from __future__ import annotations

from pathlib import Path

from oit.collection import Collection
from oit.pages import assessment, documents, guide, office, projects, register
from oit.pages.menu import menu
from oit.pages.rendering import Page, Section, Site, relative, sections

__all__ = ["Page", "Section", "Site", "build_site", "menu", "relative", "sections"]

_KINDS = (office.pages, projects.pages, register.pages, assessment.pages, documents.pages, guide.pages)


def build_site(collection: Collection, templates: Path, site_url: str = "") -> Site:
    """Lay out every page that a collection makes; each is drawn only when asked for.

    `site_url` is where the site will stand, empty where that is not known; permalinks are made from it.
    """
    return Site(collection, templates, (page for kind in _KINDS for page in kind(collection)), site_url)
