"""What is wrong between files: each mistake on its own, in the sentence an official reads."""

from collections.abc import Callable
from pathlib import Path

import pytest

from building import MUNICIPALITY, OFFICE
from oit.faults import errors
from oit.loading import load

GOOD = "code: {code}\nname: ก\nfiscal_year: {year}\noffice: [ข]\n"


@pytest.fixture
def put(tmp_path: Path) -> Callable[[str, str], None]:
    def write(name: str, text: str) -> None:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    write("content/office.yml", "name: หน่วยงาน\n")
    return write


def sentences(root: Path) -> list[str]:
    return [str(fault) for fault in load(root)[1]]


def test_the_invented_office_has_no_error() -> None:
    collection, faults = load(OFFICE)
    assert not errors(faults)
    assert len(collection.projects) == len(list((OFFICE / "projects").rglob("*.yml"))) == 22
    assert list(collection.by_year) == [2568, 2567, 2566, 2565]


def test_what_an_office_does_not_publish_is_not_in_its_collection() -> None:
    collection, faults = load(MUNICIPALITY)
    assert [fault.code for fault in faults] == ["contractor_person"]  # a question, and the name is not repeated
    assert "ทดสอบ สมมุติ" not in faults[0].message
    assert "ทดสอบ สมมุติ" not in repr(collection)
    assert [contract.contractor for project in collection.projects for contract in project.procurement] == [
        "บุคคลธรรมดา",
        "ห้างหุ้นส่วนจำกัด ทดสอบก่อสร้าง",
    ]


def test_an_office_that_publishes_names_has_them() -> None:
    assert "นายทดสอบ สมมุติ" in repr(load(OFFICE)[0].projects)


def test_a_project_is_found_by_the_address_that_it_had() -> None:
    found = load(OFFICE)[0].by_address
    assert found["/projects/2565/90000001-2001/"] is found["/projects/2566/90000001-2001/"]


def test_an_empty_folder_asks_for_the_office_and_nothing_else(tmp_path: Path) -> None:
    assert [fault.code for fault in load(tmp_path)[1]] == ["office_missing"]


def test_the_path_must_agree_with_the_content(tmp_path: Path, put: Callable[[str, str], None]) -> None:
    put("projects/2565/11.yml", GOOD.format(code="12", year=2566))
    assert sentences(tmp_path) == [
        "projects/2565/11.yml บรรทัด 1: code — ชื่อไฟล์คือ 11.yml แต่ code เป็น 12 — "
        "ถ้าคัดลอกจากไฟล์ของโครงการอื่น แก้ code ให้ตรงกับชื่อไฟล์ ถ้าไม่ใช่ เปลี่ยนชื่อไฟล์เป็น 12.yml",
        "projects/2565/11.yml บรรทัด 3: fiscal_year — ไฟล์อยู่ในโฟลเดอร์ 2565 แต่ fiscal_year เป็น 2566"
        " — ย้ายไฟล์ไป projects/2566/ หรือแก้ fiscal_year",
    ]


def test_the_same_code_twice_is_told_and_only_the_first_is_kept(
    tmp_path: Path, put: Callable[[str, str], None]
) -> None:
    put("projects/2566/11.yml", GOOD.format(code="11", year=2566))
    put("projects/2566/12.yml", GOOD.format(code="11", year=2566))
    collection, faults = load(tmp_path)
    assert "รหัส 11 ซ้ำกับ projects/2566/11.yml" in str(faults[0]) + str(faults[1])
    assert len(collection.projects) == 1


def test_codes_that_differ_in_case_alone_are_the_same_address(tmp_path: Path, put: Callable[[str, str], None]) -> None:
    put("projects/2566/A1.yml", GOOD.format(code="A1", year=2566))
    put("projects/2566/a1.yml", GOOD.format(code="a1", year=2566))
    assert [fault.code for fault in load(tmp_path)[1]] == ["code_twice"]


def test_a_document_must_be_there_to_the_letter(tmp_path: Path, put: Callable[[str, str], None]) -> None:
    put("content/documents/Plan.txt", "แผน\n")
    put("projects/2566/11.yml", GOOD.format(code="11", year=2566) + "source: {document: documents/plan.txt}\n")
    put("projects/2566/12.yml", GOOD.format(code="12", year=2566) + "source: {document: documents/no.txt}\n")
    assert sentences(tmp_path) == [
        "projects/2566/11.yml บรรทัด 5: source.document — ไม่พบเอกสาร documents/plan.txt แต่มี documents/Plan.txt"
        " — แก้ตัวพิมพ์เล็กใหญ่ให้ตรงกับชื่อไฟล์",
        "projects/2566/12.yml บรรทัด 5: source.document — ไม่พบเอกสาร documents/no.txt"
        " — วางไฟล์ไว้ที่ content/documents/no.txt หรือแก้ชื่อไฟล์ให้ตรง",
    ]


def test_a_changed_document_is_noticed(tmp_path: Path, put: Callable[[str, str], None]) -> None:
    put("content/documents/plan.txt", "แผน\n")
    source = "source:\n  document: documents/plan.txt\n  sha256: " + "0" * 64 + "\n"
    put("projects/2566/11.yml", GOOD.format(code="11", year=2566) + source)
    [fault] = load(tmp_path)[1]
    assert (fault.code, fault.line) == ("document_hash", 7)


def test_a_person_is_named_only_where_the_office_opted_in(tmp_path: Path, put: Callable[[str, str], None]) -> None:
    put("projects/2566/11.yml", GOOD.format(code="11", year=2566) + "coordinator: {name: นายทดสอบ}\n")
    assert [fault.code for fault in load(tmp_path)[1]] == ["person_name"]
    put("content/office.yml", "name: หน่วยงาน\npublish_person_names: true\n")
    assert not load(tmp_path)[1]


def test_a_former_address_cannot_be_anothers(tmp_path: Path, put: Callable[[str, str], None]) -> None:
    put("projects/2566/11.yml", GOOD.format(code="11", year=2566))
    put("projects/2566/12.yml", GOOD.format(code="12", year=2566) + "formerly: [/projects/2566/11/]\n")
    assert [fault.code for fault in load(tmp_path)[1]] == ["address_taken"]


def test_an_unknown_measure_is_told_with_one_that_is_near(tmp_path: Path, put: Callable[[str, str], None]) -> None:
    put("projects/2566/11.yml", GOOD.format(code="11", year=2566) + "targets: [{measure: ita_scor, at_least: 9}]\n")
    [fault] = load(tmp_path)[1]
    assert "ไม่รู้จักตัววัด “ita_scor”" in str(fault)
    assert "ita_score" in fault.remedy


def test_links_and_wrong_endings_are_not_read(tmp_path: Path, put: Callable[[str, str], None]) -> None:
    put("projects/2566/11.yaml", GOOD.format(code="11", year=2566))
    (tmp_path / "projects/2566/12.yml").symlink_to("/etc/hostname")
    assert [fault.code for fault in load(tmp_path)[1]] == ["file_extension", "file_link"]
