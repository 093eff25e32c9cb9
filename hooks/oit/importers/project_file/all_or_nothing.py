"""Writing several files so that a failure leaves none of them: what was written is taken back.

Knows bytes and paths. Must not know what the files are. `write` works by itself too; within `all_or_nothing` it
remembers what stood there before.
"""

import contextlib
from collections.abc import Iterator
from contextvars import ContextVar
from pathlib import Path

_written: ContextVar[dict[Path, bytes | None] | None] = ContextVar("_written", default=None)
"""What stood at each path before; None where nothing did."""


@contextlib.contextmanager
def all_or_nothing() -> Iterator[None]:
    """Take back every `write` of the block if it does not come to its end, whatever ended it."""
    before: dict[Path, bytes | None] = {}
    token = _written.set(before)
    try:
        yield
    except BaseException:
        for path, data in reversed(before.items()):
            _put_back(path, data)
        raise
    finally:
        _written.reset(token)


def write(path: Path, data: bytes) -> None:
    """Write a file whole: whoever reads it meanwhile, or after a failure, finds the former one or the new one.

    Raises:
        OSError: it cannot be written.
    """
    before = _written.get()
    if before is not None and path not in before:
        for folder in reversed([folder for folder in path.parents if not folder.exists()]):
            before[folder] = None
        before[path] = path.read_bytes() if path.exists() else None
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.writing")
    try:
        draft.write_bytes(data)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _put_back(path: Path, data: bytes | None) -> None:
    with contextlib.suppress(OSError):  # what cannot be taken back must not keep the rest from being
        if data is not None:
            path.write_bytes(data)
        elif path.is_dir():
            path.rmdir()
        else:
            path.unlink(missing_ok=True)
