"""Figures that officials tell in prose: response rates, the announced score, the bound of a target.

Knows a few sentences of ITA reports to the letter. Must not guess: another wording stays text alone.
"""

import re
from typing import Any

from oit.importers.report.form import loose
from oit.text import thai

LETTER_LEVELS = "AA|A|B|C|D|E|F"
_NUMBER = r"([0-9๐-๙]+(?:\.[0-9๐-๙]+)?)"
_RATE = re.compile(rf"{loose('การตอบแบบวัด')}[^()]{{0,80}}\(\s*(IIT|EIT)\s*\)\s*{loose('อยู่ที่ร้อยละ')}\s*{_NUMBER}")
_RESULT = re.compile(
    rf"^(?P<by>.{{2,80}}?)\s*{loose('ประกาศผลการประเมินคุณธรรมและความโปร่งใส')}.{{0,120}}?\(\s*ITA\s*\)\s*"
    rf"{loose('มีคะแนนระดับ')}\s*(?P<level>{LETTER_LEVELS})\s*\(\s*(?P<value>{_NUMBER})\s*\)",
    re.DOTALL,
)
_BOUND = re.compile(
    rf"\(\s*ITA\s*\)\s*{loose('มีคะแนนไม่น้อยกว่า')}\s*{loose('ระดับ')}\s*(?P<level>{LETTER_LEVELS})\s*"
    rf"\(\s*(?P<value>{_NUMBER})\s*{loose('คะแนน')}"
)


def measures(text: str) -> dict[str, str]:
    """Return the response rates (percent) told in an entry, by measure."""
    return {f"{m[1].lower()}_response_percent": thai.arabic_digits(m[2]) for m in _RATE.finditer(text)}


def result(text: str, day: str) -> dict[str, Any] | None:
    """Return the announced score told in an entry of that day, in the shape of a result.

    The letter scale is named because the level is one of its letters; no level is worked out from a score.
    """
    if not (match := _RESULT.search(text)):
        return None
    return {
        "measure": "ita_score",
        "value": thai.arabic_digits(match["value"]),
        "unit": "คะแนน",
        "level": match["level"],
        "scheme": "AA-F",
        "announced_by": match["by"],
        "reported_on": day,
    }


def target(text: str) -> dict[str, Any]:
    """Return a target in the shape of a project file, with its bound where the text gives one."""
    found: dict[str, Any] = {"text": text}
    if match := _BOUND.search(text):
        found |= {
            "measure": "ita_score",
            "at_least": thai.arabic_digits(match["value"]),
            "unit": "คะแนน",
            "level": match["level"],
            "scheme": "AA-F",
        }
    return found
