"""A draft beside the project file that is already there: what is new, what moved on, what contradicts.

Knows two tellings, the file's and the draft's. Must not overwrite what contradicts: a value in the file stays. Figures
that move on by nature (money, progress, state) are a newer list's, unless its day says that it is older.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from oit.importers.compare import Difference, differences, grown, plain, same
from oit.importers.draft import Draft, as_text
from oit.model import Project, find_field, validate
from oit.text import thai

_MOVING = re.compile(r"budget\.(allocated|spent|as_of)|status\.(state|on)|reports\[\d+\]\.(progress|as_of|disbursed)")
_MOVING_IF_NEWER = re.compile(r"results\[\d+\]\..+|obstacles|budget\.by_year\[\d+\]\..+")


@dataclass
class Merge:
    """`grew` are facts that only the draft has, `contradictions` those it tells differently; `data` holds all.

    `moved` are figures of the file that the draft replaces, `outdated` those of an older draft, which change nothing.
    """

    data: dict[str, Any]
    grew: list[Difference] = field(default_factory=list)
    contradictions: list[Difference] = field(default_factory=list)
    moved: list[Difference] = field(default_factory=list)
    outdated: list[Difference] = field(default_factory=list)

    @property
    def is_news(self) -> bool:
        """Whether the draft tells anything that the file does not."""
        return bool(self.grew or self.contradictions or self.moved)


def merge(existing: Project, draft: Draft) -> Merge:
    """Return the file's facts with what the draft adds; what it tells differently becomes a disagreement."""
    old = plain(existing)
    merged = Merge(grown(old, draft.data))
    data = merged.data
    known = list(old.get("disagreements", []))
    merged.grew = [d for d in differences(data, old) if d.other is None]
    told = [d for d in differences(data, draft.data) if d.other is not None and not _recorded(d, known)]
    for d in told:
        _sort(merged, d, old, draft)
    for d in merged.moved:
        _set(data, d.path, d.other)
    _new_rounds(merged, old, draft)
    for d in merged.contradictions:
        known.append({"field": d.path, "other": as_text(d.other), "source": draft.file})
    for item in draft.data.get("disagreements", []):
        if not _recorded(Difference(item["field"], None, item["other"]), known):
            known.append(item)
            merged.grew.append(Difference(item["field"], item["other"], None))
    if known:
        data["disagreements"] = known
    _remarks(merged, old, draft)
    return merged


def _sort(merged: Merge, d: Difference, old: Mapping[str, Any], draft: Draft) -> None:
    """Tell a figure that moved on from a contradiction."""
    if not draft.listed or not (_MOVING.fullmatch(d.path) or _MOVING_IF_NEWER.fullmatch(d.path)):
        merged.contradictions.append(d)
        return
    ours, theirs = _day(old), _day(draft.data)
    if ours and theirs and theirs < ours:
        merged.outdated.append(d)
    elif _MOVING.fullmatch(d.path) or (ours and theirs and theirs > ours):
        merged.moved.append(d)
    else:
        merged.contradictions.append(d)


def _day(data: Mapping[str, Any]) -> date | None:
    """The day of the figures of a telling."""
    told = data.get("updated") or (data.get("budget") or {}).get("as_of")
    return thai.parse_date(str(told)) if told else None


def _new_rounds(merged: Merge, old: Mapping[str, Any], draft: Draft) -> None:
    """A report of another day stands beside the earlier one; what it says anew is shown as a move."""
    before, after = old.get("reports") or [], merged.data.get("reports") or []
    if draft.listed and before and len(after) > len(before):
        for key in ("progress", "disbursed"):
            was, now = before[-1].get(key), after[-1].get(key)
            if was is not None and now is not None and not same(was, now):
                path = f"reports[{len(after)}].{key}"
                merged.moved.append(Difference(path, was, now))
                merged.grew = [d for d in merged.grew if d.path != f"reports[{len(after)}]"]


def _set(data: Any, path: str, value: Any) -> None:
    *above, key = re.sub(r"\[(\d+)\]", r".\1", path).split(".")
    for step in above:
        data = data[int(step) - 1] if isinstance(data, list) else data[step]
    data[key] = value


def _recorded(d: Difference, known: list[dict[str, Any]]) -> bool:
    return any(item["field"] == d.path and same(as_text(item.get("other")), as_text(d.other)) for item in known)


def _remarks(merged: Merge, old: Mapping[str, Any], draft: Draft) -> None:
    data, new = merged.data, draft.data
    if "source" in new and "source" not in old:
        data["source"] = new["source"]
        merged.grew.append(Difference("source", new["source"], None))
    if (merged.grew or merged.moved) and "updated" in new:
        days = [thai.parse_date(str(one["updated"])) for one in (old, new) if one.get("updated")]
        data["updated"] = thai.slashed_date(max(days))
    whole = "".join("".join(as_text(value) for value in old.values()).split())
    fresh = [text for text in new.get("unplaced", []) if "".join(text.split()) not in whole]
    if fresh:
        _keep(merged, list(old.get("unplaced", [])), fresh, draft)


def _keep(merged: Merge, texts: list[str], fresh: list[str], draft: Draft) -> None:
    """Keep texts without a field; one of a list takes the place of an earlier one of its column."""
    for text in fresh:
        heading = text.partition(": ")[0]
        places = [place for place, other in enumerate(texts) if other.startswith(f"{heading}: ")]
        if draft.listed and heading != text and len(places) == 1:
            merged.moved.append(Difference("unplaced", texts[places[0]], text))
            texts[places[0]] = text
        else:
            merged.grew.append(Difference("unplaced", text, None))
            texts.append(text)
    merged.data["unplaced"] = texts


def title(data: Mapping[str, Any], path: str) -> str:
    """Return the Thai name of a place in a project's data."""
    project, _ = validate(Project, dict(data))
    found = find_field(project, path) if project else None
    return found[0] if found else path
