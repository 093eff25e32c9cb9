"""The text of Office files, in the parts where libraries do not look."""

import zipfile
from pathlib import Path

import pytest

from oit.faults import Fault
from oit.text import office_files
from oit.text.office_files import cell_name, office_contents


def packed(path: Path, **parts: str) -> Path:
    """Write a package of parts, named by their paths with `__` for `/`."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/") + ".xml", text)
    return path


def test_words_are_joined_over_runs_and_parted_by_paragraphs_cells_and_rows(tmp_path: Path) -> None:
    cell = "<tc><p><r><t>{}</t></r><r><t>{}</t></r></p></tc>"
    row = f"<tr>{cell.format('08', '1')}{cell.format('ก', 'ข')}</tr>"
    text = f"<d xmlns='x'><p><t>หนึ่ง</t><tab/><t>สอง</t><br/></p>{row}{row}<p><delText>ลบแล้ว</delText></p></d>"
    assert office_contents(packed(tmp_path / "1.docx", word__document=text)).text == (
        "หนึ่ง\tสอง\n\n081\tกข\t\n081\tกข\t\nลบแล้ว\n"
    )


@pytest.mark.parametrize("part", ["word__footnotes", "xl__comments1", "xl__drawings__drawing1", "ppt__slides__slide1"])
def test_every_part_that_holds_words_is_read(tmp_path: Path, part: str) -> None:
    assert office_contents(packed(tmp_path / "1.zip", **{part: "<d><p><t>คำ</t></p></d>"})).text.strip() == "คำ"
    assert office_contents(packed(tmp_path / "2.zip", word__styles="<d><p><t>คำ</t></p></d>")).text == ""


def test_a_package_that_is_too_large_once_unpacked_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = packed(tmp_path / "1.docx", word__document="<d><p><t>คำ</t></p></d>")
    monkeypatch.setattr(office_files, "MAX_UNPACKED", 10)
    with pytest.raises(Fault):
        office_contents(path)


def test_the_name_of_a_cell_is_that_of_the_sheet() -> None:
    text = "a | b\nc | d | e"
    assert [cell_name(text, text.index(word), line) for word, line in (("b", 1), ("c", 2), ("e", 2))] == [
        "B1",
        "A2",
        "C2",
    ]
