"""Helpers of the tests of exports: the files of an office, asked for as the site asks for them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from oit.collection import Collection
from oit.exports.all_exports import all_exports, all_tables
from oit.exports.export import AnyTable, Export
from oit.exports.source import Source
from oit.loading import load

HOST = "https://sommut.go.th"


def source(office: Collection) -> Source:
    return Source(office, lambda address: HOST + address)


def tables(office: Collection) -> dict[str, AnyTable]:
    return {table.name: table for table in all_tables(source(office))}


def exports(office: Collection) -> dict[str, Export]:
    """Every file by its address."""
    made = source(office)
    return {export.address: export for export in all_exports(made, all_tables(made))}


def rows(office: Collection, name: str) -> list[dict[str, Any]]:
    """The rows of a table as programs read them."""
    found: list[dict[str, Any]] = json.loads(tables(office)[name].exports[2].content)
    return found


def changed(root: Path, file: str, *edits: tuple[str, str]) -> Collection:
    """Return the office at a folder once a file of it was edited; a first text of '' is put at its end."""
    path = root / file
    text = path.read_text(encoding="utf-8")
    for before, after in edits:
        assert before in text, file
        text = text.replace(before, after) if before else text + after
    path.write_text(text, encoding="utf-8")
    return load(root)[0]
