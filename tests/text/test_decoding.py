"""Text files as the programs of an office save them."""

from __future__ import annotations

import codecs

import pytest

from oit.text.decoding import decode, decode_what_is_there

TEXT = "แผน 2566\r\nรายงาน"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),  # Notepad, Excel
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),  # “Unicode” in Notepad and Excel
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("cp874"),  # a Thai Windows of former days
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16", "utf-16 the other way round", "cp874"],
)
def test_the_text_comes_back_whichever_way_it_was_saved(data: bytes) -> None:
    assert decode(data) == TEXT


@pytest.mark.parametrize("data", [b"PK\x03\x04\x00\xff\xa1", "ก".encode()[:2] + b"\0", b"\xdb\xdc\xff"])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(UnicodeDecodeError):
        decode(data)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "cp874"])
def test_a_good_file_is_read_whole(encoding: str) -> None:
    text = "ผู้ประสานงาน ๐๘๑\nสำนักงาน\n"
    assert decode_what_is_there(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("สำนักงานเขต".encode() + b"\xff", "สำนักงานเขต\ufffd"),
        ("สำนักงานเขต".encode("cp874") + b"\xff", "สำนักงานเขต\ufffd"),
        ("ก 1".encode("utf-16") + b"\x0e", "ก 1\ufffd"),
    ],
)
def test_of_a_damaged_file_the_rest_is_read(data: bytes, text: str) -> None:
    assert decode_what_is_there(data) == text
