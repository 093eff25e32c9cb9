"""What only a whole row tells: months that make a period, quantities with their units, the day of the figures.

Knows the data of a row. Must not know cells.
"""

import re
from datetime import date

from oit.importers.sheet.periods import month_span
from oit.importers.sheet.row_data import Data
from oit.text import thai


def finish(data: Data, as_of: date | None) -> list[str]:
    """Settle what only the whole row tells: months, quantities, the day of the data. Return words without a place."""
    left = []
    months = sorted(data.pop("months", []))
    if months and "period" not in data:
        first, last = months[0], months[-1]
        if len({each[:2] for each in months}) == (last[0] - first[0]) * 12 + last[1] - first[1] + 1:
            data["period"] = _span_of(first[:2], last[:2])
    if months:
        left.append(" · ".join(words for _, _, words in months if words))
    counted, units = data.pop("amounts", []), data.pop("units", [])
    if not counted and len(units) == 1 and _counts(data.get("targets", [])):
        data["targets"][0]["text"] += f" {units.pop()}"
    if len(counted) == len(units):
        for (words, value), unit in zip(counted, units, strict=True):
            data.setdefault("quantities", []).append({"text": words, "value": value, "unit": unit})
    else:
        left += [f"{words}: {value}" for words, value in counted]
        left += [f"หน่วยนับ: {unit}" for unit in units]
    _dated(data, data.pop("as_of", None) or as_of)
    return left


def _counts(targets: list[Data]) -> bool:
    """Whether the one target is a number alone: the unit beside it says what it counts."""
    return len(targets) == 1 and bool(re.fullmatch(r"[\d๐-๙][\d๐-๙,.]*", targets[0].get("text", "")))


def _span_of(first: tuple[int, int], last: tuple[int, int]) -> Data:
    start, end = month_span(first[0] - thai.ERA, first[1])[0], month_span(last[0] - thai.ERA, last[1])[1]
    return {"start": thai.slashed_date(start), "end": thai.slashed_date(end)}


def _dated(data: Data, day: date | None) -> None:
    """Give money, progress and state the day that the list states for its figures."""
    if day is None:
        return
    told = thai.slashed_date(day)
    if {"allocated", "spent"} & set(data.get("budget", {})):
        data["budget"].setdefault("as_of", told)
    for report in data.get("reports", []):
        report.setdefault("as_of", told)
    if "status" in data:
        data["status"].setdefault("on", told)
    data.setdefault("updated", told)
