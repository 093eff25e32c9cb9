"""What was made of the same bytes is not made again; whatever is wrong with the file of it costs time alone."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from zlib import crc32

import pytest

from oit.kept import Kept, Small, hash_of_files, hashed


def made_with(kept: Kept, value: object = "made", part: str = "a") -> list[object]:
    """The value that is got, and whether it had to be made."""
    calls: list[object] = []

    def make() -> object:
        calls.append(value)
        return value

    return [kept.get(kept.key("thing", part), make), bool(calls)]


def test_a_thing_is_made_once(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "cache/made")
    assert made_with(kept, ("ก", 1)) == [("ก", 1), True]
    kept.save()
    assert made_with(Kept(tmp_path / "cache/made"), "not made") == [("ก", 1), False]


def test_what_was_not_saved_is_made_again(tmp_path: Path) -> None:
    made_with(Kept(tmp_path / "made"))
    assert made_with(Kept(tmp_path / "made"))[1]


def test_other_bytes_or_other_code_make_another_thing(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "made", b"code")
    made_with(kept)
    kept.save()
    assert made_with(kept, part="b")[1]
    assert made_with(Kept(tmp_path / "made", b"other code"))[1]
    assert hashed("a", "bc") != hashed("ab", "c")


def test_names_and_bytes_of_files_count(tmp_path: Path) -> None:
    folder = tmp_path / "code"
    folder.mkdir()
    (folder / "a.py").write_text("1")
    first = hash_of_files([folder])
    (folder / "a.pyc").write_text("compiled")
    assert hash_of_files([folder]) == first
    (folder / "a.py").rename(folder / "b.py")
    assert hash_of_files([folder]) != first


def no_database(file: Path) -> None:
    file.write_bytes(b"no database" * 1000)


def cut_short(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-5000])


def of_another_program(file: Path) -> None:
    file.unlink()
    with sqlite3.connect(file) as database:
        database.execute("PRAGMA user_version = 77")
        database.execute("CREATE TABLE kept (other)")


def other_bytes(file: Path) -> None:
    with sqlite3.connect(file) as database:
        database.execute("UPDATE kept SET value = ?", (b"\x80\x04\x8c\x07changed\x94.",))


def no_pickle(file: Path) -> None:
    with sqlite3.connect(file) as database:
        for (key,) in list(database.execute("SELECT key FROM kept")):
            database.execute("UPDATE kept SET sum = ?, value = ? WHERE key = ?", (crc32(b"no", crc32(key)), b"no", key))


@pytest.mark.parametrize("damage", [no_database, cut_short, of_another_program, other_bytes, no_pickle])
def test_a_damaged_or_foreign_file_is_noticed_and_mended(tmp_path: Path, damage: Callable[[Path], None]) -> None:
    file = tmp_path / "made"
    kept = Kept(file)
    for number in range(200):
        made_with(kept, "right" * 100, str(number))
    kept.save()
    damage(file)
    kept = Kept(file)
    assert {made_with(kept, "right" * 100, str(number))[0] for number in range(200)} == {"right" * 100}
    kept.save()
    kept = Kept(file)
    for number in range(200):
        made_with(kept, "right" * 100, str(number))
    kept.save()
    assert not any(made_with(Kept(file), "right" * 100, str(number))[1] for number in range(200))


@pytest.mark.parametrize("damage", [no_database, cut_short, of_another_program, other_bytes, no_pickle])
def test_small_things_lie_together_and_are_made_anew_when_damaged(
    tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    def run(first: int, last: int) -> int:
        """How many of these had to be made."""
        kept, made = Kept(tmp_path / "made"), list[int]()
        for number in range(first, last):

            def square(of: int = number) -> int:
                made.append(of)
                return of * of

            assert kept.small("squares").get(b"%d" % number, square) == number * number
        kept.save()
        return len(made)

    assert [run(0, 100), run(0, 100), run(50, 150), run(0, 150), run(0, 10), run(0, 150)] == [100, 0, 50, 0, 0, 0]
    assert run(1000, 1010) == 10
    assert run(0, 150) == 150, "what no run had a use for went"
    damage(tmp_path / "made")
    assert [run(0, 150), run(0, 150)] == [150, 0]


def test_one_small_thing_that_is_new_does_not_let_all_be_written() -> None:
    small = Small()
    for number in range(1000):
        small.get(hashed(f"{number}"), lambda: 0)
    assert sum(len(piece) for _, piece in small.new_pieces()) == 1000
    assert [*small.new_pieces()] == []
    small.get(hashed("new"), lambda: 1)
    [(_, piece)] = small.new_pieces()
    assert piece[hashed("new")] == 1
    assert len(piece) < 100


def test_a_folder_that_may_not_be_written_to_costs_time_alone(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    assert made_with(Kept(tmp_path / "file/made")) == ["made", True]


def test_two_programs_at_once_both_go_on(tmp_path: Path) -> None:
    one, other = Kept(tmp_path / "made"), Kept(tmp_path / "made")
    assert made_with(one, "1")[0] == "1"
    assert made_with(other, "2", "b")[0] == "2"
    one.save()
    other.save()


def test_what_nobody_uses_any_more_goes(tmp_path: Path) -> None:
    for round_ in range(5):
        kept = Kept(tmp_path / "made")
        for number in range(10):
            made_with(kept, "x", f"{round_} {number}")
        kept.save()
    with sqlite3.connect(tmp_path / "made") as database:
        [[count]] = database.execute("SELECT count(*) FROM kept")
    assert count <= 20


def test_a_preview_remembers_the_very_thing(tmp_path: Path) -> None:
    kept, thing = Kept(remember=True), ["thing"]
    assert made_with(kept, thing)[0] is thing
    assert made_with(kept, "other")[0] is thing


def test_a_file_that_is_damaged_deep_inside_is_mended_for_the_next_run(tmp_path: Path) -> None:
    file = tmp_path / "made"
    kept = Kept(file)
    for number in range(400):
        made_with(kept, "x" * 500, str(number))
    kept.save()
    kept = Kept()
    data = bytearray(file.read_bytes())
    data[8192:] = bytes(each ^ 0x5A for each in data[8192:])
    file.write_bytes(data)
    again = Kept(file)
    assert all(made_with(again, "y", str(number))[1] for number in range(0, 400, 40))
    again.save()
    assert made_with(Kept(file), "z", "0") == ["y", False]
