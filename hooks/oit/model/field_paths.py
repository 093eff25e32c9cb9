"""A place in a project as people write it (`strategy.goal`, `reports[1].entries[10].text`, counted from 1).

Knows what such a place is called in Thai, and what stands there. Must not know why somebody names it.
"""

import re
from datetime import date
from decimal import Decimal

from oit.model.project import Project
from oit.model.project_parts import Entry, Report
from oit.model.record import Record
from oit.text import thai

_STEP = re.compile(r"([a-z_]+)(?:\[(\d+)\])?")


def find_field(project: Project, place: str) -> tuple[str, str | None] | None:
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
        if match[2] is None:
            titles.append(field.title or match[1])
            continue
        if not isinstance(current, tuple) or not 1 <= int(match[2]) <= len(current):
            return None
        current = current[int(match[2]) - 1]
        titles.append(_item_title(field.title or match[1], current, match[2]))
    if len(titles) > 1 and place.endswith(".text"):
        titles.pop()  # the text of an item is what its title already speaks of
    return " › ".join(titles), _words(current)


def _item_title(title: str, item: object, number: str) -> str:
    if isinstance(item, Entry):
        return f"รายการวันที่ {thai.short_date(item.date)}"
    if isinstance(item, Report):
        return f"รายงานครั้งที่ {item.round}" if item.round else "รายงานที่ไม่ได้ระบุครั้งที่"
    return f"{title} ข้อ {number}"


def _words(value: object) -> str | None:
    if value is None or value == ():
        return None
    if isinstance(value, date):
        return thai.short_date(value)
    if isinstance(value, Decimal):
        return thai.number(value)
    if isinstance(value, tuple):
        return " / ".join(_words(part) or "" for part in value)
    if isinstance(value, bool):
        return "ใช่" if value else "ไม่ใช่"
    if isinstance(value, Record):
        fields = type(value).model_fields
        name = next((name for name in ("statement", "printed", "text") if name in fields), None)
        parts = [_words(getattr(value, each)) for each in ([name] if name else fields)]
        return " ".join(part for part in parts if part)
    return str(value)
