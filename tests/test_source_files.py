"""Each file of an office is read once: where it lies, and the head of a written page."""

import os
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from oit.faults import Fault
from oit.file_kind import Kind
from oit.kept import Kept
from oit.kinds import KINDS, NEWS, PAGE, PROJECT
from oit.model import HeldProject
from oit.source_files import read_sources
from oit.typed_file import cut_head

GOOD = ["ข้อความไม่มีส่วนหัว\n", "---\ntitle: ก\nupdated: 1/10/2566\n---\nข้อความ\n", "---\n---\nข้อความ\n"]
GOOD += [text.replace("\n", ends) for text in GOOD for ends in ("\r\n", "\r")]
BAD = {
    "---\ntitle: ก\nข้อความที่ลืมปิดส่วนหัว\n": (1, "ไม่มีเส้น --- ปิด"),
    "---\ntitle: ก: ข\n---\n": (2, "มีเครื่องหมาย : ในข้อความ"),
    "---\ntitle: ก\ntitel: ข\n---\n": (3, "หมายถึง title"),
    "---\ntitle: ก\nupdated: 31/02/2566\n---\n": (3, "ไม่มีวันนี้ในปฏิทิน"),
    "---\n- ก\n---\n": (2, "ต้องเป็นรายการ"),
    "---\r\ntitle: ก\r\ntitel: ข\r\n---\r\n": (3, "หมายถึง title"),
    "---\r\ntitle: ก\r\n": (1, "ไม่มีเส้น --- ปิด"),
}


_FIELDS = "title: ก\nupdated: 1/10/2566\n"
ALIKE = {
    f"\n---\n{_FIELDS}---\nข้อความ\n": 2,
    f" ---\n{_FIELDS}---\nข้อความ\n": 1,
    f"----\n{_FIELDS}----\nข้อความ\n": 1,
    f"———\n{_FIELDS}———\nข้อความ\n": 1,
    f"–––\n{_FIELDS}–––\nข้อความ\n": 1,
    f"—\u2010\n{_FIELDS}\nไม่ได้ปิด\n": 1,
    f"---\u00a0\n{_FIELDS}---\nข้อความ\n": 1,
    f"\ufeff\ufeff---\n{_FIELDS}---\nข้อความ\n": 1,
    f"<!-- หมายเหตุ\nสองบรรทัด -->\n---\n{_FIELDS}---\nข้อความ\n": 3,
    f"# หัวเรื่อง\n\n---\n{_FIELDS}---\nข้อความ\n": 3,
    f"--- หัวไฟล์\n{_FIELDS}---\nข้อความ\n": 1,
    f"---\r\n{_FIELDS}---\r\n\r\n---\r\n{_FIELDS}---\r\nสองหัว\r\n": 6,
    f"{_FIELDS}---\nลืมบรรทัดแรก\n": 1,
    f"layout: page\n{_FIELDS}———\nลืมบรรทัดแรก\n": 1,
    "———\nTitel: ก\n———\nข้อความ\n": 1,
    "– – –\n".replace(" ", "") + "ชื่อหน้า: ก\n---\n": 1,
    '+++\ntitle = "ก"\n+++\nข้อความ\n': 1,
    '{\n"title": "ก"\n}\nข้อความ\n': 1,
    "formerly:\n  - /information/old/\ntitle: ก\n---\n": 1,
    "title: ลืมเส้นทั้งสอง\n\nข้อความ\n": 1,
    "\n# หัวเรื่อง\nupdated: 1/10/2566\n": 3,
}
TEXTS = [
    "---\n---\n\n---\n\nเส้นคั่นแล้วเป็นข้อความ\n",
    "\n---\n\nTel: 0 2123 4567\n",
    "Tel: 0 2123 4567\n---\nหัวเรื่องที่ขีดเส้นใต้\n",
    "# หัวเรื่อง\n\n***\n\nข้อความ\n",
    "ข้อความ\n\n---\ntitle: ก\n---\n",
    "หมายเหตุ: ก เป็นข้อความ\n\nข้อความ\n",
    "ข้อความ\ntitle: ก\n",
    "- -\n- title: ก\n",
    "\n",
]


@pytest.mark.parametrize(("text", "line"), ALIKE.items())
def test_what_was_meant_as_a_head_is_not_published_as_text(tmp_path: Path, text: str, line: int) -> None:
    [(told, sentence)] = check(tmp_path, text)
    assert told == line
    assert "ส่วนหัวต้องเริ่มที่บรรทัดแรกด้วย ---" in sentence


@pytest.mark.parametrize("text", TEXTS)
def test_lines_and_words_with_a_colon_in_a_text_are_no_head(tmp_path: Path, text: str) -> None:
    assert check(tmp_path, text) == []


def check(root: Path, text: str) -> list[tuple[int, str]]:
    (root / "content").mkdir()
    (root / "content/about.md").write_bytes(text.encode())
    [source] = read_sources(root, [PAGE])[0]
    return [(fault.line, str(fault)) for fault in source.faults]


@pytest.mark.parametrize("text", GOOD)
def test_a_sound_head_or_none_is_no_problem(tmp_path: Path, text: str) -> None:
    assert check(tmp_path, text) == []


@pytest.mark.parametrize(("text", "expected"), BAD.items())
def test_a_broken_head_is_named_with_its_line(tmp_path: Path, text: str, expected: tuple[int, str]) -> None:
    [(line, sentence)] = check(tmp_path, text)
    assert line == expected[0]
    assert expected[1] in sentence


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_head_and_text_are_parted_and_keep_their_lines(ends: str) -> None:
    head, text = cut_head(ends.join(["---", "title: ก", "---", "ข้อความ", ""]))
    assert head.split("\n")[1] == "title: ก"
    assert text.split("\n")[3] == "ข้อความ"


def test_a_first_line_with_a_colon_is_no_head() -> None:
    assert cut_head("Tel: 0 2123 4567\nข้อความ\n") == ("", "Tel: 0 2123 4567\nข้อความ\n")


@pytest.mark.parametrize("name", ["_draft.yml", "_notes.yaml", ".~lock.yml", "_old/_draft.yml"])
def test_a_file_whose_name_begins_with_an_underscore_or_a_dot_is_left_alone(tmp_path: Path, name: str) -> None:
    path = tmp_path / "projects/2566" / name
    path.parent.mkdir(parents=True)
    path.write_text("ยังไม่เสร็จ\n", encoding="utf-8")
    assert read_sources(tmp_path, KINDS) == ([], [])
    path.rename(path.with_name("1-1.yml"))
    sources, faults = read_sources(tmp_path, KINDS)
    assert faults or sources[0].faults


MOBILE = "081 234 5678"
LONG = "1-" * 30_000


def project_faults(root: Path, text: str) -> list[Fault]:
    path = root / "projects/2566/1-1.yml"
    path.parent.mkdir(parents=True)
    path.write_text(f"code: 1-1\nfiscal_year: 2566\noffice: [ก]\n{text}", encoding="utf-8")
    [source] = read_sources(root, [PROJECT])[0]
    return list(source.faults)


@pytest.mark.parametrize(
    "text",
    [
        f"name: ก\nrationale: {MOBILE} {LONG}\n",
        f"name: {MOBILE} {LONG}\n",
        f"name: ก\nrationale: |\n  {MOBILE}\n" + "  1-\n" * 30_000,
        f"name: ก\nobjectives:\n  - {LONG}\n    {MOBILE}\n",
        f"name: ก\nno_such_field: {MOBILE} {LONG}\n",
        f"name: ก\nno_such_field: [{LONG}, {{ก: {MOBILE}}}]\n",
    ],
)
def test_what_is_too_long_for_any_field_is_refused_before_it_is_looked_at(tmp_path: Path, text: str) -> None:
    """Looking for personal data takes seconds in a value of a megabyte, which nobody may write anyway."""
    faults = project_faults(tmp_path, text + f"responsible: โทร {MOBILE}\n")
    assert any(fault.code in {"too_long", "unknown_key"} for fault in faults)
    personal = [fault for fault in faults if fault.code == "personal_mobile"]
    assert [fault.where for fault in personal] == [("responsible",)]


def test_white_space_does_not_hide_anything(tmp_path: Path) -> None:
    faults = project_faults(tmp_path, f'name: "ก{" " * 60_000}{MOBILE}"\n')
    assert [(fault.code, fault.line) for fault in faults] == [("personal_mobile", 4)]


def test_a_broken_file_is_looked_at_but_for_lines_that_no_field_takes(tmp_path: Path) -> None:
    faults = project_faults(tmp_path, f"name: ก: ข\nrationale: {MOBILE} {LONG}\nresponsible: {MOBILE}\n")
    assert [(fault.code, fault.line) for fault in faults] == [("personal_mobile", 6), ("yaml_colon", 4)]


def test_of_a_project_that_is_kept_a_part_is_held_and_the_rest_read_again(tmp_path: Path) -> None:
    file = tmp_path / "projects/2566/1.yml"
    file.parent.mkdir(parents=True)
    text = "code: '1'\nname: ก\nfiscal_year: 2566\noffice: [เทศบาล]\nrationale: เพราะ\n"
    file.write_text(text, "utf-8")

    def held(kept: Kept) -> HeldProject:
        [source], _ = read_sources(tmp_path, [PROJECT], kept)
        assert isinstance(source.record, HeldProject)
        assert not source.faults
        return source.record

    def emptied() -> None:
        with sqlite3.connect(tmp_path / "made") as database:
            database.execute("DELETE FROM kept WHERE length(value) > 0")

    def opened() -> Kept:
        kept = Kept(tmp_path / "made")
        held(kept)
        kept.save()
        return kept

    one = held(opened())
    assert (one.name, one.rationale) == ("ก", "เพราะ")
    emptied()
    assert one.rationale == "เพราะ", "it was read before"

    one = held(opened())
    emptied()
    assert one.rationale == "เพราะ", "the file is as it was"

    one = held(opened())
    emptied()
    file.write_text(text.replace("เพราะ", "เพื่อ"), "utf-8")
    with pytest.raises(OSError, match=r"projects/2566/1\.yml"):
        _ = one.rationale


@pytest.mark.parametrize("text", ["", "ข่าว\n", "---\n---\n", "\ufeff", "— — —\n\n— — —\n"])
def test_news_without_a_head_are_told_what_is_missing(tmp_path: Path, text: str) -> None:
    path = tmp_path / "content/news/2569-03-02-x.md"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    [source] = read_sources(tmp_path, [NEWS])[0]
    assert source.record is None
    assert [(fault.code, fault.line, fault.where) for fault in source.faults if fault.where] == [
        ("missing", 1, ("title",))
    ]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@pytest.mark.parametrize("data", [b"", b"\n", b"---\n---\n", b"\xef\xbb\xbf", b"---\n"])
def test_a_file_without_anything_in_it_is_no_accident(tmp_path: Path, kind: Kind[Any], data: bytes) -> None:
    name = kind.path.replace("{0.fiscal_year}", "2566").replace("{0.code}", "1-1").replace("*", "2566-01-01-x")
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_bytes(data)
    [source] = [each for each in read_sources(tmp_path, [kind])[0] if each.file == name]
    assert source.record is not None or source.faults


@pytest.mark.parametrize("name", ["67-015.yml.txt", "67-015.TXT", "67-015.yaml", "67-015.yml.yml.txt"])
def test_an_ending_that_an_editor_added_is_taken_off(tmp_path: Path, name: str) -> None:
    path = tmp_path / "projects/2567" / name
    path.parent.mkdir(parents=True)
    path.write_text("code: 67-015\n", encoding="utf-8")
    [fault] = [each for each in read_sources(tmp_path, [PROJECT])[1] if each.code == "file_extension"]
    assert fault.words["expected"] == "67-015.yml"


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of files as they are read, of two that lie in a folder."""
    names: list[str] = []
    monkeypatch.setattr("oit.record_reader.read_bytes", lambda path: (names.append(path.name), path.read_bytes())[1])
    path = tmp_path / "projects/2566/1.yml"
    path.parent.mkdir(parents=True)
    path.write_text("name: ก\n", "utf-8")
    (path.parent / "2.yml").write_text("name: ข\n", "utf-8")
    return names


def test_in_a_preview_a_file_is_read_again_when_somebody_wrote_to_it(
    tmp_path: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("oit.file_id._SETTLED", 0)
    kept = Kept(remember=True)
    for _ in range(2):
        before, _ = read_sources(tmp_path, [PROJECT], kept)
    assert read == ["1.yml", "2.yml"]
    (tmp_path / "projects/2566/1.yml").write_text("name: ค\n", "utf-8")  # as long as it was
    after, _ = read_sources(tmp_path, [PROJECT], kept)
    assert read == ["1.yml", "2.yml", "1.yml"]
    assert (after[0].hash != before[0].hash, after[1] is before[1]) == (True, True)


def test_the_next_build_reads_what_somebody_wrote_to_or_may_have_written_to(
    tmp_path: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def build() -> list[bytes]:
        kept = Kept(tmp_path / "made")
        sources, _ = read_sources(tmp_path, [PROJECT], kept)
        kept.save()
        return [source.hash for source in sources]

    build()
    build()
    assert read == ["1.yml", "2.yml"] * 2, "what was written just now may change within the same tick of the clock"
    monkeypatch.setattr("oit.file_id._SETTLED", 0)
    before = build()
    assert build() == before
    assert read[4:] == ["1.yml", "2.yml"]
    path = tmp_path / "projects/2566/1.yml"
    told = path.stat()
    path.write_text("name: ค\n", "utf-8")
    os.utime(path, ns=(told.st_atime_ns, told.st_mtime_ns))  # as long as it was, and said to be as old
    assert [new != old for new, old in zip(build(), before, strict=True)] == [True, False]
    assert read[6:] == ["1.yml"]
