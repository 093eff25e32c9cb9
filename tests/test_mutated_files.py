"""Files spoilt at random: whatever stands in them, an official gets sentences, soon, and no fact changes in silence.

A fixed sample in CI, ten thousand in `make deep`. A failure names its number: the same number spoils the same file in
the same way on every machine.
"""

from __future__ import annotations

import io
import random
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pytest
import yaml

from building import OFFICE, ROOT
from depth import DEPTH, TIMES
from growth import cpu_seconds
from oit.faults import Fault, report
from oit.importers.imported_file import read_source
from oit.importers.project_file.store import plan, write_all
from oit.loading import load
from oit.pages.loading import load_site
from oit.text.yaml_reader import read_yaml

TEMPLATES = ROOT / "overrides/oit"
COUNT = max(round(40 * TIMES[DEPTH]), 1)
"""Of each kind; thirteen kinds make 520 in CI and 10,400 in `make deep`."""
SECONDS = 2.0

SCHEME = "content/oit/schemes/own.yml"
FILES = {
    "projects/2566/90000001-2001.yml": None,
    "content/office.yml": None,
    "content/oit/2566.yml": None,
    "content/ita/2566.yml": None,
    SCHEME: "fiscal_year: 2566\ntitle: รายการ\nholds_for: เขต\nitems:\n"
    "  - {id: o1, title: โครงสร้าง, elements: [{id: o1-1, text: ก}]}\n",
    "content/information/own.md": "---\ntitle: หน้าของหน่วยงาน\nupdated: 30/09/2566\norder: 3\n---\n# หัวเรื่อง\n\nข้อความ\n",
    "content/synonyms.yml": "- [กทม., กรุงเทพมหานคร]\n- [ขยะ, มูลฝอย]\n",
    "content/published.txt": "# ที่อยู่\n/\n/projects/2566/90000001-2001/\n/about/\n",
}
MEASURES = "measures:\n  trees: {title: ต้นไม้, unit: ต้น, short: ต้นไม้}\n  visits: {title: ผู้เข้าชม}\n"
LIST = "รหัสโครงการ,ชื่อโครงการ,ปีงบประมาณ,งบประมาณที่ได้รับ\n" + "".join(
    f"1-{number},โครงการที่ {number},2566,{number}000.50\n" for number in range(1, 9)
)
TOKENS = [
    "#", " #", ": ", "- ", "\t", "[", "]", "{", "}", "&a ", "*a", "!x ", "|", ">", "'", '"',
    "---\n", "...\n", "%", "@", "`", "~", "null", "\r", "\r\n", "\0", "\u2028", "\x85", "\ufeff",
    "\u200b", "\u202e", "\ud7ff", "๒๕๖๖", "256O", "-0", "1e309", "NaN", "31/02/2566", "0", "9" * 40,
    "่", "ํ", "เเ", "<script>", "{{ 7*7 }}", "https://a@b.th", "../", "=1+1", ",", ";", "\n",
    "\n\n",
]  # fmt: skip


def spoilt(data: bytes, rng: random.Random) -> bytes:
    """The bytes after one to four accidents."""
    for _ in range(rng.randint(1, 4)):
        data = rng.choice(ACCIDENTS)(data, rng)
    return data


def _at(data: bytes, rng: random.Random) -> int:
    return rng.randint(0, len(data))


def _token(data: bytes, rng: random.Random) -> bytes:
    place = _at(data, rng)
    return data[:place] + rng.choice(TOKENS).encode() * rng.choice([1, 1, 1, 2, 5]) + data[place:]


def _run(data: bytes, rng: random.Random) -> bytes:
    place = _at(data, rng)
    return data[:place] + rng.choice(TOKENS).encode() * rng.choice([100, 3_000, 30_000]) + data[place:]


def _flip(data: bytes, rng: random.Random) -> bytes:
    place = rng.randrange(len(data)) if data else 0
    return data[:place] + bytes([rng.randrange(256)]) + data[place + 1 :]


def _cut(data: bytes, rng: random.Random) -> bytes:
    start = _at(data, rng)
    return data[:start] + data[start + rng.choice([1, 1, 3, 20, 200, 100_000]) :]


def _twice(data: bytes, rng: random.Random) -> bytes:
    start = _at(data, rng)
    return data[:start] + data[start : start + rng.choice([3, 30, 300])] * rng.choice([2, 50]) + data[start:]


def _lines(data: bytes, rng: random.Random) -> bytes:
    lines = data.split(b"\n")
    one, other = rng.randrange(len(lines)), rng.randrange(len(lines))
    lines[one], lines[other] = lines[other], rng.choice([b"", b" ", b"  ", b"\t"]) + lines[one]
    return b"\n".join(lines)


def _coded(data: bytes, rng: random.Random) -> bytes:
    return data.decode("utf-8", "replace").encode(rng.choice(["cp874", "utf-16", "utf-8-sig"]), "replace")


ACCIDENTS: list[Callable[[bytes, random.Random], bytes]] = [_token, _token, _run, _flip, _cut, _twice, _lines, _coded]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small office with a file of every kind."""
    root = tmp_path_factory.mktemp("office")
    for name, text in FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if text is None:
            shutil.copy(OFFICE / name, path)
        else:
            path.write_text(text, encoding="utf-8")
    with (root / "content/office.yml").open("a", encoding="utf-8") as stream:
        stream.write("" if "measures:" in (root / "content/office.yml").read_text("utf-8") else MEASURES)
    return root


def timed(work: Callable[[], object], number: int) -> None:
    if cpu_seconds(work) > SECONDS:
        assert cpu_seconds(work) < SECONDS, f"number {number} takes too long"


@pytest.mark.parametrize("name", FILES)
def test_a_spoilt_data_file_gets_sentences(name: str, office: Path) -> None:
    path = office / name
    before = path.read_bytes()

    def check() -> None:
        report(load_site(office, TEMPLATES)[1])

    try:
        for number in range(COUNT):
            path.write_bytes(spoilt(before, random.Random(f"{name} {number}")))
            timed(check, number)
    finally:
        path.write_bytes(before)


@pytest.mark.parametrize("name", [name for name in FILES if name.endswith(".yml")])
def test_what_is_read_without_a_word_is_what_is_written(name: str, office: Path) -> None:
    """Held against the other reader of PyYAML, which is slow and written in Python."""
    before = (office / name).read_bytes()
    for number in range(COUNT):
        data = spoilt(before, random.Random(f"fact {name} {number}"))
        try:
            text = data.decode("utf-8-sig")
            found, faults = read_yaml(text, "groups")
            other = _by_the_other_reader(text) if len(text) < 20_000 else found
        except (UnicodeDecodeError, Fault, yaml.YAMLError):
            continue  # refused with a word, or by the stricter other reader (a tab between two values)
        if not faults:
            assert found == other, f"number {number}"


def _by_the_other_reader(text: str) -> object:
    node = yaml.compose(text.translate({0x85: " ", 0x2028: " ", 0x2029: " "}), Loader=yaml.SafeLoader)
    plain = _plain(node)
    return plain if isinstance(plain, dict) else {"groups": plain} if plain else {}


def _plain(node: yaml.Node | None) -> object:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(each) for each in node.value]
    if node is None:
        return None
    empty = node.value in {"", "~", "null", "Null", "NULL"} and node.style not in {"'", '"'}
    return None if empty else node.value


def workbook() -> bytes:
    book = openpyxl.Workbook()
    for line in LIST.splitlines():
        book.active.append(line.split(","))
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def document() -> bytes:
    made = docx.Document()
    rows = [line.split(",") for line in LIST.splitlines()]
    table = made.add_table(len(rows), len(rows[0]))
    for row, words in zip(table.rows, rows, strict=True):
        for cell, word in zip(row.cells, words, strict=False):
            cell.text = word
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def spoilt_package(data: bytes, rng: random.Random) -> bytes:
    """The package spoilt, or one of its parts."""
    if rng.random() < 0.3:
        return spoilt(data, rng)
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as after:
        victim = rng.choice(before.namelist())
        for name in before.namelist():
            part = before.read(name)
            after.writestr(name, spoilt(part, rng) if name == victim else part)
    return made.getvalue()


IMPORTED: dict[str, tuple[bytes, Callable[[bytes, random.Random], bytes]]] = {
    "list.csv": (LIST.encode(), spoilt),
    "list.xlsx": (workbook(), spoilt_package),
    "list.docx": (document(), spoilt_package),
    "report.txt": ((ROOT / "tests/data/import/report.txt").read_bytes(), spoilt),
    "report.pdf": ((ROOT / "tests/data/import/report-fpdf2-sarabun.pdf").read_bytes(), spoilt),
}


@pytest.mark.parametrize("name", IMPORTED)
def test_a_spoilt_file_that_is_imported_gets_sentences(name: str, tmp_path: Path) -> None:
    before, spoil = IMPORTED[name]
    path = tmp_path / name
    for number in range(COUNT):
        root = tmp_path / "office"
        (root / "content").mkdir(parents=True)
        (root / "content/office.yml").write_text("name: สำนักงานเขตทดสอบ\n", encoding="utf-8")
        path.write_bytes(spoil(before, random.Random(f"{name} {number}")))

        def bring(root: Path = root) -> None:
            imported = read_source(path)
            planned = plan(root, imported)
            write_all(planned)
            report([*imported.faults, *(note for each in planned.stored for note in each.draft.notes)])

        timed(bring, number)
        report(load(root)[1])
        shutil.rmtree(root)
