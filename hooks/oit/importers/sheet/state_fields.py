"""How far the work of a project is: progress, state, results in words.

Knows these fields. Must not know rows or sheets.
"""

import re

from oit.faults import Fault
from oit.importers.sheet import amounts
from oit.importers.sheet.grid import Cell
from oit.importers.sheet.headings import Heading
from oit.importers.sheet.row_data import MARKED, Context, Data, NotReadError, put
from oit.importers.sheet.word_fields import result_words, spelled
from oit.model.choices import STATES
from oit.text import thai

_TOLD = {
    "completed": r"(?:ดำเนินการ)?(?:แล้ว)?เสร็จ(?:สิ้น|สมบูรณ์)?(?:เรียบร้อย)?(?:แล้ว)?(?:ร้อยละ100|100%)?"
    r"|ดำเนินการเรียบร้อย(?:แล้ว)?|completed?|done|finished",
    "in_progress": r"(?:(?:อยู่(?:ใน)?)?ระหว่าง(?:การ)?ดำเนินการ|กำลัง(?:อยู่ระหว่าง)?ดำเนินการ)(?:ตามสัญญา|ตามแผน)?"
    r"(?:,?(?:แต่)?ยังไม่(?:แล้ว)?เสร็จ(?:สิ้น)?)?|on-?going|inprogress|underway",
    "planned": r"(?:ยังไม่(?:ได้)?(?:เริ่ม)?|รอ(?:การ)?(?:เริ่ม)?)ดำเนินการ|ยังไม่(?:ได้)?เริ่ม|not(?:yet)?started|planned",
    "cancelled": r"ยกเลิก(?:การดำเนินการ|โครงการ)?(?:แล้ว)?|cancell?ed",
    "suspended": r"(?:ชะลอ|ระงับ)(?:การดำเนินการ|โครงการ)?(?:ชั่วคราว|ไว้ก่อน)?|on-?hold|suspended",
}
"""Further wordings of the states that officials type in lists, without spaces."""


def state_of(words: str) -> str | None:
    """Return the state that words say and nothing beside it: `เสร็จเรียบร้อยแล้ว` is one that is completed."""
    plain = re.sub(r"ดำเนิน(?:งาน|โครงการ)", "ดำเนินการ", "".join(thai.arabic_digits(thai.tidy(words)).split()))
    return spelled(STATES, words) or next(
        (state for state, told in _TOLD.items() if re.fullmatch(told, plain.lower())), None
    )


def progress(data: Data, heading: Heading, cell: Cell, context: Context) -> None:
    """How much of the work is done, in percent; words that tell no amount are a state, or are kept beside the heading.

    Raises:
        NotReadError: the words are neither a percentage nor a state.
    """
    try:
        value = amounts.percent(cell)
    except Fault:
        if re.search(r"%|ร้อยละ", cell.first) or not re.search(r"[ก-๙]{4}", thai.tidy(cell.first)):
            raise
        if spelled(STATES, cell.first) is None or "status" in data:
            raise NotReadError from None
        status(data, heading, cell, context)
    else:
        put(data.setdefault("reports", [{}])[0], "progress", value)


def outcome(data: Data, heading: Heading, cell: Cell, context: Context) -> None:
    """ผลการดำเนินงาน is a percentage, a state or words, as the cell tells.

    Beside a target or an indicator in percent, a percentage is what was reached of that, not how much work is done.
    """
    if _measured_in_percent(data):
        results(data, heading, cell, context)
        return
    try:
        value = amounts.percent(cell)
    except Fault:
        results(data, heading, cell, context)
    else:
        put(data.setdefault("reports", [{}])[0], "progress", value)


def _measured_in_percent(data: Data) -> bool:
    measures = [target.get("text", "") for target in data.get("targets", [])]
    return any(re.search(r"ร้อยละ|%", text) for text in [*measures, data.get("strategy", {}).get("indicator", "")])


def status(data: Data, heading: Heading, cell: Cell, _context: Context) -> None:
    """A state; words that are not a page's word for it, or go on in brackets, are kept too."""
    state = state_of(cell.first) or state_of(re.sub(r"\s*\([^()]*\)$", "", cell.first))
    if state is None:
        raise NotReadError
    put(data, "status", {"state": state})
    if spelled(STATES, cell.first) is None:
        data.setdefault("unplaced", []).append(f"{heading.words}: {cell.first}")


def status_mark(data: Data, heading: Heading, cell: Cell, context: Context) -> None:
    """A mark below the name of a state.

    Raises:
        Fault: a state is marked already; then none of them is taken.
    """
    if not MARKED.fullmatch(cell.first):
        raise NotReadError
    state = STATES[heading.argument][0]
    if not context.ticked and "status" in data:
        put(data, "status", {"state": state})  # words say it too
        return
    context.ticked.append(f"{heading.words}: {cell.first}")
    if len(context.ticked) == 1:
        data["status"] = {"state": state}
        return
    if "status" in data:  # the first of several: which of them holds is for a person to say
        data.pop("status")
        data.setdefault("unplaced", []).append(context.ticked[0])
    raise Fault("sheet_states", text=" · ".join(context.ticked))


def results(data: Data, heading: Heading, cell: Cell, context: Context) -> None:
    """Words of a result; a word that is a state is the state of the work where every row of the project says it."""
    state = spelled(STATES, cell.first)
    if state and "status" not in data and not context.part:
        data["status"] = {"state": state}
        context.state_words = cell.first
    elif context.part and context.state_words and state != data["status"]["state"]:
        data.pop("status")
        result_words(data, heading, Cell(context.state_words), context)
        context.state_words = ""
        results(data, heading, cell, context)
    elif context.part and context.state_words:
        return  # of this part too
    elif re.fullmatch(r"[\d๐-๙,.%]+", cell.first):
        raise NotReadError  # a number alone does not say what it counts
    else:
        result_words(data, heading, cell, context)
