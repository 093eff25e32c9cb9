"""Whoever clones the repository has its bytes, on Windows too, where Git is set to turn line ends."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from building import ROOT, copy_office, files
from oit.faults import errors
from oit.loading import load


def git(*command: str, cwd: Path) -> None:
    name = ["-c", "user.name=office", "-c", "user.email=office@sommut.go.th", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *name, *command], cwd=cwd, check=True, capture_output=True)


def test_a_clone_that_turns_line_ends_keeps_every_byte(tmp_path: Path) -> None:
    root = copy_office(tmp_path / "office")
    shutil.copy(ROOT / ".gitattributes", root)
    (root / "content/documents/windows.txt").write_bytes("แผน\r\nของหน่วยงาน\r\n".encode())
    git("init", "--initial-branch=main", cwd=root)
    git("-c", "core.autocrlf=true", "add", "--all", cwd=root)
    git("commit", "--message=office", cwd=root)
    git("-c", "core.autocrlf=true", "clone", "office", "clone", cwd=tmp_path)
    before = {name: data for name, data in files(root).items() if not name.startswith(".git/")}
    after = {name: data for name, data in files(tmp_path / "clone").items() if not name.startswith(".git/")}
    assert after == before
    assert errors(load(tmp_path / "clone")[1]) == []
