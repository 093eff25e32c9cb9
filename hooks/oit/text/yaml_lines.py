"""The line of a value in a YAML text, and the value on a line.

Knows where values begin. Must not know what they say.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property

import yaml

from oit.faults import Fault, Place
from oit.text.yaml_nodes import nodes_of


class Lines:
    """The lines on which the values of a text stand, made when there is a fault to report: good files pay nothing."""

    def __init__(self, text: str, list_name: str = "") -> None:
        self._text = text
        self._list_name = list_name

    def of(self, where: Place) -> int:
        """Return the line of a value, or of the nearest thing around it that exists; 1 in a broken file."""
        return next(line for end in range(len(where), -1, -1) if (line := self._table.get(where[:end])))

    def span(self, where: Place) -> range:
        """Return the lines of a value: from its own to the next on which another value begins."""
        first = self.of(where)
        behind = bisect_right(self._begins, first)
        return range(first, self._begins[behind] if behind < len(self._begins) else len(self._rows) + 1)

    def place(self, line: int) -> Place:
        """Return the way to the value that stands on a line; what is around several, none in a comment."""
        rows = self._rows
        if not 0 < line <= len(rows) or rows[line - 1].lstrip().startswith("#"):
            return ()
        begun = bisect_right(self._begins, line)
        on_line = self._by_line[self._begins[begun - 1]] if begun else [()]
        around = {each[:steps] for each in on_line for steps in range(len(each))}
        leaves = [each for each in on_line if each not in around]
        return leaves[0] if len(leaves) == 1 else tuple(_common(leaves))

    @cached_property
    def _rows(self) -> list[str]:
        return self._text.split("\n")

    @cached_property
    def _by_line(self) -> dict[int, list[Place]]:
        places: dict[int, list[Place]] = {}
        for place, line in self._table.items():
            places.setdefault(line, []).append(place)
        return places

    @cached_property
    def _begins(self) -> list[int]:
        return sorted(self._by_line)

    @cached_property
    def _table(self) -> dict[Place, int]:
        table: dict[Place, int] = {(): 1}
        try:
            node = nodes_of(self._text)
        except Fault:
            return table
        root = (self._list_name,) if self._list_name and isinstance(node, yaml.SequenceNode) else ()
        for place, line in _lines(node, root):
            table.setdefault(place, line)
        return table


def _common(places: list[Place]) -> Iterator[str | int]:
    """Yield the steps that all places begin with."""
    for steps in zip(*places, strict=False):
        if len(set(steps)) > 1:
            return
        yield steps[0]


def _lines(node: yaml.Node | None, where: Place) -> Iterator[tuple[Place, int]]:
    parts: Iterable[tuple[str | int, yaml.Node, yaml.Node]] = ()
    if isinstance(node, yaml.MappingNode):
        parts = ((str(key.value), key, value) for key, value in node.value)
    elif isinstance(node, yaml.SequenceNode):
        parts = ((place, item, item) for place, item in enumerate(node.value))
    for step, marker, value in parts:
        yield (*where, step), marker.start_mark.line + 1
        yield from _lines(value, (*where, step))
