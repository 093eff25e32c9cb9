"""The folders of the index: written beside the old ones, and put in their place when all are whole.

Each is named by what its files are made of, so that an edit makes few of them anew, and a browser that began with the
old ones notices when one is gone. Knows names and hashes. Must not know what the files hold.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Container, Iterable, Mapping
from pathlib import Path
from types import TracebackType

from oit.kept import hashed
from oit.site_folder import write_file

START = "start.bin"


class Files:
    """The files of a new index. The old index stays as it is until `publish`; a build that stops earlier leaves it.

    `whole` are files in the folder, by their names, that are as an earlier build wrote them: they need not be written
    again.
    """

    def __init__(self, out: Path, whole: Container[str] = ()) -> None:
        self._out, self._whole = out, whole
        self._unfinished = out / "unfinished"
        self._folders: dict[str, bool] = {}
        self.names: list[str] = []
        """The names of all files but the start file."""

    def __enter__(self) -> Files:
        shutil.rmtree(self._unfinished, ignore_errors=True)
        self._unfinished.mkdir(parents=True)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        shutil.rmtree(self._unfinished, ignore_errors=True)

    def add(self, files: Mapping[str, Callable[[], bytes]], made_of: Iterable[bytes]) -> str:
        """Write some files, of each its name and what makes it, and return the folder that they are in."""
        folder = hashed(*files, *made_of).hex()[:8]
        names = [f"{folder}/{name}" for name in files]
        is_whole = all(name in self._whole for name in names)
        self._folders[folder] = is_whole
        self.names += names
        if is_whole:
            return folder
        for name, make in zip(names, files.values(), strict=True):
            write_file(f"{self._unfinished}/{name}", [make()])
        return folder

    def publish(self, start: bytes) -> None:
        """Put the folders in their place, let the start file point to them, and take away those of earlier indexes."""
        for folder in [folder for folder, is_whole in self._folders.items() if not is_whole]:
            shutil.rmtree(self._out / folder, ignore_errors=True)  # of the same name, so of the same content
            (self._unfinished / folder).rename(self._out / folder)
        new = self._unfinished / START
        new.write_bytes(start)
        new.replace(self._out / START)
        for other in self._out.iterdir():
            if other.is_dir() and other.name not in self._folders:
                shutil.rmtree(other)
