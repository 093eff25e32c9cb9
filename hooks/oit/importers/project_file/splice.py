"""What a merge adds, put into the text of a project file; every other byte stays as people wrote it.

Knows where values stand in a text. Must not know what was merged or why. A YAML writer would spell untouched lines
its own way, so nothing is written anew: words are put between others, and the result is read back.
"""

import re
from collections.abc import Mapping
from typing import Any, TypeAlias

import yaml

from oit.faults import Fault, errors
from oit.importers.compare import plain
from oit.importers.project_file.writer import LONG, held, inline, order, remarks, write_part
from oit.model import Project, Record, validate
from oit.text.yaml_nodes import TextLoader
from oit.text.yaml_reader import read_yaml

_ONLY_YAML_BREAKS = re.compile("[\x85\u2028\u2029]")
"""YAML ends a line at these; `read_yaml` takes them for spaces, and so must who looks for a place."""
_GAP = re.compile(r"\A(\s*\n|\s*#.*\n)*")
"""Empty lines and comments."""


Kind: TypeAlias = "type[Record] | None"
Part: TypeAlias = tuple[yaml.Node, yaml.Node]
"""A key and its value, or an item of a list twice."""


def add(text: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> str:
    """Return the text of a project file that states `old` with what only `new` states; an older day is replaced.

    Raises:
        Fault: a comment would be lost, or the text would not read as `new`.
    """
    root = yaml.compose(_ONLY_YAML_BREAKS.sub(" ", text), Loader=TextLoader)
    assert isinstance(root, yaml.MappingNode)
    splice = _Splice(text)
    splice.collection(root, Project, old, new)
    added = splice.applied()
    data, twice = read_yaml(added)
    stated, meant = (validate(Project, each)[0] for each in (data, dict(new)))
    if errors(twice) or not stated or not meant or plain(stated) != plain(meant):
        raise Fault("import_existing_unsafe")
    return added


class _Splice:
    """The edits of one text, each a span and the words that take its place."""

    def __init__(self, text: str) -> None:
        self.newline = "\r\n" if "\r\n" in text else "\n"
        self.text = text if text.endswith("\n") else text + self.newline
        self.edits: list[tuple[int, int, str]] = []

    def applied(self) -> str:
        """Return the text with all edits; an empty line below what is new joins one that is there."""
        text = self.text
        self.edits.sort(key=lambda edit: edit[0])
        for start, end, words in reversed(self.edits):
            if words.endswith(self.newline * 2) and (end == len(text) or text.startswith(self.newline, end)):
                words = words.removesuffix(self.newline)
            text = text[:start] + words + text[end:]
        return text

    def collection(self, node: yaml.CollectionNode, kind: Kind, old: Any, new: Any) -> None:
        """Add to a mapping or a list: a new key below the one before it in the model, a new item at the end."""
        listed = isinstance(node, yaml.SequenceNode)
        parts = [(part, part) for part in node.value] if listed else node.value
        there = {place if listed else key.value: (key, value) for place, (key, value) in enumerate(parts)}
        known, wanted = _named(old), _named(new)
        changed = {name: value for name, value in wanted.items() if value != known.get(name)}
        for name, value in [(name, there[name][1]) for name in there if name in changed]:
            if isinstance(value, yaml.CollectionNode) and value.value:
                self.collection(value, kind if listed else held(kind, str(name)), known.get(name), wanted[name])
            else:
                self._replace(node, kind, value, name, wanted[name])
        above = parts[0]
        for name in order(kind, {**there, **changed}):  # last: what grows inside a part stands above what is below it
            above = there.get(name, above)
            if name not in there:
                self._insert(node, kind, above, name, wanted[name])

    def _insert(self, node: yaml.CollectionNode, kind: Kind, above: Part, name: str | int, value: Any) -> None:
        """Put a new part of a collection below the one above."""
        end = self._end(above[1])
        if node.flow_style:
            key = "" if isinstance(name, int) else f"{name}: "
            self.edits.append((end, end, f", {key}{inline(value, flow=True)}"))
            return
        lines = write_part(kind, name, value)
        place = self._below(end, node.start_mark.column)
        if kind is Project:
            long = len(lines) > LONG
            spaced = long or self.text.count("\n", above[0].start_mark.index, end) >= LONG
            lines = [*[""] * spaced, *remarks(str(name)), *lines, *[""] * long]
        self._lines(place, node.start_mark.column, lines)

    def _replace(self, node: yaml.CollectionNode, kind: Kind, part: yaml.Node, name: str | int, value: Any) -> None:
        """Put a value where a file says nothing, or an older day."""
        start = len(self.text[: part.start_mark.index].rstrip(" \t"))
        end = max(start, self._end(part))
        if "#" in self.text[start:end]:
            raise Fault("import_existing_unsafe")
        prefix = "-" if isinstance(name, int) else f"{name}:"
        head, *lines = write_part(kind, name, value)
        place = self._below(end, node.start_mark.column + 1)
        taken_in = lines and head != prefix and self.text.count("\n", end, place) > 1  # comments, by a text in a block
        if node.flow_style or taken_in:
            head, lines = f"{prefix} {inline(value, flow=True)}", []
        self.edits.append((start, end, head.removeprefix(prefix)))
        self._lines(place, node.start_mark.column, lines)

    def _lines(self, place: int, column: int, lines: list[str]) -> None:
        self.edits.append((place, place, "".join((" " * column + line).rstrip() + self.newline for line in lines)))

    def _end(self, node: yaml.Node) -> int:
        """Return where the last character of a value stands; YAML lets a block end only where the next one starts."""
        if isinstance(node, yaml.CollectionNode) and node.value and not node.flow_style:
            return self._end(node.value[-1] if isinstance(node, yaml.SequenceNode) else node.value[-1][1])
        return len(self.text[: node.end_mark.index].rstrip())

    def _below(self, end: int, column: int) -> int:
        """Return the start of the line below what ends there, and below the comments that belong to it.

        Those stand further in than what follows, or an empty line parts them from what follows.
        """
        place = self.text.find("\n", end) + 1
        if not place:  # the value of a key without a colon: it has no place
            raise Fault("import_existing_unsafe")
        ahead = self.text[place:]
        follows = _GAP.sub("", ahead, count=1)
        outer = len(follows) - len(follows.lstrip(" "))
        parted = rf"(?:(?: {{{column},}}#.*\n)*(?=\s*\n|\Z))?"
        inside = rf"(?:(?:\s*\n)? {{{max(column, outer + 1)},}}#.*\n)*"
        return len(self.text) - len(re.sub(rf"\A{parted}{inside}", "", ahead, count=1))


def _named(value: Any) -> dict[Any, Any]:
    """Return a mapping's values by key, a list's by place."""
    return dict(enumerate(value)) if isinstance(value, list) else dict(value or {})
