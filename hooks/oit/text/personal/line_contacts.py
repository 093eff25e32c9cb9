"""LINE contacts of persons: links that add a friend or lead into a group, and ids.

Knows how links are broken and how ids are introduced. Must not know what is done about a finding.
An office's official account, which begins with @, is none; neither are `lin.ee` and `page.line.me`, which only those
have.
"""

import re
from collections.abc import Iterator

from oit.text.personal.kinds import Found, Kind
from oit.text.personal.pattern import Pattern
from oit.text.personal.words import names_office, speaks_of_someone


def may_hold_line(lowered: str) -> bool:
    """Whether a text in small letters is worth a look for LINE contacts."""
    return "line" in lowered or "ไลน์" in lowered


_BR = r"[ \n]{0,2}"
_SLASH = rf"{_BR}(?:(?:\\?/){{1,2}}|%(?:25)?2f){_BR}"
_DOT = rf"(?:{_BR}(?:[.,-]|%2e|[\[({{]? ?(?:dot|\.|ดอท|ดอต|จุด) ?[\])}}]?){_BR}| )"
_LINK = Pattern(
    rf"(?:(?<![a-z0-9-])|(?<=%2f))line(?:{_DOT}(?:naver{_DOT}jp|me){_SLASH}(?:r{_SLASH})?|{_BR}(?::|%3a)(?:{_SLASH}){{1,2}}(?:r{_SLASH})?)"
    rf"ti{_SLASH}(?:p|(?P<group>g2?))(?:{_SLASH}|(?=-))(?!-?(?:@|%(?:25)?40))(?P<name>[\w%.-]+)",
    re.IGNORECASE | re.ASCII,
)

_APART = r"[ _.()\-]{0,3}"
_THAI_LINE = r"(?<!ออน)(?<!เดด)(?<!ทม์)(?<!ไปป์)(?<!แอร์)(?<!กาย)(?<!กายด์)(?<!เฮด)(?<!ฮอต)ไลน์"
_CALLED = Pattern(
    rf"(?<![a-z])(?<!on-)(?:line{_APART}(?:id|🆔|account|user(?:name)?|name)|(?:id|add){_APART}line|line{_APART}add)(?![a-z])"
    r"|(?<![a-z0-9])@line(?= )"
    rf"|(?:ไอ[ .]?ดี\.?|แอด|ทัก|เพิ่มเพื่อน(?:ใน|ทาง)?|ยูส(?:เซอร์)?|(?<![a-z])id){_APART}(?:มา)?(?:ทาง|ที่|ใน|ของ)?{_APART}"
    rf"(?:{_THAI_LINE}|line(?![a-z]))"
    rf"|(?:{_THAI_LINE}|(?<![a-z])(?<!on-)line){_APART}(?:ไอ[ .]?ดี|🆔|ส่วนตัว|ส่วนบุคคล|id(?![a-z]))"
)
_NAMED = Pattern(rf"(?<![a-z])(?<!on-)line(?![a-z])|{_THAI_LINE}")
_NAME = r"(?P<name>@?[a-z0-9][a-z0-9._-]{2,29})(?![a-z0-9@/]|:/)"
_AFTER_CALLED = Pattern(
    r"(?P<gap>[^\na-z0-9@]{0,30}(?:\n[^\na-z0-9@]{0,12}){0,2}(?:(?:id|is|line)(?:[^\na-z0-9@]{1,8}|\n[ ]{0,8}))?)"
    + _NAME
)
_AFTER_NAMED = Pattern(r"(?P<gap>[ก-๛.() ]{0,24}[ \"'“‘(\[]{0,3}(?:[:=-][ \"'“‘(\[]{0,3})?)" + _NAME)
_BEFORE = Pattern(
    r"(?<![a-z0-9@._-])(?P<name>[a-z][a-z0-9._-]{3,29}) {0,2}(?:[(\[/]|ใน|ทาง|บน) ?"
    r"(?:ทาง|แอป|id )?(?:line|ไลน์)(?: ?(?:id|ไอดี))? ?[)\]]?(?![a-z/.])"
)
_SITE = re.compile(r"^(?:www|https?)(?![a-z])|\.(?:com|net|org|th|io|info|html?|php|pdf|jpe?g|png)$", re.IGNORECASE)
_LIKE_A_SITE = re.compile(r"\.[a-z]{2}$", re.IGNORECASE)
_NO_NAMES = {
    "official", "account", "accounts", "notify", "today", "group", "groups", "meeting", "pay", "man", "verification",
    "openchat", "chat", "shopping", "app", "application", "bot", "and", "for", "name", "add", "friend", "friends",
    "connect", "call", "video", "sticker", "stickers", "only", "the", "with", "from", "facebook", "messenger",
    "email", "gmail", "website", "google", "zoom", "teams", "youtube", "tiktok", "instagram", "telegram", "whatsapp",
    "wechat", "twitter", "http", "https", "line", "number", "mobile", "phone", "contact", "code", "none", "null",
    "true", "false",
}  # fmt: skip
_CONTACT = re.compile(r"ติดต่อ|โทร|มือถือ|แอด|ทัก|ผ่าน|ช่องทาง|contact|(?<![a-z])tel", re.IGNORECASE)


def line_contacts(text: str) -> Iterator[Found]:
    """Yield links and ids. A group may be everybody's, so that its link is only asked about."""
    links = [*_LINK.compiled.finditer(text)]
    for match in links:
        yield Found(match.start(), match.end(), Kind.LINE_LINK, sure=not match["group"])
    for look in (_called, _named, _BEFORE.compiled.finditer):
        for match in look(text):
            if not any(link.start() <= match.start("name") < link.end() for link in links):
                yield Found(match.start("name"), _end(match), Kind.LINE_ID)


def _end(match: re.Match[str]) -> int:
    return match.start("name") + len(match["name"].rstrip("._-"))


def _looks_like_an_id(name: str) -> bool:
    return bool(re.search(r"[0-9_]|[a-z][.-][a-z]", name, re.IGNORECASE))


def _called(text: str) -> Iterator[re.Match[str]]:
    """What is called an id of LINE, or told to be added there."""
    for said in _CALLED.compiled.finditer(text):
        match = _AFTER_CALLED.compiled.match(text, said.end())
        if match and _may_be_name(text, said, match):
            marked = len(match["gap"].strip()) <= 2 or bool(re.search(r"[:=]", match["gap"]))
            if marked or _looks_like_an_id(match["name"]):
                yield match


def _named(text: str) -> Iterator[re.Match[str]]:
    """What stands behind the word LINE alone: where it looks like an id, and a colon or somebody is there."""
    for said in _NAMED.compiled.finditer(text):
        match = _AFTER_NAMED.compiled.match(text, said.end())
        if not match or not _may_be_name(text, said, match) or _LIKE_A_SITE.search(match["name"]):
            continue
        beside = _beside(text, said, match)
        looks, colon = _looks_like_an_id(match["name"]), ":" in match["gap"]
        meant = speaks_of_someone(beside) or bool(_CONTACT.search(beside))
        thai = said[0] == "ไลน์" and len(match["name"]) >= 5
        tells = (
            thai
            and looks
            and len(match["gap"].strip()) <= 1
            and bool(re.match(r"[a-z]{3}", match["name"], re.IGNORECASE))
        )
        if (colon and (looks or thai)) or tells or (meant and (looks or colon) and len(match["name"]) >= 4):
            yield match


def _may_be_name(text: str, said: re.Match[str], match: re.Match[str]) -> bool:
    name = match["name"].rstrip("._-").lower()
    if name in _NO_NAMES or _SITE.search(name) or not re.search("[a-z]", name) or len(name) < 3:
        return False
    beside = _beside(text, said, match)
    return not name.startswith("@") or (speaks_of_someone(beside) and not names_office(beside))


def _beside(text: str, said: re.Match[str], match: re.Match[str]) -> str:
    before = text[max(0, said.start() - 40) : said.end()].rpartition("\n")[2]
    return before + match["gap"] + " " + text[match.end() : match.end() + 40].partition("\n")[0]


_LAST_SLASH = re.compile(rf".*{_SLASH}", re.IGNORECASE | re.DOTALL)


def mask_link(plain: str) -> str:
    """Return a link with the name at its end hidden but for the first letter."""
    place = _LAST_SLASH.match(plain)
    end = place.end() if place else 0
    return re.sub(r"\s+", " ", plain[: end + 1]) + "xxx"
