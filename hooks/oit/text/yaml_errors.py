"""What is broken in a YAML text, as an official mends it: the line to look at, and one of our sentences.

Knows what libyaml says, and how people come to write what it says it of. Must not know data.
"""

import re

import yaml

from oit.faults import Fault

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


def yaml_fault(error: yaml.MarkedYAMLError, text: str) -> Fault:
    """Return what is to be mended in a text that cannot be read, with its line."""
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


def unprintable_line(text: str) -> int:
    """Return the line, from 1, of the first character that YAML does not take."""
    return _UNPRINTABLE.split(text)[0].count("\n") + 1
