"""Records, each typed once: what the same bytes were is remembered, and which bytes a file has that nobody wrote to.
Of a kind of which there are many a part is held, and the rest is read again when somebody asks.

Must not know where files lie, nor what is held of a record (`Kind.held`).
"""

import errno
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, Generic

from oit.faults import Fault
from oit.file_id import SettledId
from oit.file_kind import Held, Kind, RecordType, Typed
from oit.kept import Kept, hashed
from oit.text.file_text import read_bytes
from oit.typed_file import typed

_Hashes = dict[str, tuple[SettledId, bytes]]
"""Of files that nobody is writing to, which each is, and the hash of its bytes."""

_FEW = 256
"""Whole records of which only a part is held otherwise: those asked for last. No more are drawn together."""


@dataclass(frozen=True, eq=False, slots=True)
class _Told(Generic[RecordType]):
    """A record that can be read again: its kind, its file, the hash of its bytes, and its key in what is kept."""

    kind: Kind[RecordType]
    file: str
    hash: bytes
    key: bytes


class Reader:
    """Reads and types the files of an office, or remembers what the same bytes were."""

    def __init__(self, root: Path, kept: Kept) -> None:
        self._root, self._kept = root, kept
        self._whole = lru_cache(_FEW)(self._read_again)
        known: list[_Hashes] = kept.found(self._key)
        self._known: _Hashes = known[0] if known else {}
        self._met: _Hashes = {}

    @property
    def _key(self) -> bytes:
        return self._kept.key("hashes")

    def remember(self, files: Iterable[str]) -> None:
        """Tell the next build which bytes these files have."""
        both = self._known | self._met
        hashes = {file: both[file] for file in files if file in both}
        if hashes != self._known:
            self._kept.put(self._key, hashes)

    def read(
        self, kind: Kind[RecordType], file: str, which: SettledId | None = None
    ) -> tuple[Typed[RecordType], bytes]:
        """Return the record that a file holds, with what is wrong with it, and the hash of its bytes. `which` tells the
        file from what it was before somebody wrote to it.

        Raises:
            Fault: it is too large, or not to be opened.
            OSError: it was written to just now.
        """
        known, digest = self._known.get(file, (None, b""))
        data = b""
        if not which or known != which:
            data = read_bytes(self._root / file)
            digest = hashed(data)
        if which:
            self._met[file] = which, digest
        told = _Told(kind, file, digest, self._kept.key("record", kind.name, file, digest))
        make = partial(typed, kind, file, data) if data else partial(self._typed, told)
        if kind.held and self._kept.is_open:
            return self._held(kind.held, told, make), digest
        return self._kept.get(told.key, make), digest

    def _held(
        self, held: Held[RecordType], told: _Told[RecordType], make: Callable[[], Typed[RecordType]]
    ) -> Typed[RecordType]:
        """A record of which as little is held as its kind allows."""

        def made() -> tuple[Any, tuple[Fault, ...]]:
            record, faults = self._kept.once(told.key, make)
            return (held.part(record) if record else None), faults

        part, faults = self._kept.small(told.kind.name).get(told.key, made)
        if part is None:
            return self._kept.once(told.key, make)
        self._kept.use(told.key)
        return held.of(part, told.hash, partial(self._whole, told)), faults

    def _read_again(self, told: _Told[RecordType]) -> RecordType:
        """The whole of a record that was read before.

        Raises:
            OSError: what was kept is damaged, and the file has changed or gone since.
        """
        found: list[Typed[RecordType]] = self._kept.found(told.key)
        record, _ = found[0] if found else self._typed(told)
        assert record
        return record

    def _typed(self, told: _Told[RecordType]) -> Typed[RecordType]:
        data = (self._root / told.file).read_bytes()
        if hashed(data) != told.hash:
            raise OSError(errno.EBUSY, os.strerror(errno.EBUSY), told.file)
        return typed(told.kind, told.file, data)
