"""The bytes of one file -> the record that they hold, and what is wrong with it.

Knows text, YAML and where a head ends. Must not know where files lie, nor other files.
"""

import re
from collections.abc import Iterable, Iterator

from oit.faults import Fault, Place
from oit.file_kind import Kind, RecordType, Typed
from oit.model import Record, first_faults, validate
from oit.model.fields import PARAGRAPHS_LIMIT
from oit.text.file_text import as_text
from oit.text.head_alike import head_alike
from oit.text.near import nearest
from oit.text.personal_data import personal_data_faults
from oit.text.yaml_lines import Lines
from oit.text.yaml_reader import Data, read_yaml


def typed(kind: Kind[RecordType], file: str, data: bytes) -> Typed[RecordType]:
    """The record that the bytes of a file hold, and what is wrong with it."""
    record: RecordType | None = None
    faults: list[Fault] = []
    text = ""
    try:
        text = whole = as_text(data)
        if kind.is_head and (whole := _head(text, kind.record)) == "":
            record, missing = validate(kind.record, {})
            return record, _all_at(file, [*personal_data_faults(text), *(fault.at("", 1) for fault in missing)])
        plain, twice = read_yaml(whole, kind.list_name)
        record, refused = validate(kind.record, plain)
        lines = Lines(whole, kind.list_name)
        if len(whole) > PARAGRAPHS_LIMIT:
            text = _without_lines(text, (line for where in _too_long(plain) for line in lines.span(where)))
        faults = [fault.inside(*lines.place(fault.line)) for fault in personal_data_faults(text)]
        faults += [*first_faults(twice), *(fault.at("", lines.of(fault.where)) for fault in refused)]
    except Fault as fault:
        shown = text if kind.is_head else _without_lines(text, _long_lines(text))
        faults = [*personal_data_faults(shown), fault]
    return record, _all_at(file, faults)


def _too_long(data: Data, where: Place = ()) -> Iterator[Place]:
    """Yield the places of values that no field takes, since they are too long: nobody reads them, nor do we."""
    if isinstance(data, str):
        if len(data) > PARAGRAPHS_LIMIT and len(" ".join(data.split())) > PARAGRAPHS_LIMIT:
            yield where
    elif data is not None:
        for step, part in data.items() if isinstance(data, dict) else enumerate(data):
            yield from _too_long(part, (*where, step))


def _long_lines(text: str) -> Iterator[int]:
    """Yield the numbers of lines of a broken file that hold more than any value may."""
    return (number for number, line in enumerate(text.split("\n"), start=1) if len(line) > PARAGRAPHS_LIMIT)


def _without_lines(text: str, numbers: Iterable[int]) -> str:
    """Return a text in which the lines of these numbers, counted from 1, are empty."""
    left_out = set(numbers)
    if not left_out:
        return text
    return "\n".join("" if number in left_out else line for number, line in enumerate(text.split("\n"), start=1))


def _all_at(file: str, faults: Iterable[Fault]) -> tuple[Fault, ...]:
    return tuple(fault.at(file) for fault in faults)


def _head(text: str, record: type[Record]) -> str:
    """The head of a page.

    Raises:
        Fault: it is not closed, or its text begins with what was meant as one.
    """
    head, shown = cut_head(text)
    known = {name: {name, (field.title or name).lower()} for name, field in record.model_fields.items()}
    names = set[str]().union(*known.values())
    if line := head_alike(shown, known, lambda name: name.lower() in names or nearest(name, known) is not None):
        raise Fault("head_place").at("", line)
    return head


_OPENED = re.compile(r"---[ \t]*\n")
_CLOSED = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.M)
_BREAKS = re.compile(r"\r\n?")


def cut_head(text: str) -> tuple[str, str]:
    """Part a Markdown page into its head and its text, whatever ends its lines (Windows, old Macs).

    The head is "" where there is none, or nothing in it; both parts begin with as many empty lines as it takes for
    their lines to keep their numbers. Whoever publishes a page asks here and nowhere else what is head and what is
    text: the generator would take `Tel: …` on the first line for a head, and print an empty one.

    Raises:
        Fault: the head is not closed, and would be shown to the public as text.
    """
    text = _BREAKS.sub("\n", text)
    opened = _OPENED.match(text)
    if not opened:
        return "", text
    closed = _CLOSED.search(text, opened.end())
    if not closed:
        raise Fault("head_open").at("", 1)
    head = text[opened.end() : closed.start()]
    lines = text.count("\n", 0, closed.end())
    return f"\n{head}" if head.strip() else "", "\n" * lines + text[closed.end() :]
