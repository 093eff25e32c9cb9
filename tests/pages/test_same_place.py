"""No file of an office is lost in silence because another one is published in its place."""

from pathlib import Path

import pytest

from building import copy_office
from oit.loading import load
from oit.pages.layout import lay_out
from oit.pages.same_place import check_same_place


def told(root: Path) -> list[tuple[str, str]]:
    found = check_same_place(lay_out(load(root)[0], root / "overrides/oit"))
    return [(fault.file, fault.what) for fault in found]


def written(root: Path, *files: str) -> Path:
    for file in files:
        path = root / "content" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("# ประกาศ\n", encoding="utf-8")
    return root


def test_the_invented_office_loses_nothing(tmp_path: Path) -> None:
    assert told(copy_office(tmp_path)) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("law.md", "law/index.md"),
        ("law/README.md", "law/index.md"),
        ("Law.md", "law.md"),
        ("documents/A.TXT", "documents/a.txt"),
        ("documents/ก/b.pdf", "documents/ก/B.pdf"),
    ],
)
def test_two_files_at_one_place(tmp_path: Path, first: str, second: str) -> None:
    [(file, said)] = told(written(copy_office(tmp_path), first, second))
    assert {file, *(f"content/{each}" for each in (first, second) if each in said)} == {
        f"content/{first}",
        f"content/{second}",
    }


@pytest.mark.parametrize("file", ["data/projects.csv", "DATA/Projects.csv", "projects/2566/90000001-2001/data.json"])
def test_a_file_in_the_place_of_one_that_the_build_makes(tmp_path: Path, file: str) -> None:
    [(where, said)] = told(written(copy_office(tmp_path), file))
    assert where == f"content/{file}"
    assert "ระบบสร้างเอง" in said


def test_a_page_of_the_office_may_stand_in_for_one_of_ours(tmp_path: Path) -> None:
    assert told(written(copy_office(tmp_path), "contact.md")) == []
