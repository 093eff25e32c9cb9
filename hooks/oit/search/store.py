"""The folder of the index: written beside the old one, and put in its place when it is whole.

Knows file names and the hash that names the folder. Must not know what the files hold.
"""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path
from types import TracebackType

from oit.site_folder import write_file

START = "start.bin"


class Files:
    """The files of a new index. The old index stays as it is until `publish`; a build that stops earlier leaves it."""

    def __init__(self, out: Path) -> None:
        self._out = out
        self._folder = out / "unfinished"
        self._digest = hashlib.sha256()
        self.sizes: dict[str, int] = {}
        """Bytes of what was added, by the folder it is in."""

    def __enter__(self) -> Files:
        shutil.rmtree(self._folder, ignore_errors=True)
        self._folder.mkdir(parents=True)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)

    def add(self, name: str, data: bytes) -> None:
        """Write a file; `name` has one folder above it at most."""
        self._digest.update(f"{name}\0{len(data)}\0".encode())
        self._digest.update(data)
        folder = name.rpartition("/")[0]
        if folder not in self.sizes:
            (self._folder / folder).mkdir(exist_ok=True)
        self.sizes[folder] = self.sizes.get(folder, 0) + len(data)
        write_file(f"{self._folder}/{name}", [data])

    @property
    def version(self) -> str:
        """Eight hexadecimal digits that change when any file does."""
        return self._digest.hexdigest()[:8]

    def publish(self, start: bytes) -> None:
        """Give the folder its name, let the start file point to it, and take away the folders of earlier versions."""
        whole = self._out / self.version
        shutil.rmtree(whole, ignore_errors=True)  # of the same content
        self._folder.rename(whole)
        new = whole / START
        new.write_bytes(start)
        new.replace(self._out / START)
        for other in self._out.iterdir():
            if other.is_dir() and other != whole:
                shutil.rmtree(other)
