"""YAML text to plain data, strictly: every value stays the text that was typed.

Knows YAML. Must not know what the data means: `no`, `12:30`, `0123` and dates are text here, and the model
types them. Anchors, tags, several documents and duplicate keys are refused: a file says what a reader sees.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import TypeAlias

import yaml
from yaml.reader import ReaderError

from oit.faults import Fault, Place, why

Data: TypeAlias = "str | list[Data] | dict[str, Data] | None"

MAX_BYTES = 1_000_000
MAX_DEPTH = 20
MAX_VALUES = 50_000
"""Names of fields, values and brackets of one file: a project of a thousand dated entries has a tenth."""
_NULLS = {"", "~", "null", "Null", "NULL"}

_TAG_OF = {
    yaml.ScalarNode: "tag:yaml.org,2002:str",
    yaml.SequenceNode: "tag:yaml.org,2002:seq",
    yaml.MappingNode: "tag:yaml.org,2002:map",
}


class TextLoader(getattr(yaml, "CBaseLoader", yaml.BaseLoader)):  # type: ignore[misc]
    """Gives every scalar as the text that was typed, in C where libyaml is there.

    What a value is depends on nothing around it: to ask for each of them takes a third of the time.
    """

    def descend_resolver(self, current_node: yaml.Node, current_index: object) -> None:
        """Nothing: no tag depends on the place."""

    def ascend_resolver(self) -> None:
        """Nothing: no tag depends on the place."""

    def resolve(self, kind: type[yaml.Node], value: object, implicit: object) -> str:  # noqa: ARG002
        """Return the tag of a value that has none."""
        return _TAG_OF[kind]


def read_text(path: Path, limit: int = MAX_BYTES) -> str:
    """Return the text of a UTF-8 file of at most `limit` bytes.

    Raises:
        Fault: too large, not UTF-8, or not to be opened.
    """
    return as_text(read_bytes(path, limit))


def read_bytes(path: Path, limit: int = MAX_BYTES) -> bytes:
    """Return the bytes of a file.

    Raises:
        Fault: too large, or not to be opened.
    """
    try:
        size = path.stat().st_size
        if size > limit:
            raise Fault("file_too_large", size=f"{size:,}", limit=f"{limit:,}")
        return path.read_bytes()
    except OSError as error:
        raise Fault("file_unreadable", text=why(error)) from None


def as_text(data: bytes) -> str:
    """Return the text that the bytes of a file are.

    Raises:
        Fault: not UTF-8.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise Fault("file_encoding").at("", line) from None


_ONLY_YAML_BREAKS = re.compile("[\x85\u2028\u2029]")
"""YAML ends a line at these, editors and GitHub do not: left in, every line number after them would be wrong."""


def read_yaml(text: str, list_name: str = "") -> tuple[dict[str, Data], list[Fault]]:
    """Turn the text of a file into a mapping, and say which keys are written twice: the first one counts.

    `list_name` is the key that a file gets which is a list and no mapping, "" where lists are refused.

    Raises:
        Fault: the YAML is broken, or holds what a reader does not see. The fault has its line.
    """
    text = _ONLY_YAML_BREAKS.sub(" ", text)
    try:
        _refuse_early(text)
        node = yaml.compose(text, Loader=TextLoader)
    except ReaderError:
        raise Fault("file_control_character").at("", _unprintable_line(text)) from None
    except yaml.MarkedYAMLError as error:
        raise _yaml_fault(error, text) from None
    if node is None and list_name:
        return {}, []
    if node is None:
        raise Fault("file_empty")
    walk = _Walk(text)
    if list_name and isinstance(node, yaml.SequenceNode):
        return {list_name: walk.plain(node, (list_name,))}, walk.faults
    if not isinstance(node, yaml.MappingNode):
        raise _refused("file_not_mapping", node)
    return walk.mapping(node, ()), walk.faults


def _refused(code: str, what: yaml.Node | yaml.Event) -> Fault:
    return Fault(code).at("", what.start_mark.line + 1 if what.start_mark else 1)


_DEEP = re.compile(r"^[ \t:?-]{100}", re.M)
"""Every level of nesting takes a bracket or a place at the start of a line."""


def _refuse_early(text: str) -> None:
    """Refuse what must not reach the composer, which nests on the C stack and crashes the process there.

    An anchor is refused here too: nodes do not show it, and it would swallow a word of the text. So is a file of so
    many values that each further step would take seconds. Most files hold none of these, and are not parsed twice.
    """
    crowded = sum(map(text.count, ("\n", ",", ": ", "- "))) > MAX_VALUES
    if "&" not in text and text.count("[") + text.count("{") < 100 and not crowded and not _DEEP.search(text):
        return
    depth = 0
    for number, event in enumerate(yaml.parse(text, Loader=TextLoader)):
        if number > MAX_VALUES:
            raise Fault("yaml_many", limit=f"{MAX_VALUES:,}")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if getattr(event, "anchor", None):
            raise _refused("yaml_alias", event)
        if depth > MAX_DEPTH:
            raise _refused("yaml_depth", event)


class _Walk:
    """One pass over the nodes of a file: plain data, the keys written twice, and values that lost a part."""

    def __init__(self, text: str) -> None:
        self.faults: list[Fault] = []
        self._lines = text.split("\n") if "!" in text or "#" in text else []

    def plain(self, node: yaml.Node, where: Place) -> Data:
        if node.tag not in _TAGS:
            raise _refused("yaml_tag", node)
        if self._lines and self._from(node.start_mark).startswith(
            "!"
        ):  # a tag that says nothing: `! ด่วน` is read as `ด่วน`
            raise _refused("yaml_tag", node)
        if len(where) > MAX_DEPTH:
            raise _refused("yaml_depth", node)
        if self._lines:
            is_block = isinstance(node, yaml.ScalarNode) and node.style in ("|", ">")
            self._ask_of_lost(_lost(node, self._from), where, "yaml_hash_block" if is_block else "yaml_hash")
        if isinstance(node, yaml.ScalarNode):
            return None if node.value in _NULLS and node.style not in ("'", '"') else str(node.value)
        if isinstance(node, yaml.SequenceNode):
            self._ask_of_digits(node, node.value, where)
            for place, child in enumerate(node.value if self._lines else ()):
                self._ask_of_lost(_lost_before(child, self._lines), (*where, place))
            return [self.plain(child, (*where, place)) for place, child in enumerate(node.value)]
        return self.mapping(node, where)

    def _from(self, mark: yaml.Mark) -> str:
        """What stands on a line from a mark on; nothing in a file that holds neither `!` nor `#`."""
        return self._lines[mark.line][mark.column :] if mark.line < len(self._lines) else ""

    def _ask_of_lost(self, lost: Iterable[tuple[int, str]], where: Place, code: str = "yaml_hash") -> None:
        self.faults += [Fault(code, where, text=text.strip()).at("", line + 1) for line, text in lost]

    def _ask_of_digits(self, node: yaml.CollectionNode, parts: Iterable[yaml.Node], where: Place) -> None:
        """Ask about a comma that parted digits inside brackets: `[ก 1,850 ราย]` is two items to YAML alone."""
        if not node.flow_style:
            return
        told = ""
        for before, after in pairwise(part for part in parts if isinstance(part, yaml.ScalarNode)):
            near = after.start_mark.index - before.end_mark.index == 1 and not before.style and not after.style
            if near and _HUNDREDS.search(str(before.value)) and _THOUSANDS.match(str(after.value)):
                told = f"{told or before.value},{after.value}"
            elif told:
                break
        if told:
            self.faults.append(Fault("yaml_digits", where, text=told).at("", node.start_mark.line + 1))

    def mapping(self, node: yaml.Node, where: Place) -> dict[str, Data]:
        if isinstance(node, yaml.MappingNode):
            self._ask_of_digits(node, [part for pair in node.value for part in pair if part.value], where)
        lines: dict[str, int] = {}
        data: dict[str, Data] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                raise _refused("yaml_key", key_node)
            if self._lines and self._from(key_node.start_mark).startswith("!"):
                raise _refused("yaml_tag", key_node)
            key, line = str(key_node.value), key_node.start_mark.line + 1
            if self._lines and value_node.start_mark.line >= line:
                cut = _BEHIND_COLON.match(self._from(key_node.end_mark))
                self._ask_of_lost([(line - 1, cut[1])] if cut else [], (*where, key))
            value = self.plain(value_node, (*where, key))
            if key in lines:
                self.faults.append(Fault("duplicate_key", (*where, key), first=lines[key]).at("", line))
                continue
            lines[key], data[key] = line, value
        return data


def _lost(node: yaml.Node, text_from: Callable[[yaml.Mark], str]) -> Iterator[tuple[int, str]]:
    """Yield what a ` #` takes from a value, with its line from 0: all behind it.

    A remark behind no value is a remark, and so is one behind a quotation mark or bracket that is closed: both say
    where the value ends. Behind the mark of a text of several lines (`|`) nothing is read, so all is asked about.
    """
    if not isinstance(node, yaml.ScalarNode):
        is_closed = isinstance(node, yaml.CollectionNode) and node.flow_style
        if is_closed and (cut := _CLOSED_CUT.match(text_from(node.end_mark))):
            yield node.end_mark.line, cut[1]
    elif node.style in ("|", ">"):
        if cut := _BLOCK_CUT.match(text_from(node.start_mark)):
            yield node.start_mark.line, cut[1]
    elif cut := (_CLOSED_CUT if node.style else _CUT).match(text_from(node.end_mark)):
        is_remark = node.value in _NULLS - {""} or (node.value == "" and cut[1][:1].isspace())
        if node.style or not is_remark:
            yield node.end_mark.line, cut[1]


def _lost_before(item: yaml.Node, lines: list[str]) -> Iterator[tuple[int, str]]:
    """Yield what a ` #` takes between the dash or comma of a list and the item behind it: `- #1 ก`, with `ข` below."""
    line = item.start_mark.line
    if not 0 < line < len(lines) or lines[line][: item.start_mark.column].strip():
        return
    if cut := _BEHIND_DASH.match(lines[line - 1]):
        yield line - 1, cut[1]


_TAGS = set(_TAG_OF.values())
_CUT = re.compile(r"[ \t]*#(.*)")
_CLOSED_CUT = re.compile(r"[ \t]*#(\S.*)")
_BLOCK_CUT = re.compile(r"[|>][-+0-9]*[ \t]+#(.*)")
_BEHIND_COLON = re.compile(r"[ \t]*:[ \t]+#(\S.*)")
_BEHIND_DASH = re.compile(r"[ \t]*(?:-[ \t]+)+#(\S.*)")
"""A remark has a space after its `#`; without one (`#2`) it was meant as part of the value."""
_HUNDREDS = re.compile(r"(?<![0-9๐-๙])[0-9๐-๙]{1,3}$")
_THOUSANDS = re.compile(r"[0-9๐-๙]{3}(?![0-9๐-๙])")
"""What stands on both sides of a comma that groups thousands."""


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
        text = _ONLY_YAML_BREAKS.sub(" ", self._text)
        try:
            _refuse_early(text)
            node = yaml.compose(text, Loader=TextLoader)
        except (yaml.YAMLError, Fault):
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
)


def _yaml_fault(error: yaml.MarkedYAMLError, text: str) -> Fault:
    message = str(error)
    code = next((code for words, code in _MESSAGES if words in message), "yaml_other")
    mark = error.problem_mark
    if code in {"yaml_quote", "yaml_bracket"}:  # to be mended where it was opened, not where the file ended
        mark = error.context_mark or mark
    lines = text.rstrip().split("\n")
    number = min(mark.line + 1, len(lines)) if mark else 1
    if "while parsing a flow" in message and (cut := _cut_in_brackets(error, lines)):
        return Fault("yaml_hash_bracket", text=cut[1]).at("", cut[0])
    if opened := _open_quote(lines[:number]):
        return Fault("yaml_quote").at("", opened)
    before, source = lines[number - 2] if number > 1 else "", lines[number - 1]
    if code in {"yaml_colon", "yaml_no_colon"} and (glued := _GLUED.match(before) or _GLUED.match(source)):
        return Fault("yaml_space", key=glued[1], text=glued[2]).at("", number - (glued.string is before))
    return Fault(_sharper(code, before, source), text=source.split(":", 1)[-1].strip()).at("", number)


_QUOTED = re.compile(r""""[^"]*"|'[^']*'""")
_CUT_IN_BRACKETS = re.compile(r"[ \t]#(.*[,\]}].*)")


def _cut_in_brackets(error: yaml.MarkedYAMLError, lines: list[str]) -> tuple[int, str] | None:
    """The line, from 1, on which a ` #` takes a comma or a closing bracket from a list, and all that it takes."""
    first = error.context_mark.line if error.context_mark else 0
    last = error.problem_mark.line if error.problem_mark else first
    for number, line in enumerate(lines[first : last + 1], start=first + 1):
        if cut := _CUT_IN_BRACKETS.search(_QUOTED.sub(lambda quoted: "·" * len(quoted[0]), line)):
            return number, line[cut.start(1) :].strip()
    return None


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
    if code in {"yaml_indent", "yaml_no_colon"} and ":" not in source and re.search(r"\S\s+#", before):
        return "yaml_hash_before"
    if any(re.search(r":\s+-\s*$", line) for line in (before, source)):
        return "yaml_dash"
    if re.search(r""":\s*(["']).*\1\s*[^\s#,\]}]""", source):
        return "yaml_after_quote"
    if code == "yaml_colon" and source.count(":") == 1:
        return "yaml_indent" if len(_indent(source)) > len(_indent(before)) else "yaml_no_colon"
    return code


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


_UNPRINTABLE = re.compile("[^\t\n\r -~\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What YAML does not take for text (YAML 1.1, 5.1)."""


def _unprintable_line(text: str) -> int:
    return _UNPRINTABLE.split(text)[0].count("\n") + 1
