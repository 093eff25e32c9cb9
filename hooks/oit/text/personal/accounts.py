"""Bank accounts of persons: numbers that only the words around them tell.

Knows those words and the shapes of the numbers. What it finds is a question, never a certainty.
"""

import re
from collections.abc import Iterator

from oit.text.personal.kinds import Found, Kind
from oit.text.personal.pattern import Pattern, any_of
from oit.text.personal.words import CALLED, RANK, TITLE, around, loosely, may_be_of_an_office, names_person

_WORDS = any_of(
    "บัญชี", "บญัชี", "ธนาคาร", "ธ.", "ธกส", "ธอส", "ออมสิน", "ออมทรัพย์", "บ/ช", "บช", "บ.ช", "กสิกร", "กรุงไทย",
    "พาณิชย์", "กรุงศรี", "กรุงเทพ", "ทหารไทย", "ทีทีบี", "ธนชาต", "ยูโอบี", "ซีไอเอ็มบี", "ทิสโก้",
    "เกียรตินาคิน", "แลนด์", "พร้อมเพย์", "โอน", "bank", "a/c", "acc", "scb", "ktb", "bbl", "gsb", "ttb", "tmb",
    "bay", "uob", "cimb", "lh", "kkp", "ghb", "tisco", "hsbc", "krung", "kasikorn", "siam",
    "แบงก์", "แบงค์", "ไทยเครดิต", "ไอซีบีซี", "อิสลาม", "ธสน", "ธพว", "สแตนดาร์ด", "เอชเอสบีซี", "มิซูโฮ", "baac", "tcrb", "icbc",
    "exim", "boc", "mizuho", "citi", "promptpay",
)  # fmt: skip
_BANK = (
    r"ธนาคาร(?!โลก|ขยะ|เลือด|น้ำ|อาหาร|เวลา|ความดี|ต้นไม้|ปู)|(?<![ก-ฮ.])ธ\. ?(?=[ก-ฮ])|ธ\.? ?ก\.? ?ส\.?|ธ\.? ?อ\.? ?ส\.?"
    r"|ออมสิน|กสิกร|กรุงไทย|ไทยพาณิชย์|กรุงศรี|ทหารไทย|ทีทีบี|ธนชาต|ยูโอบี|ซีไอเอ็มบี|ทิสโก้|เกียรตินาคิน|แลนด์ ?แอนด์ ?เฮ้าส์"
    r"|ไทยเครดิต|(?<!สหกรณ์)ออมทรัพย์|แบงก์|แบงค์|กรุงเทพ(?!มหานคร|ฯ)|ไอซีบีซี|(?<!ศาสนา)(?<!กรรมการ)อิสลาม(?!ประจำ|ศึกษา)"
    r"|ธ\.?ส\.?น\.|ธ\.?พ\.?ว\.|สแตนดาร์ด ?ชาร์เตอร์ด|เอชเอสบีซี|มิซูโฮ|พร้อมเพย์"
    r"|bank|(?<![a-z])(?:scbt?|k?tb|ktb|bbl|gsb|baac|ttb|tmb|bay|uob|cimbt?|lhb?|lh ?bank|kkp|ghb|tisco|hsbc|kasikorn"
    r"|krung ?(?:thai|sri)|siam commercial|citi|icbc|tcrb|exim|boc|mizuho|promptpay)(?![a-z])"
)
_ACCOUNT = loosely(
    "เลข ที่ บัญชี", "เลข บัญชี", "บัญชี เลข ที่", "บัญชี ธนาคาร", "บัญชี ออมทรัพย์", "บัญชี กระแส รายวัน", "บัญชี เผื่อ เรียก",
    "สมุด บัญชี", "โอน เข้า บัญชี", "โอน เงิน เข้า", "สมุด เงิน ฝาก",
)  # fmt: skip
_ENGLISH_ACCOUNT = loosely(
    "account no", "account number", "account num", "account #", "account name", "account", "acc no", "acct no", "acct",
    "acc", "a/c", "bank account", "bank acc", "savings account",
)  # fmt: skip
SAYS_ACCOUNT = Pattern(
    rf"(?:{_ACCOUNT}|ชื่อ ?บัญชี[ :]{{0,3}}(?={TITLE}|{CALLED}|{RANK})|บัญชี ?(?:เงินฝาก(?!คลัง)|{_BANK})"
    r"|(?:(?<![ก-ฮ])|(?<=เลข))บ[./]? ?ช\.?(?![ก-๛])"
    rf"|(?<![a-z])(?:{_ENGLISH_ACCOUNT})(?![a-z]))"
)
_SAYS_BANK = Pattern(_BANK)
_OTHER = Pattern(
    r"ตำแหน่ง|ค้ำประกัน|เช็ค|เอกสาร|ขอเบิก|สัญญา|ฎีกา|โครงการ|e-?gp|ผู้เสียภาษี|นิติบุคคล|โทร|แฟกซ์|ใบสั่ง|ใบเสร็จ|ใบแจ้ง|แยกประเภท|ผังบัญชี|งบประมาณ|รหัส|อ้างอิง|ครุภัณฑ์"
    r"|ทะเบียน|กรมธรรม์|มิเตอร์|ประชาชน|บัญชีคุม|วงเงิน|เบิกจ่าย|เงินฝากคลัง|(?<![a-z])(?:ref|biller|tax|tel|fax|serial|s/n|lg|gfmis|po)(?![a-z])"
)
_GAP = r"[ ./_\\-]{0,3}(?:\n {0,12})?"
_NUMBER = Pattern(
    r"(?<![0-9A-Za-z])(?<![0-9][.,/-])"
    rf"(?:\d{{3}}-\d-\d{{5}}-\d|\d{{3}} ?\| ?\d ?\| ?\d{{5}} ?\| ?\d|\d(?: ?\|(?: ?-? ?\|)? ?\d){{9,14}}"
    rf"|\d{{10,15}}(?![./_\\-])|\d(?:{_GAP}\d){{9,14}})"
    r"(?![0-9A-Za-z]|[./-]\d)"
)
"""Of a table, whose cells end with a bar, one number is in one cell, if not in the boxes of a form."""
_AS_PRINTED = re.compile(r"\d{3}-\d-\d{5}-\d")
_OF_A_POST = (2, 1, 2, 4, 3)  # 08-3-04-3201-001: posts of local government
_LIKE_AN_ACCOUNT = {
    (3, 1, 5, 1),
    (3, 6, 1),
    (2, 1, 7),
    (3, 1, 6),
    (1, 3, 5, 1),
    (2, 3, 1, 5, 1),
    (3, 2, 6, 1),
    (4, 3, 6, 1),
}
_PAYS = Pattern(r"โอน|รับเงิน|คืนเงิน|ค่าจ้าง|ค่าตอบแทน|คชจ|ค่าใช้จ่าย|เบี้ย|ทุนการศึกษา")
_CALLED_AFTER = Pattern(
    rf"[ \"')\]]{{0,3}}[(\[,:=-]? ?(?:คือ|เป็น)?(?:{SAYS_ACCOUNT.written})(?![^\n0-9]{{0,25}}\d{{3}})"
)
_BEFORE, _AFTER, _WIDE = 70, 45, 100


_DASHED = re.compile(r"[0-9๐-๙]\W[0-9๐-๙]{5}\W[0-9๐-๙]")
_TEN_DIGITS = re.compile(r"[0-9๐-๙](?:[^0-9๐-๙ก-๎a-z]{0,8}+[0-9๐-๙]){9}")


def may_hold_accounts(lowered: str) -> bool:
    """Whether a text in small letters without spaces is worth a look."""
    if not _TEN_DIGITS.search(lowered):  # most texts have none, and the words are many
        return False
    return bool(_WORDS.compiled.search(lowered) or _DASHED.search(lowered))


def accounts(text: str) -> Iterator[Found]:
    """Yield the numbers that are called a person's account, or look like one beside a bank's name."""
    for match in _NUMBER.compiled.finditer(text):
        start, end = match.span()
        before = "\n".join(text[max(0, start - _BEFORE) : start].split("\n")[-3:])
        after = text[end : end + _AFTER].partition("\n")[0]
        named = _sizes(match[0]) != _OF_A_POST and (
            _is_called(before, after)
            or _is_at_a_bank(before, match[0], after)
            or _is_beside_a_person(before, match[0], after)
        )
        if named and not _is_of_an_office(text, start, end):
            yield Found(start, end, Kind.BANK_ACCOUNT)


def _is_of_an_office(text: str, start: int, end: int) -> bool:
    """Judge by the line; where it names nobody, by what stands around it."""
    line = around(text, start, end, _WIDE, _WIDE)
    wide = text[max(0, start - _WIDE) : end + _WIDE // 2]
    return may_be_of_an_office(line) or (not names_person(line) and may_be_of_an_office(wide))


def _is_called(before: str, after: str) -> bool:
    """Whether a number is called an account, by words before it without another label, or by words after it."""
    said = max(SAYS_ACCOUNT.compiled.finditer(before), key=re.Match.end, default=None)
    if said:
        between = before[said.end() :]
        return not _OTHER.compiled.search(between) and not re.search(r"\d{5}", between)
    if re.search(r"บัญชี[ :]{0,3}$", before) and not _OTHER.compiled.search(before[-30:]):
        return True
    return bool(_CALLED_AFTER.compiled.match(after)) and not _OTHER.compiled.search(before[-30:])


def _is_at_a_bank(before: str, written: str, after: str) -> bool:
    """Whether a number stands beside a bank's name and has the shape of an account, or a person is named beside it."""
    sizes = _sizes(written)
    last = "\n".join(before.split("\n")[-2:])
    said = max(_SAYS_BANK.compiled.finditer(last), key=re.Match.end, default=None)
    if said:
        between = last[said.end() :]
        if _OTHER.compiled.search(last) or re.search(r"\d{5}", between):
            return False
    elif not _SAYS_BANK.compiled.search(after[:25]) or _OTHER.compiled.search(last[-30:]):
        return False
    beside = around(before + written + after, len(before), len(before) + len(written), _BEFORE, _AFTER)
    is_short = sum(sizes) in (10, 12) or sizes in _LIKE_AN_ACCOUNT
    return sizes == (3, 1, 5, 1) or (is_short and (names_person(beside) or bool(_PAYS.compiled.search(beside))))


def _is_beside_a_person(before: str, written: str, after: str) -> bool:
    """Whether a number with the dashes of a bank book stands on the line of a person: a table without its heading."""
    line = before.rpartition("\n")[2]
    return bool(_AS_PRINTED.fullmatch(written)) and names_person(line + after) and not _OTHER.compiled.search(line)


def _sizes(written: str) -> tuple[int, ...]:
    return tuple(map(len, re.findall(r"\d+", written)))
