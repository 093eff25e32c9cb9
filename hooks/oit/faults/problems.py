"""What is wrong, where, and how to mend it: one Thai sentence each.

Knows the sentences. Must not know where a problem was found or what the data means.
A problem is named by a code; whoever finds it gives the code and the words that fill its blanks.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from oit.faults.sentences import SENTENCES


class Severity(StrEnum):
    """How much a problem weighs: an error stops publishing, a question does not."""

    ERROR = "error"
    QUESTION = "question"


_SEVERITY_NAMES = {Severity.ERROR: "ต้องแก้ไข", Severity.QUESTION: "ควรตรวจสอบ"}
_MAX_QUOTE = 80
"""Characters of a quotation; a hash of 64 must come whole, for it is to be copied."""


@dataclass(frozen=True, order=True)
class Problem:
    """One problem. `file` is relative to the repository; `line` counts from 1, 0 where no line applies."""

    file: str
    line: int
    field: str
    what: str
    remedy: str
    severity: Severity = Severity.ERROR
    code: str = ""

    def __str__(self) -> str:
        """Return `file บรรทัด line: field — what is wrong — how to write it`."""
        place = f"{self.file} บรรทัด {self.line}" if self.line else self.file
        body = " — ".join(part for part in (self.field, self.what, self.remedy) if part)
        return f"{place}: {body}"

    def for_github(self) -> str:
        """Return the workflow command that shows the problem beside its line in a pull request."""
        level = "error" if self.severity is Severity.ERROR else "warning"
        title = _SEVERITY_NAMES[self.severity]
        message = " — ".join(part for part in (self.field, self.what, self.remedy) if part)
        where = f"file={_property(self.file)},line={max(self.line, 1)},title={_property(title)}"
        return f"::{level} {where}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def problem(code: str, file: str, line: int, field: str, /, **context: object) -> Problem:
    """Build the problem named by `code`; `context` fills the blanks of its sentence.

    Raises:
        KeyError: no such code, or a blank without a word: a fault of the caller.
    """
    sentence = SENTENCES[code]
    words = {name: quote(str(value)) for name, value in context.items()}
    return Problem(
        file=file,
        line=line,
        field=field,
        what=sentence.what.format(**words),
        remedy=sentence.remedy.format(**words),
        severity=Severity.QUESTION if sentence.question else Severity.ERROR,
        code=code,
    )


def quote(text: str) -> str:
    """Return the text on one line, cut to a length that keeps a sentence readable."""
    flat = " ".join(text.split())
    return flat if len(flat) <= _MAX_QUOTE else flat[: _MAX_QUOTE - 1] + "…"


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Return those that stop publishing."""
    return [each for each in problems if each.severity is Severity.ERROR]


def report(problems: Iterable[Problem]) -> str:
    """Return all problems as text, errors first, each under its heading, with counts."""
    by_severity: dict[Severity, list[Problem]] = {severity: [] for severity in Severity}
    for each in problems:
        by_severity[each.severity].append(each)
    blocks = []
    for severity, name in _SEVERITY_NAMES.items():
        if found := sorted(by_severity[severity]):
            blocks.append("\n".join([f"{name} {len(found)} จุด", *(f"  {each}" for each in found)]))
    return "\n\n".join(blocks)
