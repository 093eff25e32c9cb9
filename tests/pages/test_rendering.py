"""The addresses that lead on to a page, and of what a page is made."""

from datetime import date
from pathlib import Path

from oit.collection import Collection
from oit.model import Project, Register
from oit.pages.layout import lay_out


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


def hashes_of_list(projects: int = 150, changed: str = "", updated: str = "2566-01-01") -> list[bytes | None]:
    """The hashes of the two pages of the list of a year, one of whose projects was changed."""
    told = [
        Project.model_validate({"code": f"{number:03}", "name": "ก", "fiscal_year": "2566", "office": ["เขต"]})
        for number in range(1, projects + 1)
    ]
    told[0] = told[0].model_copy(update={"updated": date.fromisoformat(updated)})
    hashes = {project.address: b"new" if project.code == changed else b"1" for project in told}
    site = lay_out(Collection(root=Path(), projects=tuple(told), hashes=hashes), Path())
    return [site.hash_of(site.pages[f"/projects/2566/{further}"]) for further in ("", "page/2/")]


def test_a_further_page_of_a_list_is_made_of_its_own_rows_and_of_what_all_pages_of_it_tell() -> None:
    first, further = hashes_of_list()
    assert hashes_of_list(changed="003")[1] == further
    assert hashes_of_list(changed="003")[0] != first
    assert hashes_of_list(changed="120")[1] != further
    assert hashes_of_list(projects=151)[1] != further
    assert hashes_of_list(updated="2566-02-01")[1] != further


def hash_of_guide(project: bytes = b"1", others: bytes = b"1") -> bytes | None:
    """The hash of a page that tells nothing of projects, beside one whose file has a hash."""
    told = Project.model_validate({"code": "1-1", "name": "ก", "fiscal_year": "2566", "office": ["เขต"]})
    hashes = {told.address: project}
    site = lay_out(Collection(root=Path(), projects=(told,), hashes=hashes, hash_of_the_rest=others), Path())
    return site.hash_of(site.pages["/guide/"])


def test_a_page_that_is_made_of_no_project_is_drawn_again_when_other_files_change() -> None:
    assert hash_of_guide() == hash_of_guide(project=b"changed") != hash_of_guide(others=b"changed")
    assert hash_of_guide() is not None
