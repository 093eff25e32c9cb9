"""YAML text to plain data, strictly: every value stays the text that was typed.

Knows YAML. Must not know what the data means: `no`, `12:30`, `0123` and dates are text here, and the model
types them. Anchors, tags, several documents and duplicate keys are refused: a file says what a reader sees.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TypeAlias

import yaml

from oit.faults.problems import Problem, problem

Data: TypeAlias = "str | list[Data] | dict[str, Data] | None"
Location: TypeAlias = tuple[str | int, ...]

MAX_BYTES = 1_000_000
MAX_DEPTH = 20
_NULLS = {"", "~", "null", "Null", "NULL"}

_Loader: type = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # the base loader gives every scalar as text


class _RefusedError(Exception):
    def __init__(self, code: str, node: yaml.Node, **context: object) -> None:
        super().__init__(code)
        self.code, self.node, self.context = code, node, context


def read_text(path: Path, file: str) -> tuple[str, list[Problem]]:
    """Read a UTF-8 file; `file` is the name shown in problems. The text is empty when there is a problem."""
    try:
        if path.stat().st_size > MAX_BYTES:
            size = f"{path.stat().st_size:,}"
            return "", [problem("file_too_large", file, 0, "", size=size, limit=f"{MAX_BYTES:,}")]
        return path.read_bytes().decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        return "", [problem("file_encoding", file, line, "")]
    except OSError as error:
        return "", [problem("file_unreadable", file, 0, "", text=error.strerror or type(error).__name__)]


_ONLY_YAML_BREAKS = dict.fromkeys(map(ord, "\x85\u2028\u2029"), " ")
"""YAML ends a line at these, editors and GitHub do not: left in, every line number after them would be wrong."""


def read_yaml(text: str, file: str) -> tuple[dict[str, Data], list[Problem]]:
    """Turn the text of a file into a mapping; the mapping is empty when the YAML itself is broken."""
    text = text.translate(_ONLY_YAML_BREAKS)
    try:
        refused = _refused_early(text)
        node = None if refused else yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        return {}, [_yaml_problem(error, text, file)]
    if refused:
        code, line = refused
        return {}, [problem(code, file, line, "")]
    if node is None:
        return {}, [problem("file_empty", file, 0, "")]
    if not isinstance(node, yaml.MappingNode):
        return {}, [problem("file_not_mapping", file, node.start_mark.line + 1, "")]
    walk = _Walk(file)
    try:
        data = walk.plain(node, ())
    except _RefusedError as refusal:
        line = refusal.node.start_mark.line + 1
        return {}, [problem(refusal.code, file, line, "", **refusal.context), *walk.problems]
    assert isinstance(data, dict)
    return data, walk.problems


_DEEP = re.compile(r"^[ \t:?-]{100}", re.M)
"""Every level of nesting takes a bracket or a place at the start of a line."""


def _refused_early(text: str) -> tuple[str, int] | None:
    """Code and line of what must not reach the composer, which nests on the C stack and crashes the process there.

    An anchor is refused here too: nodes do not show it, and it would swallow a word of the text.
    Most files hold neither, and are not parsed twice.
    """
    if "&" not in text and text.count("[") + text.count("{") < 100 and not _DEEP.search(text):
        return None
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        line = event.start_mark.line + 1 if event.start_mark else 0
        if getattr(event, "anchor", None):
            return "yaml_alias", line
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            return "yaml_depth", line
    return None


class _Walk:
    """One pass over the nodes of a file: plain data, and the problems met on the way."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.seen: set[int] = set()

    def plain(self, node: yaml.Node, where: Location) -> Data:
        if id(node) in self.seen:
            raise _RefusedError("yaml_alias", node)
        self.seen.add(id(node))
        if not node.tag.startswith("tag:yaml.org,2002:") or node.tag.rsplit(":", 1)[1] not in _TAGS:
            raise _RefusedError("yaml_tag", node)
        if len(where) > MAX_DEPTH:
            raise _RefusedError("yaml_depth", node)
        if isinstance(node, yaml.ScalarNode):
            return None if node.value in _NULLS and node.style not in ("'", '"') else str(node.value)
        if isinstance(node, yaml.SequenceNode):
            return [self.plain(child, (*where, place)) for place, child in enumerate(node.value)]
        return self._mapping(node, where)

    def _mapping(self, node: yaml.Node, where: Location) -> dict[str, Data]:
        lines: dict[str, int] = {}
        data: dict[str, Data] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                raise _RefusedError("yaml_key", key_node)
            key, line = str(key_node.value), key_node.start_mark.line + 1
            value = self.plain(value_node, (*where, key))
            if key in lines:
                name = field_name((*where, key))
                self.problems.append(problem("duplicate_key", self.file, line, name, first=lines[key]))
                continue
            lines[key], data[key] = line, value
        return data


_TAGS = {"str", "seq", "map"}


def field_name(where: Location) -> str:
    """Return the place of a value as an official finds it: `targets[1].at_least`, counted from 1."""
    name = ""
    for step in where:
        name += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if name else str(step)
    return name


def line_of(text: str, where: Location) -> int:
    """Return the line of a value, or of the nearest thing around it that exists; 1 in a broken file.

    Only called when there is a problem to report: good files pay nothing for it.
    """
    try:
        node = yaml.compose(text.translate(_ONLY_YAML_BREAKS), Loader=_Loader)
    except yaml.YAMLError:
        return 1
    line = 1
    for step in where:
        if isinstance(node, yaml.MappingNode):
            found = [(key, value) for key, value in node.value if key.value == step]
            if not found:
                break
            key_node, node = found[0]
            line = key_node.start_mark.line + 1
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
            line = node.start_mark.line + 1
        else:
            break
    return line


# What libyaml says (its wording is stable since 0.1.4) and the code of our sentence for it.
_MESSAGES = (
    ("cannot start any token", "yaml_reserved"),
    ("mapping values are not allowed", "yaml_colon"),
    ("could not find expected ':'", "yaml_no_colon"),
    ("unexpected end of stream", "yaml_quote"),
    ("expected ',' or", "yaml_bracket"),
    ("did not find expected node content", "yaml_bracket"),
    ("did not find expected <document start>", "yaml_documents"),
    ("but found another document", "yaml_documents"),
    ("expected alphabetic or numeric character", "yaml_alias"),
    ("found undefined alias", "yaml_alias"),
    ("undefined tag handle", "yaml_tag"),
    ("while scanning a tag", "yaml_tag"),
    ("did not find expected key", "yaml_indent"),
    ("did not find expected '-' indicator", "yaml_indent"),
    ("block sequence entries are not allowed", "yaml_indent"),
    ("mapping keys are not allowed", "yaml_indent"),
    ("unexpected indent", "yaml_indent"),
    ("control characters are not allowed", "file_control_character"),
    ("special characters are not allowed", "file_control_character"),
)


def _yaml_problem(error: yaml.YAMLError, text: str, file: str) -> Problem:
    message = str(error)
    code = next((code for words, code in _MESSAGES if words in message), "yaml_other")
    if code == "file_control_character":
        return problem(code, file, _control_line(text), "")
    mark = getattr(error, "problem_mark", None)
    if code in {"yaml_quote", "yaml_bracket"}:  # to be mended where it was opened, not where the file ended
        mark = getattr(error, "context_mark", None) or mark
    lines = text.rstrip().split("\n")
    number = min(mark.line + 1, len(lines)) if mark else 1
    if opened := _open_quote(lines[:number]):
        return problem("yaml_quote", file, opened, "")
    before, source = lines[number - 2] if number > 1 else "", lines[number - 1]
    if code in {"yaml_colon", "yaml_no_colon"} and (glued := _GLUED.match(before) or _GLUED.match(source)):
        line = number - (glued.string is before)
        return problem("yaml_space", file, line, "", key=glued[1], text=glued[2])
    return problem(_sharper(code, before, source), file, number, "", text=source.split(":", 1)[-1].strip())


_OPEN_QUOTE = re.compile(r"""\s*(?:- )?[A-Za-z_]\w*:\s+(["'])(?!.*\1)""")


def _open_quote(lines: list[str]) -> int:
    """The first line whose value opens a quotation mark that the same line does not close; 0 where there is none.

    Such a value runs on to the next mark, and YAML then complains of that place, far below.
    """
    return next((number for number, line in enumerate(lines, start=1) if _OPEN_QUOTE.match(line)), 0)


_GLUED = re.compile(r"\s*(?:- )?([A-Za-z_]\w*):(?!//)([^\s:].*)")  # a field's name with its value glued to the colon


def _sharper(code: str, before: str, source: str) -> str:
    """What libyaml calls by one name but an official mends in different ways."""
    if "\t" in _indent(source):
        return "yaml_tab"
    if any(re.search(r":\s+-\s*$", line) for line in (before, source)):
        return "yaml_dash"
    if re.search(r""":\s*(["']).*\1\s*[^\s#,\]}]""", source):
        return "yaml_after_quote"
    if code == "yaml_colon" and source.count(":") == 1:
        return "yaml_indent" if len(_indent(source)) > len(_indent(before)) else "yaml_no_colon"
    return code


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _control_line(text: str) -> int:
    for number, line in enumerate(text.split("\n"), start=1):
        if any((ord(c) < 32 and c not in "\t\r") or (127 <= ord(c) < 160 and c != "\x85") for c in line):
            return number
    return 1
