"""The mistakes officials make, each beside the exact answer that they get.

`mistakes/<name>.yml` is a project file, or the office's if its name starts with `office-`; `<name>.txt` is its answer.
`mistakes/site-<name>/` is a small repository, `answer.txt` its answer. Each goes the whole way an official's file goes.
After changing a sentence, run with UPDATE=1 in the environment and look at what changed in the .txt files.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from growth import LINEAR, growth
from oit.faults import SENTENCES, Fault, report
from oit.loading import load
from oit.pages.loading import load_site
from oit.text.file_text import MAX_BYTES

FOLDER = Path(__file__).parents[1] / "data/mistakes"
FILES = sorted(FOLDER.glob("*.yml"))
SITES = sorted(path for path in FOLDER.iterdir() if path.is_dir())
TEMPLATES = Path(__file__).parents[2] / "overrides/oit"
PROJECT = "projects/2566/50260000-0001.yml"
OFFICE = "content/office.yml"


def faults_of_file(path: Path, root: Path) -> list[Fault]:
    for name in (OFFICE, PROJECT):
        (root / name).parent.mkdir(parents=True)
    (root / OFFICE).write_text("name: สำนักงานเขตสมมุติ\n", encoding="utf-8")
    shutil.copy(path, root / (OFFICE if path.name.startswith("office-") else PROJECT))
    return load(root)[1]


def faults_of_site(path: Path, root: Path) -> list[Fault]:
    shutil.copytree(path, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns("answer.txt"))
    return load(root)[1]


def check(faults: list[Fault], golden: Path) -> None:
    answer = report(faults) + "\n"
    if os.environ.get("UPDATE"):
        golden.write_text(answer, encoding="utf-8")
    assert faults, "this mistake is not noticed"
    assert answer == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_mistake_in_one_file(path: Path, tmp_path: Path) -> None:
    check(faults_of_file(path, tmp_path), path.with_suffix(".txt"))


@pytest.mark.parametrize("path", SITES, ids=lambda path: path.name)
def test_a_mistake_between_files(path: Path, tmp_path: Path) -> None:
    check(faults_of_site(path, tmp_path), path / "answer.txt")


def test_a_file_of_a_megabyte(tmp_path: Path) -> None:
    path = tmp_path / "huge.yml"
    path.write_text("name: " + "ก" * MAX_BYTES, encoding="utf-8")
    [fault] = faults_of_file(path, tmp_path / "site")
    assert str(fault).startswith(f"{PROJECT}: ไฟล์ใหญ่เกินไป (3,000,006 ไบต์)")


def test_of_thousands_of_mistakes_the_first_are_told_and_that_there_are_more(tmp_path: Path) -> None:
    path = tmp_path / "many.yml"
    path.write_text("code: 1-1\n" + "".join(f"k{number}: ก\n" for number in range(3_000)), encoding="utf-8")
    faults = faults_of_file(path, tmp_path / "site")
    assert len(faults) == 1_001
    assert report(faults).count("จุดแรก") == 1


_HEAD = "code: 50260000-0001\nname: ก\nfiscal_year: 2566\noffice: [ก]\n"
_MANY = {
    "unknown keys": lambda size: _HEAD + "".join(f"k{number}: ก\n" for number in range(size)),
    "unknown keys on one line": lambda size: _HEAD + "period: {" + ", ".join(f"k{n}: ก" for n in range(size)) + "}\n",
    "keys written twice": lambda size: _HEAD + "kind: project\n" * size,
    "bad dates": lambda size: _HEAD + "reports:\n  - entries:\n" + "      - {date: 31/2/2565, text: ก}\n" * size,
    "bad dates on one line": lambda size: _HEAD + f"reports: [{{entries: [{'{date: 3, text: ก}, ' * size}]}}]\n",
    "unknown measures": lambda size: (
        _HEAD + "results:\n" + "".join(f"  - {{measure: m{number}}}\n" for number in range(size))
    ),
    "evidence nowhere": lambda size: _HEAD + "results:\n" + "  - {measure: ita_score, evidence: /none/}\n" * size,
}


@pytest.mark.parametrize("make", _MANY.values(), ids=_MANY.keys())
def test_mistakes_take_time_in_proportion_to_their_number(make: Callable[[int], str], tmp_path: Path) -> None:
    def check(text: str) -> None:
        path = tmp_path / "many.yml"
        path.write_text(text, encoding="utf-8")
        shutil.rmtree(tmp_path / "site", ignore_errors=True)
        faults_of_file(path, tmp_path / "site")
        report(load_site(tmp_path / "site", TEMPLATES)[1])

    assert growth(make, check, 240) < LINEAR


def test_a_link_to_elsewhere_is_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.yml"
    secret.write_text("code: 1-1\n", encoding="utf-8")
    folder = tmp_path / "site/projects/2566"
    folder.mkdir(parents=True)
    (folder / "1-1.yml").symlink_to(secret)
    assert "file_link" in {fault.code for fault in load(tmp_path / "site")[1]}


# Raised by other parts, and tested with them: the disk, built site, moved addresses,
# evidence, imported and new files, registers.
ELSEWHERE = (
    "link_", "spot_", "synonyms_", "logo_", "site_missing", "page_missing", "evidence_", "import_", "pdf_",
    "sheet_", "new_", "item_", "element_", "sub_indicator_", "scheme_", "register_", "ita_", "path_of_year",
    "address_vanished", "photo_", "site_large", "file_name", "file_large", "file_refused",
    "address_reserved", "moved_", "document_moved", "document_withdrawn", "private_", "published_address_form",
    "disk_", "site_being_built", "folder_closed", "level_", "news_", "picture_", "file_place_taken", "file_of_build",
    "personal_email_asked", "personal_citizen_id_asked", "personal_line_link_asked", "formerly_case",
)  # fmt: skip
MADE_BY_A_TEST_ABOVE = {"file_too_large", "file_link", "faults_many"}
OF_ONE_VALUE = {"yaml_many"}  # tests/text/test_yaml_reader.py
NEVER_ON_A_WRITABLE_DISK = {"file_unreadable"}  # tests/test_reader.py


def test_every_sentence_has_its_mistake(tmp_path: Path) -> None:
    raised = MADE_BY_A_TEST_ABOVE | OF_ONE_VALUE | NEVER_ON_A_WRITABLE_DISK
    for path in FILES:
        raised |= {fault.code for fault in faults_of_file(path, tmp_path / path.stem)}
    for path in SITES:
        raised |= {fault.code for fault in faults_of_site(path, tmp_path / path.name)}
    ours = {code for code in SENTENCES if not code.startswith(ELSEWHERE)}
    assert ours - raised == set()


def test_no_answer_is_left_over() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} == {path.stem for path in FILES}
