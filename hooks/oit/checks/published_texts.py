"""Personal data in what is about to be published: every file below content/, its name and what it says.

Knows which kind of file is read by what, and says which could not be read: by its kind and how it begins, not by
guessing from its bytes. Must not know how personal data looks (`text.personal_data`). Pictures and scans are not
looked into, and that is said, so that nobody takes silence for proof; names of persons are not looked for. Data files
and Markdown pages are looked into as they are read, in `source_files`.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

from oit.faults import Fault, Severity
from oit.kept import NOTHING_KEPT, Kept, hashed
from oit.model import FileKind, is_published, kind_of_file
from oit.text.decoding import decode_what_is_there
from oit.text.personal_data import find_personal, personal_data_faults, show_masked

Unread = str
"""The code of the question that says why a file was not read, empty where it was."""
Reading = Iterator[Fault | Unread]

_SAID_BY_READING = {".md", ".yml", ".yaml"}
_MAX_BYTES = 50_000_000
_MAX_LETTERS = 10_000_000
_MAX_NUMBERS = 500_000
_NUMBERS = re.compile(r"\d+")
_NAMES = 3
"""How many of the files that were not read are named; the others are counted."""


def check_published_texts(root: Path, logo: str | None = None, kept: Kept = NOTHING_KEPT) -> Iterator[Fault]:
    """Yield a fault for each finding, and one question for each reason why files were not read.

    `logo` is the office's seal, relative to content/: a picture of which everybody knows what it shows. `kept` has what
    was found in the same bytes before.
    """
    unread: dict[Unread, list[str]] = defaultdict(list)
    for path in sorted((root / "content").rglob("*")):
        if path.is_symlink() or not path.is_file() or path.name.startswith("."):
            continue
        file = path.relative_to(root).as_posix()
        shown, in_name = _check_name(file)
        yield from in_name
        for each in _read(path, kept):
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


def _read(path: Path, kept: Kept) -> Reading:
    """Read a file by its ending or its kind; one that is not published is read where it is text."""
    ending, kind = path.suffix.lower(), kind_of_file(path.name)
    if ending in _SAID_BY_READING and path.suffix == ending:
        return
    reader = _BY_ENDING.get(ending) or (_pdf if kind is FileKind.PDF else _text)
    try:
        if path.stat().st_size > _MAX_BYTES:
            yield "unread_closed"
        elif reader is _text and kind in _UNREAD:
            yield _UNREAD[kind]
        else:
            key = hashed(path.name, path.read_bytes())
            yield from kept.small("published texts").get(key, lambda: [*_found(reader, path)])
    except OSError:
        yield "unread_closed"


def _found(reader: Callable[[Path], Reading], path: Path) -> Reading:
    try:
        yield from reader(path)
    except Fault:
        yield "unread_closed"


_JSON_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
_JSON = {".json", ".geojson"}
_NO_TEXT = (
    b"PK\3\4", b"PK\5\6", b"%PDF", b"\xd0\xcf\x11\xe0", b"{\\rtf",
    b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ",
)  # fmt: skip
"""How files begin that are text by their name alone: packages, PDF, old Word, packed files."""


def _text(path: Path) -> Reading:
    """Read text in any encoding. What a JSON file writes in numbers of characters is read as those."""
    data = path.read_bytes()
    if data.startswith(_NO_TEXT):
        yield "unread_kinds"
        return
    text = decode_what_is_there(data)
    if "\0" in text or "\ufffd" in text:
        yield "unread_letters"
    if path.suffix.lower() in _JSON:
        text = _JSON_ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)
    yield from _faults_in(text.replace("\0", "").replace("\t", "|" if path.suffix.lower() == ".tsv" else "\t"))


def _faults_in(text: str) -> list[Fault]:
    """Look into a text, line by line."""
    _refuse_too_long(text)
    return personal_data_faults(text)


def _refuse_too_long(text: str) -> None:
    """Refuse what would take long to look into: digits that stand alone cost most, some 6 µs each.

    Raises:
        Fault: it is too long.
    """
    if len(text) > _MAX_LETTERS or sum(1 for _ in _NUMBERS.finditer(text)) > _MAX_NUMBERS:
        raise Fault("file_too_large", size=len(text), limit=_MAX_LETTERS)


def _without_lines(text: str) -> Iterator[Fault]:
    """Look into the text of what has no lines."""
    return (Fault(fault.code, **fault.words) for fault in _faults_in(text))


def _pdf(path: Path) -> Reading:
    """Read a PDF; one with little Thai is read too, and said to be doubtful."""
    from oit.text.pdf import pdf_contents  # slow to load, as below: only where there is one

    contents = pdf_contents(path)
    yield from _without_lines(f"{contents.text}\n{contents.beside}")
    if contents.unread:
        yield "unread_scans" if contents.unread in ("pdf_scan", "pdf_no_thai") else "unread_closed"


def _office(path: Path) -> Reading:
    """Read what is XML in the package, and say what else is in it."""
    from oit.text.office_files import office_contents

    contents = office_contents(path)
    yield from _without_lines(contents.text)
    if contents.has_pictures:
        yield "unread_office_pictures"
    if contents.has_files:
        yield "unread_office_files"


def _workbook(path: Path) -> Reading:
    """Read the cells, each named in its fault, and what a workbook says beside them."""
    from oit.text.office_files import cell_name, workbook_sheets

    beside = list(_office(path))  # tells what would swell, before a cell is read
    sheets = list(workbook_sheets(path))
    _refuse_too_long("\n".join(text for _, text in sheets))
    for title, text in sheets:
        for each in find_personal(text):
            cell = cell_name(text, each.start, each.line)
            yield Fault(f"personal_{each.kind}", (f"แผ่น {title} ช่อง {cell}",), text=each.masked)
        for fault in personal_data_faults(title):
            yield Fault(fault.code, ("ชื่อแผ่น",), **fault.words)
    yield from beside


_UNREAD: dict[FileKind | None, Unread] = {
    FileKind.OFFICE: "unread_kinds",
    FileKind.PICTURE: "unread_pictures",
    FileKind.MEDIA: "unread_media",
    FileKind.ARCHIVE: "unread_kinds",
}
"""What cannot be read, whatever the file holds, unless `_BY_ENDING` has a reader of it. Every other kind is text; what
no browser is given is read where it is text.
"""
_BY_ENDING: dict[str, Callable[[Path], Reading]] = {
    ".docx": _office, ".docm": _office, ".pptx": _office, ".xlsx": _workbook, ".xlsm": _workbook,
}  # fmt: skip
