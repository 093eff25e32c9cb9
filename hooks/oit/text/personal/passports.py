"""Numbers of passports: behind the word for one, before it, and in the lines that machines read.

Knows how passports are numbered in many countries. What it finds is a question, never a certainty.
"""

import re
from collections.abc import Iterator

from oit.text.personal.kinds import Found, Kind
from oit.text.personal.pattern import Pattern, any_of
from oit.text.personal.words import loosely

_WORDS = any_of(
    "สือเดินทาง",
    "สารเดินทาง",
    "ส.เดินทาง",
    "นสเดินทาง",
    "passno",
    "พาสป",
    "พาสพ",
    "พาสส",
    "passp",
    "ppno",
    "p.p.",
    "ppt",
    "ppn",
    "pp#",
    "pp:",
    "pp.",
    "traveldoc",
    "<<",
)

SAYS_PASSPORT = Pattern(
    loosely("หนังสือ เดิน ทาง", "เอกสาร เดิน ทาง") + r"|น\.?ส\.? ?เดินทาง|พาสส?[ปพ]อร?์?[ตท]์?|pass ?port|passeport"
    r"|(?<![a-z])(?:p\.?p\.?(?=[ :.#=]{1,3}[a-z]{1,2} ?\d{6})"
    rf"|{loosely('travel document', 'p p no', 'pp number', 'pp #', 'ppt no', 'pass no')})"
)
_GAP = r"[ ._/-]{0,3}"
SHAPE = (
    rf"(?:[a-z]{_GAP}){{1,2}}\d(?:{_GAP}\d){{5,7}}(?:{_GAP}[a-z](?![a-z]))?"
    r"|(?P<mixed>(?=[a-z0-9]{0,8}[a-z])(?=(?:[a-z]*\d){4})[a-z0-9]{9})"
)
_VALUE = Pattern(
    rf"(?<![a-z0-9])(?P<number>{SHAPE}|(?P<bare>\d{{9}}|[1-9]\d{{2}}[ -]\d{{3}}[ -]\d{{3}})|(?P<short>\d{{7,8}}))"
    r"(?![a-z0-9])(?![-/.]\d)"
)
_SAYS_NUMBER = Pattern(r"เลข|เล่มที่|หมายเลข|(?<![a-z])(?:no|number|num|nr)(?![a-z])|[#№:=]")
_OTHER = Pattern(
    r"โทร|แฟกซ์|รหัส|รุ่น|สัญญา|เครื่อง|วีซ่า|โครงการ|ใบสั่ง|ใบเสร็จ|ครุภัณฑ์|งบประมาณ|จำนวน|ค่าธรรมเนียม|ลงวันที่|ทะเบียน|บัญชี"
    r"|อ้างอิง|คำขอ|พัสดุ|แบบ"
    r"|(?<![a-z])(?:tel|fax|model|serial|s/n|ref|visa|code|po|phone)(?![a-z])"
)
_RIGHT_BEFORE = re.compile(r"(?:เลขที่|หมายเลข|(?<![a-z])no\.?|number) ?[:.]? ?$", re.IGNORECASE)
_INSTEAD = re.compile("แทนบัตรประจำตัวประชาชน|แทนบัตรประชาชน")
_WINDOW = 60
_BEHIND = Pattern(
    rf"(?<![a-z0-9])(?P<number>{SHAPE})[ \"']{{0,2}}[(\[,:–-]? ?(?:ตาม|เป็น|คือ)?(?:เลข(?:ที่)?)?"
    rf"(?={SAYS_PASSPORT.written})"
)
_MACHINE_READ = Pattern(
    r"(?<![a-z0-9])(?P<number>[a-z0-9<]{9}\d[a-z<]{3}\d{6}[\d<][mfx<]\d{7}[a-z0-9<]{14,16})(?![a-z0-9<])"
    r"|(?<![a-z0-9])p[a-z<][a-z<]{3}[a-z]{1,30}<[a-z<]{9,40}"
)


def may_hold_passports(lowered: str) -> bool:
    """Whether a text in small letters without spaces is worth a look."""
    return bool(_WORDS.compiled.search(lowered))


def passports(text: str) -> Iterator[Found]:
    """Yield what may be the number of a passport, and the machine-read lines with a name or a number."""
    for said in SAYS_PASSPORT.compiled.finditer(text):
        match = _VALUE.compiled.search(text, said.end(), said.end() + _WINDOW + 24)
        if match and _is_meant(text[said.end() : match.start()], match):
            yield Found(match.start("number"), match.end("number"), Kind.PASSPORT)
    for match in _BEHIND.compiled.finditer(text):
        yield Found(match.start("number"), match.end("number"), Kind.PASSPORT)
    for match in _MACHINE_READ.compiled.finditer(text):
        yield Found(match.start(), match.end(), Kind.PASSPORT)


def _is_meant(between: str, match: re.Match[str]) -> bool:
    """Whether the words between leave the number to the word; bare digits must be called a number."""
    if (
        len(between) > _WINDOW
        or between.count("\n") > 2
        or (re.search(r"\d{3}", between) and not _RIGHT_BEFORE.search(between))
    ):
        return False
    if _OTHER.compiled.search(_INSTEAD.sub("", between)):
        return False
    called = _SAYS_NUMBER.compiled.search(between)
    if match["mixed"]:
        return bool(called)
    if match["short"]:
        return bool(called) and len(between) <= 20 and len(match["short"]) == 8
    return not match["bare"] or bool(called) or len(between) <= 6
