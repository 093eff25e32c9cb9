"""Whether a text names a natural person: the one place that knows how Thai names of persons begin.

Knows titles and what organisations are called. Must not know where the text came from, nor what is done about it.
A name without a title looks like any other words and is not found; the guide says so where a name may be typed.
"""

import re

NATURAL_PERSON = "บุคคลธรรมดา"
"""What stands on a page in place of a person's name."""

_ORGANISATIONS = (
    "ร้าน", "บริษัท", "บจก", "บมจ", "หจก", "หสม", "ห้าง", "วิสาหกิจ", "สหกรณ์", "มูลนิธิ", "สมาคม", "มหาวิทยาลัย",
    "โรงเรียน", "โรงพยาบาล", "โรงพิมพ์", "วัด", "วิทยาลัย", "สถาบัน", "สำนัก", "สถานี", "ศูนย์", "องค์การ", "กรม",
    "กอง", "กลุ่ม", "การไฟฟ้า", "การประปา", "เทศบาล", "ธนาคาร", "ชมรม", "คณะ", "กิจการ", "อู่",
)  # fmt: skip
_TITLES = (
    r"นางสาว", r"นาย", r"นาง", r"น\.ส\.", r"เด็กชาย", r"เด็กหญิง", r"ด\.[ชญ]\.", r"คุณ(?!ภาพ|ธรรม|ูป|วุฒิ|ค่า)",
    r"หม่อม", r"ม\.[ลร]\.", r"ดร\.", r"(?:ผศ|รศ|ศ)\.", r"พระ(?:ครู|มหา|อธิการ|ปลัด)", r"ว่าที่\s*(?:ร้อย|พัน|ร\.|พ\.|เรือ)",
    r"(?:พล|พัน|ร้อย|จ่าสิบ|สิบ)(?:ตำรวจ)?(?:เอก|โท|ตรี)", r"(?:ดาบ|นายดาบ)ตำรวจ", r"นาวา(?:เอก|โท|ตรี)", r"เรือ(?:เอก|โท|ตรี)",
    r"(?:พล|พ|ร|ส|น|จ)\.(?:[ตสจ]\.)?[อทต]\.", r"ด\.ต\.",
)  # fmt: skip
_TITLE = rf"(?:{'|'.join(_TITLES)})\s*[ก-๙A-Za-z]"
_FIRST = re.compile(rf"\W*{_TITLE}")
_LATER = re.compile(rf"(?:โดย|\(|/|,|และ)\s*{_TITLE}")


def names_person(text: str) -> bool:
    """Tell whether a text begins with a person's title, or names one after the name of a shop (`ร้าน … โดย นาย …`).

    >>> names_person("นายทดสอบ สมมุติ"), names_person("บริษัท นายช่าง จำกัด")
    (True, False)
    """
    begins = not text.startswith(_ORGANISATIONS) and _FIRST.match(text)
    return bool(begins or _LATER.search(text))
