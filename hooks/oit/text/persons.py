"""Whether a text names a natural person: the one place that knows how Thai names of persons begin.

Knows titles, what organisations are called, and words that only look like a title. Must not know where the text came
from, nor what is done about it. A name without a title looks like any other words and is not found; the guide says so
where a name may be typed.
"""

import re

NATURAL_PERSON = "บุคคลธรรมดา"
"""What stands on a page in place of a person's name."""

_ORGANISATIONS = (
    "ร้าน", "บริษัท", "บจก", "บมจ", "หจก", "หสม", "หสน", "ห้าง", "วิสาหกิจ", "สหกรณ์", "มูลนิธิ", "สมาคม",
    "มหาวิทยาลัย", "โรงเรียน", "โรงพยาบาล", "โรงพิมพ์", "โรงงาน", "โรงแรม", "โรงกลึง", "โรงสี", "วัด", "วิทยาลัย",
    "สถาบัน", "สำนัก", "สถานี", "ศูนย์", "องค์การ", "องค์กร", "กรม", "กอง", "กลุ่ม", "การไฟฟ้า", "การประปา", "เทศบาล", "ธนาคาร",
    "ชมรม", "คณะ", "กิจการ", "อู่", "อบต", "อบจ", "รัฐวิสาหกิจ", "ไปรษณีย์",
)  # fmt: skip
"""How names of firms and offices begin."""
_FIRMS = re.compile(
    "|".join(_ORGANISATIONS)
    + r"|ปั๊ม|จำกัด|มหาชน|co\.|ltd|company|limited|partnership|enterprise|corporation|\binc\.|\bplc\b"
    r"|ชุมชน|สภา|ที่ว่าการ|จังหวัด|อำเภอ|แม่บ้าน"
    r"|การ(?:ช่าง|โยธา|ค้า|พิมพ์|เกษตร|ก่อสร้าง)|ก่อสร้าง|พาณิชย์|เซอร์วิส"
    r"|ซัพพลาย|กรุ๊ป|เอ็นจิเนียริ่ง|เทรดดิ้ง|ทรานสปอร์ต|เจริญยนต์",
    re.IGNORECASE,
)
"""What names of firms and offices hold, anywhere in them."""
_WORDS = (
    r"นางสาว", r"นาย", r"นาง", r"เด็กชาย", r"เด็กหญิง", r"ว่าที่\s*(?:ร้อย|พัน|เรือ)(?:ตรี|โท|เอก)(?:\s*หญิง)?",
    r"ว่าที่\s*[รพ]\.\s*[ตทอ]\.(?:\s*หญิง)?",
    r"จ่า(?:เอก|โท|ตรี)", r"(?:พล|พัน|ร้อย|จ่าสิบ|สิบ)(?:ตำรวจ)?(?:เอก|โท|ตรี)", r"(?:ดาบ|นายดาบ)ตำรวจ", r"นาวา(?:เอก|โท|ตรี)",
    r"เรือ(?:เอก|โท|ตรี)",
)  # fmt: skip
_SHORT = (
    r"น\.\s*ส\.", r"ด\.\s*[ชญ]\.", r"(?:ผศ|รศ|ศ)\.\s*(?:ดร\.)?", r"ดร\.", r"นพ\.", r"พญ\.",
    r"(?:ทพญ?|ทนพญ?|ภก|ภญ|พว|นสพ|สพ\.ญ)\.(?!ที่)",
    r"พล\.?\s*[ตรอ]\.?\s*[ตทอ]\.", r"ด\.\s*ต\.",
    r"(?:พ|ร|ส|น|จ)\.\s*(?:[ตสจ]\.\s*)?[อทต]\.", r"พระ(?:ครู|มหา|อาจารย์|อธิการ|ปลัด)",
)  # fmt: skip
_IN_FRONT = (r"คุณ(?!ภาพ|ธรรม|ูป|วุฒิ|ค่า)", r"หม่อม", r"ม\.[ลร]\.")
"""Titles that mean nothing inside a sentence."""
_BEGINS = rf"(?:{'|'.join((*_WORDS, *_SHORT, *_IN_FRONT))})\s*[ก-๙A-Za-z]"
_ENGLISH_TITLE = (
    r"(?<![A-Za-z])(?:(?i:ass(?:oc|t)\.?|associate|assistant)\s*)?"
    r"(?i:prof\.|professor|dr\.|mrs?\.|ms\.|miss|khun|col\.|capt\.|lt\.|pol\.|gen\.)"
)
_ENGLISH_NAME = r"(?:[A-Z]\.\s*)?(?!D\.?I\.?Y|Universe|World|Thailand|Grand|International)[A-Z][A-Za-z'’-]+"
_ENGLISH = re.compile(rf"(?:{_ENGLISH_TITLE}\s*)+{_ENGLISH_NAME}(?:\s+(?:[Nn]a\s+)?{_ENGLISH_NAME}){{0,2}}")
"""A name in Latin letters behind its title: Asst. Prof. Somtest Mocktrial."""
_FIRST = re.compile(rf"\W*{_BEGINS}")
_LATER = re.compile(rf"(?:โดย|\(|/|,|และ)\s*{_BEGINS}")


def names_person(text: str) -> bool:
    """Tell whether a text begins with a person's title, or names one after the name of a shop (`ร้าน … โดย นาย …`).

    >>> names_person("นายทดสอบ สมมุติ"), names_person("บริษัท นายช่าง จำกัด")
    (True, False)
    """
    begins = not text.startswith(_ORGANISATIONS) and (_FIRST.match(text) or _ENGLISH.match(text))
    return bool(begins or _LATER.search(text))


_TITLE = rf"(?:{'|'.join(_WORDS)}|(?<![ก-๙.])(?:{'|'.join(_SHORT)}))"
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
"""Words behind a title that make it part of another word: นายก, นายอำเภอ, นางรอง."""
_NAME = r"[ก-ฮเ-ไ][ก-ฮะ-์]{1,30}"
_PERSON = re.compile(rf"{_NOT_BEFORE}(?:{_TITLE}\s*)+{_NOT_AFTER}{_NAME}(?:\s+(?:ณ\s+)?{_NAME})?")
_LETTERS_OF_OTHERS = re.compile(rf"{_NOT_BEFORE}(?:{_TITLE}\s*){{1,3}}{_ENGLISH_NAME}(?:\s+{_ENGLISH_NAME}){{0,2}}")
"""A name in Latin letters behind a Thai title."""
_REGISTERED = re.compile(
    rf"((?:บริษัท|บจก\.?|บมจ\.?)\s*(?:{'|'.join(_WORDS)})[^\s,;()]{{1,40}}(?:[ ][^\s,;()]{{1,40}}){{0,3}}?\s*จำกัด)"
)
"""The registered name of a company that begins with a title: บริษัท นายฮ้อยขนส่ง จำกัด is no person."""
_CALLED = re.compile(
    rf"(?:^|(?<=[\s(:])|(?<=ติดต่อ)|(?<=สอบถาม)|(?<=ประสาน)|(?<=โทร))คุณ\s*{_NAME}\s+{_NAME}"
)  # looks back, not ahead over what may be thousands of blanks
_BY_PERSON = re.compile(r"((?<![ก-๙])(?:โดย|เจ้าของ|ผู้จัดการ|ผู้มีอำนาจลงนาม)\s*)(?=นาย|นาง|น\.\s*ส\.)[ก-๙.]+(?:\s+[ก-๙]+)?")
_ALONE = re.compile(rf"(?:\(\s*)?{_TITLE}{_NOT_AFTER}\s*{_NAME}(?:\s+{_NAME}){{0,3}}(?:\s*\))?")


def without_named_persons(text: str, instead: str) -> str:
    """Return a text in which `instead` stands for every name that a title tells, wherever it stands.

    >>> without_named_persons("ตรวจรับโดยนายทดสอบ สมมุติ นายอำเภอตัวอย่าง", "(…)")
    'ตรวจรับโดย(…) นายอำเภอตัวอย่าง'
    """
    parts = _REGISTERED.split(text)
    return "".join(part if place % 2 else _named_hidden(part, instead) for place, part in enumerate(parts))


def _named_hidden(text: str, instead: str) -> str:
    for pattern in (_LETTERS_OF_OTHERS, _PERSON, _ENGLISH, _CALLED):
        text = pattern.sub(instead, text)
    return _BY_PERSON.sub(rf"\1{instead}", text)


def is_only_a_person(text: str) -> bool:
    """Whether nothing but one person's name with its title stands in a text."""
    return bool(_ALONE.fullmatch(text.strip()) or _ENGLISH.fullmatch(text.strip()))


def is_firm(text: str) -> bool:
    """Whether a text holds a word that only names of firms and offices have."""
    return bool(_FIRMS.search(text))
