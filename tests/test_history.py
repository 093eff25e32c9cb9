"""Days of files as the history tells them, and silence where it does not."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

from oit.history import FileDays, file_days


def git(folder: Path, *words: str, day: str = "2026-01-05T03:00:00+0000") -> None:
    own = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false"]
    days = {"GIT_AUTHOR_DATE": day, "GIT_COMMITTER_DATE": day, "PATH": "/usr/bin:/bin", "HOME": str(folder)}
    subprocess.run(["git", *own, "-C", str(folder), *words], check=True, capture_output=True, env=days)


def saved(folder: Path, name: str, text: str, day: str) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    git(folder, "add", "-A")
    git(folder, "commit", "-m", "x", day=day)


def repository(folder: Path) -> Path:
    folder.mkdir()
    git(folder, "init")
    saved(folder, "projects/2567/ก-1.yml", "a\nb\nc\nd\n", "2026-01-05T03:00:00+0000")
    return folder


def test_a_file_has_the_day_it_was_first_saved_and_the_day_it_last_changed(tmp_path: Path) -> None:
    root = repository(tmp_path / "x")
    saved(root, "projects/2567/ก-1.yml", "a\nb\nc\ne\n", "2026-02-10T03:00:00+0000")
    saved(root, "README.md", "x", "2026-03-01T03:00:00+0000")
    assert file_days(root) == {"projects/2567/ก-1.yml": FileDays(date(2026, 1, 5), date(2026, 2, 10))}


def test_a_day_begins_when_it_begins_in_thailand(tmp_path: Path) -> None:
    root = repository(tmp_path / "x")
    saved(root, "content/office.yml", "name: x", "2026-02-10T18:30:00+0000")
    assert file_days(root)["content/office.yml"].first == date(2026, 2, 11)


def test_a_file_that_was_renamed_keeps_its_first_day(tmp_path: Path) -> None:
    root = repository(tmp_path / "x")
    git(root, "mv", "projects/2567/ก-1.yml", "projects/2567/ข-1.yml")
    git(root, "commit", "-m", "x", day="2026-04-01T03:00:00+0000")
    assert file_days(root)["projects/2567/ข-1.yml"] == FileDays(date(2026, 1, 5), date(2026, 4, 1))


def test_without_the_whole_history_nothing_is_known(tmp_path: Path) -> None:
    root = repository(tmp_path / "x")
    saved(root, "content/office.yml", "name: x", "2026-02-10T03:00:00+0000")
    git(tmp_path, "clone", "--depth=1", f"file://{root}", "shallow")
    (tmp_path / "no").mkdir()
    assert file_days(tmp_path / "shallow") == {}
    assert file_days(tmp_path / "no") == {}
    assert file_days(root / "content") == {}  # an office inside somebody else's repository
