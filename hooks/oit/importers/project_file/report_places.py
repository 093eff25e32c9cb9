"""Where the project of a report goes: its own file, or one with a number where another project has the place.

Knows the folder of project files. Must not know lists, whose rows are told apart by more (`identity`).
"""

import re
from collections.abc import Iterator, Mapping
from itertools import chain, count
from pathlib import Path

from oit.faults import Fault
from oit.importers.compare import same
from oit.importers.draft import Draft
from oit.text.file_text import read_text
from oit.text.yaml_reader import read_yaml


def place_of(draft: Draft, root: Path, planned: Mapping[Path, Draft]) -> Path:
    """The place of a report's project; without its year or code, a place where `oit check` asks for them.

    Two printed codes that make the same address, and two projects without a code, get a number: neither is taken
    for the other.
    """
    folder = root / "projects" / str(draft.data.get("fiscal_year") or "unknown")
    stem = re.sub(r"[^0-9A-Za-z-]+", "-", Path(draft.file).stem).strip("-") or "report"
    code = str(draft.data.get("code") or f"import-{stem}")
    for path in _candidates(folder, code):
        other = planned.get(path)
        if other is None and (not path.exists() or _same_project(path, draft)):
            break
    if "code" in draft.data:
        draft.data["code"] = path.stem
    return path


def _candidates(folder: Path, code: str) -> Iterator[Path]:
    return (_existing(folder, candidate) for candidate in chain([code], (f"{code}-{number}" for number in count(2))))


def _same_project(path: Path, draft: Draft) -> bool:
    """Whether the file at a draft's place is of the same project, as far as codes can tell."""
    key = "printed_code" if "code" in draft.data else "name"
    told = draft.data.get(key)
    if told is None and "code" in draft.data:
        return True
    try:
        data, _ = read_yaml(read_text(path))
    except Fault:
        return True  # a file that cannot be read is mended first
    stated = {name: value for name, value in data.items() if value is not None}
    return same(stated, draft.data) if told is None else same(data.get(key), told)


def _existing(folder: Path, code: str) -> Path:
    if folder.is_dir():  # the web server tells 1-a from 1-A, Windows does not
        for path in folder.glob("*.yml"):
            if path.stem.lower() == code.lower():
                return path
    return folder / f"{code}.yml"
