"""Persons in the cells of a list: whose names and numbers must not be written out.

Knows what a list may say of persons. Must not know columns, nor how names and numbers of persons look (`oit.text`).
A name without a title is found only where its column says that persons stand there.
"""

import re

from oit.importers.persons import BLACKED_OUT, is_unit
from oit.text import thai
from oit.text.personal_data import check_digit, mask_personal
from oit.text.persons import NATURAL_PERSON, is_firm, is_only_a_person, without_named_persons

_GROUPED = re.compile(r"(?<![\d-])[1-8๑-๘](?:[- ]?\d){12}(?![\d-])")
_LIKE_THE_CARD = re.compile(r"\d([- ])\d{4}\1\d{5}\1\d{2}\1\d")


def without_persons(text: str) -> str:
    """Return a text with names that have a title, and with numbers and addresses of persons, blacked out."""
    return _GROUPED.sub(_hidden_digits, mask_personal(without_named_persons(text, BLACKED_OUT)))


def _hidden_digits(match: re.Match[str]) -> str:
    """Hide a citizen's number as cells spoil it: grouped otherwise than on the card, or so grouped but mistyped."""
    digits = re.sub(r"\D", "", thai.arabic_digits(match[0]))
    told = _LIKE_THE_CARD.fullmatch(match[0]) or check_digit(digits[:12]) == int(digits[12])
    return "(ปกปิดเลขประจำตัวประชาชน)" if told else match[0]


def is_natural_id(text: str) -> bool:
    """Whether a tax number is a natural person's: 13 digits that do not begin with 0."""
    digits = re.sub(r"\D", "", thai.arabic_digits(text))
    return len(digits) == 13 and not digits.startswith("0")


def is_person(text: str) -> bool:
    """Whether a cell that may name a person or a unit names a person."""
    return not is_unit(text, ()) and not re.match(
        r"(?:ผู้อำนวยการ|หัวหน้า|ปลัด|นายก|เทศบาล|อบต|อบจ|องค์การ|กรม|จังหวัด|อำเภอ|สนง|กง|ผอ"
        r"|รพ\.|รพสต|ศพด|อสม|กศน|กปท|สพป|สพม|ชมรม|มูลนิธิ|สมาคม|วิทยาลัย|มหาวิทยาลัย|สถาบัน|คณะกรรมการ|ชุมชน|หอผู้ป่วย)",
        text,
    )


def contractor(text: str, juristic: bool = False) -> str:
    """Return a supplier's name as it may be published: a natural person's is not.

    `juristic` says that a tax number of a juristic person stands beside it.
    """
    if (juristic or is_firm(text)) and not is_only_a_person(text):
        return without_persons(text)
    return NATURAL_PERSON
