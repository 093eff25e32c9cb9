"""Equal words of an office: read as a list, checked like every other file."""

from __future__ import annotations

from pathlib import Path

import pytest

from oit.loading import load
from oit.model.synonyms import builtin_synonyms, everyday_words, words_of_asking
from oit.search.fold import fold


def faults(root: Path, text: str | bytes) -> list[str]:
    path = root / "content/synonyms.yml"
    path.parent.mkdir()
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return [str(fault) for fault in load(root)[1] if fault.file.endswith("synonyms.yml")]


def test_an_office_adds_words_of_its_own(tmp_path: Path) -> None:
    assert faults(tmp_path, "# ของเรา\n- [สวก., สำนักงานวิจัย]\n") == []
    assert load(tmp_path)[0].synonyms.groups == (("สวก.", "สำนักงานวิจัย"),)


@pytest.mark.parametrize("text", ["", "# ยังไม่มี\n"])
def test_a_file_without_words_is_no_fault(tmp_path: Path, text: str) -> None:
    assert faults(tmp_path, text) == []
    assert load(tmp_path)[0].synonyms.groups == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- [ก", "บรรทัด 1: เปิดวงเล็บ"),
        pytest.param("- " + "[" * 5000 + "]" * 5000, "บรรทัด 1: ข้อมูลซ้อนกันลึกเกินไป", id="bottomless"),
        ("คำ: อื่น\n", "บรรทัด 1: คำ — ไม่มีช่องชื่อนี้"),
        ("- [กทม., กรุงเทพมหานคร]\n- กทม.\n", "บรรทัด 2: groups[2] — ต้องเป็นรายการ"),
        ("- [กทม., กรุงเทพมหานคร]\n- [กทม.]\n", "บรรทัด 2: groups[2] — กลุ่มคำนี้มีไม่ถึงสองคำ"),
        ("- [กทม., [x]]\n", "บรรทัด 1: groups[1][2] — ต้องเป็นข้อความ"),
        ("- [กทม., กรุงเทพ]".encode("cp874"), "บรรทัด 1: ไฟล์ไม่ได้เก็บเป็นรหัสอักขระ UTF-8"),
    ],
)
def test_a_mistake_is_told_with_its_line_and_remedy(tmp_path: Path, text: str | bytes, told: str) -> None:
    [sentence] = faults(tmp_path, text)
    assert sentence.startswith(f"content/synonyms.yml {told}")


def test_no_word_of_ours_stands_in_two_groups() -> None:
    words = [fold(word) for group in builtin_synonyms().groups for word in group]
    assert sorted(words) == sorted(set(words))


def test_the_words_that_people_say_lead_to_those_of_the_state_and_to_no_word_twice() -> None:
    words = everyday_words()
    assert sum(map(len, words.values())) > 300
    assert words["หมาจรจัด"] == ["สุนัขจรจัด"]
    for said, official in words.items():
        assert len(set(official)) == len(official), said
        assert fold(said) not in map(fold, official), said


def test_every_fact_that_is_asked_for_has_words_by_which_pages_tell_it() -> None:
    asking = words_of_asking()
    assert {"ซ่อม", "ติดตั้ง"} < {*asking["light"]}
    for asked, told, *needed in asking["facts"]:
        assert asked, told
        assert needed in ([], ["true"]), asked
