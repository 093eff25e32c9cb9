"""The printed form แบบแสดงรายงานความก้าวหน้าและข้อมูลเกี่ยวกับโครงการ as a table of what is printed where.

Knows the words of the form and the field each belongs to. Must not know what a value means.
Printouts break words, lose letters and add dots, so every word of the form is found with any white space inside.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches


def loose(words: str) -> str:
    """Return a pattern for the words with white space anywhere, as a page break or a PDF may leave them."""
    return r"\s*".join(re.escape(letter) for letter in words if not letter.isspace())


HEADER = re.compile(
    r"\*{0,4}[^\S\n]{0,8}" + loose("แบบแสดงรายงานความก้าวหน้าและข้อมูลเกี่ยวกับโครงการ") + r"[^\S\n]{0,8}\*{0,4}"
)
"""Printed at the top of every page."""

SECTIONS = {
    "1": r"1\s*\.\s*" + loose("ชื่อโครงการและหน่วยงานที่รับผิดชอบโครงการ"),
    "1.1": r"1\s*\.\s*1\s*" + loose("รหัสโครงการและชื่อโครงการ"),
    "1.2": r"1\s*\.\s*2\s*" + loose("หน่วยงานที่รับผิดชอบ"),
    "1.3": r"1\s*\.\s*3\s*" + loose("หลักการและเหตุผล"),
    "1.4": r"1\s*\.\s*4\s*" + loose("วัตถุประสงค์ของโครงการ"),
    "1.5": r"1\s*\.\s*5\s*" + loose("เป้าหมายของโครงการ"),
    "1.6": r"1\s*\.\s*6\s*" + loose("สนับสนุน") + r"(?P<plan>[^(\n]*)(?:\([^)]{0,200}\))?",
    "2": r"2\s*\.\s*" + loose("รายงานความก้าวหน้าของโครงการและ") + f"(?:{loose('การใช้จ่าย')}|{loose('ค่าใช้จ่าย')})"
    + loose("งบประมาณ"),
}  # fmt: skip
ORDER = list(SECTIONS)
LABELLED = {"1", "1.1", "1.2", "1.6"}
"""Sections made of `label : value`; the others hold text, in which a colon is a colon."""

LABELS = {
    "ชื่อโครงการ/กิจกรรม": "name",
    "รหัสโครงการ": "code",
    "ปีงบประมาณ พ.ศ.": "fiscal_year",
    "เริ่มต้นโครงการ": "period.start",
    "สิ้นสุดโครงการ": "period.end",
    "งบประมาณที่ได้รับ": "budget.allocated",
    "งบประมาณที่ใช้ไป": "budget.spent",
    "หน่วยงานที่รับผิดชอบ": "office",
    "ชื่อผู้รับผิดชอบ": "responsible",
    "ประเด็นยุทธศาสตร์ย่อย": "strategy.sub_issue",
    "ประเด็นยุทธศาสตร์": "strategy.issue",
    "เป้าหมายที่": "strategy.goal",
    "ตัวชี้วัด": "strategy.indicator",
}
PLAN_STATUS = {"เป็นไปตามแผน": "on_plan", "ล่าช้ากว่าแผน": "behind_plan", "เร็วกว่าแผน": "ahead_of_plan"}
TARGET_STATUS = {
    "เป็นไปตามเป้าหมาย": "on_target",
    "ต่ำกว่าเป้าหมาย": "below_target",
    "สูงกว่าเป้าหมาย": "above_target",
}

_DIGIT = "[0-9๐-๙]"
_STATUS = "|".join([loose(words) for words in (*PLAN_STATUS, *TARGET_STATUS)]) + r"|[^\s:][^\n:]*"
"""A known status however it is broken over lines, or other words up to the end of the line."""
_AMOUNT = r"[0-9๐-๙.,]+"
_KINDS = {
    **{f"section:{key}": rf"^[^\S\n]*{pattern}[.\s]*?$" for key, pattern in SECTIONS.items()},
    **{f"label:{field}": rf"(?:^|(?<=\s)){loose(words)}[\s.]*:(?!:)" for words, field in LABELS.items()},
    "coordinator": rf"(?:^|(?<=\s)){loose('ผู้ประสานงาน')}(?P<agency>[^:\n]{{0,40}}):(?!:)",
    "round": rf"^[^\S\n]*{loose('รายงานครั้งที่')}\s*(?P<round>{_DIGIT}{{1,3}})(?!{_DIGIT})",
    "summary": rf"(?:::\s*)?{loose('ความก้าวหน้าของงานฯ')}\s*=\s*(?P<progress>{_AMOUNT})\s*%?\s*:?\s*"
    rf"{loose('งบประมาณที่เบิกใช้')}\s*(?:\(\s*{loose('ครั้งที่')}\s*(?P<of>{_DIGIT}{{1,3}})\s*\))?\s*=\s*"
    rf"(?P<disbursed>{_AMOUNT})\s*{loose('บาท')}(?:\s*:(?!:)\s*(?P<plan_words>{_STATUS}))?(?:\s*:(?!:)\s*(?P<target_words>{_STATUS}))?",
    "entry": rf"(?:^[^\S\n]*(?:::\s*)?|::\s*)(?P<date>{_DIGIT}{{1,4}}/{_DIGIT}{{1,2}}/{_DIGIT}{{1,4}})\s*:(?!:)",
    "certification": rf"^[^\S\n]*(?={loose('ขอรับรองว่า')})",
    "signature": rf"^[^\S\n]*(?={loose('ลงชื่อ')}[\s.:…]*)",
    "other": r"^[^\S\n]*(?P<words>[ก-๙][ก-๙./ ]{3,50}?)[.\s]*:(?!:)(?=\s)",
}  # fmt: skip
_NAMES = {f"k{number}": kind for number, kind in enumerate(_KINDS)}
_TOKEN = re.compile("|".join(f"(?P<k{n}>{pattern})" for n, pattern in enumerate(_KINDS.values())), re.MULTILINE)
_PARTS = ("plan", "agency", "round", "progress", "of", "disbursed", "plan_words", "target_words", "date", "words")
_KNOWN = {re.sub(r"\s", "", words): field for words, field in LABELS.items()}


@dataclass(frozen=True)
class Token:
    """A word of the form and the text up to the next one. `line` counts from 1; `raw` is all of it as printed."""

    kind: str
    line: int
    text: str
    raw: str
    parts: dict[str, str]


def tokens(text: str) -> Iterator[Token]:
    """Cut a text at the words of the form; what stands before the first comes as a token of kind `none`."""
    text = HEADER.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
    found = [(m.start(), m.end(), _NAMES[m.lastgroup or ""], _named(m)) for m in _TOKEN.finditer(text)]
    line, counted = 1, 0
    starts = [(0, 0, "none", {}), *found]
    for place, (start, end, kind, parts) in enumerate(starts):
        stop = starts[place + 1][0] if place + 1 < len(starts) else len(text)
        line += text.count("\n", counted, start)
        counted = start
        offset = len(text[start:end]) - len(text[start:end].lstrip("\n"))
        yield Token(kind, line + offset, text[end:stop], text[start:stop], parts)


def _named(match: re.Match[str]) -> dict[str, str]:
    return {name: match[name].strip() for name in _PARTS if match[name] is not None}


def label_field(words: str) -> str | None:
    """Return the field of a label that lost some letters in print, None where none is close."""
    near = get_close_matches(re.sub(r"[\s.]", "", words), _KNOWN, n=1, cutoff=0.8)
    return _KNOWN[near[0]] if near else None
