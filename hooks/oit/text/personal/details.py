"""Bank accounts, passports and house addresses of persons: numbers that only the words around them tell.

Knows those words. What it finds is a question for a person to answer, never a certainty.
"""

import re
from collections.abc import Iterator

from oit.text.personal.kinds import Found, Kind

_BANK_WORDS = ("บัญชี", "ธนาคาร", "ธ.", "ธกส", "ออมสิน", "bank", "a/c", "account", "scb", "ktb", "bbl", "gsb", "baac")
_PASSPORT_WORDS = ("หนังสือเดินทาง", "พาสปอร์ต", "passport")
_HOUSE_WORDS = ("เลขที่", "หมู่", "ม.", "ที่อยู่", "moo")
_TITLES = ("นาย", "นาง", "น.ส.", "ด.ช.", "ด.ญ.", "เด็ก", "คุณ", "ร.", "พ.", "ส.", "จ.", "mr", "miss", "ms")

_GAP = r"[ /-]{0,3}(?:\n {0,12})?"
_ACCOUNT = re.compile(rf"(?<![0-9A-Za-z])(?<![0-9][.,/-])\d(?:{_GAP}\d){{9,14}}(?![0-9A-Za-z]|[./-]\d)")
_SAYS_ACCOUNT = re.compile(
    r"เลข(?:ที่)?บัญชี|บัญชี(?:ธนาคาร)?เลขที่|หมายเลขบัญชี|บัญชี(?:ธนาคาร|ออมทรัพย์|เงินฝาก(?!คลัง)|กระแสรายวัน|เผื่อเรียก)"
    r"|account (?:no|number)|a/c",
    re.IGNORECASE,
)
_SAYS_BANK = re.compile(r"ธนาคาร|ธ\.|bank|\b(?:scb|ktb|bbl|gsb|baac|ttb|bay)\b", re.IGNORECASE)
_HAS_TWELVE = re.compile(r"ธ\.?ก\.?ส\.?|ออมสิน|\b(?:baac|gsb)\b", re.IGNORECASE)
_INSTITUTION = (
    r"สำนัก|ที่ว่าการ|ศาลา|เทศบาล|อบต|อบจ|องค์การ|กรม|กอง|บริษัท|ห้าง|หจก|บจก|บมจ|มูลนิธิ|สมาคม|โรงเรียน|วิทยาลัย|โรงพยาบาล|วัด|สหกรณ์|ร้าน"
    r"|กรุงเทพมหานคร|จังหวัด|คลัง|หน่วยงาน|ศูนย์"
)
_OF_INSTITUTION = re.compile(_INSTITUTION)
_TITLE = (
    r"นาย(?!ก|ช่าง|อำเภอ|ทะเบียน|แพทย์|จ้าง|ตรวจ|ประกัน|หน้า|สถานี|ท่า)|นางสาว|นาง(?!สาว|เลิ้ง|รอง|พยาบาล|งาม|ฟ้า|ใน)"
    r"|น\.ส\.|ด\.ช\.|ด\.ญ\.|เด็กชาย|เด็กหญิง"
)
_PERSON = re.compile(rf"{_TITLE}|(?<![a-z])(?:mr|mrs|miss|ms)[. ]", re.IGNORECASE)


def details(text: str) -> Iterator[Found]:
    """Yield what may be a person's account, passport or home."""
    lowered = text.lower()
    if any(word in lowered for word in _BANK_WORDS):
        yield from _accounts(text)
    if any(word in lowered for word in _PASSPORT_WORDS):
        yield from _passports(text)
    if any(word in lowered for word in _HOUSE_WORDS) and any(title in lowered for title in _TITLES):
        yield from _houses(text)


def may_hold_details(lowered: str) -> bool:
    """Whether a text in small letters is worth a look."""
    has_house = any(word in lowered for word in _HOUSE_WORDS) and any(title in lowered for title in _TITLES)
    return has_house or any(word in lowered for word in (*_BANK_WORDS, *_PASSPORT_WORDS))


def _accounts(text: str) -> Iterator[Found]:
    for match in _ACCOUNT.finditer(text):
        before = "\n".join(text[max(0, match.start() - 45) : match.start()].split("\n")[-2:])
        sizes = tuple(map(len, re.findall(r"\d+", match[0])))
        named = (
            _SAYS_ACCOUNT.search(before)
            or (sizes == (3, 1, 5, 1) and _SAYS_BANK.search(before))
            or (sizes == (12,) and _HAS_TWELVE.search(before))
        )
        around = text[max(0, match.start() - 90) : match.end() + 60]
        if named and not may_be_of_an_office(around):
            yield Found(match.start(), match.end(), Kind.BANK_ACCOUNT)


def may_be_of_an_office(words: str) -> bool:
    """Whether the words around an account name an office or a firm and no person."""
    return bool(_OF_INSTITUTION.search(words)) and not _PERSON.search(words)


_PASSPORT = re.compile(
    r"(?:หนังสือเดินทาง|พาสปอร์ต|passport)[^\n0-9]{0,30}?"
    r"(?<![a-z0-9])(?P<number>[a-z]{1,2} ?\d{6,7}|\d{9})(?![0-9a-z])",
    re.IGNORECASE,
)


def _passports(text: str) -> Iterator[Found]:
    for match in _PASSPORT.finditer(text):
        yield Found(match.start("number"), match.end(), Kind.PASSPORT)


_NUMBER = r"\d{1,4}(?:/\d{1,4})?"
_VILLAGE = r"(?:หมู่(?:ที่|บ้าน)?|ม\.|moo)"
_HOUSE = re.compile(
    rf"บ้านเลขที่ ?{_NUMBER}(?:,? ?{_VILLAGE} ?\d{{1,3}})?|ที่อยู่[^\n0-9()]{{0,24}}{_NUMBER}"
    rf"|เลขที่ ?{_NUMBER},? ?(?:{_VILLAGE}|ซ\.|ซอย|ถ\.|ถนน|แขวง|ต\.|ตำบล)"
    rf"|(?P<bare>(?<![0-9./]){_NUMBER},? ?{_VILLAGE} ?\d)",
    re.IGNORECASE,
)
_THAI = "ก-ฮะ-์"
_RANK = r"(?:ว่าที่ ?)?(?:[พรสจ]\.(?:[ตทอส]\.){1,2}(?:[อทตหญ]\.)?)"
_NAMED = re.compile(
    rf"(?<!ตลาด)(?<!อำเภอ)(?<!อ\.)(?<!ตำบล)(?<!ต\.)(?<!บ้าน)(?<!คลอง)(?<!ถนน)(?<!เป็น)"
    rf"(?:(?:{_TITLE}|คุณ(?!ภาพ|สมบัติ|ธรรม|ลักษณ|ค่า|ประโยชน์|วุฒิ)|{_RANK})"
    rf" ?[{_THAI}]{{2,30}} {{1,3}}[{_THAI}]{{2,30}}"
    rf"|\b(?:mr|mrs|miss|ms)\.? ?[a-z]{{2,20}} [a-z]{{2,20}})",
    re.IGNORECASE,
)
_NOT_AT_HOME = re.compile(rf"{_INSTITUTION}|ตำแหน่ง|ผู้อำนวยการ|ปลัด|หุ้นส่วน|กรรมการ|นายก", re.IGNORECASE)


def _houses(text: str) -> Iterator[Found]:
    """House numbers behind the name of a person, no office or post between the two."""
    for match in _HOUSE.finditer(text):
        before = text[max(0, match.start() - 120) : match.start()]
        last = max(_NAMED.finditer(before), key=re.Match.end, default=None)
        if last and _is_home(before[last.end() :], bool(match["bare"])):
            yield Found(match.start(), match.end(), Kind.HOUSE_ADDRESS)


def _is_home(between: str, is_bare: bool) -> bool:
    """Whether what stands between a name and a number lets the number be the house of that person."""
    line = between.rpartition("\n")[2] if "\n" in between else ""
    return len(between) <= (3 if is_bare else 60) and not line.strip(" (•-") and not _NOT_AT_HOME.search(between)
