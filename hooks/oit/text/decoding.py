"""The bytes of a text file to text: UTF-8, UTF-16 with its mark, or the Thai code page of older Windows.

Knows encodings. Must not know what the text is about.
"""

import codecs


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
