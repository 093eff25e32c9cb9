"""Which value of the form may be a person's name, and how a name is blacked out.

Knows the three places of the form where people stand. Must not claim to find names anywhere else.
"""

import re
from collections.abc import Iterable
from typing import Any

from oit.importers.draft import squeeze
from oit.importers.report.form import loose

BLACKED_OUT = "(ปกปิดชื่อบุคคล)"
_UNITS = (
    "สำนัก", "ฝ่าย", "กอง", "กลุ่ม", "ส่วน", "งาน", "ศูนย์", "โรงเรียน", "สถานี", "คณะ", "หน่วย", "แผนก", "โรงพยาบาล", "กรม",
)  # fmt: skip
_SHORT = 6
_SIGNED = re.compile(rf"{loose('ลงชื่อ')}(?P<name>[^(\n]*)(?P<under>\([^)\n]*\))?")
_NOT_A_NAME = {"", "ผู้รับผิดชอบโครงการ"}


def is_unit(text: str, office: Iterable[str]) -> bool:
    """Whether the text names a unit rather than a person: only then may it be published unasked."""
    return text.startswith(_UNITS) or squeeze(text) in {squeeze(level) for level in office}


def signature(text: str) -> tuple[bool | None, list[str]]:
    """Read the foot of the form: False where the line is empty, None where a name is typed; and the names."""
    names = []
    for match in _SIGNED.finditer(text):
        for words in (match["name"], match["under"] or ""):
            name = words.strip(" .…_:()\t")
            if squeeze(name) not in _NOT_A_NAME:
                names.append(name)
    return (None if names else False), names


def black_out(text: str, names: Iterable[str]) -> str:
    """Return the text with every one of the names blacked out, wherever it stands and however it is broken."""
    for name in sorted(set(names), key=len, reverse=True):
        if squeeze(name) == squeeze(BLACKED_OUT) or not re.search(r"[^\W\d_]", name):
            continue  # a dash where nobody is named
        alone = len(squeeze(name)) < _SHORT  # a short name is part of many words
        text = re.sub(rf"(?<!\S){loose(name)}(?!\S)" if alone else loose(name), BLACKED_OUT, text)
    return text


def without_names(value: Any, names: Iterable[str]) -> Any:
    """Return data with every one of the names blacked out in every text of it."""
    if isinstance(value, dict):
        return {key: without_names(part, names) for key, part in value.items()}
    if isinstance(value, list):
        return [without_names(part, names) for part in value]
    return black_out(value, names) if isinstance(value, str) else value
