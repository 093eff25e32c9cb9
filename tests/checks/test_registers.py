"""The mistakes officials make in registers, lists of items and ITA results, each beside the exact answer.

`mistakes_register/<name>/` is a small repository, `answer.txt` its answer. Each goes the way of `oit check`.
After changing a sentence, run with UPDATE=1 in the environment and look at what changed in the answers.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from oit.faults import SENTENCES, Fault, report
from oit.pages.loading import load_site

FOLDER = Path(__file__).parents[1] / "data/mistakes_register"
SITES = sorted(path for path in FOLDER.iterdir() if path.is_dir())
OURS = (
    "page_missing", "item_", "element_", "sub_indicator_", "scheme_", "register_", "ita_", "path_of_year",
    "address_vanished",
)  # fmt: skip


def faults_of(path: Path, root: Path) -> list[Fault]:
    shutil.copytree(path, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns("answer.txt"))
    return load_site(root, root)[1]


@pytest.mark.parametrize("path", SITES, ids=lambda path: path.name)
def test_a_mistake_in_a_register(path: Path, tmp_path: Path) -> None:
    faults = faults_of(path, tmp_path)
    answer, golden = report(faults) + "\n", path / "answer.txt"
    if os.environ.get("UPDATE"):
        golden.write_text(answer, encoding="utf-8")
    assert faults, "this mistake is not noticed"
    assert answer == golden.read_text(encoding="utf-8")


def test_every_sentence_has_its_mistake(tmp_path: Path) -> None:
    raised = {each.code for path in SITES for each in faults_of(path, tmp_path / path.name)}
    assert {code for code in SENTENCES if code.startswith(OURS)} - raised == set()
