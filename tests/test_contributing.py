"""What CONTRIBUTING says is so: the house as drawn, and every way to add a thing, tried on a copy of the repository."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from building import ROOT, copy_office
from test_architecture import ORDER

GUIDE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
PROJECT = "projects/2566/90000001-2001.yml"

DRAW = """
import sys
from pathlib import Path
from oit.pages.loading import load_site
root = Path(sys.argv[1])
site, faults = load_site(root, root / "overrides/oit")
print("\\n".join(map(str, faults)))
for address in sys.argv[2:]:
    print(site.html(site.pages[address]))
"""
EXPORTS = """
import sys
from pathlib import Path
from oit.pages.loading import load_site
site, _ = load_site(Path(sys.argv[1]), Path(sys.argv[1]) / "overrides/oit")
for export in site.exports:
    print(export.path, export.content.decode("utf-8", "replace"))
"""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return copy_office(tmp_path)


def edit(path: Path, before: str, after: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert before in text, f"{path.name} no longer holds {before!r}"
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


def run(copy: Path, script: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", script, str(copy), *arguments],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(copy / "hooks"), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def oit(copy: Path, *arguments: str) -> str:
    script = "from oit.commands.main import main; import sys; main([*sys.argv[2:]], standalone_mode=False)"
    return run(copy, script, *arguments)


def test_the_drawing_names_every_room() -> None:
    [drawing] = re.findall(r"```text\n(.*?)```", GUIDE, re.S)
    assert {room for rooms in ORDER for room in rooms} <= set(re.findall(r"[a-z_]+", drawing))


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`((?:hooks|tests|overrides)/[\w./-]*)`", GUIDE))))
def test_every_path_exists(path: str) -> None:
    assert (ROOT / path).exists()


def test_a_field_is_a_line_in_the_model_and_a_line_in_a_template(copy: Path) -> None:
    line = '    motto: Line | None = Field(None, title="คำขวัญ", description="คำขวัญของโครงการ", examples=["สะอาด"])\n'
    edit(copy / "hooks/oit/model/project.py", "    printed_code:", f"{line}    printed_code:")
    edit(
        copy / "overrides/oit/project.html", '{{ m.field("รหัส"', '{{ m.field("คำขวัญ", project.motto) }}{{ m.field("รหัส"'
    )
    edit(copy / PROJECT, "name:", "motto: คลองสวยน้ำใส\nname:")
    drawn = run(copy, DRAW, "/projects/2566/90000001-2001/", "/guide/")
    assert "คลองสวยน้ำใส" in drawn
    assert "คำขวัญของโครงการ" in drawn
    assert '"motto"' in run(copy, EXPORTS)


def test_a_rule_is_a_few_lines_in_the_record_and_a_sentence(copy: Path) -> None:
    rule = 'if len(self.name) > 60:\n            yield Fault("name_long", ("name",))\n        '
    last = "yield from self._period_faults()"
    edit(copy / "hooks/oit/model/project.py", last, rule + last)
    sentence = '    "name_long": Sentence("ชื่อยาวเกินไป", "ย่อชื่อ", question=True),\n    # YAML\n'
    edit(copy / "hooks/oit/faults/sentences.py", "    # YAML\n", sentence)
    edit(copy / PROJECT, "name: ", f"name: {'ยาวมาก ' * 20}")
    assert re.search(rf"{PROJECT} บรรทัด \d+: name — ชื่อยาวเกินไป — ย่อชื่อ", oit(copy, "check"))


def test_a_kind_of_file_is_a_record_and_an_entry(copy: Path) -> None:
    edit(
        copy / "hooks/oit/kinds.py",
        "KINDS: tuple",
        'EVENT = Kind(name="event", record=Event, title="ไฟล์กิจกรรม", path="content/events/{0.code}.yml", '
        'shown="content/events/รหัส.yml", misplaced="path_place")\nKINDS: tuple',
    )
    edit(copy / "hooks/oit/kinds.py", "PROJECT, OFFICE,", "PROJECT, OFFICE, EVENT,")
    edit(copy / "hooks/oit/kinds.py", "PROJECT = Kind", "from oit.model.event import Event\n\nPROJECT = Kind")
    (copy / "hooks/oit/model/event.py").write_text(
        "from pydantic import Field\nfrom oit.model.fields import Code\nfrom oit.model.record import Record\n"
        'class Event(Record):\n    code: Code = Field(title="รหัสกิจกรรม", description="ตรงกับชื่อไฟล์", examples=["e-1"])\n',
        encoding="utf-8",
    )
    (copy / "content/events").mkdir()
    (copy / "content/events/e-1.yml").write_text("code: e-1\ncolour: red\n", encoding="utf-8")
    assert "content/events/e-1.yml บรรทัด 2: colour — ไม่มีช่องชื่อนี้" in run(copy, DRAW, "/guide/")
    assert "data/schema/event.json" in run(copy, EXPORTS)


def test_a_kind_of_page_is_a_function_and_a_template(copy: Path) -> None:
    (copy / "hooks/oit/pages/counts.py").write_text(
        "from oit.pages.page import Page\n"
        "def pages(collection):\n"
        '    yield Page("/counts/", "counts.html", "จำนวน", values={"count": len(collection.projects)})\n',
        encoding="utf-8",
    )
    (copy / "overrides/oit/counts.html").write_text(
        '{% extends "_page.html" %}{% block body %}<p>มี {{ count }} โครงการ</p>{% endblock %}', encoding="utf-8"
    )
    layout = copy / "hooks/oit/pages/layout.py"
    edit(layout, "from oit.pages import assessment,", "from oit.pages import assessment, counts,")
    edit(layout, "_KINDS = (", "_KINDS = (counts.pages, ")
    assert "มี 22 โครงการ" in run(copy, DRAW, "/counts/")


def test_a_table_is_one_entry_of_the_registry(copy: Path) -> None:
    edit(
        copy / "hooks/oit/exports/all_exports.py",
        "TABLES: tuple[AnyTableKind, ...] = (",
        "def _names(source):\n"
        '    yield Filled("data/names", "ชื่อโครงการ", lambda: source.collection.projects)\n\n'
        'CODE = Column("code", "รหัส", "รหัสโครงการ", "text", lambda row: row.code)\n'
        'NAME = Column("name", "ชื่อ", "ชื่อโครงการ", "text", lambda row: row.name)\n'
        'NAMES = TableKind("names", "ชื่อของทุกโครงการ", (CODE, NAME), _names)\n'
        "TABLES: tuple[AnyTableKind, ...] = (NAMES, ",
    )
    edit(
        copy / "hooks/oit/exports/all_exports.py",
        "import AnyTable, AnyTableKind, Export\n",
        "import AnyTable, AnyTableKind, Export, Filled, TableKind\nfrom oit.findings.columns import Column\n",
    )
    made = run(copy, EXPORTS)
    assert re.search(r"data/names\.csv \S*รหัส,ชื่อ", made)
    assert "data/names.xlsx" in made
    assert '"name": "names"' in made
    assert "ชื่อของทุกโครงการ" in run(copy, DRAW, "/data/")
    oit(copy, "check", "--update-addresses")
    assert "/data/names.csv\n" in (copy / "content/published.txt").read_text(encoding="utf-8")


def test_a_command_is_a_module_and_a_name(copy: Path) -> None:
    (copy / "hooks/oit/commands/greeting.py").write_text(
        'import click\n@click.command("hello")\ndef hello_command():\n    """ทักทาย."""\n    click.echo("สวัสดี")\n',
        encoding="utf-8",
    )
    main = copy / "hooks/oit/commands/main.py"
    edit(main, "\n\n\n@click.group", "\nfrom oit.commands.greeting import hello_command\n\n\n@click.group")
    edit(main, "for _command in (", "for _command in (hello_command, ")
    assert oit(copy, "hello") == "สวัสดี\n"


def test_an_import_source_is_a_reader_of_drafts_and_an_ending(copy: Path) -> None:
    edit(
        copy / "hooks/oit/importers/imported_file.py",
        '        if suffix == ".pdf":',
        '        if suffix == ".lst":\n'
        '            names = path.read_text("utf-8").split("\\n")\n'
        '            return ImportedFile([Draft(file, {"name": name, "code": f"1-{n}", "fiscal_year": "2566", '
        '"office": ["ข"]}) for n, name in enumerate(names)])\n'
        '        if suffix == ".pdf":',
    )
    (copy / "names.lst").write_text("โครงการหนึ่ง\nโครงการสอง", encoding="utf-8")
    oit(copy, "import", str(copy / "names.lst"), "--root", str(copy))
    assert "name: โครงการสอง" in (copy / "projects/2566/1-1.yml").read_text(encoding="utf-8")
