"""Files of ours are written, or taken over from the last site where that has the same, by all that they are made of.
So are those of the index whose names tell of what is in them.

Knows keys and the folder that is built in. Must not know what a file holds.
"""

from collections.abc import Container, Iterable
from pathlib import Path

from mkdocs.structure.files import File

from generator.made import Made
from generator.run import Run
from oit.file_id import FileId, FolderId, file_id
from oit.pages.rendering import Site
from oit.search import FOLDER
from oit.site_folder import write_file

_INDEX = f"{FOLDER.as_posix()}/"
_LastSite = dict[str, tuple[bytes, FileId]]
"""Of each file of a site, by its name: the hash of what it is made of, and which file it is."""


class TakenOver:
    """Writes the files of one build."""

    def __init__(self, run: Run, site: Site) -> None:
        self._run, self._site = run, site
        self._told: dict[str, FileId] = {}
        self._made_of: dict[str, bytes] = {}
        self._key_of_index = run.kept.key("index")

    def begin(self, files: Iterable[File], around: bytes) -> None:
        """Take over what the last site has of these files, before any is written; `around` is the hash of what stands
        around every page.
        """
        self.around = around
        if not self._run.folder:
            return
        known: list[_LastSite] = self._run.kept.found(self._key)
        had = known[0] if known else {}
        self._made_of = dict(self._all_made_of(files))
        told = {name: had[name][1] for name, made_of in self._made_of.items() if had.get(name, (b"",))[0] == made_of}
        index: list[dict[str, FileId]] = self._run.kept.found(self._key_of_index)
        told |= index[0] if index else {}
        before, last = map(self._key_of_folders, self._run.folder.numbers)
        self._run.kept.use(last)
        seen: list[dict[str, FolderId]] = self._run.kept.found(before)
        self._told = {name: told[name] for name in self._run.folder.keep(told, seen[0] if seen else {})}
        self._run.kept.put(before, self._run.folder.whole)

    @property
    def of_index(self) -> Container[str]:
        """The files of the index that were taken over, by their names below its folder."""
        return {name.removeprefix(_INDEX) for name in self._told if name.startswith(_INDEX)}

    def write(self, file: Made) -> None:
        """Write a file that was not taken over; in a preview none."""
        if not self._run.serving and file.dest_uri not in self._told:
            write_file(file.abs_dest_path, file.make())

    def remember(self, of_index: Iterable[str], site_dir: Path) -> None:
        """Tell the next build which files of the site, now in its place, were made of what, and which its index has."""

        def which(name: str) -> FileId:
            return self._told.get(name) or file_id(site_dir / name)

        site: _LastSite = {name: (made_of, which(name)) for name, made_of in self._made_of.items()}
        self._run.kept.put(self._key, site)
        self._run.kept.put(self._key_of_index, {(name := _INDEX + each): which(name) for each in of_index})

    @property
    def _key(self) -> bytes:
        return self._run.kept.key("site", self.around)

    def _key_of_folders(self, number: int) -> bytes:
        """Of the folders of a site that were whole; two sites take turns, known by the numbers of their folders."""
        return self._run.kept.key("folders", str(number))

    def _all_made_of(self, files: Iterable[File]) -> Iterable[tuple[str, bytes]]:
        """Yield the names of files of which it is told what they are made of, each with the hash of that."""
        for file in files:
            if isinstance(file, Made) and file.part_of and (made_of := self._site.hash_of(file.part_of)):
                yield file.dest_uri, made_of
