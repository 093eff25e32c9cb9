from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from oit.findings.words import OUTCOME_WORDS
from oit.search import SCRIPTS
from oit.search.script import bundle

FOLDER = Path(__file__).parents[2] / "overrides" / SCRIPTS


def size(*names: str) -> int:
    scripts = bundle(FOLDER)
    return sum(len(gzip.compress(scripts.files[scripts.names[name]], 9)) for name in names)


def write(folder: Path, **modules: str) -> Path:
    for name, code in modules.items():
        (folder / f"{name}.js").write_text(code, "utf-8")
    return folder


def test_the_scripts_are_small_enough_for_a_phone() -> None:
    assert size("worker.js") <= 14.4 * 1024
    assert size("box.js") <= 4.5 * 1024
    assert size("page.js") <= 4.7 * 1024
    assert size("mend.js") <= 9.9 * 1024  # fetched where a query is not found as it was typed


def test_each_file_stands_alone_and_names_the_others_by_their_content() -> None:
    scripts = bundle(FOLDER)
    assert set(scripts.names) == {"box.js", "page.js", "worker.js", "mend.js"}
    assert set(scripts.files) == set(scripts.names.values())
    assert all(re.fullmatch(r"\w+\.[0-9a-f]{8}\.js", name) for name in scripts.files)
    for data in scripts.files.values():
        code = data.decode()
        assert re.findall(r"\bimport\b(?!\(|\.)", code) == []
        assert set(re.findall(r'"\./([^"]+)"', code)) <= set(scripts.files)


def test_only_what_others_call_is_exported() -> None:
    scripts = bundle(FOLDER)
    exported = {
        name: re.findall(r"\bexport(?: async)?(?: function\*?| const)? ?([\w{, ]+)", scripts.files[path].decode())
        for name, path in scripts.names.items()
    }
    assert exported["page.js"] == []
    assert exported["box.js"] == ["attach"]
    assert exported["worker.js"] == ["{facets,search,warm"]


def test_a_constant_number_is_written_where_it_is_used(tmp_path: Path) -> None:
    code = (
        'import { MOST } from "./second.js";\nconst EACH = 0.5; // each\nexport const all = (n) => n * EACH < MOST;\n'
    )
    scripts = bundle(write(tmp_path, first=code, second="export const MOST = 12;\n"), ["first.js"])
    assert [*scripts.files.values()] == [b"export const all=(n)=>n*0.5<12;"]


def test_equal_modules_give_equal_files_and_a_change_goes_through_to_whoever_loads_it(tmp_path: Path) -> None:
    folder = write(
        tmp_path,
        first='import { two } from "./second.js";\nexport const one = () => two + import("./third.js");\n',
        second="export const two = 2;\nexport const unused = 3;\n",
        third="export const three = 3; // a comment\n",
    )
    before = bundle(folder, ["first.js"])
    assert bundle(folder, ["first.js"]) == before
    assert before.files[before.names["first.js"]].decode() == (
        f'const two=2;export const one=()=>two+import("./{before.names["third.js"]}");'
    )
    assert before.files[before.names["third.js"]].decode() == "export const three=3;"
    write(folder, third="export const three = 4;\n")
    after = bundle(folder, ["first.js"])
    assert after.names["third.js"] != before.names["third.js"]
    assert after.names["first.js"] != before.names["first.js"]


@pytest.mark.parametrize(
    ("first", "words"),
    [
        ('import { two } from "./second.js";\nconst other = 1;\n', "other"),
        ('import { two } from "./second.js";\nconst { a, other } = {};\n', "other"),
        ('import { two as too } from "./second.js";\n', "not known"),
        ('import * as all from "./second.js";\n', "not known"),
        ("const one = 1;\nexport default one;\n", "not known"),
        ('const load = () => import("./first.js");\n', "first.js"),
    ],
)
def test_what_joining_does_not_know_is_refused_and_not_guessed(tmp_path: Path, first: str, words: str) -> None:
    write(tmp_path, first=first, second="export const two = 2;\nconst other = 2;\n")
    with pytest.raises(ValueError, match=words):
        bundle(tmp_path, ["first.js"])


def test_the_words_of_an_outcome_stand_in_no_script_the_page_brings_them() -> None:
    scripts = [*FOLDER.parent.rglob("*.js")]
    assert FOLDER / "page.js" in scripts
    holding = {path.name for path in scripts for words in OUTCOME_WORDS.values() if words in path.read_text("utf-8")}
    assert holding == set()
