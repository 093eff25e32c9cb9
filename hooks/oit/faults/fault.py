"""One fault: what is wrong, where, and the words for the blanks of its sentence.

Knows how a fault is told to an official. Must not know what the data means or who found the fault.
It is raised where reading cannot go on, and yielded where every fault of a file is wanted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import cached_property
from typing import TypeAlias

from oit.faults.sentences import SENTENCES

Place: TypeAlias = tuple[str | int, ...]
"""The way to a value in a record: names of fields, and places in lists counted from 0."""


class Severity(StrEnum):
    """How much a fault weighs: an error stops publishing, a question does not."""

    ERROR = "error"
    QUESTION = "question"


_SEVERITY_NAMES = {Severity.ERROR: "ต้องแก้ไข", Severity.QUESTION: "ควรตรวจสอบ"}
_MAX_QUOTE = 80
"""Characters of a quotation; a hash of 64 must come whole, for it is to be copied."""


class Fault(ValueError):  # noqa: N818  a value as often as an exception
    """What is wrong. `code` is a key of SENTENCES, `words` fill the blanks of its sentence.

    `where` is the place in the record, `file` is relative to the repository, `line` counts from 1; each stays empty
    until somebody knows it (`inside`, `at`). `spot` is shown instead of the line where lines mean nothing to a reader:
    the cell of a spreadsheet.

    Raises:
        KeyError: when shown, if there is no such code or a blank without a word: a fault of the caller.
    """

    def __init__(self, code: str, where: Place = (), /, **words: object) -> None:
        super().__init__(code)
        self.code = code
        self.where = where
        self.words = words
        self.file = ""
        self.line = 0
        self.spot = ""

    def inside(self, *steps: str | int) -> Fault:
        """Return the fault as the record around its own one sees it."""
        return self._with((*steps, *self.where), self.file, self.line, self.spot)

    def at(self, file: str, line: int = 0, spot: str = "") -> Fault:
        """Return the fault with its file, and with its line and spot unless it has them already."""
        return self._with(self.where, file, self.line or line, self.spot or spot)

    def _with(self, where: Place, file: str, line: int, spot: str) -> Fault:
        changed = Fault(self.code, where, **self.words)
        changed.file, changed.line, changed.spot = file, line, spot
        return changed

    @property
    def severity(self) -> Severity:
        """Whether it stops publishing."""
        return Severity.QUESTION if SENTENCES[self.code].question else Severity.ERROR

    @property
    def field(self) -> str:
        """The place as an official finds it: `targets[1].at_least`, counted from 1."""
        name = ""
        for step in self.where:
            name += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if name else str(step)
        return name

    @property
    def what(self) -> str:
        """What is wrong."""
        return self._filled(SENTENCES[self.code].what)

    @property
    def remedy(self) -> str:
        """How to write it."""
        return self._filled(SENTENCES[self.code].remedy)

    def _filled(self, sentence: str) -> str:
        shown = one_line if SENTENCES[self.code].whole else quote
        return sentence.format_map({name: shown(str(value)) for name, value in self.words.items()})

    @property
    def message(self) -> str:
        """Return `field — what is wrong — how to write it`."""
        return " — ".join(part for part in (self.field, self.what, self.remedy) if part)

    def __str__(self) -> str:
        """Return `file บรรทัด line: field — what is wrong — how to write it`; the spot stands where there is one."""
        file = one_line(self.file)
        if self.spot:
            return f"{file} {one_line(self.spot)}: {self.message}"
        return f"{file} บรรทัด {self.line}: {self.message}" if self.line else f"{file}: {self.message}"

    def for_github(self) -> str:
        """Return the workflow command that shows the fault beside its line in a pull request."""
        level = "error" if self.severity is Severity.ERROR else "warning"
        title = _SEVERITY_NAMES[self.severity]
        where = f"file={_property(self.file)},line={max(self.line, 1)},title={_property(title)}"
        return f"::{level} {where}::{_data(self.message)}"

    @cached_property
    def _order(self) -> tuple[str, int, str, str, str]:
        """What it is sorted by; made once, for a file can have thousands of faults."""
        return self.file, self.line, self.spot, self.message, self.code

    def __lt__(self, other: Fault) -> bool:
        return self._order < other._order

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Fault) and self._order == other._order

    def __hash__(self) -> int:
        return hash(self._order)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


_NO_LETTER = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]+")


def one_line(text: str) -> str:
    """Return the text without what ends a line or turns it around.

    GitHub takes a line of a job's output that begins with `::` for a command; the name of a file must not write one.
    """
    return _NO_LETTER.sub(" ", text)


def quote(text: str) -> str:
    """Return the text on one line, cut to a length that keeps a sentence readable."""
    flat = " ".join(one_line(text).split())
    return flat if len(flat) <= _MAX_QUOTE else flat[: _MAX_QUOTE - 1] + "…"


def errors(faults: Iterable[Fault]) -> list[Fault]:
    """Return those that stop publishing."""
    return [each for each in faults if each.severity is Severity.ERROR]


def report(faults: Iterable[Fault]) -> str:
    """Return all faults as text, errors first, each under its heading, with counts."""
    by_severity: dict[Severity, list[Fault]] = {severity: [] for severity in Severity}
    for each in faults:
        by_severity[each.severity].append(each)
    blocks = []
    for severity, name in _SEVERITY_NAMES.items():
        if found := sorted(by_severity[severity]):
            blocks.append("\n".join([f"{name} {len(found)} จุด", *(f"  {each}" for each in found)]))
    return "\n\n".join(blocks)
