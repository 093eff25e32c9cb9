from __future__ import annotations

import gzip
import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from index_files import pages_of_index
from index_files import start_of as start
from oit.kept import Kept
from oit.model.synonyms import Synonyms, words_of_asking
from oit.search import FOLDER, build_index, gather, index
from oit.search.fold import fold
from search import corpus


def read(data: bytes) -> Any:
    return json.loads(gzip.decompress(data).decode("tis-620"))


def files(site: Path) -> dict[str, bytes]:
    return {p.relative_to(site).as_posix(): p.read_bytes() for p in (site / FOLDER).rglob("*.bin")}


def folders(site: Path) -> dict[str, set[str]]:
    """The folders of the index, by what lies in them."""
    sent = start(site)
    return {"folders": {*sent["folders"]}, "shelves": {*sent["shelves"]}, "filters": {sent["filters"]}}


def page(site: Path, place: str, title: str, text: str, kind: str = "page") -> None:
    path = site / place / "index.html"
    path.parent.mkdir(parents=True, exist_ok=True)
    inside = f'<div class="oit-page" data-kind="{kind}"><h1>{title}</h1><p>{text}</p></div>'
    path.write_text(corpus.FRAME.format(title=title, article=inside), "utf-8")


def test_the_same_site_makes_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        corpus.write_site(tmp_path / name, 30)
        build_index(tmp_path / name)
    assert files(tmp_path / "one") == files(tmp_path / "two")


def test_a_changed_page_makes_other_folders_of_its_text_and_words_and_the_old_ones_go(tmp_path: Path) -> None:
    page(tmp_path, "a", "คลอง", "ขุดลอก")
    build_index(tmp_path)
    before = folders(tmp_path)
    page(tmp_path, "a", "คลอง", "ขุดลอกแล้ว")
    build_index(tmp_path)
    after = folders(tmp_path)
    assert after["filters"] == before["filters"]
    assert after["folders"].isdisjoint(before["folders"])
    assert after["shelves"] != before["shelves"]
    assert {path.name for path in (tmp_path / FOLDER).iterdir() if path.is_dir()} == set().union(*after.values())


def test_how_people_ask_goes_with_the_index(tmp_path: Path) -> None:
    page(tmp_path, "a", "คลอง", "ขุดลอก")
    build_index(tmp_path)
    asking = words_of_asking()
    assert (start(tmp_path)["light"], start(tmp_path)["facts"]) == (asking["light"], asking["facts"])


def test_a_build_that_fails_leaves_the_old_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page(tmp_path, "a", "คลอง", "ขุดลอก")
    build_index(tmp_path)
    before = files(tmp_path)
    page(tmp_path, "b", "คลอง", "ขุดลอก")
    monkeypatch.setattr("oit.search.index.shards", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        build_index(tmp_path)
    assert files(tmp_path) == before


def test_many_pages_are_indexed_as_few_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    corpus.write_site(tmp_path, 30)
    build_index(tmp_path)
    before = files(tmp_path)
    monkeypatch.setattr("oit.search.gather.BLOCK", 7)
    monkeypatch.setattr("oit.search.postings._RANGE", 50)
    build_index(tmp_path)
    assert files(tmp_path) == before


def test_lists_are_found_by_what_they_say_of_themselves_and_sum_up(tmp_path: Path) -> None:
    page(tmp_path, "projects", "โครงการทั้งหมด", "ได้รับรวม 12 บาท", kind="list")
    page(tmp_path, "projects/1", "ขุดลอกคลอง", "ระบายน้ำ", kind='project" data-line="เป้า 5')
    page(tmp_path, "documents", "เอกสาร", "รายงาน", kind='list" data-line="ทุกไฟล์')
    build_index(tmp_path)
    assert {p[0]: p[8] for p in pages_of_index(tmp_path)} == {
        "projects/1/": "ระบายน้ำ",
        "projects/": "ได้รับรวม 12 บาท",
        "documents/": "ทุกไฟล์\nรายงาน",
    }


def test_the_search_page_and_the_error_page_are_left_out(tmp_path: Path) -> None:
    page(tmp_path, "search", "ค้นหา", "ค้น")
    page(tmp_path, "a", "คลอง", "ขุดลอก")
    (tmp_path / "404.html").write_text((tmp_path / "a/index.html").read_text("utf-8"), "utf-8")
    assert build_index(tmp_path).pages == 1


def test_synonyms_of_which_no_page_has_a_member_are_not_sent(tmp_path: Path) -> None:
    page(tmp_path, "a", "สวก. ขุดลอกคลอง", "")
    build_index(tmp_path, own=Synonyms(groups=(("สวก.", "สำนักงานวิจัย"), ("XYZ", "ไม่มีหน้าใดใช้"))))
    sent = start(tmp_path)["synonyms"]
    assert ["สวก.", "สำนักงานวิจัย"] in sent
    assert not [group for group in sent if {"XYZ", "ITA"} & set(group)]


def test_of_the_words_that_people_say_those_are_sent_for_which_pages_have_another(tmp_path: Path) -> None:
    page(tmp_path, "a", "สุนัขจรจัด", "ฉีดวัคซีน")
    build_index(tmp_path)
    sent = {word: said for word, *said in (line.split("|") for line in start(tmp_path)["spoken"].split("\n"))}
    assert fold("หมาจรจัด") in sent["สุนัขจรจัด"]
    assert "ทางเท้า" not in sent


def test_an_empty_site_and_hostile_text_make_an_index(tmp_path: Path) -> None:
    assert build_index(tmp_path).pages == 0
    page(tmp_path, "a", "&lt;script&gt;", "\u0e4d\u0e4d\u0e33" * 50 + "ก" * 5000 + "\x00😀 -- 2565-99-99")
    assert build_index(tmp_path).pages == 1


def test_pages_are_filtered_by_the_parts_of_the_country_that_they_name(tmp_path: Path) -> None:
    page(tmp_path, "a", "ถนน", "ขุดลอก", kind='project" data-subdistrict="ตัวอย่าง" data-village="3')
    page(tmp_path, "b", "คลอง", "ขุดลอก")
    build_index(tmp_path)
    facets = read((tmp_path / FOLDER / start(tmp_path)["filters"] / "pages.bin").read_bytes())
    told = {name: [values[number] for number in column] for name, (values, column) in facets.items()}
    assert told["subdistrict"] == ["ตัวอย่าง", ""]
    assert told["village"] == ["3", ""]


def test_what_was_gathered_of_the_same_pages_is_not_gathered_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gathered: list[int] = []
    work = gather.gather
    monkeypatch.setattr(gather, "_TOGETHER", 32)
    monkeypatch.setattr(gather, "gather", lambda *given: (gathered.append(len(given[1])), work(*given))[1])
    corpus.write_site(tmp_path, 300)

    def built(kept: Kept) -> list[int]:
        gathered.clear()
        build_index(tmp_path, kept=kept)
        kept.save()
        return [*gathered]

    cold = built(Kept(tmp_path / "kept"))
    assert (len(cold) > 5, sum(cold)) == (True, 300)
    page(tmp_path, "a", "คลอง", "ขุดลอก")
    assert len(built(Kept(tmp_path / "kept"))) == 1, "the block that the new page is in"
    page(tmp_path, "a", "คลอง", "ขุดลอกท่อ 2568 e-bidding")
    assert built(Kept(tmp_path / "kept")) == [1], "the page alone"
    told = files(tmp_path)
    assert sum(built(Kept())) == 301
    assert files(tmp_path) == told


def test_after_an_edit_the_postings_of_what_changed_are_made_and_the_index_is_as_if_all_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gather, "_TOGETHER", 8)
    joined: list[int] = []
    work = index.term_list
    monkeypatch.setattr(index, "term_list", lambda *given: (joined.append(len((made := work(*given)).names)), made)[1])
    corpus.write_site(tmp_path, 60)
    for place in ("x", "y"):
        page(tmp_path, place, "คลอง", "ขุดลอก 1234 abc")

    def built(kept: Kept) -> dict[str, bytes]:
        build_index(tmp_path, kept=kept)
        kept.save()
        return files(tmp_path)

    built(Kept(tmp_path / "kept"))
    for text in ("ขุดลอก 5678 abd", "1 มกราคม 2568 ขุดลอก" * 40):
        page(tmp_path, "x", "คลอง", text)
        changed = built(Kept(tmp_path / "kept"))
        assert changed == built(Kept())
    whole, few = max(joined), sorted(joined)[0]
    assert few < whole / 20


def test_whatever_was_lost_of_what_was_kept_is_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gather, "_TOGETHER", 8)
    corpus.write_site(tmp_path, 24)
    for number in range(3):
        page(tmp_path, "x", "คลอง", f"ขุดลอก {number} ระบายน้ำ" + " คุณธรรม ความโปร่งใส สวนสาธารณะ" * number)
        kept = Kept(tmp_path / "kept")
        build_index(tmp_path, kept=kept)
        kept.save()
        with sqlite3.connect(tmp_path / "kept") as rows:
            rows.execute("DELETE FROM kept WHERE rowid % 3 = ?", (number,))
    found = files(tmp_path)
    build_index(tmp_path)
    assert files(tmp_path) == found
