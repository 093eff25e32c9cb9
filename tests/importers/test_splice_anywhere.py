"""Updated project files of any shape, with comments anywhere: what was written stays, what is new can be read."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from depth import examples
from import_samples import DATA, read
from oit.importers.compare import plain
from oit.importers.draft import Draft
from oit.importers.project_file.merge import merge
from oit.importers.project_file.splice import add
from oit.importers.project_file.writer import write_project
from oit.model import Project
from reading import read as read_text_as_file

ROOT = Path(__file__).parents[2]
OFFICE = sorted(ROOT.glob("tests/data/office/projects/*/*.yml"))
FILES = [*OFFICE, *ROOT.glob("projects/*/*.yml"), DATA / "transcribed.yml"]

WORDS = [
    "ก", "ก # ข", "- ก", "null", "~", "'", '"ก', "{ก", "ก: ข", "ก:", "&ก", "? ก", "ก, ข", "no", "0123", "12:30",
    "ยาว" * 40,
]  # fmt: skip
lines = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)
paragraphs = lines | st.lists(lines, min_size=2, max_size=3).map("\n\n".join)
days = st.sampled_from(["28/10/2565", "28 ต.ค. 2565", "2022-10-28", "๓๐/๐๙/๒๕๖๖"])
numbers = st.sampled_from(["0", "7.10", "๕", "1,000"])


def record(**optional: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional={name: st.none() | values for name, values in optional.items()})


def items(values: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    return st.lists(values, max_size=3)


def needing(
    name: str, values: st.SearchStrategy[Any], rest: st.SearchStrategy[Any]
) -> st.SearchStrategy[dict[str, Any]]:
    return st.builds(lambda value, more: {name: value, **more}, values, rest)


measures = st.dictionaries(st.sampled_from(["ita_score", "iit_response_percent"]), numbers)
entries = st.builds(
    lambda day, text, measures: {"date": day, "text": text, "measures": measures}, days, paragraphs, measures
)
reports = record(
    round=st.sampled_from("12"),
    entries=items(entries),
    progress=numbers.filter(lambda number: "," not in number),
    plan_status=needing("printed", lines, record(code=st.just("on_plan"))),
)
news = record(
    kind=st.just("project"),
    period=record(start=days, end=days),
    budget=record(allocated=numbers, spent=numbers),
    responsible=lines,
    rationale=paragraphs,
    objectives=items(paragraphs),
    targets=items(record(text=paragraphs, measure=st.just("ita_score"), unit=lines)),
    strategy=record(plan=lines, goal=lines, indicator=lines),
    reports=items(reports),
    results=items(needing("measure", st.just("ita_score"), record(value=numbers, reported_on=days))),
    explanation=paragraphs,
    unplaced=items(paragraphs),
    updated=days,
)
KNOWN = {"code": "1-1", "name": "ก", "fiscal_year": "2566", "office": ["ข", "ค"]}
NEVER_NULL = {"period", "budget", "strategy"}
projects = news.map(lambda data: KNOWN | {k: v for k, v in data.items() if v is not None or k not in NEVER_NULL})


def stated(value: Any) -> Any:
    """The data of a draft: it never says that it says nothing."""
    if isinstance(value, dict):
        return {key: part for key, each in value.items() if (part := stated(each))}
    return [part for each in value if (part := stated(each))] if isinstance(value, list) else value


def dumped(**style: Any) -> Callable[[dict[str, Any]], str]:
    return lambda data: yaml.safe_dump(data, allow_unicode=True, sort_keys=False, **style)


STYLES: dict[str, Callable[[dict[str, Any]], str]] = {
    "ours": lambda data: write_project(stated(data)),
    "dump": dumped(width=60),
    "reversed": lambda data: dumped(indent=4)(dict(reversed(data.items()))),
    "quoted": lambda data: dumped(width=60, default_style='"')(stated(data)),
    "short lists in a line": dumped(default_flow_style=None),
    "all in one": dumped(default_flow_style=True, width=60),
    "json": lambda data: json.dumps(data, ensure_ascii=False, indent=2),
    "windows": lambda data: write_project(stated(data)).replace("\n", "\r\n"),
    "no line end": lambda data: write_project(stated(data)).rstrip(),
}


def with_comments(text: str, chance: random.Random) -> str:
    """The text with comments and empty lines put wherever YAML has room for them."""
    data = read_text_as_file(text)
    for number in range(12):
        lines = text.splitlines(keepends=True)
        place = chance.randrange(len(lines))
        end = "\r\n" if lines[place].endswith("\r\n") else "\n"
        words = f"# ความเห็น {number}."
        if chance.random() < 0.5:
            lines[place] = lines[place].rstrip("\r\n") + f" {words}{end}"
        else:
            lines.insert(
                place, chance.choice(["", end]) + " " * chance.randrange(8) + words + end + chance.choice(["", end])
            )
        if read_text_as_file("".join(lines)) == data:
            text = "".join(lines)
    return text


def nodes(node: Any, path: str = "") -> Iterator[tuple[str, yaml.Mark, Any]]:
    """Every value of a text by its path, with the place of its key."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield f"{path}/{key.value}", key.start_mark, value
            yield from nodes(value, f"{path}/{key.value}")
    elif isinstance(node, yaml.SequenceNode):
        for place, value in enumerate(node.value):
            yield f"{path}/{place}", value.start_mark, value
            yield from nodes(value, f"{path}/{place}")


@lru_cache(maxsize=2)
def composed(text: str) -> Any:
    return yaml.compose(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))


def assert_beside_the_same(comment: str, text: str, after: str) -> None:
    """A comment behind words stays behind them; one on a line of its own stays with its owner or above its key."""
    (old_before, old_above, old_below), (before, above, below) = neighbours(text, comment), neighbours(after, comment)
    assert [path for path in before if path in old_before] == old_before, comment
    assert behind(text, comment) == behind(after, comment), comment
    if not behind(text, comment) and not in_brackets(text, comment):
        assert above.startswith(owner(text, comment, old_above)) or below == old_below, comment


def neighbours(text: str, comment: str) -> tuple[list[str], str, str]:
    """The paths of all that begins before a comment; the first one of the line above it, and of that below."""
    line = text.count("\n", 0, text.index(comment))
    found = [(path, mark.line) for path, mark, _ in nodes(composed(text))]
    last = max((each for _, each in found if each <= line), default=None)
    above = next((path for path, each in found if each == last), "")
    return [path for path, each in found if each <= line], above, next((p for p, each in found if each > line), "")


def behind(text: str, comment: str) -> bool:
    return bool(text[: text.index(comment)].rpartition("\n")[2].strip())


def in_brackets(text: str, comment: str) -> bool:
    root = composed(text)
    spans = [n for n in (root, *(node for _, _, node in nodes(root))) if getattr(n, "flow_style", False)]
    return any(n.start_mark.index < text.index(comment) < n.end_mark.index for n in spans)


def owner(text: str, comment: str, above: str) -> str:
    """What a comment below a line speaks of: the line, or the part that holds it where comments stand further out."""
    places = {path: mark for path, mark, _ in nodes(composed(text))}
    gap = text[: text.index(comment) + 1].split("\n")[places[above].line + 1 :] if above else []
    column = min((len(line) - len(line.lstrip(" ")) for line in gap if line.lstrip().startswith("#")), default=0)
    while above.count("/") > 1 and places[above].column > column:
        above = above.rpartition("/")[0]
    return above


def fixed_lines(text: str) -> list[str]:
    """The lines that no addition may touch: all but those that say nothing, tell the day, or hold brackets."""
    free: set[int] = set()
    root = composed(text)
    for path, key, node in [("", root.start_mark, root), *nodes(root)]:
        if path == "/updated" or node.value in ("", "null", "~") or getattr(node, "flow_style", False):
            free |= {key.line, *range(node.start_mark.line, node.end_mark.line + 1)}
    return [line for number, line in enumerate(text.split("\n")) if number not in free]


def check(text: str, told: dict[str, Any]) -> None:
    existing = read(text)
    merged = merge(existing, Draft("f.txt", told))
    after = add(text, plain(existing), merged.data)
    assert plain(read(after)) == plain(Project.model_validate(merged.data))
    for comment in re.findall(r"# ความเห็น \d+\.", text):
        assert_beside_the_same(comment, text, after)
    rest = iter(after.split("\n"))
    for line in fixed_lines(text):
        assert line in rest, line  # each is found, in the old order, as it was


@examples(150)
@given(projects, news.map(stated), st.sampled_from(sorted(STYLES)), st.randoms(use_true_random=False))
def test_any_file_grows_by_what_is_new_and_by_nothing_else(
    data: dict[str, Any], told: dict[str, Any], style: str, chance: random.Random
) -> None:
    check(with_comments(STYLES[style](data), chance), told)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
@examples(5)
@given(news.map(stated), st.randoms(use_true_random=False))
def test_real_files_grow_in_the_same_way(path: Path, told: dict[str, Any], chance: random.Random) -> None:
    check(with_comments(path.read_text(encoding="utf-8"), chance), told)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_what_has_nothing_new_stays_byte_for_byte(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    data = plain(read(text))
    assert add(text, data, data) == text
