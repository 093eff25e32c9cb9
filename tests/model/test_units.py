"""Which unit a project's file means: by any of its names, at the time, or by its name alone."""

from __future__ import annotations

import pytest

from oit.model import Unit, Units, id_of_name

WORKS = {"id": "works", "names": [{"name": "ส่วนโยธา"}, {"name": "กองช่าง", "since": "1/10/2566"}]}
WATER = {"id": "water", "names": [{"name": "กองประปา"}, {"name": "กองช่าง", "since": "1/10/2560"},
                                  {"name": "กองสาธารณูปโภค", "since": "1/10/2566"}]}  # fmt: skip


def units(*listed: dict[str, object]) -> Units:
    return Units([Unit.model_validate(each) for each in listed], "เทศบาลตำบลทดสอบ")


def address(levels: list[str], year: int = 2567, *listed: dict[str, object]) -> str | None:
    unit = units(*listed).named(levels, year)
    return unit.address if unit else None


@pytest.mark.parametrize(("name", "year"), [("ส่วนโยธา", 2566), ("กองช่าง", 2567), ("กอง  ช่าง", 2560), ("กองช่าง", 2560)])
def test_a_renamed_unit_is_one_under_each_of_its_names(name: str, year: int) -> None:
    assert address(["เทศบาลตำบลทดสอบ", name.replace("  ", "")], year, WORKS) == "/units/works/"


def test_a_unit_is_called_by_the_name_that_began_last() -> None:
    unit = Unit.model_validate(WATER)
    assert unit.name == "กองสาธารณูปโภค"
    assert [(term.name, term.last and term.last.isoformat()) for term in unit.name_terms] == [
        ("กองสาธารณูปโภค", None),
        ("กองช่าง", "2023-09-30"),
        ("กองประปา", "2017-09-30"),
    ]


def test_of_two_former_names_without_a_day_nobody_knows_which_ended_first() -> None:
    names = [{"name": "ก"}, {"name": "ข"}, {"name": "ค", "since": "1/10/2566"}]
    unit = Unit.model_validate({"id": "works", "names": names})
    assert [(term.name, term.last) for term in unit.name_terms] == [("ค", None), ("ก", None), ("ข", None)]


def test_a_name_that_two_units_bore_one_after_the_other_means_the_one_of_the_year() -> None:
    assert address(["กองช่าง"], 2565, WORKS, WATER) == "/units/water/"
    assert address(["กองช่าง"], 2567, WORKS, WATER) == "/units/works/"
    assert address(["กองช่าง"], 2555, WORKS, WATER) == "/units/works/"  # neither bore it then: who bears it now


def test_the_lowest_level_that_is_listed_answers_else_the_lowest_of_all() -> None:
    assert address(["เทศบาลตำบลทดสอบ", "กองช่าง", "งานธุรการ"], 2567, WORKS) == "/units/works/"
    assert address(["เทศบาลตำบลทดสอบ", "กองคลัง", "งานธุรการ"], 2567, WORKS) == "/units/งานธุรการ/"


def test_the_office_itself_is_none_of_its_units() -> None:
    assert address(["เทศบาลตำบลทดสอบ"]) is None


@pytest.mark.parametrize(
    ("name", "known_by"),
    [
        ("ฝ่ายสิ่งแวดล้อมและสุขาภิบาล", "ฝ่ายสิ่งแวดล้อมและสุขาภิบาล"),
        ("งานบัตรฯ / ทะเบียน (ชั้น 2)", "งานบัตรฯ-ทะเบียน-ชั้น-2"),
        ("../IT?#%", "it"),
        ("…", "unit"),
    ],
)
def test_a_name_makes_a_part_of_an_address(name: str, known_by: str) -> None:
    assert id_of_name(name) == known_by


def test_a_long_name_is_cut_to_what_a_file_system_takes_and_stays_its_own() -> None:
    one, other = id_of_name("กลุ่มงาน" * 20 + "ก"), id_of_name("กลุ่มงาน" * 20 + "ข")
    assert one != other
    assert max(len(each.encode()) for each in (one, other)) < 255


def test_every_name_of_a_listed_unit_leads_to_it() -> None:
    assert dict(units(WORKS, WATER).former_addresses()) == {
        "/units/ส่วนโยธา/": "/units/works/",
        "/units/กองช่าง/": "/units/works/",
        "/units/กองประปา/": "/units/water/",
        "/units/กองสาธารณูปโภค/": "/units/water/",
    }
