"""Helpers of the tests: a text read as the file of an office is read, its faults as values."""

from __future__ import annotations

from typing import Any

from oit.faults import Fault
from oit.model import validate
from oit.model.record import RecordType
from oit.text.yaml_lines import Lines
from oit.text.yaml_reader import read_yaml


def read(text: str) -> tuple[dict[str, Any], list[Fault]]:
    """Return the data of a text, none where it is refused, and what is wrong with its YAML."""
    try:
        return read_yaml(text)
    except Fault as fault:
        return {}, [fault]


def record_of(kind: type[RecordType], text: str) -> tuple[RecordType | None, list[Fault]]:
    """Return the record of a text, and everything that is wrong with it, each with its line."""
    data, faults = read(text)
    if not data:
        return None, faults
    record, found = validate(kind, data)
    lines = Lines(text)
    return record, [*faults, *(fault.at("f", lines.of(fault.where)) for fault in found)]
