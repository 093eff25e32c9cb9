"""What was made of the same bytes before is not made again: one file on this computer, from the hash of all that goes
into a thing to the thing.

Knows hashes and values. Must not know what they are. A key holds the bytes of every input, and those of the code that
reads them, so that nothing grows old: what changed has another key. Whatever is wrong with the file (damaged, of
another version, no place on the disk, open elsewhere) costs time and nothing else: then things are made anew. Values
are pickled; whoever can write the file can write our code beside it.
"""

from __future__ import annotations

import hashlib
import pickle
import sqlite3
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar
from zlib import crc32

T = TypeVar("T")

_FORM = 2
"""Raised when the table below changes."""
_DAMAGE = (sqlite3.Error, OSError)


def hashed(*parts: str | bytes) -> bytes:
    """Return the hash of some parts, each told from its neighbours."""
    told: list[bytes] = []
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        told += (len(data).to_bytes(8, "big"), data)
    return hashlib.blake2b(b"".join(told), digest_size=16).digest()


def hash_of_files(folders: Iterable[Path]) -> bytes:
    """Return the hash of names and bytes of all files below some folders; a file stands for itself."""
    parts: list[str | bytes] = []
    for folder in folders:
        for path in sorted(folder.rglob("*")) if folder.is_dir() else [folder]:
            if path.is_file() and path.suffix != ".pyc":
                parts += [path.relative_to(folder.parent).as_posix(), path.read_bytes()]
    return hashed(*parts)


def hash_of_environment() -> bytes:
    """Return the hash of the versions of Python and of every package it sees."""
    names = (path.name for place in sys.path for path in Path(place or ".").glob("*.dist-info"))
    return hashed(sys.version, *sorted(names))


def _sum(key: bytes, data: bytes) -> int:
    """What tells whether a value is as it was put: damage is no forgery, and a hash takes several times as long."""
    return crc32(data, crc32(key))


class Kept:
    """Things by their keys: in memory while this object lives if `remember`, and in a file between runs.

    `code` is the hash of what makes all of them. Without a file nothing is kept between runs.
    """

    def __init__(self, file: Path | None = None, code: bytes = b"", *, remember: bool = False) -> None:
        self._code, self._file = code, file
        self._memory: dict[bytes, object] | None = {} if remember else None
        self._used: set[bytes] = set()
        self._small: dict[str, Small] = {}
        self._between: dict[str, dict[str, Any]] = {}
        self._database: sqlite3.Connection | None = None
        if file:
            try:
                self._open(file)
            except _DAMAGE:
                self._begin_anew()

    def key(self, kind: str, *parts: str | bytes) -> bytes:
        """Return the key of a thing of a kind that is made of these parts."""
        return hashed(self._code, kind, *parts)

    def get(self, key: bytes, make: Callable[[], T]) -> T:
        """Return what was made before, or make it; `make` must always give the same for a key."""
        if self._memory is not None and key in self._memory:
            return self._memory[key]  # type: ignore[return-value]
        value = self.once(key, make)
        if self._memory is not None:
            self._memory[key] = value
        return value

    def once(self, key: bytes, make: Callable[[], T]) -> T:
        """Return what was made before, or make it; it is not held in memory."""
        found: list[T] = self.found(key)
        if not found:
            found.append(make())
            self.put(key, found[0])
        return found[0]

    def small(self, kind: str) -> Small:
        """Return the small things of a kind; their keys need not tell of the code that makes them."""
        if kind not in self._small:
            if not self.is_open:
                return Small()
            keys = (self.key("small", kind, str(number)) for number in range(_PIECES))
            pieces: Iterator[list[dict[bytes, object]]] = map(self.found, keys)
            self._small[kind] = Small(chain.from_iterable(pieces))
        return self._small[kind]

    def between_builds(self, kind: str) -> dict[str, Any]:
        """Return what is held in memory from one build of a preview to the next, by names; elsewhere nothing is."""
        return self._between.setdefault(kind, {}) if self._memory is not None else {}

    @property
    def is_open(self) -> bool:
        """Whether what is put here can be found again."""
        return self._database is not None

    def use(self, key: bytes) -> None:
        """Note that a thing is of use, though it need not be found now."""
        self._used.add(key)

    def found(self, key: bytes) -> list[T]:
        """Return what the file has for a key, alone in a list; an empty one where it has nothing whole."""
        self._used.add(key)
        if self._database is None:
            return []
        try:
            row = self._database.execute("SELECT sum, value FROM kept WHERE key = ?", (key,)).fetchone()
            return [pickle.loads(row[1])] if row and _sum(key, row[1]) == row[0] else []
        except sqlite3.OperationalError:  # somebody else has it open: it may be whole
            self._give_up()
        except sqlite3.DatabaseError:
            self._begin_anew()
        except Exception:  # a value that does not unpickle is as good as none
            return []
        return []

    def put(self, key: bytes, value: object) -> None:
        """Put a value into the file."""
        self._used.add(key)
        if self._database is None:
            return
        try:
            data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
            self._database.execute("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", (key, _sum(key, data), data))
        except _DAMAGE:
            self._give_up()

    def save(self) -> None:
        """Make the file hold what is new, and take out what this run had no use for."""
        if self._database is None:
            return
        for kind, small in self._small.items():
            for number, piece in small.new_pieces():
                self.put(self.key("small", kind, str(number)), piece)
        try:
            [[count]] = self._database.execute("SELECT count(*) FROM kept")
            if count > 2 * len(self._used):  # a site that was built from two branches in turn keeps both
                keys = [key for (key,) in self._database.execute("SELECT key FROM kept")]
                unused = [(key,) for key in keys if key not in self._used]
                self._database.executemany("DELETE FROM kept WHERE key = ?", unused)
            self._database.commit()
        except _DAMAGE:
            self._give_up()

    def _open(self, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        self._database = sqlite3.connect(file, timeout=1, check_same_thread=False)
        [[form]] = self._database.execute("PRAGMA user_version")
        if form not in (0, _FORM):
            raise sqlite3.DatabaseError
        self._database.execute("PRAGMA page_size = 16384")  # of a new file: most values are larger than the usual page
        self._database.execute("PRAGMA synchronous = OFF")  # a file that a power cut spoils is noticed
        self._database.execute("CREATE TABLE IF NOT EXISTS kept (key BLOB PRIMARY KEY, sum INTEGER, value BLOB)")
        if form != _FORM:
            self._database.execute(f"PRAGMA user_version = {_FORM}")

    def _begin_anew(self) -> None:
        """Take a file away that cannot be read; where that is not possible either, do without."""
        assert self._file
        self._give_up()
        try:
            self._file.unlink(missing_ok=True)
            self._open(self._file)
        except _DAMAGE:
            self._give_up()

    def _give_up(self) -> None:
        if self._database is not None:
            with suppress(*_DAMAGE):
                self._database.close()
        self._database = None


_PIECES = 32


class Small:
    """Small things of one kind by their keys, the first byte of which tells in which of a few pieces of the file each
    lies: thousands are found as fast as a few, and one that is new does not let all be written.
    """

    def __init__(self, pieces: Iterable[dict[bytes, object]] = ()) -> None:
        self._things: dict[bytes, object] = {}
        for piece in pieces:
            self._things |= piece
        self._used: set[bytes] = set()
        self._new: set[int] = set()
        """The numbers of the pieces that are other than in the file."""

    def get(self, key: bytes, make: Callable[[], T]) -> T:
        """Return what was made before, or make it; `make` must always give the same for a key."""
        if key not in self._things:
            self._things[key] = make()
            self._new.add(key[0] % _PIECES)
        self._used.add(key)
        return self._things[key]  # type: ignore[return-value]  # what `make` gave for this key

    def new_pieces(self) -> Iterator[tuple[int, dict[bytes, object]]]:
        """Yield what is to be put into the file, without most of what this run had no use for: number and piece."""
        if self._new and len(self._things) > 2 * len(self._used):
            self._things = {key: self._things[key] for key in self._used}
            self._new = {*range(_PIECES)}
        pieces: dict[int, dict[bytes, object]] = {number: {} for number in self._new}
        for key in self._things if pieces else ():
            if (number := key[0] % _PIECES) in pieces:
                pieces[number][key] = self._things[key]
        self._new.clear()
        yield from pieces.items()


NOTHING_KEPT = Kept()
"""Makes everything."""
