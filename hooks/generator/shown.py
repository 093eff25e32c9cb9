"""What a preview shows when it is asked for: the files of ours, and the index of the site as it stands.

Knows how a file is found by its name. Must not know when one is asked for (`oit.preview`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from mkdocs.structure.files import Files

from generator.folded import FoldedPages
from generator.made import Made
from generator.site_files import others_of, pages_of
from oit.kept import Kept
from oit.pages.rendering import Site
from oit.preview import Preview
from oit.search import FOLDER, Known, build_index
from oit.search.documents import PLACE

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

_DOCUMENTS = f"{PLACE}index.html"


class Shown:
    """The site that a preview shows, which each build of it puts in the place of the last."""

    site: Site
    site_dir: Path
    files: Files

    def __init__(self) -> None:
        self._unseen = TemporaryDirectory(prefix="oit_")  # where a preview keeps what nobody has asked for

    def begin(self, server: LiveReloadServer, builder: Any, kept: Kept) -> None:
        """Let a server show what is asked for."""
        index = partial(self._index, kept)
        preview = Preview(Path(server.root), self.make, index, FOLDER.as_posix(), Path(self._unseen.name) / "index")
        server.builder = partial(preview.build, builder)
        server.set_app(preview.answering(server.serve_request, server.mount_path))
        preview.build(lambda: None)

    def make(self, name: str) -> bytes | None:
        """The bytes of a file of ours that a preview has not written yet."""
        file = next((file for file in self.files if isinstance(file, Made) and file.dest_uri == name), None)
        return file.content_bytes if file else None

    def _index(
        self,
        kept: Kept,
        out: Path,
        whole: Collection[str],
        wanted: Callable[[], bool],
        lock: AbstractContextManager[Any],
    ) -> Collection[str]:
        """Index the site as it stands, page by page between what readers ask for."""
        folded = {}
        pages = FoldedPages(self.site, kept)
        for file in pages_of(self.files):
            with lock:
                if not wanted():
                    return ()
                folded[file.dest_uri] = pages.of(file)
        with lock:
            site, own = self.site_dir, self.site.collection.synonyms
            if data := self.make(_DOCUMENTS):  # which says what each document is called
                (site / _DOCUMENTS).parent.mkdir(exist_ok=True)
                (site / _DOCUMENTS).write_bytes(data)
            kept.save()
            known = Known(folded, others_of(self.files), {*whole})
        return build_index(site, out, own, known, kept).files
