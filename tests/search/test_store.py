from __future__ import annotations

from collections.abc import Container
from contextlib import suppress
from pathlib import Path

from oit.kept import hashed
from oit.search.fragments import Folded, Told
from oit.search.store import Files


def build(out: Path, data: bytes) -> str:
    with Files(out) as files:
        files.add("s0.bin", data)
        files.publish(b"start " + data)
    return files.version


def pages(*files: bytes) -> list[Folded]:
    return [Folded(Told("page", {}, b"", hashed(data), len(data)), lambda data=data: data) for data in files]  # type: ignore[misc]


def build_pages(out: Path, *folders: list[Folded], whole: Container[str] = ()) -> list[str]:
    """Write the files of pages, two in each folder, and return their folders."""
    with Files(out, whole) as files:
        names = [files.add_pages(2 * number, some) for number, some in enumerate(folders)]
        files.publish(b"start")
    return names


def test_other_content_makes_another_version(tmp_path: Path) -> None:
    assert build(tmp_path / "a", b"one") == build(tmp_path / "b", b"one") != build(tmp_path / "c", b"two")


def test_the_new_folder_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    build(tmp_path, b"one")
    for _ in range(2):  # the same content again as well
        version = build(tmp_path, b"two")
        assert sorted(path.name for path in tmp_path.iterdir()) == sorted([version, "start.bin"])
        assert (tmp_path / version / "s0.bin").read_bytes() == b"two"
        assert (tmp_path / "start.bin").read_bytes() == b"start two"


def test_a_build_that_stops_leaves_the_old_index(tmp_path: Path) -> None:
    version = build(tmp_path, b"one")
    with suppress(KeyboardInterrupt), Files(tmp_path) as files:
        files.add("s0.bin", b"two")
        files.add_pages(0, pages(b"one"))
        raise KeyboardInterrupt
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([version, "start.bin"])
    assert (tmp_path / "start.bin").read_bytes() == b"start one"


def test_what_a_killed_build_left_is_no_part_of_the_next_one(tmp_path: Path) -> None:
    killed = Files(tmp_path).__enter__()
    killed.add("s0.bin", b"half")
    version = build(tmp_path, b"one")
    assert [path.name for path in (tmp_path / version).iterdir()] == ["s0.bin"]
    assert not (tmp_path / "unfinished").exists()


def test_after_an_edit_one_folder_of_pages_is_another_and_the_old_one_goes(tmp_path: Path) -> None:
    before = build_pages(tmp_path, pages(b"one", b"two"), pages(b"three", b"four"))
    after = build_pages(tmp_path, pages(b"one", b"two"), pages(b"three", b"other"))
    assert after[0] == before[0]
    assert after[1] != before[1]
    found = {path.relative_to(tmp_path).as_posix(): path.read_bytes() for path in tmp_path.glob("*/p/*.bin")}
    assert found == {
        f"{after[0]}/p/0.bin": b"one",
        f"{after[0]}/p/1.bin": b"two",
        f"{after[1]}/p/2.bin": b"three",
        f"{after[1]}/p/3.bin": b"other",
    }


def test_a_folder_of_which_all_files_are_whole_is_not_written_again(tmp_path: Path) -> None:
    [folder] = build_pages(tmp_path, pages(b"one", b"two"))
    first, second = (tmp_path / folder / "p" / name for name in ("0.bin", "1.bin"))
    for path in (first, second):
        path.write_bytes(b"not looked at")
    build_pages(tmp_path, pages(b"one", b"two"), whole={f"{folder}/p/0.bin", f"{folder}/p/1.bin"})
    assert {first.read_bytes(), second.read_bytes()} == {b"not looked at"}
    build_pages(tmp_path, pages(b"one", b"two"), whole={f"{folder}/p/0.bin"})
    assert [first.read_bytes(), second.read_bytes()] == [b"one", b"two"]
