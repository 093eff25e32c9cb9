"""One run of the generator: whether it is a preview, in which folder it builds, and what was made before.

Knows folders and what is kept. Must not know pages.
"""

import gc
import logging
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import CountHandler

from oit.kept import NOTHING_KEPT, Kept, hash_of_environment, hash_of_files, hashed
from oit.site_folder import SiteFolder

KEPT = Path(".cache/made.sqlite")
SPARE = Path(".cache/site")
"""Where the site before the last one stays."""

_CODE = hashed(hash_of_files([Path(__file__).parent.parent]), hash_of_environment())
"""Of what runs now; whoever changes it while a preview runs starts that anew."""


@dataclass
class Run:
    """What lasts while the generator runs, for a preview through all its builds."""

    serving: bool = False
    """Whether this is a preview: data with an error is shown, not refused."""
    beside: bool = True
    """Whether the site is built beside the one that stands."""
    folder: SiteFolder | None = None
    """Where the site is being built; none before and after, and in a preview."""
    kept: Kept = NOTHING_KEPT

    def begin(self, command: str, dirty: bool) -> None:
        """Note what was asked for."""
        self.serving = command == "serve"
        self.beside = not (self.serving or dirty)

    def open_kept(self, root: Path) -> Kept:
        """Open what earlier runs have kept of the office in a folder, once."""
        if self.kept is NOTHING_KEPT:
            self.kept = Kept(root / KEPT, _CODE, remember=self.serving)
        return self.kept

    @contextmanager
    def all_stays(self) -> Iterator[None]:
        """While thousands of things are made that a build needs to its end, no garbage is looked for among them."""
        gc.disable()
        try:
            yield
        finally:
            gc.enable()
        if not self.serving:
            gc.freeze()

    def build_beside(self, config: MkDocsConfig) -> None:
        """Let MkDocs empty and fill a folder beside the site; `--quiet` would hide warnings from `strict`."""
        logger = logging.getLogger("mkdocs")
        if config.strict and logger.level > logging.WARNING:
            logger.setLevel(logging.WARNING)
        if self.beside:
            folder = SiteFolder(Path(config.site_dir), Path(config.config_file_path).parent / SPARE)
            config.site_dir = str(folder.begin())
            self.folder = folder  # from here on it is ours to take away

    def put_in_place(self, config: MkDocsConfig) -> bool:
        """Put the new site in the place of the last one, unless MkDocs is about to refuse it; whether it stands."""
        if not self.folder or (config.strict and _has_warned()):
            return False
        self.folder.finish()
        config.site_dir, self.folder = str(self.folder.target), None
        return True

    def leave(self) -> None:
        """Take away what was built of a site that did not become whole, after Ctrl-C too."""
        self.kept.save()
        folder, self.folder = self.folder, None
        if folder:
            with suppress(OSError):  # the next build tries again
                folder.abandon()


def _has_warned() -> bool:
    """Whether MkDocs has counted a warning; it looks at its counters only after the last event."""
    counters = [each for each in logging.getLogger("mkdocs").handlers if isinstance(each, CountHandler)]
    return any(counter.get_counts() for counter in counters)
