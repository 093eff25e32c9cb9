"""YAML text to plain data, strictly: every value stays the text that was typed.

Knows YAML. Must not know what the data means: `no`, `12:30`, `0123` and dates are text here, and the model
types them. Anchors, tags, several documents and duplicate keys are refused: a file says what a reader sees.
"""

from collections.abc import Iterable
from typing import TypeAlias

import yaml

from oit.faults import Fault, Place
from oit.text.yaml_lost import NULLS, lost_before, lost_behind, lost_behind_colon, parted_digits
from oit.text.yaml_nodes import MAX_DEPTH, TAGS, nodes_of, refused

Data: TypeAlias = "str | list[Data] | dict[str, Data] | None"


def read_yaml(text: str, list_name: str = "") -> tuple[dict[str, Data], list[Fault]]:
    """Turn the text of a file into a mapping, and say which keys are written twice: the first one counts.

    `list_name` is the key that a file gets which is a list and no mapping, "" where lists are refused.

    Raises:
        Fault: the YAML is broken, or holds what a reader does not see. The fault has its line.
    """
    node = nodes_of(text)
    if node is None and list_name:
        return {}, []
    if node is None:
        raise Fault("file_empty")
    walk = _Walk(text)
    if list_name and isinstance(node, yaml.SequenceNode):
        return {list_name: walk.plain(node, (list_name,))}, walk.faults
    if not isinstance(node, yaml.MappingNode):
        raise refused("file_not_mapping", node)
    return walk.mapping(node, ()), walk.faults


class _Walk:
    """One pass over the nodes of a file: plain data, the keys written twice, and values that lost a part."""

    def __init__(self, text: str) -> None:
        self.faults: list[Fault] = []
        self._lines = text.split("\n") if "!" in text or "#" in text else []

    def plain(self, node: yaml.Node, where: Place) -> Data:
        if node.tag not in TAGS:
            raise refused("yaml_tag", node)
        if self._lines and self._from(node.start_mark).startswith("!"):  # says nothing: `! ด่วน` is read as `ด่วน`
            raise refused("yaml_tag", node)
        if len(where) > MAX_DEPTH:
            raise refused("yaml_depth", node)
        if self._lines:
            is_block = isinstance(node, yaml.ScalarNode) and node.style in ("|", ">")
            self._ask_of_lost(lost_behind(node, self._from), where, "yaml_hash_block" if is_block else "yaml_hash")
        if isinstance(node, yaml.ScalarNode):
            return None if node.value in NULLS and node.style not in ("'", '"') else str(node.value)
        if isinstance(node, yaml.SequenceNode):
            self._ask_of_digits(node, node.value, where)
            for place, child in enumerate(node.value if self._lines else ()):
                self._ask_of_lost(lost_before(child, self._lines), (*where, place))
            return [self.plain(child, (*where, place)) for place, child in enumerate(node.value)]
        return self.mapping(node, where)

    def _from(self, mark: yaml.Mark) -> str:
        """What stands on a line from a mark on; nothing in a file that holds neither `!` nor `#`."""
        return self._lines[mark.line][mark.column :] if mark.line < len(self._lines) else ""

    def _ask_of_lost(self, lost: Iterable[tuple[int, str]], where: Place, code: str = "yaml_hash") -> None:
        self.faults += [Fault(code, where, text=text.strip()).at("", line + 1) for line, text in lost]

    def _ask_of_digits(self, node: yaml.CollectionNode, parts: Iterable[yaml.Node], where: Place) -> None:
        """Ask about a comma that parted digits inside brackets."""
        if node.flow_style and (told := parted_digits(parts)):
            self.faults.append(Fault("yaml_digits", where, text=told).at("", node.start_mark.line + 1))

    def mapping(self, node: yaml.Node, where: Place) -> dict[str, Data]:
        if isinstance(node, yaml.MappingNode):
            self._ask_of_digits(node, [part for pair in node.value for part in pair if part.value], where)
        lines: dict[str, int] = {}
        data: dict[str, Data] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                raise refused("yaml_key", key_node)
            if self._lines and self._from(key_node.start_mark).startswith("!"):
                raise refused("yaml_tag", key_node)
            key, line = str(key_node.value), key_node.start_mark.line + 1
            if self._lines and value_node.start_mark.line >= line:
                cut = lost_behind_colon(self._from(key_node.end_mark))
                self._ask_of_lost([(line - 1, cut)] if cut else [], (*where, key))
            value = self.plain(value_node, (*where, key))
            if key in lines:
                self.faults.append(Fault("duplicate_key", (*where, key), first=lines[key]).at("", line))
                continue
            lines[key], data[key] = line, value
        return data
