"""Where a line of Thai may not break: inside a compound of this field, in a date, between a number and its unit.

Browsers break Thai at the words of a dictionary that parts compounds (เป้า|หมาย, งบ|ประมาณ). A drawn page gets around
each an element that the style sheet keeps on one line, and no-break spaces. No letter is added: whoever copies, finds
or hears the text gets the same words. Knows Thai, and where HTML has text. Must not know pages.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby

from oit.text.thai import MONTHS, SHORT_MONTHS


def _words(text: str) -> list[str]:
    return text.split()


COMPOUNDS = _words("""
เป้าหมาย หน่วยงาน ส่วนงาน เทียบเฉพาะ ความก้าวหน้า ผู้รับผิดชอบ รับผิดชอบ ผู้ประสานงาน ผู้รับจ้าง ผู้บริหาร ผู้สูงอายุ ผู้อำนวยการ
ผู้เข้าร่วม ผู้ให้บริการ ผู้รับบริการ ผู้จัดทำ ผู้ประกาศ เจ้าหน้าที่ เลขที่ วันที่ ครั้งที่ ระยะที่ ฉบับที่ หมู่ที่
สถานที่ ที่อยู่ ที่ตั้ง ขณะที่ ร้อยละ ร้องเรียน ร้องทุกข์ เปิดเผย เผยแพร่ เพิ่มเติม หลักฐาน เป็นไปตาม การประเมิน
ระยะเวลา ช่วงเวลา เวลาทำการ ความสะอาด ความสอดคล้อง ความโปร่งใส ความพึงพอใจ พึงพอใจ ความปลอดภัย ความร่วมมือ ความรู้
ความสำเร็จ หลักการ องค์ประกอบ ภาครัฐ ภาคเอกชน ฝ่ายปกครอง ต่ำกว่า สูงกว่า น้อยกว่า การดำเนินงาน ดำเนินงาน การดำเนินการ
ดำเนินการ ผลการดำเนินงาน ส่วนได้ส่วนเสีย ตรวจสอบ ตรวจรับ การรับรู้ ลงนาม สวัสดิการสังคม อาสาสมัคร ส่วนบุคคล ผลสำรวจ
แล้วเสร็จ จัดซื้อจัดจ้าง การจัดซื้อ การจัดจ้าง ส่งเสริม สิ่งแวดล้อม การศึกษา การปรับปรุง การบริหาร การพัฒนา การป้องกัน
การสำรวจ สวนสาธารณะ ทรัพยากรบุคคล ช่องทาง คัดแยก ครบถ้วน เครื่องมือ หมายถึง สิ้นสุด รายชื่อ ตลาดนัด คำชี้แจง
ข้อเท็จจริง ข้อเสนอแนะ ข้อบัญญัติ ศูนย์บริการ มืออาชีพ ประพฤติมิชอบ สายด่วน เข้าร่วม น้ำหนัก น้ำท่วม น้ำเสีย
ท่อระบายน้ำ ขึ้นทะเบียน ไข้เลือดออก แหล่งข้อมูล แหล่งเงิน เงินอุดหนุน ห้างหุ้นส่วน ส่งมอบ ภาพประกอบ ท้องถิ่น
ติดต่อสอบถาม ฐานข้อมูล ครัวเรือน ครบกำหนด ถึงกำหนด คณะกรรมการ คณะรัฐมนตรี ถูกต้อง ได้รับ แผนแม่บท แบบฟอร์ม เสริมสร้าง
เข้าถึง อำนาจหน้าที่ สนามกีฬา ธรรมาภิบาล ต้นสังกัด ติดตั้ง คนพิการ กลุ่มเป้าหมาย ตัวชี้วัด เบิกจ่าย เกี่ยวกับ
ซื่อสัตย์สุจริต แปลงเพาะกล้า ประจำปี ทราบผล ขึ้นไป ใช้ไป ไม่ได้ระบุ งบประมาณ ปีงบประมาณ
การจัดซื้อจัดจ้าง ความเสี่ยง ความหมาย หมายความว่า มีส่วนร่วม การมีส่วนร่วม ใช้จ่าย ค่าใช้จ่าย สำนักงานเขต ตั้งเป้า
งบหลังโอน งบที่ได้รับ หลังโอน ไม่ได้ ไม่ตรงกัน เทียบผลไม่ได้ แบบประเมิน แบบวัด วันหยุดราชการ ถนนคอนกรีต ผ่านดี ผ่านดีเยี่ยม
ขับเคลื่อน เชื่อถือได้ ใกล้เคียง เกิดขึ้น ต่ำสุด สูงสุด เข้มแข็ง เชิญชวน ใช้ประโยชน์
""")
"""What browsers part and readers do not; Chromium by a dictionary (ICU), Firefox by rules that it learned."""

_UNITS = _words("""
บาท ล้านบาท คะแนน คน ราย ครั้ง วัน เดือน ปี เมตร ตารางเมตร ลูกบาศก์เมตร กิโลเมตร ตัน กิโลกรัม ต้น ตัว แห่ง หลัง สาย ชุด
เครื่อง คัน โครงการ รายการ ข้อ หน้า ไฟล์ ชุมชน ครัวเรือน หมู่บ้าน ฉบับ เล่ม รุ่น เรื่อง จุด กิโลไบต์ เมกะไบต์ ไบต์ น. ตำบล
""")
_BEFORE_NUMBERS = _words("ที่ ณ ปี ปีงบประมาณ ร้อยละ พ.ศ. ค.ศ. ข้อ มาตรา โทร. รอบ ต่อ ≥ ≤")

_DIGIT = "[0-9๐-๙]"
_MONTHS = [*MONTHS, *SHORT_MONTHS]
_BEHIND = "|".join(map(re.escape, [*_UNITS, *_MONTHS]))
_AHEAD = "|".join(f"(?<={re.escape(word)} )" for word in [*_BEFORE_NUMBERS, *_MONTHS])
_GLUED = re.compile(f" (?:(?={_BEHIND})(?<={_DIGIT} )|(?={_DIGIT})(?:{_AHEAD}))")
_LETTER_GOES_ON = "[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]"
"""Vowels and marks that belong to the letter before them."""


def _one_of(words: Iterable[str]) -> str:
    """A pattern for the longest of some words: what begins alike is looked at once, letter by letter."""
    groups = groupby(sorted(words), key=lambda word: word[:1])
    rests = {letter: [word[1:] for word in group] for letter, group in groups}
    ways = [letter + (_one_of(rest) if any(rest) else "") for letter, rest in rests.items() if letter]
    return f"(?:{'|'.join(ways)})" + ("?" if "" in rests else "")


_COMPOUND = re.compile(f"({_one_of(COMPOUNDS)})(?!{_LETTER_GOES_ON})")
"""Alone: then it is looked for only where one of its first letters stands."""
_YEARS = f"(?<!{_DIGIT}){_DIGIT}{{4}}–{_DIGIT}{{4}}"
_HYPHENED = r"(?<![A-Za-z-])e-[A-Za-z]+"
"""e-bidding, e-GP: a browser would break them behind the hyphen."""
_JOINED = re.compile(f"({_YEARS}|{_HYPHENED})")
_COPIED = '<div class="oit-copy"'
_WHOLE = _words("svg script style pre code select textarea title")
_MARKUP = re.compile(
    "("
    + "".join(f"<{name}.*?</{name}>|" for name in _WHOLE)  # an element inside would break them
    + f"{_COPIED}.*?</div>|"
    + "<[^<>]*>)",
    re.S,
)
_TYPED = re.compile(f"<pre|<code|{_COPIED}")
_TEXT = re.compile(">[^<]+")
_ON_ONE_LINE = ("<time", "<o-n")
"""What the style sheet keeps on one line as it is."""
_IN_LINE = ("<a ", "<strong>")
_BEGINS = re.compile(r"<(?:p|dt|li|h[1-6]|summary)[ >]")
"""What begins a line: its first word is whole on any line that is long enough for it. Not a cell, whose column would be
narrower, nor what may stand beside its name (`dd`).
"""


def keep_together(html: str) -> str:
    r"""Return the HTML of a page with its compounds, dates and amounts each on one line.

    >>> keep_together("<p>ต่ำกว่าเป้าหมาย 95 คะแนน</p>")
    '<p>ต่ำกว่า<o-w>เป้าหมาย</o-w> 95\xa0คะแนน</p>'
    """
    parts = _MARKUP.split(html)
    parts[0], above = _together(parts[0]), ""
    for place in range(2, len(parts), 2):
        markup, text = parts[place - 1 : place + 1]
        if text:
            parts[place] = _behind(above, markup, text)
        above = "" if text else markup
    if _TYPED.search(html):
        parts[1::2] = map(_as_typed, parts[1::2])
    return "".join(parts)


def _behind(above: str, markup: str, text: str) -> str:
    """Keep the compounds of a text together, by the markup before it, and that right above, if nothing is between."""
    if markup.startswith(_ON_ONE_LINE):
        return text
    first = above if above and markup.startswith(_IN_LINE) else markup
    return _begun(text) if _BEGINS.match(first) else _together(text)


def _as_typed(markup: str) -> str:
    """Keep the compounds of what people copy to the letter; its spaces stay as they are."""
    return _TEXT.sub(lambda text: _marked(text[0]), markup) if _TYPED.match(markup) else markup


def _marked(text: str) -> str:
    if "–" in text or "e-" in text:
        text = _around(_JOINED.split(text))
    return _around(_COMPOUND.split(text))


def _around(parts: list[str]) -> str:
    """Put the element around every second part of a text."""
    parts[1::2] = [f"<o-w>{part}</o-w>" for part in parts[1::2]]
    return "".join(parts)


@lru_cache(4096)
def _begun(text: str) -> str:
    """Keep the compounds of a text that begins a line together."""
    together = _together(text)
    return together.removeprefix("<o-w>").replace("</o-w>", "", 1) if together.startswith("<o-w>") else together


@lru_cache(4096)  # most texts stand on every page
def _together(text: str) -> str:
    return _marked(_GLUED.sub("\u00a0", text))
