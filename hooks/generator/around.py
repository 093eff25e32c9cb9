"""What stands around every page: menu, foot, styles and scripts, policy, the office's words.

Knows what the frame (overrides/main.html) asks for. Must not know what stands inside a page.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from oit.kept import hash_of_files, hashed
from oit.pages.assets import Assets
from oit.pages.filters import dial
from oit.pages.headings import Section
from oit.pages.menu import Entry, at
from oit.pages.office import example_queries
from oit.pages.page import Page
from oit.pages.policy import security_policy
from oit.pages.rendering import Site


@dataclass(frozen=True)
class Around:
    """What all pages of one build share."""

    site: Site
    assets: Assets
    menu: tuple[Entry, ...]
    foot: tuple[Entry, ...]
    preview: bool

    def context(
        self,
        address: str,
        url: Callable[[str], str],
        *,
        page: Page | None = None,
        contents: Iterable[Section] = (),
        date: str = "",
        above: list[tuple[str, str]] | None = None,
        frames: Iterable[str] = (),
    ) -> dict[str, Any]:
        """Tell the frame which page it holds, and how to link from there.

        `page` is the page where it is one of ours, `above` the pages above a written one, `date` the day of its facts
        in words; `frames` are the hosts whose frames it may hold.
        """
        return {
            "oit_address": address,
            "oit_url": url,
            "oit_asset": self.assets.address,
            "oit_menu": at(self.menu, address),
            "oit_foot": self.foot,
            "oit_dial": dial(self.site.collection.office.phone or ""),
            "oit_examples": example_queries(self.site.collection),
            "oit_page": page,
            "oit_policy": security_policy(frames, preview=self.preview),
            "oit_contents": contents,
            "oit_date": date,
            "oit_above": above,
        }

    @cached_property
    def named_in_menu(self) -> frozenset[str]:
        """The addresses that menu and foot lead to."""
        entries = (each for entry in (*self.menu, *self.foot) for each in (entry, *entry.below))
        return frozenset(each.address for each in entries)

    def hash(self, config: MkDocsConfig) -> bytes:
        """The hash of what stands around every page, the templates of the frame as they lie there now."""
        told: tuple[object, ...] = (self.menu, self.foot, self.site.logo, sorted(self.assets.paths.items()))
        told = (*told, config.site_name, config.site_url, config.repo_url, config.edit_uri, config.edit_uri_template)
        told = (*told, config.extra["oit"]["theme_style"], config.extra["oit"]["share"])
        return hashed(repr(told), hash_of_files(sorted(Path(config.theme.custom_dir or "").rglob("*.html"))))
