"""The last good site stays whole, whatever ends a build: Ctrl-C, a kill, a full disk, a folder that is closed.

A build can be ended at any moment, and a disk be full at any file. CI tries an early one and a late one, `make deep`
twenty all along the build.
"""

from __future__ import annotations

import errno
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import oit.build_lock
import oit.site_folder
from building import build, copy_office, files
from depth import DEPTH
from oit.commands.main import main
from oit.faults import refusal
from oit.file_id import FileId, FolderId, file_id
from oit.site_folder import SiteFolder, exchange

MOMENTS = 20 if DEPTH == "deep" else 2
MKDOCS = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
SETTINGS = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}


@pytest.fixture
def folder(tmp_path: Path) -> SiteFolder:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("เดิม", encoding="utf-8")
    (site / "logo.png").write_bytes(b"logo")
    return SiteFolder(site)


def after_its_end(folder: SiteFolder) -> SiteFolder:
    """The folder as another build finds it after the program of this one has ended, and its lock with it."""
    folder._lock.give_back()
    return SiteFolder(folder.target)


def no_exchange(one: Path, other: Path) -> bool:
    return False


def write_new(folder: SiteFolder) -> None:
    new = folder.begin()
    (new / "index.html").write_text("ใหม่", encoding="utf-8")
    (new / "logo.png").write_bytes(b"logo")
    (new / "more.html").write_text("เพิ่ม", encoding="utf-8")


OLD = {"index.html": "เดิม".encode(), "logo.png": b"logo"}
NEW = {"index.html": "ใหม่".encode(), "logo.png": b"logo", "more.html": "เพิ่ม".encode()}


def test_a_new_site_takes_the_place_of_the_old_one_at_the_end(folder: SiteFolder) -> None:
    write_new(folder)
    assert files(folder.target) == OLD
    folder.finish()
    assert files(folder.target) == NEW
    assert [path.name for path in folder.target.parent.iterdir()] == ["site"]


def test_a_site_that_is_not_there_yet_is_made(tmp_path: Path) -> None:
    folder = SiteFolder(tmp_path / "deep/site")
    write_new(folder)
    folder.finish()
    assert files(folder.target) == NEW


def test_a_file_that_did_not_change_stays_the_same_file(folder: SiteFolder) -> None:
    before = (folder.target / "logo.png").stat()
    write_new(folder)
    folder.finish()
    after = (folder.target / "logo.png").stat()
    assert (after.st_ino, after.st_mtime_ns, after.st_nlink) == (before.st_ino, before.st_mtime_ns, 1)


def test_the_first_site_is_laid_by_for_the_next_one_and_no_file_is_copied(tmp_path: Path) -> None:
    folder = SiteFolder(tmp_path / "site", tmp_path / "kept/site")
    write_new(folder)
    folder.finish()
    assert files(tmp_path / "kept/site") == NEW
    assert all((tmp_path / "kept/site" / name).samefile(folder.target / name) for name in NEW)
    told = {name: file_id(folder.target / name) for name in NEW}
    folder.begin()
    assert folder.keep(told) == NEW.keys()
    assert not (tmp_path / "kept/site").exists(), "it is what is built in"
    folder.abandon()


def built_with(
    folder: SiteFolder, number: int, told: dict[str, FileId], seen: dict[str, FolderId] | None = None
) -> set[str]:
    """Build a site whose first page never changes, and return what of it was taken over."""
    new = folder.begin()
    kept = folder.keep(told, seen or {})
    for name, text in {"a/index.html": "ก", "b/index.html": f"{number}", f"only/{number}": "ข"}.items():
        if name not in kept:
            (new / name).parent.mkdir(parents=True, exist_ok=True)
            (new / name).write_text(text, encoding="utf-8")
    folder.finish()
    return kept


def test_a_site_is_built_from_the_files_of_the_one_before_the_last(tmp_path: Path) -> None:
    folder = SiteFolder(tmp_path / "site", tmp_path / "kept/site")
    built_with(folder, 0, {})
    told = {"a/index.html": file_id(folder.target / "a/index.html")}
    for number in (1, 2, 3, 4):
        given = {**told, "b/index.html": (1, 2, 3), "none": (1, 2, 3)}  # what nobody has any more is made
        assert built_with(folder, number, given) == {"a/index.html"}
        assert files(folder.target) == {
            "a/index.html": "ก".encode(),
            "b/index.html": f"{number}".encode(),
            f"only/{number}": "ข".encode(),
        }
        assert {path.name for path in folder.target.iterdir()} == {"a", "b", "only"}
        assert file_id(folder.target / "a/index.html") == told["a/index.html"]
        assert (tmp_path / "kept/site/a/index.html").samefile(folder.target / "a/index.html")
        assert [path.name for path in tmp_path.iterdir() if path.name != "kept"] == ["site"]


def test_what_somebody_changed_in_the_site_before_the_last_is_not_taken_over(tmp_path: Path) -> None:
    folder = SiteFolder(tmp_path / "site", tmp_path / "kept/site")
    built_with(folder, 0, {})
    told = {"a/index.html": file_id(folder.target / "a/index.html")}
    built_with(folder, 1, told)
    left = tmp_path / "kept/site/a/index.html"
    left.unlink()
    left.write_text("อื่น", encoding="utf-8")
    (tmp_path / "kept/site/.git").mkdir()
    assert built_with(folder, 2, told) == {"a/index.html"}
    assert (folder.target / "a/index.html").read_text("utf-8") == "ก"
    assert not (folder.target / ".git").exists()


def test_a_folder_that_is_as_it_was_is_not_looked_through_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = SiteFolder(tmp_path / "site", tmp_path / "kept/site")
    built_with(folder, 0, {})
    told = {"a/index.html": file_id(folder.target / "a/index.html")}
    built_with(folder, 1, told)
    assert folder.whole == {}, "somebody may have put something into it in the same moment"
    spare, looked = tmp_path / "kept/site", list[str]()
    os.utime(spare / "a", ns=(1, 1))
    built_with(folder, 2, told)
    seen = dict(folder.whole)
    assert seen == {"a": (1, ("index.html",))}
    scandir = os.scandir

    def looking(path: str) -> Any:
        looked.append(Path(path).name)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", looking)

    def again(number: int) -> bool:
        """Whether the page was taken over without a look at what else lies beside it."""
        looked.clear()
        os.utime(spare / "a", ns=(1, 1)) if number == 3 else None
        assert built_with(folder, number, told, seen) == {"a/index.html"}
        assert {path.name for path in (folder.target / "a").iterdir()} == {"index.html"}
        assert (folder.target / "a/index.html").read_text("utf-8") == "ก"
        return "a" not in looked

    assert again(3)
    (spare / "a/other.html").touch()
    assert not again(4)
    os.utime(spare / "a", ns=(1, 1))
    (spare / "a/index.html").unlink()
    (spare / "a/index.html").write_text("อื่น", encoding="utf-8")
    os.utime(spare / "a", ns=(1, 1))
    assert not again(5)


def test_hidden_files_that_somebody_keeps_in_the_site_stay(folder: SiteFolder) -> None:
    (folder.target / ".git").mkdir()
    (folder.target / ".git/HEAD").write_text("x", encoding="utf-8")
    (folder.target / ".nojekyll").touch()
    write_new(folder)
    folder.finish()
    assert files(folder.target) == {**NEW, ".git/HEAD": b"x", ".nojekyll": b""}


def test_what_a_killed_build_left_is_taken_away(folder: SiteFolder) -> None:
    write_new(folder)
    again = after_its_end(folder)
    assert list(again.begin().iterdir()) == []
    again.abandon()
    assert files(folder.target) == OLD
    assert [path.name for path in folder.target.parent.iterdir()] == ["site"]


def test_a_second_build_at_once_is_refused_and_takes_nothing_away(folder: SiteFolder) -> None:
    first, second = folder, SiteFolder(folder.target)
    (first.begin() / "a.html").write_text("ก", encoding="utf-8")
    with pytest.raises(BlockingIOError) as refused:
        second.begin()
    assert "อีกหน้าต่างหนึ่ง" in str(refusal(refused.value))
    first.finish()
    assert set(files(folder.target)) == {"a.html"}
    (second.begin() / "b.html").write_text("ข", encoding="utf-8")
    second.finish()
    assert set(files(folder.target)) == {"b.html"}
    assert [path.name for path in folder.target.parent.iterdir()] == ["site"]


def test_a_disk_without_locks_refuses_no_build(folder: SiteFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_locks(number: int) -> None:
        raise OSError(errno.ENOLCK, "no locks available")

    monkeypatch.setattr(oit.build_lock, "_lock", no_locks)
    (folder.begin() / "a.html").write_text("ก", encoding="utf-8")
    folder.finish()
    assert set(files(folder.target)) == {"a.html"}


def test_two_builds_at_once_leave_a_whole_site(office: Path) -> None:
    before = files(office / "site")
    said: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "encoding": "utf-8"}
    run = [subprocess.Popen(MKDOCS, cwd=office, env=SETTINGS, **said) for _ in range(2)]
    ended = [(each.communicate()[0], each.returncode) for each in run]
    assert sorted(code for _, code in ended) in ([0, 1], [0, 0])  # one may be over before the other begins
    assert all("อีกหน้าต่างหนึ่ง" in told for told, code in ended if code), ended
    assert files(office / "site") == before


def test_the_two_folders_change_places_in_one_step(tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()
    if exchange(tmp_path / "one", tmp_path / "other"):
        assert list(files(tmp_path / "one")) == ["other"]
        assert list(files(tmp_path / "other")) == ["one"]
    else:
        assert list(files(tmp_path / "one")) == ["one"]


def test_where_the_system_has_no_such_step_two_renames_do(folder: SiteFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(oit.site_folder, "exchange", no_exchange)
    write_new(folder)
    folder.finish()
    assert files(folder.target) == NEW
    assert [path.name for path in folder.target.parent.iterdir()] == ["site"]


@pytest.mark.parametrize("steps", [1, 2])
def test_an_end_between_two_renames_is_mended(folder: SiteFolder, monkeypatch: pytest.MonkeyPatch, steps: int) -> None:
    """A kill: nothing of ours runs any more. The next build finds the old site beside its place."""
    write_new(folder)
    folder.target.rename(folder.target.with_name(".site.before"))
    if steps == 2:
        folder.building.rename(folder.target)
    again = after_its_end(folder)
    again.begin()
    again.abandon()
    assert files(folder.target) == (OLD if steps == 1 else NEW)
    assert [path.name for path in folder.target.parent.iterdir()] == ["site"]


def test_ctrl_c_between_two_renames_puts_the_old_site_back(folder: SiteFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(oit.site_folder, "exchange", no_exchange)
    write_new(folder)
    rename = Path.rename

    def interrupted(path: Path, target: Path) -> Path:
        if path == folder.building:
            raise KeyboardInterrupt
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", interrupted)
    with pytest.raises(KeyboardInterrupt):
        folder.finish()
    assert files(folder.target) == OLD


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = copy_office(tmp_path_factory.mktemp("office"))
    assert build(root).returncode == 0
    return root


def change(root: Path) -> dict[str, bytes]:
    """Change a page; return the site of before."""
    with (root / "content/about.md").open("a", encoding="utf-8") as page:
        page.write("\nเปลี่ยนแปลง\n")
    return files(root / "site")


@pytest.mark.deep
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL], ids=lambda each: each.name)
def test_a_build_that_is_ended_at_any_moment_leaves_a_whole_site(office: Path, number: signal.Signals) -> None:
    old, start = change(office), time.monotonic()
    subprocess.run([*MKDOCS, "-d", "other"], cwd=office, env=SETTINGS, check=True)
    length, new = time.monotonic() - start, files(office / "other")
    for moment in range(MOMENTS):
        with subprocess.Popen(MKDOCS, cwd=office, env=SETTINGS, stdout=-1, stderr=-1) as running:
            time.sleep(length * (moment + 0.5) / MOMENTS)
            running.send_signal(number)
        assert files(office / "site") in (old, new)
    assert build(office).returncode == 0
    assert files(office / "site") == new
    assert not list(office.glob(".*.building"))


def limited(size: int) -> Callable[[], None]:
    """A disk that takes no file larger than this: what a full disk says, without one."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


@pytest.mark.deep
@pytest.mark.parametrize("moment", range(MOMENTS))
def test_a_full_disk_leaves_the_last_good_site_and_is_told_in_thai(office: Path, moment: int) -> None:
    before = change(office)
    sizes = sorted({len(data) for data in before.values() if data})
    limit = sizes[len(sizes) * moment // MOMENTS] - 1  # each a file further on in the build
    done = subprocess.run(
        MKDOCS, cwd=office, env=SETTINGS, capture_output=True, text=True, check=False, preexec_fn=limited(limit)
    )
    assert done.returncode == 1
    assert "ที่ว่างในดิสก์ไม่พอ" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert files(office / "site") == before
    assert not list(office.glob(".site.*"))


@pytest.mark.skipif(
    not Path("/sys/kernel").is_dir(), reason="only Linux has a folder in which root too may make nothing"
)
def test_a_folder_that_may_not_be_written_to_is_told_in_thai(office: Path) -> None:
    done = subprocess.run(
        [*MKDOCS, "-d", "/sys/kernel/site"], cwd=office, env=SETTINGS, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "เพราะไม่ได้รับอนุญาต" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


def test_the_commands_say_it_too(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device", "content/published.txt")

    monkeypatch.setattr("oit.commands.check_data.update_list", full)
    done = CliRunner().invoke(main, ["check", "--update-addresses", "--root", str(office)])
    assert done.exit_code == 1
    assert "content/published.txt: เขียนไฟล์ไม่ได้ เพราะที่ว่างในดิสก์ไม่พอ" in done.output


def test_what_the_computer_refuses_otherwise_is_passed_on() -> None:
    assert "อ่านจากที่เก็บไฟล์ไม่ได้" in refusal(OSError(5, "Input/output error", "site")).what


@pytest.mark.parametrize("folder", ["site/empty", "site/missing"])
def test_links_of_no_site_are_not_called_good(tmp_path: Path, folder: str) -> None:
    (tmp_path / "site/empty").mkdir(parents=True)
    done = CliRunner().invoke(main, ["links", str(tmp_path / folder)])
    assert done.exit_code == 1
    assert "ไม่พบเว็บไซต์ที่สร้างแล้ว" in done.output


def test_a_warning_stops_a_quiet_build_and_keeps_the_last_good_site(tmp_path: Path) -> None:
    root = copy_office(tmp_path)
    assert build(root).returncode == 0
    before = files(root / "site")
    (root / "content/news.md").write_text("# ข่าว\n\n[แผน](missing.md)\n", encoding="utf-8")
    done = build(root)  # with --quiet
    assert done.returncode == 1
    assert "missing.md" in done.stdout + done.stderr
    assert files(root / "site") == before


def test_a_preview_is_built_where_it_is_served_from(tmp_path: Path) -> None:
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.config import load_config

    root = copy_office(tmp_path / "office")
    config = load_config(str(root / "mkdocs.yml"), strict=False, site_dir=str(tmp_path / "served"))
    config.plugins.on_startup(command="serve", dirty=False)
    mkdocs_build(config)
    assert (tmp_path / "served/about/index.html").is_file()
    assert config.site_dir == str(tmp_path / "served")
