"""The guide: short while it is folded, and every whole example in it is a file that passes."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from building import build, copy_office
from oit.examples import FOLDER
from oit.kinds import DESCRIBED
from oit.model import Record
from oit.model.description import FieldNote, describe
from oit.pages.guide import whole_examples
from oit.pages.loading import load_site
from pages.test_office import laid_out


@pytest.fixture
def guide(tmp_path: Path) -> LexborHTMLParser:
    site = laid_out(tmp_path, {})
    return LexborHTMLParser(site.html(site.pages["/guide/"]))


def test_the_examples_are_an_office_without_a_single_fault() -> None:
    site, faults = load_site(FOLDER, FOLDER)
    assert [str(fault) for fault in faults] == []
    collection = site.collection
    assert (len(collection.projects), len(collection.registers), len(collection.assessments)) == (1, 1, 1)
    assert (len(collection.own_schemes), len(collection.written), len(collection.news)) == (1, 1, 1)


def test_the_examples_build_a_site(tmp_path: Path) -> None:
    done = build(copy_office(tmp_path, FOLDER))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "site/projects/2568/68-001/index.html").exists()


def test_every_kind_of_file_has_a_whole_example_of_many_lines() -> None:
    assert set(whole_examples()) == {kind.name for kind in DESCRIBED}
    assert min(len(example.text.splitlines()) for example in whole_examples().values()) > 10


def test_no_example_is_of_bangkok(guide: LexborHTMLParser) -> None:
    own = "_bangkok:"  # the two fields that are about it
    shown = " ".join(text for node in guide.css("pre") if own not in (text := node.text()))
    assert not [word for word in ("กทม", "กรุงเทพ", "สำนักงานเขต", "bangkok", "จตุจักร") if word in shown]


def test_items_of_a_register_bear_the_titles_of_their_year() -> None:
    site, _ = load_site(FOLDER, FOLDER)
    [register] = site.collection.registers
    scheme = site.collection.scheme(register.scheme)
    assert scheme
    for declared in register.items:
        item = scheme.by_id[declared.item]
        assert f"# {item.number} {item.title}\n  - item: {item.id}\n" in whole_examples()["register"].text


def test_each_kind_is_folded_and_its_example_stands_there_to_the_letter(guide: LexborHTMLParser) -> None:
    for kind in DESCRIBED:
        [section] = guide.css(f"section[aria-labelledby={kind.name}]")
        folds = [node for node in section.iter() if node.tag == "details"]
        assert [node.css_first("summary").text()[:8] for node in folds] == ["ตัวอย่าง", "ช่องทั้ง"]  # type: ignore[union-attr]
        example = folds[0].css_first("pre code")
        assert example
        assert example.text() == whole_examples()[kind.name].text


def test_level_sets_and_items_of_every_year_are_listed(guide: LexborHTMLParser) -> None:
    assert guide.body
    words = " ".join(guide.body.text(separator=" ").split())
    assert "AA-F AA, A, B, C, D, E, F แสดงเป็น เกณฑ์ AA ถึง F" in words
    assert "o5 แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน" in words
    assert "รายการ OIT ปีงบประมาณ 2563 ชุดหน่วยงานภาครัฐทั่วไป 43 ข้อ" in words


def notes(fields: tuple[FieldNote, ...]) -> list[FieldNote]:
    return [each for note in fields for each in (note, *notes(note.parts))]


@pytest.mark.parametrize("record", [kind.record for kind in DESCRIBED])
def test_no_example_of_a_list_stands_in_brackets_where_a_comma_would_part_it(record: type[Record]) -> None:
    for note in notes(describe(record)):
        assert not [line for line in note.example.splitlines() if ": [" in line or ": {" in line], note.key
        assert list(yaml.load(note.example, Loader=yaml.BaseLoader)) == [note.key]
