"""Several printings of one project in one source to one project that shows where they disagree.

Knows printings. Must not know the form or files.
"""

from oit.importers.compare import differences, grown, same
from oit.importers.draft import Draft, as_text, squeeze


def combine(drafts: list[Draft], name: str = "ฉบับพิมพ์ที่ {number}") -> list[Draft]:
    """Return one draft for each project; the first printing is followed, the others are shown beside it.

    `name` is what the telling of that number is called. A printing without a code joins the one project of the
    source where nothing speaks against it; otherwise it stays by itself: nobody can tell whose it is.
    """
    groups: dict[tuple[str, ...], list[Draft]] = {}
    for draft in drafts:
        groups.setdefault(tuple(str(draft.data.get(key, "")) for key in _IDENTITY), []).append(draft)
    combined = [_one(group, name) for group in groups.values() if "code" in group[0].data]
    unidentified = [draft for group in groups.values() for draft in group if "code" not in draft.data]
    if not combined:
        combined, unidentified = unidentified[:1], unidentified[1:]
    alone = len(combined) == 1
    for loose in unidentified:
        if alone and squeeze(loose.data.get("name", "")) in {"", squeeze(combined[0].data.get("name", ""))}:
            _absorb(combined[0], loose)
        else:
            combined.append(loose)
    return combined


_IDENTITY = ("code", "printed_code", "fiscal_year")


def _one(group: list[Draft], name: str) -> Draft:
    first, *others = group
    for number, other in enumerate(others, start=2):
        _join(first, other, name.format(number=1), name.format(number=number))
    return first


def _join(first: Draft, other: Draft, first_name: str, other_name: str) -> None:
    merged = grown(first.data, other.data)
    found = [(d.path, d.other, other_name) for d in differences(merged, other.data)]
    found += [(d.path, None, first_name) for d in differences(merged, first.data) if d.other is None]
    disagreements = merged.setdefault("disagreements", [])
    for path, theirs, source in found:
        disagreements.append({"field": path, "other": None if theirs is None else as_text(theirs), "source": source})
    if not disagreements:
        del merged["disagreements"]
    if "certification" in merged and "certification" not in first.data:
        merged["certification"]["source"] = other_name
    known = merged.get("unplaced", [])
    new = [text for text in other.data.get("unplaced", []) if not any(same(text, old) for old in known)]
    if new:
        merged["unplaced"] = known + new
    first.data = merged
    first.notes += [note for note in other.notes if note not in first.notes]
    first.hidden += other.hidden
    first.text += other.text


def _absorb(draft: Draft, loose: Draft) -> None:
    draft.notes += loose.notes
    draft.hidden += loose.hidden
    draft.text += loose.text
    for key, value in loose.data.items():
        if key not in {"kind", "updated"}:
            draft.aside(as_text(value), 0, "import_stray", field=key)
