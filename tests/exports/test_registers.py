"""The register of a year, as whoever opens its table in a spreadsheet reads it."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

from building import OFFICE
from exports.offices import tables
from oit.collection import Collection
from oit.exports.export import Export
from oit.loading import load
from oit.model import Register
from reading import record_of

SOMMUT = load(OFFICE)[0]


NOTE = "หน่วยงานยังไม่มีบริการออนไลน์ของตนเอง ประชาชนใช้ระบบกลางของนครสมมุติ"


def table(office: Collection = SOMMUT) -> Export:
    return tables(office)["oit-2566"].exports[1]


def rows(office: Collection = SOMMUT) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table(office).content.decode("utf-8-sig"))))


def test_the_file_is_called_by_its_year() -> None:
    assert (table().path, table().address) == ("data/oit-2566.csv", "/data/oit-2566.csv")
    assert table().title == "ทะเบียน OIT ปีงบประมาณ 2566"


def test_every_item_is_there_and_every_evidence_has_a_row() -> None:
    assert [row["ข้อ"] for row in rows()] == ["O1", "O1", "O2", "O3", "O3", "O4", "O5", "O6", "O7"]


def test_a_row_says_what_is_shown_where_and_who_answers_for_it() -> None:
    assert rows()[3] == {
        "ปีงบประมาณ": "2566",
        "ข้อ": "O3",
        "ชื่อข้อ": "แผนดำเนินงานประจำปี",
        "สถานะ": "มี",
        "ที่อยู่ของหน้าข้อ": "https://sommut.go.th/oit/2566/o3/",
        "หลักฐาน": "กิจกรรมการประเมิน ITA",
        "ที่อยู่ของหลักฐาน": "https://sommut.go.th/projects/2566/90000001-2001/",
        "ดูที่": "",
        "องค์ประกอบ": "o3-1 o3-3",
        "ข้อมูล ณ วันที่": "2022-10-01",
        "ฝ่าย": "ฝ่ายปกครอง",
        "โทรศัพท์": "0 2000 0003",
        "ถอนเมื่อ": "",
        "เหตุผลที่ถอน": "",
        "หมวด": "การบริหารงาน",
        "หมายเหตุ": "",
        "ที่มาของชื่อข้อ": "ตรวจกับคู่มือแล้ว",
    }


def test_an_evidence_may_have_a_place_and_a_date_of_its_own() -> None:
    report = rows()[4]
    assert report["ที่อยู่ของหลักฐาน"] == "https://sommut.go.th/documents/report-2566.pdf"
    assert (report["ดูที่"], report["ข้อมูล ณ วันที่"]) == ("หน้า 1", "2023-08-15")


def test_an_address_of_another_site_stays_as_it_is_and_no_phone_is_borrowed_from_another_unit() -> None:
    facebook = rows()[2]
    assert facebook["ที่อยู่ของหลักฐาน"] == "https://www.facebook.com/sommut"
    assert (facebook["ฝ่าย"], facebook["โทรศัพท์"]) == ("ฝ่ายประชาสัมพันธ์", "")


def test_what_an_item_without_evidence_does_not_tell_is_empty() -> None:
    absent = list(rows()[7].values())
    assert absent[1:4] == ["O6", "E-Service", "ไม่มี"]
    assert absent[5:] == [
        "",
        "",
        "",
        "",
        "2023-09-30",
        "ฝ่ายปกครอง",
        "0 2000 0003",
        "",
        "",
        "การบริการ",
        NOTE,
        "ตรวจกับคู่มือแล้ว",
    ]


def test_an_item_nobody_spoke_of_is_unrecorded_and_has_no_date() -> None:
    nameless = list(rows()[8].values())
    assert nameless[1:4] == ["O7", "", "ยังไม่ได้บันทึก"]
    assert nameless[5:10] == ["", "", "", "", ""]


def test_a_unit_that_nobody_named_is_empty() -> None:
    register, _ = record_of(Register, "fiscal_year: 2566\nscheme: sommut-2566\nitems: []\n")
    assert register is not None
    assert {(row["ฝ่าย"], row["โทรศัพท์"]) for row in rows(replace(SOMMUT, registers=(register,)))} == {("", "")}


def test_a_register_whose_list_of_items_is_missing_has_no_table() -> None:
    assert "oit-2566" not in tables(replace(SOMMUT, own_schemes={}))
