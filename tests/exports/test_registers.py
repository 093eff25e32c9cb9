"""Files for spreadsheets."""

import csv
import io
from collections.abc import Callable

import pytest

from building import OFFICE
from oit.exports.export import harmless
from oit.exports.registry import all_exports
from oit.loading import load


def files(permalink: Callable[[str], str]) -> dict[str, bytes]:
    return {export.path: export.content for export in all_exports(load(OFFICE)[0], permalink)}


def rows() -> list[dict[str, str]]:
    made = files(lambda address: address if "://" in address else f"https://sommut.go.th{address}")
    return list(csv.DictReader(io.StringIO(made["data/oit-2566.csv"].decode("utf-8-sig"))))


def test_excel_knows_the_encoding_by_the_first_bytes() -> None:
    assert files(str)["data/oit-2566.csv"].startswith(b"\xef\xbb\xbf")


def test_every_item_is_there_and_every_evidence_has_a_row() -> None:
    assert [row["ข้อ"] for row in rows()] == ["O1", "O1", "O2", "O3", "O3", "O4", "O5", "O6", "O7"]


def test_addresses_are_full_ones() -> None:
    plan = rows()[4]
    assert plan["ที่อยู่ของหน้าข้อ"] == "https://sommut.go.th/oit/2566/o3/"
    assert plan["ที่อยู่ของหลักฐาน"] == "https://sommut.go.th/documents/report-2566.pdf"
    assert plan["ข้อมูล ณ วันที่"] == "2023-08-15"


def test_an_item_nobody_spoke_of_is_unrecorded() -> None:
    assert rows()[5]["สถานะ"] == "ยังไม่ได้บันทึก"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "＝"])
def test_no_cell_runs_as_a_formula(start: str) -> None:
    assert harmless(f"{start}cmd|'/c calc'!A1").startswith("'")
    assert harmless("0 2000 0003") == "0 2000 0003"
