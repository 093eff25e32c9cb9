"""Put small faults into the rooms that judge and read data, one at a time, and count those that their tests notice.

    python .ci/mutants.py [room …] [--show]     `make mutants`, `make mutants ROOMS="exports --show"`

The work is mutmut's. It wants the package below `src/` and writes beside it, so all happens in a copy that is thrown
away; `--show` prints every fault that nobody noticed. Only rooms whose tests need no browser and no built site are
looked at. Nothing fails here: a fault that changes nothing cannot be noticed, and no score says that tests are good.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from pathlib import Path

ROOT = Path(__file__).parent.parent
ROOMS = ("findings", "checks", "text", "exports")
TESTS = (*ROOMS, "model")
"""Folders below tests/ whose tests look for the faults, in all rooms."""
UNNOTICED = {"survived", "no tests", "not checked", "skipped", "suspicious"}

OPTIONS = ("nearest_first", "no:cacheprovider", "no:xdist", "no:unraisableexception", "no:threadexception")
"""What pytest loads and what not; the last two look through the whole memory at every end, half of a short run."""

CONFIGURATION = """
[tool.mutmut]
source_paths = ["src"]
only_mutate = {files}
pytest_add_cli_args_test_selection = {tests}
pytest_add_cli_args = {options}
track_dependencies = false
use_git_change_detection = false

[tool.pytest.ini_options]
pythonpath = ["src", "tests"]
addopts = "--import-mode=importlib"
"""


def lay_out(folder: Path, rooms: list[str]) -> None:
    """Write the copy in which faults are made."""
    waste = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "hooks/oit", folder / "src/oit", ignore=waste)
    shutil.copytree(ROOT / "tests", folder / "tests", ignore=waste)
    files = json.dumps([f"src/oit/{room}/*" for room in rooms])
    tests = json.dumps([f"tests/{name}" for name in TESTS])
    options = json.dumps([word for name in OPTIONS for word in ("-p", name)])
    filled = CONFIGURATION.format(files=files, tests=tests, options=options)
    (folder / "pyproject.toml").write_text(filled, "utf-8")


def mutmut(folder: Path, *arguments: str) -> str:
    """Run a command of mutmut and return what it says."""
    settings = {"TEST_DEPTH": "mutants", "PYTHONPATH": str(Path(__file__).parent)}
    done = subprocess.run(
        [sys.executable, "-m", "mutmut", *arguments],
        cwd=folder,
        env=os.environ | settings,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"mutmut {arguments[0]} failed:\n{done.stdout[-3000:]}")
    return done.stdout


def results(said: str) -> dict[str, str]:
    """Every fault and what became of it, out of the lines `  oit.room.module.x_name__mutmut_1: killed`."""
    pairs = (line.strip().rpartition(": ") for line in said.splitlines() if "__mutmut_" in line)
    return {name: fate for name, _, fate in pairs}


def report(fates: dict[str, str]) -> str:
    """A line for each room and each of its modules: faults made, noticed, and the share."""
    counts: dict[str, Counter[bool]] = defaultdict(Counter)
    for name, fate in fates.items():
        _, room, module = name.split(".")[:3]
        module = "" if module.startswith("x") and "__mutmut_" in module else module
        for place in dict.fromkeys([room, f"{room}/{module}" if module else room]):
            counts[place][fate not in UNNOTICED] += 1
    lines = [f"{'':28}{'faults':>8}{'noticed':>9}{'%':>7}"]
    for place, count in sorted(counts.items()):
        shown = place if "/" not in place else f"  {place.split('/')[1]}"
        lines.append(f"{shown:28}{count.total():8}{count[True]:9}{100 * count[True] / count.total():7.1f}")
    return "\n".join(lines)


def main() -> None:
    """Make the faults and report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rooms", nargs="*", default=ROOMS)
    parser.add_argument("--show", action="store_true")
    given = parser.parse_args()
    begun = time.monotonic()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))  # an end from outside leaves nothing behind either
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        lay_out(folder, given.rooms)
        mutmut(folder, "run", "--max-children", str(os.cpu_count() or 1))
        fates = results(mutmut(folder, "results", "--all", "true"))
        if given.show:
            for one, fate in fates.items():
                if fate in UNNOTICED:
                    print(mutmut(folder, "show", one))
    print(report(fates))
    print(f"{time.monotonic() - begun:.0f} s")


if __name__ == "__main__":
    main()
