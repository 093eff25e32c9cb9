"""Personal data in what is about to be published: text documents and PDFs below content/.

Knows which files hold text that the site publishes and its search prints. Must not know how personal data
looks (`text.personal_data`). Scans and pictures are not looked into, and names are not looked for: nobody should take
silence for proof.
"""

from collections.abc import Iterator
from pathlib import Path

from oit.faults import Fault
from oit.model import FileKind, kind_of_file
from oit.text.decoding import decode
from oit.text.pdf import pdf_text
from oit.text.personal_data import personal_data_faults


def check_published_texts(root: Path) -> Iterator[Fault]:
    """Yield a fault for each citizen id, private mobile number and private e-mail address."""
    for path in sorted((root / "content").rglob("*")):
        if not path.is_file() or path.is_symlink():
            continue
        file = path.relative_to(root).as_posix()
        kind = kind_of_file(path.name)  # data files and pages are looked into as they are read (`source_files`)
        if kind is FileKind.TEXT:
            try:
                yield from (fault.at(file) for fault in personal_data_faults(decode(path.read_bytes())))
            except (UnicodeDecodeError, OSError):
                continue  # no text that a reader could read either
        elif kind is FileKind.PDF:
            for fault in personal_data_faults(pdf_text(path)):
                yield Fault(fault.code, **fault.words).at(file)  # a PDF has no lines
