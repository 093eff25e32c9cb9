"""Write down the hashes of what the workflow installs: requirements-lock.txt.

    python .ci/lock.py        (or: make lock)

constraints.txt says which versions, for every machine; this adds what their files must be on the one machine that
publishes. pip fetches the files that it would install there, and each is hashed as it lies here. The list names no
address: where a file comes from does not matter, only what it is.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path

from packaging.utils import parse_wheel_filename

ROOT = Path(__file__).parent.parent
LOCK = ROOT / "requirements-lock.txt"
PYTHON = "3.12"
"""The Python of .github/workflows/pages.yml."""
PLATFORMS = [f"manylinux_2_{minor}_x86_64" for minor in range(39, 4, -1)]
PLATFORMS += ["manylinux2014_x86_64", "manylinux2010_x86_64", "manylinux1_x86_64", "linux_x86_64"]
HEAD = f"""\
# What the workflow installs (Linux on x86-64, Python {PYTHON}), each file known by its hash.
# Written by: python .ci/lock.py, after a change of constraints.txt or of the dependencies in pyproject.toml.
"""


def dependencies() -> list[str]:
    """What a site needs, as pyproject.toml says; tests and linters are not published with."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    needed: list[str] = settings["project"]["dependencies"]
    return needed


def fetch(folder: Path) -> None:
    """Let pip put the files into a folder that it would install on that machine."""
    machine = ["--only-binary=:all:", "--implementation=cp", f"--python-version={PYTHON}"]
    machine += [f"--platform={name}" for name in PLATFORMS]
    quiet = ["--quiet", "--disable-pip-version-check"]
    command = [sys.executable, "-m", "pip", "download", *quiet, *machine, f"--dest={folder}"]
    subprocess.run([*command, "-c", str(ROOT / "constraints.txt"), *dependencies()], check=True)


def lines(folder: Path) -> Iterator[str]:
    """Yield `name==version --hash=sha256:…` for each file in a folder, in order of names."""
    for file in sorted(folder.glob("*.whl"), key=lambda file: parse_wheel_filename(file.name)[0]):
        name, version, _, _ = parse_wheel_filename(file.name)
        yield f"{name}=={version} --hash=sha256:{hashlib.sha256(file.read_bytes()).hexdigest()}\n"


def main() -> None:
    """Write the list anew."""
    with tempfile.TemporaryDirectory() as folder:
        fetch(Path(folder))
        LOCK.write_text(HEAD + "".join(lines(Path(folder))), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
