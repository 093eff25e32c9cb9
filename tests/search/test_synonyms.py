from __future__ import annotations

from pathlib import Path

import pytest

from oit.search.fold import fold
from oit.search.synonyms import OURS, SynonymError, all_synonyms, read_synonyms


def written(folder: Path, text: str) -> Path:
    path = folder / "synonyms.yml"
    path.write_text(text, "utf-8")
    return path


def test_an_office_adds_words_of_its_own(tmp_path: Path) -> None:
    own = written(tmp_path, "- [สวก., สำนักงานวิจัย]\n")
    assert all_synonyms(own)[-1] == ["สวก.", "สำนักงานวิจัย"]
    assert all_synonyms(tmp_path / "none.yml") == read_synonyms(OURS)
    assert read_synonyms(written(tmp_path, "# ยังไม่มี\n")) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- [ก", "synonyms.yml บรรทัด 1: อ่านไม่ได้"),
        pytest.param("- " + "[" * 5000 + "]" * 5000, "synonyms.yml: อ่านไม่ได้", id="bottomless"),
        ("คำ: อื่น\n", "ต้องเป็นรายการของกลุ่มคำ"),
        ("- [กทม., กรุงเทพมหานคร]\n- กทม.\n", "กลุ่มที่ 2: ต้องมีคำตั้งแต่สองคำขึ้นไป"),
        ("- [กทม.]\n", "กลุ่มที่ 1: ต้องมีคำตั้งแต่สองคำขึ้นไป"),
        ("- [กทม., [x]]\n", "กลุ่มที่ 1"),
    ],
)
def test_a_mistake_is_said_in_thai_with_its_place_and_remedy(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(SynonymError) as error:
        read_synonyms(written(tmp_path, text))
    assert said in str(error.value)
    assert "เขียนบรรทัดละหนึ่งกลุ่ม" in str(error.value)


def test_a_file_that_is_not_utf8_is_said_so(tmp_path: Path) -> None:
    path = tmp_path / "synonyms.yml"
    path.write_bytes("- [กทม., กรุงเทพ]".encode("cp874"))
    with pytest.raises(SynonymError, match="UTF-8"):
        read_synonyms(path)


def test_no_word_of_ours_stands_in_two_groups() -> None:
    words = [fold(word) for group in read_synonyms(OURS) for word in group]
    assert sorted(words) == sorted(set(words))
