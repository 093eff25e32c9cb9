"""The workflows: what may write installs nothing, all that is installed has a hash, names of files give no commands.

What the job that writes runs is tested in test_remember_addresses.py.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

import lock
from building import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


def jobs(path: Path) -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"]
    return read


def job(name: str) -> dict[str, Any]:
    found: dict[str, Any] = jobs(ROOT / ".github/workflows/pages.yml")[name]
    return found


def steps(job: dict[str, Any]) -> str:
    return "\n".join(f"{step.get('uses', '')} {step.get('run', '')}" for step in job["steps"])


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_nothing_is_installed_where_something_may_be_written(path: Path) -> None:
    for name, each in jobs(path).items():
        if "write" in each["permissions"].values():
            for tool in ("pip", "npm", "apt", "curl", "setup-"):
                assert tool not in steps(each), name


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_whatever_pip_installs_has_a_hash(path: Path) -> None:
    for each in jobs(path).values():
        for step in each["steps"]:
            if "pip install" in (run := step.get("run", "")):
                assert "--require-hashes" in run
                assert f"-r {lock.LOCK.name}" in run
                assert " -e " not in run
        for step in each["steps"]:
            if "setup-python" in step.get("uses", ""):
                assert step["with"]["python-version"] == lock.PYTHON


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_no_text_from_outside_stands_in_a_script_and_no_action_can_change(path: Path) -> None:
    for each in jobs(path).values():
        assert "${{" not in "".join(step.get("run", "") for step in each["steps"])
        for step in each["steps"]:
            if "uses" in step:
                assert len(step["uses"].partition("@")[2]) == 40


def test_what_prints_names_of_files_gives_no_commands() -> None:
    printing = ("mkdocs build", "main links", "main check --update")
    found = [step["run"] for step in job("build")["steps"] if any(each in step.get("run", "") for each in printing)]
    assert len(found) == len(printing)
    for run in found:
        assert run.index("::stop-commands::") < min(run.index(each) for each in printing if each in run)
        assert "trap 'echo \"::$stop::\"' EXIT" in run
