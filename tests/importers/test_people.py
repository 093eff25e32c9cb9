"""Cells in which a person may stand: posts and units are told from persons, doubt hides."""

from __future__ import annotations

import pytest

from oit.importers.persons import BLACKED_OUT
from oit.importers.sheet.contract_fields import contract
from oit.importers.sheet.grid import Cell
from oit.importers.sheet.headings import VOCABULARY
from oit.importers.sheet.people import is_person, is_position, parted_supplier, without_persons
from oit.importers.sheet.row_data import Context, Data, NotReadError


@pytest.mark.parametrize(
    "text",
    [
        "ผอ.กองช่าง",
        "ผกก.สภ.หนองสมมุติ",
        "ปลัด อบต.",
        "นายกเทศมนตรี",
        "หัวหน้าหมวดบำรุงทางที่ 1",
        "นายช่างโยธาชำนาญงาน",
        "ครูพยาบาล",
        "บรรณารักษ์",
    ],
)
def test_a_post(text: str) -> None:
    assert is_position(text)
    assert not is_person(text)


@pytest.mark.parametrize(
    "text",
    [
        "ผอ.เกษม สมมุติวัฒน์",
        "ปลัดสมชาย ใจดี",
        "นายกฤษณะ สมมุติ",
        "หัวหน้าสถาพร ทดลอง",
        "ครูพิศมัย ทดสอบศิลป์",
        "ช่างสมหมาย",
        "Testchai Sommut",
    ],
)
def test_a_post_before_a_name_is_a_person(text: str) -> None:
    assert is_person(text)
    assert not is_position(text)


@pytest.mark.parametrize(
    "text",
    [
        "Asst. Prof. Somtest Mocktrial",
        "MR. SOMTEST MOCKTRIAL",
        "นางสาว Mary Mocksmith",
        "Khun Somtest",
        "ภญ.พิมลทดสอบ สมมุติรัตน์",
    ],
)
def test_a_name_in_any_letters_behind_its_title_is_hidden(text: str) -> None:
    assert without_persons(f"ติดต่อ {text}") == f"ติดต่อ {BLACKED_OUT}"


@pytest.mark.parametrize("text", ["บริษัท นายฮ้อยขนส่ง จำกัด", "MR. DIY สาขา 3", "Miss Universe Thailand", "Research Team"])
def test_no_person(text: str) -> None:
    assert without_persons(text) == text


@pytest.mark.parametrize(
    "words", ["Project Leader", "Person in charge", "Prepared by", "Owner", "Lecturers", "Principal Investigator"]
)
def test_english_headings_of_persons(words: str) -> None:
    assert VOCABULARY.field_of(words) == "person"


def _supplier(words: str) -> Data:
    data: Data = {}
    contract(data, "contractor", Cell(words), VOCABULARY.heading(["ผู้รับจ้าง"]), Context())
    return data["procurement"][0]


def test_why_there_is_no_supplier_is_no_person() -> None:
    with pytest.raises(NotReadError):
        _supplier("ยกเลิกการจัดจ้าง เนื่องจากราคาสูงกว่าราคากลาง")


def test_a_tax_number_behind_the_name() -> None:
    assert _supplier("บริษัท ทดสอบ จำกัด\n(เลขประจำตัวผู้เสียภาษี 0105556012341)") == {
        "contractor": "บริษัท ทดสอบ จำกัด",
        "contractor_tax_id": "0105556012341",
    }
    assert parted_supplier("ร้านทดสอบ") == ("ร้านทดสอบ", None)
