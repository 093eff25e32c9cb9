"""Persons in the cells of a list: whose names and numbers must not be written out.

Knows what a list may say of persons. Must not know columns, nor how names and numbers of persons look (`oit.text`).
A name without a title is found only where its column says that persons stand there.
"""

import re

from oit.importers.persons import BLACKED_OUT, is_unit
from oit.text import thai
from oit.text.personal_data import check_digit, mask_personal
from oit.text.persons import NATURAL_PERSON, is_firm, is_only_a_person, names_person, without_named_persons

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
    if is_position(text) or is_unit(text, ()):
        return False
    return not _OFFICES.match(text) and not (_ENGLISH_UNITS.search(text) and not names_person(text))


_OFFICES = re.compile(
    r"เทศบาล|อบต|อบจ|องค์การ|กรม|จังหวัด|อำเภอ|สนง|กง|รพ\.|รพสต|ศพด|อสม|กศน|กปท|สพป|สพม|ชมรม|มูลนิธิ|สมาคม|วิทยาลัย|มหาวิทยาลัย|สถาบัน"
    r"|คณะกรรมการ|ชุมชน|หอผู้ป่วย"
)
_ENGLISH_UNITS = re.compile(
    r"\b(?:division|department|dept|office|bureau|section|faculty|college|cent(?:er|re)|unit|team|committee|affairs|resources"
    r"|institute|university|municipality|administration|services)\b",
    re.IGNORECASE,
)


def is_position(text: str) -> bool:
    """Whether a text names a post by itself: ผอ.กองช่าง, not ผอ.สมชาย, since a post is often written before a name."""
    leader = _LEADERS.match(text)
    rest = text[leader.end() :].lstrip(" .-/") if leader else ""
    return bool(_POSTS.fullmatch(text.strip()) or (leader and (not rest or _LED.match(rest))))


_LEADERS = re.compile(
    r"(?:รอง|ผู้ช่วย|รักษาการ(?:แทน)?|รก\.)?\s*(?:ผู้อำนวยการ|ผอ\.?|หัวหน้า|หน\.|ปลัด|นายก|ผู้กำกับ(?:การ)?|ผกก\.?|สารวัตร|สว\.|ประธาน|คณบดี|อธิการบดี"
    r"|ผู้จัดการ|ผู้บังคับการ|ผบก\.?|เลขานุการ|นายอำเภอ|ผู้ว่าราชการ)"
)
_LED = re.compile(
    r"อบต|อบจ|เทศ(?:บาล|มนตรี)|กอง|สำนัก|ฝ่าย|กลุ่ม|ส่วน|งาน|ศูนย์|โรงเรียน|โรงพยาบาล|รพ|รร\.|สถานี|สถาบัน|คณะ|หน่วย|แผนก|กรม|องค์กา?ร|จังหวัด|อำเภอ|หมวด|โครงการ"
    r"|สภ(?:\.|า)|สน\.|ตำรวจ|เมืองพัทยา|พัสดุ|เจ้าหน้าที่|วิทยาลัย|มหาวิทยาลัย|ชุมชน|กศน|ศพด|กรรมการ|สป\.|สำนักปลัด|การ(?:ศึกษา|คลัง|เงิน)|ภาควิชา|สาขาวิชา|หอผู้ป่วย|สมาคม"
    r"|มูลนิธิ|สหกรณ์|\d|ทุก"
)
_SUBJECTS = (
    r"(?:การเงิน|และ|บัญชี|พัสดุ|การคลัง|โยธา|ไฟฟ้า|เครื่องกล|สำรวจ|เขียนแบบ|ศึกษา|การศึกษา|สาธารณสุข|ชุมชน|สังคม|สงเคราะห์|นโยบาย|แผน|งาน|ทั่วไป|บุคคล|ธุรการ"
    r"|เทคโนโลยีสารสนเทศ|คอมพิวเตอร์|สิ่งแวดล้อม|เกษตร|จัดเก็บ|รายได้|ตรวจสอบ|ภายใน|ประชาสัมพันธ์|วัฒนธรรม|ป้องกัน|บรรเทา|สาธารณภัย|ทรัพยากร|สวัสดิการ|การ|วิเคราะห์)*"
)
_POSTS = re.compile(
    rf"(?:นายช่าง|ช่าง|นัก(?:วิชาการ|วิเคราะห์|พัฒนา|จัดการ|บริหาร|ทรัพยากร|ป้องกัน|ประชาสัมพันธ์|สังคม)|เจ้า(?:พนักงาน|หน้าที่)|วิศวกร|สถาปนิก|นิติกร|พยาบาล|เภสัชกร)"
    rf"{_SUBJECTS}(?:วิชาชีพ|ปฏิบัติงาน|ชำนาญงาน|อาวุโส|ปฏิบัติการ|ชำนาญการ(?:พิเศษ)?|เชี่ยวชาญ)?"
    r"|ครู(?:พยาบาล|ประจำชั้น|ทุกคน|ทุกท่าน|แนะแนว|ผู้สอน|เวร|วิชาการ|อนามัย|ผู้ช่วย|บรรณารักษ์|ที่ปรึกษา)|(?:คณะ)?ครูและบุคลากร(?:ทุกคน)?|คณะครู|บุคลากรทุกคน|บรรณารักษ์"
)


_NO_SUPPLIER = re.compile(
    r"ยกเลิก|ไม่มีผู้|ไม่ผ่าน|ไม่ได้|ยังไม่|อยู่ระหว่าง|อยู่ใน|ระหว่าง|รอ(?:การ|จัด|ผล|ประกาศ|ลงนาม|เบิก|ดำเนิน|คัด|อนุมัติ|งบ|ส่ง|โอน|\s|$)|cancel|none\b|pending|tbd",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(.+?)(?<![\s(,/])[\s(,/]*(?:เลข(?:ประจำตัว|ที่|ทะเบียน)*\s*(?:ผู้เสียภาษี(?:อากร)?|นิติบุคคล)|tax\s*id\.?)"
    r"\s*(?:no\.?)?\s*[:：]?\s*([\d๐-๙](?:[ -]?[\d๐-๙]){12})\s*\)?",
    re.IGNORECASE,
)


def states_no_supplier(text: str) -> bool:
    """Whether a cell for a supplier says instead why there is none."""
    return _NO_SUPPLIER.match(text) is not None


def parted_supplier(text: str) -> tuple[str, str | None]:
    """Return a supplier's name and the tax number that stands behind it in the same cell."""
    match = _NUMBERED.fullmatch(text)
    return (match[1].strip(), re.sub(r"[ -]", "", thai.arabic_digits(match[2]))) if match else (text, None)


def contractor(text: str, juristic: bool = False) -> str:
    """Return a supplier's name as it may be published: a natural person's is not.

    `juristic` says that a tax number of a juristic person stands beside it.
    """
    if (juristic or is_firm(text)) and not is_only_a_person(text):
        return without_persons(text)
    return NATURAL_PERSON
