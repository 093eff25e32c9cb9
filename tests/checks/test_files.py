"""Files as files: their kind, their name, their size, and where a symbolic link leads."""

from __future__ import annotations

from pathlib import Path

import pytest

from building import build, copy_office, files
from oit.checks.files import PUSHED, UPLOADED
from oit.faults import errors
from oit.loading import load
from oit.pages.loading import load_site


def office(root: Path) -> Path:
    (root / "content/documents").mkdir(parents=True)
    (root / "content/office.yml").write_text("name: เขต\n", encoding="utf-8")
    return root


def codes(root: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for fault in load(root)[1]:
        found.setdefault(fault.file, []).append(fault.code)
    return found


@pytest.mark.parametrize(
    ("size", "expected"),
    [(UPLOADED, []), (UPLOADED + 1, ["file_large"]), (PUSHED, ["file_large"]), (PUSHED + 1, ["file_refused"])],
)
def test_what_github_does_not_take_is_told_before_it_refuses(tmp_path: Path, size: int, expected: list[str]) -> None:
    path = office(tmp_path) / "content/documents/plan.zip"
    with path.open("wb") as stream:
        stream.truncate(size)
    told = codes(tmp_path).get("content/documents/plan.zip", [])
    assert [code for code in told if code.startswith("file_")] == expected


@pytest.mark.parametrize("name", ["Thumbs.db", "desktop.ini", ".DS_Store", "~$plan.docx", ".gitkeep", "_draft.yml"])
def test_what_programs_leave_behind_is_nobodys_mistake(tmp_path: Path, name: str) -> None:
    (office(tmp_path) / "content/documents" / name).write_bytes(b"x")
    assert codes(tmp_path) == {}


def test_a_name_that_would_end_a_line_is_refused_and_printed_on_one(tmp_path: Path) -> None:
    path = office(tmp_path) / "content/documents/a\n::error::b.pdf"
    path.write_bytes(b"x")
    [fault] = load(tmp_path)[1]
    assert fault.code == "file_name_unseen"
    assert "\n" not in str(fault)
    assert "\n" not in fault.for_github()
    assert load(tmp_path)[0].documents == {}


def test_a_name_that_makes_a_bad_address_gets_a_better_one_until_it_was_published(tmp_path: Path) -> None:
    root = office(tmp_path)
    (root / "content/documents/ประกาศ ราคากลาง #2.pdf").write_bytes(b"%PDF")
    (root / "content/ข่าว เด่น.md").write_text("# ข่าว\n", encoding="utf-8")
    (root / "content/ข่าว.md").write_text("# ข่าว\n", encoding="utf-8")
    told = {fault.file: fault for fault in load_site(root, root)[1] if fault.code == "file_name"}
    assert set(told) == {"content/documents/ประกาศ ราคากลาง #2.pdf", "content/ข่าว เด่น.md"}
    assert "content/documents/ประกาศ-ราคากลาง-2.pdf" in str(told["content/documents/ประกาศ ราคากลาง #2.pdf"])
    assert not errors(told.values())
    listed = "/documents/ประกาศ ราคากลาง #2.pdf\n/ข่าว เด่น/\n"
    (root / "content/published.txt").write_text(listed, encoding="utf-8")
    assert [fault.code for fault in load_site(root, root)[1]] == ["unread_closed"]  # it is no PDF


@pytest.mark.parametrize(
    "link",
    [
        "content/documents/secret.txt",
        "content/documents",
        "content/office.yml",
        "content/about.md",
        "content/images",
        "content/oit",
        "content/published.txt",
        "content",
        "projects/2566/1-1.yml",
        "projects/2566",
        "projects",
    ],
)
def test_a_symbolic_link_stops_the_check_wherever_it_lies(tmp_path: Path, link: str) -> None:
    root = copy_office(tmp_path / "office")
    assert "file_link" not in {fault.code for fault in load(root)[1]}
    place = root / link
    elsewhere = tmp_path / "elsewhere" / place.name
    elsewhere.parent.mkdir()
    place.parent.mkdir(parents=True, exist_ok=True)
    if place.exists():
        place.rename(elsewhere)
    elif place.suffix:
        elsewhere.write_text("ลับ", encoding="utf-8")
    else:
        elsewhere.mkdir()
        (elsewhere / "1.txt").write_text("ลับ", encoding="utf-8")
    place.symlink_to(elsewhere)
    assert link in {fault.file for fault in errors(load(root)[1]) if fault.code == "file_link"}


def test_a_symbolic_link_stops_the_build(tmp_path: Path) -> None:
    root = copy_office(tmp_path / "office")
    (tmp_path / "secret.txt").write_text("ลับ", encoding="utf-8")
    (root / "content/documents/secret.txt").symlink_to(tmp_path / "secret.txt")
    done = build(root)
    assert done.returncode == 1
    assert "ทางลัดไปยังที่อื่น" in done.stderr
    assert not (root / "site").exists() or not files(root / "site")
