"""The exit is open: the generator that follows MkDocs builds the same site."""

import re
from pathlib import Path

from building import build, copy_office, files

GENERATOR = re.compile(rb'<meta name="generator" content="mkdocs-[^"]*">')


def without_generator(data: bytes) -> bytes:
    return GENERATOR.sub(b"", data)


def test_properdocs_builds_every_byte_but_its_own_name(tmp_path: Path) -> None:
    sites = {}
    for generator in ("mkdocs", "properdocs"):
        root = copy_office(tmp_path / generator)
        done = build(root, generator, cold=True, SITE_URL="https://sommut.github.io/oit/")
        assert done.returncode == 0, done.stderr
        sites[generator] = files(root / "site")
    ours, theirs = sites.values()
    assert theirs.keys() == ours.keys()
    named = [name for name in ours if ours[name] != theirs[name]]
    assert named
    assert all(name.endswith(".html") for name in named)
    for name in named:
        assert without_generator(theirs[name]) == without_generator(ours[name]), name
