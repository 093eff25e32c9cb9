"""The folders of the index: written beside the old ones, and put in their place when all are whole.

Knows file names and the hashes that name folders. Must not know what the files hold.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Container, Sequence
from pathlib import Path
from types import TracebackType

from oit.kept import hashed
from oit.search.fragments import Folded
from oit.site_folder import write_file

START = "start.bin"


class Files:
    """The files of a new index. The old index stays as it is until `publish`; a build that stops earlier leaves it.

    `whole` are files in the folder, by their names, that are as an earlier build wrote them: those of pages need not be
    written again, for their names tell of what is in them.
    """

    def __init__(self, out: Path, whole: Container[str] = ()) -> None:
        self._out, self._whole = out, whole
        self._folder = out / "unfinished"
        self._folders: dict[str, bool] = {}
        self.pages: list[str] = []
        """The names of the files of pages."""
        self._digest = hashlib.sha256()

    def __enter__(self) -> Files:
        shutil.rmtree(self._folder, ignore_errors=True)
        self._folder.mkdir(parents=True)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)

    def add(self, name: str, data: bytes) -> None:
        """Write a file."""
        self._digest.update(f"{name}\0{len(data)}\0".encode())
        self._digest.update(data)
        write_file(f"{self._folder}/{name}", [data])

    def add_pages(self, first: int, pages: Sequence[Folded]) -> str:
        """Write the files of some pages, numbered from `first`, and return the folder that they are in."""
        folder = hashed(str(first), *(page.told.hash for page in pages)).hex()[:8]
        names = [f"{folder}/p/{number}.bin" for number in range(first, first + len(pages))]
        is_whole = all(name in self._whole for name in names)
        self._digest.update(folder.encode())
        self._folders[folder] = is_whole
        self.pages += names
        for name, page in zip(names, pages, strict=True):
            if not is_whole:
                write_file(f"{self._folder}/{name}", [page.read()])
        return folder

    @property
    def version(self) -> str:
        """Eight hexadecimal digits that change when any file does."""
        return self._digest.hexdigest()[:8]

    def publish(self, start: bytes) -> None:
        """Give the folders their names, let the start file point to them, and take away those of earlier versions."""
        for folder in [folder for folder, is_whole in self._folders.items() if not is_whole]:
            _move(self._folder / folder, self._out / folder)
        _move(self._folder, whole := self._out / self.version)
        new = whole / START
        new.write_bytes(start)
        new.replace(self._out / START)
        for other in self._out.iterdir():
            if other.is_dir() and other != whole and other.name not in self._folders:
                shutil.rmtree(other)


def _move(folder: Path, to: Path) -> None:
    """Put a folder in the place of one of the same name, which is of the same content."""
    shutil.rmtree(to, ignore_errors=True)
    folder.rename(to)
