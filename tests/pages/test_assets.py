"""Styles and scripts are published under names that change with their content, and only then."""

import re
import shutil
from pathlib import Path

from building import ROOT
from oit.pages.assets import hashed, is_source, read_assets

FOLDER = ROOT / "overrides/assets"


def test_names_carry_the_hash_of_the_content(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(FOLDER, tmp_path / "assets"))
    before = read_assets(folder)
    assert read_assets(folder) == before
    path = folder / "page.css"
    path.write_text(path.read_text(encoding="utf-8") + ".new { color: red; }", encoding="utf-8")
    after = read_assets(folder)
    assert after.address("site.css") != before.address("site.css")
    assert after.address("app.js") == before.address("app.js")
    for published, data in after.files.items():
        name = re.sub(r"\.[0-9a-f]{8}\.", ".", published)
        assert published == f"assets/{hashed(name.removeprefix('assets/'), data)}"


def test_styles_and_scripts_are_small_enough_for_a_phone() -> None:
    sizes = {
        path.split(".")[0] + path[path.rindex(".") :]: len(data) for path, data in read_assets(FOLDER).files.items()
    }
    names = ("site.css", "home.css", "list.css", "print.css", "app.js", "list.js", "redirect.js")
    assert set(sizes) == {f"assets/{name}" for name in names}
    assert sizes["assets/site.css"] < 44_800
    assert sizes["assets/home.css"] < 5_000  # on the front page, and where an address is unknown
    assert sizes["assets/list.css"] < 6_000
    assert sizes["assets/app.js"] < 6_500
    assert sizes["assets/list.js"] < 9_600  # with the fold of the search, so that a list finds what the search finds
    assert sizes["assets/redirect.js"] < 500  # on pages at former addresses alone


def test_colours_of_the_night_are_for_screens_only() -> None:
    style = next(data.decode() for path, data in read_assets(FOLDER).files.items() if "site" in path)
    assert "@media screen and (prefers-color-scheme:dark){:root:not([data-scheme=light])" in style
    assert "@media screen{:root[data-scheme=dark]" in style


def test_sources_are_not_published_beside_what_is_made_of_them() -> None:
    assert is_source("assets/page.css")
    assert not is_source("assets/favicon.svg")
    assert is_source("assets/search/worker.js")
