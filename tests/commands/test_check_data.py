"""`oit check` looks into whatever the build looks into: what it lets pass must not stop a build later."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from building import ROOT, copy_office
from oit.commands.main import main

RUNNER = ROOT / "tests/opened_files.py"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    root = copy_office(tmp_path / "office")
    (root / "content/synonyms.yml").write_text("- [กทม., กรุงเทพมหานคร]\n", encoding="utf-8")
    (root / "content/published.txt").write_text("/about/\n", encoding="utf-8")
    return root


def opened(root: Path, *command: str) -> set[str]:
    """The data files that a command opens, relative to the folder of the office."""
    target = root.parent / f"opened by {command[0]}.txt"
    settings = {"PYTHONPATH": str(ROOT / "hooks"), "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        [sys.executable, str(RUNNER), str(target), *command],
        cwd=root,
        env=os.environ | settings,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    paths = [Path(line) for line in target.read_text(encoding="utf-8").splitlines()]
    inside = {path.relative_to(root).as_posix() for path in paths if root in path.parents}
    return {file for file in inside if file.startswith(("content/", "projects/"))}


def test_every_file_that_the_build_reads_is_read_by_the_check_too(office: Path) -> None:
    built = opened(office, "mkdocs", "build", "--quiet")
    checked = opened(office, "oit", "check", "--root", str(office))
    assert built - checked == set()
    there = {
        file.relative_to(office).as_posix() for name in ("content", "projects") for file in (office / name).rglob("*.*")
    }
    assert built == {file for file in there if (office / file).is_file()}


def test_a_broken_list_of_equal_words_does_not_pass(office: Path) -> None:
    check = ["check", "--root", str(office)]
    assert CliRunner().invoke(main, check).exit_code == 0
    (office / "content/synonyms.yml").write_text("- [กทม.]\n", encoding="utf-8")
    said = CliRunner().invoke(main, check)
    assert said.exit_code == 1
    assert "content/synonyms.yml บรรทัด 1" in said.output
