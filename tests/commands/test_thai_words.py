"""The terminal speaks Thai, its library too."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from building import ROOT
from oit.commands.main import main
from oit.commands.thai_words import WORDS

COMMANDS = ["check", "import", "new", "items", "links"]
FOR_PROGRAMMERS = re.compile(
    "^(Arguments take|Boolean option|Choice|Could not determine|Couldn't detect|Invalid start|Name '|"
    "No options defined|Shell completion|Unknown (color|standard)|Windows error)"
)
NAMES = {
    "oit", "check", "import", "new", "items", "links", "register", "root", "format", "text", "github", "update",
    "dry", "run", "addresses", "content",
    "published", "txt", "year", "name", "unit", "outside", "help", "h", "pull", "request", "pdf", "xlsx", "csv", "site",
    "OIT", "zzz", "docx", "chek", "updat",
}  # fmt: skip


def said(*arguments: str, **given: str) -> str:
    return CliRunner().invoke(main, arguments, prog_name="oit", **given).output


@pytest.mark.parametrize(
    "arguments",
    [
        [], ["--help"], *([name, "--help"] for name in COMMANDS), ["zzz"], ["chek"], ["check", "--zzz"], ["--zzz"],
        ["import"], ["new", "1-1", "2-2"], ["check", "--format", "zzz"], ["check", "--format"], ["check", "--update=1"],
        ["check", "--root", "zzz"], ["check", "--root", str(Path(__file__))], ["new", "--year", "zzz"],
        ["check", "zzz"],
        ["check", "--updat"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_no_english_is_said(arguments: list[str]) -> None:
    output = re.sub(r"'?/\S+", "", said(*arguments))
    english = set(re.findall(r"[A-Za-z]{2,}", output)) - NAMES
    assert english == set()
    assert re.search("[ก-ฮ]", output)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp874", "utf-16", "utf-8:strict"])
@pytest.mark.parametrize("arguments", [["--help"], ["check", "--root", "zzz"]], ids=" ".join)
def test_thai_is_written_where_the_computer_knows_none(arguments: list[str], encoding: str) -> None:
    """As where an English Windows sends the output of a command to a file."""
    done = subprocess.run(
        [sys.executable, "-m", "oit.commands.main", *arguments],
        env=os.environ | {"PYTHONPATH": str(ROOT / "hooks"), "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"},
        capture_output=True,
        check=False,
    )
    said = (done.stdout + done.stderr).decode("utf-8")
    assert "Traceback" not in said
    assert "วิธีใช้:" in said


def test_half_a_sign_in_the_name_of_a_file_stops_no_output(tmp_path: Path) -> None:
    """A name in another code page reaches Python as halves of signs, which no encoding has."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content/office.yml").write_text("name: ก\n", encoding="utf-8")
    Path(os.fsdecode(bytes(tmp_path / "content") + b"/\xa1.yml")).write_text("ก", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "oit.commands.main", "check", "--root", str(tmp_path)],
        env=os.environ | {"PYTHONPATH": str(ROOT / "hooks")},
        capture_output=True,
        check=False,
    )
    assert b"Traceback" not in done.stderr
    assert "ตรวจแล้ว" in done.stdout.decode("utf-8")


def test_every_sentence_of_the_library_is_known() -> None:
    asked = set()
    for path in Path(click.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"_", "ngettext"}:
                asked |= {each.value for each in node.args if isinstance(each, ast.Constant)} - {1}
    assert {each for each in asked if not FOR_PROGRAMMERS.match(str(each))} <= set(WORDS)


def test_a_sentence_in_thai_has_no_blank_that_the_english_one_has_not() -> None:
    for english, thai in WORDS.items():
        assert set(re.findall(r"{(\w+)", thai)) <= set(re.findall(r"{(\w+)", english))
