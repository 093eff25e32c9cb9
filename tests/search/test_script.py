from __future__ import annotations

import gzip
import re
import shutil
from collections import Counter
from pathlib import Path

from oit.pages.words import OUTCOME_WORDS
from oit.search import SCRIPTS
from oit.search.script import ENTRY, join_in_place, joined

FOLDER = Path(__file__).parents[2] / "overrides" / SCRIPTS
NAME = re.compile(r"^(?:export )?(?:async )?(?:function\*?|const|let|class) (\w+)", re.M)


def test_the_script_is_small_enough_for_a_phone() -> None:
    assert len(gzip.compress(joined(FOLDER).encode(), 9)) <= 10 * 1024


def test_names_at_the_top_differ_between_the_joined_modules() -> None:
    apart = {"page.js", "mend.js"}
    modules = [path.read_text("utf-8") for path in FOLDER.glob("*.js") if path.name not in apart]
    assert [name for name, n in Counter(NAME.findall("\n".join(modules))).items() if n > 1] == []


def test_nothing_is_imported_any_more_and_only_the_entry_exports() -> None:
    code = joined(FOLDER)
    assert re.findall(r"\bimport\b(?!\(|\.)", code) == []
    lists = re.findall(r"\bexport\{(.*?)\}", code)
    assert len(re.findall(r"\bexport\b", code)) == len(lists) == 2
    names = set(",".join(lists).split(","))
    assert names == {"answer", "KINDS", "because", "facets", "facts", "search", "summary", "trouble", "warm"}


def test_joining_in_place_leaves_the_entry_and_what_is_fetched_apart(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(FOLDER, tmp_path / "s"))
    join_in_place(folder)
    once = (folder / ENTRY).read_text("utf-8")
    join_in_place(folder)
    assert (folder / ENTRY).read_text("utf-8") == once
    assert {path.name for path in folder.iterdir()} == {ENTRY, "page.js", "mend.js"}
    join_in_place(tmp_path / "nothing there")


def test_the_words_of_an_outcome_stand_in_no_script_the_page_brings_them() -> None:
    scripts = [*FOLDER.parent.rglob("*.js")]
    assert FOLDER / "page.js" in scripts
    holding = {path.name for path in scripts for words in OUTCOME_WORDS.values() if words in path.read_text("utf-8")}
    assert holding == set()
