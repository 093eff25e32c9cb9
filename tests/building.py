"""Helpers of the tests: an office in a temporary folder, and its site built as an official would build it.

A build begins with what the first build of this process left in its `.cache`, as the second build of an office does:
our templates are compiled and the fonts cut once. Tests that hold one build against another ask for `cold` ones.
"""

import atexit
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
OFFICE = ROOT / "tests/data/office"
GENERATOR = os.environ.get("TEST_GENERATOR", "mkdocs")
"""The program that builds the sites of tests; `make successor` names the one that follows MkDocs."""
MUNICIPALITY = ROOT / "tests/data/municipality"
MADE = Path(".cache/made.sqlite")
"""Where a build keeps what it made, in the folder of the office."""


def copy_office(target: Path, office: Path = OFFICE) -> Path:
    """Lay out a repository: our generator around the data of an office."""
    target.mkdir(parents=True, exist_ok=True)
    for name in ("hooks", "overrides"):
        shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", target)
    for name in ("content", "projects"):
        if (office / name).exists():
            shutil.copytree(office / name, target / name)
    return target


def build(
    root: Path, generator: str = GENERATOR, cold: bool = False, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs build` (or another generator's) in a folder, with further environment variables.

    A `cold` build finds nothing that another one made; the others find what the first of this process did.
    """
    with nullcontext() if cold else made_before(root):
        return subprocess.run(
            [sys.executable, "-m", generator, "build", "--quiet"],
            cwd=root,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **variables},
            capture_output=True,
            text=True,
            check=False,
        )


@contextmanager
def made_before(root: Path) -> Iterator[None]:
    """Give a build what the first one of this process made, if it has nothing of its own; keep it of the first."""
    own, first = root / MADE, _first_made()
    if first.exists() and not own.exists():
        own.parent.mkdir(exist_ok=True)
        shutil.copyfile(first, own)
    yield
    if own.exists() and not first.exists():
        shutil.copyfile(own, first)


@cache
def _first_made() -> Path:
    """Where it is kept; the folder goes with the process."""
    folder = tempfile.TemporaryDirectory(prefix="oit-made-")
    atexit.register(folder.cleanup)
    return Path(folder.name) / MADE.name


def page_of(site: Path, address: str) -> str:
    """The HTML of a built page, without what only keeps a line of Thai together."""
    html = (site / address.strip("/") / "index.html").read_text(encoding="utf-8")
    return html.replace("<o-w>", "").replace("</o-w>", "").replace("\u00a0", " ").replace("&nbsp;", " ")


def files(site: Path) -> dict[str, bytes]:
    """Every file of a built site with its bytes."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def draw_preview(site: str | Path, config_file: str | Path = "mkdocs.yml") -> None:
    """Build as `make serve` does, and draw every page, which a preview leaves to the first who asks for it."""
    from mkdocs.commands.build import build as build_site
    from mkdocs.config import load_config

    from oit.site_folder import write_file

    config = load_config(str(config_file), strict=False, site_dir=str(site))
    config.plugins.on_startup(command="serve", dirty=False)
    build_site(config)
    [publish] = config.hooks.values()
    for file in publish._files:
        if isinstance(file, publish.Made):
            write_file(file.abs_dest_path, file.make())
