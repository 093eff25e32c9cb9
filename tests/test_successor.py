"""The exit is open: the generator that follows MkDocs builds the same site."""

from pathlib import Path

from building import build, copy_office, files


def test_properdocs_builds_every_byte(tmp_path: Path) -> None:
    sites = {}
    for generator in ("mkdocs", "properdocs"):
        root = copy_office(tmp_path / generator)
        done = build(root, generator, cold=True, SITE_URL="https://sommut.github.io/oit/")
        assert done.returncode == 0, done.stderr
        sites[generator] = files(root / "site")
    ours, theirs = sites.values()
    assert theirs.keys() == ours.keys()
    assert [name for name in ours if ours[name] != theirs[name]] == []
