"""The workflows: what may write installs nothing, all that is installed has a hash, names of files give no commands.

The step that writes is run as it stands in the file, with a `gh` of the test's own.
"""

from __future__ import annotations

import base64
import gzip
import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

import lock
from building import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
HEAD = "# ที่อยู่ที่เคยเผยแพร่แล้ว\n"

GH = r"""#!/bin/bash
# Stands for GitHub: $REPO/list is the newest list, $REPO/refusals what it answers before it takes one.
set -e
case "$*" in
  *"--method PUT"*)
    if [ -s "$REPO/refusals" ]; then head -n1 "$REPO/refusals" >&2; sed -i 1d "$REPO/refusals"; exit 1; fi
    while [ "$1" != --input ]; do shift; done
    cp "$2" "$REPO/taken.json" ;;
  *contents/content?ref=main*) if [ -f "$REPO/list" ]; then sha1sum < "$REPO/list" | cut -d' ' -f1; fi ;;
  *git/blobs/*) cat "$REPO/list" ;;
  *) echo "asked for $*" >&2; exit 1 ;;
esac
"""
needs_tools = pytest.mark.skipif(
    not all(map(shutil.which, ("bash", "jq", "gzip", "base64"))), reason="GitHub's machine has bash, jq, gzip, base64"
)


def jobs(path: Path) -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"]
    return read


def job(name: str) -> dict[str, Any]:
    found: dict[str, Any] = jobs(ROOT / ".github/workflows/pages.yml")[name]
    return found


def steps(job: dict[str, Any]) -> str:
    return "\n".join(f"{step.get('uses', '')} {step.get('run', '')}" for step in job["steps"])


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_nothing_is_fetched_or_installed_where_something_may_be_written(path: Path) -> None:
    for name, each in jobs(path).items():
        if "write" in each["permissions"].values():
            for tool in ("pip", "npm", "apt", "curl", "checkout", "setup-"):
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


def remember(folder: Path, new: str, old: str | None, refusals: str = "") -> tuple[int, str, str, str]:
    """Run the step that writes: its code, what it printed, its summary, the list it wrote."""
    (folder / "bin").mkdir()
    (folder / "bin/gh").write_text(GH, encoding="utf-8")
    (folder / "bin/gh").chmod(0o755)
    (folder / "refusals").write_text(refusals, encoding="utf-8")
    if old is not None:
        (folder / "list").write_text(old, encoding="utf-8")
    packed = base64.b64encode(gzip.compress((HEAD + new).encode())).decode()
    settings = {
        "PATH": f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "REPO": str(folder),
        "ADDRESSES": packed,
        "GITHUB_REPOSITORY": "office/oit",
        "GITHUB_REF_NAME": "main",
        "GITHUB_STEP_SUMMARY": str(folder / "summary"),
        "PAUSE": "0",
    }
    [step] = job("remember")["steps"]
    done = subprocess.run(
        ["bash", "-e", "-c", step["run"]], cwd=folder, env=os.environ | settings, capture_output=True, check=False
    )
    summary = (folder / "summary").read_text(encoding="utf-8") if (folder / "summary").exists() else ""
    body = json.loads((folder / "taken.json").read_text()) if (folder / "taken.json").exists() else {}
    if body and old is not None:
        assert body["sha"]
    written = base64.b64decode(body.get("content", "")).decode()
    return done.returncode, (done.stdout + done.stderr).decode(), summary, written


@needs_tools
def test_new_addresses_join_the_newest_list_of_the_branch(tmp_path: Path) -> None:
    code, said, _, written = remember(tmp_path, "/b/\n/ข่าว/\n", HEAD + "/a/\n/c/")  # the last line is not ended
    assert (code, said) == (0, "")
    assert written == HEAD + "/a/\n/b/\n/c/\n/ข่าว/\n"


@needs_tools
def test_a_list_that_is_not_there_yet_begins(tmp_path: Path) -> None:
    assert remember(tmp_path, "/b/\n/a/\n", None)[3] == HEAD + "/a/\n/b/\n"


@needs_tools
def test_nothing_is_written_where_the_list_has_them_already(tmp_path: Path) -> None:
    assert remember(tmp_path, "/a/\n", HEAD + "/a/\n") == (0, "", "", "")


@needs_tools
def test_who_came_first_is_read_again_and_nothing_is_lost(tmp_path: Path) -> None:
    code, _, _, written = remember(tmp_path, "/b/\n", HEAD + "/a/\n", "is at x but expected y (HTTP 409)\n" * 2)
    assert (code, written) == (0, HEAD + "/a/\n/b/\n")


@needs_tools
@pytest.mark.parametrize(
    "answer",
    [
        "gh: Repository rule violations found Changes must be made through a pull request. (HTTP 409)",
        "gh: Could not update file: At least 1 approving review is required by reviewers with write access. (HTTP 409)",
        "gh: Protected branch update failed for refs/heads/main. (HTTP 422)",
    ],
)
def test_a_protected_branch_is_told_with_the_lines_to_add(tmp_path: Path, answer: str) -> None:
    code, said, summary, written = remember(tmp_path, "/b/\n/::error::x/\n", HEAD + "/a/\n", f"{answer}\n")
    assert (code, written) == (1, "")
    assert said.startswith("::error title=สาขาถูกป้องกัน::")
    assert said.count("\n") == 1  # nothing of an address or of the answer is printed
    assert "    /b/\n" in summary
    assert "pull request" in summary


@needs_tools
def test_ten_thousand_addresses_fit(tmp_path: Path) -> None:
    addresses = "".join(f"/projects/2566/90000001-{number:05}/\n" for number in range(10_000))
    assert remember(tmp_path, addresses, HEAD)[3] == HEAD + addresses
