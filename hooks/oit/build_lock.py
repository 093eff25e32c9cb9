"""One build at a time in one place: a file that is locked while a site is built beside the last one.

Knows how systems lock a file. A program that ends, however it ends, lets go of its lock. Must not know what is built.
"""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from pathlib import Path

_TAKEN = {errno.EAGAIN, errno.EACCES, errno.EDEADLK}
"""How systems say that another program has the lock. Some network disks have no locks: there nothing is refused."""


class BuildLock:
    """A lock that is taken or refused at once.

    Raises:
        BlockingIOError: another program has it.
        OSError: the folder may not be written to.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._number: int | None = None

    def take(self) -> None:
        """Take the lock, if this object does not have it already."""
        while self._number is None:
            number = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o666)
            try:
                self._lock(number)
                told = self._path.stat()  # whoever had it may have taken the file away since it was opened
                if (told.st_dev, told.st_ino) == (os.fstat(number).st_dev, os.fstat(number).st_ino):
                    self._number, number = number, -1
            except FileNotFoundError:
                pass
            finally:
                if number >= 0:
                    os.close(number)

    def _lock(self, number: int) -> None:
        try:
            _lock(number)
        except OSError as error:
            if error.errno in _TAKEN:
                raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN), str(self._path.parent)) from error

    def give_back(self) -> None:
        """Let the next one build; the file goes, where the system lets go of an open one."""
        number, self._number = self._number, None
        if number is not None:
            with suppress(OSError):
                self._path.unlink()
            os.close(number)


if sys.platform == "win32":
    import msvcrt

    def _lock(number: int) -> None:
        msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(number: int) -> None:
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
