"""Files of ours are written, or taken over from the last site where that has the same, by all that they are made of.

Knows keys and the folder that is built in. Must not know what a file holds.
"""

from collections.abc import Iterable
from pathlib import Path

from mkdocs.structure.files import File

from generator.made import Made
from generator.run import Run
from oit.pages.rendering import Site
from oit.site_folder import FileId, file_id, write_file


class TakenOver:
    """Writes the files of one build. `around` is the hash of what stands around every page, told before that."""

    around: bytes

    def __init__(self, run: Run, site: Site) -> None:
        self._run, self._site = run, site

    def key(self, file: Made) -> bytes | None:
        """Return the key of all that a file is made of; None where that is not told."""
        made_of = self._site.hash_of(file.part_of) if file.part_of else None
        return self._run.kept.key("file", file.dest_uri, made_of, self.around) if made_of else None

    def write(self, file: Made) -> None:
        """Write a file, or keep the one of the last site that was made of the same; in a preview neither."""
        run = self._run
        if run.serving:
            return
        key = self.key(file) if run.folder else None
        told: list[FileId] = run.kept.found(key) if key else []
        if run.folder and any(run.folder.keep(file.dest_uri, each) for each in told):
            return
        write_file(file.abs_dest_path, file.make())

    def remember(self, files: Iterable[File], site_dir: Path) -> None:
        """Tell the next build which files of the site, now in its place, were made of what."""
        for file in files:
            if isinstance(file, Made) and (key := self.key(file)):
                self._run.kept.put(key, file_id(site_dir / file.dest_uri))
