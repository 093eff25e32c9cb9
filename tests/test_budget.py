"""What a build of fifty rich projects costs in work that can be counted, and so does not drift from machine to machine:
YAML read, templates drawn, files read, written and taken over from the last site.
"""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from bench.many_projects import rich_office
from building import files

PROJECTS = 50
OTHER_DRAWINGS = 80
"""More than what the office has besides its projects takes; it does not grow with their number."""

COUNTING = """
import atexit, collections, json, os, sys
counted, here = collections.Counter(), os.getcwd() + os.sep
def seen(event, args):
    if event == "open" and isinstance(args[0], str) and args[0].startswith(here):
        top = args[0].removeprefix(here).split(os.sep)[0]
        writes = args[2] & (os.O_WRONLY | os.O_RDWR)
        counted["written" if writes else "read " + top] += top != ".cache" and ".cpython" not in args[0]
sys.addaudithook(seen)
def count(owner, name):
    work = getattr(owner, name)
    def counting(*args, **kwargs):
        counted[name] += 1
        return work(*args, **kwargs)
    setattr(owner, name, counting)
import jinja2, yaml
count(yaml, "compose")
count(jinja2.Template, "render")
from oit.exports import export
count(export, "xlsx_parts")
count(export, "xlsx_rows")
from oit import record_reader
count(record_reader.Reader, "_read_again")
atexit.register(lambda: print(json.dumps(counted)))
from mkdocs.__main__ import cli
cli(["build", "--quiet"])
"""


def built(root: Path) -> dict[str, int]:
    """Build, and return what was counted."""
    done = subprocess.run(
        [sys.executable, "-c", COUNTING],
        cwd=root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    counted: dict[str, int] = json.loads(done.stdout)
    return {"compose": 0, "render": 0, "_read_again": 0} | counted


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return rich_office(tmp_path_factory.mktemp("many"), PROJECTS)


def test_a_build_does_each_thing_once_and_not_again(office: Path) -> None:
    cold = built(office)
    assert PROJECTS < cold["compose"] < PROJECTS + 30
    assert PROJECTS < cold["render"] < PROJECTS + OTHER_DRAWINGS
    assert cold["read projects"] == PROJECTS
    assert cold["_read_again"] == PROJECTS, "of each a part is held; the rest is read once for all that is drawn of it"
    site = files(office / "site")
    assert cold["xlsx_parts"] == sum(name.endswith(".xlsx") for name in site), "each table is drawn once"
    assert cold["written"] <= 1.2 * len(site), "the index writes some files twice"

    warm = built(office)
    assert files(office / "site") == site
    assert warm["compose"] <= cold["compose"] - PROJECTS
    assert warm["render"] <= OTHER_DRAWINGS
    assert warm["written"] <= cold["written"] - 3 * PROJECTS, "pages, their data and their texts for the search"
    assert warm["xlsx_rows"] < cold["xlsx_rows"], "tables of projects"
    assert warm["_read_again"] <= 3, "the latest ones, on the front page"

    path = office / "projects/2568/68-00007.yml"
    path.write_text(re.sub("name: .*", "name: ชื่อใหม่", path.read_text("utf-8"), count=1), "utf-8")
    edited = built(office)
    assert edited["compose"] == warm["compose"] + 1
    assert warm["render"] + 3 <= edited["render"] <= warm["render"] + 6, "the page, its year, its unit; their frames"
    assert edited["written"] - warm["written"] <= 8 + 128 + 4 * 32, "its files, and folders of the index that have them"
    assert files(office / "site") != site


def test_with_and_without_what_was_kept_the_site_is_the_same(office: Path) -> None:
    path = office / "projects/2568/68-00009.yml"
    path.write_text(path.read_text("utf-8").replace("at_least: ", "at_most: 1"), "utf-8")
    built(office)
    site = files(office / "site")
    (office / ".cache/made.sqlite").write_bytes(b"damaged" * 1000)
    built(office)
    assert files(office / "site") == site
    page = office / "site/projects/2568/68-00011/index.html"
    page.write_bytes(b"changed by hand")
    built(office)
    assert files(office / "site") == site
