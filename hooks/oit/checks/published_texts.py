"""Personal data in what is about to be published: every file below content/, its name and what it says.

Knows which file is read by what, and says which could not be read. Must not know how personal data looks
(`text.personal_data`). Pictures and scans are not looked into, and that is said, so that nobody takes silence for
proof; names of persons are not looked for. Data files and Markdown pages are looked into as they are read, in
`source_files`.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

from oit.faults import Fault, Severity
from oit.model import FileKind, is_published, kind_of_file
from oit.text.decoding import decode_what_is_there
from oit.text.office_files import cell_name, office_text, workbook_sheets
from oit.text.pdf import pdf_contents
from oit.text.personal_data import find_personal, personal_data_faults, show_masked

Unread = str
"""The code of the question that says why a file was not read, empty where it was."""
Reading = Iterator[Fault | Unread]

_SAID_BY_READING = {".md", ".yml", ".yaml"}
_MAX_BYTES = 50_000_000
_NAMES = 3
"""How many of the files that were not read are named; the others are counted."""


def check_published_texts(root: Path, logo: str | None = None) -> Iterator[Fault]:
    """Yield a fault for each finding, and one question for each reason why files were not read.

    `logo` is the office's seal, relative to content/: a picture of which everybody knows what it shows.
    """
    unread: dict[Unread, list[str]] = defaultdict(list)
    for path in sorted((root / "content").rglob("*")):
        if path.is_symlink() or not path.is_file() or path.name.startswith("."):
            continue
        file = path.relative_to(root).as_posix()
        shown, in_name = _check_name(file)
        yield from in_name
        for each in _read(path):
            if isinstance(each, Fault):
                yield each.at(shown)
            elif is_published(path.name) and file != f"content/{logo}":
                unread[each].append(shown)
    for code, files in sorted(unread.items()):
        if files:
            yield _question(code, files)


def _question(code: Unread, files: list[str]) -> Fault:
    names = " ".join(file.removeprefix("content/") for file in files[:_NAMES])
    more = f" และอีก {len(files) - _NAMES} ไฟล์" if len(files) > _NAMES else ""
    return Fault(code, count=len(files), names=f"{names}{more}").at(files[0])


def _check_name(file: str) -> tuple[str, list[Fault]]:
    """Look into each step of a path: all of it is part of the address. Return it as it may be shown, and the faults."""
    steps, faults = [], []
    for step in file.split("/"):
        found = find_personal(step)
        steps.append(show_masked(step, found))
        for fault in personal_data_faults(step):
            sure = fault.severity is Severity.ERROR
            faults.append(Fault("personal_file_name" if sure else fault.code, ("ชื่อไฟล์",), **fault.words))
    shown = "/".join(steps)
    return shown, [fault.at(shown) for fault in faults]


def _read(path: Path) -> Reading:
    """Read a file by its ending; one that no reader knows is read where it is text."""
    ending = path.suffix.lower()
    if ending in _SAID_BY_READING and path.suffix == ending:
        return
    reader = _READERS.get(ending, _text)
    try:
        if path.stat().st_size > _MAX_BYTES:
            yield "unread_closed"
        else:
            yield from reader(path)
    except (Fault, OSError):
        yield "unread_closed"


_JSON_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")


def _text(path: Path) -> Reading:
    """Read text in any encoding. What a JSON file writes in numbers of characters is read as those."""
    if kind_of_file(path.name) is FileKind.PICTURE:
        yield "unread_pictures"
        return
    data = path.read_bytes()
    if "\0" in decode_what_is_there(data[:1000]) or "\0" in (text := decode_what_is_there(data)):
        yield "unread_kinds"
        return
    if "\ufffd" in text:
        yield "unread_letters"
    if path.suffix.lower() == ".json":
        text = _JSON_ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)
    yield from personal_data_faults(text.replace("\t", "|") if path.suffix.lower() == ".tsv" else text)


def _pdf(path: Path) -> Reading:
    """Read a PDF, which has no lines; one with little Thai is read too, and said to be doubtful."""
    contents = pdf_contents(path)
    for fault in personal_data_faults(f"{contents.text}\n{contents.beside}"):
        yield Fault(fault.code, **fault.words)
    if contents.unread:
        yield "unread_scans" if contents.unread in ("pdf_scan", "pdf_no_thai") else "unread_closed"


def _office(path: Path) -> Reading:
    for fault in personal_data_faults(office_text(path)):
        yield Fault(fault.code, **fault.words)


def _workbook(path: Path) -> Reading:
    """Read the cells, each named in its fault, and what a workbook says beside them."""
    for title, text in workbook_sheets(path):
        for each in find_personal(text):
            cell = cell_name(text, each.start, each.line)
            yield Fault(f"personal_{each.kind}", (f"แผ่น {title} ช่อง {cell}",), text=each.masked)
        for fault in personal_data_faults(title):
            yield Fault(fault.code, ("ชื่อแผ่น",), **fault.words)
    yield from _office(path)


_READERS: dict[str, Callable[[Path], Reading]] = {
    ".pdf": _pdf, ".docx": _office, ".docm": _office, ".pptx": _office, ".xlsx": _workbook, ".xlsm": _workbook,
}  # fmt: skip
