"""What the system says of a file, in words of ours."""

from __future__ import annotations

import errno
import hashlib
import os
from pathlib import Path
from typing import Any

import pytest

from oit.faults import errors, why
from oit.importers.imported_file import read_source
from oit.loading import load


@pytest.mark.parametrize("number", sorted(errno.errorcode))
def test_no_reason_is_told_in_english(number: int) -> None:
    told = why(OSError(number, os.strerror(number)))
    assert os.strerror(number) not in told
    assert any("ก" <= letter <= "ฮ" for letter in told)


@pytest.mark.parametrize(
    "name",
    [
        "ENOENT",
        "EEXIST",
        "EACCES",
        "EPERM",
        "EISDIR",
        "ENOTDIR",
        "ENOTEMPTY",
        "EROFS",
        "ENOSPC",
        "EDQUOT",
        "EFBIG",
        "EIO",
        "ENAMETOOLONG",
        "EINVAL",
        "EILSEQ",
        "ELOOP",
        "EMLINK",
        "EMFILE",
        "ENFILE",
        "EBUSY",
        "ETXTBSY",
        "EAGAIN",
        "ENOMEM",
        "EXDEV",
        "ENOTSUP",
        "ESTALE",
        "EPIPE",
        "ETIMEDOUT",
        "ENODEV",
        "ENXIO",
        "EBADF",
    ],
)
def test_what_a_file_can_be_refused_for_is_told_in_words_and_not_by_its_number(name: str) -> None:
    assert "รหัส" not in why(OSError(getattr(errno, name), name))


def test_a_reason_without_a_number_is_said_to_be_none() -> None:
    assert why(OSError("something")) == "ระบบไม่บอกสาเหตุ"


def test_a_document_that_cannot_be_read_stops_the_check_with_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "content/documents"
    folder.mkdir(parents=True)
    (tmp_path / "content/office.yml").write_text("name: เขต\n", encoding="utf-8")
    for name in ("1.pdf", "2.pdf"):
        (folder / name).write_bytes(b"%PDF")

    def refuse(stream: Any, _name: str) -> Any:
        if stream.name.endswith("1.pdf"):
            raise PermissionError(errno.EACCES, "Permission denied")
        return hashlib.sha256()

    monkeypatch.setattr(hashlib, "file_digest", refuse)
    collection, faults = load(tmp_path)
    assert list(collection.documents) == ["documents/2.pdf"]
    assert [str(fault).partition(" —")[0] for fault in errors(faults)] == [
        "content/documents/1.pdf: เปิดอ่านไฟล์ไม่ได้ (ไม่มีสิทธิ์เปิดไฟล์นี้)"
    ]


def test_a_file_to_import_that_cannot_be_read_gets_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "report.txt"
    path.write_text("ก", encoding="utf-8")

    def refuse(_path: Path) -> bytes:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    [fault] = read_source(path).faults
    assert "ไม่มีสิทธิ์เปิดไฟล์นี้" in str(fault)
