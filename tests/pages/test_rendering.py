"""A drawn page's headings, the addresses that lead on to a page, and the number a phone dials."""

from pathlib import Path

import pytest

from oit.collection import Collection
from oit.model import Project, Register
from oit.pages.layout import lay_out
from oit.pages.rendering import Section, dial, sections, without_indents


def test_the_sections_of_a_page_are_its_second_level_headings() -> None:
    html = """<h1 id="top">ชื่อ</h1>
<h2 class="x" id="money">งบ &amp; <em>ผล</em>
</h2><h3 id="round-1">รายงาน</h3><section><h2 id="a>b">แผน</h2></section><!-- <h2 id="no">ไม่ใช่</h2> -->"""
    assert sections(html) == [Section("money", "งบ & ผล"), Section("a>b", "แผน")]


def test_a_heading_that_nobody_can_point_to_is_no_section() -> None:
    assert sections("<h2>ไม่มีที่อยู่</h2>") == []


def test_a_former_address_leads_on_whatever_part_of_the_page_it_named() -> None:
    project = {"code": "1-1", "name": "ก", "fiscal_year": "2566", "office": ["เขต"]}
    item = {"item": "o1", "formerly": ["/plan/#top"]}
    collection = Collection(
        root=Path(),
        projects=(Project.model_validate(project | {"formerly": ["/projects/2565/1-1/#money", "/old/"]}),),
        registers=(Register.model_validate({"fiscal_year": "2566", "scheme": "2566", "items": [item]}),),
    )
    assert lay_out(collection, Path()).redirects == {
        "/projects/2565/1-1/": "/projects/2566/1-1/",
        "/old/": "/projects/2566/1-1/",
        "/plan/": "/oit/2566/o1/",
    }


def test_an_address_that_has_a_page_of_its_own_leads_nowhere_else() -> None:
    project = {"code": "1-1", "name": "ก", "fiscal_year": "2566", "office": ["เขต"], "formerly": ["/contact/#office"]}
    collection = Collection(root=Path(), projects=(Project.model_validate(project),))
    assert lay_out(collection, Path()).redirects == {}


@pytest.mark.parametrize(
    ("written", "dialled"),
    [
        ("0 2123 4567-8", "021234567"),
        ("02-123-4567", "021234567"),
        ("0 2123 4567", "021234567"),
        ("+66 2123 4567", "+6621234567"),
        ("0 2123 4567 ต่อ 1234", "021234567"),
        ("0 2123 4567 กด 2", "021234567"),
        ("0 2123 4567, 0 2123 4568", "021234567"),
        ("0 2123 4567/0 2123 4568", "021234567"),
        ("0 2123 4567–8", "021234567"),
    ],
)
def test_a_phone_dials_the_first_number_without_its_extension(written: str, dialled: str) -> None:
    assert dial(written) == dialled


def test_templates_are_drawn_without_their_indents_but_for_text_to_the_letter() -> None:
    assert without_indents("<ul>\n  <li>ก  ข</li>\n</ul>") == "<ul>\n<li>ก  ข</li>\n</ul>"
    assert without_indents("<pre>\n  ก</pre>") == "<pre>\n  ก</pre>"


def hash_of_second(*, units: tuple[str, str], first: bytes = b"1") -> tuple[bytes | None, bytes | None]:
    """The hashes of the page of the second of two projects of one year, and of their list."""
    told = [
        Project.model_validate({"code": f"1-{number}", "name": "ก", "fiscal_year": "2566", "office": ["เขต", unit]})
        for number, unit in enumerate(units, start=1)
    ]
    hashes = {project.address: data for project, data in zip(told, (first, b"2"), strict=True)}
    site = lay_out(Collection(root=Path(), projects=tuple(told), hashes=hashes), Path())
    return site.hash_of(site.pages[told[1].address]), site.hash_of(site.pages["/projects/2566/"])


def test_a_project_that_changes_leaves_the_others_but_not_the_list_it_is_on() -> None:
    page, listed = hash_of_second(units=("งานช่าง", "งานช่าง"))
    again, listed_again = hash_of_second(units=("งานช่าง", "งานช่าง"), first=b"changed")
    assert page is not None
    assert listed is not None
    assert (again == page, listed_again == listed) == (True, False)


def test_a_unit_that_is_called_as_another_project_spells_it_is_on_a_page_that_is_drawn_again() -> None:
    before, _ = hash_of_second(units=("งานช่าง-โยธา", "งานช่าง โยธา"))
    after, _ = hash_of_second(units=("งานช่าง โยธา", "งานช่าง โยธา"), first=b"changed")
    assert before != after
