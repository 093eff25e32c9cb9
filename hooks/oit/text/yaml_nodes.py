"""YAML text to nodes, where it can be composed safely: every value stays the text that was typed.

Knows the composer and what it must never be given. Must not know data, nor words (`yaml_errors`).
"""

import re

import yaml
from yaml.reader import ReaderError

from oit.faults import Fault
from oit.text.yaml_errors import unprintable_line, yaml_fault

MAX_DEPTH = 20
MAX_VALUES = 50_000
"""Names of fields, values and brackets of one file: a project of a thousand dated entries has a tenth."""

_TAG_OF = {
    yaml.ScalarNode: "tag:yaml.org,2002:str",
    yaml.SequenceNode: "tag:yaml.org,2002:seq",
    yaml.MappingNode: "tag:yaml.org,2002:map",
}
TAGS = frozenset(_TAG_OF.values())
"""Of what nobody tagged."""


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


_ONLY_YAML_BREAKS = re.compile("[\x85\u2028\u2029]")
"""YAML ends a line at these, editors and GitHub do not: left in, every line number after them would be wrong."""


def nodes_of(text: str) -> yaml.Node | None:
    """Return the node that a text is; None where it holds nothing.

    Raises:
        Fault: it is broken, or holds what a reader does not see, or more than a file may. The fault has its line.
    """
    text = _ONLY_YAML_BREAKS.sub(" ", text)
    try:
        _refuse_early(text)
        node: yaml.Node | None = yaml.compose(text, Loader=TextLoader)
    except ReaderError:
        raise Fault("file_control_character").at("", unprintable_line(text)) from None
    except yaml.MarkedYAMLError as error:
        raise yaml_fault(error, text) from None
    return node


def refused(code: str, what: yaml.Node | yaml.Event) -> Fault:
    """Return the fault of a node, with its line."""
    return Fault(code).at("", what.start_mark.line + 1 if what.start_mark else 1)


_DEEP = re.compile(r"\n[ \t:?-]{100}")
"""Every level of nesting takes a bracket or a place at the start of a line."""


def _refuse_early(text: str) -> None:
    """Refuse what must not reach the composer, which nests on the C stack and crashes the process there.

    An anchor is refused here too: nodes do not show it, and it would swallow a word of the text. So is a file of so
    many values that each further step would take seconds. Most files hold none of these, and are not parsed twice.
    """
    crowded = sum(map(text.count, ("\n", ",", ": ", "- "))) > MAX_VALUES
    if "&" not in text and text.count("[") + text.count("{") < 100 and not crowded and not _DEEP.search(f"\n{text}"):
        return
    depth = 0
    for number, event in enumerate(yaml.parse(text, Loader=TextLoader)):
        if number > MAX_VALUES:
            raise Fault("yaml_many", limit=f"{MAX_VALUES:,}")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if getattr(event, "anchor", None):
            raise refused("yaml_alias", event)
        if depth > MAX_DEPTH:
            raise refused("yaml_depth", event)
