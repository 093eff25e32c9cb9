"""An import that fails half-way leaves every file as it was."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from import_samples import PRINTINGS, REPORT, empty_office
from importers.test_command import FILE, brought, run
from oit.importers.project_file import all_or_nothing as writing
from oit.importers.project_file import store as storing
from oit.importers.project_file.all_or_nothing import all_or_nothing, write

LIST = "รหัสโครงการ,ชื่อโครงการ,ปีงบประมาณ\n" + "".join(f"1-{n},โครงการที่ {n},2566\n" for n in range(1, 31))


def files(root: Path) -> dict[str, bytes | None]:
    return {str(path.relative_to(root)): path.read_bytes() if path.is_file() else None for path in root.rglob("*")}


def failing_at(monkeypatch: pytest.MonkeyPatch, number: int, error: BaseException) -> None:
    """Let the write of that number fail."""
    count = iter(range(number + 1))

    def fail(path: Path, data: bytes) -> None:
        if next(count) == number:
            raise error
        write(path, data)

    monkeypatch.setattr(storing, "write", fail)


@pytest.mark.parametrize("number", [0, 1, 17, 29])
def test_a_full_disk_gets_a_sentence_and_leaves_no_file(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = empty_office(tmp_path / "o")
    before = files(root)
    failing_at(monkeypatch, number, OSError(errno.ENOSPC, "No space left on device"))
    said = run(root, "import", brought(tmp_path, LIST, "list.csv"))
    assert said.exit_code == 1
    assert files(root) == before
    assert "ที่เก็บไฟล์เต็ม" in said.output
    assert "space" not in said.output


@pytest.mark.parametrize("error", [KeyboardInterrupt(), ValueError("a fault of ours")])
def test_whatever_ends_an_update_the_former_files_come_back(
    error: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = empty_office(tmp_path / "o")
    run(root, "import", brought(tmp_path, PRINTINGS[0][: PRINTINGS[0].index("31/05/2566")]))
    before = files(root)

    def update() -> None:
        with all_or_nothing():
            write(root / FILE, b"")
            write(root / FILE, b"again")
            write(root / "content/new/folder/1.txt", b"")
            raise error

    with pytest.raises(type(error)):
        update()
    assert files(root) == before


def test_a_file_that_cannot_be_finished_stays_the_former_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "1.yml"
    path.write_text("before", encoding="utf-8")

    def half(self: Path, data: bytes) -> int:
        with self.open("wb") as stream:
            stream.write(data[:2])
        raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr(writing.Path, "write_bytes", half)
    with pytest.raises(OSError):  # noqa: PT011  the one made above
        write(path, b"after")
    monkeypatch.undo()
    assert files(tmp_path) == {"1.yml": b"before"}


@pytest.mark.parametrize("again", [[], ["--update"]])
@pytest.mark.parametrize("year", ["256O", "๒๕๖O", "0", "99999999999999999999", ""])
def test_a_report_of_a_year_that_is_none_ends_in_words(year: str, again: list[str], tmp_path: Path) -> None:
    root = empty_office(tmp_path / "o")
    wrong = REPORT.replace("ปีงบประมาณ พ.ศ. : 2566", f"ปีงบประมาณ พ.ศ. : {year}")
    assert wrong != REPORT
    for text in (wrong, REPORT, wrong):
        said = run(root, "import", brought(tmp_path, text), *again)
        assert said.output.endswith(("oit check\n", "ข้างต้น\n"))


@pytest.mark.parametrize("year", ["256O", "", "../..", "ก" * 3000])
def test_a_list_of_a_year_that_is_none_says_in_which_row(year: str, tmp_path: Path) -> None:
    root = empty_office(tmp_path / "o")
    said = run(root, "import", brought(tmp_path, LIST.replace("2566", year), "list.csv"))
    assert all(path.is_relative_to(root / "projects") for path in root.rglob("*.yml") if path.name != "office.yml")
    told = [line for line in said.output.splitlines() if "2 (โครงการที่ 1) และ " in line and "(รวม 30 แห่ง)" in line]
    assert told


def test_a_new_project_on_a_full_disk_gets_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = empty_office(tmp_path / "o")

    def full(_path: Path, _data: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    said = run(root, "new", "1-1", "--year", "2566", "--name", "ก")
    assert said.exit_code == 1
    assert "ที่ว่างในดิสก์ไม่พอ" in said.output
    assert not list(root.rglob("1-1*"))
