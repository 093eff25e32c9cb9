"""The data of a project to YAML as a careful person writes it: the order of the model, long text in blocks.

Knows how YAML looks. Must not know where data comes from. The same data always gives the same text.
"""

import json
import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import yaml

from oit.importers.draft import REQUIRED
from oit.model import Project, Record, record_in
from oit.text.yaml_nodes import TextLoader

WIDTH = 108
LONG = 4
"""Lines of a field; more than these stand between empty lines."""
SCHEMA = "# yaml-language-server: $schema=../../site/data/schema/project.json"
"""Tells an editor where the schema is, once the site has been built; GitHub's own editor passes over it."""
_PLAIN = re.compile("[ก-๙][ก-๙0-9A-Za-z ()./-]*[ก-๙0-9)]")
"""Texts that every YAML reader takes for themselves, with or without brackets around: most of them."""
_COMMENTS = {"unplaced": ["ข้อความที่ยังไม่รู้ว่าอยู่ช่องใด: ย้ายไปช่องที่ถูกต้อง แล้วลบออกจากที่นี่"]}


def write_project(data: Mapping[str, Any], head: Sequence[str] = ()) -> str:
    """Return the text of a project file; `head` stands above everything."""
    parts: list[list[str]] = []
    for key in Project.model_fields:
        lines = list(_field(Project, key, data.get(key), required=key in REQUIRED))
        if lines:
            parts.append([*remarks(key), *lines])
    text: list[str] = [SCHEMA, *(f"# {words}" for words in head)]
    long_before = False
    for lines in parts:
        if long_before or len(lines) > LONG:
            text.append("")
        text += lines
        long_before = len(lines) > LONG
    return "\n".join(text) + "\n"


def write_part(kind: type[Record] | None, name: str | int, value: Any) -> list[str]:
    """Return the lines of one field of a record, or of one item of a list of such records (its name is its place)."""
    return [line[2:] for line in _item(kind, value)] if isinstance(name, int) else list(_field(kind, name, value))


def remarks(key: str) -> list[str]:
    """Return the comments that stand above a new top-level field."""
    return [f"# {words}" for words in _COMMENTS.get(key, [])]


def _field(kind: type[Record] | None, key: str, value: Any, required: bool = False) -> Iterator[str]:
    if value is None or value in ("", [], {}):
        if required:
            yield f"{key}: # ต้องกรอก"
        elif kind is not None and kind is not Project and key == "other":
            yield f"{key}: null"
        return
    inner = held(kind, key)
    if isinstance(value, Mapping):
        yield from _mapping(inner, key, value, flow=kind is not Project)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        yield f"{key}:"
        for item in value:
            yield from _item(inner, item)
    else:
        yield from _scalar(f"{key}: ", _spelled(value), "  ")


def _mapping(kind: type[Record] | None, key: str, value: Mapping[str, Any], flow: bool) -> Iterator[str]:
    if flow:
        line = f"{key}: {inline(value)}"
        if len(line) <= WIDTH:
            yield line
            return
    yield f"{key}:"
    for name in order(kind, value):
        yield from (f"  {line}" for line in _field(kind, name, value[name]))


def _item(kind: type[Record] | None, item: Any) -> Iterator[str]:
    if not isinstance(item, Mapping):
        yield from _scalar("  - ", str(item), "    ")
        return
    lines = [line for name in order(kind, item) for line in _field(kind, name, item[name])]
    for number, line in enumerate(lines):
        yield f"  {'- ' if number == 0 else '  '}{line}".rstrip()


def held(kind: type[Record] | None, key: str) -> type[Record] | None:
    """Return the kind of record that a field holds; None for texts and free mappings."""
    field = kind.model_fields.get(key) if kind else None
    return record_in(field.annotation) if field else None


def order(kind: type[Record] | None, value: Mapping[Any, Any]) -> list[Any]:
    """Return the keys of a mapping in the order of the model, then those it does not know."""
    known = [name for name in kind.model_fields if name in value] if kind else []
    return known + [name for name in value if name not in known]


def _scalar(before: str, text: str, indent: str) -> Iterator[str]:
    if "\n" in text.strip():
        yield f"{before}|"
        yield from (f"{indent}{line}".rstrip() for line in text.strip().split("\n"))
    elif len(before) + len(text) > WIDTH and " " in text and "  " not in text:
        yield f"{before}>-"
        wrapped = textwrap.wrap(text.strip(), WIDTH, break_long_words=False, break_on_hyphens=False)
        yield from (f"{indent}{line}" for line in wrapped)
    else:
        yield before + inline(text)


_NESTS = re.compile(r"^(?:[\[{!&*]|[-?:](?:\s|$))|:(?:\s|$)")
_NESTS_IN_BRACKETS = re.compile(r"[\[\]{}]")
"""What YAML never reads as the text itself. It is not asked: it follows thousands of brackets until the stack ends."""


def inline(value: Any, flow: bool = False) -> str:
    """Return a value for one line (`flow`: between brackets), in quotes only where YAML would read something else."""
    if value is None:
        return "null"
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{name}: {inline(part, flow=True)}' for name, part in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(inline(part, flow=True) for part in value)}]"
    text = _spelled(value)
    if _PLAIN.fullmatch(text):
        return text
    source = f"[{text}]" if flow else f"- {text}"
    nests = _NESTS.search(text) or (flow and _NESTS_IN_BRACKETS.search(text))
    try:
        # libyaml reads a question mark inside { }, other programs take it for a key
        bare = not nests and yaml.load(source, Loader=TextLoader) == [text] and not (flow and "?" in text)
    except yaml.YAMLError:
        bare = False
    bare = bare and text not in {"~", "null", "Null", "NULL"} and not text.startswith("&")
    if flow and "\n" in text:  # between single quotes a line's end would be a space
        return json.dumps(text, ensure_ascii=False)
    return text if bare else "'" + text.replace("'", "''") + "'"


def _spelled(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
