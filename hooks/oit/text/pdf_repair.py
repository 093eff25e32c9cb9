"""The Thai letters of a PDF's text, put right again where fonts and producers tear them apart.

Knows the private code points of Thai fonts and how Thai is spelled. Must not know PDF, nor what the text is about.
"""

import re

from oit.text import thai

# Glyphs of Thai fonts for marks that are moved aside or lowered, in the private use area since Windows 95.
# Source: the glyph names of the fonts of fonts-tlwg (uni0E48.low and so on) beside their code points.
_PRIVATE = {
    0xF700: "\u0e10", 0xF701: "\u0e34", 0xF702: "\u0e35", 0xF703: "\u0e36", 0xF704: "\u0e37",
    0xF705: "\u0e48", 0xF706: "\u0e49", 0xF707: "\u0e4a", 0xF708: "\u0e4b", 0xF709: "\u0e4c",
    0xF70A: "\u0e48", 0xF70B: "\u0e49", 0xF70C: "\u0e4a", 0xF70D: "\u0e4b", 0xF70E: "\u0e4c",
    0xF70F: "\u0e0d", 0xF710: "\u0e31", 0xF711: "\u0e4d", 0xF712: "\u0e47",
    0xF713: "\u0e48", 0xF714: "\u0e49", 0xF715: "\u0e4a", 0xF716: "\u0e4b", 0xF717: "\u0e4c",
    0xF718: "\u0e38", 0xF719: "\u0e39", 0xF71A: "\u0e3a",
}  # fmt: skip
_MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
_SPACE_BEFORE_MARK = re.compile(rf"(?<=[ก-ฮ{_MARKS}])[ \u00a0]+(?=[{_MARKS}ะาำๅ])")
_TORN_LINE = re.compile(rf"(?<=[เ-ไ])\n(?=[ก-ฮ])|\n(?=[{_MARKS}ะาำๅ])")


_PRIVATE_MARK = re.compile("([\uf700-\uf71a])[ \u00a0]+(?=า)")
"""A mark that a font moved aside leaves a gap before the vowel behind it: เป้ าหมาย."""
_TONES = "\u0e48-\u0e4b"
_LOST_AM = re.compile(rf"(?<![เแ])([ก-ฮ])(?:([{_TONES}]?)[ \u00a0]+|[ \u00a0]+([{_TONES}]))า")
"""Where a text layer has no ำ, its ring is a space: จ านวน, น ้าท่วม. No Thai word begins with า."""
_TORN_BEHIND_TONE = re.compile(
    r"(?<![เ-ไ])(?<![เ-ไ][ก-ฮ])(?<![เ-ไ][ก-ฮ]{2})((?![บก][\u0e48\u0e47])[ก-ฮ][\u0e48-\u0e4b])[ \u00a0]+(?=[ก-ฮ])"
)
"""No word ends with a tone mark on a bare consonant (บ่ and ก็ apart): ป้ องกัน is one word."""


def repair(text: str) -> str:
    """Return extracted text in spelling order: private glyphs named, split letters joined, torn lines mended."""
    text = _PRIVATE_MARK.sub(r"\1", text).translate(_PRIVATE)
    text = _LOST_AM.sub(lambda match: f"{match[1]}{match[2] or match[3] or ''}ำ", text)
    text = _TORN_BEHIND_TONE.sub(r"\1", _SPACE_BEFORE_MARK.sub("", text))
    return _TORN_LINE.sub("", thai.tidy(text))
