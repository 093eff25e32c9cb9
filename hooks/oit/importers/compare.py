"""Two tellings of one project: what both say, what only one says, what they say differently.

Knows which items of two lists are the same thing. Must not know where either telling came from.
"""

import re
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple

from oit.importers.draft import as_text, squeeze
from oit.model import Project
from oit.model.choices import KINDS, STAGES, STATES, Spellings
from oit.text import thai

REMARKS = {"source", "disagreements", "misprints", "unplaced", "updated", "formerly", "explanation"}
"""Not facts of the project but remarks about the file: never compared."""
_DERIVED = {"measures", "source"}
"""Read out of a text that is compared itself."""
_NAMING = ("round", "date", "measure", "as_of", "contract_number", "fiscal_year", "source")
"""What tells an item of a list from others, the surest first."""
_WORDING = re.compile(r"วันที่(?=(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์)ที่)")
"""Slips of grammar that change no fact: วันที่พุธที่ 23 is วันพุธที่ 23. Whatever is not listed is a difference."""


class Difference(NamedTuple):
    """A place in the first telling (`reports[1].entries[10].text`), what it says, what the other one says."""

    path: str
    value: Any
    other: Any


def plain(project: Project) -> dict[str, Any]:
    """Return a project in the shape of its file: only what is stated, every value as text."""
    data: dict[str, Any] = _plain(project.model_dump(exclude_defaults=True))
    for disagreement in data.get("disagreements", []):
        disagreement.setdefault("other", None)  # told: this source says nothing
    return data


_CHOICES: dict[str, Spellings] = {"state": STATES, "kind": KINDS, "stage": STAGES}


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    if isinstance(value, date):
        return thai.slashed_date(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if value is None else str(value)


def same(one: Any, other: Any) -> bool:
    """Whether two values state the same fact: spacing, digits' script and listed slips of wording aside."""
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(same(a, b) for a, b in zip(one, other, strict=True))
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    texts = [squeeze(_WORDING.sub("วัน", thai.tidy(str(value)))) for value in (one, other)]
    texts = [text.lower() if text in {"True", "False"} else text for text in texts]
    if texts[0] == texts[1]:
        return True
    try:
        return Decimal(texts[0].replace(",", "")) == Decimal(texts[1].replace(",", ""))
    except InvalidOperation:
        return False


def differences(one: dict[str, Any], other: dict[str, Any], path: str = "") -> Iterator[Difference]:
    """Yield where the other telling says something else, or nothing, about what the first one states."""
    for key, value in one.items():
        if key in (REMARKS if not path else _DERIVED) or _nothing(value):
            continue
        here = f"{path}.{key}" if path else key
        theirs = other.get(key)
        if _nothing(theirs):
            yield Difference(here, value, None)
        elif isinstance(value, dict) and isinstance(theirs, dict):
            yield from differences(value, theirs, here)
        elif isinstance(value, list) and isinstance(theirs, list) and key != "office":
            yield from _list_differences(value, theirs, here)
        elif not (same(value, theirs) or _same_choice(key, value, theirs)):
            yield Difference(here, value, theirs)


def in_words(path: str, value: Any) -> str:
    """Return what stands at a place as readers are told of it: a choice by its first Thai word."""
    choices = _CHOICES.get(path.rpartition(".")[2], {})
    return next((words[0] for choice, words in choices.items() if value in (choice, *words)), "") or as_text(value)


def _same_choice(key: str, *words: Any) -> bool:
    """Whether all are spellings of one choice: `completed`, แล้วเสร็จ."""
    return any(all(word in (choice, *told) for word in words) for choice, told in _CHOICES.get(key, {}).items())


def _list_differences(one: list[Any], other: list[Any], path: str) -> Iterator[Difference]:
    partners = _partners(one, other)
    for place, item in enumerate(one):
        here = f"{path}[{place + 1}]"
        partner = partners.get(place)
        if partner is None:
            yield Difference(here, item, None)
        elif isinstance(item, dict):
            yield from differences(item, other[partner], here)
        elif not same(item, other[partner]):
            yield Difference(here, item, other[partner])


def _partners(one: list[Any], other: list[Any]) -> dict[int, int]:
    """Return for each place of the first list the place of the same thing in the other one."""
    places = {name: place for place, name in enumerate(_identities(other))}
    return {place: places[name] for place, name in enumerate(_identities(one)) if name in places}


def _identities(items: list[Any]) -> list[tuple[str, int]]:
    """A round by its number, else its day, a result by its measure, and so on; other items by their place."""
    counts: dict[str, int] = {}
    names = []
    for item in items:
        keys = [key for key in _NAMING if key in item] if isinstance(item, dict) else []
        name = str(item[keys[0]]) if keys else ""
        counts[name] = counts.get(name, 0) + 1
        names.append((name, counts[name]))
    return names


def grown(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    """Return the first telling with everything that only the other one states, new items at the end of lists.

    At the end, so that places that are named elsewhere in the file still hold.
    """
    merged = deepcopy(one)
    _grow(merged, other, top=True)
    return merged


def _grow(one: dict[str, Any], other: dict[str, Any], top: bool = False) -> None:
    for key, theirs in other.items():
        if top and key in REMARKS:
            continue
        value = one.get(key)
        if _nothing(value):
            if not _nothing(theirs):
                one[key] = deepcopy(theirs)
        elif isinstance(value, dict) and isinstance(theirs, dict):
            _grow(value, theirs)
        elif isinstance(value, list) and isinstance(theirs, list) and key != "office":
            _grow_list(value, theirs)


def _grow_list(one: list[Any], other: list[Any]) -> None:
    partners = _partners(other, one)
    for place, item in enumerate(other):
        if place not in partners:
            one.append(deepcopy(item))
        elif isinstance(item, dict):
            _grow(one[partners[place]], item)


def _nothing(value: Any) -> bool:
    return value is None or value in ({}, [], "")
