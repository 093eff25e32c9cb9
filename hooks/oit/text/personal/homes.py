"""House addresses behind the names of persons, or said to be theirs.

Knows how names and addresses are written. What it finds is a question, never a certainty: a shop may be one, too.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from oit.text.personal.kinds import Found, Kind
from oit.text.personal.pattern import Pattern, any_of
from oit.text.personal.words import CALLED, INSTITUTION, RANK, TITLE, loosely

_TITLES = any_of(
    "นาย", "นาง", "น.", "ด.", "เด็ก", "คุณ", "ร.", "พ.", "ส.", "จ.", "ศ.", "ล.", "ม.", "หม่อม", "พระ", "ตรี", "โท", "เอก",
    "ดาบ", "ทหาร", "แพทย์", "mr", "miss", "ms", "ยาย", "ป้า", "ลุง",
)  # fmt: skip

_NUMBER = r"\d{1,4}(?:-\d{1,4})?(?: ?/ ?\d{1,4}(?:-\d{1,4})?)?(?![0-9/.]|,\d)"
_VILLAGE = r"(?:หมู่ ?(?:ที่|บ้าน)?|ม\.|(?<![a-z])moo(?: no\.?)?)"
_ROAD = r"(?:[a-z]{3,20} ){1,3}(?:road|rd|street|alley)(?![a-z])"
_STREET = rf"(?:{_VILLAGE}|ซ\.|ซอย|ถ\.|ถนน|ตรอก|แยก|แขวง|ต\.|ตำบล|ชุมชน|soi|{_ROAD})"
_SAYS_HOUSE = (
    loosely("บ้าน เลข ที่", "บ้าน พัก เลข ที่", "house no", "house number", "home address")
    + r"|บ\. ?เลขที่|บลข\.|บ้านพัก|ห้อง(?:ชุด)?เลขที่|house"
)
_SAYS_ADDRESS = (
    r"ที่อยู่|ภูมิลำเนา|อยู่ที่|พักที่|ที่พัก|อาศัย(?=อยู่|ที่|ใน|กับ| ?\d)|(?:อยู่|ห้อง)(?= ?\d+ ?/)"
    r"|(?<![a-z])(?:address|lives at|living at|residing at|resides at|residence)"
)
_THAI = "ก-ฮะ-์"
_TITLED = (
    rf"(?:{TITLE}|{CALLED}|คุณครู|{RANK}|ม\.(?:ล|ร\.ว)\.|หม่อม(?:หลวง|ราชวงศ์)|พระ(?:ครู|มหา|อธิการ|ปลัด)"
    rf"|(?<![{_THAI}])(?:คุณ)?(?:ยาย|ป้า(?!ย)|ลุง))"
)
_MONTH = r"[ตม]\. ?[คย]\."
_HOUSE = Pattern(
    rf"(?P<said>(?:{_SAYS_HOUSE})[ :.]{{0,3}}{_NUMBER}(?:,? ?{_VILLAGE} ?\d{{1,3}})?"
    rf"|(?:{_SAYS_ADDRESS})(?:(?!{_TITLED}|{_SAYS_HOUSE})[^\n0-9()]){{0,40}}{_NUMBER})"
    rf"|{loosely('เลข ที่')} ?{_NUMBER},? ?\n?{_STREET}"
    rf"|(?P<bare>(?<![0-9./]){_NUMBER}[,| ]{{0,4}}\n?(?!{_MONTH}){_STREET})"
)
_PARTY = (
    r"(?:ผู้(?:ร้อง(?:เรียน)?|แจ้ง|เช่า|กู้|ป่วย|รับ|สมัคร|เสียหาย|ค้ำประกัน)|ข้าพเจ้า|ชื่อ(?:[ -]{0,3}(?:นาม)?สกุล)?"
    rf"|เจ้า(?:ของ)?บ้าน|พยาน|ทายาท)(?: ?[:.] ?| )(?!{_TITLED})"
)
_POST = "ตำแหน่ง|ผู้อำนวยการ|หุ้นส่วน|ผู้จัดการ|กรรมการ|นายก"
_NAMED = Pattern(
    r"(?<!ตลาด)(?<!อำเภอ)(?<!อ\.)(?<!ตำบล)(?<!ต\.)(?<!คลอง)(?<!ถนน)(?<!เป็น)"
    rf"(?:(?:{_TITLED}|{_PARTY}) {{0,2}}[{_THAI}]{{2,30}} {{1,3}}"
    rf"(?!บ้าน|เลข|ที่อยู่|อยู่|อายุ|{_POST})(?P<last>[{_THAI}]{{2,30}})"
    rf"|{_TITLED} ?[{_THAI}]{{2,30}}"
    rf"|\b(?:mr|mrs|miss|ms)\.? ?[a-z]{{2,20}} (?P<family>[a-z]{{2,20}}))"
)
_NOT_AT_HOME = Pattern(rf"{INSTITUTION}|ปลัด|{_POST}|ตลาด|โรงแรม|ห้องประชุม|ผู้ประกอบการ")
_OWNED = Pattern(
    rf"[^\n]{{0,60}}?(?:ของ|เจ้าของ(?:บ้าน)?(?:คือ)?|ชื่อ|ผู้พักอาศัย|คือ|\() ?[:(]? ?(?:บ้าน)?"
    rf"(?:{_TITLED} ?[{_THAI}]{{2,30}} {{1,3}}[{_THAI}]{{2,30}}|(?:mr|mrs|miss|ms)\.? ?[a-z]{{2,20}} [a-z]{{2,20}})"
)
_NO_ADDRESS = Pattern(r"มาตรา|ข้อ|วันที่|ลำดับ|ครั้ง|ร้อยละ|งวด|เล่ม|โทร|ประมาณ|จำนวน|ระดับ|อันดับ|อำนาจ")
_COUNTED = Pattern(r" ?(?:คน|ปี|บาท|คะแนน|%|ราย|แห่ง|ชุด|ครัวเรือน|หลัง|เมตร|กิโล|กม|วัน|เดือน|น\.|ล้าน|ไร่|ตาราง)")
_VILLAGES = re.compile("^[^/]*หมู่")
_REACH = 160


def _unspaced(pattern: str) -> str:
    """The same pattern for a text in which no blank parts a word from the next."""
    for apart in (" ?", " ", "(?<![a-z])", "(?![a-z])"):
        pattern = pattern.replace(apart, "")
    return pattern


_NUMBER_BEFORE_STREET = Pattern(_unspaced(rf"\d[^\dก-ฮa-z]{{0,8}}(?!{_MONTH}){_STREET}"))
_SAID = any_of(
    "เลข", "บ้านพัก", "ที่พัก", "พักที่", "ที่อยู่", "อยู่ที่", "อาศัย", "ภูมิลำเนา", "บ.", "บลข", "house", "home", "address", "livesat",
    "livingat", "resid",
)  # fmt: skip
_SAID_OR_A_ROOM = Pattern(rf"{_SAID.written}|อยู่\d|ห้อง\d", 0)
_NUMBER_SAID = Pattern(_unspaced(rf"(?:{_SAYS_HOUSE}|{_SAYS_ADDRESS})[^\n\d()]{{0,60}}\d"))


def may_hold_homes(lowered: str) -> bool:
    """Whether a text in small letters without spaces is worth a look."""
    if not _TITLES.compiled.search(lowered):
        return False
    if _NUMBER_BEFORE_STREET.compiled.search(lowered):
        return True
    return bool(_SAID_OR_A_ROOM.compiled.search(lowered) and _NUMBER_SAID.compiled.search(lowered))


def homes(text: str) -> Iterator[Found]:
    """Yield house numbers behind the name of a person, no office or post between the two."""
    houses = list(_HOUSE.compiled.finditer(text))
    names = [name.start() for name in _NAMED.compiled.finditer(text)] if houses else []  # most texts have none
    for match in houses:
        place = bisect_left(names, match.start()) - 1
        last = _NAMED.compiled.match(text, names[place], match.start()) if place >= 0 else None
        behind = (
            last and last.end() > match.start() - _REACH and _is_home(text[last.end() : match.start()], match, last)
        )
        if behind or (match["said"] and _OWNED.compiled.match(text, match.end())):
            yield Found(match.start(), match.end(), Kind.HOUSE_ADDRESS)


def _is_home(between: str, match: re.Match[str], name: re.Match[str]) -> bool:
    """Whether what stands between a name and a number lets the number be the house of that person."""
    line = between.rpartition("\n")[2] if "\n" in between else ""
    is_whole = bool(name["last"] or name["family"])
    if _NO_ADDRESS.compiled.search(match[0]) or _COUNTED.compiled.match(match.string, match.end()):
        return False
    if not is_whole and name.string.endswith("บ้าน", 0, name.start()):
        return False
    if line.strip(" (•-:,|") or _NOT_AT_HOME.compiled.search(between):
        return False
    if match["bare"] and _VILLAGES.search(match[0]) and not match.string[match.end() :][:3].lstrip(" ที่")[:1].isdigit():
        return False  # so many villages
    if match["bare"]:
        if not is_whole and ("/" not in match[0] or len(between) > 2):
            return False
        return between.strip(" \n,;:|()\"'•-") in ("", "คือ", "อยู่")
    return len(between) <= (100 if match["said"] and is_whole else 60 if is_whole else 25 if match["said"] else 0)
