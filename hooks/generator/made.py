"""A file of ours as the generator has it: made when it is written, and in a preview when it is first asked for.

Knows the generator's class of files. Must not know what a file is made of, nor when one is taken over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from urllib.parse import unquote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from oit.pages.page import Page

Make = Callable[[], Iterable[bytes]]


class Made(File):
    """A file of ours."""

    make: Make
    """Makes it part by part."""
    write: Callable[[Made], None]
    """Puts it into the site."""
    shown: Page | None = None
    """The page that it is, if it is one."""
    part_of: Page | None = None
    """The page with which it comes and goes."""

    @classmethod
    def of(
        cls,
        config: MkDocsConfig,
        name: str,
        make: Make,
        write: Callable[[Made], None],
        shown: Page | None = None,
        part_of: Page | None = None,
    ) -> Made:
        """Return the file that `make` makes, at the place that a source of that name would have."""
        file = cls(name, None, config.site_dir, config.use_directory_urls, inclusion=InclusionLevel.NOT_IN_NAV)
        file.generated_by = "publish"
        file.make, file.write, file.shown, file.part_of = make, write, shown, part_of or shown
        return file

    @property
    def src_path(self) -> str:
        """The name of the source that it would have: ours have one way of writing, which need not be brought about."""
        return self.src_uri

    @src_path.setter
    def src_path(self, value: str) -> None:
        self.src_uri = value

    def is_documentation_page(self) -> bool:
        """Never: the generator would make a page of empty Markdown of it."""
        return False

    @property  # type: ignore[misc]
    def content_bytes(self) -> bytes:
        """What is written."""
        return b"".join(self.make())

    def copy_file(self, dirty: bool = False) -> None:  # noqa: ARG002
        """Put it into the site when the generator copies its files."""
        self.write(self)


def address_of(file: File) -> str:
    """The address of a page as we write it: to the letter, not percent-encoded."""
    return "/" + unquote(file.url.removeprefix("./"))
