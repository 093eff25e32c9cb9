"""A draft beside the project file that is already there: what is new, what contradicts, what becomes of both.

Knows two tellings, the file's and the draft's. Must not overwrite: a value in the file stays.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from oit.importers.compare import Difference, differences, grown, plain, same
from oit.importers.draft import Draft, as_text
from oit.model import Project, find_field, validate
from oit.text import thai


@dataclass
class Merge:
    """`grew` are facts that only the draft has, `contradictions` those it tells differently; `data` holds all."""

    data: dict[str, Any]
    grew: list[Difference] = field(default_factory=list)
    contradictions: list[Difference] = field(default_factory=list)


def merge(existing: Project, draft: Draft) -> Merge:
    """Return the file's facts with what the draft adds; what it tells differently becomes a disagreement."""
    old = plain(existing)
    data = grown(old, draft.data)
    known = list(old.get("disagreements", []))
    grew = [d for d in differences(data, old) if d.other is None]
    told = [d for d in differences(data, draft.data) if d.other is not None and not _recorded(d, known)]
    for d in told:
        known.append({"field": d.path, "other": as_text(d.other), "source": draft.file})
    for item in draft.data.get("disagreements", []):
        if not _recorded(Difference(item["field"], None, item["other"]), known):
            known.append(item)
            grew.append(Difference(item["field"], item["other"], None))
    if known:
        data["disagreements"] = known
    _remarks(data, old, draft.data, grew)
    return Merge(data, grew, told)


def _recorded(d: Difference, known: list[dict[str, Any]]) -> bool:
    return any(item["field"] == d.path and same(as_text(item.get("other")), as_text(d.other)) for item in known)


def _remarks(data: dict[str, Any], old: Mapping[str, Any], new: Mapping[str, Any], grew: list[Difference]) -> None:
    if "source" in new and "source" not in old:
        data["source"] = new["source"]
        grew.append(Difference("source", new["source"], None))
    if grew and "updated" in new:
        days = [thai.parse_date(str(one["updated"])) for one in (old, new) if one.get("updated")]
        data["updated"] = thai.slashed_date(max(days))
    texts = list(old.get("unplaced", []))
    whole = "".join(as_text(value) for value in old.values())
    fresh = [t for t in new.get("unplaced", []) if "".join(t.split()) not in "".join(whole.split())]
    if fresh:
        data["unplaced"] = texts + fresh
        grew += [Difference("unplaced", text, None) for text in fresh]


def title(data: Mapping[str, Any], path: str) -> str:
    """Return the Thai name of a place in a project's data."""
    project, _ = validate(Project, dict(data))
    found = find_field(project, path) if project else None
    return found[0] if found else path
