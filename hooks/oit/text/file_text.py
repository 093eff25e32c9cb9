"""The text of a file that officials write: UTF-8, and no longer than anybody writes.

Must not know what the text is written in.
"""

from pathlib import Path

from oit.faults import Fault, why

MAX_BYTES = 1_000_000


def read_text(path: Path, limit: int = MAX_BYTES) -> str:
    """Return the text of a UTF-8 file of at most `limit` bytes.

    Raises:
        Fault: too large, not UTF-8, or not to be opened.
    """
    return as_text(read_bytes(path, limit))


def read_bytes(path: Path, limit: int = MAX_BYTES) -> bytes:
    """Return the bytes of a file.

    Raises:
        Fault: too large, or not to be opened.
    """
    try:
        size = path.stat().st_size
        if size > limit:
            raise Fault("file_too_large", size=f"{size:,}", limit=f"{limit:,}")
        return path.read_bytes()
    except OSError as error:
        raise Fault("file_unreadable", text=why(error)) from None


def as_text(data: bytes) -> str:
    """Return the text that the bytes of a file are.

    Raises:
        Fault: not UTF-8.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise Fault("file_encoding").at("", line) from None
