"""Persons in the cells of a list: whose names and numbers must not be written out.

Knows how Thai names with a title look, which suppliers are no persons, and how numbers of persons are written. Must
not know columns. A name without a title is found only where its column says that persons stand there.
"""

import re

from oit.importers.persons import BLACKED_OUT, is_unit
from oit.model.fields import is_thirteen_digit_id
from oit.text import thai
from oit.text.personal_data import find_personal

NATURAL = "บุคคลธรรมดา"
"""What stands where the name of a supplier who is a natural person stood."""
_TITLE = (
    r"(?:นางสาว|นาย|นาง|เด็กชาย|เด็กหญิง|ว่าที่\s*(?:ร้อยตรี|ร้อยโท|ร้อยเอก|ร\.\s*[ตทอ]\.)(?:\s*หญิง)?|จ่า(?:เอก|โท|ตรี)|(?:จ่าสิบ|สิบ|พัน|ร้อย)(?:ตำรวจ)?(?:เอก|โท|ตรี)|ดาบตำรวจ"
    r"|(?<![ก-๙.])(?:น\.\s*ส\.|ด\.\s*ช\.|ด\.\s*ญ\.|[ผร]ศ\.\s*(?:ดร\.)?|ดร\.|นพ\.|พญ\."
    r"|พล\.?\s*[ตรอ]\.?\s*[ตทอ]\.|พ\.\s*ต\.\s*[อทต]\.|ร\.\s*ต\.\s*[อทต]\.|[สจ]\.\s*ส\.\s*[อทต]\."
    r"|ส\.\s*ต\.\s*[อทต]\."
    r"|ด\.\s*ต\.|[พร]\.\s*[อทต]\.|พระ(?:ครู|มหา|อาจารย์)))"
)
_PLACES = (
    r"ท", r"เจ้า", r"ขุน", r"พ", r"บ้าน", r"ซอย", r"สวน", r"คลอง", r"ทุ่ง", r"หนอง", r"นา", r"ไร่", r"เขา", r"วัด",
    r"แม่", r"เกาะ", r"ห้วย", r"สาย", r"ดิน", r"ซ\.", r"ฟาร์ม", r"โคก", r"บ่อ", r"สระ",
)  # fmt: skip
"""Words before a title that make it part of another word, or of the name of a place."""
_NOT_BEFORE = "".join(f"(?<!{word})" for word in _PLACES)
_NOT_AFTER = (
    r"(?!ก(?:ฯ|เทศ|องค์|อบ|รัฐ|สภา|สมาคม|เมือง|\s|$|เหล่า)|อำเภอ|ช่าง|ทะเบียน|หน้า|จ้าง|ตรวจ|แพทย์|สัตวแพทย์|ท่า|ทหาร|ตำรวจ|สถานี|ด่าน|ประกัน|พราน|เวร|กอง|เรือ|ไปรษณีย์"
    r"|รอง|เลิ้ง|แล(?:\s|$)|บวช|ฟ้า|งาม|พยาบาล|ภาพ|ธรรม|ประโยชน์|ค่า|สมบัติ|วุฒิ|ลักษณะ|ครู(?:\s|$)|บรม|ราช|พุทธ|เจ้า)"
)
_NAME = r"[ก-ฮเ-ไ][ก-ฮะ-์]{1,30}"
_PERSON = re.compile(rf"{_NOT_BEFORE}(?:{_TITLE}\s*)+{_NOT_AFTER}{_NAME}(?:\s+(?:ณ\s+)?{_NAME})?")
_CALLED = re.compile(rf"((?:^|[\s(:])(?:ติดต่อ|สอบถาม|ประสาน|โทร)?\s*)คุณ\s*{_NAME}\s+{_NAME}")
_ALONE = re.compile(rf"\s*\(?\s*{_TITLE}{_NOT_AFTER}\s*{_NAME}(?:\s+{_NAME}){{0,3}}\s*\)?\s*")
_FIRMS = re.compile(
    r"บริษัท|บจก|บมจ|หจก|หสน|ห้าง|ร้าน|สหกรณ์|มูลนิธิ|สมาคม|วิสาหกิจ|กลุ่ม|องค์การ|องค์กร|การไฟฟ้า|การประปา|ธนาคาร|มหาวิทยาลัย|โรง(?:เรียน|พิมพ์|งาน|แรม|กลึง|พยาบาล|สี)|สถาบัน|ศูนย์"
    r"|สำนัก|กรม|กอง|เทศบาล|อบต|อบจ|อู่|ปั๊ม|สถานี|จำกัด|มหาชน|co\.|ltd|company|กิจการร่วมค้า|ชุมชน|คณะ|วัด|ชมรม|สภา|ที่ว่าการ|จังหวัด|อำเภอ|ไปรษณีย์|รัฐวิสาหกิจ|แม่บ้าน"
    r"|การ(?:ช่าง|โยธา|ค้า|พิมพ์|เกษตร|ก่อสร้าง|ไฟฟ้า)|ก่อสร้าง|พาณิชย์|เซอร์วิส|ซัพพลาย|กรุ๊ป|เอ็นจิเนียริ่ง|เทรดดิ้ง|ทรานสปอร์ต|เจริญยนต์",
    re.IGNORECASE,
)
_GROUPED = re.compile(r"(?<![\d-])[1-8๑-๘](?:[- ]?\d){12}(?![\d-])")
_BY_PERSON = re.compile(r"((?<![ก-๙])(?:โดย|เจ้าของ|ผู้จัดการ|ผู้มีอำนาจลงนาม)\s*)(?=นาย|นาง|น\.\s*ส\.)[ก-๙.]+(?:\s+[ก-๙]+)?")


def without_persons(text: str, numbers: bool = True) -> str:
    """Return a text with names that have a title, and with numbers and addresses of persons, blacked out.

    `numbers` is False for a code: its digits are nobody's.
    """
    masked = _BY_PERSON.sub(rf"\1{BLACKED_OUT}", _CALLED.sub(rf"\1{BLACKED_OUT}", _PERSON.sub(BLACKED_OUT, text)))
    if not numbers or not re.search(r"[\d๐-๙@]", masked):
        return masked
    for found in reversed(find_personal(masked)):
        masked = masked[: found.start] + found.masked + masked[found.end :]
    return _GROUPED.sub(_hidden_digits, masked)


def _hidden_digits(match: re.Match[str]) -> str:
    """Hide a citizen's number however it is grouped: its check digit tells it, or the usual groups."""
    digits = re.sub(r"\D", "", thai.arabic_digits(match[0]))
    usual = re.fullmatch(r"\d[- ]\d{4}[- ]\d{5}[- ]\d{2}[- ]\d", match[0])
    return re.sub(r"\d", "x", match[0]) if usual or is_thirteen_digit_id(digits) else match[0]


def is_natural_id(text: str) -> bool:
    """Whether a tax number is a natural person's: 13 digits that do not begin with 0."""
    digits = re.sub(r"\D", "", thai.arabic_digits(text))
    return len(digits) == 13 and not digits.startswith("0")


def is_person(text: str) -> bool:
    """Whether a cell that may name a person or a unit names a person."""
    return not is_unit(text, ()) and not re.match(
        r"(?:ผู้อำนวยการ|หัวหน้า|ปลัด|นายก|เทศบาล|อบต|องค์การ|กรม|จังหวัด|อำเภอ|สนง|กง|ผอ)", text
    )


def contractor(text: str, juristic: bool = False) -> str:
    """Return a supplier's name as it may be published: a natural person's is not.

    `juristic` says that a tax number of a juristic person stands beside it.
    """
    if (juristic or _FIRMS.search(text)) and not _ALONE.fullmatch(text):
        return without_persons(text)
    return NATURAL
