"""Where sources disagree: what the page uses, beside what the other source says.

Knows how a place in a project is written (`strategy.goal`, `reports[1].entries[10].text`, counted from 1)
and what that place is called in Thai. Must not know pages, and takes no side.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from . import thai
from .model import Project, Record

_STEP = re.compile(r"([a-z_]+)(?:\[(\d+)\])?")


@dataclass(frozen=True)
class Contrast:
    """One fact told twice. None means: this source has no such text."""

    title: str
    used: str | None
    other: str | None
    source: str


def of_project(project: Project) -> list[Contrast]:
    """Return the project's disagreements in the order of its file."""
    contrasts = []
    for item in project.disagreements:
        found = find(project, item.field)
        title, used = found if found else (item.field, None)
        contrasts.append(Contrast(title, used, item.other, item.source))
    return contrasts


def find(project: Project, place: str) -> tuple[str, str | None] | None:
    """Return the Thai name of a place and what stands there; None when a project has no such place."""
    current: object = project
    titles: list[str] = []
    for step in place.split("."):
        match = _STEP.fullmatch(step)
        if not match or not isinstance(current, Record):
            return None
        field = type(current).model_fields.get(match[1])
        if field is None:
            return None
        current = getattr(current, match[1])
        titles.append(field.title or match[1])
        if match[2] is not None:
            if not isinstance(current, tuple) or not 1 <= int(match[2]) <= len(current):
                return None
            current = current[int(match[2]) - 1]
            titles[-1] = _item_title(titles[-1], current, int(match[2]))
    return " › ".join(titles), _words(current)


def _item_title(title: str, item: object, number: int) -> str:
    day = getattr(item, "date", None)
    return f"{title} {thai.short_date(day)}" if isinstance(day, date) else f"{title} {number}"


def _words(value: object) -> str | None:
    if value is None or value == ():
        return None
    if isinstance(value, date):
        return thai.short_date(value)
    if isinstance(value, Decimal):
        return thai.number(value)
    if isinstance(value, tuple):
        return " / ".join(_words(part) or "" for part in value)
    if isinstance(value, Record):
        parts = (_words(getattr(value, name)) for name in type(value).model_fields)
        return " ".join(part for part in parts if part)
    return str(value)
