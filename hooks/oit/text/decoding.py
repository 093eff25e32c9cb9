"""The bytes of a text file to text: UTF-8, UTF-16 with its mark, or the Thai code page of older Windows.

Knows encodings, and what can still be read of a damaged file. Must not know what the text is about.
"""

import codecs
import re


def decode(data: bytes) -> str:
    """Return the text of a file that a person saved with whatever program was at hand.

    Raises:
        UnicodeDecodeError: the bytes are no text in any of these encodings.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        if b"\0" in data:
            raise
        return data.decode("cp874")


def decode_what_is_there(data: bytes) -> str:
    """Return the text of a file even where bytes of it are none in its encoding; U+FFFD stands for each of those."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace")
    if b"\0" in data[:1000] and (order := _order(data)):
        return data.decode(order, errors="replace")
    unicode = data.decode("utf-8-sig", errors="replace")
    if unicode.count("\ufffd") * 4 <= len(re.findall("[ก-๛]", unicode)):
        return unicode  # a text of another encoding would have lost nearly all of its Thai
    return data.decode("cp874", errors="replace")


def _order(data: bytes) -> str:
    """The order of bytes in UTF-16 without its mark, where every second byte says Latin, Thai or a sign; else none."""
    start = data[: min(1000, len(data) // 2 * 2)]
    if len(start) > 3 and set(start[1::2]) <= _HIGH_BYTES:
        return "utf-16-le"
    return "utf-16-be" if len(start) > 3 and set(start[::2]) <= _HIGH_BYTES else ""


_HIGH_BYTES = {0x00, 0x0E, 0x20}
