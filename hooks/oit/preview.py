"""The preview: a page is drawn when somebody asks for it, so that a change is seen at once however large the site is;
the index follows in the background.

Knows what was asked for, and that nothing may be drawn while the site is laid out anew. Must not know how files are
made, nor MkDocs.
"""

import shutil
import threading
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Sized
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path, PurePosixPath
from typing import Any

Answer = Callable[[Any, Any], Iterable[bytes]]
"""A WSGI application."""
Index = Callable[[Path, Collection[str], Callable[[], bool], AbstractContextManager[Any]], Collection[str]]

_FEW = 20
"""Files asked for last: their readers are looking at them."""
_TURN = 0.002
"""Seconds between two looks whether a reader was answered."""
_MOMENT = 0.3
"""Seconds without a change before the index is begun."""


class _Behind:
    """The lock for who draws one thing after the other and lets others go first: a lock alone would be taken again
    before they wake.
    """

    def __init__(self, lock: AbstractContextManager[Any], others: Sized) -> None:
        self._lock, self._others = lock, others

    def __enter__(self) -> None:
        while self._others:
            time.sleep(_TURN)
        self._lock.__enter__()

    def __exit__(self, *error: Any) -> None:
        self._lock.__exit__(*error)


class Preview:
    """A folder that a server serves, filled as its files are asked for.

    `make` gives the bytes of a file by its name in the folder, None of what is none of ours. `index` writes the files
    of the index into a folder of their own, but for those that the last one has in folders of the same name; it asks
    now and then whether that is still wanted, draws while it holds the lock alone, and returns the names of all files
    in folders. `index_name` is where these files stand in the site.
    """

    def __init__(
        self, folder: Path, make: Callable[[str], bytes | None], index: Index, index_name: str, index_folder: Path
    ) -> None:
        self._folder, self._make, self._index = folder, make, index
        self._index_name, self._index_folder = index_name, index_folder
        self._lock = threading.RLock()
        self._readers: set[int] = set()
        """The threads that want to draw, or do."""
        self._asked: dict[str, None] = {}
        self._built = 0
        self._indexed: Collection[str] = ()
        self.settled = threading.Event()
        """Set while the index is that of the site as it stands."""

    def build(self, build: Callable[[], None]) -> None:
        """Lay the site out anew, with what its readers are looking at."""
        self.settled.clear()
        with self._ahead():
            self._built += 1
            build()
            for name in [*self._asked][-_FEW:]:
                self._write(name)
        threading.Thread(target=self._index_later, args=(self._built,), daemon=True).start()

    def answering(self, answer: Answer, mount: str = "/") -> Answer:
        """Return an application that puts into the folder what is asked for, and lets another one answer."""

        def answered(environ: Any, start_response: Any) -> Iterable[bytes]:
            path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
            if path.startswith(mount) and not path.startswith("/livereload/"):
                self._show(path.removeprefix(mount))
            return answer(environ, start_response)

        return answered

    @contextmanager
    def _ahead(self) -> Iterator[None]:
        """Draw before the index goes on."""
        self._readers.add(threading.get_ident())
        try:
            with self._lock:
                yield
        finally:
            self._readers.discard(threading.get_ident())

    def _show(self, path: str) -> None:
        name = f"{path}index.html" if path.endswith("/") or not path else path
        with self._ahead():
            for each in (name, f"{name}/index.html"):  # the server leads on to a folder that is asked for by its name
                if self._write(each):
                    self._asked.pop(each, None)
                    self._asked[each] = None

    def _write(self, name: str) -> bool:
        """Put a file into the folder; whether it is one of ours."""
        target = self._folder / name
        if ".." in PurePosixPath(name).parts:
            return False
        if name.startswith(f"{self._index_name}/"):
            made = self._index_folder / name.removeprefix(f"{self._index_name}/")
            data = made.read_bytes() if made.is_file() else None
        else:
            data = self._make(name)
        if data is not None:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        return data is not None

    def _put_in_place(self, index: Path, names: Collection[str]) -> None:
        """Let a new index stand where the last one does, and have those of its folders that were not written anew."""
        for folder in {name.partition("/")[0] for name in names if "/" in name}:
            if not (index / folder).exists():
                (self._index_folder / folder).rename(index / folder)
        shutil.rmtree(self._index_folder, ignore_errors=True)
        index.rename(self._index_folder)
        self._indexed = names

    def _index_later(self, built: int) -> None:
        def wanted() -> bool:
            return built == self._built

        time.sleep(_MOMENT)
        unfinished = self._index_folder.with_name(f"{self._index_folder.name}.{built}")
        try:
            names = (
                self._index(unfinished, self._indexed, wanted, _Behind(self._lock, self._readers)) if wanted() else ()
            )
            with self._lock:
                if wanted():
                    self._put_in_place(unfinished, names)
                    self.settled.set()
        except Exception:
            if wanted():  # else the site was laid out anew, and what was read is gone
                raise
        finally:
            shutil.rmtree(unfinished, ignore_errors=True)
