from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from oit.search.store import Files


def build(out: Path, data: bytes) -> str:
    with Files(out) as files:
        files.add("p/0.bin", data)
        files.publish(b"start " + data)
    return files.version


def test_other_content_makes_another_version(tmp_path: Path) -> None:
    assert build(tmp_path / "a", b"one") == build(tmp_path / "b", b"one") != build(tmp_path / "c", b"two")


def test_the_new_folder_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    build(tmp_path, b"one")
    for _ in range(2):  # the same content again as well
        version = build(tmp_path, b"two")
        assert sorted(path.name for path in tmp_path.iterdir()) == sorted([version, "start.bin"])
        assert (tmp_path / version / "p/0.bin").read_bytes() == b"two"
        assert (tmp_path / "start.bin").read_bytes() == b"start two"


def test_a_build_that_stops_leaves_the_old_index(tmp_path: Path) -> None:
    version = build(tmp_path, b"one")
    with suppress(KeyboardInterrupt), Files(tmp_path) as files:
        files.add("p/0.bin", b"two")
        raise KeyboardInterrupt
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([version, "start.bin"])
    assert (tmp_path / "start.bin").read_bytes() == b"start one"


def test_what_a_killed_build_left_is_no_part_of_the_next_one(tmp_path: Path) -> None:
    killed = Files(tmp_path).__enter__()
    killed.add("s0.bin", b"half")
    version = build(tmp_path, b"one")
    assert [path.name for path in (tmp_path / version).iterdir()] == ["p"]
    assert not (tmp_path / "unfinished").exists()
