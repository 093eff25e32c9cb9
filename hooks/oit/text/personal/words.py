"""Whom the words around a finding speak of: a person, or an office or a firm.

Knows titles, banks and kinds of offices, and how labels are written. Must not know what is looked for.
"""

import re

from oit.text.personal.pattern import Pattern


def loosely(*phrases: str) -> str:
    """Return a pattern for phrases whose words people write apart, together, with dots, dashes or underscores.

    `passport no` is also passport_no, passportNo and PASSPORT-NO; `เลข ที่` is also เลขที่.
    """
    return "|".join(r"[ _.\-]{0,2}".join(map(re.escape, phrase.split())) for phrase in phrases)


TITLE = (
    r"นาย(?!ก|ช่าง|อำเภอ|ทะเบียน|แพทย์|จ้าง|ตรวจ|ประกัน|หน้า|สถานี|ท่า)|นางสาว|นาง(?!สาว|เลิ้ง|รอง|พยาบาล|งาม|ฟ้า|ใน)"
    r"|น\.? ?ส\.(?! ?3)|ด\.ช\.|ด\.ญ\.|เด็กชาย|เด็กหญิง"
)
CALLED = r"คุณ(?!ภาพ|สมบัติ|ธรรม|ลักษณ|ค่า|ประโยชน์|วุฒิ|ครู)"
RANK = (
    r"(?:ว่าที่ ?)?(?:[พรสจด]\.(?:[ตทอส]\.){1,2}(?:[อทตหญ]\.)?|พล\.[ตทอรจ]\.(?:[ตทอ]\.)?"
    r"|(?:พล(?!ทหาร)|พัน|ร้อย|สิบ|จ่าสิบ|นาย?ดาบ|ดาบ|จ่า|นาวา(?:อากาศ)?|เรือ(?:อากาศ)?)(?:ตำรวจ)?(?:ตรี|โท|เอก|ตำรวจ)(?:หญิง)?"
    r"|พลทหาร|พลตำรวจ"
    r"|(?:ผศ\.|รศ\.|ศ\.)?ดร\.|[ผร]ศ\.|(?:นพ|พญ|ทพ)\.|(?:นาย|แพทย์หญิง|ทันต)แพทย์)"
)
ENGLISH_TITLE = r"(?<![a-z])(?:mr|mrs|miss|ms)(?![a-z])"
_PERSON = Pattern(rf"{TITLE}|{CALLED}|{RANK}|{ENGLISH_TITLE}")
_SOMEONE = Pattern(
    r"ส่วนตัว|ส่วนบุคคล|ผู้ประสาน|ผู้ติดต่อ|ผู้แทน|ผู้จัดการ|ผู้ควบคุม|ผู้เขียน|ผู้จัดทำ|ผู้ยื่น|ผู้สมัคร|ผู้รับ|ผู้ร้อง|ผู้ใหญ่บ้าน|กำนัน|วิทยากร|วิศวกร|สถาปนิก"
    r"|ช่าง(?!โยธา)|ครู|อาจารย์|เจ้าของ|ประธาน|หัวหน้า|ร้าน|แม่ค้า|ป้า|ลุง|(?<![ก-ฮ])พี่|ดร\.|(?<![ก-ฮ])ผอ\."
    r"|(?<![a-z])(?:author|contact person|owner|personal|private|shop)(?![a-z])"
)
INSTITUTION = (
    r"สำนัก|ที่ว่าการ|ศาลา|เทศบาล|อบต|อบจ|องค์การ|กรม|กอง|บริษัท|ห้าง|หจก|บจก|บมจ|มูลนิธิ|สมาคม|โรงเรียน|วิทยาลัย|โรงพยาบาล|วัด|สหกรณ์|ร้าน"
    r"|กรุงเทพมหานคร|จังหวัด|คลัง|หน่วยงาน|ศูนย์"
)
_OF_INSTITUTION = Pattern(INSTITUTION)
_OF_AN_OFFICE = Pattern(
    r"สำนัก|ที่ว่าการ|เทศบาล|อบต|อบจ|องค์การ|กรม|กอง|หน่วยงาน|ศูนย์|กทม|เขต|โรงเรียน|โรงพยาบาล|มหาวิทยาลัย|ทางการ"
    r"|official|(?<![a-z])oa(?![a-z])"
)
_OF_A_BANK = re.compile(r"สาขา ?[^ \n]{0,40}|เพื่อการเกษตรและสหกรณ์(?:การเกษตร)?")


def names_person(words: str) -> bool:
    """Whether the words hold the title of a person."""
    return bool(_PERSON.compiled.search(words))


SOMEONE = Pattern(f"{_PERSON.written}|{_SOMEONE.written}")
_LONGEST_WORD = 20


class Beside:
    """Whether words stand beside places of a text that come in order: nothing is read once for each place."""

    def __init__(self, words: Pattern, text: str) -> None:
        self._words, self._text = words, text
        self._last = (-1, -1)
        self._done = 0

    def within(self, start: int, end: int) -> bool:
        """Whether they stand between two places, of which the first is not before that of the last question."""
        while self._last[0] < start:
            match = self._words.compiled.search(self._text, max(start, self._done), end)
            if not match:
                self._done = max(self._done, end - _LONGEST_WORD)
                return False
            self._last, self._done = match.span(), match.end()
        return self._last[1] <= end


def speaks_of_someone(words: str) -> bool:
    """Whether the words hold a title, or say what somebody is or that something is private."""
    return bool(SOMEONE.compiled.search(words))


def names_office(words: str) -> bool:
    """Whether the words hold the name of a public office, or say that something is its official one."""
    return bool(_OF_AN_OFFICE.compiled.search(words))


def may_be_of_an_office(words: str) -> bool:
    """Whether the words around an account name an office or a firm and no person."""
    return bool(_OF_INSTITUTION.compiled.search(_OF_A_BANK.sub("", words))) and not names_person(words)


def around(text: str, start: int, end: int, before: int, after: int) -> str:
    """Return what stands on the line of a finding, so many characters to either side, and the finding."""
    left, right = edges(text, start, end, before, after)
    return text[left:right]


def edges(text: str, start: int, end: int, before: int, after: int) -> tuple[int, int]:
    """Return where that begins and ends."""
    left = max(0, start - before)
    right = text.find("\n", end, end + after)
    return max(left, text.rfind("\n", left, start) + 1), right if right >= 0 else min(end + after, len(text))
