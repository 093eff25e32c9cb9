"""Words that readers see on more than one kind of page, in files to download or in the browser, each in this one place.

Knows words. Must not know when they are true (`outcomes`).
"""

from collections.abc import Mapping, Sequence
from datetime import date

from oit.findings.outcomes import Outcome, Reason
from oit.model.basis import Basis
from oit.model.choices import KINDS, STAGES, STATES
from oit.text.thai import short_date

OUTCOME_WORDS: Mapping[Outcome, str] = {
    Outcome.MET: "บรรลุเป้าหมาย",
    Outcome.BELOW: "ไม่บรรลุเป้าหมาย",
    Outcome.NOT_DUE: "ยังไม่ถึงกำหนดทราบผล",
    Outcome.UNKNOWN: "ยังเทียบผลไม่ได้",
}
"""The word alone, as tables to download have it, with the two days that `ยังไม่ถึง` needs in columns beside it."""

GROUP_WORDS: Mapping[Outcome, str] = {
    **OUTCOME_WORDS,
    Outcome.NOT_DUE: "ยังไม่ถึงกำหนด ณ วันที่ของข้อมูล",
}
"""How readers see an outcome of many, each with a day of its own: in counts, choices and keys of colours."""


REASON_WORDS: Mapping[Reason, str] = {
    Reason.NO_TARGET: "ไม่ทราบเป้าหมาย",
    Reason.NO_NUMBER: "เป้าหมายเขียนเป็นข้อความ",
    Reason.UNITS: "เป้าหมายกับผลใช้หน่วยนับต่างกัน",
    Reason.RESULT_NO_NUMBER: "ผลเขียนเป็นข้อความ",
    Reason.RESULTS_DIFFER: "รายงานผลไว้หลายค่า โดยไม่ทราบว่าค่าใดล่าสุด",
    Reason.ENDED: "สิ้นสุดแล้วแต่ยังไม่มีผลในรายงาน",
    Reason.CANCELLED: "โครงการยกเลิกแล้ว",
    Reason.NO_RESULT: "ยังไม่มีผลในรายงาน",
}
"""Why a result cannot be compared: the end of `ยังเทียบผลไม่ได้ เพราะ…`, and a choice among search results."""

BASIS_WORDS: Mapping[Basis, str] = {
    "verified": "ตรวจกับคู่มือแล้ว",
    "sourced": "พบในแหล่งข้อมูลของปีเดียวกัน",
    "sourced_undated": "พบในแหล่งข้อมูลที่ไม่ระบุปี",
    "weak": "พบในแหล่งข้อมูลที่เชื่อถือได้น้อย",
    "title_only": "พบเฉพาะชื่อข้อ",
    "practice_example": "เป็นตัวอย่างจากหน่วยงานอื่น",
    "adjacent_year": "อ้างอิงรายการของปีใกล้เคียง",
    "later_year": "อ้างอิงรายการของปีถัดมา",
    "other_framework": "อ้างอิงเกณฑ์อื่น",
    "derived": "คำนวณกลับจากคะแนนที่ประกาศ",
    "inferred": "อนุมานจากกรณีอื่น",
    "recalled": "ไม่พบแหล่งอ้างอิง",
    "not_found": "ไม่พบแหล่งอ้างอิง",
}
"""How it is known that an item, or a part of it, is as a list of items says."""

TERM_WORDS: Mapping[str, str] = {
    "ita": "ITA คือการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ",
    "oit": "OIT คือข้อมูลที่หน่วยงานเปิดเผยตามการประเมิน ITA",
    "unit": "ส่วนงาน คือกอง สำนัก ฝ่าย หรือหน่วยงานภายในชื่ออื่น",
}
"""What a word means that not every reader knows, said where readers first meet it."""

TOOL_WORDS: Mapping[str, tuple[str, str]] = {
    "iit": ("ภายใน", "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน"),
    "eit": ("ภายนอก", "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก"),
    "oit": ("เปิดเผยข้อมูล", "แบบวัดการเปิดเผยข้อมูลสาธารณะ"),
}
"""The instruments of ITA: what stands beside the letters where there is little room, and the whole name."""

CHOICE_WORDS: Mapping[str, str] = {
    key: words[0] for choices in (KINDS, STATES, STAGES) for key, words in choices.items()
}
"""Kinds and states of projects and stages of their attachments: no word of data is in two of them."""


def outcome_said(outcome: Outcome, as_of: date | None, due: date | None) -> str:
    """Return how readers see the outcome of one project or target: what was not due on the day of its facts says on
    which day that was and which day it is due, so that it stays true for whoever reads it years later.

    >>> outcome_said(Outcome.NOT_DUE, date(2024, 3, 31), date(2024, 9, 30))
    'ยังไม่ถึงกำหนดทราบผล ณ 31 มี.ค. 2567 (ครบกำหนด 30 ก.ย. 2567)'
    """
    if outcome is not Outcome.NOT_DUE or not as_of or not due:
        return GROUP_WORDS[outcome]
    return f"{OUTCOME_WORDS[outcome]} ณ {short_date(as_of)} (ครบกำหนด {short_date(due)})"


def level_set_words(name: str, levels: Sequence[str]) -> str:
    """Return how readers see a set of levels.

    >>> level_set_words("AA-F", ["AA", "A", "F"])
    'เกณฑ์ AA ถึง F'
    """
    return f"เกณฑ์ {levels[0]} ถึง {levels[-1]}" if len(levels) > 1 else f"เกณฑ์ {name}"
