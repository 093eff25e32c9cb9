from __future__ import annotations

from collections.abc import Container
from contextlib import suppress
from functools import partial
from pathlib import Path

from oit.search.store import Files


def add(files: Files, **contents: bytes) -> str:
    """Write files, each given by its name without ending, and return their folder."""
    return files.add({f"{name}.bin": partial(bytes, data) for name, data in contents.items()}, contents.values())


def build(out: Path, *folders: dict[str, bytes], whole: Container[str] = ()) -> list[str]:
    """Write folders of files, and return their names."""
    with Files(out, whole) as files:
        names = [add(files, **contents) for contents in folders]
        files.publish(b"start " + b"".join(data for contents in folders for data in contents.values()))
    return names


def test_other_content_or_another_name_makes_another_folder(tmp_path: Path) -> None:
    [one] = build(tmp_path / "a", {"s0": b"one"})
    assert build(tmp_path / "b", {"s0": b"one"}) == [one]
    assert one not in build(tmp_path / "c", {"s0": b"two"}, {"s1": b"one"})


def test_the_new_folder_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    build(tmp_path, {"s0": b"one"})
    for _ in range(2):  # the same content again as well
        [folder] = build(tmp_path, {"s0": b"two"})
        assert sorted(path.name for path in tmp_path.iterdir()) == sorted([folder, "start.bin"])
        assert (tmp_path / folder / "s0.bin").read_bytes() == b"two"
        assert (tmp_path / "start.bin").read_bytes() == b"start two"


def test_a_build_that_stops_leaves_the_old_index(tmp_path: Path) -> None:
    [folder] = build(tmp_path, {"s0": b"one"})
    with suppress(KeyboardInterrupt), Files(tmp_path) as files:
        add(files, s0=b"two")
        raise KeyboardInterrupt
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([folder, "start.bin"])
    assert (tmp_path / "start.bin").read_bytes() == b"start one"


def test_what_a_killed_build_left_is_no_part_of_the_next_one(tmp_path: Path) -> None:
    killed = Files(tmp_path).__enter__()
    add(killed, s0=b"half")
    [folder] = build(tmp_path, {"s0": b"one"})
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([folder, "start.bin"])


def test_after_an_edit_one_folder_is_another_and_the_old_one_goes(tmp_path: Path) -> None:
    before = build(tmp_path, {"p0": b"one", "p1": b"two"}, {"p2": b"three", "p3": b"four"})
    after = build(tmp_path, {"p0": b"one", "p1": b"two"}, {"p2": b"three", "p3": b"other"})
    assert after[0] == before[0]
    assert after[1] != before[1]
    found = {path.relative_to(tmp_path).as_posix(): path.read_bytes() for path in tmp_path.glob("*/*.bin")}
    assert found == {
        f"{after[0]}/p0.bin": b"one",
        f"{after[0]}/p1.bin": b"two",
        f"{after[1]}/p2.bin": b"three",
        f"{after[1]}/p3.bin": b"other",
    }


def test_a_folder_of_which_all_files_are_whole_is_not_written_again(tmp_path: Path) -> None:
    [folder] = build(tmp_path, {"p0": b"one", "p1": b"two"})
    first, second = (tmp_path / folder / name for name in ("p0.bin", "p1.bin"))
    for path in (first, second):
        path.write_bytes(b"not looked at")
    build(tmp_path, {"p0": b"one", "p1": b"two"}, whole={f"{folder}/p0.bin", f"{folder}/p1.bin"})
    assert {first.read_bytes(), second.read_bytes()} == {b"not looked at"}
    build(tmp_path, {"p0": b"one", "p1": b"two"}, whole={f"{folder}/p0.bin"})
    assert [first.read_bytes(), second.read_bytes()] == [b"one", b"two"]
