"""What `oit import` did with one list: the one place that knows how the command is called and what its words are.

Whoever changes the command's sentences changes the tables below, and nothing else of the corpus' tests.
"""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from click.testing import CliRunner

from import_samples import empty_office
from oit.commands.main import main

COUNTED_WORDS = {
    "total": ("แถวรวม", "แถวผลรวม", "ยอดรวม"),
    "section": ("แถวหัวข้อ", "แถวคั่น"),
    "footnote": ("หมายเหตุท้ายตาราง", "เชิงอรรถ", "แถวหมายเหตุ"),
    "hidden": ("ซ่อน",),
}
"""A line of the output that counts rows left out holds one of these words and the number."""

YEAR_WORDS = {
    "column": ("คอลัมน์", "ช่อง"),
    "title": ("หัวตาราง", "หัวเรื่อง", "ชื่อตาราง", "ชื่อรายงาน"),
    "sheet": ("ชื่อแผ่นงาน", "ชื่อชีต", "ชื่อชีท"),
    "period": ("ระยะเวลา",),
}
"""A line of the output that says where the fiscal year comes from holds one of these words."""


@dataclass(frozen=True)
class Outcome:
    """Projects as the plain data of their files (every scalar as text), what was written, what was said."""

    projects: dict[str, dict[str, Any]]
    files: dict[str, bytes]
    messages: str
    traceback: str | None
    exit_code: int


def imported(path: Path, root: Path, *options: str, names: bool = False) -> Outcome:
    """Run the real command on a list, in an office that holds nothing yet; `names`: it publishes persons' names."""
    if not (root / "content").exists():
        empty_office(root, f"name: องค์การบริหารส่วนตำบลทุ่งสมมุติ\npublish_person_names: {str(names).lower()}\n")
    said = CliRunner().invoke(main, ["import", str(path), *options, "--root", str(root)])
    broken = None
    if said.exception is not None and not isinstance(said.exception, SystemExit):
        broken = "".join(traceback.format_exception(said.exception))
    files = {
        found.relative_to(root).as_posix(): found.read_bytes()
        for found in sorted(root.rglob("*"))
        if found.is_file() and found.name != "office.yml"
    }
    return Outcome(dict(_projects(files)), files, said.output, broken, said.exit_code)


def _projects(files: dict[str, bytes]) -> list[tuple[str, dict[str, Any]]]:
    return [
        (name, yaml.load(content, Loader=yaml.BaseLoader))
        for name, content in files.items()
        if name.startswith("projects/") and name.endswith((".yml", ".yaml"))
    ]
