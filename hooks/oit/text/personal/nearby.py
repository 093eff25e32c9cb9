"""The words that stand before a number and say what it is.

Knows those words. Must not know how the numbers are written.
"""

import re

_SAID = re.compile(
    r"(?P<telephone>โทร|มือถือ|เบอร์|ติดต่อ|ประสานงาน|โมบาย|[☎📞📱]"
    r"|(?<![a-z])(?:tel|phone|mobile|m\.|sms|whatsapp|line|contact|call|cell|viber|wechat|telegram|hp[.: ])"
    r"|ไลน์|พร้อมเพย์)"
    r"|(?P<code>(?<![a-z])(?:isbn(?:-1[03])?|issn|doi|utm|s/n|serial|ref\.? ?\d?|imei|model|biller)|รหัส|ศูนย์ต้นทุน|พิกัด"
    r"|เลขที่(?:สัญญา|หนังสือ|เอกสาร|บัญชี|ใบ|รับ|โครงการ|คำขอ)|เลขบัญชี|บัญชีเลขที่|ใบสั่ง|ใบแจ้ง|ใบเสนอ|ใบกำกับ|ใบเสร็จ|สัญญา|มิเตอร์"
    r"|เครื่องวัด|กรมธรรม์|สมาชิก|ผู้ขาย|ครุภัณฑ์|สินทรัพย์|พัสดุ|หมายเลขเครื่อง|ตัวถัง|รุ่น|ผู้เสียภาษี|นิติบุคคล|tax|โฉนด|ระวาง|ทะเบียน|อ้างอิง"
    r"|account|a/c|บ/ช|บช\.)",
    re.IGNORECASE,
)
_NO_NUMBER_BETWEEN = re.compile(r"[^\n0-9]{0,24}")
_ID = re.compile(
    r"ประชาชน|ป\.?ช\.?ช|บัตร|เลขประจำตัว|(?<![a-z])(?:id|cid|pid|nid|idcard|citizen|national|identification)(?![a-z])"
    r"|13 หลัก|สิบสามหลัก",
    re.IGNORECASE,
)


def said_before(text: str, start: int) -> str:
    """Return `telephone` or `code`, whichever is said last before a number; empty where neither is.

    A code is the number next to its word; a word for telephones holds for all numbers of its line.
    """
    before = _line_before(text, start)
    last = max(_SAID.finditer(before), key=re.Match.end, default=None)
    if last is None or (last["code"] and not _NO_NUMBER_BETWEEN.fullmatch(before, last.end())):
        return ""
    return last.lastgroup or ""


_TELEPHONE_AFTER = re.compile(r"[ (]{1,3}(?:มือถือ|โทร|เบอร์|whatsapp|mobile|viber)", re.IGNORECASE)


def telephone_after(text: str, end: int) -> bool:
    """Whether the word for a telephone stands right behind a number."""
    return bool(_TELEPHONE_AFTER.match(text, end))


def is_called_id(text: str, start: int) -> bool:
    """Whether the words before a number call it a citizen's."""
    return bool(_ID.search(_line_before(text, start)))


def _line_before(text: str, start: int) -> str:
    """What stands before a number on its line; the end of the line above too, where the number begins its own."""
    before = text[max(0, start - 60) : start]
    line = before.rpartition("\n")[2]
    return before[-24:] if len(line) < 4 else line
