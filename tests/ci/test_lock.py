"""What the workflow installs is known by its hash, and is what constraints.txt and pyproject.toml say."""

from __future__ import annotations

import hashlib
import re
from importlib.metadata import requires
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import lock
from building import ROOT

LINE = re.compile(r"([a-z0-9-]+)==(\S+) --hash=sha256:[0-9a-f]{64}")
MACHINE = {
    "python_version": lock.PYTHON,
    "python_full_version": f"{lock.PYTHON}.0",
    "sys_platform": "linux",
    "platform_system": "Linux",
    "os_name": "posix",
    "platform_machine": "x86_64",
    "implementation_name": "cpython",
    "platform_python_implementation": "CPython",
}


def locked() -> dict[str, str]:
    lines = [line for line in lock.LOCK.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    found = [LINE.fullmatch(line) for line in lines]
    assert all(found), "a line that pip would not take with --require-hashes"
    return {match[1]: match[2] for match in found if match}


def needed() -> set[str]:
    """Every package that the dependencies bring along, as the installed ones say."""
    names: set[tuple[str, frozenset[str]]] = set()
    waiting = [Requirement(text) for text in lock.dependencies()]
    while waiting:
        one = waiting.pop()
        key = canonicalize_name(one.name), frozenset(one.extras)
        if key in names:
            continue
        names.add(key)
        for text in requires(one.name) or []:
            each = Requirement(text)
            marks = [{**MACHINE, "extra": extra} for extra in ("", *one.extras)]
            if each.marker is None or any(each.marker.evaluate(mark) for mark in marks):
                waiting.append(each)
    return {name for name, _ in names}


def test_versions_are_those_of_the_constraints() -> None:
    pins = dict(line.split("==") for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines())
    pinned = {canonicalize_name(name): version for name, version in pins.items()}
    assert locked().items() <= pinned.items()


def test_all_that_a_site_needs_is_there_and_nothing_else() -> None:
    assert locked().keys() == needed()


def test_the_list_names_no_address() -> None:
    assert "://" not in lock.LOCK.read_text(encoding="utf-8")


def test_a_file_is_written_down_by_its_name_version_and_hash(tmp_path: Path) -> None:
    (tmp_path / "Some_Thing-1.0-py3-none-any.whl").write_bytes(b"second")
    (tmp_path / "alpha-2.1-cp312-cp312-manylinux_2_28_x86_64.whl").write_bytes(b"first")
    assert list(lock.lines(tmp_path)) == [
        f"alpha==2.1 --hash=sha256:{hashlib.sha256(b'first').hexdigest()}\n",
        f"some-thing==1.0 --hash=sha256:{hashlib.sha256(b'second').hexdigest()}\n",
    ]
